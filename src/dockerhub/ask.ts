import { HttpProblem, type Ports } from '../ports/types.ts';
import type { JsonObject } from '../types.ts';
import { type Answer, limited, unanswered } from './answers.ts';

export type HubPorts = Pick<Ports, 'http' | 'now' | 'sleep' | 'secrets'>;
export interface HubOptions {
  /** Left out: https://hub.docker.com. */
  url?: string;
  /** How long a limit of Docker Hub's is waited out, in ms. Left out: not at all. */
  wait?: number;
}
export interface Question {
  method: 'GET' | 'POST' | 'DELETE';
  path: string;
  /** For words: "list the webhooks of acme/shop". */
  what: string;
  authorization?: string;
  /** sha256 of the one certificate that is accepted: nothing is sent to another one. */
  fingerprint?: string | undefined;
  body?: JsonObject;
}

const silence = 20_000;
/** Docker Hub's time has whole seconds, and its clock is another. */
const slack = 1_000;
/** Who is limited again and again had better come back later. */
const most = 3;

/** Asks Docker Hub's API one thing; every status but a limit's is an answer. Throws HubRefused where there is none, or the limit lasts too long. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Answer>;

export function newAsk(ports: Pick<HubPorts, 'http' | 'now' | 'sleep'>, { url = 'https://hub.docker.com', wait = 0 }: HubOptions): Ask {
  const base = url.replace(/\/+$/, '');
  const once = async ({ method, path, what, authorization, fingerprint, body }: Question, signal: AbortSignal): Promise<Answer> => {
    const headers = {
      accept: 'application/json',
      'user-agent': 'hub-to-kube',
      ...(authorization === undefined ? {} : { authorization }),
      ...(body ? { 'content-type': 'application/json' } : {}),
    };
    const request = {
      method,
      url: `${base}${path}`,
      headers,
      timeout: silence,
      ...(fingerprint ? { tls: { verify: true, fingerprint } } : {}),
      ...(body ? { body: JSON.stringify(body) } : {}),
    };
    try {
      const response = await ports.http(request, signal);
      return { status: response.status, headers: response.headers, text: await response.text() };
    } catch (error) {
      throw error instanceof HttpProblem && !signal.aborted ? unanswered(what, error) : error;
    }
  };
  return async (question, signal) => {
    const end = ports.now() + wait;
    for (let count = 1; ; count += 1) {
      const answer = await once(question, signal);
      if (answer.status !== 429) return answer;
      const until = limitEnd(answer.headers, ports.now());
      if (until === undefined || until > end || count > most) throw limited(question.what, until);
      await ports.sleep(Math.max(0, until - ports.now()) + slack, signal);
    }
  };
}

/** `X-Retry-After` is a unix time, other than `Retry-After`, which an edge may send: seconds from now. */
function limitEnd(headers: Record<string, string>, now: number): number | undefined {
  const [time, seconds] = [headers['x-retry-after'], headers['retry-after']].map((text) =>
    /^\d{1,12}$/.test(text ?? '') ? Number(text) : undefined,
  );
  if (time !== undefined) return time * 1000;
  return seconds === undefined ? undefined : now + seconds * 1000;
}
