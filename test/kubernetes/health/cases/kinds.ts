import { assess } from '../../../../src/kubernetes/health/assess.ts';
import type { Live, Related, Since } from '../../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../../src/types.ts';
import { deployment, event, live, ownedBy } from '../objects.ts';

export const now = Date.parse('2026-01-01T01:00:00Z');
export const related = (owned: Live[] = [], events: Live[] = []): Related => ({ owned, events });
export const state = (object: Live, others = related(), since?: Since) => assess(object, others, now, since).state;
export const conditions = (...all: [type: string, status: string, reason?: string][]): JsonObject => ({
  conditions: all.map(([type, status, reason = '']) => ({ type, status, reason, message: `${type} ${reason}` })),
});

export const set = (status: JsonObject, spec: JsonObject = {}) =>
  live(
    'apps/v1',
    'StatefulSet',
    'db',
    { spec: { replicas: 3, ...spec }, status: { observedGeneration: 1, replicas: 3, ...status } },
    { generation: 1 },
  );
export const daemon = (status: JsonObject, spec: JsonObject = {}) =>
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
export const job = (status: JsonObject, spec: JsonObject = {}) =>
  live('batch/v1', 'Job', 'task', { spec, status: { startTime: '2026-01-01T00:00:00Z', ...status } }, { generation: 1 });
export const claim = (phase: string) => live('v1', 'PersistentVolumeClaim', 'data', { status: { phase } });
export const service = (spec: JsonObject, ingress: JsonObject[] = []) =>
  live('v1', 'Service', 'web', { spec, status: { loadBalancer: { ingress } } });
export const crd = (...all: [string, string, string?][]) =>
  live('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'shops.acme.io', { status: conditions(...all) });
export const custom = (status: JsonObject, spec: JsonObject = {}, kind = 'Shop') =>
  live('acme.io/v1', kind, 's', { spec, status }, { generation: 1 });

const counted: JsonObject = {
  spec: { replicas: 3 },
  status: { replicas: 3, fullyLabeledReplicas: 3, readyReplicas: 2, availableReplicas: 2, observedGeneration: 1 },
};
const selecting = service({ type: 'ClusterIP', clusterIP: '10.0.0.1', selector: { app: 'web' } });
const slice = (endpoints: JsonObject[]) => live('discovery.k8s.io/v1', 'EndpointSlice', 'web-x', { endpoints }, ownedBy(selecting));
const policy = (status: JsonObject) =>
  live('admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicy', 'p', { status }, { generation: 1 });
const signing = (status: JsonObject) => live('certificates.k8s.io/v1', 'CertificateSigningRequest', 'c', { status });
/** Kinds that are what they are. */
const plain = [
  ['v1', 'Secret'],
  ['v1', 'ServiceAccount'],
  ['v1', 'LimitRange'],
  ['v1', 'PodTemplate'],
  ['v1', 'Endpoints'],
  ['v1', 'Event'],
  ['admissionregistration.k8s.io/v1', 'ValidatingWebhookConfiguration'],
  ['admissionregistration.k8s.io/v1', 'MutatingWebhookConfiguration'],
  ['admissionregistration.k8s.io/v1', 'ValidatingAdmissionPolicyBinding'],
  ['admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicy'],
  ['admissionregistration.k8s.io/v1', 'MutatingAdmissionPolicyBinding'],
  ['apps/v1', 'ControllerRevision'],
  ['coordination.k8s.io/v1', 'Lease'],
  ['discovery.k8s.io/v1', 'EndpointSlice'],
  ['flowcontrol.apiserver.k8s.io/v1', 'PriorityLevelConfiguration'],
  ['networking.k8s.io/v1', 'NetworkPolicy'],
  ['networking.k8s.io/v1', 'IngressClass'],
  ['networking.k8s.io/v1', 'IPAddress'],
  ['node.k8s.io/v1', 'RuntimeClass'],
  ['policy/v1beta1', 'PodSecurityPolicy'],
  ['resource.k8s.io/v1', 'ResourceClaimTemplate'],
  ['resource.k8s.io/v1', 'DeviceClass'],
  ['resource.k8s.io/v1', 'ResourceSlice'],
  ['certificates.k8s.io/v1beta1', 'ClusterTrustBundle'],
  ['scheduling.k8s.io/v1', 'PriorityClass'],
] as const;

/** What each rule for a kind is there for. */
export const kindCases: readonly [name: string, object: Live, expected: string, others?: Related][] = [
  ['Deployment rolled out', deployment('web'), 'ready'],
  ['Deployment not updated yet', deployment('web', { replicas: 3, updated: 2 }), 'progressing'],
  ['Deployment not available yet', deployment('web', { available: 0, ready: 1 }), 'progressing'],
  ['Deployment scaled down, its pods still there', deployment('web', { replicas: 1, updated: 3, ready: 3 }), 'progressing'],
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
  [
    'DaemonSet as the API server makes it, zeros that nobody has counted',
    live('apps/v1', 'DaemonSet', 'log', { status: { desiredNumberScheduled: 0, currentNumberScheduled: 0, numberReady: 0 } }),
    'progressing',
  ],
  ['DaemonSet nobody has seen', live('apps/v1', 'DaemonSet', 'log', { status: {} }), 'progressing'],
  ['DaemonSet OnDelete with old pods', daemon({ updatedNumberScheduled: 0 }, { updateStrategy: { type: 'OnDelete' } }), 'notVerified'],
  ['Job running', job({ active: 1 }), 'progressing'],
  ['Job complete', job(conditions(['SuccessCriteriaMet', 'True'], ['Complete', 'True'])), 'ready'],
  ['Job that will fail', job(conditions(['FailureTarget', 'True', 'DeadlineExceeded'])), 'failing'],
  ['Job failed', job(conditions(['Failed', 'True', 'BackoffLimitExceeded'])), 'failing'],
  ['Job that may run no pod', job({}, { parallelism: 0 }), 'notVerified'],
  ['Job between two tries', job({ failed: 1 }), 'progressing'],
  ['Job suspended', job({}, { suspend: true }), 'notVerified'],
  ['CronJob', live('batch/v1', 'CronJob', 'nightly', { status: {} }), 'ready'],
  ['Service', service({ type: 'ClusterIP' }), 'ready'],
  ['Service without a balancer’s address', service({ type: 'LoadBalancer', clusterIP: '10.0.0.1' }), 'progressing'],
  ['Service with one', service({ type: 'LoadBalancer' }, [{ ip: '1.2.3.4' }]), 'ready'],
  [
    'Service of which the balancer leaves a port out',
    service({ type: 'LoadBalancer' }, [{ ip: '1.2.3.4', ports: [{ port: 80 }, { port: 53, error: 'MixedProtocolNotSupported' }] }]),
    'failing',
  ],
  [
    'Service that the balancer refuses',
    live('v1', 'Service', 'web', {
      spec: { type: 'LoadBalancer' },
      status: { loadBalancer: { ingress: [{ ip: '1.2.3.4' }] }, ...conditions(['LoadBalancerPortsError', 'True', 'Mixed']) },
    }),
    'failing',
  ],
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
  [
    'Deployment whose counters are right before its controller says so',
    deployment('web', {
      spec: { progressDeadlineSeconds: 600 },
      conditions: conditions(['Progressing', 'True', 'ReplicaSetUpdated'])['conditions'] as JsonObject[],
    }),
    'progressing',
  ],
  ['Deployment without a deadline', deployment('web', { spec: { progressDeadlineSeconds: 2 ** 31 - 1 } }), 'ready'],
  ['ReplicaSet of three with two', live('apps/v1', 'ReplicaSet', 'r', counted), 'progressing'],
  ['ReplicationController of three with two', live('v1', 'ReplicationController', 'r', counted), 'progressing'],
  [
    'CronJob whose last run did not succeed, to who only looks',
    live('batch/v1', 'CronJob', 'nightly', {
      status: { lastScheduleTime: '2026-01-01T00:30:00Z', lastSuccessfulTime: '2026-01-01T00:10:00Z' },
    }),
    'failing',
  ],
  ['CronJob suspended', live('batch/v1', 'CronJob', 'nightly', { spec: { suspend: true } }), 'notVerified'],
  ['Pod that failed', live('v1', 'Pod', 'p', { status: { phase: 'Failed' } }), 'failing'],
  [
    'Pod behind a scheduling gate',
    live('v1', 'Pod', 'p', {
      spec: { schedulingGates: [{ name: 'acme.io/quota' }] },
      status: { phase: 'Pending', ...conditions(['PodScheduled', 'False', 'SchedulingGated']) },
    }),
    'progressing',
  ],
  [
    'Pod that is resized in place',
    live('v1', 'Pod', 'p', { status: { phase: 'Running', ...conditions(['Ready', 'True'], ['PodResizeInProgress', 'True']) } }),
    'progressing',
  ],
  [
    'Pod that can never be resized so',
    live('v1', 'Pod', 'p', { status: { phase: 'Running', ...conditions(['Ready', 'True'], ['PodResizePending', 'True', 'Infeasible']) } }),
    'failing',
  ],
  ['Service by name elsewhere', service({ type: 'ExternalName' }), 'ready'],
  [
    'Service whose endpoints nobody has told yet',
    selecting,
    'progressing',
    { owned: [], events: [], complete: new Set(['EndpointSlice']) },
  ],
  ['Service whose endpoints may not be read', selecting, 'ready'],
  ['Service with no ready pod', selecting, 'progressing', related([slice([{ conditions: { ready: false } }])])],
  ['Service with one ready pod of two', selecting, 'ready', related([slice([{ conditions: { ready: false } }, { conditions: {} }])])],
  ['Service that selects no pod', selecting, 'ready', related([slice([])])],
  [
    'headless Service with no ready pod',
    service({ clusterIP: 'None', selector: { app: 'web' } }),
    'ready',
    related([slice([{ conditions: { ready: false } }])]),
  ],
  [
    'Ingress with an address',
    live('networking.k8s.io/v1', 'Ingress', 'i', { status: { loadBalancer: { ingress: [{ ip: '1.2.3.4' }] } } }),
    'ready',
  ],
  ['Ingress without', live('networking.k8s.io/v1', 'Ingress', 'i'), 'notVerified'],
  [
    'claim that grows',
    live('v1', 'PersistentVolumeClaim', 'data', { status: { phase: 'Bound', ...conditions(['Resizing', 'True']) } }),
    'progressing',
  ],
  ...(
    [
      ['10Gi', '20Gi', {}, 'progressing'],
      ['20Gi', '20Gi', {}, 'ready'],
      ['1Ti', '1000Gi', {}, 'ready'],
      ['1T', '1Ti', {}, 'progressing'],
      ['20Gi', '10G', {}, 'ready'],
      ['10Gi', '20Gi', conditions(['FileSystemResizePending', 'True']), 'ready'],
      ['10Gi', '10Gi', { modifyVolumeStatus: { status: 'Pending' } }, 'progressing'],
    ] as const
  ).map(([storage, wanted, more, state]): [string, Live, string] => [
    `claim with ${storage} of ${wanted} ${Object.keys(more).join()}`,
    live('v1', 'PersistentVolumeClaim', 'data', {
      spec: { resources: { requests: { storage: wanted } } },
      status: { phase: 'Bound', capacity: { storage }, ...more },
    }),
    state,
  ]),
  [
    'claim that can’t grow',
    live('v1', 'PersistentVolumeClaim', 'data', { status: { phase: 'Bound', ...conditions(['ControllerResizeError', 'True']) } }),
    'failing',
  ],
  ['volume', live('v1', 'PersistentVolume', 'v', { status: { phase: 'Available' } }), 'ready'],
  ['volume that failed', live('v1', 'PersistentVolume', 'v', { status: { phase: 'Failed' } }), 'failing'],
  ['Node that answers', live('v1', 'Node', 'n', { status: conditions(['Ready', 'True'], ['DiskPressure', 'False']) }), 'ready'],
  ['Node that doesn’t', live('v1', 'Node', 'n', { status: conditions(['Ready', 'Unknown', 'NodeStatusUnknown']) }), 'failing'],
  ['ResourceQuota', live('v1', 'ResourceQuota', 'q'), 'ready'],
  [
    'autoscaler with the zeros of the API server',
    live('autoscaling/v2', 'HorizontalPodAutoscaler', 'h', { status: { currentMetrics: null, desiredReplicas: 0 } }),
    'progressing',
  ],
  [
    'autoscaler that has decided on nothing',
    live('autoscaling/v2', 'HorizontalPodAutoscaler', 'h', { status: { desiredReplicas: 0, ...conditions(['AbleToScale', 'True']) } }),
    'ready',
  ],
  [
    'autoscaler that has scaled to nothing',
    live('autoscaling/v1', 'HorizontalPodAutoscaler', 'h', {
      status: { currentReplicas: 0, desiredReplicas: 0, lastScaleTime: '2020-02-25T20:32:16Z' },
    }),
    'ready',
  ],
  ['autoscaler', live('autoscaling/v2', 'HorizontalPodAutoscaler', 'h', { status: { currentReplicas: 2, desiredReplicas: 2 } }), 'ready'],
  [
    'autoscaler that can’t tell',
    live('autoscaling/v2', 'HorizontalPodAutoscaler', 'h', {
      status: { currentReplicas: 2, desiredReplicas: 2, ...conditions(['ScalingActive', 'False', 'FailedGetResourceMetric']) },
    }),
    'failing',
  ],
  ['budget that nobody has seen', live('policy/v1', 'PodDisruptionBudget', 'b'), 'progressing'],
  ['budget', live('policy/v1', 'PodDisruptionBudget', 'b', { status: { disruptionsAllowed: 0, observedGeneration: 1 } }), 'ready'],
  [
    'budget with the zeros of the API server',
    live('policy/v1', 'PodDisruptionBudget', 'b', { status: { disruptionsAllowed: 0, expectedPods: 0 } }),
    'progressing',
  ],
  ['admission policy not checked yet', policy({}), 'progressing'],
  ['admission policy', policy({ observedGeneration: 1, typeChecking: {} }), 'ready'],
  [
    'admission policy with a doubtful expression',
    policy({
      observedGeneration: 1,
      typeChecking: { expressionWarnings: [{ fieldRef: 'spec.validations[0].expression', warning: 'undefined field' }] },
    }),
    'notVerified',
  ],
  ['FlowSchema', live('flowcontrol.apiserver.k8s.io/v1', 'FlowSchema', 'f', { status: conditions(['Dangling', 'False']) }), 'ready'],
  [
    'FlowSchema without its level',
    live('flowcontrol.apiserver.k8s.io/v1', 'FlowSchema', 'f', { status: conditions(['Dangling', 'True']) }),
    'failing',
  ],
  ['signing request', signing({ certificate: 'LS0t', ...conditions(['Approved', 'True']) }), 'ready'],
  ['signing request, approved only', signing(conditions(['Approved', 'True'])), 'progressing'],
  ['signing request, denied', signing(conditions(['Denied', 'True'])), 'failing'],
  ['ResourceClaim that nobody uses', live('resource.k8s.io/v1', 'ResourceClaim', 'gpu', { status: {} }), 'notVerified'],
  ['ResourceClaim in use', live('resource.k8s.io/v1', 'ResourceClaim', 'gpu', { status: { allocation: { devices: {} } } }), 'ready'],
  ['volume that nobody claims any more', live('v1', 'PersistentVolume', 'v', { status: { phase: 'Released' } }), 'ready'],
  ['claim for the first pod', claim('Pending'), 'notVerified', related([], [event(claim('Pending'), 'WaitForFirstConsumer', 'waiting')])],
  ['ReplicaSet that nobody has seen', live('apps/v1', 'ReplicaSet', 'r'), 'progressing'],
  ['ReplicationController that nobody has seen', live('v1', 'ReplicationController', 'r'), 'progressing'],
  ['CRD that nobody has seen', live('apiextensions.k8s.io/v1', 'CustomResourceDefinition', 'shops.acme.io'), 'progressing'],
  ...plain.map(([apiVersion, kind]): (typeof kindCases)[number] => [kind, live(apiVersion, kind, 'x'), 'ready']),
];
