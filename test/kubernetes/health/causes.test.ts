import { describe, expect, it } from '@jest/globals';
import { codes } from '../../../src/kubernetes/health/causes/codes.ts';
import { defaultPatience } from '../../../src/kubernetes/health/patience.ts';
import type { CauseCode, Live } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { causes, ended, ofPod, podCases, refusedCases, refusedWith, scheduling, set, waiting, web } from './cases/causes.ts';
import { deployment, event, live, ownedBy, type PodState, pod, replicaSet } from './objects.ts';

describe('what a pod says', () => {
  for (const [name, found, code, more] of podCases) {
    it(`${name}: ${code}`, () => {
      expect(found()).toHaveLength(1);
      expect(found()[0]).toMatchObject({ code, ref: web.ref, pod: 'web-1', fix: expect.any(String), ...more });
    });
  }

  it('exec format is only in the log', () => {
    const one = pod(set, 'web-1', { state: ended('Error', 255) });
    const logs = new Map([[`${one.uid}/c`, ['exec /run: exec format error']]]);
    expect(causes(web, { owned: [set, one], logs })).toMatchObject([{ code: 'ExecFormat' }]);
    expect(causes(web, { owned: [set, one] })).toMatchObject([{ code: 'Crash', exitCode: 255 }]);
  });

  it('a crash has its log with it', () => {
    const one = pod(set, 'web-1', { state: ended('Error', 3) });
    expect(causes(web, { owned: [set, one], logs: new Map([[`${one.uid}/c`, ['no database']]]) })).toMatchObject([
      { log: ['no database'] },
    ]);
  });

  it('an init container may end well, a sidecar may not', () => {
    const status = (exitCode: number): PodState => ({
      phase: 'Pending',
      status: {
        containerStatuses: [],
        initContainerStatuses: [{ name: 'first', ready: false, restartCount: 0, state: ended('Completed', exitCode) }],
      },
    });
    expect(ofPod(status(0))).toEqual([]);
    expect(ofPod(status(7))).toMatchObject([{ code: 'Crash', container: 'first', exitCode: 7 }]);
    const sidecar: PodState = { ...status(0), spec: { initContainers: [{ name: 'first', restartPolicy: 'Always' }] } };
    expect(ofPod(sidecar)).toMatchObject([{ code: 'Crash', container: 'first' }]);
  });

  it('no cause is told for a pod that only takes its time', () => {
    expect(ofPod(waiting('ContainerCreating'))).toEqual([]);
    expect(ofPod({})).toEqual([]);
    expect(
      ofPod(scheduling('0/1 nodes are available: 1 Insufficient cpu.'), (one) => [
        event(one, 'TriggeredScaleUp', 'pod triggered scale-up'),
      ]),
    ).toEqual([]);
  });

  it('an announced node that does not come is no excuse', () => {
    const events = (one: Live) => [
      event(one, 'TriggeredScaleUp', 'x', '2026-01-01T00:00:00Z'),
      event(one, 'NotTriggerScaleUp', 'x', '2026-01-01T00:01:00Z'),
    ];
    expect(ofPod(scheduling('0/1 nodes are available: 1 Insufficient cpu.'), events)).toMatchObject([{ code: 'Unschedulable' }]);
  });

  it('three pods with one trouble are told once, by the one with the most restarts', () => {
    const pods = [1, 5, 2].map((restarts) => pod(set, `web-${restarts}`, { restarts, lastState: ended('Error', 3) }));
    expect(causes(web, { owned: [set, ...pods] })).toMatchObject([{ pod: 'web-5', restarts: 5 }]);
  });
});

describe('only the new revision is blamed', () => {
  const crashed: PodState = { restarts: 9, lastState: ended('Error', 3) };

  it('of a Deployment: by the template', () => {
    const old = replicaSet(web, 'old', { image: 'acme/shop:0', probed: false });
    expect(causes(web, { owned: [set, old, pod(old, 'web-0', crashed)] })).toEqual([]);
    expect(causes(web, { owned: [set, old, pod(set, 'web-1', crashed)] })).toHaveLength(1);
  });

  it('of a Deployment that its controller has not seen yet: none', () => {
    const unseen = deployment('web', { ready: 0, generation: 2, observed: 1 });
    expect(causes(unseen, { owned: [set, pod(set, 'web-1', crashed)] })).toEqual([]);
  });

  it('of a StatefulSet: by its update revision', () => {
    const db = live(
      'apps/v1',
      'StatefulSet',
      'db',
      { spec: { replicas: 1 }, status: { observedGeneration: 1, updateRevision: 'db-2', currentRevision: 'db-1' } },
      { generation: 1 },
    );
    const one = (hash: string) => pod(db, 'db-0', { ...crashed, labels: { 'controller-revision-hash': hash } });
    expect(causes(db, { owned: [one('db-1')] })).toEqual([]);
    expect(causes(db, { owned: [one('db-2')] })).toHaveLength(1);
  });

  it('of a DaemonSet: by the newest ControllerRevision', () => {
    const log = live(
      'apps/v1',
      'DaemonSet',
      'log',
      { spec: {}, status: { observedGeneration: 2, desiredNumberScheduled: 1, currentNumberScheduled: 1 } },
      { generation: 2 },
    );
    const revision = (hash: string, number: number) =>
      live(
        'apps/v1',
        'ControllerRevision',
        `log-${hash}`,
        { revision: number },
        { ...ownedBy(log), labels: { 'controller-revision-hash': hash } },
      );
    const one = (hash: string) => pod(log, 'log-x', { ...crashed, labels: { 'controller-revision-hash': hash } });
    const revisions = [revision('new', 2), revision('old', 1)];
    expect(causes(log, { owned: [...revisions, one('old')] })).toEqual([]);
    expect(causes(log, { owned: [...revisions, one('new')] })).toHaveLength(1);
  });
});

describe('a Deployment that makes no progress', () => {
  const told = (reason: string) =>
    deployment('web', { available: 0, conditions: [{ type: 'Progressing', status: 'False', reason, message: 'm' }] });

  it.each<[string, CauseCode]>([
    ['ProgressDeadlineExceeded', 'DeadlineExceeded'],
    ['ReplicaSetCreateError', 'Reported'],
  ])('%s is %s: only the first is its controller’s giving up', (reason, code) =>
    expect(causes(told(reason), {})).toMatchObject([{ code, reason }]),
  );
});

describe('pods that were never made', () => {
  for (const [message, code] of refusedCases) {
    it(`${code}: ${message.slice(0, 60)}`, () => expect(refusedWith(message)).toMatchObject([{ code, reason: 'FailedCreate', message }]));
  }

  const db = live(
    'apps/v1',
    'StatefulSet',
    'db',
    { spec: { replicas: 1 }, status: { observedGeneration: 1 } },
    { generation: 1, managedFields: [{ time: '2026-01-01T00:00:05Z' }] },
  );
  const refusal = (at: string) =>
    event(db, 'FailedCreate', 'create Pod db-0 in StatefulSet db failed error: pods "db-0" is forbidden: exceeded quota: none', at);

  it('a StatefulSet tells by events only', () =>
    expect(causes(db, { events: [refusal('2026-01-01T00:00:06Z')] })).toMatchObject([{ code: 'Quota' }]));
  it('events from before the last write don’t count', () => expect(causes(db, { events: [refusal('2026-01-01T00:00:04Z')] })).toEqual([]));
  it('nor those that a success has ended', () => {
    const success = event(db, 'SuccessfulCreate', 'create Pod db-0 in StatefulSet db successful', '2026-01-01T00:00:09Z');
    expect(causes(db, { events: [refusal('2026-01-01T00:00:06Z'), success] })).toEqual([]);
  });
});

describe('a Job', () => {
  const task = (status: JsonObject) =>
    live('batch/v1', 'Job', 'task', { spec: {}, status: { startTime: '2026-01-01T00:00:00Z', ...status } });
  const attempt = (state: PodState) => pod(task({}), 'task-1', { spec: { restartPolicy: 'Never' }, ...state });
  const failed = {
    conditions: [
      { type: 'FailureTarget', status: 'True', reason: 'BackoffLimitExceeded', message: 'Job has reached the specified backoff limit' },
    ],
  };

  it('that still tries is not blamed for an attempt', () =>
    expect(causes(task({ failed: 1 }), { owned: [attempt({ phase: 'Failed', state: ended('Error', 42) })] })).toEqual([]));
  it('whose image can’t be pulled tells nothing: its pod does', () =>
    expect(causes(task({ active: 1 }), { owned: [attempt(waiting('ErrImagePull', 'R: not found'))] })).toMatchObject([
      { code: 'ImageNotFound' },
    ]));
  it('that failed tells why, then which pod', () =>
    expect(causes(task(failed), { owned: [attempt({ phase: 'Failed', state: ended('Error', 42) })] })).toMatchObject([
      { code: 'JobFailed', reason: 'BackoffLimitExceeded' },
      { code: 'Crash', exitCode: 42, pod: 'task-1' },
    ]));
});

it('every cause has its fix and its patience', () => {
  expect(Object.keys(codes).toSorted()).toEqual(Object.keys(defaultPatience).toSorted());
});
