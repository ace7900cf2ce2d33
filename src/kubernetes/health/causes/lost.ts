import type { CauseCode, Live, Related } from '../../types.ts';
import { at, condition, items, text, time, words } from '../read.ts';
import { eventsOf, happened, messageOf, reasonOf } from './events.ts';
import type { Trouble } from './trouble.ts';

/** A failed pod's own reason (kubelet and pod garbage collector; https://kubernetes.io/docs/concepts/workloads/pods/disruptions). */
export const failures: Record<string, CauseCode> = {
  Evicted: 'Evicted',
  Preempting: 'Evicted',
  DeadlineExceeded: 'DeadlineExceeded',
  NodeLost: 'NodeLost',
  NodeShutdown: 'NodeLost',
  Terminated: 'NodeLost',
  Shutdown: 'NodeLost',
  OutOfcpu: 'Unschedulable',
  OutOfmemory: 'Unschedulable',
  OutOfpods: 'Unschedulable',
  NodeAffinity: 'Unschedulable',
};
/** Why a pod was taken away, by its condition DisruptionTarget. */
export const disruptions: Record<string, CauseCode> = {
  PreemptionByScheduler: 'Evicted',
  EvictionByEvictionAPI: 'Evicted',
  TerminationByKubelet: 'Evicted',
  DeletionByTaintManager: 'NodeLost',
  DeletionByPodGC: 'NodeLost',
};

/** A pod that did not end by itself: it was put out, or its node went. `undefined` for one that has not failed. */
export function failedPod(pod: Live): Trouble | undefined {
  if (text(pod.body, 'status', 'phase') !== 'Failed') return undefined;
  const reason = text(pod.body, 'status', 'reason');
  const disruption = disruptionOf(pod);
  const code = (reason === undefined ? disruption?.code : failures[reason]) ?? 'Reported';
  const message = text(pod.body, 'status', 'message') ?? disruption?.message ?? `pod ${pod.ref.name} failed`;
  return { code, pod: pod.ref.name, reason: reason ?? disruption?.reason ?? 'Failed', message };
}

function disruptionOf(pod: Live): { code: CauseCode; reason: string; message: string } | undefined {
  const told = condition(pod.body, 'DisruptionTarget');
  const code = told?.status === 'True' ? disruptions[told.reason] : undefined;
  return told && code && { code, reason: told.reason, message: told.message || told.reason };
}

/** The node controller's word about a pod that still says it runs: nobody has heard of its node for a while. */
export function nodeLost(pod: Live, related: Related): Trouble | undefined {
  const events = eventsOf(pod.uid, related).filter((event) => ['NodeNotReady', 'Started'].includes(reasonOf(event)));
  const last = events.toSorted((one, other) => happened(one) - happened(other)).at(-1);
  const lost = last && reasonOf(last) === 'NodeNotReady' ? last : undefined;
  const unreachable = items(pod.body, 'status', 'conditions').some((one) => at(one, 'type') === 'Ready' && at(one, 'status') === 'Unknown');
  if (!lost && !unreachable) return undefined;
  const node = text(pod.body, 'spec', 'nodeName') ?? 'its node';
  const said = lost ? `: ${messageOf(lost)}` : '';
  return { code: 'NodeLost', pod: pod.ref.name, reason: 'NodeNotReady', message: `${node} doesn't answer any more${said}` };
}

/** A pod that has ended is deleted by its kubelet with no grace at all: for a moment, each is there after its time. */
const overdue = 5_000;

/** Pods that should be gone by now; deletionTimestamp is the end of their grace period. */
export function stuckPods(pods: readonly Live[], now: number): Trouble[] {
  const late = pods.filter((pod) => (time(pod.body, 'metadata', 'deletionTimestamp') ?? Number.POSITIVE_INFINITY) + overdue < now);
  return late.map((pod) => {
    const finalizers = words(pod.body, 'metadata', 'finalizers');
    const why =
      finalizers.length > 0 ? `held by ${finalizers.join(', ')}` : `its node ${text(pod.body, 'spec', 'nodeName') ?? ''} has not ended it`;
    return {
      code: 'OldPodsStay',
      pod: pod.ref.name,
      reason: 'Terminating',
      message: `pod ${pod.ref.name} of the old revision does not go: ${why}`,
    };
  });
}
