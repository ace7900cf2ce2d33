import { refKey } from '../ref.ts';
import type { ReleaseAddress } from '../types.ts';
import { type Back, bringBack } from './back.ts';
import { lockRelease, openRecord } from './open.ts';
import type { DeployContext, DeployRequest } from './types.ts';

export interface UndoRequest extends ReleaseAddress, Pick<DeployRequest, 'patience' | 'timeout' | 'health'> {
  /** Whose unfinished work it is: what another run has begun since is that one's own. */
  run: string;
}

/**
 * Undoes what a run left half done, as that run would have: for who comes after it in its name. Waits for the lock, which a killed run holds for some
 * seconds more. Rules 11.
 * @returns undefined where there is nothing to undo: that run came to its end, or another one goes on from what it left
 */
export async function undo(request: UndoRequest, context: DeployContext): Promise<Back | undefined> {
  const { release, namespace, run } = request;
  const addressed = { ...request, releaseNamespace: namespace, defaultNamespace: namespace };
  const within = { ...context, cluster: context.cluster.until(context.signal) };
  const lock = await lockRelease({ ...addressed, release }, context);
  try {
    const record = await openRecord(addressed, context);
    const { unfinished } = record;
    if (!unfinished || record.run !== run) return undefined;
    const touched = new Set([...unfinished.members, ...unfinished.orphans].map(({ ref }) => refKey(ref)));
    return await bringBack({ record, lock, request, context: within }, unfinished, touched);
  } finally {
    await lock.free();
  }
}
