import type { DispatchAttempt } from '../../github/types.ts';
import type { Next } from '../types.ts';

const second = 1000;
const day = 86_400 * second;
/** Waits before each further try; the last one goes on until a day has passed. */
const waits = [5, 15, 30, 60, 120, 300, 600, 900].map((seconds) => seconds * second);
/** A run is there within seconds, where there is one. */
export const firstLook = 3 * second;

export interface Tried {
  /** Of this attempt, from 1. */
  number: number;
  /** When the first one began. */
  since: number;
  now: number;
  /** 0 to 1: deliveries that failed together should not come back together. */
  chance: number;
}

/**
 * What follows an answer of GitHub. What it refuses for good ends as a dead letter, with its words and what to do; where it is
 * away or limits us, the delivery is tried again for up to a day.
 */
export function nextAfter(attempt: DispatchAttempt, { number, since, now, chance }: Tried): Next {
  if (attempt.answer === 'accepted')
    return attempt.run
      ? { state: 'done', run: { id: String(attempt.run.id), url: attempt.run.url } }
      : { state: 'following', lookAt: now + firstLook };
  const reason = reasonOf(attempt);
  if (attempt.answer === 'refused' && attempt.retryAfter === undefined) return { state: 'dead', reason };
  if (now - since >= day) return { state: 'dead', reason: `given up after a day of tries: ${reason}` };
  const wait = waits[Math.min(number, waits.length) - 1] ?? second;
  const jittered = Math.round(wait * (0.8 + 0.4 * chance));
  return { state: 'retry', retryAt: now + Math.max(jittered, limitOf(attempt) ?? 0), reason };
}

/** How long GitHub wants to hear nothing from us at all: its limits count for the credential, not for one delivery. */
export const limitOf = ({ status, retryAfter }: DispatchAttempt): number | undefined =>
  status === 403 || status === 429 ? retryAfter : undefined;

function reasonOf({ problem, status }: DispatchAttempt): string {
  if (!problem) return `GitHub answers HTTP ${status ?? 0}`;
  return problem.fix ? `${problem.message}. ${problem.fix}` : problem.message;
}
