import type { JsonObject } from '../../../types.ts';
import type { Live, Related } from '../../types.ts';
import { flag, items, text } from '../read.ts';
import { answerOf, containerTrouble } from './container.ts';
import { eventsOf, messageOf, reasonOf } from './events.ts';
import { failedPod, nodeLost } from './lost.ts';
import { unscheduled } from './schedule.ts';
import { classify, type Row, type Trouble } from './trouble.ts';

export const mountRows: readonly Row[] = [[/(secrets?|configmaps?) "[^"]*" not found|non-existent (config|secret) key/i, 'ConfigMissing']];

/** Events of a pod that tells nothing by itself while they happen: it only stays ContainerCreating. */
export const quietEvents: Record<string, (message: string) => Trouble['code']> = {
  FailedMount: (message) => classify(mountRows, message, 'VolumeMount'),
  FailedAttachVolume: () => 'VolumeMount',
  FailedMapVolume: () => 'VolumeMount',
  FailedCreatePodSandBox: () => 'Reported',
};

const sandboxFix = "The node could not set the pod up: look at the node's network plugin, and at the RuntimeClass that the pod names.";

/** All that is wrong with a pod: its containers, then what keeps them from starting. */
export function podTroubles(pod: Live, related: Related): Trouble[] {
  const failed = failedPod(pod);
  const containers = containerTroubles(pod, related);
  if (failed) return containers.length > 0 && failed.code === 'Reported' ? containers : [failed, ...containers.filter(endedByItself)];
  const lost = nodeLost(pod, related);
  if (lost) return [lost];
  if (containers.length > 0) return containers;
  return [unscheduled(pod, related), quiet(pod, related), unready(pod, related)].filter((one) => one !== undefined).slice(0, 1);
}

/** Whoever puts a pod out stops its containers: ends by SIGTERM and SIGKILL, and a clean one, say nothing more. */
const endedByItself = ({ code, exitCode }: Trouble): boolean => code !== 'Crash' || ![0, 137, 143].includes(exitCode ?? 0);

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

function quiet(pod: Live, related: Related): Trouble | undefined {
  const statuses = [...items(pod.body, 'status', 'initContainerStatuses'), ...items(pod.body, 'status', 'containerStatuses')];
  if (!statuses.some((status) => ['ContainerCreating', 'PodInitializing'].includes(text(status, 'state', 'waiting', 'reason') ?? '')))
    return undefined;
  if (statuses.some((status) => text(status, 'state', 'running', 'startedAt') !== undefined)) return undefined;
  const event = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) in quietEvents);
  const code = event && quietEvents[reasonOf(event)];
  if (!event || !code) return undefined;
  const fix = reasonOf(event) === 'FailedCreatePodSandBox' ? { fix: sandboxFix } : {};
  return { code: code(messageOf(event)), pod: pod.ref.name, reason: reasonOf(event), message: messageOf(event), ...fix };
}

/** Running but not ready: which probe says no, and what it was answered. */
function unready(pod: Live, related: Related): Trouble | undefined {
  const status = items(pod.body, 'status', 'containerStatuses').find((one) => !flag(one, 'ready'));
  if (!status || text(status, 'state', 'running', 'startedAt') === undefined) return undefined;
  const event = eventsOf(pod.uid, related).findLast((one) => reasonOf(one) === 'Unhealthy');
  if (!event) return undefined;
  return { code: 'ProbeFailing', pod: pod.ref.name, container: text(status, 'name') ?? '', reason: 'Unhealthy', message: answerOf(event) };
}
