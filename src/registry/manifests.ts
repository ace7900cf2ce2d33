import type { HttpResponse } from '../ports/types.ts';
import type { Digest } from '../types.ts';
import { type Asking, ask, failure, nonsense } from './ask.ts';
import { isDigest } from './reference.ts';
import { bytesOf } from './requests.ts';

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
