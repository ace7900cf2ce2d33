import type { JsonObject } from '../../types.ts';
import type { PlannedItem } from '../plan/types.ts';
import type { Cluster, Live, Ref } from '../types.ts';
import { adopt } from './adopt.ts';
import { applyOverDefaults } from './defaults.ts';
import { untilGone } from './until.ts';

export interface Written {
  live: Live;
  created: boolean;
  warnings: string[];
}

/** Sends one object, by whatever its change needs: server-side apply, with what kubectl or a sibling applied adopted or the old object deleted before. Throws ApiError. */
export async function write(item: PlannedItem, manager: string, cluster: Cluster, signal: AbortSignal): Promise<Written> {
  const { manifest, change, live, force, siblings = [] } = item;
  if (change.action === 'adopt' && live) await adopt(live, manager, cluster, siblings);
  if (change.action === 'recreate' && live) {
    await cluster.delete(live.ref, { uid: live.uid, propagation: deletion(live.ref) });
    await untilGone(live, cluster, signal);
  }
  return applyOverDefaults(manifest.ref, manifest.body, { manager, force }, cluster);
}

/** A StatefulSet made anew takes its pods over; anything else would find the old ones in its way. */
export const deletion = ({ kind }: Ref): 'orphan' | 'foreground' => (kind === 'StatefulSet' ? 'orphan' : 'foreground');

/** What server-side apply would not accept in a body read from the cluster, or must not repeat. */
export function withoutServersFields(body: JsonObject): JsonObject {
  const { status: _status, ...rest } = body;
  const {
    managedFields: _m,
    resourceVersion: _r,
    uid: _u,
    generation: _g,
    creationTimestamp: _c,
    ...metadata
  } = rest['metadata'] as JsonObject;
  return { ...rest, metadata };
}
