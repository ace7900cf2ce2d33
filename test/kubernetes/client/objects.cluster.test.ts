import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import {
  ApiError,
  connect,
  isAlreadyExists,
  isConflictOfManagers,
  isNamespaceMissing,
  isNoSuchKind,
  isStale,
  isUsersTypo,
  managerConflicts,
} from '../../../src/kubernetes/client/index.ts';
import type { Cluster, Ref } from '../../../src/kubernetes/types.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import type { JsonObject } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { type Between, between } from './between.ts';

// the first start on a machine compiles Kubernetes
jest.setTimeout(30 * 60_000);

let test: TestCluster;
let cluster: Cluster;
let proxy: Between;
let namespace: string;
const ports = nodePorts();
beforeAll(async () => {
  test = await testCluster();
  proxy = await between(test.kubeconfig);
  ({ cluster } = await connect({ endpoint: { server: proxy.url } }, ports));
  namespace = await test.namespace('client');
});
afterAll(() => {
  cluster?.close();
  proxy?.close();
  ports.close();
});

const configMap = (name: string, data: JsonObject = { a: '1' }, more: object = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name, namespace, ...more },
  data,
});
const ref = (name: string): Ref => ({ group: '', version: 'v1', kind: 'ConfigMap', namespace, name });
const deployment = (name: string, spec: JsonObject = {}): JsonObject => ({
  apiVersion: 'apps/v1',
  kind: 'Deployment',
  metadata: { name, namespace },
  spec: {
    replicas: 0,
    selector: { matchLabels: { app: name } },
    template: { metadata: { labels: { app: name } }, spec: { containers: [{ name: 'c', image: 'acme/none:1' }] } },
    ...spec,
  },
});
const thrown = async (result: Promise<unknown>): Promise<ApiError> => {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(ApiError);
  return error as ApiError;
};

describe('discovery', () => {
  it('takes two requests for all kinds', async () => {
    await cluster.refresh();
    const before = proxy.requests.length;
    expect(await cluster.resource('apps', 'Deployment')).toMatchObject({
      group: 'apps',
      version: 'v1',
      resource: 'deployments',
      namespaced: true,
    });
    expect(await cluster.resource('', 'Node', 'v1')).toMatchObject({ resource: 'nodes', namespaced: false });
    expect(await cluster.resource('apps', 'Deployment', 'v1beta1')).toBeUndefined();
    expect(await cluster.resource('apps', 'Deploiment')).toBeUndefined();
    expect(proxy.requests.slice(before)).toEqual(['GET /api', 'GET /apis']);
  });
  it('of an old server, which knows no aggregated form, finds the same', async () => {
    const direct = await connect({ kubeconfig: test.kubeconfig }, ports);
    const old = nodePorts();
    const oldHttp: typeof old.http = (request, signal) => {
      const headers = { ...request.headers, accept: 'application/json' };
      return old.http({ ...request, headers }, signal);
    };
    const { cluster: other } = await connect({ kubeconfig: test.kubeconfig }, { ...old, http: oldHttp });
    for (const [group, kind] of [
      ['', 'Pod'],
      ['apps', 'StatefulSet'],
      ['autoscaling', 'HorizontalPodAutoscaler'],
      ['rbac.authorization.k8s.io', 'ClusterRole'],
    ] as const) {
      const known = await direct.cluster.resource(group, kind);
      const found = await other.resource(group, kind);
      expect(found).toEqual({ ...known, verbs: expect.any(Array) });
      expect(found?.verbs.toSorted()).toEqual(known?.verbs.toSorted());
    }
  });
  it('knows subresources as no kinds of their own', async () => {
    const old = nodePorts();
    const plain: typeof old.http = (request, signal) =>
      old.http({ ...request, headers: { ...request.headers, accept: 'application/json' } }, signal);
    const { cluster: other } = await connect({ kubeconfig: test.kubeconfig }, { ...old, http: plain });
    for (const one of [cluster, other]) {
      expect(await one.resource('apps', 'Scale')).toBeUndefined();
      expect(await one.resource('', 'Eviction')).toBeUndefined();
      expect(await one.resource('', 'TokenRequest')).toBeUndefined();
    }
  });
  it('sees a new kind after refresh, and says whose server is away where an aggregated API is', async () => {
    const crd = {
      apiVersion: 'apiextensions.k8s.io/v1',
      kind: 'CustomResourceDefinition',
      metadata: { name: 'things.client.test' },
      spec: {
        group: 'client.test',
        scope: 'Namespaced',
        names: { plural: 'things', kind: 'Thing' },
        versions: [
          {
            name: 'v1',
            served: true,
            storage: true,
            schema: { openAPIV3Schema: { type: 'object', 'x-kubernetes-preserve-unknown-fields': true } },
          },
        ],
      },
    };
    const service = {
      apiVersion: 'apiregistration.k8s.io/v1',
      kind: 'APIService',
      metadata: { name: 'v1.away.test' },
      spec: {
        group: 'away.test',
        version: 'v1',
        groupPriorityMinimum: 100,
        versionPriority: 10,
        service: { name: 'none', namespace: 'default' },
        insecureSkipTLSVerify: true,
      },
    };
    expect(await cluster.resource('client.test', 'Thing')).toBeUndefined();
    const made = await Promise.all([crd, service].map(async (body) => (await cluster.apply(body, { manager: 'test' })).live));
    try {
      for (let at = 0; at < 100 && !(await cluster.resource('client.test', 'Thing')); at++) {
        await ports.sleep(100, new AbortController().signal);
        await cluster.refresh();
      }
      expect(await cluster.resource('client.test', 'Thing', 'v1')).toMatchObject({ resource: 'things' });
      for (let at = 0; at < 100 && !(await cluster.resource('away.test', 'X').catch(() => true)); at++) {
        await ports.sleep(100, new AbortController().signal);
        await cluster.refresh();
      }
      await expect(cluster.resource('away.test', 'X')).rejects.toThrow(/away.test\/v1.*doesn't answer/);
      expect(await cluster.resource('apps', 'Deployment')).toBeDefined();
    } finally {
      for (const { ref: gone, uid } of made) await cluster.delete(gone, { uid, propagation: 'background' });
    }
  });
});

describe('apply', () => {
  it('creates, changes, leaves alone, and tries without doing', async () => {
    expect(await cluster.apply(configMap('one'), { manager: 'm', dryRun: true })).toMatchObject({ created: true });
    expect(await cluster.get(ref('one'))).toBeUndefined();
    const made = await cluster.apply(configMap('one'), { manager: 'm' });
    expect(made).toMatchObject({ created: true, live: { ref: ref('one'), body: { data: { a: '1' } } } });
    const same = await cluster.apply(configMap('one'), { manager: 'm' });
    expect(same).toMatchObject({ created: false, live: { uid: made.live.uid, resourceVersion: made.live.resourceVersion } });
    const changed = await cluster.apply(configMap('one', { b: '2' }), { manager: 'm' });
    expect(changed.live.body['data']).toEqual({ b: '2' });
    expect(await cluster.get(ref('one'))).toEqual(changed.live);
  });
  it('keeps every character that JSON can hold', async () => {
    const data = { control: '\u007f\u0080\u0085\u009f\u2028\ufeff', emoji: '😀', escapes: '\b\f\t\u0001\\/"' };
    expect((await cluster.apply(configMap('characters', data), { manager: 'm' })).live.body['data']).toEqual(data);
  });
  it('keeps 64-bit integers', async () => {
    const body = { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'x', namespace } };
    await cluster.apply(body, { manager: 'm' });
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'big', namespace },
      spec: {
        securityContext: { fsGroup: 9007199254740993n, runAsUser: 1 },
        containers: [{ name: 'c', image: 'x' }],
        activeDeadlineSeconds: 5,
      },
    };
    // int64 beyond 2^53: the API server's own range check must see the very number.
    const error = await thrown(cluster.apply(pod, { manager: 'm', dryRun: true }));
    expect(error.message).toContain('9007199254740993');
  });
  it('tells the owner and the field of a conflict, and takes over when told to', async () => {
    await cluster.apply(configMap('owned', { a: '1' }), { manager: 'first' });
    const error = await thrown(cluster.apply(configMap('owned', { a: '2' }), { manager: 'second' }));
    expect([error.status, isConflictOfManagers(error), isStale(error)]).toEqual([409, true, false]);
    expect(managerConflicts(error)).toEqual([{ manager: 'first', operation: 'Apply', field: '.data.a' }]);
    expect((await cluster.apply(configMap('owned', { a: '2' }), { manager: 'second', force: true })).live.body['data']).toEqual({ a: '2' });
  });
  it('tells an owner that wrote by Update, with its subresource', async () => {
    await cluster.apply(deployment('scaled', { replicas: 0 }), { manager: 'm' });
    await test.kubectl(['scale', 'deployment/scaled', '--replicas=1', `--namespace=${namespace}`]);
    const error = await thrown(cluster.apply(deployment('scaled', { replicas: 0 }), { manager: 'm' }));
    expect(managerConflicts(error)).toEqual([{ manager: 'kubectl', operation: 'Update', subresource: 'scale', field: '.spec.replicas' }]);
  });
  it("a user's typo is a 500 that is not tried again; create with dryRun lists all of them", async () => {
    const before = proxy.requests.length;
    const body = deployment('typo', { replica: 1, progresDeadlineSeconds: 3 });
    const error = await thrown(cluster.apply(body, { manager: 'm' }));
    expect([error.status, isUsersTypo(error)]).toEqual([500, true]);
    expect(proxy.requests.length - before).toBe(1);
    const all = await thrown(cluster.create(body, { dryRun: true }));
    expect(all).toMatchObject({ status: 400, reason: 'BadRequest' });
    expect(all.message).toMatch(/unknown field "spec.replica", unknown field "spec.progresDeadlineSeconds"/);
  });
  it('reads each warning by itself', async () => {
    const job = {
      ...deployment('warned'),
      spec: {
        ...(deployment('warned')['spec'] as JsonObject),
        template: {
          metadata: { labels: { app: 'warned' }, annotations: { 'seccomp.security.alpha.kubernetes.io/pod': 'runtime/default' } },
          spec: {
            containers: [{ name: 'c', image: 'x' }],
            nodeSelector: { 'beta.kubernetes.io/os': 'linux', 'beta.kubernetes.io/arch': 'amd64' },
          },
        },
      },
    };
    const found = await cluster.apply(job, { manager: 'm', dryRun: true });
    expect(found.warnings.toSorted()).toEqual([
      'spec.template.metadata.annotations[seccomp.security.alpha.kubernetes.io/pod]: non-functional in v1.27+; use the "seccompProfile" field instead',
      expect.stringMatching(/^spec.template.spec.nodeSelector\[beta.kubernetes.io\/arch\]: deprecated/),
      expect.stringMatching(/^spec.template.spec.nodeSelector\[beta.kubernetes.io\/os\]: deprecated/),
    ]);
  });
  it('says what is missing: the namespace, or the kind', async () => {
    const body = { ...configMap('x'), metadata: { name: 'x', namespace: 'no-such-namespace' } };
    const noNamespace = await thrown(cluster.apply(body, { manager: 'm' }));
    expect([noNamespace.status, isNamespaceMissing(noNamespace), isNoSuchKind(noNamespace)]).toEqual([404, true, false]);
    const noKind = await thrown(
      cluster.apply({ apiVersion: 'none.test/v1', kind: 'X', metadata: { name: 'x', namespace } }, { manager: 'm' }),
    );
    expect([isNamespaceMissing(noKind), isNoSuchKind(noKind), noKind.message]).toEqual([
      false,
      true,
      'the cluster has no kind X in version none.test/v1',
    ]);
  });
  it('lets no name lead to another URL', async () => {
    const before = proxy.requests.length;
    for (const name of ['..', '.', 'a/b', '%2e%2e', '']) await expect(cluster.get(ref(name))).rejects.toThrow(/can't be the name/);
    expect(proxy.requests.length).toBe(before);
  });
});

describe('create, patch, delete', () => {
  it('create refuses what is there already', async () => {
    await cluster.create(configMap('new'));
    expect(isAlreadyExists(await thrown(cluster.create(configMap('new'))))).toBe(true);
  });
  it('patch is guarded by the resourceVersion', async () => {
    const { live } = await cluster.apply(configMap('patched'), { manager: 'm' });
    const operations = [{ op: 'replace' as const, path: '/data/a', value: '2' }];
    const patched = await cluster.patch(ref('patched'), operations, { manager: 'helper', resourceVersion: live.resourceVersion });
    expect(patched.body['data']).toEqual({ a: '2' });
    const stale = await thrown(cluster.patch(ref('patched'), operations, { manager: 'helper', resourceVersion: live.resourceVersion }));
    expect([stale.status, isStale(stale), isConflictOfManagers(stale)]).toEqual([409, true, false]);
  });
  it('delete keeps an object of another uid, and is content with one that is gone', async () => {
    const { live } = await cluster.apply(configMap('guarded'), { manager: 'm' });
    const wrong = await thrown(cluster.delete(ref('guarded'), { uid: '00000000-0000-0000-0000-000000000000', propagation: 'background' }));
    expect(wrong.status).toBe(409);
    expect((await cluster.get(ref('guarded')))?.uid).toBe(live.uid);
    await cluster.delete(ref('guarded'), { uid: live.uid, propagation: 'background' });
    expect(await cluster.get(ref('guarded'))).toBeUndefined();
    await cluster.delete(ref('guarded'), { uid: live.uid, propagation: 'background' });
  });
  it('also straight over TLS, where Node frames a DELETE wrongly by itself', async () => {
    const direct = await connect({ kubeconfig: test.kubeconfig }, ports);
    const { live } = await direct.cluster.apply(configMap('framed'), { manager: 'm' });
    expect(
      (await thrown(direct.cluster.delete(ref('framed'), { uid: '00000000-0000-0000-0000-000000000000', propagation: 'background' })))
        .status,
    ).toBe(409);
    expect((await direct.cluster.get(ref('framed')))?.uid).toBe(live.uid);
  });
});

it('list goes through all pages, and fills in the kind that items lack', async () => {
  const own = await test.namespace('pages');
  const names = Array.from({ length: 510 }, (_, at) => `c-${String(at).padStart(4, '0')}`);
  await Promise.all(
    names.map((name) =>
      cluster.create({ ...configMap(name), metadata: { name, namespace: own, labels: { even: String(Number(name.slice(2)) % 2 === 0) } } }),
    ),
  );
  const before = proxy.requests.length;
  const resource = (await cluster.resource('', 'ConfigMap'))!;
  const found: string[] = [];
  for await (const one of cluster.list(resource, { namespace: own })) {
    expect(one.body).toMatchObject({ apiVersion: 'v1', kind: 'ConfigMap' });
    found.push(one.ref.name);
  }
  expect(found.filter((name) => name.startsWith('c-'))).toEqual(names);
  expect(proxy.requests.length - before).toBe(2);
  const even: string[] = [];
  for await (const { ref: one } of cluster.list(resource, { namespace: own, labels: 'even=true', fields: 'metadata.name!=c-0000' }))
    even.push(one.name);
  expect(even).toHaveLength(254);
  await test.kubectl(['delete', 'namespace', own, '--wait=false']);
});

describe('rights', () => {
  it('can: asks for all at once', async () => {
    const file = await test.user('asker', [
      {
        namespace,
        rules: [
          { apiGroups: [''], resources: ['pods', 'pods/log'], verbs: ['get'] },
          { apiGroups: [''], resources: ['secrets'], resourceNames: ['mine'], verbs: ['get'] },
        ],
      },
    ]);
    const { cluster: narrow, namespace: home } = await connect({ kubeconfig: file }, ports);
    expect(home).toBe(namespace);
    const ask = (verb: string, resource: string, name?: string) => ({ verb, group: '', resource, namespace, ...(name && { name }) });
    expect(
      await narrow.can([
        ask('get', 'pods'),
        ask('delete', 'pods'),
        ask('get', 'pods/log'),
        ask('get', 'secrets'),
        ask('get', 'secrets', 'mine'),
        { verb: 'list', group: 'apps', resource: 'deployments' },
      ]),
    ).toEqual([true, false, true, false, true, false]);
    await expect(narrow.get(ref('one'))).rejects.toMatchObject({ status: 403, reason: 'Forbidden' });
    // No right to read kube-system: still one answer for one cluster.
    expect(await narrow.id()).toMatch(/^[0-9a-f]{32}$/);
  });
  it('id is the uid of kube-system', async () => {
    expect(await cluster.id()).toBe((await cluster.get({ group: '', version: 'v1', kind: 'Namespace', name: 'kube-system' }))?.uid);
  });
});

describe('logs', () => {
  it('of a container, of the one before it, and in words where there are none', async () => {
    const image = await test.push.exits(`acme/client-logs:${namespace}`, 3);
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'loud', namespace },
      spec: { terminationGracePeriodSeconds: 0, containers: [{ name: 'c', image: image.image, imagePullPolicy: 'Always' }] },
    };
    await cluster.apply(pod, { manager: 'm' });
    const name: Ref = { group: '', version: 'v1', kind: 'Pod', namespace, name: 'loud' };
    const restarted = async () =>
      ((await cluster.get(name))?.body['status'] as { containerStatuses?: { restartCount: number }[] } | undefined)?.containerStatuses?.[0]
        ?.restartCount;
    for (let at = 0; at < 300 && !(await restarted()); at++) await ports.sleep(100, new AbortController().signal);
    const lines = await cluster.logs(name, { tail: 20, previous: true, container: 'c' });
    expect(lines.length).toBeGreaterThan(0);
    expect(lines.at(-1)).not.toBe('');
    await expect(cluster.logs(name, { tail: 1, container: 'none' })).rejects.toMatchObject({
      status: 400,
      message: expect.stringMatching(/container none is not valid/),
    });
  });
});
