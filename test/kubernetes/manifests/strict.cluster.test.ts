import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/kubernetes/client/errors.ts';
import { connect } from '../../../src/kubernetes/client/index.ts';
import { placed } from '../../../src/kubernetes/manifests/namespaces.ts';
import { readText } from '../../../src/kubernetes/manifests/read.ts';
import { problemsOf } from '../../../src/kubernetes/manifests/strict.ts';
import type { Cluster } from '../../../src/kubernetes/types.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { testCluster } from '../../cluster/index.ts';

const ports = nodePorts({ log() {} });
let cluster: Cluster;
let namespace = '';
beforeAll(async () => {
  const real = await testCluster();
  namespace = await real.namespace('strict');
  ({ cluster } = await connect({ kubeconfig: real.kubeconfig }, ports));
}, 240_000);
afterAll(() => {
  cluster.close();
  ports.close();
});

/** What the real API server's refusal of a manifest becomes. */
async function told(yaml: string, given = namespace): Promise<string[]> {
  const [manifest] = (await place(yaml, given)).manifests;
  const error = await cluster.apply(manifest!.body, { manager: 'hub-to-kube/strict', dryRun: true }).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ApiError);
  const { refused, unavailable } = await problemsOf(error as ApiError, manifest!, cluster);
  expect(unavailable).toEqual([]);
  return refused.map(({ at, code, message }) => `${at?.line}:${at?.column} ${code} ${message}`);
}
const place = (yaml: string, given: string) =>
  placed(readText('a.yaml', yaml).manifests, {
    resource: (group, kind, version) => cluster.resource(group, kind, version),
    defaultNamespace: given,
  });

const deployment = (lines: string) => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      containers:
        - name: c
          image: acme/shop
${lines}`;

describe('the real API server’s refusals stand at the manifest’s lines', () => {
  it('several typos at once, each with what was meant', async () => {
    expect(
      await told(
        deployment(
          '          imagePullPolcy: Always\n          env:\n            - name: A\n              vlaue: x\n      hostNetwrok: true\n',
        ).replace('  selector', '  replica: 2\n  selector'),
      ),
    ).toEqual([
      '6:3 H2K-204 unknown field "spec.replica"; did you mean "replicas"?',
      '14:11 H2K-204 unknown field "spec.template.spec.containers[0].imagePullPolcy"; did you mean "imagePullPolicy"?',
      '17:15 H2K-204 unknown field "spec.template.spec.containers[0].env[0].vlaue"; did you mean "value"?',
      '18:7 H2K-204 unknown field "spec.template.spec.hostNetwrok"; did you mean "hostNetwork"?',
    ]);
  });

  it('wrong types', async () => {
    expect(await told(deployment('          env: [{ name: A, value: 1 }]\n'))).toEqual([
      '13:35 H2K-217 "spec.template.spec.containers[0].env[0].value" must be text, and is 1',
    ]);
    expect(await told(deployment('          args: -v\n'))).toEqual([
      '13:17 H2K-217 "spec.template.spec.containers[0].args" must be a list, and is text',
    ]);
    expect(await told(deployment('          ports: [{ containerPort: "80" }]\n'))).toEqual([
      '13:36 H2K-217 "spec.template.spec.containers[0].ports[0].containerPort" must be a number, and is text',
    ]);
    expect(await told('apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: a\ndata:\n  port.number: 80\n')).toEqual([
      '6:16 H2K-217 "data["port.number"]" must be text, and is 80',
    ]);
  });

  it('the same name twice in a list', async () => {
    expect(await told(deployment('          env:\n            - { name: A, value: x }\n            - { name: A, value: z }\n'))).toEqual([
      '15:15 H2K-205 "spec.template.spec.containers[0].env" has name="A" twice: the first stands on line 14',
    ]);
  });

  it('what validation finds, in an item of a List behind an anchor', async () => {
    const list = `apiVersion: v1
kind: List
items:
  - apiVersion: v1
    kind: Service
    metadata: { name: shop }
    spec:
      ports: &ports
        - port: 99999
`;
    expect(await told(list)).toContain('9:17 H2K-217 "spec.ports[0].port": Invalid value: 99999: must be between 1 and 65535, inclusive');
  });

  it('where an alias means it, at what it means', async () => {
    const alias = `apiVersion: v1
kind: Service
metadata:
  name: shop
  annotations: &port { port: "1" }
spec:
  ports:
    - <<: *port
      name: http
`;
    expect(await told(alias)).toEqual(['5:30 H2K-217 "spec.ports[0].port" must be a number, and is text']);
  });

  it('a quota and an admission policy refuse the object at its line, as the cluster’s own', async () => {
    const configMap = (name: string, labels = '') =>
      `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: ${name}\n---\napiVersion: v1\nkind: List\nitems:\n  - apiVersion: v1\n    kind: ConfigMap\n    metadata: { name: ${name}-2${labels} }\n`;
    const refusal = async (yaml: string) => {
      const manifest = (await place(yaml, namespace)).manifests[1]!;
      const error = await cluster.apply(manifest.body, { manager: 'hub-to-kube/strict', dryRun: true }).catch((reason: unknown) => reason);
      if (!(error instanceof ApiError)) return undefined;
      const { refused, unavailable } = await problemsOf(error, manifest, cluster);
      expect(refused).toEqual([]);
      return unavailable.map(({ at, code, message, fix }) => ({ at: `${at?.line}:${at?.column}`, code, message, fix }));
    };
    const made = async (yaml: string) => {
      for (const { body } of (await place(yaml, namespace)).manifests) await cluster.apply(body, { manager: 'strict-test' });
    };
    const rule = 'apiVersion: admissionregistration.k8s.io/v1\nkind: ValidatingAdmissionPolicy';
    await made(`${rule}
metadata: { name: strict-test }
spec:
  matchConstraints:
    resourceRules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE], resources: [configmaps] }]
  validations: [{ expression: "!has(object.metadata.labels) || !('deny' in object.metadata.labels)", message: "no" }]
---
${rule}Binding
metadata: { name: strict-test }
spec:
  policyName: strict-test
  validationActions: [Deny]
  matchResources: { namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${namespace} } } }
`);
    // A policy is in force a moment after it was made.
    let denied = await refusal(configMap('a', ', labels: { deny: "1" }'));
    while (!denied) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      denied = await refusal(configMap('a', ', labels: { deny: "1" }'));
    }
    expect(denied).toMatchObject([
      { at: '9:5', code: 'H2K-218', message: expect.stringContaining('denied request: no'), fix: expect.stringContaining('policy') },
    ]);
    await made('apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: none }\nspec: { hard: { count/configmaps: "0" } }\n');
    let exceeded = await refusal(configMap('b'));
    while (!exceeded || exceeded[0]?.message.includes('status unknown')) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      exceeded = await refusal(configMap('b'));
    }
    expect(exceeded).toMatchObject([
      {
        at: '9:5',
        code: 'H2K-218',
        message: expect.stringContaining('exceeded quota: none'),
        fix: expect.stringContaining('ResourceQuota'),
      },
    ]);
  });

  it('a quantity that is none', async () => {
    expect(await told(deployment('          resources: { limits: { memory: 5 Gi } }\n'))).toEqual([
      '13:42 H2K-217 "spec.template.spec.containers[0].resources.limits.memory": is no quantity',
    ]);
  });

  it('a namespace that is not there', async () => {
    expect(await told(deployment(''), 'not-there')).toEqual(['3:1 H2K-219 namespaces "not-there" not found']);
  });
});

describe('kinds are those of the real cluster', () => {
  it('unknown ones are told with what was meant', async () => {
    const { problems } = await place(
      'apiVersion: apps/v1\nkind: Deploymnet\nmetadata: {name: a}\n---\napiVersion: extensions/v1beta1\nkind: Ingress\nmetadata: {name: a}\n',
      'x',
    );
    expect(problems.map(({ at, fix }) => `${at?.line} ${fix}`)).toEqual([
      '2 did you mean Deployment (apps/v1)?',
      '6 Ingress is in apiVersion networking.k8s.io/v1',
    ]);
  });
  it('cluster-wide ones get no namespace', async () => {
    const { manifests } = await place('apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRole\nmetadata: {name: a}\n', 'x');
    expect(manifests[0]!.ref.namespace).toBeUndefined();
  });
});
