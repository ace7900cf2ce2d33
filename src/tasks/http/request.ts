import type { Endpoint } from '../../definitions/types.ts';
import { HttpProblem, type HttpResponse, type Ports } from '../../ports/types.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import { type Answer, readAnswer } from './answer.ts';

export interface Call {
  method: string;
  url: string;
  headers: { [name: string]: string };
  body?: string;
}
/** Where a call goes that names but a path, and as whom: an ENDPOINT. */
export interface Target {
  url?: string;
  headers: { [name: string]: string };
  fingerprint?: string;
}

/** A server that is moving is followed so often. */
const mostRedirects = 5;

/** Sends a call, follows redirects, and reads the answer. Throws HttpProblem, or the signal's reason. */
export async function send(call: Call, target: Target, ports: Pick<Ports, 'http' | 'secrets'>, signal: AbortSignal): Promise<Answer> {
  let { method, url, body } = call;
  let headers = call.headers;
  for (let redirects = 0; ; redirects += 1) {
    const own = target.url !== undefined && origin(url) === origin(target.url);
    const pinned = own && target.fingerprint ? { tls: { verify: true, fingerprint: target.fingerprint } } : {};
    const all = { ...(own ? target.headers : {}), ...headers };
    const stop = new AbortController();
    const response = await ports.http(
      { method, url, headers: all, ...(body === undefined ? {} : { body }), ...pinned },
      AbortSignal.any([signal, stop.signal]),
    );
    const next = redirectOf(response, url);
    if (next === undefined || redirects === mostRedirects) {
      const answer = await readAnswer(response, ports);
      // What of a body is too much is not waited for.
      if (answer.truncated) stop.abort();
      return answer;
    }
    stop.abort();
    if (origin(next) !== origin(url)) headers = withoutCredentials(headers);
    // As browsers and curl do: what was sent is sent again only where the server says so.
    if (response.status < 307 && method !== 'GET') {
      [method, body] = ['GET', undefined];
      headers = Object.fromEntries(Object.entries(headers).filter(([name]) => !/^content-/i.test(name)));
    }
    url = next;
  }
}

function redirectOf({ status, headers }: HttpResponse, url: string): string | undefined {
  const { location } = headers;
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  const next = URL.parse(location, url)?.href;
  if (next === undefined || !/^https?:/.test(next))
    throw new HttpProblem('invalid', `it redirects to ${JSON.stringify(location.slice(0, 200))}, which is no http:// or https:// address`, {
      unsent: false,
    });
  return next;
}

const origin = (url: string): string | undefined => URL.parse(url)?.origin;

/** Whoever a server sends us to gets nothing that was meant for that server. */
const withoutCredentials = (headers: Call['headers']): Call['headers'] =>
  Object.fromEntries(
    Object.entries(headers).filter(([name]) => !/^(?:authorization|cookie|proxy-authorization|.*token|.*key)$/i.test(name)),
  );

/** A call's address as it may be shown: without credentials and query, in which tokens stand. */
export function shownUrl(url: string): string {
  const parsed = URL.parse(url);
  return parsed ? `${parsed.origin}${parsed.pathname}` : 'a malformed address';
}

/** What went wrong on the way, for people. */
export const lost = ({ method, url }: Pick<Call, 'method' | 'url'>, { message }: HttpProblem): string =>
  `${method} ${shownUrl(url)}: ${message}`;

/** An ENDPOINT as a target: `url` with `token`, or `username` and `password`; `fingerprint` is the certificate that is accepted. */
export function targetOf(endpoint: Endpoint | undefined, { secrets }: Pick<Ports, 'secrets'>): Target {
  const text = (key: string): string | undefined => {
    const value = endpoint?.properties[key];
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const [url, token, username, password = '', fingerprint] = ['url', 'token', 'username', 'password', 'fingerprint'].map(text);
  const basic = username === undefined ? undefined : Buffer.from(`${username}:${password}`).toString('base64');
  for (const secret of [token, password, basic]) if (secret) secrets.add(secret);
  const authorization = token ? `Bearer ${token}` : basic && `Basic ${basic}`;
  return {
    headers: authorization ? { Authorization: authorization } : {},
    ...(url === undefined ? {} : { url }),
    ...(fingerprint === undefined ? {} : { fingerprint }),
  };
}

/** The whole address. Throws ConfigurationError (H2K-662) where it is none. */
export function addressOf(written: string, { url: base }: Target): string {
  const whole =
    URL.parse(written.trim()) ??
    (base === undefined ? null : URL.parse(`${base.replace(/\/+$/, '')}/${written.trim().replace(/^\/+/, '')}`));
  if (whole && /^https?:$/.test(whole.protocol)) return whole.href;
  throw new ConfigurationError([urlProblem(written)]);
}

export const urlProblem = (written: string): Problem => ({
  code: 'H2K-662',
  severity: 'error',
  message: `${JSON.stringify(written.slice(0, 200))} is no http:// or https:// address`,
  fix: 'write it in full, or a path below the url of an ENDPOINT: endpoints: { server: NAME }',
});

/** Requests go out from where the run is: an agent elsewhere is not asked. */
export const agentProblem = (agent: string, at: Problem['at']): Problem => ({
  code: 'H2K-663',
  severity: 'warning',
  message: `the request is sent from the machine of the run, not by the agent ${agent}`,
  fix: 'use a self-hosted runner in that network if the address is not reachable from elsewhere',
  ...(at ? { at } : {}),
});
