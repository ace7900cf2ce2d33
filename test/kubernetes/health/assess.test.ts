import { describe, expect, it } from '@jest/globals';
import { assess, look } from '../../../src/kubernetes/health/assess.ts';
import type { Live, Since } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { claim, conditions, custom, kindCases, now, related, state } from './cases/kinds.ts';
import { deployment, event, live, pod, replicaSet } from './objects.ts';

describe('each kind', () => {
  for (const [name, object, expected, others] of kindCases) it(`${name}: ${expected}`, () => expect(state(object, others)).toBe(expected));

  it('says how far a rollout has come', () => {
    expect(assess(deployment('web', { replicas: 3, updated: 2 }), related(), now)).toEqual({
      state: 'progressing',
      why: '2 of 3 pods are updated',
    });
  });

  it('a CronJob that we change is not blamed for the run before', () => {
    const status = { lastScheduleTime: '2026-01-01T00:30:00Z', lastSuccessfulTime: '2026-01-01T00:10:00Z' };
    const nightly = live('batch/v1', 'CronJob', 'nightly', { status });
    expect(state(nightly, related(), { resourceVersion: '1', specChanged: true })).toBe('notVerified');
  });

  it('waits for no first consumer of a claim', () => {
    const waiting = claim('Pending');
    expect(state(waiting, related([], [event(waiting, 'WaitForFirstConsumer', 'waiting for first consumer')]))).toBe('notVerified');
  });

  it('is terminating while it goes, whatever its status says', () => {
    const going = live('v1', 'ConfigMap', 'settings', {}, { deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['acme.io/keep'] });
    expect(assess(going, related(), now)).toMatchObject({
      state: 'failing',
      causes: [{ code: 'FinalizerHangs', message: 'terminating, held by acme.io/keep' }],
    });
  });
});

describe('a namespace that does not go', () => {
  const going = (...all: [string, string, string?][]) =>
    live(
      'v1',
      'Namespace',
      'shop',
      { status: { phase: 'Terminating', ...conditions(...all) } },
      { deletionTimestamp: '2026-01-01T00:00:00Z' },
    );
  it('says what is left in it', () =>
    expect(
      assess(going(['NamespaceFinalizersRemaining', 'True', 'Some'], ['NamespaceDeletionContentFailure', 'False']), related(), now),
    ).toMatchObject({
      state: 'failing',
      causes: [{ code: 'FinalizerHangs', message: 'terminating, NamespaceFinalizersRemaining Some' }],
    }));
  it('is on its way while its content goes', () => expect(state(going(['NamespaceContentRemaining', 'True']))).toBe('progressing'));
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

const succeeding = (message: string): Live =>
  custom({ conditions: [{ type: 'Succeeded', status: 'Unknown', reason: 'Running', message }] });

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
    ['is in a phase that nobody knows', custom({ phase: 'Flumoxed', components: { web: { state: 'Running' } } }), 'notVerified'],
    ['has a part in a state that nobody knows', custom({ parts: { web: { state: 'Flumoxed' }, db: { state: 'Running' } } }), 'notVerified'],
    [
      'is not Ready, and its message says why',
      custom({ conditions: [{ type: 'Ready', status: 'False', reason: 'NotReady', message: 'the disk died unexpectedly' }] }),
      'failing',
    ],
    ['has an error text', custom({ phase: 'Running', errorMessage: 'no quota' }), 'failing'],
    ['counts replicas', custom({ replicas: 3, readyReplicas: 1 }, { replicas: 3 }), 'progressing'],
    ['has its replicas', custom({ replicas: 3, readyReplicas: 3 }, { replicas: 3 }), 'ready'],
    ['is Ready, but not Healthy', custom(conditions(['Ready', 'True'], ['Healthy', 'False', 'ReplicaAvailable'])), 'progressing'],
    [
      'is Healthy, but a part is not there yet',
      custom(conditions(['Healthy', 'True'], ['Installed', 'False', 'Unpacking'])),
      'progressing',
    ],
    [
      'is a task that says Running by a condition',
      custom(conditions(['Created', 'True'], ['Running', 'True']), {}, 'ShopJob'),
      'progressing',
    ],
    ['is Running by a condition', custom(conditions(['Created', 'True'], ['Running', 'True'])), 'ready'],
    ['counts no failures', succeeding('Completed: 1 (Failed: 0), 0 errors'), 'progressing'],
    ['counts failures', succeeding('Completed: 1 (Failed: 10)'), 'failing'],
    ['will be imported', custom({ phase: 'ImportScheduled' }), 'progressing'],
    ['has found its node', custom({ phase: 'Scheduled' }), 'ready'],
    ['is switched on', custom({ phase: 'Enabled' }), 'ready'],
    ['tells how its last update went', custom({ lastUpdate: { state: 'failed' }, lastSuccess: { state: 'failed' } }), 'failing'],
    ['tells how its last success went', custom({ lastSuccess: { state: 'failed' } }), 'notVerified'],
    ['is degraded in what is left of it', custom({ state: 'attached', robustness: 'degraded' }), 'failing'],
    ['goes on, in words', custom({ state: 'Restarting the broker' }), 'progressing'],
    ['is not yet what it says', custom({ state: 'Not yet available' }), 'progressing'],
    ['could not be what it says', custom({ state: 'Could not be deployed' }), 'progressing'],
    ['denies what it says', custom({ state: 'Ready: false' }), 'progressing'],
    ['is ready for another step', custom({ state: 'ready to be installed' }), 'progressing'],
    ['is ready in part', custom({ state: '1/3 ready' }), 'progressing'],
    ['is ready in all its parts', custom({ state: '3 of 3 ready' }), 'ready'],
    ['says only again that it is not there yet', custom(conditions(['Available', 'False', 'MinimumReplicasUnavailable'])), 'progressing'],
    ['is gone well', custom({ state: 'DELETE_COMPLETE' }), 'notVerified'],
    [
      'takes a step of its rollout',
      custom(conditions(['Available', 'True', 'Minimum'], ['Progressing', 'True', 'ReplicaSetUpdated'])),
      'progressing',
    ],
    [
      'has come to the end of its rollout',
      custom(conditions(['Available', 'True', 'Minimum'], ['Progressing', 'True', 'NewReplicaSetAvailable'])),
      'ready',
    ],
    ['has no word for what goes on', custom({ state: 'Something' }), 'notVerified'],
    ['is in a phase that we don’t know, but that passes', custom({ phase: 'Finalising' }), 'progressing'],
    ['goes up', custom({ phase: 'BackingUp' }), 'progressing'],
    ['tells of one of its many parts only', custom({ sources: [{ name: 'a', healthy: true }] }), 'notVerified'],
    ['has one of its many parts that is not well', custom({ phase: 'Ready', sources: [{ name: 'a', healthy: false }] }), 'progressing'],
    ['is done with what we don’t know', custom(conditions(['Advertised', 'True'])), 'ready'],
    ['was left out', custom(conditions(['Skipped', 'True'])), 'notVerified'],
    ['has had its wish heard', custom(conditions(['ReviewRequested', 'True'])), 'notVerified'],
    ['is without what we don’t know', custom(conditions(['Unsubscribed', 'True'])), 'notVerified'],
    ['has few of its members', custom({ phase: 'Running', members: 3, readyMembers: 1 }), 'progressing'],
    ['has few of its members in one place', custom({ phase: 'Running', pxc: { size: 3, ready: 1 } }), 'progressing'],
    ['has few of its pods, written as one', custom({ phase: 'Running', ready: '1/3' }), 'progressing'],
    ['has few of its pods, written as one below', custom({ phase: 'Running', nodes: { podsReady: '1 of 3' } }), 'progressing'],
    ['has few of its pods, by a name that ends so', custom({ phase: 'Running', pods: 3, podsReady: 1 }), 'progressing'],
    ['has all of its pods, written as one', custom({ phase: 'Running', ready: '3/3' }), 'ready'],
    ['tells a date', custom({ phase: 'Running', lastReady: '11/12/2026' }), 'ready'],
    ['has few of its members, and calls that enough', custom({ ...conditions(['Ready', 'True']), members: 3, readyMembers: 2 }), 'ready'],
    ['counts what is not ready', custom({ phase: 'Running', replicas: 3, staleReplicas: 0 }), 'ready'],
    [
      'is Ready though a part is not Healthy',
      custom({ ...conditions(['Ready', 'True']), shards: [conditions(['Healthy', 'False'])] }),
      'ready',
    ],
    ['has all of its members', custom({ phase: 'Running', members: 3, readyMembers: 3 }), 'ready'],
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

  it('of Gateway API that is not accepted was refused, unless it waits', () => {
    const route = (reason: string) =>
      live('gateway.networking.k8s.io/v1', 'HTTPRoute', 'r', { status: { parents: [conditions(['Accepted', 'False', reason])] } });
    expect([state(route('NoMatchingParent')), state(route('Pending'))]).toEqual(['failing', 'progressing']);
  });

  it('of knative’s sort fails by False, and waits by Unknown', () => {
    const claim = (apiVersion: string, status: string) =>
      live(apiVersion, 'Service', 's', { status: conditions(['Ready', status, 'NotReady']) });
    expect([
      state(claim('serving.knative.dev/v1', 'False')),
      state(claim('serving.knative.dev/v1', 'Unknown')),
      state(claim('acme.io/v1', 'False')),
    ]).toEqual(['failing', 'progressing', 'progressing']);
  });

  it('of knative’s sort is not blamed for what it does not know yet', () => {
    const service = (apiVersion: string) =>
      live(apiVersion, 'Service', 's', { status: conditions(['Ready', 'Unknown', 'RevisionMissing']) });
    expect([state(service('serving.knative.dev/v1')), state(service('acme.io/v1'))]).toEqual(['progressing', 'failing']);
  });

  it('of Crossplane failed when its last long operation did', () => {
    const ready = ['Ready', 'False', 'Creating'] as const;
    const instance = (apiVersion: string) =>
      live(apiVersion, 'Instance', 'i', { status: conditions([...ready], ['LastAsyncOperation', 'False', 'AsyncCreateFailure']) });
    expect([state(instance('rds.aws.upbound.io/v1')), state(instance('acme.io/v1'))]).toEqual(['failing', 'progressing']);
  });

  it('of knative’s sort is not ready before it sums up', () => {
    const claim = (apiVersion: string) => live(apiVersion, 'NodeClaim', 'n', { status: conditions(['Launched', 'True', 'Launched']) });
    const silent = live('karpenter.sh/v1', 'NodeClaim', 'n', { status: {} });
    expect([state(claim('karpenter.sh/v1')), state(claim('acme.io/v1')), state(silent)]).toEqual(['progressing', 'ready', 'notVerified']);
  });

  const marks: [annotation: string, value: string, expected: string][] = [
    ['crossplane.io/paused', 'true', 'notVerified'],
    ['crossplane.io/paused', 'false', 'ready'],
    ['kustomize.toolkit.fluxcd.io/reconcile', 'enabled', 'ready'],
    ['acme.io/pause-image', '', 'ready'],
    ['cluster.x-k8s.io/paused', '', 'notVerified'],
    ['strimzi.io/pause-reconciliation', 'true', 'notVerified'],
    ['kustomize.toolkit.fluxcd.io/reconcile', 'disabled', 'notVerified'],
    ['cnpg.io/reconciliationLoop', 'disabled', 'notVerified'],
    ['reconcile.fluxcd.io/requestedAt', '2026-01-01T00:00:00Z', 'ready'],
    ['acme.io/pause-image', 'acme/pause:3', 'ready'],
  ];
  it.each(marks)('with the annotation %s: %j is %s', (annotation, value, expected) => {
    const shop = live('acme.io/v1', 'Shop', 's', { status: conditions(['Ready', 'True']) });
    const metadata = { ...(shop.body['metadata'] as JsonObject), annotations: { [annotation]: value } };
    expect(state({ ...shop, body: { ...shop.body, metadata } })).toBe(expected);
  });

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
