import { beforeAll, describe, expect, it } from '@jest/globals';
import type { CauseCode } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { type Case, deployed, job, type Run, workload } from './rig.ts';

/**
 * What users of other tools ask for, on the real cluster and side by side. The threads stand for their themes (facts on what users complain about):
 * waits that gave up on what heals by itself, and waits that went on over what never heals.
 */
const runs = new Map<string, Promise<Run>>();
const images = { web: 'acme/threads-web:1', late: 'acme/threads-late:1', exits: 'acme/threads-exits:3', third: 'acme/threads-third:1' };

beforeAll(async () => {
  const test = await testCluster();
  const [namespace, tight] = await Promise.all([test.namespace('threads'), test.namespace('threads-quota')]);
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
    { objects: [workload(namespace, 'late-image', images.late)], timeout: 120 },
    shows(test, [...pods, 'app=late-image'], waiting, /ImagePull/).then(async () => void (await test.push.web(images.late, 'v1'))),
  );
  start(
    'lateQuota',
    { objects: [workload(tight, 'late-quota', images.web)], timeout: 120 },
    shows(test, ['deployment', '-n', tight, 'late-quota'], '{.status.conditions[?(@.type=="ReplicaFailure")].status}', /True/).then(() =>
      apply(test, quota(tight, '9')),
    ),
  );
}, 180_000);

async function apply(test: TestCluster, object: JsonObject): Promise<void> {
  const { code, stderr } = await test.kubectl(['apply', '-f', '-'], { input: JSON.stringify(object) });
  if (code !== 0) throw new Error(stderr);
}

/** Resolves once kubectl shows what is to be healed, and the wait has had a moment to see it too. */
async function shows(test: TestCluster, what: string[], path: string, wanted: RegExp): Promise<void> {
  for (let tries = 0; tries < 60; tries += 1) {
    const { stdout } = await test.kubectl(['get', ...what, '-o', `jsonpath=${path}`]);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    if (wanted.test(stdout)) return;
  }
  throw new Error(`${what.join(' ')} never showed ${String(wanted)}`);
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

/** Of ten minutes each: who waits for the end of them has not noticed. */
function lasting(namespace: string): Record<string, Case> {
  const timeout = 600;
  return {
    crash: { objects: [workload(namespace, 'crash', images.exits)], patience: 'CrashLoopBackOff=1,5s', timeout },
    noImage: { objects: [workload(namespace, 'no-image', 'acme/threads-nothere:1')], patience: 'ErrImagePull=5s', timeout },
    beside: {
      objects: [workload(namespace, 'beside', images.web), job(namespace, 'migrate', images.exits)],
      timeout,
    },
    root: { objects: [workload(namespace, 'root', images.web, { container: { securityContext: { runAsNonRoot: true } } })], timeout },
  };
}

const run = (name: string): Promise<Run> => runs.get(name)!;
const codesTold = async (name: string): Promise<CauseCode[]> =>
  (await run(name)).told.flatMap(({ health }) => (health.state === 'failing' ? health.causes.map(({ code }) => code) : []));

describe('what heals by itself is waited for (skaffold#5210, #8032, #7379, #6912, pulumi-kubernetes#428)', () => {
  const table: [name: string, what: string, told: CauseCode][] = [
    ['restarts', 'a container that ends twice and then runs', 'Crash'],
    ['lateSecret', 'a Secret that somebody writes later', 'ConfigMissing'],
    ['lateImage', 'an image whose push ends later', 'ImageNotFound'],
    ['lateQuota', 'a quota that is raised later', 'Quota'],
  ];
  it.each(table)(
    '%s: %s is told, and ready in the end',
    async (name, _, told) => {
      expect((await run(name)).outcomes).toMatchObject([{ verdict: 'ready' }]);
      expect(await codesTold(name)).toContain(told);
    },
    150_000,
  );

  it('slow: a probe that says no until the program has started', async () => {
    expect((await run('slow')).outcomes).toMatchObject([{ verdict: 'ready' }]);
  }, 150_000);
});

describe('what never heals is not waited for (kubectl#738, kubernetes#40207, kustomize-controller#701, kubedog#399)', () => {
  const table: [name: string, what: string, causes: object[]][] = [
    ['crash', 'a program that ends at every start', [{ code: 'Crash', exitCode: 3, log: ['no config'] }]],
    ['noImage', 'an image that is not there', [{ code: 'ImageNotFound', container: 'c' }]],
    ['root', 'an image that the pod may not run', [{ code: 'RunAsRoot' }]],
  ];
  it.each(table)(
    '%s: %s ends the wait with its cause, long before the timeout',
    async (name, _, causes) => {
      expect((await run(name)).outcomes).toMatchObject([{ verdict: 'failed', causes }]);
    },
    150_000,
  );

  it('beside: one that fails ends the wait for all', async () => {
    const { outcomes } = await run('beside');
    expect(outcomes[1]).toMatchObject({ verdict: 'failed', causes: [{ code: 'JobFailed' }, { code: 'Crash' }] });
  }, 150_000);
});
