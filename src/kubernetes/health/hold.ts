import type { JsonObject } from '../../types.ts';
import type { Health, Live, Related, Since } from '../types.ts';
import { eventsOf, happened, messageOf, reasonOf } from './causes/events.ts';
import { condition, count, items, object, text, time } from './read.ts';
import { progressing, ready } from './verdicts.ts';

/** Without a readiness probe a crash loop is "available" for a moment at each start: ready counts only when it lasted (rules 27). */
export const heldSeconds = 10;
/** Pods that were ready for so long before a write that changed nothing need no new proof; far more than clocks differ. */
const settledSeconds = 60;

/** Ready, for as long as it must last to be believed. */
export function held(live: Live, pods: readonly Live[], related: Related, now: number, since?: Since): Health {
  const hold = holdOf(live, pods, now, since);
  const ended = hold > 0 ? endedSince(pods, related) : undefined;
  return ended === undefined ? ready(hold) : progressing(ended);
}

/** Seconds that readiness must still last once the workload says "available" (which has its minReadySeconds in it). */
function holdOf(live: Live, pods: readonly Live[], now: number, since?: Since): number {
  const spec = live.ref.kind === 'Pod' ? object(live.body, 'spec') : object(live.body, 'spec', 'template', 'spec');
  if (wantsNoPods(live)) return 0;
  if (everyContainerProbed(spec) && restartsOf(pods) === 0) return 0;
  if (since && !since.specChanged && pods.length > 0 && pods.every((pod) => readyFor(pod, now) > settledSeconds)) return 0;
  return Math.max(0, heldSeconds - (count(live.body, 'spec', 'minReadySeconds') ?? 0));
}

/** All restarts of all containers of these pods. */
export function restartsOf(pods: readonly Live[]): number {
  return pods
    .flatMap((pod) => [...items(pod.body, 'status', 'containerStatuses'), ...items(pod.body, 'status', 'initContainerStatuses')])
    .reduce((sum, status) => sum + (count(status, 'restartCount') ?? 0), 0);
}

/** Seconds that a pod has been ready; 0 if it isn't. */
export function readyFor(pod: Live, now: number): number {
  if (condition(pod.body, 'Ready')?.status !== 'True') return 0;
  const entry = items(pod.body, 'status', 'conditions').find((one) => one['type'] === 'Ready');
  return Math.max(0, (now - (time(entry, 'lastTransitionTime') ?? now)) / 1000);
}

/**
 * What a kubelet's event tells before its status does: on a node under load a crash is in the status after more than the ten seconds. Only an event
 * from after the last start that the status knows counts: what runs again has got over it. `undefined`: none.
 */
function endedSince(pods: readonly Live[], related: Related): string | undefined {
  for (const pod of pods)
    for (const status of items(pod.body, 'status', 'containerStatuses')) {
      const started = time(status, 'state', 'running', 'startedAt') ?? Number.POSITIVE_INFINITY;
      const told = eventsOf(pod.uid, related).findLast(
        (event) => isRestart(event, text(status, 'name') ?? '') && happened(event) > started,
      );
      if (told) return `pod ${pod.ref.name} is called ready, and its kubelet says: ${messageOf(told)}`;
    }
  return undefined;
}

const isRestart = (event: Live, container: string): boolean =>
  reasonOf(event) === 'BackOff' && messageOf(event).startsWith(`Back-off restarting failed container ${container} `);

function everyContainerProbed(spec: JsonObject | undefined): boolean {
  const containers = items(spec, 'containers');
  return containers.length > 0 && containers.every((container) => object(container, 'readinessProbe') !== undefined);
}

function wantsNoPods(live: Live): boolean {
  return (
    count(live.body, 'spec', 'replicas') === 0 ||
    (live.ref.kind === 'DaemonSet' && count(live.body, 'status', 'desiredNumberScheduled') === 0)
  );
}
