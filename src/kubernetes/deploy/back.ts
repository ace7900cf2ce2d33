import { refKey, refText } from '../ref.ts';
import type { Revision } from '../release/types.ts';
import { type Undone, undoRevision } from '../release/undo.ts';
import type { Ref } from '../types.ts';
import { waitReady, watching } from './ready.ts';
import type { DeployRequest, Work } from './types.ts';

export interface Back {
  undone: 'all' | 'partly';
  left: Ref[];
}

/**
 * After a failure or a cancel: everything that this run touched goes back to what it was, and is waited for again.
 * `all`: what existed before is back; new things that can't be taken away (a Job that ran, a CRD) are listed in `left` all the same. Rules 7-10.
 */
export async function bringBack(
  {
    record,
    lock,
    request,
    context,
  }: Pick<Work, 'record' | 'lock' | 'context'> & { request: Pick<DeployRequest, 'patience' | 'timeout' | 'health'> },
  revision: Revision,
  touched: ReadonlySet<string>,
): Promise<Back> {
  const { report, cluster, signal, now } = context;
  const good = record.good;
  report({
    type: 'phase',
    phase: 'undo',
    text: good ? `bringing back revision ${good.number}` : 'there is no good revision yet: putting back what was there before',
  });
  const waiter = watching(good?.members.map((member) => member.ref) ?? [], signal, context, request.health);
  try {
    const told = (_ref: Ref, text: string) => report({ type: 'phase', phase: 'undo', text });
    const undone = await undoRevision(revision, good, {
      cluster,
      manager: record.names.manager,
      signal,
      check: () => lock.check(),
      told,
      touched,
    });
    const targets = undone.applied.map(({ ref, live }) => ({
      ref,
      since: {
        resourceVersion: live.resourceVersion,
        specChanged: true,
        ...(live.generation === undefined ? {} : { generation: live.generation }),
      },
    }));
    const { ready, outcomes } = await waitReady(waiter, targets, request.patience, now() + request.timeout, context);
    const again = outcomes.filter(({ verdict }) => verdict === 'failed' || verdict === 'unfinished').map(({ ref }) => ref);
    for (const ref of again) report({ type: 'phase', phase: 'undo', text: `${refText(ref)} is back but not ready` });
    const lost = undone.left.filter(({ ref }) => isLost(revision, ref));
    // What could not be brought back now is the next run's to try again.
    await (lost.length === 0 ? record.fail(revision, 'undone') : record.abandon(revision));
    return { undone: ready && lost.length === 0 ? 'all' : 'partly', left: [...undone.left.map(({ ref }) => ref), ...again] };
  } finally {
    waiter.stop();
  }
}

/** It existed before and could be as it was. A Job that was run anew can't: that is listed, and no more. Rules 9, 10. */
const isLost = (revision: Revision, ref: Ref): boolean =>
  ref.kind !== 'Job' && revision.members.find((member) => refKey(member.ref) === refKey(ref))?.before !== 'absent';

/**
 * A run that died left a revision half done. What today's manifests don't have goes back to what it was: gone, somebody's, or the good revision's.
 * The rest is carried into the new revision. Rules 11.
 */
export async function heal(dead: Revision, { record, lock, context, wanted }: Work): Promise<Undone> {
  const today = new Set(wanted.manifests.map(({ ref }) => refKey(ref)));
  const members = dead.members.filter(({ ref }) => !today.has(refKey(ref)));
  const touched = new Set(members.map(({ ref }) => refKey(ref)));
  context.report({
    type: 'phase',
    phase: 'apply',
    text: `the last run did not end: ${touched.size === 0 ? 'going on from what it left' : 'clearing away what it left'}`,
  });
  const told = (_ref: Ref, text: string) => context.report({ type: 'phase', phase: 'apply', text });
  return undoRevision(dead, record.good, {
    cluster: context.cluster,
    manager: record.names.manager,
    signal: context.signal,
    check: () => lock.check(),
    told,
    touched,
  });
}
