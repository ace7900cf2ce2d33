import { HttpProblem, type HttpResponse } from '../ports/types.ts';
import { type Problem, UnavailableError } from '../types.ts';

/** What GitHub said, read to its end. */
export interface Answer {
  status: number;
  headers: Record<string, string>;
  /** Parsed where it is JSON. */
  body: unknown;
}

export async function readAnswer(response: HttpResponse): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** Why GitHub did not do what it was asked for. `retryAfter` (ms): it may do it then. */
export interface Refusal {
  problem: Problem;
  retryAfter?: number;
}
/** The same, thrown. */
export class Refused extends UnavailableError {
  readonly refusal: Refusal;
  constructor(because: Refusal) {
    super([because.problem]);
    this.refusal = because;
  }
}

/** What was asked for, so that the words can name it: "start runs in acme/shop", and the right that it takes. */
export interface Asked {
  what: string;
  right: string;
}

const problem = (code: Problem['code'], message: string, fix: string): Problem => ({ code, severity: 'error', message, fix });

/** GitHub says to wait a minute at least where it names no time. */
const minute = 60_000;

/** The meaning of an answer that is no success. facts: GitHub answers 404 to what a token may not see, and 403 to limits as well as to rights. */
export function refusal(answer: Answer, { what, right }: Asked, now: number): Refusal {
  const said = saying(answer);
  const { status, headers } = answer;
  const wait = status === 403 || status === 429 ? limit(answer, now) : undefined;
  if (wait !== undefined || status === 429) {
    const after = wait ?? minute;
    const words = `GitHub limits requests and asks to wait for ${Math.ceil(after / 1000)} s: ${said}`;
    return { problem: problem('H2K-724', words, 'An App has a limit of its own for each installation.'), retryAfter: after };
  }
  if (status === 401)
    return {
      problem: problem(
        'H2K-720',
        `GitHub does not accept the token: ${said}`,
        'Give a new one: it has expired, was revoked, or is no token.',
      ),
    };
  if (status === 403) {
    const needed = headers['x-accepted-github-permissions'] || right;
    return {
      problem: problem('H2K-721', `the token may not ${what}: ${said}`, `It needs ${needed}; an organisation may have to approve that.`),
    };
  }
  if (status === 404)
    return {
      problem: problem(
        'H2K-722',
        `GitHub finds nothing there to ${what}: ${said}`,
        `Check the spelling; a token without ${right} on that repository gets the same answer.`,
      ),
    };
  if (status >= 500)
    return { problem: problem('H2K-725', `GitHub answers HTTP ${status}: ${said}`, 'Look at githubstatus.com.'), retryAfter: minute };
  return { problem: problem('H2K-723', `GitHub refuses to ${what} (HTTP ${status}): ${said}`, 'Change what it names.') };
}

/** No answer at all. Where nothing was sent, nothing happened. */
export function unanswered({ unsent, message }: HttpProblem): Refusal {
  const words = unsent ? `GitHub can't be reached: ${message}` : `GitHub's answer got lost: ${message}`;
  const fix = unsent ? 'Look at the network, the proxy and the address.' : 'It may have been done, or not.';
  return { problem: problem(unsent ? 'H2K-725' : 'H2K-726', words, fix), retryAfter: minute };
}

/** The answer's body where it is a success; else throws Refused, as it does when no answer came. */
export async function granted(asking: Promise<Answer>, asked: Asked, now: () => number): Promise<unknown> {
  const answer = await asking.catch((error: unknown) => {
    throw error instanceof HttpProblem ? new Refused(unanswered(error)) : error;
  });
  if (answer.status >= 200 && answer.status < 300) return answer.body;
  throw new Refused(refusal(answer, asked, now()));
}

/** The same, and undefined for what is not there or can't be seen: GitHub doesn't say which. */
export async function grantedOrNone(asking: Promise<Answer>, asked: Asked, now: () => number): Promise<unknown> {
  try {
    return await granted(asking, asked, now);
  } catch (error) {
    if (error instanceof Refused && error.refusal.problem.code === 'H2K-722') return undefined;
    throw error;
  }
}

/** ms to wait, where the answer is about a limit and not a right. */
function limit(answer: Answer, now: number): number | undefined {
  const after = answer.headers['retry-after'];
  if (after && /^\d+$/.test(after)) return Number(after) * 1000;
  if (answer.headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(answer.headers['x-ratelimit-reset']) * 1000 - now;
    return Number.isFinite(reset) ? Math.max(reset, 1000) : minute;
  }
  return /secondary rate limit|abuse detection/i.test(saying(answer)) ? minute : undefined;
}

const longest = 500;

/** GitHub's message and its details, on one line. */
function saying({ body }: Answer): string {
  const { message, errors } = (typeof body === 'object' && body !== null ? body : {}) as { message?: unknown; errors?: unknown };
  const details = Array.isArray(errors) ? errors.map(detail) : typeof errors === 'string' ? [errors] : [];
  const all = [typeof message === 'string' ? message : 'no reason given', ...details].join('; ');
  return all.replace(/\s+/g, ' ').slice(0, longest);
}

function detail(error: unknown): string {
  if (typeof error === 'string') return error;
  const { message, field, code } = error as { message?: string; field?: string; code?: string };
  return message ?? [field, code].filter(Boolean).join(' ');
}
