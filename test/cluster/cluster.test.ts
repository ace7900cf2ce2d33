import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Pushed, privateHost, privateUser, type TestCluster, testCluster, until } from './index.ts';
import { must } from './kubectl.ts';

// the first start on a machine compiles Kubernetes
jest.setTimeout(30 * 60_000);

let cluster: TestCluster;
let namespace: string;

beforeAll(async () => {
  cluster = await testCluster();
  namespace = await cluster.namespace('cluster');
});

const kubectl = (...args: string[]) => must(cluster.kubectl, [`--namespace=${namespace}`, ...args]);
const apply = (object: object) => must(cluster.kubectl, [`--namespace=${namespace}`, 'apply', '-f', '-'], object);

type Container = {
  containerID?: string;
  imageID: string;
  ready: boolean;
  restartCount: number;
  state: { waiting?: { reason: string; message?: string }; terminated?: { exitCode: number } };
  lastState: { terminated?: { exitCode: number } };
};
type PodStatus = { podIP?: string; containerStatuses?: Container[] };

async function runPod(name: string, pushed: Pushed, more: object = {}): Promise<void> {
  const containers = [
    { name: 'app', image: pushed.image, readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 } },
  ];
  await apply({ apiVersion: 'v1', kind: 'Pod', metadata: { name }, spec: { containers, ...more } });
}

/** The pod's status as soon as its container is as wanted. */
function whenContainer(pod: string, what: string, wanted: (container: Container) => boolean): Promise<PodStatus & { app: Container }> {
  return until(`${pod} ${what}`, 60, async () => {
    const { status } = JSON.parse(await kubectl('get', 'pod', pod, '--output=json')) as { status: PodStatus };
    const app = status.containerStatuses?.[0];
    return app && wanted(app) ? { ...status, app } : undefined;
  });
}

const digestIn = (imageID: string) => imageID.slice(imageID.indexOf('@') + 1);

async function digestInRegistry(repository: string, tag: string): Promise<string | null> {
  const accept = 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json';
  const response = await fetch(`http://${cluster.registry}/v2/${repository}/manifests/${tag}`, { method: 'HEAD', headers: { accept } });
  return response.headers.get('docker-content-digest');
}

describe('the cluster is a real one', () => {
  it('is the Kubernetes that was built', async () => {
    const version = JSON.parse(await kubectl('get', '--raw', '/version')) as { gitVersion: string };
    expect(version.gitVersion).toBe('v1.36.3');
  });

  it('runs a pod under containerd that answers over HTTP, with its log, from the pushed digest', async () => {
    const pushed = await cluster.push.web('acme/shop:1.0', 'v1');
    expect(await digestInRegistry('acme/shop', '1.0')).toBe(pushed.digest);
    await runPod('web', pushed);
    const { app, podIP } = await whenContainer('web', 'ready', ({ ready }) => ready);
    expect(app.containerID).toMatch(/^containerd:\/\/[0-9a-f]{64}$/);
    expect(digestIn(app.imageID)).toBe(pushed.digest);
    expect(await (await fetch(`http://${podIP}:8080/`)).text()).toBe('v1');
    expect(await kubectl('logs', 'web')).toBe('serving v1\n');
  });

  it('rolls a Deployment out', async () => {
    const { image } = await cluster.push.web('acme/rollout:1.0', 'rolled');
    await kubectl('create', 'deployment', 'rollout', `--image=${image}`, '--replicas=2');
    expect(await kubectl('rollout', 'status', 'deployment/rollout', '--timeout=60s')).toContain('successfully rolled out');
  });

  it('says ErrImagePull with the answer of the registry', async () => {
    await runPod('gone', { image: 'acme/never-pushed:1.0', digest: '', config: '' });
    const { app } = await whenContainer('gone', 'refused', ({ state }) => state.waiting?.reason === 'ErrImagePull');
    expect(app.state.waiting?.message).toMatch(/acme\/never-pushed:1\.0.*not found/);
  });

  it('tells exit code and log of a crash', async () => {
    await runPod('crash', await cluster.push.exits('acme/crash:1.0', 3, "can't reach the database"));
    const { app } = await whenContainer('crash', 'again', ({ restartCount }) => restartCount > 0);
    const ended = app.lastState.terminated ?? app.state.terminated;
    expect(ended?.exitCode).toBe(3);
    expect(await kubectl('logs', 'crash', '--previous')).toBe("can't reach the database\n");
  });
});

describe('images', () => {
  it('of two platforms run under the digest of their index, by which they can be named', async () => {
    const pushed = await cluster.push.platforms('acme/two:1.0', 'two');
    expect(Object.keys(pushed.platforms).sort()).toEqual(['amd64', 'arm64']);
    expect(await digestInRegistry('acme/two', '1.0')).toBe(pushed.digest);
    await runPod('two', { ...pushed, image: `${pushed.image}@${pushed.digest}` });
    const { app } = await whenContainer('two', 'ready', ({ ready }) => ready);
    expect(digestIn(app.imageID)).toBe(pushed.digest);
  });

  it('can have the same config below two index digests', async () => {
    const [first, second] = await cluster.push.sameConfig('acme/first:1.0', 'acme/second:1.0');
    expect(first.config).toBe(second.config);
    expect(first.digest).not.toBe(second.digest);
    expect(await digestInRegistry('acme/first', '1.0')).toBe(first.digest);
    expect(await digestInRegistry('acme/second', '1.0')).toBe(second.digest);
  });

  it('that are never ready are never ready, those that are ready late become it', async () => {
    await runPod('never', await cluster.push.neverReady('acme/never:1.0'));
    await runPod('late', await cluster.push.readyLate('acme/late:1.0', 3, 'at last'));
    const { app, podIP } = await whenContainer('late', 'ready', ({ ready }) => ready);
    expect(app.restartCount).toBe(0);
    expect(await (await fetch(`http://${podIP}:8080/`)).text()).toBe('at last');
    const never = await whenContainer('never', 'running', ({ containerID }) => containerID !== undefined);
    expect(never.app.ready).toBe(false);
  });

  it('of the private registry need its pull secret', async () => {
    const pushed = await cluster.push.web(`${privateHost}/acme/secret:1.0`, 'secret');
    await runPod('without', pushed);
    const { app } = await whenContainer('without', 'refused', ({ state }) => state.waiting?.reason === 'ErrImagePull');
    expect(app.state.waiting?.message).toContain('401 Unauthorized');
    const { username, password } = privateUser;
    const flags = [`--docker-server=${privateHost}`, `--docker-username=${username}`, `--docker-password=${password}`];
    await kubectl('create', 'secret', 'docker-registry', 'pull', ...flags);
    await runPod('with', pushed, { imagePullSecrets: [{ name: 'pull' }] });
    const ready = await whenContainer('with', 'ready', (container) => container.ready);
    expect(digestIn(ready.app.imageID)).toBe(pushed.digest);
  });
});

describe('what the suites need of it', () => {
  it('lets a narrow user do what the rules say and nothing else', async () => {
    const rules = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list'] }];
    const kubeconfig = await cluster.user('jane', [{ namespace, rules }]);
    const may = await cluster.kubectl(['get', 'configmaps'], { kubeconfig });
    expect(may).toMatchObject({ code: 0, stdout: expect.stringContaining('kube-root-ca.crt') });
    const mayNot = await cluster.kubectl(['get', 'secrets'], { kubeconfig });
    expect(mayNot.code).toBe(1);
    expect(mayNot.stderr).toContain(`User "jane" cannot list resource "secrets" in API group "" in the namespace "${namespace}"`);
  });

  it('tells from the audit log who asked for what', async () => {
    const mark = await cluster.audit.mark();
    await kubectl('create', 'configmap', 'audited');
    await kubectl('delete', 'configmap', 'audited');
    const entries = await cluster.audit.since(mark, { namespace, resource: 'configmaps', user: 'test-admin', verb: ['create', 'delete'] });
    expect(entries.map(({ verb, name, code }) => ({ verb, name, code }))).toEqual([
      { verb: 'create', name: 'audited', code: 201 },
      { verb: 'delete', name: 'audited', code: 200 },
    ]);
    expect(entries[0]?.userAgent).toMatch(/^kubectl\//);
  });

  it('kills the apiserver and starts it again where it was', async () => {
    await kubectl('create', 'configmap', 'kept');
    await cluster.apiserver.kill();
    const refused = await cluster.kubectl(['get', '--raw', '/version']);
    expect(refused.stderr).toContain('refused');
    await cluster.apiserver.start();
    expect(await kubectl('get', 'configmap', 'kept', '--output=name')).toBe('configmap/kept\n');
  });

  it('has nodes that only pretend, and keeps real pods off them', async () => {
    await cluster.fakeNodes(2);
    const { image } = await cluster.push.web('acme/pretend:1.0', 'never served');
    const labels = { app: 'pretend' };
    const spec = {
      containers: [{ name: 'app', image }],
      nodeSelector: { type: 'fake' },
      tolerations: [{ key: 'kwok.x-k8s.io/node', operator: 'Exists' }],
    };
    const template = { metadata: { labels }, spec };
    await apply({
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: 'pretend' },
      spec: { replicas: 20, selector: { matchLabels: labels }, template },
    });
    await kubectl('rollout', 'status', 'deployment/pretend', '--timeout=60s');
    const nodes = await kubectl('get', 'pods', '--selector=app=pretend', '--output=jsonpath={.items[*].spec.nodeName}');
    expect([...new Set(nodes.split(' '))].sort()).toEqual(['fake-1', 'fake-2']);
    await runPod('still-real', await cluster.push.web('acme/real:1.0', 'real'));
    const { podIP } = await whenContainer('still-real', 'ready', ({ ready }) => ready);
    expect(await (await fetch(`http://${podIP}:8080/`)).text()).toBe('real');
  });
});
