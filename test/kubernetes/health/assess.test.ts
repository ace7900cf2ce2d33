import { describe, expect, it } from '@jest/globals';
import { assess, look } from '../../../src/kubernetes/health/assess.ts';
import type { Live, Related, Since } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { deployment, event, live, pod, replicaSet } from './objects.ts';

const now = Date.parse('2026-01-01T01:00:00Z');
const related = (owned: Live[] = [], events: Live[] = []): Related => ({ owned, events });
const state = (object: Live, others = related(), since?: Since) => assess(object, others, now, since).state;
const conditions = (...all: [type: string, status: string, reason?: string][]): JsonObject => ({
  conditions: all.map(([type, status, reason = '']) => ({ type, status, reason, message: `${type} ${reason}` })),
});

const set = (status: JsonObject, spec: JsonObject = {}) =>
  live(
    'apps/v1',
    'StatefulSet',
    'db',
    { spec: { replicas: 3, ...spec }, status: { observedGeneration: 1, replicas: 3, ...status } },
    { generation: 1 },
  );
const daemon = (status: JsonObject, spec: JsonObject = {}) =>
  live(
    'apps/v1',
    'DaemonSet',
    'log',
    {
      spec,
      status: {
        observedGeneration: 1,
        desiredNumberScheduled: 2,
        currentNumberScheduled: 2,
        updatedNumberScheduled: 2,
        numberAvailable: 2,
        numberReady: 2,
        ...status,
      },
    },
    { generation: 1 },
  );
const job = (status: JsonObject, spec: JsonObject = {}) =>
  live('batch/v1', 'Job', 'task', { spec, status: { startTime: '2026-01-01T00:00:00Z', ...status } }, { generation: 1 });
const claim = (phase: string) => live('v1', 'PersistentVolumeClaim', 'data', { status: { phase } });
const service = (spec: JsonObject, ingress: JsonObject[] = []) =>
  live('v1', 'Service', 'web', { spec, status: { loadBalancer: { ingress } } });
const crd = (...all: [string, string, string?][]) =>
  live('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'shops.acme.io', { status: conditions(...all) });
const custom = (status: JsonObject, spec: JsonObject = {}, kind = 'Shop') =>
  live('acme.io/v1', kind, 's', { spec, status }, { generation: 1 });

describe('each kind', () => {
  const table: [name: string, object: Live, expected: string, others?: Related][] = [
    ['Deployment rolled out', deployment('web'), 'ready'],
    ['Deployment not updated yet', deployment('web', { replicas: 3, updated: 2 }), 'progressing'],
    ['Deployment not available yet', deployment('web', { available: 0, ready: 1 }), 'progressing'],
    ['Deployment whose change nobody has seen', deployment('web', { generation: 2, observed: 1 }), 'progressing'],
    [
      'Deployment past its deadline',
      deployment('web', {
        available: 0,
        conditions: conditions(['Progressing', 'False', 'ProgressDeadlineExceeded'])['conditions'] as JsonObject[],
      }),
      'failing',
    ],
    ['Deployment paused', deployment('web', { spec: { paused: true } }), 'notVerified'],
    ['Deployment of no pods', deployment('web', { replicas: 0 }), 'ready'],
    ['StatefulSet done', set({ readyReplicas: 3, updatedReplicas: 3, currentRevision: 'a', updateRevision: 'a' }), 'ready'],
    [
      'StatefulSet between revisions',
      set({ readyReplicas: 3, updatedReplicas: 3, currentRevision: 'a', updateRevision: 'b' }),
      'progressing',
    ],
    ['StatefulSet not ready', set({ readyReplicas: 2, updatedReplicas: 3 }), 'progressing'],
    [
      'StatefulSet with partition',
      set(
        { readyReplicas: 3, updatedReplicas: 1, currentRevision: 'a', updateRevision: 'b' },
        { updateStrategy: { rollingUpdate: { partition: 2 } } },
      ),
      'ready',
    ],
    [
      'StatefulSet OnDelete with old pods',
      set({ readyReplicas: 3, updatedReplicas: 0, currentRevision: 'a', updateRevision: 'b' }, { updateStrategy: { type: 'OnDelete' } }),
      'notVerified',
    ],
    ['DaemonSet done', daemon({}), 'ready'],
    ['DaemonSet not updated', daemon({ updatedNumberScheduled: 1 }), 'progressing'],
    ['DaemonSet not available', daemon({ numberAvailable: 1 }), 'progressing'],
    ['DaemonSet nobody has seen', live('apps/v1', 'DaemonSet', 'log', { status: {} }), 'progressing'],
    ['DaemonSet OnDelete with old pods', daemon({ updatedNumberScheduled: 0 }, { updateStrategy: { type: 'OnDelete' } }), 'notVerified'],
    ['Job running', job({ active: 1 }), 'progressing'],
    ['Job complete', job(conditions(['SuccessCriteriaMet', 'True'], ['Complete', 'True'])), 'ready'],
    ['Job that will fail', job(conditions(['FailureTarget', 'True', 'DeadlineExceeded'])), 'failing'],
    ['Job failed', job(conditions(['Failed', 'True', 'BackoffLimitExceeded'])), 'failing'],
    ['Job suspended', job({}, { suspend: true }), 'notVerified'],
    ['CronJob', live('batch/v1', 'CronJob', 'nightly', { status: {} }), 'ready'],
    [
      'CronJob whose last run did not succeed',
      live('batch/v1', 'CronJob', 'nightly', {
        status: { lastScheduleTime: '2026-01-01T00:30:00Z', lastSuccessfulTime: '2026-01-01T00:10:00Z' },
      }),
      'notVerified',
    ],
    ['Service', service({ type: 'ClusterIP' }), 'ready'],
    ['Service without a balancer’s address', service({ type: 'LoadBalancer', clusterIP: '10.0.0.1' }), 'progressing'],
    ['Service with one', service({ type: 'LoadBalancer' }, [{ ip: '1.2.3.4' }]), 'ready'],
    ['claim bound', claim('Bound'), 'ready'],
    ['claim pending', claim('Pending'), 'progressing'],
    ['claim lost', claim('Lost'), 'failing'],
    ['CRD established', crd(['NamesAccepted', 'True'], ['Established', 'True']), 'ready'],
    ['CRD installing', crd(['NamesAccepted', 'True'], ['Established', 'False', 'Installing']), 'progressing'],
    ['CRD with a taken name', crd(['NamesAccepted', 'False', 'ListKindConflict'], ['Established', 'True']), 'failing'],
    ['CRD not structural', crd(['NamesAccepted', 'True'], ['Established', 'True'], ['NonStructuralSchema', 'True']), 'failing'],
    ['Namespace', live('v1', 'Namespace', 'shop', { status: { phase: 'Active' } }), 'ready'],
    ['Namespace not there yet', live('v1', 'Namespace', 'shop'), 'progressing'],
    [
      'APIService',
      live('apiregistration.k8s.io/v1', 'APIService', 'v1.acme.io', { status: conditions(['Available', 'False', 'ServiceNotFound']) }),
      'progressing',
    ],
    ['ConfigMap', live('v1', 'ConfigMap', 'settings'), 'ready'],
    ['Role', live('rbac.authorization.k8s.io/v1', 'Role', 'r'), 'ready'],
    ['StorageClass', live('storage.k8s.io/v1', 'StorageClass', 'fast'), 'ready'],
    [
      'Deployment of an old group',
      live('extensions/v1beta1', 'Deployment', 'old', { spec: {}, status: { replicas: 1, updatedReplicas: 0 } }),
      'progressing',
    ],
  ];
  for (const [name, object, expected, others] of table) it(`${name}: ${expected}`, () => expect(state(object, others)).toBe(expected));

  it('says how far a rollout has come', () => {
    expect(assess(deployment('web', { replicas: 3, updated: 2 }), related(), now)).toEqual({
      state: 'progressing',
      why: '2 of 3 pods are updated',
    });
  });

  it('waits for no first consumer of a claim', () => {
    const waiting = claim('Pending');
    expect(state(waiting, related([], [event(waiting, 'WaitForFirstConsumer', 'waiting for first consumer')]))).toBe('notVerified');
  });

  it('is terminating while it goes, whatever its status says', () => {
    const going = live('v1', 'ConfigMap', 'settings', {}, { deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['acme.io/keep'] });
    expect(assess(going, related(), now)).toEqual({ state: 'progressing', why: 'terminating, held by acme.io/keep' });
  });
});

describe('a pod', () => {
  const owner = replicaSet(deployment('web'));
  it('that failed is no success (kstatus: Current)', () => expect(state(pod(owner, 'p', { phase: 'Failed' }))).toBe('failing'));
  it('that succeeded is one', () => expect(state(pod(owner, 'p', { phase: 'Succeeded' }))).toBe('ready'));
  it('is ready by its condition', () => expect(state(pod(owner, 'p', { ready: true }))).toBe('ready'));
  it('is on its way without one', () => expect(state(pod(owner, 'p'))).toBe('progressing'));
  it('of a hook is ready when it has ended', () => {
    const hook = pod(owner, 'p', { ready: true, spec: { restartPolicy: 'Never' } });
    (hook.body['metadata'] as JsonObject)['annotations'] = { 'helm.sh/hook': 'pre-install' };
    expect(state(hook)).toBe('progressing');
  });
});

describe('readiness that must last', () => {
  const pods = (name: string, more: Parameters<typeof pod>[2]) => {
    const owner = deployment(name, { probed: name === 'probed' });
    const rs = replicaSet(owner, 'h', { probed: name === 'probed' });
    return { owner, others: related([rs, pod(rs, `${name}-1`, { ready: true, ...more })]) };
  };
  const hold = (name: string, more: Parameters<typeof pod>[2] = {}, since?: Since) => {
    const { owner, others } = pods(name, more);
    return assess(owner, others, now, since);
  };
  it('has none to wait for with a probe', () => expect(hold('probed')).toEqual({ state: 'ready' }));
  it('is ten seconds without', () => expect(hold('bare')).toEqual({ state: 'ready', hold: 10 }));
  it('is ten seconds with a probe that a restart has put in doubt', () =>
    expect(hold('probed', { restarts: 1 })).toEqual({ state: 'ready', hold: 10 }));
  it('is what minReadySeconds leaves of them', () => {
    expect(assess(deployment('bare', { probed: false, spec: { minReadySeconds: 4 } }), related(), now)).toEqual({
      state: 'ready',
      hold: 6,
    });
    expect(assess(deployment('bare', { probed: false, spec: { minReadySeconds: 30 } }), related(), now)).toEqual({ state: 'ready' });
  });
  it('is none for pods long ready that our write did not touch', () => {
    const since = { resourceVersion: '1', specChanged: false };
    expect(hold('bare', {}, since)).toEqual({ state: 'ready' });
    expect(hold('bare', {}, { ...since, specChanged: true })).toEqual({ state: 'ready', hold: 10 });
    expect(hold('bare', { readySince: '2026-01-01T00:59:30Z' }, since)).toEqual({ state: 'ready', hold: 10 });
  });
  it('is none where no pod is wanted', () =>
    expect(assess(deployment('bare', { probed: false, replicas: 0 }), related(), now)).toEqual({ state: 'ready' }));
});

describe('an answer from before our write', () => {
  const since = { resourceVersion: '500', specChanged: true };
  it('is none by generation', () =>
    expect(state(deployment('web'), related(), { ...since, resourceVersion: '1', generation: 2 })).toBe('progressing'));
  it('is none by resourceVersion', () => {
    const before = live('v1', 'Service', 'web', { spec: {} }, { resourceVersion: '499' });
    const after = live('v1', 'Service', 'web', { spec: {} }, { resourceVersion: '500' });
    expect([before, after].map((one) => state(one, related(), since))).toEqual(['progressing', 'ready']);
  });
  it('of a custom resource without observedGeneration counts only after it changed again', () => {
    const at = (resourceVersion: string) => live('acme.io/v1', 'Shop', 's', { status: conditions(['Ready', 'True']) }, { resourceVersion });
    expect(state(at('500'), related(), since)).toBe('notVerified');
    expect(state(at('501'), related(), since)).toBe('ready');
    expect(state(at('500'), related(), { ...since, specChanged: false })).toBe('ready');
  });
});

describe('a custom resource', () => {
  const table: [name: string, object: Live, expected: string][] = [
    ['has no status', live('acme.io/v1', 'Shop', 's'), 'notVerified'],
    ['says nothing', custom({}), 'notVerified'],
    ['is Ready', custom(conditions(['Ready', 'True'])), 'ready'],
    ['is not Ready yet', custom(conditions(['Ready', 'False', 'Provisioning'])), 'progressing'],
    ['is not Ready because something failed', custom(conditions(['Ready', 'False', 'UpgradeFailed'])), 'failing'],
    ['does not know', custom(conditions(['Ready', 'Unknown'])), 'progressing'],
    ['is Ready, but Degraded', custom(conditions(['Ready', 'True'], ['Degraded', 'True'])), 'failing'],
    ['is Ready, but Reconciling', custom(conditions(['Ready', 'True'], ['Reconciling', 'True'])), 'progressing'],
    ['is Ready, but Stalled', custom(conditions(['Ready', 'True'], ['Stalled', 'True'])), 'failing'],
    ['is Ready though a part is not active', custom(conditions(['Ready', 'True'], ['Active', 'False', 'ScalerNotActive'])), 'ready'],
    ['is Ready, and a part failed', custom(conditions(['Ready', 'True'], ['Synced', 'False', 'ReconcileError'])), 'failing'],
    ['has a good type for bad news', custom(conditions(['Complete', 'True', 'JobFailed'])), 'failing'],
    ['tells of an earlier generation', custom({ conditions: [{ type: 'Ready', status: 'True', observedGeneration: 0 }] }), 'progressing'],
    ['is in a good phase', custom({ phase: 'Running' }), 'ready'],
    ['is in a bad phase', custom({ phase: 'UpgradeFailed' }), 'failing'],
    ['is in a phase that passes', custom({ phase: 'Provisioning' }), 'progressing'],
    ['waits for something good', custom({ state: 'Waiting for it to be ready' }), 'progressing'],
    ['is paused', custom({ phase: 'Running' }, { paused: true }), 'notVerified'],
    ['is a task that runs', custom({ phase: 'Running' }, {}, 'ShopBackup'), 'progressing'],
    ['is a task that has ended', custom({ phase: 'Completed' }, {}, 'ShopBackup'), 'ready'],
    ['has an error text', custom({ phase: 'Running', errorMessage: 'no quota' }), 'failing'],
    ['counts replicas', custom({ replicas: 3, readyReplicas: 1 }, { replicas: 3 }), 'progressing'],
    ['has its replicas', custom({ replicas: 3, readyReplicas: 3 }, { replicas: 3 }), 'ready'],
    ['has one unhealthy part', custom({ phase: 'Ready', clusters: [{ health: 'Healthy' }, { health: 'Unhealthy' }] }), 'failing'],
    [
      'tells what was, not what is',
      custom({ phase: 'Ready', history: [{ state: 'Failed' }], previousState: 'Failed', desiredState: 'Paused' }),
      'ready',
    ],
    [
      'writes its generation as text',
      live('acme.io/v1', 'Shop', 's', { status: { observedGeneration: '1', phase: 'Healthy' } }, { generation: 2 }),
      'progressing',
    ],
  ];
  for (const [name, object, expected] of table) it(`${name}: ${expected}`, () => expect(state(object)).toBe(expected));

  it('of Crossplane is not ready because its wish was sent', () => {
    const bucket = (apiVersion: string) => live(apiVersion, 'Bucket', 'b', { status: conditions(['Synced', 'True']) });
    expect([state(bucket('s3.aws.crossplane.io/v1')), state(bucket('acme.io/v1'))]).toEqual(['notVerified', 'ready']);
  });
});

describe('progress', () => {
  const owner = deployment('web');
  const rs = replicaSet(owner);
  const mark = (...pods: Live[]) => look(owner, related([rs, ...pods]), now).mark;
  it('is a new ready pod', () =>
    expect([mark(), mark(pod(rs, 'a', { ready: true })), mark(pod(rs, 'a', { ready: true }), pod(rs, 'b', { ready: true }))]).toEqual([
      0, 1, 2,
    ]));
  it('is no pod that is ready between two crashes', () =>
    expect(mark(pod(rs, 'a', { ready: true, restarts: 2, readySince: '2026-01-01T00:59:58Z' }))).toBe(0));
  it('is no pod while the change is unseen', () => {
    const unseen = deployment('web', { generation: 2, observed: 1 });
    expect(look(unseen, related([rs, pod(rs, 'a', { ready: true })]), now).mark).toBe(0);
  });
  it('is no pod of the old revision', () => {
    const old = replicaSet(owner, 'old', { image: 'acme/shop:0' });
    expect(look(owner, related([old, rs, pod(old, 'a', { ready: true })]), now).mark).toBe(0);
  });
});
