import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readManifests } from '../../src/kubernetes/index.ts';
import type { Live, ReadOptions } from '../../src/kubernetes/types.ts';
import { workspaceFiles } from '../../src/ports/files.ts';
import { newSecrets } from '../../src/ports/secrets.ts';
import { readPayload } from '../../src/tasks/k8s/payload.ts';
import { responseOf } from '../../src/tasks/k8s/response.ts';
import { withPullSecret } from '../../src/tasks/k8s/secret.ts';
import { ConfigurationError, type JsonObject } from '../../src/types.ts';

const folder = mkdtempSync(join(tmpdir(), 'payload-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const files = workspaceFiles(folder, folder);
const at = (path: readonly (string | number)[], part?: 'key' | 'value' | number) => ({
  file: path.join('.'),
  line: 1,
  column: typeof part === 'number' ? part : -1,
});
async function read(input: { yaml?: string; filePath?: string[]; scmConstants?: { [name: string]: string } }, values: JsonObject = {}) {
  const scope = (path: readonly (string | number)[]) => values[path.join('.')];
  const manifests = (sources: readonly string[], options?: ReadOptions) => readManifests(sources, files, options);
  return readPayload({ filePath: [], values: [], set: {}, ...input }, { manifests, scope, at });
}
const configMap = (data: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: shop\ndata:\n${data}`;
const dataOf = async (data: string, values: JsonObject, scmConstants?: { [name: string]: string }) => {
  const { manifests, problems } = await read({ yaml: configMap(data), ...(scmConstants ? { scmConstants } : {}) }, values);
  expect(problems).toEqual([]);
  return manifests[0]?.body['data'];
};

describe('bindings in the yaml of a K8S task', () => {
  it('fill scalars after parsing: a value never makes structure', async () => {
    const values = { 'input.A': 'x\nb: injected', 'input.B': '"}]', 'input.C': 'a: b # c', 'input.D': '- &x *x' };
    expect(await dataOf('  a: ${input.A}\n  b: "${input.B}"\n  c: ${input.C}\n  d: \'${input.D}\'\n', values)).toEqual({
      a: 'x\nb: injected',
      b: '"}]',
      c: 'a: b # c',
      d: '- &x *x',
    });
  });

  it('without quotes mean what the filled text means; in quotes they are text', async () => {
    const values = { 'input.N': '3', 'input.B': 'true', 'input.NONE': null, 'S.T.output.n': 4, 'S.T.output.map': { a: 1 } };
    const text =
      '  count: ${input.N}\n  t: "${input.N}"\n  b: ${input.B}\n  none: ${input.NONE}\n  number: ${S.T.output.n}\n  map: ${S.T.output.map}\n';
    expect(await dataOf(text, values)).toEqual({ count: 3, t: '3', b: true, none: null, number: 4, map: '{"a":1}' });
  });

  it('are filled once: what they bring is not looked at again', async () => {
    const values = { 'input.A': '${var.SECRET} $${TAG}', 'var.SECRET': 'canary' };
    expect(await dataOf('  a: x ${input.A} $${TAG}\n', values, { TAG: '${var.SECRET}' })).toEqual({
      a: 'x ${var.SECRET} $${TAG} ${var.SECRET}',
    });
  });

  it('stand in names, in lines of a text, and escaped as themselves', async () => {
    const { manifests } = await read(
      {
        yaml: 'apiVersion: v1\r\nkind: ConfigMap\r\nmetadata:\r\n  name: shop-${input.A}\r\ndata:\r\n  script: |\r\n    echo ${input.A} \\${HOME} $HOME\r\n',
      },
      { 'input.A': 'v1' },
    );
    expect(manifests[0]?.ref.name).toBe('shop-v1');
    expect(manifests[0]?.body['data']).toEqual({ script: 'echo v1 ${HOME} $HOME\n' });
  });

  it('in no scalar are an error at their line', async () => {
    const yaml = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${input.A} }\n';
    const { problems } = await read({ yaml }, { 'input.A': 'x' });
    expect(problems).toMatchObject([{ code: 'H2K-203', at: { file: 'yaml' } }]);
    expect(yaml.slice(0, problems[0]?.at?.column).split('\n')).toHaveLength(3);
  });
});

describe('scmConstants', () => {
  const text =
    'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web-$${VERSION}\nspec:\n  replicas: $${REPLICAS}\n  paused: "$${REPLICAS}"\n  x: ${HOME}\n';
  writeFileSync(join(folder, 'web.yaml'), text);

  it('fill $${NAME} in files, where bindings are none', async () => {
    const { manifests } = await read({ filePath: ['web.yaml'], scmConstants: { VERSION: 'v2', REPLICAS: '3' } }, { HOME: 'never' });
    expect(manifests[0]?.ref.name).toBe('web-v2');
    expect(manifests[0]?.body['spec']).toEqual({ replicas: 3, paused: '3', x: '${HOME}' });
  });

  it('that are missing are told at the scalar', async () => {
    const { problems } = await read({ filePath: ['web.yaml'], scmConstants: { VERSION: 'v2', REPLICA: '3' } });
    expect(problems).toMatchObject([
      {
        code: 'H2K-668',
        message: "$${REPLICAS} is none of the task's scmConstants; did you mean REPLICA?",
        at: { file: 'web.yaml', line: 6, column: 13 },
      },
      { code: 'H2K-668', at: { file: 'web.yaml', line: 7, column: 11 } },
    ]);
  });

  it('left out leave the text alone', async () => {
    expect((await read({ filePath: ['web.yaml'] })).manifests[0]?.ref.name).toBe('web-$${VERSION}');
  });
});

const live = (kind: string, name: string, more: JsonObject = {}): Live => ({
  ref: { group: '', version: 'v1', kind, namespace: 'n', name },
  uid: 'u',
  resourceVersion: '1',
  body: { apiVersion: 'v1', kind, metadata: { name, managedFields: [{ manager: 'x' }] }, ...more },
});
const cluster = { resource: async (_: string, kind: string) => ({ resource: `${kind.toLowerCase()}s` }) } as never;

describe('the response of a K8S task', () => {
  it('is the objects by plural and name, and where Services are reached', async () => {
    const ingress = { ingress: [{ ip: '10.0.0.1' }] };
    const shop = live('Service', 'shop', { spec: { type: 'LoadBalancer' }, status: { loadBalancer: ingress } });
    expect(await responseOf([shop, live('Service', 'inner', { status: { loadBalancer: {} } })], cluster, ['why'])).toEqual({
      services: {
        shop: {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'shop' },
          spec: { type: 'LoadBalancer' },
          status: { loadBalancer: ingress },
        },
        inner: { apiVersion: 'v1', kind: 'Service', metadata: { name: 'inner' }, status: { loadBalancer: {} } },
      },
      loadBalancers: { shop: ingress },
      failures: ['why'],
    });
  });

  it('never holds what a Secret holds', async () => {
    const annotations = { 'kubectl.kubernetes.io/last-applied-configuration': '{"data":{"a":"Y2FuYXJ5"}}', kept: 'yes' };
    const secret = live('Secret', 's', { metadata: { name: 's', annotations }, data: { a: Buffer.from('canary').toString('base64') } });
    const response = await responseOf([secret], cluster, []);
    expect(response).toMatchObject({ secrets: { s: { data: { a: 6 }, metadata: { annotations: { kept: 'yes' } } } } });
    expect(JSON.stringify(response)).not.toMatch(/Y2FuYXJ5|canary/);
  });

  it('names what is too large', async () => {
    const large = (name: string) => live('ConfigMap', name, { data: { a: 'x'.repeat(150_000) } });
    const response = await responseOf([large('one'), large('two'), live('ConfigMap', 'three')], cluster, []);
    expect(response).toMatchObject({
      configmaps: {
        one: { data: {} },
        two: { kind: 'ConfigMap', metadata: { name: 'two' }, truncated: true },
        three: { metadata: { name: 'three' } },
      },
      truncated: true,
    });
    expect(JSON.stringify(response).length).toBeLessThan(200_000);
  });
});

describe('a pull Secret', () => {
  const make = (properties: JsonObject, more: object = {}) => {
    const secrets = newSecrets();
    const endpoint = { kind: 'ENDPOINT' as const, name: 'Hub', type: 'dockerregistry', properties, ...more };
    const [secret] = withPullSecret([], { from: 'Hub' }, endpoint, {
      ports: { secrets },
      namespace: 'shop',
      at: () => ({ file: '', line: 1, column: 1 }),
    });
    const { body } = secret!;
    const config = (body['data'] as { '.dockerconfigjson': string })['.dockerconfigjson'];
    return { body, secrets, config: JSON.parse(Buffer.from(config, 'base64').toString()) as unknown };
  };
  it.each([
    ['https://hub.docker.com/repository/docker/acme/shop', 'dockerhub', 'https://index.docker.io/v1/'],
    ['https://hub.docker.com/r/acme/shop', undefined, 'https://index.docker.io/v1/'],
    ['https://registry.example.com:5000/v2', 'Docker_Trusted_Registry', 'registry.example.com:5000'],
  ])('for %s is what kubelets look up', (repoURL, serverType, key) => {
    const { body, config, secrets } = make({ repoURL, username: 'ann', password: 'canary-pw', ...(serverType ? { serverType } : {}) });
    expect(body).toMatchObject({ kind: 'Secret', type: 'kubernetes.io/dockerconfigjson', metadata: { name: 'hub' } });
    expect(config).toEqual({ auths: { [key]: { username: 'ann', password: 'canary-pw', auth: btoa('ann:canary-pw') } } });
    expect(secrets.redact('canary-pw')).toBe('***');
  });

  it('needs an account', () => {
    expect(() => make({ username: 'ann' })).toThrow(ConfigurationError);
    expect(() => make({ username: 'ann', password: 'p' }, { type: 'k8s' })).toThrow('is of type k8s');
  });
});
