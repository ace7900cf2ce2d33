import type { JsonObject } from '../../../types.ts';
import type { Live, Related } from '../../types.ts';
import { condition, flag, items, text } from '../read.ts';
import { containerTrouble } from './container.ts';
import { eventsOf, happened, messageOf, reasonOf } from './events.ts';
import { classify, type Row, type Trouble } from './trouble.ts';

const schedulingRows: readonly Row[] = [[/persistentvolumeclaim/i, 'VolumeClaimPending']];
const mountRows: readonly Row[] = [[/(secrets?|configmaps?) "[^"]*" not found|non-existent (config|secret) key/i, 'ConfigMissing']];

/** Events of a pod that tells nothing by itself while they happen: it only stays ContainerCreating. */
const quietEvents: Record<string, (message: string) => Trouble['code']> = {
  FailedMount: (message) => classify(mountRows, message, 'VolumeMount'),
  FailedAttachVolume: () => 'VolumeMount',
  FailedMapVolume: () => 'VolumeMount',
  FailedCreatePodSandBox: () => 'Reported',
};

/** All that is wrong with a pod: its containers, then what keeps them from starting. */
export function podTroubles(pod: Live, related: Related): Trouble[] {
  const failed = failedPod(pod);
  const containers = containerTroubles(pod, related);
  if (failed) return containers.length > 0 && failed.code === 'Reported' ? containers : [failed, ...containers];
  if (containers.length > 0) return containers;
  return [unscheduled(pod, related), quiet(pod, related), unready(pod, related)].filter((one) => one !== undefined).slice(0, 1);
}

function containerTroubles(pod: Live, related: Related): Trouble[] {
  const restartsAlways = (text(pod.body, 'spec', 'restartPolicy') ?? 'Always') === 'Always';
  const init = items(pod.body, 'status', 'initContainerStatuses').map((status) =>
    containerTrouble(pod, status, !isSidecar(pod, status), related),
  );
  const main = items(pod.body, 'status', 'containerStatuses').map((status) => containerTrouble(pod, status, !restartsAlways, related));
  return [...init, ...main].filter((one) => one !== undefined);
}

/** An init container that restarts always is a sidecar: it isn't meant to end. */
function isSidecar(pod: Live, status: JsonObject): boolean {
  const name = text(status, 'name');
  return items(pod.body, 'spec', 'initContainers').some((one) => text(one, 'name') === name && text(one, 'restartPolicy') === 'Always');
}

function failedPod(pod: Live): Trouble | undefined {
  if (text(pod.body, 'status', 'phase') !== 'Failed') return undefined;
  const reason = text(pod.body, 'status', 'reason') ?? 'Failed';
  const message = text(pod.body, 'status', 'message') ?? `pod ${pod.ref.name} failed`;
  const code = reason === 'Evicted' ? 'Evicted' : reason === 'DeadlineExceeded' ? 'DeadlineExceeded' : 'Reported';
  return { code, pod: pod.ref.name, reason, message };
}

/** While somebody has announced a new node, a pod without one is only waiting. */
function unscheduled(pod: Live, related: Related): Trouble | undefined {
  const scheduled = condition(pod.body, 'PodScheduled');
  if (scheduled?.status !== 'False' || scheduled.reason !== 'Unschedulable') return undefined;
  if (scaleUpAnnounced(pod, related)) return undefined;
  return {
    code: classify(schedulingRows, scheduled.message, 'Unschedulable'),
    pod: pod.ref.name,
    reason: scheduled.reason,
    message: scheduled.message,
  };
}

/** Cluster autoscaler says TriggeredScaleUp (and NotTriggerScaleUp), Karpenter Nominated. */
function scaleUpAnnounced(pod: Live, related: Related): boolean {
  const told = eventsOf(pod.uid, related).filter((event) =>
    ['TriggeredScaleUp', 'Nominated', 'NotTriggerScaleUp'].includes(reasonOf(event)),
  );
  const last = told.toSorted((one, other) => happened(one) - happened(other)).at(-1);
  return last !== undefined && reasonOf(last) !== 'NotTriggerScaleUp';
}

function quiet(pod: Live, related: Related): Trouble | undefined {
  const statuses = [...items(pod.body, 'status', 'initContainerStatuses'), ...items(pod.body, 'status', 'containerStatuses')];
  if (!statuses.some((status) => ['ContainerCreating', 'PodInitializing'].includes(text(status, 'state', 'waiting', 'reason') ?? '')))
    return undefined;
  if (statuses.some((status) => text(status, 'state', 'running', 'startedAt') !== undefined)) return undefined;
  const event = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) in quietEvents);
  const code = event && quietEvents[reasonOf(event)];
  return code && { code: code(messageOf(event)), pod: pod.ref.name, reason: reasonOf(event), message: messageOf(event) };
}

/** Running but not ready: which probe says no, and what it was answered. */
function unready(pod: Live, related: Related): Trouble | undefined {
  const status = items(pod.body, 'status', 'containerStatuses').find((one) => !flag(one, 'ready'));
  if (!status || text(status, 'state', 'running', 'startedAt') === undefined) return undefined;
  const event = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) === 'Unhealthy');
  if (!event) return undefined;
  return { code: 'ProbeFailing', pod: pod.ref.name, container: text(status, 'name') ?? '', reason: 'Unhealthy', message: messageOf(event) };
}
