import type { Ref } from '../types.ts';
import { apiService, customResourceDefinition, horizontalPodAutoscaler, namespace, node } from './kinds/cluster.ts';
import { cronJob, job } from './kinds/jobs.ts';
import { ingress, service } from './kinds/network.ts';
import { pod } from './kinds/pod.ts';
import { admissionPolicy, certificateSigningRequest, flowSchema, podDisruptionBudget, resourceClaim } from './kinds/policy.ts';
import { persistentVolume, persistentVolumeClaim } from './kinds/storage.ts';
import { daemonSet, deployment, replicaSet, statefulSet } from './kinds/workloads.ts';
import { isPlain } from './plain.ts';
import { type Rule, ready } from './verdicts.ts';

/** One rule a kind, by `group/kind`. */
export const rules: Record<string, Rule> = {
  'apps/Deployment': deployment,
  'apps/StatefulSet': statefulSet,
  'apps/DaemonSet': daemonSet,
  'apps/ReplicaSet': replicaSet,
  'batch/Job': job,
  'batch/CronJob': cronJob,
  '/Pod': pod,
  '/ReplicationController': replicaSet,
  '/Node': node,
  '/Service': service,
  '/PersistentVolumeClaim': persistentVolumeClaim,
  '/PersistentVolume': persistentVolume,
  '/Namespace': namespace,
  '/ResourceQuota': () => ready(),
  'networking.k8s.io/Ingress': ingress,
  'apiextensions.k8s.io/CustomResourceDefinition': customResourceDefinition,
  'apiregistration.k8s.io/APIService': apiService,
  'autoscaling/HorizontalPodAutoscaler': horizontalPodAutoscaler,
  'policy/PodDisruptionBudget': podDisruptionBudget,
  'admissionregistration.k8s.io/ValidatingAdmissionPolicy': admissionPolicy,
  'flowcontrol.apiserver.k8s.io/FlowSchema': flowSchema,
  'certificates.k8s.io/CertificateSigningRequest': certificateSigningRequest,
  'resource.k8s.io/ResourceClaim': resourceClaim,
};

/** Groups in which these kinds once lived. */
const formerGroups: Record<string, readonly string[]> = { extensions: ['apps', 'networking.k8s.io'] };

export function ruleOf(ref: Ref): Rule | undefined {
  if (isPlain(ref.group, ref.kind)) return () => ready();
  const groups = formerGroups[ref.group] ?? [ref.group];
  return groups.map((group) => rules[`${group}/${ref.kind}`]).find((rule) => rule !== undefined);
}

/** Whether an object of this kind can be unready at all: others need no watch. */
export function needsWait(ref: Ref): boolean {
  return !isPlain(ref.group, ref.kind) && !alwaysReady.has(`${ref.group}/${ref.kind}`);
}
const alwaysReady = new Set(['batch/CronJob', '/ResourceQuota']);
