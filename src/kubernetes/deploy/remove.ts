import { ConfigurationError } from '../../types.ts';
import { untilGone } from '../apply/until.ts';
import { ApiError } from '../client/errors.ts';
import { parallel } from '../parallel.ts';
import { inWaves, waveOf } from '../plan/order.ts';
import { gitOpsOwner } from '../plan/owners.ts';
import { objectAt, refText } from '../ref.ts';
import type { Change, Live, Ref } from '../types.ts';
import { find } from './find.ts';
import type { DeployContext, Located } from './types.ts';

export interface Removal {
  /** As they were; gone by now, what they owned included. */
  removed: Live[];
  missing: Ref[];
  /** Deleted or not, they are still there, and why. */
  left: { live: Live; why: string }[];
  /** Whether anything was deleted, or may have been. */
  changed: boolean;
}

/**
 * Deletes the objects that manifests name, what needs others first, each by its uid, and waits until they are gone with all that they own.
 * Throws ConfigurationError while nothing is deleted; the signal's reason where that ends it.
 */
export async function remove(request: Located & { timeout: number }, context: DeployContext, removal: Removal): Promise<void> {
  const { objects, missing } = await find(request, context);
  removal.missing = missing;
  refuseOthers(objects);
  const deadline = context.now() + request.timeout;
  for (const wave of inWaves(objects, ({ ref }) => -waveOf(ref)))
    await parallel(wave, async (live) => {
      const why = await removeOne(live, deadline, context, removal);
      if (why === undefined) removal.removed.push(live);
      else removal.left.push({ live, why });
    });
}

function refuseOthers(objects: readonly Live[]): void {
  const owned = objects.flatMap((live) => {
    const owner = gitOpsOwner(live);
    return owner ? [{ live, owner }] : [];
  });
  if (owned.length === 0) return;
  throw new ConfigurationError(
    owned.map(({ live, owner }) => ({
      code: 'H2K-240',
      severity: 'error',
      message: `${refText(live.ref)} is owned by ${owner}`,
      fix: 'Delete it where that reads it from (Git): it would be made again.',
    })),
  );
}

/** Why it is still there; undefined: it is gone. */
async function removeOne(live: Live, deadline: number, context: DeployContext, removal: Removal): Promise<string | undefined> {
  const { signal, now, report } = context;
  const cluster = context.cluster.until(signal);
  try {
    signal.throwIfAborted();
    removal.changed = true;
    await cluster.delete(live.ref, { uid: live.uid, propagation: 'foreground' });
    await untilGone(live, cluster, signal, Math.max(1, Math.ceil((deadline - now()) / 1000)));
    report({ type: 'object', ref: live.ref, change: deletion(live) });
    return undefined;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof ApiError) return error.message;
    const finalizers = objectAt((await cluster.get(live.ref))?.body, 'metadata')['finalizers'];
    const { message } = error as Error;
    return Array.isArray(finalizers) ? `${message}; its finalizers: ${(finalizers as string[]).join(', ')}` : message;
  }
}

const deletion = ({ ref }: Live): Change => ({
  ref,
  action: 'delete',
  wave: waveOf(ref),
  diff: '',
  simulated: false,
  reversible: 'no',
  why: 'to be deleted',
});
