import { HttpProblem, type HttpRequest, type HttpResponse, type Ports } from '../ports/types.ts';
import { Failure, unanswered } from './failures.ts';

export type RequestPorts = Pick<Ports, 'http' | 'sleep' | 'now' | 'secrets'>;
/** How often and how long: a registry behind others (`brief`) is not worth the wait that the only one is. */
export interface Patience {
  tries: number;
  timeout: number;
  /** Milliseconds that a server may ask us to wait, in all. */
  wait: number;
}
export const patient: Patience = { tries: 4, timeout: 20_000, wait: 60_000 };
export const brief: Patience = { tries: 1, timeout: 5_000, wait: 5_000 };

const bodyLimit = 4 * 1024 * 1024;
const redirectLimit = 5;
const passing = new Set(['timeout', 'cut', 'unreachable']);

/** Sends, follows redirects, and repeats what a moment may mend: 429 and 5xx as the server asks, connections that were cut. */
export async function send(ports: RequestPorts, request: HttpRequest, patience: Patience, signal: AbortSignal): Promise<HttpResponse> {
  let waited = 0;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await follow(ports, { ...request, timeout: patience.timeout }, signal).catch((error: unknown) =>
      retriable(error, request),
    );
    const isBusy = !(answer instanceof HttpProblem) && (answer.status === 429 || answer.status >= 500);
    if (!isBusy && !(answer instanceof HttpProblem)) return answer;
    const pause = answer instanceof HttpProblem ? undefined : retryAfter(answer, ports.now());
    const delay = pause ?? 500 * 2 ** (attempt - 1);
    if (attempt >= patience.tries || waited + delay > patience.wait) {
      if (answer instanceof HttpProblem) throw unanswered(answer, origin(request.url));
      throw await busy(answer, origin(request.url), pause);
    }
    if (!(answer instanceof HttpProblem)) await answer.text();
    waited += delay;
    await ports.sleep(delay, signal);
  }
}

function retriable(error: unknown, request: HttpRequest): HttpProblem {
  if (error instanceof HttpProblem && passing.has(error.code)) return error;
  throw error instanceof Failure ? error : unanswered(error, origin(request.url));
}

const origin = (url: string) => (URL.canParse(url) ? new URL(url).origin : url);

/** Milliseconds that an answer asks to wait: it says seconds or a date. */
export function retryAfter({ headers }: HttpResponse, now: number): number | undefined {
  const text = headers['retry-after'];
  if (!text) return undefined;
  const milliseconds = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Number.isFinite(milliseconds) ? Math.max(milliseconds, 0) : undefined;
}

async function busy(answer: HttpResponse, server: string, pause: number | undefined): Promise<Failure> {
  await answer.text();
  if (answer.status !== 429) return new Failure('away', `${server} answers HTTP ${answer.status}`, 'try again later', pause);
  const when = pause === undefined ? '' : `; it asks to wait for ${Math.ceil(pause / 1000)} s`;
  const fix = 'sign in (docker/login-action): limits are wider for accounts, and shared runners share an address';
  return new Failure('limited', `${server} answers "too many requests"${when}`, fix, pause);
}

/** Credentials go to the server they are for and to no other that it points at. */
async function follow(ports: RequestPorts, request: HttpRequest, signal: AbortSignal): Promise<HttpResponse> {
  let next = request;
  for (let hops = 0; hops <= redirectLimit; hops += 1) {
    const answer = await ports.http(next, signal);
    const location = answer.headers['location'];
    if (![301, 302, 303, 307, 308].includes(answer.status) || !location) return answer;
    await answer.text();
    next = redirected(next, location);
  }
  throw new Failure('nonsense', `${origin(request.url)} redirects in a circle`, 'look at the registry or the proxy before it');
}

function redirected(request: HttpRequest, location: string): HttpRequest {
  const from = new URL(request.url);
  const to = URL.canParse(location, from.href) ? new URL(location, from) : undefined;
  const isSafe = to && (to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:'));
  if (!isSafe)
    throw new Failure('nonsense', `${from.origin} redirects to ${location}, which is no https:// address`, 'look at the registry');
  if (to.origin === from.origin) return { ...request, url: to.href };
  // An identity token is in the body, an upload is: nobody else gets them.
  if (request.body !== undefined)
    throw new Failure('nonsense', `${from.origin} leads a ${request.method} to another server, ${to.origin}`, 'look at the registry');
  const { tls: _own, ...rest } = request;
  const headers = Object.entries(request.headers ?? {}).filter(([name]) => name.toLowerCase() !== 'authorization');
  return { ...rest, url: to.href, headers: Object.fromEntries(headers) };
}

/** The exact bytes, for a digest is of those; no manifest or config is larger than 4 MiB. */
export async function bytesOf(answer: HttpResponse, server: string): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of answer.body) {
    size += chunk.length;
    if (size > bodyLimit)
      throw new Failure('nonsense', `${server} sends more than ${bodyLimit / 1024 / 1024} MiB for a manifest`, 'look at the registry');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
