import { appliedEntry } from '../plan/fields.ts';
import { partOf } from '../plan/owners.ts';
import type { PlannedItem } from '../plan/types.ts';
import { refKey } from '../ref.ts';
import type { ReleaseNames } from '../release/names.ts';
import { memberMap } from '../release/record.ts';
import type { Member, Orphan, Revision } from '../release/types.ts';
import type { Manifest, Ref } from '../types.ts';
import type { Work } from './types.ts';

/** The revision that this run is about to write: the members with what was there before each, so that any later run can put it back. Rules 3, 8, 11. */
export function newRevision({ planned: { items }, wanted, record }: Work): Revision {
  const good = memberMap(record.good);
  const dead = memberMap(record.unfinished);
  const members = items.map((item) => member(item, good, dead, record.names));
  return {
    number: record.next,
    outcome: 'pending',
    members,
    orphans: formerMembers(record.good, members),
    manifests: items.map((item) => item.manifest.body),
    images: wanted.images,
    proof: [],
  };
}

/** What a revision wrote, as manifests that stand in no file. */
export const formerManifests = ({ manifests, members }: Revision): Manifest[] =>
  members.map(({ ref }, index) => ({ ref, body: manifests[index]!, at: () => ({ file: '', line: 1, column: 1 }), edits: [] }));

/** What the release once had and these manifests have no more. */
export function formerMembers(good: Revision | undefined, today: readonly { ref: Ref }[]): Orphan[] {
  const kept = new Set(today.map(({ ref }) => refKey(ref)));
  const former: Orphan[] = [...(good?.members ?? []), ...(good?.orphans ?? [])];
  return former.filter(({ ref }) => !kept.has(refKey(ref))).map(({ ref, uid }) => ({ ref, ...(uid ? { uid } : {}) }));
}

function member(
  item: PlannedItem,
  good: ReadonlyMap<string, Member>,
  dead: ReadonlyMap<string, Member>,
  { manager, applySet }: Pick<ReleaseNames, 'manager' | 'applySet'>,
): Member {
  const key = refKey(item.manifest.ref);
  const known = { ref: item.manifest.ref, hash: item.hash, ...(item.live ? { uid: item.live.uid } : {}) };
  if (item.settled) return { ...item.settled, ...known, before: 'ours' };
  const found = dead.get(key);
  const anew = item.change.action === 'recreate' || found?.recreated ? { ...known, recreated: true as const } : known;
  // Another release may have written it since: that, and not our last revision, is what was there.
  const isTheirs = item.live !== undefined && (partOf(item.live.body) ?? applySet) !== applySet;
  if (good.has(key) && !isTheirs) return { ...anew, before: 'ours' };
  // Where a dead run has written, what it found there is the truth, and what is there now is its own work.
  const written = !item.live || appliedEntry(item.live.body, manager) !== undefined;
  if (found && found.before !== 'ours' && written) return { ...anew, before: found.before };
  return { ...anew, before: item.live ? { body: item.live.body } : 'absent' };
}
