import { ApiError } from '../client/errors.ts';
import { parallel } from '../parallel.ts';
import { partOf } from '../plan/owners.ts';
import { objectAt, refKey, refText } from '../ref.ts';
import type { Orphan, Revision } from '../release/types.ts';
import type { Live } from '../types.ts';
import type { Work } from './types.ts';

/** They hold what can't be made again: never pruned, only told. Rules 4. */
const kept = ['PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Namespace'];
export const isPrunable = ({ ref }: Orphan): boolean => !kept.includes(ref.kind);

/**
 * Deletes former members that the manifests no longer have. Label and uid must both agree: people copy labels.
 * @param touched takes what is deleted, so that a failure after it can bring it back
 * @returns the orphans that are still this release's
 */
export async function prune(revision: Revision, { record, lock, context }: Work, touched: Set<string>): Promise<Revision['orphans']> {
  const { cluster, report } = context;
  const left = await parallel(revision.orphans, async (orphan) => {
    const told = (text: string) => report({ type: 'phase', phase: 'apply', text: `${refText(orphan.ref)} ${text}` });
    if (!isPrunable(orphan)) {
      told(`is not pruned: a ${orphan.ref.kind} is never deleted by itself`);
      return [orphan];
    }
    try {
      const live = await cluster.get(orphan.ref);
      const why = live && notOurs(live, orphan, record.names.applySet);
      if (why) told(`is not pruned: ${why}`);
      if (!live || why) return [];
      await lock.check();
      touched.add(refKey(orphan.ref));
      await cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
      told('pruned');
      return [];
    } catch (error) {
      // What runs now is proven: a missing right to delete is no reason to take it back.
      if (!(error instanceof ApiError)) throw error;
      told(`is not pruned: ${error.message}`);
      return [orphan];
    }
  });
  return left.flat();
}

/** As kpt and Config Sync read it: what carries this is left in place when its manifest goes. */
const detached = { key: 'client.lifecycle.config.k8s.io/deletion', value: 'detach' };

function notOurs({ uid, body }: Live, orphan: Orphan, applySet: string): string | undefined {
  if (uid !== orphan.uid) return 'it is another object of that name by now';
  if (objectAt(objectAt(body, 'metadata'), 'annotations')[detached.key] === detached.value)
    return `it says ${detached.key}: ${detached.value}`;
  return partOf(body) === applySet ? undefined : 'it is no longer labelled as a member of this release';
}
