import { ConfigurationError, HandOver, type Problem, Stop, UnavailableError } from '../../types.ts';
import type { Waiter } from '../health/waiter.ts';
import { makePlan } from '../plan/index.ts';
import type { Planned } from '../plan/types.ts';
import { refKey } from '../ref.ts';
import { memberMap, type ReleaseRecord } from '../release/record.ts';
import type { Revision } from '../release/types.ts';
import type { Live, Manifest, Proof } from '../types.ts';
import { applyAll, type Progress } from './apply.ts';
import { bringBack, heal } from './back.ts';
import { absent } from './existing.ts';
import { type Failure, failure } from './failure.ts';
import { lockRelease, makeNamespaces, missingNamespaces, openRecord, type Placed, place } from './open.ts';
import { outdated, untouched } from './order.ts';
import { counted, planContext } from './plan.ts';
import { platformWarnings } from './platforms.ts';
import { prepare } from './prepare.ts';
import { isPrunable, prune } from './prune.ts';
import { pullSecretProblems } from './pullsecrets.ts';
import { proveImages, type Readiness, readyAsSeen, waitReady, watching } from './ready.ts';
import { formerMembers, newRevision } from './revision.ts';
import type { DeployContext, DeployRequest, DeployResult, Wanted, Work } from './types.ts';

/**
 * Applies the manifests with the pushed image and proves that it runs: read, plan, apply, wait, prove, record; on failure everything goes back.
 * Throws ConfigurationError or UnavailableError while nothing has been touched; from the first write on every end is a result.
 */
export async function deploy(request: DeployRequest, context: DeployContext): Promise<DeployResult> {
  // What is only read ends with the cancel. The lock and the record outlive it: they are for the way back, too.
  const reading = { cluster: context.cluster.until(context.signal) };
  const placed = await place(request, reading);
  await makeNamespaces(await missingNamespaces(request, placed, reading), request, placed, context);
  const lock = await lockRelease(request, context);
  try {
    const record = await openRecord(request, context);
    const late = outdated(request, record);
    if (late) {
      context.report({ type: 'phase', phase: 'plan', text: late.statusMessage });
      return late;
    }
    const { manifests, kept } = await absent(placed.manifests, request, record, context);
    if (kept.length > 0 && manifests.length === 0)
      return { ...untouched(record, 'COMPLETED', 'everything is already there, NOT updated'), objects: kept };
    const wanted = prepare(manifests, request, record.images, record.names.applySet);
    const planned = await asPlanned(wanted.manifests, placed, request, record, context);
    for (const problem of await platformWarnings(wanted, planned, request, context)) context.report({ type: 'problem', problem });
    await checkPullSecrets(wanted, planned, context);
    const work: Work = { request, context, lock, record, wanted, planned };
    const ended = isSettled(work) ? await stay(until(context.signal, work)) : await change(work);
    return { ...ended, objects: [...kept, ...ended.objects] };
  } finally {
    await lock.free();
  }
}

/** What pods would pull in vain is told while nothing is touched. Throws ConfigurationError and UnavailableError. */
async function checkPullSecrets(wanted: Wanted, planned: Planned, context: DeployContext): Promise<void> {
  const { refused, unavailable, warnings } = await pullSecretProblems(wanted, planned, context);
  if (refused.length > 0) throw new ConfigurationError([...refused, ...unavailable]);
  if (unavailable.length > 0) throw new UnavailableError(unavailable);
  for (const problem of warnings) context.report({ type: 'problem', problem });
}

/** Every object is as it should be, no former run left anything undone, and nothing waits to be pruned. */
const isSettled = ({ planned, record, request, wanted }: Work): boolean =>
  planned.items.every(({ change }) => change.action === 'unchanged') &&
  !record.unfinished &&
  !(request.prune && formerMembers(record.good, wanted.manifests).some(isPrunable));

async function asPlanned(
  manifests: readonly Manifest[],
  placed: Placed,
  request: DeployRequest,
  record: ReleaseRecord,
  context: DeployContext,
): Promise<Planned> {
  const planned = await makePlan(manifests, { ...planContext(request, record, placed, context), diffs: false });
  if (planned.refused.length > 0) throw new ConfigurationError([...planned.refused, ...planned.unavailable]);
  if (planned.unavailable.length > 0) throw new UnavailableError(planned.unavailable);
  for (const problem of planned.warnings) context.report({ type: 'problem', problem });
  context.report({ type: 'phase', phase: 'plan', text: counted(planned) });
  return planned;
}

/** Nothing to write. It still has to be ready, and to run the image that it should. */
async function stay(work: Work): Promise<DeployResult> {
  const { planned, wanted, record, request, context } = work;
  const objects = planned.items.flatMap(({ live }) => (live ? [live] : []));
  const waiter = readyAsSeen(objects, context.now() + context.cluster.ahead, request.health)
    ? undefined
    : watching(
        objects.map(({ ref }) => ref),
        context.signal,
        context,
        request.health,
      );
  try {
    const readiness = waiter ? await ready(work, waiter, new Map()) : undefined;
    const proofs = readiness?.ready === false ? [] : await proveImages(wanted.pinned, waiter, context);
    const failed = failure(readiness, proofs, request);
    if (!failed) await record.remember(wanted.images);
    return result(work, { proofs, changed: false, undone: 'none', left: [], objects: lastSeen(work, waiter) }, failed);
  } finally {
    waiter?.stop();
  }
}

/** The same work, every request and wait of which ends with `signal`: the way forward ends with the cancel, the way back only with the second one. */
const until = (signal: AbortSignal, work: Work): Work => ({
  ...work,
  context: { ...work.context, signal, cluster: work.context.cluster.until(signal) },
});

/** What ends the way back: the second signal, or the first where another process is to go it. */
function wayBack({ signal, leave }: DeployContext): AbortSignal {
  const handed = new AbortController();
  const hear = () => {
    if (signal.reason instanceof HandOver) handed.abort(signal.reason);
  };
  if (signal.aborted) hear();
  else signal.addEventListener('abort', hear, { once: true });
  return AbortSignal.any([leave, handed.signal]);
}

/** Clears up after a run that died, then deploys. */
async function change(work: Work): Promise<DeployResult> {
  const { record, context } = work;
  const dead = record.unfinished;
  if (dead) {
    try {
      await heal(dead, until(context.signal, work));
    } catch (error) {
      const left = dead.members.map(({ ref }) => ref);
      return result(work, { proofs: [], changed: true, undone: 'partly', left }, why(error, work));
    }
  }
  return forward(until(context.signal, work), () => until(wayBack(context), work));
}

/** Writes the record, then the objects; waits, proves, and records the end. `back`: the work for the way back. */
async function forward(work: Work, back: () => Work): Promise<DeployResult> {
  const { wanted, record, lock, request, context } = work;
  const revision = newRevision(work);
  context.report({
    type: 'release',
    address: { release: request.release, namespace: request.releaseNamespace },
    revision: revision.number,
    run: context.run.id,
  });
  await lock.check();
  await record.begin(revision);
  const waiter = watching(
    wanted.manifests.map(({ ref }) => ref),
    context.signal,
    context,
    request.health,
  );
  // What a dead run may have written is as much to be undone as what this one writes, though this one finds it as it should be.
  const progress: Progress = {
    touched: new Set(record.unfinished?.members.map(({ ref }) => refKey(ref))),
    since: new Map(),
    live: new Map(),
  };
  let failed: Failure | undefined;
  let proofs: Proof[] = [];
  try {
    await applyAll(work, memberMap(revision), progress);
    if (wanted.manifests.some(({ ref }) => waiter.waitsFor(ref)))
      context.report({ type: 'phase', phase: 'wait', text: 'waiting until everything is ready' });
    const readiness = await ready(work, waiter, progress.since);
    if (readiness.ready) proofs = await proveImages(wanted.pinned, waiter, context);
    failed = failure(readiness, proofs, request);
    if (!failed) {
      if (request.prune) revision.orphans = await prune(revision, work, progress.touched);
      await record.succeed({ ...revision, proof: proofs });
    }
  } catch (error) {
    failed = why(error, work);
  } finally {
    waiter.stop();
  }
  return failed
    ? end(back(), revision, progress, proofs, failed)
    : result(work, { proofs, changed: progress.touched.size > 0, undone: 'none', left: [], objects: lastSeen(work, waiter, progress) });
}

/** Waits for all objects, each judged from what our own write returned, or from what was seen when nothing was written. */
function ready({ planned, request, context }: Work, waiter: Waiter, written: Progress['since']): Promise<Readiness> {
  const targets = planned.items.map(({ manifest: { ref, at }, live }) => {
    const since = written.get(refKey(ref)) ?? (live && { resourceVersion: live.resourceVersion, specChanged: false });
    return { ref, at, ...(since ? { since } : {}) };
  });
  return waitReady(waiter, targets, request.patience, context.now() + request.timeout, context);
}

/** What happens after a failure: everything back, unless the user wants to look at it, or somebody else has the release by now. */
async function end(work: Work, revision: Revision, progress: Progress, proofs: Proof[], failed: Failure): Promise<DeployResult> {
  const { planned, record, request, context } = work;
  const touched = planned.items.map(({ manifest }) => manifest.ref).filter((ref) => progress.touched.has(refKey(ref)));
  const changed = touched.length > 0;
  const kept = { proofs, changed, undone: 'none' as const, left: touched };
  try {
    if (request.onFailure === 'keep' && failed.status !== 'CANCELED') {
      await record.fail(revision, 'failed');
      return result(work, kept, failed);
    }
    context.signal.throwIfAborted();
    context.report({ type: 'phase', phase: 'undo', text: failed.message });
    const back = await bringBack(work, revision, progress.touched);
    return result(work, { proofs, changed, ...back }, failed);
  } catch (error) {
    if (context.signal.reason instanceof HandOver) {
      await record.abandon(revision);
      return result(work, kept, failed);
    }
    const message = `the undo did not come to its end: ${(error as Error).message}`;
    const problem: Problem = { code: 'H2K-280', severity: 'error', message, fix: 'The next run of this release goes on with it.' };
    return result(work, { ...kept, undone: 'partly' }, { ...failed, problems: [...failed.problems, problem] });
  }
}

/** An error after the first write: a cancel, refusals and faults become the result's words. */
function why(error: unknown, { context, planned: { items } }: Work): Failure {
  if (context.signal.aborted) return { status: 'CANCELED', message: 'cancelled', causes: [], problems: [] };
  if (error instanceof Stop) return { status: 'FAILED', message: error.message, causes: [], problems: error.problems };
  const { message } = error as Error;
  const at = items.find(({ manifest }) => message.includes(`"${manifest.ref.name}"`))?.manifest.at([]);
  return { status: 'FAILED', message, causes: [], problems: [{ code: 'H2K-281', severity: 'error', message, ...(at ? { at } : {}) }] };
}

/** What the watches have told last, else what our own write returned, else what was there before. */
const lastSeen = ({ planned: { items } }: Work, waiter: Waiter | undefined, progress?: Progress): Live[] =>
  items.flatMap(({ manifest: { ref }, live }) => waiter?.get(ref) ?? progress?.live.get(refKey(ref)) ?? live ?? []);

type Ended = Pick<DeployResult, 'proofs' | 'changed' | 'undone' | 'left'> & { objects?: Live[] };

function result({ planned, record }: Work, ended: Ended, failed?: Failure): DeployResult {
  return {
    objects: [],
    ...ended,
    status: failed?.status ?? 'COMPLETED',
    statusMessage: failed?.message ?? '',
    causes: failed?.causes ?? [],
    problems: failed?.problems ?? [],
    changes: planned.items.map(({ change: one }) => one),
    revision: record.good?.number ?? 0,
  };
}
