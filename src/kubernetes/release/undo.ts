import type { JsonObject } from '../../types.ts';
import { applyOverDefaults } from '../apply/defaults.ts';
import { untilGone } from '../apply/until.ts';
import { deletion, withoutServersFields } from '../apply/write.ts';
import { parallel } from '../parallel.ts';
import { appliedEntry } from '../plan/fields.ts';
import { inWaves, waveOf } from '../plan/order.ts';
import { objectAt, refKey, refText, textAt } from '../ref.ts';
import type { Cluster, Live, Ref } from '../types.ts';
import { restore } from './restore.ts';
import type { Member, Revision, Snapshot } from './types.ts';

export interface UndoContext {
  cluster: Cluster;
  manager: string;
  signal: AbortSignal;
  /** Called before every write; throws when nothing may be written any more. */
  check(): Promise<void>;
  /** Told of each object that is back, or could not be brought back and why. */
  told(ref: Ref, text: string): void;
  /** refKeys of what was written or may have been: all else is left alone. */
  touched: ReadonlySet<string>;
}
export interface Undone {
  /** Brought back, or taken away again. */
  back: Ref[];
  /** Not as it was: what can't be undone, or what somebody else has changed since. */
  left: { ref: Ref; why: string }[];
  /** Members of the good revision that were applied again: to be waited for. */
  applied: { ref: Ref; live: Live }[];
}

/** Once they have run or hold data, taking them away undoes nothing. Rules 9. */
const irreversible: Readonly<Record<string, string>> = {
  CustomResourceDefinition: 'deleting a CRD deletes every object of its kind',
  Namespace: 'deleting a namespace deletes everything in it',
  PersistentVolumeClaim: 'deleting a claim may delete its data',
  PersistentVolume: 'deleting a volume may delete its data',
};

/**
 * Puts the cluster back to before a revision: the good revision's manifests again, what the failed one made away, what was somebody's as it was.
 * Configuration comes back before the workloads that read it, and what was made goes last, when nothing needs it any more. Rules 7, 8.
 */
export async function undoRevision(failed: Revision, good: Revision | undefined, context: UndoContext): Promise<Undone> {
  const undone: Undone = { back: [], left: [], applied: [] };
  const members = [...failed.members, ...prunedOf(failed, good)].filter(({ ref }) => context.touched.has(refKey(ref)));
  const states = new Map(good?.members.map(({ ref, uid }, index) => [refKey(ref), { uid, body: good.manifests[index] as JsonObject }]));
  // What another release had written since our good revision is kept as it was found.
  const isOurs = (member: Member): boolean => states.has(refKey(member.ref)) && typeof member.before !== 'object';
  const inGood = members.filter(isOurs);
  const others = members.filter((member) => !isOurs(member));
  for (const wave of inWaves(inGood, (member) => waveOf(member.ref))) {
    await parallel(wave, (member) => applyAgain(member, states.get(refKey(member.ref)) as Before, context, undone));
  }
  await parallel(others, async (member) => {
    if (typeof member.before === 'object') await putBack(member, member.before, context, undone);
  });
  const made = others.filter((member) => member.before === 'absent');
  for (const wave of inWaves(made, (member) => -waveOf(member.ref))) await parallel(wave, (member) => takeAway(member, context, undone));
  return undone;
}

/** Members of the good revision that the failed one no longer had, and may have deleted. */
function prunedOf(failed: Revision, good: Revision | undefined): Member[] {
  const orphans = new Set(failed.orphans.map(({ ref }) => refKey(ref)));
  return good?.members.filter(({ ref }) => orphans.has(refKey(ref))) ?? [];
}

/** An object as it was: which one, and what to apply to have it so again. */
interface Before {
  uid: string | undefined;
  body: JsonObject;
}
const ran = 'what a Job has done can’t be undone';

async function applyAgain(member: Member, before: Before, context: UndoContext, undone: Undone): Promise<void> {
  await attempt(member.ref, context, undone, async () => {
    const gone = await clearAnew(member, before, context);
    // Made again it would run again.
    if (gone && member.ref.kind === 'Job') return ran;
    const { live } = await applyOverDefaults(member.ref, before.body, { manager: context.manager }, context.cluster);
    undone.applied.push({ ref: member.ref, live });
    return undefined;
  });
}

/**
 * Where the revision deleted an object to make it anew, what it made goes, so that the former one can be made again: no change leads back.
 * @returns true when the former object is gone
 */
async function clearAnew(member: Member, before: Before, { cluster, manager, signal }: UndoContext): Promise<boolean> {
  if (!member.recreated) return false;
  const live = await cluster.get(member.ref);
  if (live?.uid === before.uid) return false;
  if (member.ref.kind === 'Job' || !live || !appliedEntry(live.body, manager)) return true;
  await cluster.delete(live.ref, { uid: live.uid, propagation: deletion(live.ref) });
  await untilGone(live, cluster, signal);
  return true;
}

async function putBack(member: Member, snapshot: Snapshot, context: UndoContext, undone: Undone): Promise<void> {
  const { cluster, manager } = context;
  const before = { uid: textAt(objectAt(snapshot.body, 'metadata'), 'uid'), body: withoutServersFields(snapshot.body) };
  await attempt(member.ref, context, undone, async () => {
    const gone = await clearAnew(member, before, context);
    if (gone && member.ref.kind === 'Job') return ran;
    const live = gone ? (await cluster.apply(before.body, { manager })).live : await cluster.get(member.ref);
    if (!live) return 'it is gone';
    if (!appliedEntry(live.body, manager)) return undefined;
    const whole = await restore(live, snapshot, manager, cluster);
    if (whole) undone.applied.push({ ref: member.ref, live });
    return whole ? undefined : 'somebody else has changed it since';
  });
}

async function takeAway(member: Member, context: UndoContext, undone: Undone): Promise<void> {
  const why = irreversible[member.ref.kind];
  await attempt(member.ref, context, undone, async () => {
    const live = await context.cluster.get(member.ref);
    // Without our entry it is not the object that we made: somebody's own by now.
    if (!live || !appliedEntry(live.body, context.manager)) return undefined;
    if (why) return why;
    if (hasRun(live)) return ran;
    await context.cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
    return undefined;
  });
}

/** A Job whose pods have done something stays, to be looked at; one that never started goes. */
function hasRun(live: Live): boolean {
  const status = objectAt(live.body, 'status');
  return live.ref.kind === 'Job' && [status['succeeded'], status['failed'], status['ready']].some((count) => Number(count ?? 0) > 0);
}

/** One object's way back; `back` answers why it is not as it was, or undefined when it is. A refusal of the API server ends this object's undo alone. */
async function attempt(ref: Ref, context: UndoContext, undone: Undone, back: () => Promise<string | undefined>): Promise<void> {
  await context.check();
  let why: string | undefined;
  try {
    why = await back();
  } catch (error) {
    if (!(error instanceof Error) || !('status' in error)) throw error;
    why = error.message;
  }
  if (why === undefined) undone.back.push(ref);
  else undone.left.push({ ref, why });
  context.told(ref, why === undefined ? `${refText(ref)} is back` : `${refText(ref)} stays as it is: ${why}`);
}
