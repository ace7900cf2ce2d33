import { ConfigurationError } from '../../types.ts';
import { parsePatience } from '../health/patience.ts';
import type { UserRules } from '../health/user.ts';
import type { Outcome, WaitTarget } from '../health/waiter.ts';
import { readLive } from '../plan/live.ts';
import { refKey } from '../ref.ts';
import { ReleaseRecord } from '../release/record.ts';
import type { Cause, Live, Ref } from '../types.ts';
import { place } from './open.ts';
import { watching } from './ready.ts';
import type { DeployContext, Located } from './types.ts';

/** How one object is right now. */
export interface ObjectStatus {
  ref: Ref;
  state: 'ready' | 'progressing' | 'failing' | 'notVerified' | 'absent';
  /** What it waits for, or why it can't be told; '' where `causes` or the state say it. */
  why: string;
  causes: Cause[];
}

/** What a look at the cluster is about: manifests, or what a release has recorded. */
export type StatusRequest = (Located | { release: string; releaseNamespace: string }) & {
  /** The user's own rules of health. */
  health: UserRules;
};

/** The first lists of a slow API server are waited for so long; what is not here by then is asked for object by object. */
const listedWithin = 30_000;

/**
 * The same reading of the cluster as a deploy's wait, without the waiting: every object, with causes where it fails. Reads only; lasts up to ten seconds
 * where pods without a probe have just become ready. Throws ConfigurationError: unknown kinds, other namespaces, no such record.
 */
export async function status(request: StatusRequest, context: DeployContext): Promise<ObjectStatus[]> {
  const cluster = context.cluster.until(context.signal);
  const targets = await targetsOf(request, { ...context, cluster });
  const refs = targets.map(({ ref }) => ref);
  const live = await readLive(refs, cluster);
  const there = targets.flatMap((target) => {
    const seen = live.get(refKey(target.ref));
    return seen ? [{ ...target, since: { resourceVersion: seen.resourceVersion, specChanged: false } }] : [];
  });
  const outcomes = new Map((await looked(there, request.health, { ...context, cluster })).map((outcome) => [refKey(outcome.ref), outcome]));
  return refs.map((ref) => statusOf(ref, live.get(refKey(ref)), outcomes.get(refKey(ref))));
}

async function targetsOf(request: StatusRequest, context: DeployContext): Promise<WaitTarget[]> {
  if ('manifests' in request) return (await place(request, context)).manifests.map(({ ref, at }) => ({ ref, at }));
  const { release, releaseNamespace } = request;
  const record = await ReleaseRecord.open(context.cluster, release, releaseNamespace, context.run);
  const revision = record.unfinished ?? record.good;
  if (!revision) throw new ConfigurationError([noRecord(release, releaseNamespace)]);
  return revision.members.map(({ ref }) => ({ ref }));
}

/** Nobody has deployed this release, or somewhere else. */
export const noRecord = (release: string, namespace: string) => ({
  code: 'H2K-265' as const,
  severity: 'error' as const,
  message: `namespace ${namespace} has no record of a deployed release ${release}`,
  fix: 'Deploy it first, or name the release and its namespace as the run did: --release, --release-namespace',
  input: 'release',
});

/** A wait whose time is up at once: what is not ready is looked into once more, with its events and logs, and told. */
async function looked(targets: readonly WaitTarget[], own: UserRules, context: DeployContext): Promise<Outcome[]> {
  const { now, sleep, signal } = context;
  const refs = targets.map(({ ref }) => ref);
  const waiter = watching(refs, signal, context, own);
  const ended = new AbortController();
  try {
    await Promise.race([waiter.synced, sleep(listedWithin, AbortSignal.any([signal, ended.signal])).catch(() => {})]);
    signal.throwIfAborted();
    const { patience } = parsePatience('');
    return await waiter.wait(targets, { deadline: now(), patience, report: () => {} });
  } finally {
    ended.abort();
    waiter.stop();
  }
}

function statusOf(ref: Ref, live: Live | undefined, outcome: Outcome | undefined): ObjectStatus {
  if (!live || !outcome) return { ref, state: 'absent', why: '', causes: [] };
  const { health } = outcome;
  switch (health.state) {
    case 'failing':
      return { ref, state: 'failing', why: '', causes: outcome.causes };
    case 'ready':
      return outcome.verdict === 'ready'
        ? { ref, state: 'ready', why: '', causes: [] }
        : { ref, state: 'progressing', why: 'ready, but not for long enough yet', causes: [] };
    default:
      return { ref, state: health.state, why: health.why, causes: [] };
  }
}
