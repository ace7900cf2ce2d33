import { describe, expect, it } from '@jest/globals';
import { assess } from '../../../src/kubernetes/health/assess.ts';
import { fixes } from '../../../src/kubernetes/health/causes/fixes.ts';
import { defaultPatience } from '../../../src/kubernetes/health/patience.ts';
import type { Cause, CauseCode, Live, Related } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import { deployment, event, live, ownedBy, type PodState, pod, replicaSet } from './objects.ts';

/** The texts are a real cluster's (facts/kubernetes-tried 12). */
const web = deployment('web', { ready: 0, probed: false });
const set = replicaSet(web, 'h1', { probed: false });
const now = Date.parse('2026-01-01T01:00:00Z');

function causes(object: Live, related: Partial<Related>): Cause[] {
  const health = assess(object, { owned: [], events: [], ...related }, now);
  return health.state === 'failing' ? health.causes : [];
}
const ofPod = (state: PodState, events: (subject: Live) => Live[] = () => []): Cause[] => {
  const one = pod(set, 'web-1', state);
  return causes(web, { owned: [set, one], events: events(one) });
};
const waiting = (reason: string, message = ''): PodState => ({ phase: 'Pending', state: { waiting: { reason, message } } });
const ended = (reason: string, exitCode: number, more: JsonObject = {}) => ({ terminated: { reason, exitCode, ...more } });
const scheduling = (message: string): PodState => ({
  phase: 'Pending',
  status: { containerStatuses: [] },
  conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }],
});

const pulling = 'rpc error: code = NotFound desc = failed to pull and unpack image "R": ';
const table: [name: string, found: Cause[], code: CauseCode, more?: Partial<Cause>][] = [
  ['a tag that is not there', ofPod(waiting('ErrImagePull', `${pulling}failed to resolve reference "R": R: not found`)), 'ImageNotFound'],
  [
    'an index without our platform',
    ofPod(waiting('ErrImagePull', `${pulling}no match for platform in manifest: not found`)),
    'ImageWrongPlatform',
  ],
  [
    'a private repository',
    ofPod(
      waiting(
        'ErrImagePull',
        'pull access denied, repository does not exist or may require authorization: server message: insufficient_scope: authorization failed',
      ),
    ),
    'ImageUnauthorised',
  ],
  [
    'a wrong password',
    ofPod(waiting('ErrImagePull', 'failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized')),
    'ImageUnauthorised',
  ],
  ['a rate limit', ofPod(waiting('ErrImagePull', 'failed with status code [manifests 1]: 429 Too Many Requests')), 'ImageRateLimited'],
  [
    'a registry that is down',
    ofPod(waiting('ErrImagePull', 'failed with status code [manifests 1]: 503 Service Unavailable')),
    'ImagePull',
  ],
  ['a registry that nobody knows', ofPod(waiting('ErrImagePull', 'dial tcp: lookup nowhere on 10.0.0.2:53: no such host')), 'ImagePull'],
  [
    'a name in capitals',
    ofPod(waiting('InvalidImageName', 'invalid reference format: repository name (T) must be lowercase')),
    'InvalidImageName',
  ],
  ['a ConfigMap that is not there', ofPod(waiting('CreateContainerConfigError', 'configmap "nocm" not found')), 'ConfigMissing'],
  [
    'a key that is not there',
    ofPod(waiting('CreateContainerConfigError', "couldn't find key nokey in ConfigMap ns/somecm")),
    'ConfigMissing',
  ],
  [
    'root where none may be',
    ofPod(waiting('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root (pod: "p", container: c)')),
    'RunAsRoot',
  ],
  [
    'a command that is not there',
    ofPod({
      ...waiting('RunContainerError', 'exec: "/nothere": stat /nothere: no such file or directory: unknown'),
      lastState: ended('StartError', 128),
    }),
    'StartError',
    { exitCode: 128 },
  ],
  [
    'the same between two starts',
    ofPod({ ...waiting('CrashLoopBackOff'), restarts: 2, lastState: ended('StartError', 128, { message: 'exec: "/nothere"' }) }),
    'StartError',
    { exitCode: 128, restarts: 2 },
  ],
  ['a crash, just ended', ofPod({ state: ended('Error', 3) }), 'Crash', { exitCode: 3, reason: 'Error' }],
  [
    'a crash, backing off',
    ofPod({ ...waiting('CrashLoopBackOff', 'back-off 10s'), restarts: 1, lastState: ended('Error', 3) }),
    'Crash',
    { exitCode: 3, restarts: 1, reason: 'CrashLoopBackOff' },
  ],
  ['a crash, running again', ofPod({ restarts: 4, lastState: ended('Error', 3) }), 'Crash', { exitCode: 3, restarts: 4 }],
  ['a server that ends well', ofPod({ state: ended('Completed', 0) }), 'Crash', { exitCode: 0 }],
  ['too little memory', ofPod({ state: ended('OOMKilled', 137) }), 'OutOfMemory', { exitCode: 137 }],
  [
    'a hook that fails',
    ofPod(waiting('PostStartHookError', 'Exec lifecycle hook ([x]) exited with 1')),
    'Crash',
    { reason: 'PostStartHookError' },
  ],
  ['no room', ofPod(scheduling('0/1 nodes are available: 1 Insufficient cpu.')), 'Unschedulable'],
  [
    'a claim without a volume',
    ofPod(scheduling('0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.')),
    'VolumeClaimPending',
  ],
  [
    'eviction',
    ofPod({
      phase: 'Failed',
      status: { phase: 'Failed', reason: 'Evicted', message: 'The node was low on resource: memory.', containerStatuses: [] },
    }),
    'Evicted',
  ],
  [
    'a volume’s Secret',
    ofPod(waiting('ContainerCreating'), (one) => [
      event(one, 'FailedMount', 'MountVolume.SetUp failed for volume "v" : secret "x" not found'),
    ]),
    'ConfigMissing',
  ],
  [
    'a volume’s key',
    ofPod(waiting('ContainerCreating'), (one) => [event(one, 'FailedMount', 'configmap references non-existent config key: nokey')]),
    'ConfigMissing',
  ],
  [
    'a volume',
    ofPod(waiting('ContainerCreating'), (one) => [event(one, 'FailedAttachVolume', 'Multi-Attach error for volume "v"')]),
    'VolumeMount',
  ],
  [
    'a readiness probe',
    ofPod({}, (one) => [event(one, 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 404')]),
    'ProbeFailing',
    { container: 'c' },
  ],
  [
    'a liveness probe',
    ofPod({ restarts: 2, lastState: ended('Error', 137) }, (one) => [
      event(one, 'Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 404'),
    ]),
    'ProbeFailing',
    { restarts: 2 },
  ],
  [
    'an image that only the event names',
    ofPod(waiting('ImagePullBackOff', 'Back-off pulling image "acme/shop:1"'), (one) => [
      event(one, 'Failed', 'Failed to pull image "acme/shop:1": R: not found'),
    ]),
    'ImageNotFound',
  ],
];

describe('what a pod says', () => {
  for (const [name, found, code, more] of table) {
    it(`${name}: ${code}`, () => {
      expect(found).toHaveLength(1);
      expect(found[0]).toMatchObject({ code, ref: web.ref, pod: 'web-1', fix: fixes[code], ...more });
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
  const refused: [message: string, code: CauseCode][] = [
    ['pods "web-1" is forbidden: exceeded quota: none, requested: pods=1', 'Quota'],
    ['pods "web-1" is forbidden: violates PodSecurity "restricted:latest": …', 'PodSecurity'],
    ['error looking up service account shop/x: serviceaccount "x" not found', 'ServiceAccountMissing'],
    ['admission webhook "v.acme.io" denied the request: no', 'AdmissionRefused'],
    ['pods "web-1" is forbidden: ValidatingAdmissionPolicy "p" denied request', 'AdmissionRefused'],
    ['Internal error occurred: failed calling webhook "v.acme.io": connection refused', 'Reported'],
    ['pods is forbidden: User "system:serviceaccount:kube-system:replicaset-controller" cannot create resource "pods"', 'Reported'],
  ];
  for (const [message, code] of refused) {
    it(`${code}: ${message.slice(0, 60)}`, () => {
      const failing = replicaSet(web, 'h1', {
        probed: false,
        status: { conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message }] },
      });
      expect(causes(web, { owned: [failing] })).toMatchObject([{ code, reason: 'FailedCreate', message }]);
    });
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
  expect(Object.keys(fixes).toSorted()).toEqual(Object.keys(defaultPatience).toSorted());
});
