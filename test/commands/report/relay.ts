import type { HttpRequest, HttpResponse } from '../../../src/ports/types.ts';
import { HttpProblem } from '../../../src/ports/types.ts';

/** What happens to one report: it is lost on the way, or its answer is, or the relay says something else. */
export type Fate = 'taken' | 'lost' | 'answerLost' | 'busy' | { status: number; body: unknown };

/** A relay as far as a reporter sees it: it keeps events in order, drops what it has, and refuses gaps. */
export class RelayStandIn {
  readonly kept: { seq: number; type: string; text?: string }[] = [];
  readonly requests: HttpRequest[] = [];
  /** Of the next reports, in turn; then all are taken. */
  fates: Fate[] = [];
  /** Where it is there, a report is answered only when it resolves. */
  gate: Promise<void> | undefined;

  readonly http = async (request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> => {
    this.requests.push(request);
    const ended = new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    if (this.gate) await Promise.race([this.gate, ended]);
    signal.throwIfAborted();
    const fate = this.fates.shift() ?? 'taken';
    if (fate === 'lost') throw new HttpProblem('refused', 'nobody listens there', { unsent: true });
    if (fate === 'busy') return answer(503, { message: 'nothing was stored: the disk is full' });
    if (typeof fate === 'object') return answer(fate.status, fate.body);
    const answered = this.#take(request.body as string);
    if (fate === 'answerLost') throw new HttpProblem('cut', 'the answer was cut', { unsent: false });
    return answered;
  };

  #take(body: string): HttpResponse {
    const { events } = JSON.parse(body) as { events: RelayStandIn['kept'] };
    const last = this.kept.length - 1;
    const fresh = events.filter(({ seq }) => seq > last);
    if (fresh.some(({ seq }, index) => seq !== last + 1 + index)) return answer(409, { seq: last });
    this.kept.push(...fresh);
    return answer(200, { seq: this.kept.length - 1 });
  }
}

function answer(status: number, body: unknown): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, headers: {}, rawHeaders: [], text: async () => text, body: (async function* () {})() };
}
