import type { HttpResponse } from '../ports/types.ts';
import type { Digest } from '../types.ts';
import type { Authorizer } from './auth.ts';
import type { Endpoint } from './endpoints.ts';
import { Failure } from './failures.ts';
import { isDigest } from './reference.ts';
import { bytesOf, type Patience, type RequestPorts, send } from './requests.ts';

/** Indexes first; without these an old registry answers in schema 1, whose digest is that of another document. */
export const accept = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

export interface Asking {
  ports: RequestPorts;
  authorizer: Authorizer;
  endpoint: Endpoint;
  patience: Patience;
  signal: AbortSignal;
}
export interface Head {
  digest: Digest;
  mediaType: string;
}

/** The digest behind a tag, by HEAD: Docker Hub counts a GET as a pull, a HEAD not. `name`: tag or digest. */
export async function headManifest(asking: Asking, path: string, name: string): Promise<Head> {
  const answer = await ask(asking, 'HEAD', path, `manifests/${name}`);
  await answer.text();
  if (answer.status === 200 && answer.headers['docker-content-digest']) return checked(asking, answer, name);
  if (answer.status === 200 || answer.status === 405) return (await getManifest(asking, path, name)).head;
  throw await failure(asking, answer, path, name);
}

/** A manifest's exact bytes, held against the digest it was asked by. */
export async function getManifest(asking: Asking, path: string, name: string): Promise<{ head: Head; bytes: Buffer }> {
  const answer = await ask(asking, 'GET', path, `manifests/${name}`);
  return await received(asking, answer, path, name);
}

export async function getBlob(asking: Asking, path: string, digest: Digest): Promise<Buffer> {
  const answer = await ask(asking, 'GET', path, `blobs/${digest}`);
  return (await received(asking, answer, path, digest)).bytes;
}

/** More tags than these belong to no repository that somebody deploys from. */
const tagPages = 50;

/** Every tag of a repository, page after page, in the registry's order. Counts as no pull. */
export async function listTags(asking: Asking, path: string): Promise<string[]> {
  const { url } = asking.endpoint;
  const tags: string[] = [];
  let rest: string | undefined = 'tags/list?n=1000';
  for (let page = 0; rest !== undefined && page < tagPages; page++) {
    const answer: HttpResponse = await ask(asking, 'GET', path, rest);
    const text = (await bytesOf(answer, url)).toString();
    if (answer.status !== 200) throw await failure(asking, answer, path);
    tags.push(...tagsIn(text, url));
    // The next page is told as an address of the same list.
    const [, next] = /<[^>]*tags\/list\?([^>]*)>\s*;\s*rel="?next"?/.exec(answer.headers['link'] ?? '') ?? [];
    rest = next === undefined ? undefined : `tags/list?${next}`;
  }
  return tags;
}

function tagsIn(text: string, url: string): string[] {
  try {
    const { tags } = JSON.parse(text) as { tags?: unknown };
    if (Array.isArray(tags)) return tags.filter((tag): tag is string => typeof tag === 'string');
    if (tags === null) return [];
  } catch {
    // told below
  }
  throw nonsense(`${url} answers with a list of tags that is none`);
}

async function received(asking: Asking, answer: HttpResponse, path: string, name: string): Promise<{ head: Head; bytes: Buffer }> {
  const { url } = asking.endpoint;
  const bytes = await bytesOf(answer, url);
  if (answer.status !== 200) throw await failure(asking, answer, path, name);
  const digest: Digest = `sha256:${Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex')}`;
  if (isDigest(name) && name !== digest) throw nonsense(`${url} sends other bytes than those of ${name}`);
  return { bytes, head: { digest, mediaType: mediaType(answer, url) } };
}

function checked({ endpoint: { url } }: Asking, answer: HttpResponse, name: string): Head {
  const digest = answer.headers['docker-content-digest']!;
  if (!isDigest(digest)) throw nonsense(`${url} answers with a digest that is none: ${digest.slice(0, 100)}`);
  if (isDigest(name) && name !== digest) throw nonsense(`${url} answers ${digest} when asked for ${name}`);
  return { digest, mediaType: mediaType(answer, url) };
}

function mediaType({ headers }: HttpResponse, url: string): string {
  const type = (headers['content-type'] ?? '').split(';', 1)[0]!.trim();
  if (!type.startsWith('application/vnd.docker.distribution.manifest.v1+')) return type;
  throw nonsense(`${url} has this image in schema 1 only, which no runtime in support can pull`, 'build and push it again');
}

const nonsense = (message: string, fix = 'look at the registry or the proxy before it') => new Failure('nonsense', message, fix);

/** With what was granted before; a 401 is answered once. */
async function ask(asking: Asking, method: string, path: string, rest: string): Promise<HttpResponse> {
  const { ports, authorizer, endpoint, patience, signal } = asking;
  // Mirrors of several registries are told which one is meant, as containerd does it.
  const namespace = endpoint.mirrorOf ? `${rest.includes('?') ? '&' : '?'}ns=${endpoint.mirrorOf}` : '';
  const request = (authorization?: string) => ({
    method,
    url: `${endpoint.url}/v2/${path}/${rest}${namespace}`,
    headers: { accept, 'user-agent': 'hub-to-kube', ...(authorization && { authorization }) },
  });
  const answer = await send(ports, request(authorizer.known(endpoint, path)), patience, signal);
  if (answer.status !== 401) return answer;
  await answer.text();
  const authorization = await authorizer.answer(answer, endpoint, path, patience, signal);
  return await send(ports, request(authorization), patience, signal);
}

async function failure({ authorizer, endpoint }: Asking, answer: HttpResponse, path: string, name?: string): Promise<Failure> {
  const { status } = answer;
  if (status === 401 || status === 403) return await authorizer.refusal(answer, endpoint, path);
  if (status !== 404) return nonsense(`${endpoint.url} answers HTTP ${status}`);
  const what = name === undefined ? `repository ${path}` : isDigest(name) ? `${path}@${name}` : `tag ${name} of ${path}`;
  return new Failure('absent', `${endpoint.url} has no ${what}`, 'push it, or check repository and tag for a slip');
}
