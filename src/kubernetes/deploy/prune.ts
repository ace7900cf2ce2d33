import { parallel } from '../parallel.ts';
import { partOf } from '../plan/owners.ts';
import { refText } from '../ref.ts';
import type { Revision } from '../release/types.ts';
import type { Work } from './types.ts';

/** They hold what can't be made again: never pruned, only told. Rules 4. */
const kept = ['PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Namespace'];

/**
 * Deletes former members that the manifests no longer have. Label and uid must both agree: people copy labels.
 * @returns the orphans that are still there
 */
export async function prune(revision: Revision, { record, lock, context }: Work): Promise<Revision['orphans']> {
  const { cluster, report } = context;
  const left = await parallel(revision.orphans, async (orphan) => {
    const stays = (why: string) => {
      report({ type: 'phase', phase: 'apply', text: `${refText(orphan.ref)} is not pruned: ${why}` });
      return [orphan];
    };
    if (kept.includes(orphan.ref.kind)) return stays(`a ${orphan.ref.kind} is never deleted by itself`);
    const live = await cluster.get(orphan.ref);
    if (!live) return [];
    if (live.uid !== orphan.uid) return stays('it is another object of that name by now');
    if (partOf(live.body) !== record.names.applySet) return stays('it is no longer labelled as a member of this release');
    await lock.check();
    await cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
    report({ type: 'phase', phase: 'apply', text: `${refText(orphan.ref)} pruned` });
    return [];
  });
  return left.flat();
}
