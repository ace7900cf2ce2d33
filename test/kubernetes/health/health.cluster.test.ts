import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { type Case, job, workload } from './rig.ts';
import { type Row, SideBySide } from './told.ts';

const runs = new SideBySide();
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
  runs.start(test, { ...casesIn(namespace), ...(await special(test)) });
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

describe('ready', () => {
  for (const name of ['available', 'set', 'jobDone', 'plain']) {
    it(`${name}`, async () => {
      expect((await runs.run(name)).outcomes.map(({ verdict }) => verdict)).not.toContain('failed');
      expect((await runs.run(name)).outcomes.every(({ verdict }) => verdict === 'ready')).toBe(true);
    }, 100_000);
  }

  it('without a readiness probe only after ten seconds', async () => {
    const { outcomes, told } = await runs.run('unprobed');
    expect(outcomes).toMatchObject([{ verdict: 'ready' }]);
    expect(told.at(-1)?.health).toEqual({ state: 'ready', hold: 10 });
  }, 100_000);

  it('a claim that waits for its first pod is not verified', async () => {
    expect((await runs.run('firstConsumer')).outcomes).toMatchObject([{ verdict: 'ready' }, { verdict: 'notVerified' }]);
  }, 100_000);
});

const table: Row[] = [
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
  runs.tell(table, 'causes');

  it('a failed Job names its pod, exit code and log too', async () => {
    expect(await runs.causes('jobFailed')).toMatchObject([
      { code: 'JobFailed' },
      { code: 'Crash', exitCode: 42, log: ['migration 7 failed'] },
    ]);
  }, 100_000);

  it('a user who may neither watch nor read events and logs is told the crash all the same, and what is left out', async () => {
    const { said, outcomes } = await runs.run('blind');
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
