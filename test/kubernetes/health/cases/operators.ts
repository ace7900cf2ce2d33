import type { JsonObject } from '../../../../src/types.ts';
import { live } from '../objects.ts';
import { conditions, type kindCases } from './kinds.ts';
import { taskRows } from './tasks.ts';

export type Row = readonly [name: string, type: string, status: JsonObject, expected: string, generation?: number];

const crunchy = (instance: JsonObject): JsonObject => ({ instances: [{ name: '00', replicas: 3, ...instance }] });

/** Statuses as the operators of these kinds write them; `type` is group/version/kind. */
const rows: readonly Row[] = [
  ['solo-kit’s number for refused', 'gloo.solo.io/v1/Upstream', { state: 2 }, 'failing'],
  ['Crossplane’s wish that was sent', 's3.aws.crossplane.io/v1/Bucket', conditions(['Synced', 'True']), 'notVerified'],
  [
    'Gateway API’s route that was refused',
    'gateway.networking.k8s.io/v1/HTTPRoute',
    { parents: [conditions(['Accepted', 'False', 'NoMatchingParent'])] },
    'failing',
  ],
  [
    'a Gateway whose load balancer is being made',
    'gateway.networking.k8s.io/v1/Gateway',
    conditions(['Accepted', 'True'], ['Programmed', 'False', 'AddressNotAssigned']),
    'progressing',
  ],
  ['knative’s False', 'serving.knative.dev/v1/Service', conditions(['Ready', 'False', 'NotReady']), 'failing'],
  ['the False of knative’s operator', 'operator.knative.dev/v1/KnativeServing', conditions(['Ready', 'False', 'NotReady']), 'progressing'],
  [
    'a certificate whose issuer was changed',
    'cert-manager.io/v1/Certificate',
    conditions(['Ready', 'False', 'IncorrectIssuer'], ['Issuing', 'True', 'IncorrectIssuer']),
    'progressing',
  ],
  [
    'a certificate that can’t be issued',
    'cert-manager.io/v1/Certificate',
    conditions(['Ready', 'False', 'IncorrectIssuer'], ['Issuing', 'False', 'Failed']),
    'failing',
  ],
  ['a request that was approved only', 'cert-manager.io/v1/CertificateRequest', conditions(['Approved', 'True']), 'progressing'],
  [
    'Percona’s history with an error in it',
    'pxc.percona.com/v1/PerconaXtraDBCluster',
    { state: 'ready', ...conditions(['initializing', 'True'], ['error', 'True', 'ErrorReconcile'], ['ready', 'True']) },
    'ready',
  ],
  [
    'OpenShift without a way to its updates',
    'config.openshift.io/v1/ClusterVersion',
    conditions(['Available', 'True'], ['Failing', 'False'], ['RetrievedUpdates', 'False', 'RemoteFailed']),
    'ready',
  ],
  [
    'OpenShift’s checks that succeed',
    'operator.openshift.io/v1/IngressController',
    conditions(['CanaryChecksSucceeding', 'True']),
    'ready',
  ],
  [
    'a JobSet that has started its Jobs',
    'jobset.x-k8s.io/v1alpha2/JobSet',
    { replicatedJobsStatus: [{ name: 'a', active: 1 }], ...conditions(['StartupPolicyCompleted', 'True']) },
    'progressing',
  ],
  ['a JobSet in its first second', 'jobset.x-k8s.io/v1alpha2/JobSet', conditions(['StartupPolicyCompleted', 'True']), 'notVerified'],
  ['a machine without a node', 'machine.openshift.io/v1beta1/Machine', { phase: 'Provisioned' }, 'progressing'],
  [
    'a cluster in several zones',
    'cluster.x-k8s.io/v1beta1/Cluster',
    { phase: 'Provisioned', failureDomains: { a: { controlPlane: true } } },
    'ready',
  ],

  // Steps, parts and counts.
  [
    'replicas that count as available',
    'acme.io/v1/Shop',
    { phase: 'Running', pods: [{ replicas: 3, updatedReplicas: 3, availableReplicas: 3 }] },
    'ready',
  ],
  ['a fraction that counts nothing', 'acme.io/v1/Shop', { phase: 'Running', share: '1/3' }, 'ready'],
  ['a chart whose Job was made', 'helm.cattle.io/v1/HelmChart', conditions(['JobCreated', 'True'], ['Failed', 'False']), 'notVerified'],
  [
    'a plan that is being applied',
    'upgrade.cattle.io/v1/Plan',
    { applying: ['node-1'], ...conditions(['LatestResolved', 'True']) },
    'progressing',
  ],
  [
    'Cassandra’s datacenter, two objects below',
    'k8ssandra.io/v1alpha1/K8ssandraCluster',
    {
      datacenters: { dc1: { cassandra: conditions(['Ready', 'False'], ['Updating', 'True']) } },
      ...conditions(['CassandraInitialized', 'True']),
    },
    'progressing',
  ],
  [
    'Crunchy’s instances, none ready',
    'postgres-operator.crunchydata.com/v1beta1/PostgresCluster',
    { phase: 'Running', ...crunchy({ updatedReplicas: 3 }) },
    'progressing',
  ],
  [
    'Crunchy’s instances, some ready',
    'postgres-operator.crunchydata.com/v1beta1/PostgresCluster',
    { phase: 'Running', ...crunchy({ updatedReplicas: 3, readyReplicas: 1 }) },
    'progressing',
  ],
  [
    'Crunchy’s instances, all ready',
    'postgres-operator.crunchydata.com/v1beta1/PostgresCluster',
    { phase: 'Running', ...crunchy({ updatedReplicas: 3, readyReplicas: 3 }) },
    'ready',
  ],
  [
    'Ray without one of its workers',
    'ray.io/v1/RayCluster',
    { state: 'ready', desiredWorkerReplicas: 2, readyWorkerReplicas: 1 },
    'progressing',
  ],
  [
    'a collector that counts in words',
    'opentelemetry.io/v1beta1/OpenTelemetryCollector',
    { phase: 'Running', scale: { statusReplicas: '0/1' } },
    'progressing',
  ],
  [
    'Gatekeeper’s template that can’t be used',
    'templates.gatekeeper.sh/v1/ConstraintTemplate',
    { created: true, byPod: [{ observedGeneration: 1, errors: [{ code: 'ingest_error' }] }] },
    'failing',
  ],
  [
    'Gatekeeper’s template as it was before',
    'templates.gatekeeper.sh/v1/ConstraintTemplate',
    { created: true, byPod: [{ observedGeneration: 1 }] },
    'progressing',
    2,
  ],
  [
    'archiving that ought to go on',
    'postgresql.cnpg.io/v1/Cluster',
    conditions(['Ready', 'True'], ['ContinuousArchiving', 'False', 'ContinuousArchivingFailing']),
    'failing',
  ],
  ['Ceph’s warning', 'ceph.rook.io/v1/CephCluster', { ceph: { health: 'HEALTH_WARN' }, ...conditions(['Ready', 'True']) }, 'failing'],
  ['a state that is uncertain', 'mysql.oracle.com/v2/InnoDBCluster', { cluster: { status: 'ONLINE_UNCERTAIN' } }, 'notVerified'],
  [
    'a Gateway without its proxy',
    'gateway.networking.k8s.io/v1/Gateway',
    { conditions: [{ type: 'Programmed', status: 'False', reason: 'NoResources', message: 'Envoy replicas unavailable' }] },
    'progressing',
  ],
  ['what is no trouble, and waits', 'acme.io/v1/Shop', conditions(['Ready', 'True'], ['Degraded', 'False', 'Pending']), 'ready'],
  ['what lasts, and has done one thing', 'acme.io/v1/Shop', conditions(['SetupCompleted', 'True'], ['Replicated', 'False']), 'progressing'],
  ['the same by its phase', 'acme.io/v1/Shop', { phase: 'Completed', ...conditions(['Replicated', 'False']) }, 'progressing'],
  ['what is active, and no task', 'acme.io/v1/Shop', { phase: 'Ready', active: 2 }, 'ready'],
  ['what was terminated, and is no task', 'acme.io/v1/Shop', { phase: 'Terminated' }, 'progressing'],
  [
    'Confluent’s connector with failed tasks',
    'platform.confluent.io/v1beta1/Connector',
    { phase: 'RUNNING', failedTasks: ['a'] },
    'failing',
  ],
  ['a node of which nobody knows', 'acme.io/v1/Shop', { phase: 'Running', nodes: [{ name: 'a', status: 'Unknown' }] }, 'notVerified'],
  ['a status that is Unknown as a whole', 'acme.io/v1/Shop', { status: 'Unknown', phase: 'Failed' }, 'failing'],
  [
    'an exit code for a message',
    'acme.io/v1/Shop',
    { phase: 'Running', conditions: [{ type: 'Failed', status: 'True', message: '137' }] },
    'failing',
  ],
  [
    'a part of a type, of which nobody knows',
    'acme.io/v1/Shop',
    { phase: 'Running', parts: [{ type: 'a', status: 'Unknown' }] },
    'notVerified',
  ],
  ['a step that failed', 'acme.io/v1/Shop', conditions(['Created', 'True', 'CreateFailed'], ['Ready', 'True']), 'failing'],
  ['errors that are none', 'acme.io/v1/Shop', { phase: 'Ready', errors: [] }, 'ready'],
  ['errors of a part', 'acme.io/v1/Shop', { phase: 'Ready', sync: { errors: ['old'] } }, 'ready'],
  ['a list of updates', 'acme.io/v1/Shop', { phase: 'Ready', updates: ['1.2'] }, 'ready'],
  [
    'a host and how it was provisioned',
    'metal3.io/v1alpha1/BareMetalHost',
    { state: 'provisioned', provisioning: { image: 'x' } },
    'ready',
  ],
  [
    'a part that is being updated',
    'acme.io/v1/Shop',
    { nodes: [conditions(['Updating', 'True'])], ...conditions(['Ready', 'True']) },
    'progressing',
  ],
  ['how a part was', 'acme.io/v1/Shop', { previous: conditions(['Ready', 'False', 'Failed']), ...conditions(['Ready', 'True']) }, 'ready'],
  [
    'conditions too deep to be its own',
    'acme.io/v1/Shop',
    { a: { b: { c: { d: conditions(['Ready', 'False', 'Failed']) } } }, ...conditions(['Ready', 'True']) },
    'ready',
  ],
  [
    'a sum of before its change',
    'acme.io/v1/Shop',
    {
      conditions: [
        { type: 'Ready', status: 'True', observedGeneration: 1 },
        { type: 'Configured', status: 'True', observedGeneration: 2 },
      ],
    },
    'progressing',
    2,
  ],

  // What tells of something else, or of what was.
  [
    'Argo CD’s application that can’t be compared',
    'argoproj.io/v1alpha1/Application',
    { health: { status: 'Healthy' }, conditions: [{ type: 'ComparisonError', message: 'rpc error' }] },
    'failing',
  ],
  [
    'Argo CD’s application with a warning',
    'argoproj.io/v1alpha1/Application',
    { health: { status: 'Healthy' }, conditions: [{ type: 'OrphanedResourceWarning', message: '2 orphaned resources' }] },
    'ready',
  ],
  [
    'Argo CD’s application and its last sync',
    'argoproj.io/v1alpha1/Application',
    {
      health: { status: 'Healthy' },
      operationState: { phase: 'Succeeded', syncResult: { resources: [{ status: 'Synced', hookPhase: 'Running', syncPhase: 'Sync' }] } },
    },
    'ready',
  ],
  [
    'a Helm release whose interval was changed',
    'helm.toolkit.fluxcd.io/v2/HelmRelease',
    {
      conditions: [
        { type: 'Ready', status: 'True', observedGeneration: 2 },
        { type: 'Released', status: 'True', observedGeneration: 1 },
      ],
    },
    'ready',
    2,
  ],
  [
    'a virtual machine that once could not be moved',
    'kubevirt.io/v1/VirtualMachineInstance',
    { phase: 'Running', migrationState: { completed: true, failed: true }, ...conditions(['Ready', 'True']) },
    'ready',
  ],
  [
    'Cilium’s count of addresses',
    'cilium.io/v2/CiliumLoadBalancerIPPool',
    { phase: 'Active', conditions: [{ type: 'cilium.io/IPsAvailable', status: 'Unknown', reason: 'noreason', message: '253' }] },
    'ready',
  ],
  [
    'a list of conditions by another name',
    'core.gardener.cloud/v1beta1/Shoot',
    { constraints: [{ type: 'HibernationPossible', status: 'False' }], ...conditions(['APIServerAvailable', 'True']) },
    'ready',
  ],
  ['a condition whose status is a word', 'core.libopenstorage.org/v1/StorageCluster', conditions(['Install', 'Completed']), 'ready'],
  [
    'a phase in the place of conditions',
    'operators.coreos.com/v1alpha1/ClusterServiceVersion',
    { phase: 'Succeeded', conditions: [{ phase: 'Installing' }], requirementStatus: [{ status: 'Present' }] },
    'ready',
  ],
  [
    'a source’s connection as it was last seen',
    'operators.coreos.com/v1alpha1/CatalogSource',
    { connectionState: { lastObservedState: 'TRANSIENT_FAILURE' } },
    'failing',
  ],
  [
    'a sentence that ends in a verb',
    'compute.cnrm.cloud.google.com/v1beta1/ComputeVPNTunnel',
    { detailedStatus: 'Tunnel is up and running.', ...conditions(['Ready', 'True']) },
    'ready',
  ],
];

export const operatorCases: typeof kindCases = [...rows, ...taskRows].map(([name, type, status, expected, generation = 1]) => {
  const [group, version, kind = ''] = type.split('/');
  return [`${name} (${kind})`, live(`${group}/${version}`, kind, 'x', { status }, { generation }), expected];
});
