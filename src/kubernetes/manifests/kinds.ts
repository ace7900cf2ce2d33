import { closest, distance } from 'fastest-levenshtein';

/** Where the built-in kinds live today: for the words of an error only, what a cluster really has its discovery tells. */
const kinds: Record<string, string> = {
  v1: 'ConfigMap Endpoints LimitRange Namespace Node PersistentVolume PersistentVolumeClaim Pod PodTemplate ReplicationController ResourceQuota Secret Service ServiceAccount',
  'admissionregistration.k8s.io/v1':
    'MutatingWebhookConfiguration ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding ValidatingWebhookConfiguration',
  'apiextensions.k8s.io/v1': 'CustomResourceDefinition',
  'apiregistration.k8s.io/v1': 'APIService',
  'apps/v1': 'ControllerRevision DaemonSet Deployment ReplicaSet StatefulSet',
  'autoscaling/v2': 'HorizontalPodAutoscaler',
  'batch/v1': 'CronJob Job',
  'coordination.k8s.io/v1': 'Lease',
  'discovery.k8s.io/v1': 'EndpointSlice',
  'networking.k8s.io/v1': 'Ingress IngressClass NetworkPolicy',
  'node.k8s.io/v1': 'RuntimeClass',
  'policy/v1': 'PodDisruptionBudget',
  'rbac.authorization.k8s.io/v1': 'ClusterRole ClusterRoleBinding Role RoleBinding',
  'scheduling.k8s.io/v1': 'PriorityClass',
  'storage.k8s.io/v1': 'CSIDriver StorageClass VolumeAttachment',
};
const homes = new Map(Object.entries(kinds).flatMap(([apiVersion, names]) => names.split(' ').map((kind) => [kind, apiVersion])));

/** What somebody may have meant by a kind that the cluster doesn't have. */
export function kindHint(apiVersion: string, kind: string): string | undefined {
  const home = homes.get(kind);
  if (home) return home === apiVersion ? undefined : `${kind} is in apiVersion ${home}`;
  const near = closest(kind, [...homes.keys()]);
  return distance(kind, near) <= 2 ? `did you mean ${near} (${homes.get(near)})?` : undefined;
}
