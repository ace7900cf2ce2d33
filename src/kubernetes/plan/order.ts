import type { Ref } from '../types.ts';

/**
 * Which kinds go before which: smaller first. Waves order, they don't wait (rules 18): only wave 0 is waited for, as what follows can't even be sent without it.
 * Everything not named goes with the workloads' neighbours in the middle.
 */
const waves: readonly (readonly string[])[] = [
  ['Namespace', 'CustomResourceDefinition'],
  ['PriorityClass', 'StorageClass', 'RuntimeClass', 'IngressClass', 'ResourceQuota', 'LimitRange', 'ServiceAccount', 'ClusterRole', 'Role'],
  ['ClusterRoleBinding', 'RoleBinding', 'ConfigMap', 'Secret', 'PersistentVolume', 'PersistentVolumeClaim', 'Service', 'NetworkPolicy'],
  [], // custom resources and all else
  ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet', 'ReplicationController', 'Pod', 'Job', 'CronJob'],
  ['HorizontalPodAutoscaler', 'PodDisruptionBudget', 'Ingress', 'APIService'],
  // These can refuse everything else, so they come when what they call is there.
  ['ValidatingWebhookConfiguration', 'MutatingWebhookConfiguration', 'ValidatingAdmissionPolicy', 'ValidatingAdmissionPolicyBinding'],
];
const others = waves.findIndex((kinds) => kinds.length === 0);
const waveByKind = new Map(waves.flatMap((kinds, wave) => kinds.map((kind) => [kind, wave] as const)));

/** Groups whose kinds the table means: a custom resource that happens to be called Service is one of the others. */
const builtIn = (group: string): boolean => !group.includes('.') || group.endsWith('.k8s.io');

/** In which wave an object is applied. */
export const waveOf = (ref: Ref): number => (builtIn(ref.group) ? (waveByKind.get(ref.kind) ?? others) : others);

/** Items in waves, each wave in the order given. */
export function inWaves<T>(items: readonly T[], wave: (item: T) => number): T[][] {
  const groups = new Map<number, T[]>();
  for (const item of items) {
    const group = groups.get(wave(item));
    if (group) group.push(item);
    else groups.set(wave(item), [item]);
  }
  return [...groups].sort(([a], [b]) => a - b).map(([, group]) => group);
}
