import { HttpProblem } from '../../ports/types.ts';
import { ApiError, isUsersTypo } from './errors.ts';

/** One failed try, and what is known around it. */
export interface Failure {
  error: unknown;
  /** Sent twice, the request does what it does once. */
  repeatable: boolean;
  /** 1 for the first. */
  number: number;
  /** Milliseconds since the first try began. */
  elapsed: number;
  /** This server has answered before. */
  reached: boolean;
  /** Milliseconds since this server was last seen away. */
  sinceAway: number;
}

/** How long an API server that answered before may be away: it restarts, or its load balancer looks for another one. */
const patience = 30_000;
/** A server that never answered is rather a wrong address. */
const firstPatience = 3_000;
/** An API server that has just started answers before it knows the roles (403) and the accounts (401). */
const warmUp = 5_000;

/** Milliseconds to wait before the next try; undefined: the failure is the answer. */
export function pause(failure: Failure): number | undefined {
  const { error, elapsed, reached, number } = failure;
  if (elapsed > (reached ? patience : firstPatience)) return undefined;
  const backOff = Math.min(100 * 2 ** (number - 1), 2_000);
  if (error instanceof HttpProblem) return isLost(error, failure) ? backOff : undefined;
  if (!(error instanceof ApiError) || isUsersTypo(error)) return undefined;
  // The server asks for it, and hasn't begun the request.
  if (error.retryAfter !== undefined && [429, 503].includes(error.status)) return Math.max(error.retryAfter * 1000, backOff);
  if (error.status === 429) return Math.max(1_000, backOff);
  if (error.retryAfter !== undefined && error.status >= 500)
    return failure.repeatable ? Math.max(error.retryAfter * 1000, backOff) : undefined;
  if ([502, 503, 504].includes(error.status)) return failure.repeatable ? backOff : undefined;
  if ([401, 403].includes(error.status)) return failure.sinceAway < warmUp ? Math.max(backOff, 500) : undefined;
  return undefined;
}

/** Lost, and it is safe and useful to send again. */
function isLost(error: HttpProblem, { repeatable, reached }: Failure): boolean {
  if (error.code === 'unknownHost') return reached;
  return ['refused', 'unreachable', 'timeout', 'cut'].includes(error.code) && (error.unsent || repeatable);
}
