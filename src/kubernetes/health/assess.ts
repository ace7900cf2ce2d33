import type { Health, Live, Related, Seen, Since } from '../types.ts';
import { reported } from './causes.ts';
import { custom } from './custom.ts';
import { readyFor, restartsOf } from './hold.ts';
import { condition, count, text } from './read.ts';
import { currentPods, isReadyPod } from './revision.ts';
import { ruleOf } from './rules.ts';
import { terminating } from './terminating.ts';
import { byUser, type UserRules } from './user.ts';
import { notVerified, progressing } from './verdicts.ts';

/** A snapshot's verdict, without grace: what an object's status, its pods and their events say right now. `own`: the user's rules, which go before ours. Rules 25 to 28. `now`: by the cluster's clock, whose times are read. */
export function assess(live: Live, related: Related, now: number, since?: Since, own: UserRules = []): Health {
  if (text(live.body, 'metadata', 'deletionTimestamp') !== undefined) return terminating(live);
  const outdated = stale(live, since);
  if (outdated) return outdated;
  const said = byUser(live, related, now, own);
  if (isSilent(live, since)) return said && since?.generation === 1 ? said : fromBefore(said);
  return said ?? standard(live) ?? (ruleOf(live.ref) ?? custom)(live, related, now, since);
}

/** The same, with what `judge` needs beside it. */
export function look(live: Live, related: Related, now: number, since?: Since, own: UserRules = []): Seen {
  const pods = currentPods(live, related);
  return { at: now, health: assess(live, related, now, since, own), mark: markOf(live, pods, now), restarts: restartsOf(pods) };
}

/** `Stalled` means the same on whatever object it stands (kstatus' convention, which Flux and others follow). */
function standard(live: Live): Health | undefined {
  const stalled = condition(live.body, 'Stalled');
  if (stalled?.status === 'True')
    return { state: 'failing', causes: reported(live, 'Reported', stalled.reason || 'Stalled', stalled.message) };
  return undefined;
}

/** An answer from before our write is none (rules 27). */
function stale(live: Live, since: Since | undefined): Health | undefined {
  if (since && older(live.resourceVersion, since.resourceVersion)) return progressing('our change has not come back from the cluster yet');
  const wanted = Math.max(count(live.body, 'metadata', 'generation') ?? 0, since?.generation ?? 0);
  const observed = observedGeneration(live);
  if (observed !== undefined && observed < wanted) return progressing('its controller has not seen the change yet');
  return undefined;
}

/** A custom resource that doesn't say which generation it speaks of, and in which nobody has written since our change. */
const isSilent = (live: Live, since: Since | undefined): boolean =>
  since?.specChanged === true &&
  live.resourceVersion === since.resourceVersion &&
  observedGeneration(live) === undefined &&
  !ruleOf(live.ref);

/** What the user's rule reads then may be what was true before: neither its yes nor its no is one yet, but its "not yet" is. */
function fromBefore(said: Health | undefined): Health {
  if (said?.state === 'progressing') return said;
  if (said?.state === 'failing') return progressing(`${said.causes[0]?.message}; nothing has changed in it since our write`);
  return notVerified('nothing has changed in it since our write');
}

/** Argo Rollouts writes it as text. */
function observedGeneration(live: Live): number | undefined {
  const written = text(live.body, 'status', 'observedGeneration');
  return written !== undefined && /^\d+$/.test(written) ? Number(written) : count(live.body, 'status', 'observedGeneration');
}

/** Resource versions are numbers (promised since Kubernetes 1.35, true before); others can't be ordered. */
function older(one: string, other: string): boolean {
  return /^\d+$/.test(one) && /^\d+$/.test(other) && BigInt(one) < BigInt(other);
}

/** A pod that became ready at its first start, or stayed ready, is progress; one between two crashes is none. */
function markOf(live: Live, pods: readonly Live[], now: number): number {
  const steady = pods.filter((pod) => isReadyPod(pod) && (restartsOf([pod]) === 0 || readyFor(pod, now) > 10)).length;
  return steady + (count(live.body, 'status', 'succeeded') ?? 0);
}
