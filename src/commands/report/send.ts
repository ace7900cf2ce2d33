import { HttpProblem, type Ports } from '../../ports/types.ts';
import type { Address } from './address.ts';

/** What a relay says to a report. later: it was away or busy. gap: it has events up to `seq` only, or already. refused: it will never take it. */
export type Answer = { kept: number } | { gap: number } | { later: string; wait?: number } | { refused: string };

const timeout = 10_000;

/** Sends one report. `body`: JSON. Rejects only with the signal's reason. */
export async function send(body: string, { url, key }: Address, { http }: Pick<Ports, 'http'>, signal: AbortSignal): Promise<Answer> {
  try {
    const headers = { authorization: `Bearer ${key}`, 'content-type': 'application/json' };
    // What the relay has already it drops, so that a report may be sent again.
    const response = await http({ method: 'POST', url, headers, body, timeout, repeatable: true }, signal);
    const { seq, message } = parsed(await response.text());
    if (response.status === 200 && seq !== undefined) return { kept: seq };
    if (response.status === 409 && seq !== undefined) return { gap: seq };
    const words = message ?? `HTTP ${response.status}`;
    if (response.status < 500 && response.status !== 408 && response.status !== 429) return { refused: `it answers: ${words}` };
    const wait = Number(response.headers['retry-after']);
    return { later: `it answers: ${words}`, ...(wait > 0 && { wait: wait * 1000 }) };
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof HttpProblem) return { later: error.message };
    throw error;
  }
}

/** Whatever answers there: a relay, or something in front of it. */
function parsed(text: string): { seq?: number; message?: string } {
  try {
    const { seq, message } = JSON.parse(text) as { seq?: unknown; message?: unknown };
    return {
      ...(Number.isSafeInteger(seq) && { seq: seq as number }),
      ...(typeof message === 'string' && { message: message.slice(0, 300) }),
    };
  } catch {
    return {};
  }
}
