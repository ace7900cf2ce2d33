import { refText } from '../../ref.ts';
import type { Cause, Health, Live, Ref } from '../../types.ts';
import { codes } from '../causes/codes.ts';
import { wherePointed } from './evidence.ts';
import { fieldOf, type Track, type WaitTarget } from './track.ts';

/** What became of one object of a wait. */
export interface Outcome {
  ref: Ref;
  /** `unfinished`: another object's failure ended the wait while this one was still on its way. */
  verdict: 'ready' | 'notVerified' | 'failed' | 'unfinished';
  /** What was last seen (rules 26). */
  health: Health;
  /** Never empty where `failed`. */
  causes: Cause[];
}

const told = { 'give up': 'failed', wait: 'unfinished', ready: 'ready', notVerified: 'notVerified' } as const;

export function outcome(track: Track, live: Live | undefined): Outcome {
  const { target, health, decision } = track;
  const failed = decision.verdict === 'give up';
  return {
    ref: target.ref,
    verdict: told[decision.verdict],
    health,
    causes: causesIn(health, target, failed).map((cause) => placed(cause, target, live)),
  };
}

/** Never "timed out" alone: what was last seen is the cause then (rules 26). */
function causesIn(health: Health, { ref }: WaitTarget, failed: boolean): Cause[] {
  if (health.state === 'failing') return health.causes;
  if (!failed) return [];
  const why = health.state === 'ready' ? 'ready, but not for long enough' : health.why;
  return [
    {
      code: 'NotReady',
      ref,
      reason: 'NotReady',
      message: `${refText(ref)} was last seen ${health.state}: ${why}`,
      fix: codes.NotReady.fix,
    },
  ];
}

function placed(cause: Cause, target: WaitTarget, live: Live | undefined): Cause {
  if (!target.at) return cause;
  return { ...cause, at: target.at(wherePointed(live?.body, cause.container, fieldOf[cause.code])) };
}
