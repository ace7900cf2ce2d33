import { beforeAll, describe, expect, it } from '@jest/globals';
import { causeText } from '../../../src/commands/words.ts';
import type { Cause, CauseCode } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { expectGolden, golden } from '../../scenarios/golden.ts';
import { type Case, deployed, job, type Run, workload } from './rig.ts';

/** All cases go to the cluster side by side: a pod's failures take their time. */
const runs = new Map<string, Promise<Run>>();
const images = {
  web: 'acme/health-web:1',
  never: 'acme/health-never:1',
  exits3: 'acme/health-exits:3',
  ends: 'acme/health-ends:0',
  exits42: 'acme/health-exits:42',
  greedy: 'acme/health-greedy:1',
  private: 'private.test/acme/health:1',
};

beforeAll(async () => {
  const test = await testCluster();
  await Promise.all([
    test.push.web(images.web, 'v1'),
    test.push.neverReady(images.never),
    test.push.exits(images.exits3, 3, 'no database at db:5432'),
    test.push.exits(images.exits42, 42, 'migration 7 failed'),
    test.push.exits(images.ends, 0, 'done'),
    test.push.web(images.private, 'secret'),
    test.push.shell(images.greedy, ['x=aaaaaaaaaaaaaaaa', 'while :; do x=$x$x; done']),
  ]);
  const namespace = await test.namespace('health');
  const cases = { ...casesIn(namespace), ...(await special(test)) };
  for (const [name, one] of Object.entries(cases)) {
    const run = deployed(test, one);
    run.catch(() => {});
    runs.set(name, run);
  }
}, 180_000);

function casesIn(namespace: string): Record<string, Case> {
  const soon =
    'CrashLoopBackOff=2,20s; ErrImagePull=6s; CreateContainerConfigError=6s; FailedMount=6s; FailedScheduling=4s; FailedCreate=4s; Unhealthy=1,10s; RunContainerError=2,15s';
  const failing = (name: string, image: string, options: Parameters<typeof workload>[3] = {}): Case => ({
    objects: [workload(namespace, name, image, options)],
    patience: soon,
    timeout: 90,
  });
  const fromConfigMap = { env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'nocm', key: 'a' } } }] };
  return {
    available: { objects: [workload(namespace, 'available', images.web)] },
    set: {
      objects: [
        workload(namespace, 'set', images.web, { kind: 'StatefulSet', spec: { serviceName: 'set' } }),
        workload(namespace, 'daemon', images.web, { kind: 'DaemonSet' }),
      ],
    },
    unprobed: { objects: [workload(namespace, 'unprobed', images.web, { probed: false })] },
    crash: failing('crash', images.exits3),
    unprobedCrash: failing('unprobed-crash', images.exits3, { probed: false }),
    ending: failing('ending', images.ends, { probed: false }),
    never: { objects: [workload(namespace, 'never', images.never)], timeout: 40 },
    missing: failing('missing', 'acme/health-nothere:1'),
    unauthorised: failing('unauthorised', images.private),
    badName: failing('bad-name', 'acme/Health:1'),
    unschedulable: failing('unschedulable', images.web, { container: { resources: { requests: { cpu: '1000' } } } }),
    noConfigMap: failing('no-config-map', images.web, { container: fromConfigMap }),
    noVolumeSecret: failing('no-volume-secret', images.web, {
      pod: { volumes: [{ name: 'v', secret: { secretName: 'nosecret' } }] },
      container: { volumeMounts: [{ name: 'v', mountPath: '/v' }] },
    }),
    root: failing('root', images.web, { container: { securityContext: { runAsNonRoot: true } } }),
    noAccount: failing('no-account', images.web, { pod: { serviceAccountName: 'nobody' } }),
    noCommand: failing('no-command', images.web, { container: { command: ['/nothere'] } }),
    noMemory: failing('no-memory', images.greedy, { probed: false, container: { resources: { limits: { memory: '12Mi' } } } }),
    liveness: failing('liveness', images.web, {
      container: {
        livenessProbe: { httpGet: { path: '/nothere', port: 8080 }, periodSeconds: 1, failureThreshold: 1 },
        readinessProbe: { httpGet: { path: '/nothere', port: 8080 } },
      },
    }),
    init: failing('init', images.web, { pod: { initContainers: [{ name: 'migrate', image: images.exits42 }] } }),
    text: {
      ...failing('text', images.web, {
        pod: { volumes: [{ name: 'v', configMap: { name: 'program', defaultMode: 0o755 } }] },
        container: { command: ['/v/run'], volumeMounts: [{ name: 'v', mountPath: '/v' }] },
      }),
      objects: [
        { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'program', namespace }, data: { run: 'no program at all\n' } },
        workload(namespace, 'text', images.web, {
          pod: { volumes: [{ name: 'v', configMap: { name: 'program', defaultMode: 0o755 } }] },
          container: { command: ['/v/run'], volumeMounts: [{ name: 'v', mountPath: '/v' }] },
        }),
      ],
    },
    jobDone: { objects: [job(namespace, 'job-done', images.ends)] },
    jobFailed: { objects: [job(namespace, 'job-failed', images.exits42)] },
    jobLate: { objects: [job(namespace, 'job-late', images.web, { activeDeadlineSeconds: 4 })] },
    jobUnpullable: { objects: [job(namespace, 'job-unpullable', 'acme/health-nothere:1')], patience: soon },
    claim: { objects: [claim(namespace, 'claim', '')], patience: 'ProvisioningFailed=4s', timeout: 40 },
    firstConsumer: { objects: [storageClass, claim(namespace, 'first-consumer', 'health-late')], timeout: 40 },
    balancer: {
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'balancer', namespace },
          spec: { type: 'LoadBalancer', ports: [{ port: 80 }], selector: { app: 'x' } },
        },
      ],
      timeout: 6,
    },
    plain: {
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'plain', namespace },
          spec: { ports: [{ port: 80 }], selector: { app: 'x' } },
        },
      ],
    },
  };
}

const storageClass: JsonObject = {
  apiVersion: 'storage.k8s.io/v1',
  kind: 'StorageClass',
  metadata: { name: 'health-late' },
  provisioner: 'kubernetes.io/no-provisioner',
  volumeBindingMode: 'WaitForFirstConsumer',
};
function claim(namespace: string, name: string, storageClassName: string): JsonObject {
  return {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: { name, namespace },
    spec: { storageClassName, accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Mi' } } },
  };
}

/** Cases that want a namespace or a user of their own. */
async function special(test: TestCluster): Promise<Record<string, Case>> {
  const [tight, guarded, blind] = await Promise.all([test.namespace('tight'), test.namespace('guarded'), test.namespace('blind')]);
  const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'none', namespace: tight }, spec: { hard: { pods: '0' } } };
  await test.kubectl(['apply', '-f', '-'], { input: JSON.stringify(quota) });
  await test.kubectl(['label', 'namespace', guarded, 'pod-security.kubernetes.io/enforce=restricted']);
  const rules = [
    { apiGroups: ['apps'], resources: ['deployments', 'replicasets'], verbs: ['get', 'list'] },
    { apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] },
  ];
  const kubeconfig = await test.user(`blind-${blind}`, [{ namespace: blind, rules }]);
  return {
    quota: { objects: [workload(tight, 'quota', images.web)], patience: 'FailedCreate=4s' },
    podSecurity: { objects: [workload(guarded, 'guarded', images.web)] },
    blind: { objects: [workload(blind, 'blind', images.exits3)], patience: 'CrashLoopBackOff=1,8s', kubeconfig, timeout: 90 },
  };
}

const run = async (name: string): Promise<Run> => (await runs.get(name))!;
/** The causes of the one object that failed. */
async function causes(name: string): Promise<Cause[]> {
  const failed = (await run(name)).outcomes.filter(({ verdict }) => verdict === 'failed');
  expect(failed).toHaveLength(1);
  return failed[0]!.causes;
}

describe('ready', () => {
  for (const name of ['available', 'set', 'jobDone', 'plain']) {
    it(`${name}`, async () => {
      expect((await run(name)).outcomes.map(({ verdict }) => verdict)).not.toContain('failed');
      expect((await run(name)).outcomes.every(({ verdict }) => verdict === 'ready')).toBe(true);
    }, 100_000);
  }

  it('without a readiness probe only after ten seconds', async () => {
    const { outcomes, told } = await run('unprobed');
    expect(outcomes).toMatchObject([{ verdict: 'ready' }]);
    expect(told.at(-1)?.health).toEqual({ state: 'ready', hold: 10 });
  }, 100_000);

  it('a claim that waits for its first pod is not verified', async () => {
    expect((await run('firstConsumer')).outcomes).toMatchObject([{ verdict: 'ready' }, { verdict: 'notVerified' }]);
  }, 100_000);
});

/** Without what differs from run to run: names of namespaces and pods in the cluster's own words, how often it was tried, and at which moment. */
const lasting = (text: string): string =>
  text
    .replace(/(?<![a-z])(health|tight|guarded)-[0-9a-f]{8}(?![0-9a-f])/g, '$1')
    .replace(/-(?:[0-9a-f]{8,10}-)?[a-z0-9]{0,5}(?=_health|" is forbidden)/g, '-<pod>')
    .replace(': RunContainerError in pod', ': StartError in pod')
    .replace(/, \d+ restarts?(?=\))/g, '')
    // Nodes that only pretend are there or not, as other tests left it.
    .replace(/\b0\/\d+ nodes/g, '0/<n> nodes')
    .replace(/, \d+ node\(s\) had untolerated taint\(s\)/g, '')
    .replace(/\b\d+ Preemption/g, '<n> Preemption')
    .replace(/ Tolerate the taint named here[^\n]*/g, '');

/** What each failure is called, and the words of the cluster that it is known by. */
const table: [name: string, code: CauseCode, message: RegExp, more?: Partial<Cause>][] = [
  ['missing', 'ImageNotFound', /not found/, { container: 'c' }],
  ['unauthorised', 'ImageUnauthorised', /authoriz|401|denied/i],
  ['badName', 'InvalidImageName', /repository name .* must be lowercase/],
  ['unschedulable', 'Unschedulable', /Insufficient cpu/],
  ['noConfigMap', 'ConfigMissing', /configmap "nocm" not found/],
  ['noVolumeSecret', 'ConfigMissing', /secret "nosecret" not found/],
  ['root', 'RunAsRoot', /runAsNonRoot/],
  ['quota', 'Quota', /exceeded quota/],
  ['podSecurity', 'PodSecurity', /violates PodSecurity/],
  ['noAccount', 'ServiceAccountMissing', /serviceaccount "nobody" not found/],
  ['noCommand', 'StartError', /nothere/, { exitCode: 128 }],
  ['noMemory', 'OutOfMemory', /memory/, { exitCode: 137 }],
  ['liveness', 'ProbeFailing', /Liveness probe failed: HTTP probe failed with statuscode: 404/],
  ['init', 'Crash', /exit code 42/, { container: 'migrate', exitCode: 42, log: ['migration 7 failed'] }],
  ['text', 'ExecFormat', /exec format error/],
  ['crash', 'Crash', /exit code 3/, { exitCode: 3, log: ['no database at db:5432'] }],
  ['unprobedCrash', 'Crash', /exit code 3/, { exitCode: 3 }],
  ['ending', 'Crash', /exit code 0 \(Completed\)/, { exitCode: 0 }],
  ['never', 'ProbeFailing', /Readiness probe failed: HTTP probe failed with statuscode: 404/],
  ['jobFailed', 'JobFailed', /backoff limit/],
  ['jobLate', 'DeadlineExceeded', /deadline/],
  ['jobUnpullable', 'ImageNotFound', /not found/],
  ['claim', 'VolumeClaimPending', /no persistent volumes available/],
  ['balancer', 'NotReady', /no address from the load balancer/],
];

describe('failing, with its cause', () => {
  for (const [name, code, message, more] of table) {
    it(`${name}: ${code}`, async () => {
      const [cause] = await causes(name);
      expect(cause).toMatchObject({ code, message: expect.stringMatching(message), fix: expect.any(String), ...more });
    }, 130_000);
  }

  it('in words that people can read: causes.txt', async () => {
    const texts: string[] = [];
    for (const [name] of table) texts.push(`== ${name}`, ...(await causes(name)).map(causeText));
    expectGolden(lasting(texts.join('\n')), { namespace: '<namespace>', folder: '<folder>' }, golden(import.meta.dirname, 'causes'));
  }, 130_000);

  it('a failed Job names its pod, exit code and log too', async () => {
    expect(await causes('jobFailed')).toMatchObject([{ code: 'JobFailed' }, { code: 'Crash', exitCode: 42, log: ['migration 7 failed'] }]);
  }, 100_000);

  it('a user who may neither watch nor read events and logs is told the crash all the same, and what is left out', async () => {
    const { said, outcomes } = await run('blind');
    expect(outcomes).toMatchObject([{ verdict: 'failed', causes: [{ code: 'Crash', exitCode: 3 }] }]);
    expect(said).toEqual(
      expect.arrayContaining([
        expect.stringContaining("Deployment can't be watched"),
        expect.stringContaining('reading events'),
        expect.stringContaining('reading logs'),
      ]),
    );
  }, 130_000);
});
