import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CauseCode } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { must } from '../../cluster/kubectl.ts';
import { type Case, deployed, job, type Run, shows, workload } from './rig.ts';

/**
 * What users of other tools ask for, on the real cluster and side by side, with the patience that nobody has changed. Each thread stands for its
 * theme: waits that gave up on what heals by itself, and waits that went on over what never heals.
 */
const runs = new Map<string, Promise<Run>>();
const images = { web: 'acme/threads-web:1', exits: 'acme/threads-exits:3', third: 'acme/threads-third:1' };

let namespace: string;
beforeAll(async () => {
  const test = await testCluster();
  const [own, tight] = await Promise.all([test.namespace('threads'), test.namespace('threads-quota')]);
  namespace = own;
  // A run before this one, on the same cluster, must not have pushed it.
  const late = `acme/threads-late:${own}`;
  await Promise.all([
    test.push.web(images.web, 'v1'),
    test.push.exits(images.exits, 3, 'no config'),
    // The volume outlives the container: it crashes until it has been there three times.
    test.push.shell(images.third, ['echo x >>/v/n', 'test $(cat /v/n | while read l; do echo -n 1; done) = 111 || exit 5', 'sleep 1000']),
    apply(test, quota(tight, '0')),
  ]);
  const start = (name: string, one: Case, heals?: Promise<void>) => {
    const run = Promise.all([deployed(test, one), heals]).then(([done]) => done);
    run.catch(() => {});
    runs.set(name, run);
  };
  for (const [name, one] of Object.entries(lasting(namespace))) start(name, one);
  const waiting = '{.items[0].status.containerStatuses[0].state.waiting.reason}';
  const pods = ['pods', '-n', namespace, '-l'];
  start('restarts', restarting(namespace));
  start('slow', { objects: [slow(namespace)], timeout: 90 });
  start(
    'lateSecret',
    { objects: [withSecret(namespace)], timeout: 120 },
    shows(test, [...pods, 'app=late-secret'], waiting, /CreateContainerConfigError/).then(() =>
      apply(test, { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'late', namespace }, stringData: { key: 'v' } }),
    ),
  );
  start(
    'lateImage',
    { objects: [workload(namespace, 'late-image', late)], timeout: 120 },
    shows(test, [...pods, 'app=late-image'], waiting, /ImagePull/).then(async () => void (await test.push.web(late, 'v1'))),
  );
  start(
    'lateNode',
    { objects: [workload(namespace, 'late-node', images.web, { pod: { nodeSelector: { [namespace]: 'new' } } })], timeout: 120 },
    shows(test, [...pods, 'app=late-node'], '{.items[0].status.conditions[?(@.type=="PodScheduled")].reason}', /Unschedulable/).then(() =>
      // As an autoscaler's node comes: with the label that the pod waits for.
      relabel(test, `${namespace}=new`),
    ),
  );
  start(
    'lateQuota',
    { objects: [workload(tight, 'late-quota', images.web)], timeout: 120 },
    shows(test, ['deployment', '-n', tight, 'late-quota'], '{.status.conditions[?(@.type=="ReplicaFailure")].status}', /True/).then(() =>
      apply(test, quota(tight, '9')),
    ),
  );
}, 180_000);

afterAll(async () => relabel(await testCluster(), `${namespace}-`));

async function relabel(test: TestCluster, label: string): Promise<void> {
  await must(test.kubectl, ['label', 'node', 'node-1', label]);
}

async function apply(test: TestCluster, object: JsonObject): Promise<void> {
  const { code, stderr } = await test.kubectl(['apply', '-f', '-'], { input: JSON.stringify(object) });
  if (code !== 0) throw new Error(stderr);
}

const quota = (namespace: string, pods: string): JsonObject => ({
  apiVersion: 'v1',
  kind: 'ResourceQuota',
  metadata: { name: 'pods', namespace },
  spec: { hard: { pods } },
});

const restarting = (namespace: string): Case => ({
  objects: [
    workload(namespace, 'restarts', images.third, {
      probed: false,
      pod: { volumes: [{ name: 'v', emptyDir: {} }] },
      container: { volumeMounts: [{ name: 'v', mountPath: '/v' }] },
    }),
  ],
  timeout: 120,
});

const slow = (namespace: string): JsonObject =>
  workload(namespace, 'slow', images.web, {
    container: { command: ['/bin/sh', '-c', '(sleep 8; echo ok >/www/healthz) & exec httpd -f -p 8080 -h /www'] },
  });

const withSecret = (namespace: string): JsonObject =>
  workload(namespace, 'late-secret', images.web, {
    container: { env: [{ name: 'A', valueFrom: { secretKeyRef: { name: 'late', key: 'key' } } }] },
  });

/** Of five minutes each: who waits for the end of them has not noticed. */
function lasting(namespace: string): Record<string, Case> {
  const timeout = 300;
  return {
    crash: { objects: [workload(namespace, 'crash', images.exits)], timeout },
    noImage: { objects: [workload(namespace, 'no-image', 'acme/threads-nothere:1')], timeout },
    beside: {
      objects: [workload(namespace, 'beside', 'acme/threads-nothere:1'), job(namespace, 'migrate', images.exits)],
      timeout,
    },
    root: { objects: [workload(namespace, 'root', images.web, { container: { securityContext: { runAsNonRoot: true } } })], timeout },
  };
}

const run = (name: string): Promise<Run> => runs.get(name)!;
const codesTold = async (name: string): Promise<CauseCode[]> =>
  (await run(name)).told.flatMap(({ health }) => (health.state === 'failing' ? health.causes.map(({ code }) => code) : []));

describe('what heals by itself is waited for', () => {
  const table: [thread: string, what: string, name: string, told: CauseCode][] = [
    ['skaffold#5210', 'a container that ends twice and then runs', 'restarts', 'Crash'],
    ['skaffold#6912', 'a Secret that somebody writes later', 'lateSecret', 'ConfigMissing'],
    ['skaffold#7379', 'a node that comes later', 'lateNode', 'Unschedulable'],
    ['pulumi-kubernetes#428', 'an image whose push ends later', 'lateImage', 'ImageNotFound'],
    ['beside the threads', 'a quota that is raised later', 'lateQuota', 'Quota'],
  ];
  it.each(table)(
    '%s: %s is told, and ready in the end',
    async (_thread, _what, name, told) => {
      expect((await run(name)).outcomes).toMatchObject([{ verdict: 'ready' }]);
      expect(await codesTold(name)).toContain(told);
    },
    150_000,
  );

  it('skaffold#8032: a probe that says no until the program has started', async () => {
    expect((await run('slow')).outcomes).toMatchObject([{ verdict: 'ready' }]);
    expect(await codesTold('slow')).toContain('ProbeFailing');
  }, 150_000);
});

describe('what never heals is not waited for', () => {
  const table: [thread: string, what: string, name: string, causes: object[]][] = [
    ['kubectl#738', 'a program that ends at every start', 'crash', [{ code: 'Crash', exitCode: 3, log: ['no config'] }]],
    ['kubernetes#40207', 'an image that is not there', 'noImage', [{ code: 'ImageNotFound', container: 'c' }]],
    ['kubedog#399', 'an image that the pod may not run', 'root', [{ code: 'RunAsRoot' }]],
  ];
  it.each(table)(
    '%s: %s ends the wait with its cause, long before the timeout',
    async (_thread, _what, name, causes) => {
      expect((await run(name)).outcomes).toMatchObject([{ verdict: 'failed', causes }]);
    },
    250_000,
  );

  it('kustomize-controller#701: one that fails ends the wait for all', async () => {
    const { outcomes } = await run('beside');
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['unfinished', 'failed']);
    expect(outcomes[1]?.causes).toMatchObject([{ code: 'JobFailed' }, { code: 'Crash' }]);
  }, 150_000);
});
