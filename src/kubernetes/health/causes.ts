import type { Cause, CauseCode, Live, Related } from '../types.ts';
import { ownerTroubles } from './causes/owner.ts';
import { podTroubles } from './causes/pod.ts';
import { type Trouble, toCauses } from './causes/trouble.ts';
import { currentPods, isReadyPod } from './revision.ts';

/** Why a workload isn't ready: what its newest pods say, and what kept it from making them. Only pods of the new revision are blamed (rules 25). */
export function causesOf(live: Live, related: Related, except: readonly CauseCode[] = []): Cause[] {
  const pods = currentPods(live, related).filter((pod) => !isReadyPod(pod));
  const troubles = [...pods.flatMap((pod) => podTroubles(pod, related)), ...(live.ref.kind === 'Pod' ? [] : ownerTroubles(live, related))];
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
