/**
 * Kinds that are what they are from the moment the API server has them: nothing runs because of them alone, or nothing tells how it runs.
 * By group; a `*` stands for all kinds of a group.
 */
export const plainKinds: Record<string, readonly string[]> = {
  '': ['ConfigMap', 'Secret', 'ServiceAccount', 'LimitRange', 'PodTemplate', 'Endpoints', 'Event'],
  'admissionregistration.k8s.io': [
    'ValidatingWebhookConfiguration',
    'MutatingWebhookConfiguration',
    'ValidatingAdmissionPolicyBinding',
    'MutatingAdmissionPolicy',
    'MutatingAdmissionPolicyBinding',
  ],
  apps: ['ControllerRevision'],
  'certificates.k8s.io': ['ClusterTrustBundle'],
  'coordination.k8s.io': ['*'],
  'discovery.k8s.io': ['*'],
  'flowcontrol.apiserver.k8s.io': ['PriorityLevelConfiguration'],
  'networking.k8s.io': ['NetworkPolicy', 'IngressClass', 'IPAddress'],
  'node.k8s.io': ['*'],
  'resource.k8s.io': ['ResourceClaimTemplate', 'DeviceClass', 'ResourceSlice'],
  policy: ['PodSecurityPolicy'],
  'rbac.authorization.k8s.io': ['*'],
  'scheduling.k8s.io': ['*'],
  'storage.k8s.io': ['*'],
};

export function isPlain(group: string, kind: string): boolean {
  const kinds = plainKinds[group];
  return kinds !== undefined && (kinds.includes('*') || kinds.includes(kind));
}
