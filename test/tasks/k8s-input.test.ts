import { describe, expect, it } from '@jest/globals';
import { readManifests } from '../../src/kubernetes/index.ts';
import type { CheckContext, Task } from '../../src/pipeline/types.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { healthRules } from '../../src/tasks/k8s/health.ts';
import { k8s } from '../../src/tasks/k8s.ts';
import { ConfigurationError, type JsonObject } from '../../src/types.ts';
import { at } from './server.ts';

const configMap = (name: string, more = '') => `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name} }\n${more}`;
const deployment = (image: string) =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: web }\nspec: { template: { spec: { containers: [{ name: web, image: '${image}' }] } } }\n`;

function check(value: JsonObject, more: { endpoints?: JsonObject; image?: CheckContext['image'] } = {}) {
  const { endpoints, image } = more;
  const stages = { S: { tasks: { T: { type: 'K8S', input: value, endpoints } } } };
  const files = nodePorts({ env: {} }).files;
  const definitions = {
    endpoints: new Map([['hub', { value: { name: 'hub', type: 'dockerregistry', properties: { repoURL: 'https://ghcr.io/acme/shop' } } }]]),
  };
  const manifests = (sources: readonly string[]) => readManifests(sources, files);
  return k8s.check({ value, at }, {
    pipeline: { stages },
    stage: 'S',
    task: 'T',
    files,
    manifests,
    definitions,
    ...(image ? { image } : {}),
  } as unknown as CheckContext);
}
const pushed = { repository: 'docker.io/acme/shop', tag: '1.0' };

describe('the input of a K8S task', () => {
  it('has defaults, and takes what exports write', () => {
    const input = {
      action: 'CREATE',
      timeout: '15',
      continueOnConflict: 'false',
      filepath: 'k8s/a.yaml',
      scmConstants: { TAG: 1 },
      yaml: '',
      commit: '',
      parameters: {},
    };
    expect(k8s.parse(input)).toEqual({
      action: 'CREATE',
      timeout: 15,
      continueOnConflict: false,
      filePath: ['k8s/a.yaml'],
      scmConstants: { TAG: '1' },
      images: 'written',
      imagePaths: [],
      values: [],
      set: {},
      createNamespace: false,
      prune: false,
      conflicts: 'fail',
      patience: '',
      recreate: [],
      takeOver: false,
      requireProof: false,
      revision: 1,
    });
  });

  it.each<[JsonObject, JsonObject]>([
    [{ timeout: '90s' }, { timeout: 1.5 }],
    [{ timeout: 0.5 }, { timeout: 0.5 }],
    [{ conflicts: 'force' }, { conflicts: 'force' }],
    [{ conflicts: 'kubectl-edit, helm' }, { conflicts: ['kubectl-edit', 'helm'] }],
    [{ conflicts: ['helm'] }, { conflicts: ['helm'] }],
    [{ recreate: 'Job\nService' }, { recreate: ['Job', 'Service'] }],
    [{ revision: 'n-3' }, { revision: 3 }],
    [{ pullSecret: { from: 'hub' } }, { pullSecret: { from: 'hub' } }],
    [{ pullSecret: { from: 'hub', serviceAccount: 'default' } }, { pullSecret: { from: 'hub', serviceAccount: 'default' } }],
    [{ action: 'apply' }, { action: 'APPLY' }],
  ])('%j', (given, expected) => {
    expect(k8s.parse({ action: 'APPLY', yaml: 'x', ...given })).toMatchObject(expected);
  });

  it.each<[JsonObject, string, string]>([
    [{ action: 'PATCH', yaml: 'x' }, 'H2K-661', 'action of a K8S task can\'t be "PATCH"'],
    [{ action: 'APPLY' }, 'H2K-661', 'APPLY has no manifests'],
    [{ action: 'APPLY', filePath: 'k8s/', yaml: configMap('a') }, 'H2K-661', 'manifests are given twice: filePath and yaml'],
    [{ action: 'APPLY', yaml: configMap('a'), timeout: 'soon' }, 'H2K-661', 'timeout of a K8S task can\'t be "soon"'],
    [{ action: 'APPLY', yaml: configMap('a'), pruned: true }, 'H2K-660', 'a K8S task has no input pruned; did you mean prune?'],
    [{ action: 'APPLY', yaml: configMap('a'), namespace: 'No_Name' }, 'H2K-661', 'namespace of a K8S task can\'t be "No_Name"'],
    [{ action: 'APPLY', yaml: configMap('a'), patience: 'Krach=1s' }, 'H2K-510', 'unknown cause "Krach"; did you mean "Crash"?'],
    [{ action: 'ROLLBACK' }, 'H2K-661', 'a ROLLBACK has to know what of'],
    [{ action: 'ROLLBACK', kind: 'Deployment' }, 'H2K-661', 'kind and name of a ROLLBACK belong together'],
    [{ action: 'ROLLBACK', release: 'shop', revision: '3' }, 'H2K-661', 'revision of a K8S task can\'t be "3"'],
    [{ action: 'DELETE', yaml: configMap('a'), pullSecret: { from: 'hub' } }, 'H2K-661', 'pullSecret has no meaning with DELETE'],
    [
      { action: 'APPLY', yaml: configMap('a'), pullSecret: { from: 'nobody' } },
      'H2K-669',
      'pullSecret is made from the ENDPOINT nobody, and there is none',
    ],
    [{ action: 'APPLY', yaml: '# nothing' }, 'H2K-661', 'yaml of a K8S task has no object in it'],
    [{ action: 'APPLY', filePath: 'no/such/folder' }, 'H2K-201', 'no/such/folder: there is no such file or folder'],
  ])('%j is refused before anything runs', async (value, code, message) => {
    const problems = await check(value, {});
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([
      expect.objectContaining({ code, message: expect.stringContaining(message) }),
    ]);
  });

  it('and when it is bound', () => {
    expect(() => k8s.parse({ action: 'APPLY', timeout: 'soon' })).toThrow(ConfigurationError);
  });

  it('what is open is not judged', async () => {
    expect(await check({ action: '${input.A}', yaml: configMap('"${input.Y}"'), timeout: '${input.T}' })).toEqual([]);
    expect(await check({ action: 'APPLY', filePath: '${input.FOLDER}/web.yaml', images: 'pushed' }, { image: pushed })).toEqual([]);
    const image = 'acme/shop:${input.TAG}';
    expect(await check({ action: 'APPLY', yaml: deployment(image), images: 'pushed' }, { image: pushed })).toEqual([]);
  });
});

describe('what is told of manifests before anything runs', () => {
  it('mistakes at their place in the definition', async () => {
    const yaml = `${configMap('a')}---\napiVersion: v1\nkind: ConfigMap\n`;
    const where = (path: readonly (string | number)[], part?: unknown) => ({ file: path.join('.'), line: 1, column: part as number });
    const context = {
      pipeline: { stages: {}, stageOrder: [] },
      stage: 'S',
      task: 'T',
      definitions: { endpoints: new Map(), webhooks: new Map() },
    } as unknown as CheckContext;
    const [problem] = await (k8s as Task<unknown>).check({ value: { action: 'APPLY', yaml }, at: where }, context);
    expect(problem).toMatchObject({ code: 'H2K-206', message: 'this ConfigMap has no metadata.name' });
    expect(problem?.at?.file).toBe('yaml');
    expect(yaml.slice(problem?.at?.column)).toBe('apiVersion: v1\nkind: ConfigMap\n');
  });

  it('constants that are none', async () => {
    const yaml = configMap('a', 'data: { tag: "$${TAGG}" }');
    expect(await check({ action: 'APPLY', yaml, scmConstants: { TAG: '${input.X}' } })).toMatchObject([
      { code: 'H2K-668', message: "$${TAGG} is none of the task's scmConstants; did you mean TAG?" },
    ]);
    expect(await check({ action: 'APPLY', yaml })).toEqual([]);
  });

  it('an image that is not the pushed one, where it has to be', async () => {
    const yaml = deployment('acme/other:1');
    expect(await check({ action: 'APPLY', yaml, images: 'pushed' }, { image: pushed })).toMatchObject([
      { code: 'H2K-215', severity: 'error' },
    ]);
    expect(await check({ action: 'APPLY', yaml }, { image: pushed })).toEqual([]);
    expect(await check({ action: 'DELETE', yaml, images: 'pushed' }, { image: pushed })).toEqual([]);
  });

  it('a pull Secret that nothing needs', async () => {
    const value = { action: 'APPLY', yaml: deployment('acme/shop:1'), pullSecret: { from: 'hub' } };
    expect(await check(value)).toMatchObject([
      { code: 'H2K-670', severity: 'warning', message: 'nothing pulls an image of ghcr.io: the pull Secret hub is of no use' },
    ]);
    expect(await check({ ...value, yaml: deployment('ghcr.io/acme/shop:1') })).toEqual([]);
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: a }\nimagePullSecrets: [{ name: hub }]\n';
    expect(await check({ ...value, yaml: account })).toEqual([]);
    const pullSecret = { from: 'hub', serviceAccount: 'other' };
    expect(await check({ ...value, yaml: deployment('ghcr.io/acme/shop:1'), pullSecret })).toMatchObject([
      { message: 'nothing that runs as the ServiceAccount other pulls an image of ghcr.io: the pull Secret hub is of no use' },
    ]);
  });

  it('that another repository is not looked into, and keys that mean nothing', async () => {
    const value = { action: 'GET', yaml: configMap('a'), filterByLabel: 'app=web' };
    expect(await check(value, { endpoints: { scm: 'GitHub' } })).toMatchObject([
      { code: 'H2K-667', severity: 'warning' },
      { code: 'H2K-671', severity: 'warning' },
    ]);
  });

  it('rules of health in the input, each at its place', async () => {
    const health = [{ kind: 'Shop', ready: 'status.phase ==' }];
    expect(await check({ action: 'APPLY', yaml: configMap('a'), health })).toMatchObject([
      { code: 'H2K-513', severity: 'error', at: at(['health', 0, 'ready']) },
    ]);
    expect(await check({ action: 'APPLY', yaml: configMap('a'), health: [{ kind: 'Shop', ready: 'true' }] })).toEqual([]);
    expect(await check({ action: 'APPLY', yaml: configMap('a'), health: 3 })).toMatchObject([{ code: 'H2K-661' }]);
  });
});

describe('a file of rules of health', () => {
  const read = (text: string | undefined) =>
    healthRules('k8s/health.yaml', { read: async () => text ?? Promise.reject(new Error('there is no file k8s/health.yaml')) }, (path) =>
      at(path),
    );

  it('is a list, and its mistakes stand in it', async () => {
    const { rules, problems } = await read('- kind: Shop\n  ready: status.open == true\n- kind: Till\n  redy: x\n  ready: 1 +\n');
    expect(rules).toHaveLength(2);
    expect(problems).toMatchObject([
      { code: 'H2K-512', at: { file: 'k8s/health.yaml', line: 4 } },
      { code: 'H2K-513', at: { file: 'k8s/health.yaml', line: 5 } },
    ]);
  });

  it('that is not there, or no YAML, is a mistake where it is named', async () => {
    expect((await read(undefined)).problems).toMatchObject([{ code: 'H2K-672', at: at(['health']) }]);
    expect((await read('- kind: [')).problems).toMatchObject([
      { code: 'H2K-672', message: expect.stringContaining('k8s/health.yaml:1') as unknown },
    ]);
  });
});
