import type { ClientRequest, Agent as HttpAgent, IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { type Agents, newAgents } from './agents.ts';
import { isStream, pour } from './http-body.ts';
import { readable } from './http-problem.ts';
import { HttpProblem, type HttpRequest, type HttpResponse, type Ports } from './types.ts';

const silence = 60_000;
const repeatable = new Set(['GET', 'HEAD', 'OPTIONS', 'PUT', 'DELETE']);

/** HTTP over connections that stay open between requests. `env` holds HTTPS_PROXY and its kin. */
export function newHttp(env: Readonly<Record<string, string>>, connectWithin = 15_000): { http: Ports['http']; close(): void } {
  const agents = newAgents(env, connectWithin);
  return {
    close: () => agents.close(),
    async http(request, signal) {
      const first = new Attempt(request, agents, signal);
      try {
        return await first.response;
      } catch (error) {
        // The server had closed the idle connection before our request was there: nobody's fault, and only other such connections are left in the pool.
        if (!first.stale || signal.aborted || !mayRepeat(request)) throw error;
        agents.dropIdle(first.agent);
        return await new Attempt(request, agents, signal).response;
      }
    },
  };
}

/** A body that came as a stream is gone. */
const mayRepeat = ({ repeatable: may, method, body }: HttpRequest): boolean => !isStream(body) && (may ?? repeatable.has(method));

/** One request on one connection. */
class Attempt {
  readonly agent: HttpAgent;
  readonly response: Promise<HttpResponse>;
  /** The connection was a kept one and ended before a byte of the answer came. */
  stale = false;
  readonly #url: URL;
  readonly #request: HttpRequest;
  readonly #signal: AbortSignal;
  /** The connection stands: from now on the server may have seen something of the request. */
  #open = false;
  /** What ended the connection, where Node itself would only say "aborted". */
  #why: Error | undefined;

  constructor(request: HttpRequest, agents: Agents, signal: AbortSignal) {
    signal.throwIfAborted();
    this.#request = request;
    this.#signal = signal;
    this.#url = address(request.url);
    this.agent = (request.agent as HttpAgent | undefined) ?? agents.of(this.#url, request.tls, request.longLived === true);
    this.response = this.#send();
  }

  async #send(): Promise<HttpResponse> {
    let outgoing: ClientRequest | undefined;
    try {
      outgoing = this.#begin();
      return await this.#answered(outgoing);
    } catch (error) {
      this.stale = outgoing?.reusedSocket === true && ['ECONNRESET', 'EPIPE'].includes((error as NodeJS.ErrnoException).code ?? '');
      throw await this.#reason(error);
    }
  }

  async #answered(outgoing: ClientRequest): Promise<HttpResponse> {
    const abort = () => {
      this.#end(outgoing, this.#signal.reason as Error);
    };
    this.#signal.addEventListener('abort', abort, { once: true });
    outgoing.once('close', () => this.#signal.removeEventListener('abort', abort));
    outgoing.once('timeout', () => this.#end(outgoing, this.#silent()));
    return await new Promise<HttpResponse>((resolve, reject) => {
      outgoing.once('response', (incoming) => resolve(this.#answer(incoming)));
      outgoing.on('error', reject);
      const { body } = this.#request;
      if (isStream(body)) void pour(body, outgoing).catch((error: unknown) => this.#end(outgoing, error as Error));
      // Framed by the Content-Length of #begin; `end(body)` alone leaves a DELETE's body unframed.
      else outgoing.end(body);
    });
  }

  #begin(): ClientRequest {
    const { method, headers, body, timeout = silence } = this.#request;
    const length = body === undefined || isStream(body) ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const options = { method, headers: { ...headers, ...length }, agent: this.agent, timeout, maxHeaderSize: 262_144 };
    const node = process.getBuiltinModule(this.#url.protocol === 'https:' ? 'node:https' : 'node:http');
    const outgoing = node.request(this.#url, options);
    outgoing.setNoDelay(true);
    outgoing.once('socket', (socket) => whenOpen(socket, () => (this.#open = true)));
    return outgoing;
  }

  #answer(incoming: IncomingMessage): HttpResponse {
    const headers: Record<string, string> = {};
    for (const [name, value] of Object.entries(incoming.headers)) headers[name] = Array.isArray(value) ? value.join(', ') : (value ?? '');
    const failed = (error: unknown) => this.#reason(error);
    return {
      status: incoming.statusCode ?? 0,
      headers,
      rawHeaders: incoming.rawHeaders,
      body: chunks(incoming, failed),
      text: () => text(incoming, failed),
    };
  }

  #end(outgoing: ClientRequest, why: Error): void {
    this.#why ??= why;
    outgoing.destroy(why);
  }

  #silent(): HttpProblem {
    const seconds = Math.round((this.#request.timeout ?? silence) / 1000);
    return new HttpProblem('timeout', `no answer from ${this.#url.host} for ${seconds} s`, { unsent: !this.#open });
  }

  async #reason(error: unknown): Promise<unknown> {
    if (this.#signal.aborted) return this.#signal.reason;
    if (this.#why) return this.#why;
    return error instanceof HttpProblem ? error : await readable(error, this.#url, this.#request.tls, !this.#open);
  }
}

/** A kept or pinned connection is open already. */
function whenOpen(socket: Socket & { secureConnecting?: boolean }, then: () => void): void {
  if (socket.connecting || socket.secureConnecting) socket.once('encrypted' in socket ? 'secureConnect' : 'connect', then);
  else then();
}

function address(url: string): URL {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed?.protocol === 'https:' || parsed?.protocol === 'http:') return parsed;
  throw new HttpProblem('invalid', `${JSON.stringify(url)} is no http:// or https:// address`, { unsent: true });
}

async function* chunks(incoming: IncomingMessage, failed: (error: unknown) => Promise<unknown>): AsyncGenerator<Uint8Array> {
  try {
    yield* incoming as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw await failed(error);
  }
}

/** By events: three times as fast as iterating, and a thousand answers are read in a large run. */
async function text(incoming: IncomingMessage, failed: (error: unknown) => Promise<unknown>): Promise<string> {
  if (incoming.readableEnded) return '';
  const parts: Buffer[] = [];
  try {
    await new Promise<void>((resolve, reject) => {
      incoming.on('data', (part: Buffer) => parts.push(part));
      incoming.once('end', resolve);
      incoming.once('error', reject);
      if (incoming.destroyed && !incoming.readableEnded) reject(incoming.errored ?? new Error('aborted'));
    });
  } catch (error) {
    throw await failed(error);
  }
  return parts.length === 1 ? parts[0]!.toString() : Buffer.concat(parts).toString();
}
