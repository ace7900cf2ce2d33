import type { Cause, Patience, Seen } from '../types.ts';
import type { PatienceTable } from './patience.ts';

export type Verdict = 'wait' | 'ready' | 'notVerified' | 'give up';
/** `again`: when the verdict can change although nothing happens. */
export interface Decision {
  verdict: Verdict;
  again: number;
}

/** Something that says nothing about itself may still begin to: so long nobody is told that it can't be verified. */
const silenceSeconds = 10;

/** The only place where grace lives. `seen` from old to new; times in milliseconds. Rules 25 and 27. */
export function judge(seen: readonly Seen[], patience: PatienceTable, now: number, deadline: number): Verdict {
  return decide(seen, patience, now, deadline).verdict;
}

export function decide(seen: readonly Seen[], patience: PatienceTable, now: number, deadline: number): Decision {
  const last = seen.at(-1);
  if (!last) return now >= deadline ? { verdict: 'give up', again: deadline } : { verdict: 'wait', again: deadline };
  switch (last.health.state) {
    case 'ready':
      return ripe('ready', heldSince(seen, last), last.health.hold ?? 0, now);
    case 'notVerified':
      return ripe('notVerified', silentSince(seen), Math.min(silenceSeconds, Math.max(0, (deadline - silentSince(seen)) / 1000)), now);
    case 'progressing':
      return now >= deadline ? { verdict: 'give up', again: deadline } : { verdict: 'wait', again: deadline };
    case 'failing': {
      const ends = Math.min(deadline, ...last.health.causes.map((cause) => endOf(cause, seen, patience[cause.code])));
      return { verdict: now >= ends ? 'give up' : 'wait', again: ends };
    }
  }
}

/** A readiness that began before the deadline may ripen after it: ten seconds more are better than a wrong red. */
function ripe(verdict: Verdict, from: number, seconds: number, now: number): Decision {
  const again = from + seconds * 1000;
  return { verdict: now >= again ? verdict : 'wait', again };
}

/** Since when it has been ready without a restart. */
function heldSince(seen: readonly Seen[], last: Seen): number {
  let from = last.at;
  for (const one of seen.toReversed()) {
    if (one.health.state !== 'ready' || one.restarts !== last.restarts) break;
    from = one.at;
  }
  return from;
}

function silentSince(seen: readonly Seen[]): number {
  const before = seen.findLastIndex((one) => one.health.state !== 'notVerified');
  return seen[before + 1]?.at ?? 0;
}

/** When patience with a cause ends. It began when the cause was first seen after the last progress; pauses between crashes don't count. */
function endOf(cause: Cause, seen: readonly Seen[], patience: Patience): number {
  if (patience === 'immediately') return 0;
  if (patience === 'deadline' || (patience.restarts !== undefined && (cause.restarts ?? 0) < patience.restarts))
    return Number.POSITIVE_INFINITY;
  const first = seen
    .slice(lastProgress(seen))
    .find((one) => one.health.state === 'failing' && one.health.causes.some((other) => isSame(cause, other)));
  return (first?.at ?? 0) + patience.seconds * 1000;
}

const isSame = (one: Cause, other: Cause): boolean => one.code === other.code && one.container === other.container;

/** Index of the last moment at which more was done than ever before. */
function lastProgress(seen: readonly Seen[]): number {
  let best = Number.NEGATIVE_INFINITY;
  let index = 0;
  for (const [at, one] of seen.entries()) {
    if (one.mark <= best) continue;
    best = one.mark;
    index = at;
  }
  return index;
}
