import type { Cause, CauseCode, Live, Related } from '../types.ts';
import { stuckPods } from './causes/lost.ts';
import { ownerTroubles } from './causes/owner.ts';
import { podTroubles } from './causes/pod.ts';
import { type Trouble, toCauses } from './causes/trouble.ts';
import { currentPods, isReadyPod } from './revision.ts';

/**
 * Why a workload isn't ready: what its newest pods say, what kept it from making them, and pods of the old revision that stand in the way
 * by not going. Only pods of the new revision are blamed for what they do (rules 25).
 */
export function causesOf(live: Live, related: Related, now: number, except: readonly CauseCode[] = []): Cause[] {
  const current = currentPods(live, related);
  const pods = current.filter((pod) => !isReadyPod(pod));
  const others =
    live.ref.kind === 'Pod' || live.ref.kind === 'Job'
      ? []
      : related.owned.filter((one) => one.ref.kind === 'Pod' && !current.includes(one));
  const troubles = [
    ...pods.flatMap((pod) => podTroubles(pod, related)),
    ...(live.ref.kind === 'Pod' ? [] : ownerTroubles(live, related)),
    ...stuckPods(others, now),
  ];
  return toCauses(
    live.ref,
    troubles.filter((trouble) => !except.includes(trouble.code)),
  );
}

/** A cause that an object's own status tells. */
export function reported(live: Live, code: CauseCode, reason: string, message: string): Cause[] {
  const trouble: Trouble = { code, reason, message: message || reason };
  return toCauses(live.ref, [trouble]);
}
