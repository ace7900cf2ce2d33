import { delimiter, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { build } from '../../cluster/build.ts';
import { until } from '../../cluster/index.ts';
import { must } from '../../cluster/kubectl.ts';
import { Scene } from '../harness.ts';

const service = (port: string): string => `apiVersion: v1\nkind: Service\nmetadata: { name: shop }\nspec:\n  ports: ${port}\n`;
const claim =
  'apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: { name: shop }\nspec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }\n';
const typo = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: typo }\ndata: { A: b }\nimutable: true\n';
const denied = 'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: denied\n  labels: { deny: "yes" }\n';
const item = (text: string): string => `  - ${text.trimEnd().replaceAll('\n', '\n    ')}\n`;
const list = (...texts: string[]): string => `apiVersion: v1\nkind: List\nitems:\n${texts.map(item).join('')}`;

const mistyped = 'H2K-204 unknown field "imutable"; did you mean "immutable"?';
const wrong = (field: string): string => `H2K-217 "spec.ports[0].${field}": Invalid value: 99999: must be between 1 and 65535, inclusive`;
const named = (told: string, name: string): string => told.replace(/ /, ` ${name}: `);
const overQuota = (name: string): string =>
  `H2K-218 PersistentVolumeClaim ns/${name}: persistentvolumeclaims "${name}" is forbidden: exceeded quota: no-claims, requested: count/persistentvolumeclaims=1, used: count/persistentvolumeclaims=0, limited: count/persistentvolumeclaims=0`;
const refusedByPolicy = (name: string): string =>
  `H2K-218 ConfigMap ns/${name}: configmaps "${name}" is forbidden: ValidatingAdmissionPolicy 'ns' with binding 'ns' denied request: nobody may be denied`;

let scene: Scene;
beforeAll(async () => {
  scene = await Scene.open({});
  const { bin } = await build(['helm']);
  scene.env = {
    PATH: [bin.helm, scene.cluster.bin.kubectl]
      .map(dirname)
      .concat(process.env['PATH'] ?? '')
      .join(delimiter),
  };
  await scene.kubectl('create', 'quota', 'no-claims', '--hard=count/persistentvolumeclaims=0');
  const rule = { apiGroups: [''], apiVersions: ['v1'], operations: ['CREATE'], resources: ['configmaps'] };
  const policy = {
    apiVersion: 'admissionregistration.k8s.io/v1',
    kind: 'ValidatingAdmissionPolicy',
    metadata: { name: scene.namespace },
    spec: {
      matchConstraints: { resourceRules: [rule] },
      validations: [{ expression: "!has(object.metadata.labels) || !('deny' in object.metadata.labels)", message: 'nobody may be denied' }],
    },
  };
  const binding = {
    ...policy,
    kind: 'ValidatingAdmissionPolicyBinding',
    spec: {
      policyName: scene.namespace,
      validationActions: ['Deny'],
      matchResources: { namespaceSelector: { matchLabels: { 'kubernetes.io/metadata.name': scene.namespace } } },
    },
  };
  for (const body of [policy, binding]) await must(scene.cluster.kubectl, ['apply', '-f', '-'], body);
  await scene.write('denied.yaml', denied);
  const dryRun = ['-n', scene.namespace, 'create', '--dry-run=server', '-f', join(scene.folder, 'denied.yaml')];
  await until('the policy is in force', 30, async () => (await scene.cluster.kubectl(dryRun)).code !== 0 || undefined);
});
afterAll(async () => {
  for (const kind of ['validatingadmissionpolicybinding', 'validatingadmissionpolicy'])
    await scene.cluster.kubectl(['delete', kind, scene.namespace, '--wait=false']);
  await scene.close();
});

/** What a run says of sources, all of it while nothing is touched: `file:line:column code` and the words, its mistakes first, then what the cluster forbids. */
async function told(manifests: string, more: { [flag: string]: string } = {}): Promise<string[]> {
  const { code, report, log } = await scene.run({ manifests, ...more });
  expect([code, log]).toEqual([2, expect.stringContaining('refused: ')]);
  expect(await scene.names('configmaps,services,persistentvolumeclaims')).toEqual([]);
  return report.problems.map(({ at, code: number, message }) =>
    `${at?.file}:${at?.line}:${at?.column} ${number} ${message}`.replaceAll(scene.namespace, 'ns'),
  );
}

describe('what the API server refuses: a typo, a wrong value, a quota, a policy', () => {
  it('in items of a List', async () => {
    await scene.write('list/all.yaml', list(typo, service('[{ port: 99999 }]'), claim, denied));
    expect(await told('list/')).toEqual([
      `list/all.yaml:8:5 ${mistyped}`,
      `list/all.yaml:13:15 ${wrong('targetPort')}`,
      `list/all.yaml:13:23 ${wrong('port')}`,
      `list/all.yaml:14:5 ${overQuota('shop')}`,
      `list/all.yaml:18:5 ${refusedByPolicy('denied')}`,
    ]);
  });

  it('behind anchors and aliases', async () => {
    const first = service('&ports\n    - port: 99999');
    const second = service('*ports').replace('name: shop', 'name: other');
    const labelled = denied.replace('labels: {', 'labels: &labels {');
    const like = denied.replace('labels: { deny: "yes" }', 'labels: *labels').replace('name: denied', 'name: alike');
    await scene.write('anchors/all.yaml', list(typo.replace('{ A: b }', '&data { A: b }'), first, second, claim, labelled, like));
    expect(await told('anchors/')).toEqual([
      `anchors/all.yaml:8:5 ${mistyped}`,
      // Two Services have the port, and it stands in one place.
      `anchors/all.yaml:14:11 ${wrong('targetPort')}`,
      `anchors/all.yaml:14:17 ${wrong('port')}`,
      `anchors/all.yaml:20:5 ${overQuota('shop')}`,
      `anchors/all.yaml:24:5 ${refusedByPolicy('denied')}`,
      `anchors/all.yaml:29:5 ${refusedByPolicy('alike')}`,
    ]);
  });

  it('in what a kustomization is made of', async () => {
    await scene.write('base/kustomization.yaml', 'resources: [typo.yaml, service.yaml, claim.yaml, denied.yaml]\n');
    await scene.write('base/typo.yaml', typo);
    await scene.write('base/service.yaml', service('[{ port: 80 }]'));
    await scene.write('base/claim.yaml', claim);
    await scene.write('base/denied.yaml', denied);
    await scene.write('prod/kustomization.yaml', 'resources: [../base]\nnamePrefix: prod-\npatches: [{ path: port.yaml }]\n');
    await scene.write('prod/port.yaml', `${service('[{ port: 80 }]')}  sessionAffinity: Sometimes\n`);
    expect(await told('prod/')).toEqual([
      `base/typo.yaml:5:1 ${mistyped}`,
      'prod/port.yaml:6:20 H2K-217 "spec.sessionAffinity": Unsupported value: "Sometimes": supported values: "ClientIP", "None"',
      `base/claim.yaml:1:1 ${overQuota('prod-shop')}`,
      `base/denied.yaml:1:1 ${refusedByPolicy('prod-denied')}`,
    ]);
  });

  it('in a chart’s templates', async () => {
    const templates = {
      'typo.yaml': typo,
      'all.yaml': `{{- if .Values.enabled }}\n${service('[{ port: {{ .Values.port }} }]')}---\n${claim}{{- end }}\n---\n${denied}`,
      'each.yaml': `{{- range tuple "one" "two" }}\n---\n${typo.replace('name: typo', 'name: typo-{{ . }}')}{{- end }}\n`,
    };
    for (const [file, text] of Object.entries(templates)) await scene.write(`chart/templates/${file}`, text);
    await scene.write('chart/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n');
    await scene.write('chart/values.yaml', 'enabled: false\nport: 80\n');
    await scene.write('prod.yaml', 'enabled: true\n');
    expect(await told('chart/', { values: 'prod.yaml', set: 'port=99999' })).toEqual([
      `chart/templates/all.yaml:6:3 ${named(wrong('port'), 'Service ns/shop')}`,
      `chart/templates/all.yaml:6:3 ${named(wrong('targetPort'), 'Service ns/shop')}`,
      // One line of the template, two objects.
      `chart/templates/each.yaml:7:1 ${named(mistyped, 'ConfigMap ns/typo-one')}`,
      `chart/templates/each.yaml:7:1 ${named(mistyped, 'ConfigMap ns/typo-two')}`,
      `chart/templates/typo.yaml:5:1 ${named(mistyped, 'ConfigMap ns/typo')}`,
      `chart/templates/all.yaml:8:1 ${overQuota('shop')}`,
      `chart/templates/all.yaml:14:1 ${refusedByPolicy('denied')}`,
    ]);
  });
});
