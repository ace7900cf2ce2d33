import type { Live, Related } from '../../types.ts';
import { condition } from '../read.ts';
import { eventsOf, happened, reasonOf } from './events.ts';
import { classify, type Row, type Trouble } from './trouble.ts';

export const rows: readonly Row[] = [[/persistentvolumeclaim/i, 'VolumeClaimPending']];

/** What the scheduler says against the nodes, and what helps (facts/kubernetes-tried 12; texts of the scheduler's plugins). */
export const hints: readonly (readonly [pattern: RegExp, what: string, fix: string])[] = [
  [
    /volume node affinity conflict|PersistentVolume's node affinity|no available volume zone/i,
    'the volume is in another zone',
    'Its volume is bound to other nodes: let the pod run there, or make the claim anew.',
  ],
  [/Insufficient (\S+)/i, 'too little of a resource', "Lower the pod's requests, or add a node with more of what is named here."],
  [/Too many pods/i, 'the nodes have all the pods they may', 'Add a node, or remove pods that nobody needs.'],
  [/untolerated taint/i, 'taints', 'Tolerate the taint named here (spec.tolerations), or take it off the node.'],
  [/Pod's node affinity|node selector/i, 'affinity', 'Correct nodeSelector or affinity, or label a node so.'],
  [
    /anti-affinity|affinity rules|topology spread/i,
    'pods that keep apart',
    'Fewer replicas, more nodes, or softer rules (preferred…, ScheduleAnyway).',
  ],
  [/free ports/i, 'a host port that is taken', 'Give up hostPort, or have more nodes than replicas.'],
  [/unschedulable/i, 'cordoned nodes', 'Uncordon a node (kubectl uncordon), or add one.'],
];

/** While somebody has announced a new node, a pod without one is only waiting. */
export function unscheduled(pod: Live, related: Related): Trouble | undefined {
  const scheduled = condition(pod.body, 'PodScheduled');
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  if (scaleUpAnnounced(pod, related)) return undefined;
  const { message, reason } = scheduled;
  const code = classify(rows, message, 'Unschedulable');
  if (/persistentvolumeclaim "[^"]*" not found/.test(message))
    return { code, pod: pod.ref.name, reason, message, fix: 'Create the PersistentVolumeClaim that the pod names.' };
  const fixes = code === 'Unschedulable' ? hints.filter(([pattern]) => pattern.test(message)).map(([, , fix]) => fix) : [];
  return { code, pod: pod.ref.name, reason, message, ...(fixes.length > 0 ? { fix: fixes.join(' ') } : {}) };
}

/** Cluster autoscaler says TriggeredScaleUp (and NotTriggerScaleUp), Karpenter Nominated. */
function scaleUpAnnounced(pod: Live, related: Related): boolean {
  const told = eventsOf(pod.uid, related).filter((event) =>
    ['TriggeredScaleUp', 'Nominated', 'NotTriggerScaleUp'].includes(reasonOf(event)),
  );
  const last = told.toSorted((one, other) => happened(one) - happened(other)).at(-1);
  return last !== undefined && reasonOf(last) !== 'NotTriggerScaleUp';
}
