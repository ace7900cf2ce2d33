import { appliedEntry } from '../plan/fields.ts';
import type { PlannedItem } from '../plan/index.ts';
import { refKey } from '../ref.ts';
import { memberMap } from '../release/record.ts';
import type { Member, Orphan, Revision } from '../release/types.ts';
import type { Work } from './types.ts';

/** The revision that this run is about to write: the members with what was there before each, so that any later run can put it back. Rules 3, 8, 11. */
export function newRevision({ planned: { items }, wanted, record }: Work): Revision {
  const good = memberMap(record.good);
  const dead = memberMap(record.unfinished);
  const members = items.map((item) => member(item, good, dead, record.names.manager));
  const kept = new Set(members.map(({ ref }) => refKey(ref)));
  const former: Orphan[] = [...(record.good?.members ?? []), ...(record.good?.orphans ?? [])];
  return {
    number: record.next,
    outcome: 'pending',
    members,
    orphans: former.filter(({ ref }) => !kept.has(refKey(ref))).map(({ ref, uid }) => ({ ref, ...(uid ? { uid } : {}) })),
    manifests: items.map((item) => item.manifest.body),
    images: wanted.images,
    proof: [],
  };
}

function member(item: PlannedItem, good: ReadonlyMap<string, Member>, dead: ReadonlyMap<string, Member>, manager: string): Member {
  const key = refKey(item.manifest.ref);
  const known = { ref: item.manifest.ref, hash: item.hash, ...(item.live ? { uid: item.live.uid } : {}) };
  if (item.settled) return { ...item.settled, ...known, before: 'ours' };
  if (good.has(key)) return { ...known, before: 'ours' };
  // What a dead run found there is the truth; what is there now may be that run's own work.
  const found = dead.get(key)?.before;
  if (found !== undefined && found !== 'ours') return { ...known, before: found };
  if (!item.live) return { ...known, before: 'absent' };
  return { ...known, before: appliedEntry(item.live.body, manager) && found === undefined ? 'ours' : { body: item.live.body } };
}
