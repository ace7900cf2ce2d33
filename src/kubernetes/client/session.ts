import { HttpProblem, type HttpResponse, type Ports } from '../../ports/types.ts';
import { type Problem, UnavailableError } from '../../types.ts';
import type { Connection } from './connection.ts';
import { ApiError, apiError } from './errors.ts';
import { away, refusedCredentials, unknownOutcome } from './problems.ts';
import { pause } from './retry.ts';

export interface ApiRequest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** /api/v1/… */
  path: string;
  query?: Readonly<Record<string, string | number | boolean | undefined>>;
  body?: string;
  /** Content-Type of the body; JSON if left out. */
  type?: string;
  accept?: string;
  /** Sent twice it does what it does once. GET and DELETE by themselves. */
  repeatable?: boolean;
}
export interface ApiAnswer {
  status: number;
  headers: Readonly<Record<string, string>>;
  text: string;
  /** The API server's `Warning` headers, each a sentence. */
  warnings: string[];
}

/** Requests to one API server by one identity: asked again where that is safe, and with words where it fails. */
export class Session {
  readonly server: string;
  /** How far the server's clock is before ours, in ms, by its last answer's Date. */
  ahead = 0;
  readonly #connection: Connection;
  readonly #ports: Ports;
  #reached = false;
  #awayAt = Number.NEGATIVE_INFINITY;

  constructor(connection: Connection, ports: Ports) {
    this.server = connection.server;
    this.#connection = connection;
    this.#ports = ports;
  }

  /** A 2xx answer, read to its end. Throws ApiError for the server's no, UnavailableError where there is no answer. */
  async send(request: ApiRequest, signal: AbortSignal): Promise<ApiAnswer> {
    const begun = this.#ports.now();
    const repeatable = request.repeatable ?? ['GET', 'DELETE'].includes(request.method);
    let renewed = false;
    for (let number = 1; ; number++) {
      try {
        const response = await this.#open(request, repeatable, false, signal);
        const text = await response.text();
        this.#reached = true;
        if (response.status >= 300) throw apiError(response.status, response.headers, text);
        return { status: response.status, headers: response.headers, text, warnings: warnings(response.rawHeaders) };
      } catch (error) {
        if (signal.aborted || !(error instanceof HttpProblem || error instanceof ApiError)) throw error;
        if (error instanceof HttpProblem) this.#awayAt = this.#ports.now();
        if (isUnauthorised(error) && !renewed && (await this.#connection.renew())) {
          renewed = true;
          continue;
        }
        const now = this.#ports.now();
        const wait = pause({ error, repeatable, number, elapsed: now - begun, reached: this.#reached, sinceAway: now - this.#awayAt });
        if (wait === undefined) throw this.#explained(error, request, repeatable);
        await this.#ports.sleep(wait, signal);
      }
    }
  }

  /** An answer that goes on, tried once: who reads it knows how to go on after a cut. Throws as `send` does. */
  async stream(request: ApiRequest & { silence: number }, signal: AbortSignal): Promise<HttpResponse> {
    try {
      const response = await this.#open(request, true, true, signal);
      if (response.status < 300) return response;
      const error = apiError(response.status, response.headers, await response.text());
      if (isUnauthorised(error) && (await this.#connection.renew())) return await this.stream(request, signal);
      throw error;
    } catch (error) {
      if (signal.aborted || !(error instanceof HttpProblem)) throw error;
      this.#awayAt = this.#ports.now();
      throw this.#explained(error, request, true);
    }
  }

  async #open(
    request: ApiRequest & { silence?: number },
    repeatable: boolean,
    longLived: boolean,
    signal: AbortSignal,
  ): Promise<HttpResponse> {
    const { method, path, query, body, type = 'application/json', accept = 'application/json', silence } = request;
    const { headers, tls, agent } = await this.#connection.credentials();
    const response = await this.#ports.http(
      {
        method,
        url: `${this.server}${path}${queryText(query)}`,
        headers: { ...headers, accept, 'user-agent': 'hub-to-kube', ...(body !== undefined && { 'content-type': type }) },
        ...(body !== undefined && { body }),
        ...(silence !== undefined && { timeout: silence }),
        tls,
        ...(agent && { agent }),
        longLived,
        repeatable,
      },
      signal,
    );
    const date = Date.parse(response.headers['date'] ?? '');
    if (!Number.isNaN(date)) this.ahead = date - this.#ports.now();
    return response;
  }

  #explained(error: HttpProblem | ApiError, request: ApiRequest, repeatable: boolean): Error {
    const problem = this.#problem(error, request, repeatable);
    return problem ? new UnavailableError([{ ...problem, message: this.#ports.secrets.redact(problem.message) }]) : error;
  }

  #problem(error: HttpProblem | ApiError, request: ApiRequest, repeatable: boolean): Problem | undefined {
    if (error instanceof ApiError) return error.status === 401 ? refusedCredentials(this.server, error.message) : undefined;
    const outcomeUnknown = !repeatable && !error.unsent;
    return outcomeUnknown ? unknownOutcome(this.server, error, request) : away(this.server, error, this.#ports.env);
  }
}

const isUnauthorised = (error: unknown) => error instanceof ApiError && error.status === 401;

function queryText(query: ApiRequest['query']): string {
  const entries = Object.entries(query ?? {}).flatMap(([name, value]): [string, string][] =>
    value === undefined ? [] : [[name, String(value)]],
  );
  return entries.length === 0 ? '' : `?${new URLSearchParams(entries).toString()}`;
}

/** `299 - "text"`, one header each; joined by commas they could not be told apart from commas in the text. */
export function warnings(rawHeaders: readonly string[]): string[] {
  const found: string[] = [];
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    if (rawHeaders[at]!.toLowerCase() !== 'warning') continue;
    for (const [, text = ''] of rawHeaders[at + 1]!.matchAll(/\d{3} \S+ "((?:[^"\\]|\\.)*)"/g)) found.push(text.replace(/\\(.)/g, '$1'));
  }
  return found;
}
