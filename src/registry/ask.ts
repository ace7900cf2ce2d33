import type { HttpRequest, HttpResponse } from '../ports/types.ts';
import type { Authorizer } from './auth.ts';
import { type Endpoint, tlsFor } from './endpoints.ts';
import { Failure } from './failures.ts';
import { isDigest } from './reference.ts';
import { type Patience, type RequestPorts, send } from './requests.ts';

/** Indexes first; without these an old registry answers in schema 1, whose digest is that of another document. */
const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/** One server, and how it is asked. */
export interface Asking {
  ports: RequestPorts;
  authorizer: Authorizer;
  endpoint: Endpoint;
  patience: Patience;
  signal: AbortSignal;
}
type Call = Pick<HttpRequest, 'method' | 'url'> & { headers?: Record<string, string>; body?: string | Uint8Array; repeatable?: boolean };

/** Something below a repository's address: `manifests/1.0`, `blobs/sha256:…`. */
export async function ask(
  asking: Asking,
  method: string,
  path: string,
  rest: string,
  more: Omit<Call, 'method' | 'url'> = {},
): Promise<HttpResponse> {
  const { endpoint } = asking;
  // Mirrors of several registries are told which one is meant, as containerd does it.
  const namespace = endpoint.mirrorOf ? `${rest.includes('?') ? '&' : '?'}ns=${endpoint.mirrorOf}` : '';
  return await signed(asking, path, { ...more, method, url: `${endpoint.url}/v2/${path}/${rest}${namespace}` });
}

/** With what was granted before for the repository; a 401 is answered once. */
export async function signed(asking: Asking, path: string, call: Call): Promise<HttpResponse> {
  const { ports, authorizer, endpoint, patience, signal } = asking;
  const request = () => ({ ...call, headers: headersFor(asking, path, call), ...tlsFor(call.url, endpoint) });
  const answer = await send(ports, request(), patience, signal);
  if (answer.status !== 401 || !isOwn(endpoint, call.url)) return answer;
  await answer.text();
  await authorizer.answer(answer, endpoint, path, patience, signal);
  return await send(ports, request(), patience, signal);
}

/** What a request carries: credentials only to the server that they are for. */
export function headersFor({ authorizer, endpoint }: Asking, path: string, { url, headers }: Pick<Call, 'url' | 'headers'>) {
  const authorization = isOwn(endpoint, url) ? authorizer.known(endpoint, path) : undefined;
  return { accept, 'user-agent': 'hub-to-kube', ...headers, ...(authorization && { authorization }) };
}

const isOwn = (endpoint: Endpoint, url: string): boolean => new URL(url).origin === new URL(endpoint.url).origin;

/** What an answer means that is none of those that were hoped for. */
export async function failure({ authorizer, endpoint }: Asking, answer: HttpResponse, path: string, name?: string): Promise<Failure> {
  const { status } = answer;
  if (status === 401 || status === 403) return await authorizer.refusal(answer, endpoint, path);
  if (status !== 404) return nonsense(`${endpoint.url} answers HTTP ${status}`);
  const what = name === undefined ? `repository ${path}` : isDigest(name) ? `${path}@${name}` : `tag ${name} of ${path}`;
  return new Failure('absent', `${endpoint.url} has no ${what}`, 'push it, or check repository and tag for a slip');
}

export const nonsense = (message: string, fix = 'look at the registry or the proxy before it'): Failure =>
  new Failure('nonsense', message, fix);
