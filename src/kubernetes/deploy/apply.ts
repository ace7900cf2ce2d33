import { untilUsable } from '../apply/until.ts';
import { type Written, write } from '../apply/write.ts';
import { isNoSuchKind } from '../client/errors.ts';
import { parallel } from '../parallel.ts';
import { inWaves } from '../plan/order.ts';
import { projection } from '../plan/projection.ts';
import type { PlannedItem } from '../plan/types.ts';
import { refKey } from '../ref.ts';
import type { Member } from '../release/types.ts';
import type { Live, Since } from '../types.ts';
import type { DeployContext, Work } from './types.ts';

/** What the writes of one run have done so far; read after a failure as well, so it is filled as they happen. */
export interface Progress {
  /** refKeys of what was sent, whether or not an answer came. */
  touched: Set<string>;
  since: Map<string, Since>;
  /** As our writes left them. */
  live: Map<string, Live>;
}

/**
 * Writes what the plan says, wave after wave, each wave's objects side by side. Only kinds and namespaces are waited for on the way.
 * `members` (by refKey) take the uid and the projection of what was written.
 * Throws ApiError with the object's refusal, LockLost, or the signal's reason; what is under way ends first.
 */
export async function applyAll(
  { planned, record, lock, context }: Work,
  members: ReadonlyMap<string, Member>,
  progress: Progress,
): Promise<void> {
  const { cluster, signal, report } = context;
  const { manager } = record.names;
  for (const wave of inWaves(planned.items, (item) => item.change.wave)) {
    const usables = await parallel(wave, async (item) => {
      const key = refKey(item.manifest.ref);
      const member = members.get(key) as Member;
      const settled = item.change.action === 'unchanged';
      if (!settled) {
        signal.throwIfAborted();
        await lock.check();
        progress.touched.add(key);
      }
      const written = settled ? undefined : await sent(item, manager, context);
      const live = written?.live ?? item.live;
      if (!live) return undefined;
      member.uid = live.uid;
      const seen = projection(live.body, manager);
      if (seen) member.projection = seen;
      if (!written) return undefined;
      progress.live.set(key, live);
      progress.since.set(key, {
        resourceVersion: live.resourceVersion,
        specChanged: written.created || live.generation !== item.live?.generation,
        ...(live.generation === undefined ? {} : { generation: live.generation }),
      });
      report({ type: 'object', ref: item.manifest.ref, change: item.change });
      return item.change.wave === 0 ? live : undefined;
    });
    const pending = usables.filter((live) => live !== undefined);
    await parallel(pending, (live) => untilUsable(live, cluster, signal));
    if (pending.length > 0) await cluster.refresh();
  }
}

/** Behind several API servers a new kind is known to one before the others: "no match" is asked again for a while. Rules 18. */
const newKindFor = 10_000;

async function sent(item: PlannedItem, manager: string, { cluster, signal, now, sleep }: DeployContext): Promise<Written> {
  const began = now();
  for (;;) {
    try {
      return await write(item, manager, cluster, signal);
    } catch (error) {
      if (!item.change.simulated || !isNoSuchKind(error) || now() - began > newKindFor) throw error;
      await sleep(250, signal);
      await cluster.refresh();
    }
  }
}
