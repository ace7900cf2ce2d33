import type { Json, JsonObject } from '../types.ts';
import { pushId, type Sha256 } from './id.ts';
import { isRepository, isTag } from './names.ts';
import { strangerOf } from './strangers.ts';
import type { PushEvent } from './types.ts';

/** What a body says: a push, or why there is none, in words that hold nothing of it but names. */
export type Reading = { event: PushEvent } | { reason: string };

/** The push event in the text of a webhook's body, whatever content type it came with. Never throws. */
export async function readPayload(text: string, sha256?: Sha256): Promise<Reading> {
  let body: Json;
  try {
    body = JSON.parse(text) as Json;
  } catch {
    return { reason: 'the body is not JSON' };
  }
  return await readPush(body, sha256);
}

/**
 * The push event in a body of any era since 2013: unknown keys pass, and only what a push is known by is kept.
 * The digest is never taken from it, as Docker Hub sends none: whoever names one is somebody else.
 */
export async function readPush(body: Json, sha256?: Sha256): Promise<Reading> {
  const found = pushIn(body);
  if ('reason' in found) return found;
  return { event: { id: await pushId(found.image, found.tag, found.pushedAt, sha256), ...found } };
}

/** The same without its id, which takes a hash. */
export function pushIn(body: Json): Omit<PushEvent, 'id'> | { reason: string } {
  if (!isObject(body)) return { reason: 'the body is no JSON object' };
  const stranger = strangerOf(body);
  if (stranger !== undefined) return { reason: `this is ${stranger}, not Docker Hub’s notice of a push` };
  const { push_data: data, repository } = body;
  if (!isObject(data)) return { reason: 'the body has no push_data: Docker Hub’s notices of a push have one' };
  if (!isObject(repository)) return { reason: 'the body has no repository' };
  const image = imageOf(repository);
  if (typeof image !== 'string') return image;
  const tag = tagOf(data);
  if (typeof tag !== 'string') return tag;
  const pushedAt = secondsOf(data['pushed_at']);
  const slash = image.indexOf('/');
  const namespace = slash < 0 ? 'library' : image.slice(0, slash);
  return {
    image,
    repository: { namespace, name: image.slice(slash + 1) },
    tag,
    ...(pushedAt === undefined ? {} : { pushedAt }),
    ...word('pusher', data['pusher']),
    ...word('owner', repository['owner']),
    ...word('mediaType', data['media_type']),
    verified: false,
  };
}

/** acme/shop, or busybox for an official image: it has been seen with and without `library/`, and as `_/busybox`. */
function imageOf(repository: JsonObject): string | { reason: string } {
  const { repo_name: whole, namespace, name } = repository;
  const given = isText(whole) ? whole : isText(namespace) && isText(name) ? `${namespace}/${name}` : undefined;
  if (given === undefined) return { reason: 'the body names no repository: neither repo_name nor namespace and name' };
  const image = given.replace(/^(?:library|_)\//, '');
  return isRepository(image) ? image : { reason: 'the repository’s name is none that Docker Hub gives' };
}

function tagOf({ tag }: JsonObject): string | { reason: string } {
  if (!isText(tag)) return { reason: 'the push has no tag' };
  return isTag(tag) ? tag : { reason: 'the tag is none: letters, digits, _, . and -, 128 at most, beginning with no . or -' };
}

/** Whole seconds since 1970, as an integer, a float or the text of one; anything else is no time. */
function secondsOf(value: Json | undefined): number | undefined {
  const number = typeof value === 'string' && /^\d{1,12}(?:\.\d+)?$/.test(value) ? Number(value) : value;
  return typeof number === 'number' && number >= 1 && number < 1e11 ? Math.floor(number) : undefined;
}

/** Names of people and types, which are short and hold no spaces; free text is not kept. Rules 34. */
const word = (key: 'pusher' | 'owner' | 'mediaType', value: Json | undefined): Partial<PushEvent> =>
  isText(value) && /^[\w.+/-]{1,128}$/.test(value) ? { [key]: value } : {};

const isText = (value: Json | undefined): value is string => typeof value === 'string' && value !== '';

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
