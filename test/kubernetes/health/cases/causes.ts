import { expect } from '@jest/globals';
import { assess } from '../../../../src/kubernetes/health/assess.ts';
import type { Cause, CauseCode, Live, Related } from '../../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../../src/types.ts';
import { deployment, event, type PodState, pod, replicaSet } from '../objects.ts';

/** The texts are a real cluster's (facts/kubernetes-tried 12). */
export const web = deployment('web', { ready: 0, probed: false });
export const set = replicaSet(web, 'h1', { probed: false });
export const now = Date.parse('2026-01-01T01:00:00Z');

export function causes(object: Live, related: Partial<Related>): Cause[] {
  const health = assess(object, { owned: [], events: [], ...related }, now);
  return health.state === 'failing' ? health.causes : [];
}
export const ofPod = (state: PodState, events: (subject: Live) => Live[] = () => []): Cause[] => {
  const one = pod(set, 'web-1', state);
  return causes(web, { owned: [set, one], events: events(one) });
};
export const waiting = (reason: string, message = ''): PodState => ({ phase: 'Pending', state: { waiting: { reason, message } } });
export const ended = (reason: string, exitCode: number, more: JsonObject = {}) => ({ terminated: { reason, exitCode, ...more } });
export const scheduling = (message: string): PodState => ({
  phase: 'Pending',
  status: { containerStatuses: [] },
  conditions: [{ type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message }],
});

const pulling = 'rpc error: code = NotFound desc = failed to pull and unpack image "R": ';
type PodCase = readonly [name: string, found: () => Cause[], code: CauseCode, more?: Partial<Cause>];
const failedBy = (status: JsonObject): PodState => ({ phase: 'Failed', status: { phase: 'Failed', containerStatuses: [], ...status } });
const failedWith: [string, CauseCode][] = [
  ['Preempting', 'Evicted'],
  ['DeadlineExceeded', 'DeadlineExceeded'],
  ['NodeLost', 'NodeLost'],
  ['NodeShutdown', 'NodeLost'],
  ['Terminated', 'NodeLost'],
  ['Shutdown', 'NodeLost'],
  ['OutOfcpu', 'Unschedulable'],
  ['OutOfmemory', 'Unschedulable'],
  ['OutOfpods', 'Unschedulable'],
  ['NodeAffinity', 'Unschedulable'],
  ['SomethingNew', 'Reported'],
];
const disruptedBy: [string, CauseCode][] = [
  ['PreemptionByScheduler', 'Evicted'],
  ['EvictionByEvictionAPI', 'Evicted'],
  ['TerminationByKubelet', 'Evicted'],
  ['DeletionByTaintManager', 'NodeLost'],
  ['DeletionByPodGC', 'NodeLost'],
];
const unfit: [message: string, fix: RegExp][] = [
  ['3 node(s) had volume node affinity conflict', /^Its volume is bound to other nodes[^.]*\.$/],
  ["3 node(s) didn't match PersistentVolume's node affinity", /^Its volume is bound to other nodes[^.]*\.$/],
  ['3 Insufficient memory', /Lower the pod's requests/],
  ['3 Too many pods', /remove pods/],
  ['3 node(s) had untolerated taint {dedicated: gpu}', /Tolerate the taint/],
  ["3 node(s) didn't match Pod's node affinity/selector", /Correct nodeSelector/],
  ["3 node(s) didn't match pod anti-affinity rules", /softer rules/],
  ["3 node(s) didn't have free ports for the requested pod ports", /hostPort/],
  ['3 node(s) were unschedulable', /Uncordon/],
];

export const podCases: readonly PodCase[] = [
  [
    'a tag that is not there',
    () => ofPod(waiting('ErrImagePull', `${pulling}failed to resolve reference "R": R: not found`)),
    'ImageNotFound',
  ],
  [
    'an index without our platform',
    () => ofPod(waiting('ErrImagePull', `${pulling}no match for platform in manifest: not found`)),
    'ImageWrongPlatform',
  ],
  [
    'a private repository',
    () =>
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
    () => ofPod(waiting('ErrImagePull', 'failed to authorize: failed to fetch anonymous token: unexpected status: 401 Unauthorized')),
    'ImageUnauthorised',
  ],
  [
    'a rate limit',
    () => ofPod(waiting('ErrImagePull', 'failed with status code [manifests 1]: 429 Too Many Requests')),
    'ImageRateLimited',
  ],
  [
    'a registry that is down',
    () => ofPod(waiting('ErrImagePull', 'failed with status code [manifests 1]: 503 Service Unavailable')),
    'ImagePull',
  ],
  [
    'a registry that nobody knows',
    () => ofPod(waiting('ErrImagePull', 'dial tcp: lookup nowhere on 10.0.0.2:53: no such host')),
    'ImagePull',
  ],
  [
    'a name in capitals',
    () => ofPod(waiting('InvalidImageName', 'invalid reference format: repository name (T) must be lowercase')),
    'InvalidImageName',
  ],
  ['a ConfigMap that is not there', () => ofPod(waiting('CreateContainerConfigError', 'configmap "nocm" not found')), 'ConfigMissing'],
  [
    'a key that is not there',
    () => ofPod(waiting('CreateContainerConfigError', "couldn't find key nokey in ConfigMap ns/somecm")),
    'ConfigMissing',
  ],
  [
    'root where none may be',
    () => ofPod(waiting('CreateContainerConfigError', 'container has runAsNonRoot and image will run as root (pod: "p", container: c)')),
    'RunAsRoot',
  ],
  [
    'a command that is not there',
    () =>
      ofPod({
        ...waiting('RunContainerError', 'exec: "/nothere": stat /nothere: no such file or directory: unknown'),
        lastState: ended('StartError', 128),
      }),
    'StartError',
    { exitCode: 128 },
  ],
  [
    'the same between two starts',
    () => ofPod({ ...waiting('CrashLoopBackOff'), restarts: 2, lastState: ended('StartError', 128, { message: 'exec: "/nothere"' }) }),
    'StartError',
    { exitCode: 128, restarts: 2 },
  ],
  ['a crash, just ended', () => ofPod({ state: ended('Error', 3) }), 'Crash', { exitCode: 3, reason: 'Error' }],
  [
    'a crash, backing off',
    () => ofPod({ ...waiting('CrashLoopBackOff', 'back-off 10s'), restarts: 1, lastState: ended('Error', 3) }),
    'Crash',
    { exitCode: 3, restarts: 1, reason: 'CrashLoopBackOff' },
  ],
  ['a crash, running again', () => ofPod({ restarts: 4, lastState: ended('Error', 3) }), 'Crash', { exitCode: 3, restarts: 4 }],
  ['a server that ends well', () => ofPod({ state: ended('Completed', 0) }), 'Crash', { exitCode: 0 }],
  ['too little memory', () => ofPod({ state: ended('OOMKilled', 137) }), 'OutOfMemory', { exitCode: 137 }],
  [
    'a hook that fails',
    () => ofPod(waiting('PostStartHookError', 'Exec lifecycle hook ([x]) exited with 1')),
    'Crash',
    { reason: 'PostStartHookError' },
  ],
  ['no room', () => ofPod(scheduling('0/1 nodes are available: 1 Insufficient cpu.')), 'Unschedulable'],
  [
    'a claim without a volume',
    () => ofPod(scheduling('0/1 nodes are available: pod has unbound immediate PersistentVolumeClaims.')),
    'VolumeClaimPending',
  ],
  [
    'eviction',
    () =>
      ofPod({
        phase: 'Failed',
        status: { phase: 'Failed', reason: 'Evicted', message: 'The node was low on resource: memory.', containerStatuses: [] },
      }),
    'Evicted',
  ],
  [
    'a volume’s Secret',
    () =>
      ofPod(waiting('ContainerCreating'), (one) => [
        event(one, 'FailedMount', 'MountVolume.SetUp failed for volume "v" : secret "x" not found'),
      ]),
    'ConfigMissing',
  ],
  [
    'a volume’s key',
    () => ofPod(waiting('ContainerCreating'), (one) => [event(one, 'FailedMount', 'configmap references non-existent config key: nokey')]),
    'ConfigMissing',
  ],
  [
    'a volume',
    () => ofPod(waiting('ContainerCreating'), (one) => [event(one, 'FailedAttachVolume', 'Multi-Attach error for volume "v"')]),
    'VolumeMount',
  ],
  [
    'a readiness probe',
    () => ofPod({}, (one) => [event(one, 'Unhealthy', 'Readiness probe failed: HTTP probe failed with statuscode: 404')]),
    'ProbeFailing',
    { container: 'c' },
  ],
  [
    'a liveness probe',
    () =>
      ofPod({ restarts: 2, lastState: ended('Error', 137) }, (one) => [
        event(one, 'Unhealthy', 'Liveness probe failed: HTTP probe failed with statuscode: 404'),
      ]),
    'ProbeFailing',
    { restarts: 2 },
  ],
  [
    'an image that only the event names',
    () =>
      ofPod(waiting('ImagePullBackOff', 'Back-off pulling image "acme/shop:1"'), (one) => [
        event(one, 'Failed', 'Failed to pull image "acme/shop:1": R: not found'),
      ]),
    'ImageNotFound',
  ],
  [
    'an image that nobody may pull',
    () => ofPod(waiting('ErrImageNeverPull', 'Container image "x" is not present with pull policy of Never')),
    'ImageNotFound',
  ],
  [
    'a registry that nobody knows, under a name that says so',
    () => ofPod(waiting('ErrImagePull', 'acme/notfound:1: dial tcp: lookup hub.acme.io on 10.0.0.2:53: no such host')),
    'ImagePull',
  ],
  ['a runtime that can’t start it', () => ofPod(waiting('RunContainerError', 'failed to start container')), 'StartError'],
  ['a registry out of order', () => ofPod(waiting('RegistryUnavailable', 'registry is not available')), 'ImagePull'],
  ['an image that can’t be looked at', () => ofPod(waiting('ImageInspectError', 'failed to inspect image')), 'ImagePull'],
  ['an image without its signature', () => ofPod(waiting('SignatureValidationFailed', 'no signature exists')), 'ImagePull'],
  ['a back-off that says nothing more', () => ofPod(waiting('ImagePullBackOff', 'Back-off pulling image "x"')), 'ImagePull'],
  ['a container that can’t be made', () => ofPod(waiting('CreateContainerError', 'no command specified')), 'StartError'],
  [
    'a program of another processor, said at its start',
    () => ofPod(waiting('CreateContainerError', 'exec /run: exec format error')),
    'ExecFormat',
  ],
  [
    'a volume that can’t be mapped',
    () => ofPod(waiting('ContainerCreating'), (one) => [event(one, 'FailedMapVolume', 'no such device')]),
    'VolumeMount',
  ],
  [
    'a network that is not there',
    () => ofPod(waiting('ContainerCreating'), (one) => [event(one, 'FailedCreatePodSandBox', 'failed to setup network for sandbox')]),
    'Reported',
  ],
  [
    'a pull Secret that is missing',
    () =>
      ofPod(waiting('ErrImagePull', 'pull access denied, repository does not exist or may require authorization'), (one) => [
        event(one, 'FailedToRetrieveImagePullSecret', 'Unable to retrieve some image pull secrets (nopull)'),
      ]),
    'ImageUnauthorised',
    { message: expect.stringContaining('(nopull)') as unknown as string },
  ],
  [
    'a hook that fails after the start',
    () =>
      ofPod({ state: ended('Completed', 0, { startedAt: '2026-01-01T00:00:00Z' }) }, (one) => [
        event(one, 'FailedPostStartHook', 'PostStartHook failed'),
      ]),
    'Crash',
    { reason: 'FailedPostStartHook', message: 'the container was killed because its postStart hook fails' },
  ],
  [
    'a hook that failed at an earlier start',
    () =>
      ofPod({ state: ended('Error', 3, { startedAt: '2026-01-01T00:00:20Z' }) }, (one) => [
        event(one, 'FailedPostStartHook', 'PostStartHook failed'),
      ]),
    'Crash',
    { message: 'the container ended with exit code 3' },
  ],
  ['a signal', () => ofPod({ state: ended('Error', 139) }), 'Crash', { message: 'the container ended with exit code 139 (SIGSEGV)' }],
  ...failedWith.map(([reason, code]): PodCase => [`a pod that failed: ${reason}`, () => ofPod(failedBy({ reason })), code]),
  ...disruptedBy.map(
    ([reason, code]): PodCase => [
      `a pod taken away: ${reason}`,
      // Whoever writes this may leave the pod's word that it is ready.
      () => ofPod({ ...failedBy({}), ready: true, conditions: [{ type: 'DisruptionTarget', status: 'True', reason, message: 'm' }] }),
      code,
    ],
  ),
  [
    'a node that nobody hears of',
    () => ofPod({ spec: { nodeName: 'node-1' } }, (one) => [event(one, 'NodeNotReady', 'Node is not ready')]),
    'NodeLost',
    { message: "node-1 doesn't answer any more: Node is not ready" },
  ],
  ...unfit.map(
    ([message, fix]): PodCase => [
      `no node: ${message}`,
      () => ofPod(scheduling(`0/3 nodes are available: ${message}.`)),
      'Unschedulable',
      { fix: expect.stringMatching(fix) as unknown as string },
    ],
  ),
];

export const refusedWith = (message: string): Cause[] => {
  const failing = replicaSet(web, 'h1', {
    probed: false,
    status: { conditions: [{ type: 'ReplicaFailure', status: 'True', reason: 'FailedCreate', message }] },
  });
  return causes(web, { owned: [failing] });
};

/** Why the API server took no pod. */
export const refusedCases: readonly [message: string, code: CauseCode][] = [
  ['pods "web-1" is forbidden: exceeded quota: none, requested: pods=1', 'Quota'],
  ['pods "web-1" is forbidden: violates PodSecurity "restricted:latest": …', 'PodSecurity'],
  ['error looking up service account shop/x: serviceaccount "x" not found', 'ServiceAccountMissing'],
  ['admission webhook "v.acme.io" denied the request: no', 'AdmissionRefused'],
  ['pods "web-1" is forbidden: ValidatingAdmissionPolicy "p" denied request', 'AdmissionRefused'],
  ['Internal error occurred: failed calling webhook "v.acme.io": connection refused', 'Reported'],
  ['pods is forbidden: User "system:serviceaccount:kube-system:replicaset-controller" cannot create resource "pods"', 'Reported'],
];
