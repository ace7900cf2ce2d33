import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { all, configMap, web } from '../manifests.ts';
import { play, type Row, Stage } from './table.ts';

/** Puts objects into the scene's namespace, as somebody else. */
async function there({ scene }: Stage, yaml: string, ...how: string[]): Promise<undefined> {
  const file = join(scene.folder, 'there.yaml');
  await writeFile(file, yaml);
  await scene.kubectl('apply', '--server-side', '--force-conflicts', ...how, '-f', file);
}

const labelled = (name: string, metadata: string) =>
  `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, ${metadata} }\ndata: { A: z }\n`;
const only = (yaml: string) => ({ 'k8s/shop.yaml': all(web('bad'), yaml) });

const refused = { code: 2, result: 'refused', asks: 'cluster', commands: ['run', 'plan'] } as const;
const unavailable = { code: 3, result: 'unavailable', asks: 'cluster', commands: ['run', 'plan'] } as const;

const rows: Row[] = [
  {
    ...refused,
    name: 'kinds that the cluster does not have',
    files: {
      ...only('apiVersion: apps/v1beta1\nkind: Deployment\nmetadata: { name: old }\n'),
      'k8s/more.yaml':
        'apiVersion: v1\nkind: Deploymnt\nmetadata: { name: slip }\n---\napiVersion: example.com/v1\nkind: Thing\nmetadata: { name: t }\n',
    },
    problems: ['H2K-212', 'H2K-212', 'H2K-212'],
    says: [
      /k8s\/shop\.yaml:\d+:13 the cluster has no Deployment in apps\/v1beta1, but in apps\/v1 \(H2K-212\)\n {2}write apiVersion: apps\/v1/,
      /k8s\/more\.yaml:2:7 the cluster has no kind Deploymnt in v1 \(H2K-212\)\n {2}did you mean Deployment \(apps\/v1\)\?/,
      /k8s\/more\.yaml:6:7 the cluster has no kind Thing in example\.com\/v1 \(H2K-212\)\n {2}install what defines it first/,
    ],
  },
  {
    ...refused,
    name: 'an object that names another namespace than the one given',
    files: only('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: else, namespace: elsewhere }\n'),
    problems: ['H2K-213'],
    says: [/k8s\/shop\.yaml:\d+:\d+ ConfigMap elsewhere\/else names another namespace than the one given \(scene-\w+\)/],
  },
  {
    ...refused,
    name: 'a namespace that is not there',
    flags: { namespace: 'not-there' },
    problems: ['H2K-231'],
    says: ['namespace not-there does not exist (H2K-231)', 'let it be made: create-namespace: true'],
    input: 'namespace',
  },
  {
    ...refused,
    name: 'a namespace for the record that is not there',
    flags: { 'release-namespace': 'not-there' },
    problems: ['H2K-231'],
    says: ['namespace not-there does not exist (H2K-231)'],
    input: 'release-namespace',
  },
  {
    ...refused,
    name: 'an object in a namespace that is not there, no namespace given',
    files: only('apiVersion: v1\nkind: ConfigMap\nmetadata: { name: else, namespace: elsewhere }\n'),
    flags: { namespace: undefined },
    problems: ['H2K-219'],
    says: [
      /k8s\/shop\.yaml:\d+:\d+ .*namespaces "elsewhere" not found/,
      'Check the spelling, make it first, or put it among the manifests.',
    ],
  },
  {
    ...refused,
    name: 'values of the wrong type in a Secret, whose values are not told',
    files: {
      'k8s/secret.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: bad }\nstringData:\n  PIN: 73519462\n  PASSWORD: CANARY\n',
      'k8s/data.yaml': 'apiVersion: v1\nkind: Secret\nmetadata: { name: worse }\ndata:\n  PASSWORD: "CANARY"\n',
    },
    problems: ['H2K-217', 'H2K-217'],
    says: [
      /k8s\/secret\.yaml:5:8 "stringData\.PIN" must be text/,
      'put it in quotes',
      /k8s\/data\.yaml:5:13 "data\.PASSWORD" is no base64/,
      'under stringData',
      /^(?!.*73519462)/s,
    ],
  },
  {
    ...refused,
    name: 'unknown fields and bad values, all of them',
    files: only(`apiVersion: v1\nkind: Service\nmetadata: { name: Bad_Name }\nspec:\n  selectr: { app: bad }\n  ports: [{ port: 80 }]\n`),
    problems: ['H2K-204'],
    says: [/k8s\/shop\.yaml:\d+:3 unknown field "spec\.selectr"; did you mean "selector"\?/],
  },
  {
    ...refused,
    name: 'owned by Argo CD',
    files: only(configMap('argo', { A: 'b' })),
    before: (stage) => there(stage, labelled('argo', 'annotations: { argocd.argoproj.io/tracking-id: "shop:/ConfigMap:ns/argo" }')),
    problems: ['H2K-240'],
    says: [/k8s\/shop\.yaml:\d+:1 ConfigMap \S+\/argo is owned by Argo CD application shop \(H2K-240\)/, '(Git)'],
  },
  {
    ...refused,
    name: 'owned by Flux',
    files: only(configMap('flux', { A: 'b' })),
    before: (stage) => there(stage, labelled('flux', 'labels: { kustomize.toolkit.fluxcd.io/name: apps }')),
    problems: ['H2K-240'],
    says: [/ConfigMap \S+\/flux is owned by Flux Kustomization apps/],
  },
  {
    ...refused,
    name: 'an object of another release',
    files: only(configMap('other', { A: 'b' })),
    before: (stage) => there(stage, labelled('other', 'labels: { applyset.kubernetes.io/part-of: applyset-other-v1 }')),
    problems: ['H2K-241'],
    says: [/ConfigMap \S+\/other belongs to another release \(applyset-other-v1\)/, 'take-over: true'],
  },
  {
    ...refused,
    name: 'an object that is being deleted',
    files: only(configMap('dying', { A: 'b' })),
    async before(stage) {
      await there(stage, labelled('dying', 'finalizers: [example.com/never]'));
      await stage.scene.kubectl('delete', 'configmap', 'dying', '--wait=false');
      return undefined;
    },
    problems: ['H2K-243'],
    says: [/ConfigMap \S+\/dying is being deleted/, 'look at its metadata.finalizers'],
  },
  {
    ...refused,
    name: 'a field that somebody else has',
    files: only(configMap('owned', { A: 'b' })),
    before: (stage) => there(stage, labelled('owned', 'labels: { a: b }'), '--field-manager=their-operator'),
    problems: ['H2K-244'],
    says: ['.data.A belongs to their-operator', 'conflicts: their-operator (or force)'],
  },
  ...(['Forbidden', 'Invalid'] as const).map(
    (reason): Row => ({
      ...unavailable,
      name: `a policy refuses, by the reason ${reason}`,
      files: only(configMap('policy', { A: 'b' })),
      before: (stage) => policy(stage, reason),
      problems: ['H2K-218'],
      says: [
        /k8s\/shop\.yaml:\d+:1 ConfigMap \S+\/policy: .*ValidatingAdmissionPolicy .* denied request: must have an owner/,
        'A policy of this cluster refuses it: change what it names',
      ],
    }),
  ),
  {
    ...unavailable,
    name: 'a quota is used up',
    files: only(configMap('quota', { A: 'b' })),
    before: (stage) =>
      there(stage, 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: tight }\nspec: { hard: { count/deployments.apps: "0" } }\n'),
    problems: ['H2K-218'],
    says: [/k8s\/shop\.yaml:1:1 Deployment \S+\/bad: .*exceeded quota: tight/, 'have the ResourceQuota of the namespace raised'],
  },
  {
    ...unavailable,
    name: "a quota leaves no room for the release's record",
    commands: ['run'],
    files: { 'k8s/secret.yaml': undefined },
    async before(stage) {
      await stage.scene.kubectl('delete', 'resourcequota', 'tight');
      return await there(stage, 'apiVersion: v1\nkind: ResourceQuota\nmetadata: { name: none }\nspec: { hard: { count/secrets: "0" } }\n');
    },
    problems: ['H2K-260'],
    says: [
      /the release's record \(Secrets named hub-to-kube\.\S+\) can't be kept in namespace scene-\w+: .*exceeded quota: none/,
      'release-namespace',
    ],
    input: 'release-namespace',
  },
];

/** A policy for the object named policy; its reason decides which HTTP status the refusal has. */
async function policy(stage: Stage, reason: string): Promise<undefined> {
  const { namespace } = stage.scene;
  const kind = 'admissionregistration.k8s.io/v1';
  await there(
    stage,
    `apiVersion: ${kind}
kind: ValidatingAdmissionPolicy
metadata: { name: ${namespace} }
spec:
  matchConstraints: { resourceRules: [{ apiGroups: [""], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [configmaps] }] }
  validations:
    - { expression: 'object.metadata.name != "policy"', message: must have an owner, reason: ${reason} }
---
apiVersion: ${kind}
kind: ValidatingAdmissionPolicyBinding
metadata: { name: ${namespace} }
spec:
  policyName: ${namespace}
  validationActions: [Deny]
  matchResources: { namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: ${namespace} } } }
`,
  );
  // The API server reads policies a moment after they are written.
  for (let refusals = 0; refusals < 3; ) {
    const answer = await stage.scene.kubectl('create', 'configmap', 'policy', '--dry-run=server').catch(() => 'refused');
    refusals = answer === 'refused' ? refusals + 1 : 0;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return undefined;
}

describe('what the cluster refuses', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterAll(async () => {
    const { cluster, namespace } = stage.scene;
    await cluster.kubectl(['delete', 'validatingadmissionpolicybinding,validatingadmissionpolicy', namespace]);
    await cluster.kubectl(['patch', '-n', namespace, 'configmap', 'dying', '--type=merge', '-p', '{"metadata":{"finalizers":null}}']);
    await stage.close();
  });
  play(rows, () => stage);
});
