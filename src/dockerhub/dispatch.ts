import type { Json, JsonObject } from '../types.ts';
import { isRepository, isTag } from './names.ts';
import type { PushEvent } from './types.ts';

/** What a relay gives to GitHub, and the action reads there (schema/dispatch.json): other relays may send it too. */
export interface DispatchPayload {
  version: 1;
  /** The delivery that this is: the same one twice is deployed once. */
  delivery: string;
  /** The docker webhook that the push fits. */
  webhook: string;
  push: PushEvent;
  /** Lets the run report its progress, for this delivery alone. */
  reportKey?: string;
}

/**
 * The payload of a delivery. `replayOf` tells the action that a person wants this push whatever is deployed (rules 6): one that was sent again
 * without that wish goes as any other does.
 */
export function dispatchOf(
  { id, webhook }: { id: string; webhook: string },
  { allowOlder, replayOf, ...push }: PushEvent,
  reportKey: string | undefined,
): DispatchPayload {
  const wanted = allowOlder && replayOf !== undefined ? { replayOf } : {};
  return { version: 1, delivery: id, webhook, push: { ...push, ...wanted }, ...(reportKey === undefined ? {} : { reportKey }) };
}

/** Whether a JSON value means to be one: a raw body of Docker Hub's has none of its keys. */
export const isDispatch = (body: Json): body is JsonObject =>
  typeof body === 'object' && body !== null && !Array.isArray(body) && 'push' in body && !('push_data' in body);

/** Reads one as far as it can be trusted: every text by its grammar, unknown keys left behind. `reason`: why it is none. */
export function readDispatch(body: JsonObject): { dispatch: DispatchPayload } | { reason: string } {
  const { version, delivery, webhook, push, reportKey } = body;
  if (version !== 1) return { reason: `the payload's version is ${JSON.stringify(version ?? null)}, and this action reads version 1` };
  if (!isWord(delivery)) return { reason: 'the payload’s delivery is missing or no id' };
  if (typeof webhook !== 'string' || !isName(webhook)) return { reason: 'the payload names no docker webhook' };
  const event = eventOf(push);
  if (typeof event === 'string') return { reason: event };
  return { dispatch: { version, delivery, webhook, push: event, ...(isWord(reportKey) ? { reportKey } : {}) } };
}

function eventOf(push: Json | undefined): PushEvent | string {
  if (typeof push !== 'object' || push === null || Array.isArray(push)) return 'the payload has no push';
  const { id, image, tag, pushedAt, digest, replayOf } = push;
  if (!isWord(id)) return 'the push has no id';
  if (typeof image !== 'string' || !isRepository(image)) return 'the push names no repository of Docker Hub’s';
  if (typeof tag !== 'string' || !isTag(tag)) return 'the push has no tag, or none that can be one';
  if (digest !== undefined && !isDigest(digest)) return 'the push’s digest is none: sha256: and 64 hexadecimal digits';
  const slash = image.indexOf('/');
  return {
    id,
    image,
    repository: { namespace: slash < 0 ? 'library' : image.slice(0, slash), name: image.slice(slash + 1) },
    tag,
    ...(typeof pushedAt === 'number' && Number.isSafeInteger(pushedAt) && pushedAt > 0 ? { pushedAt } : {}),
    ...words(push),
    ...(digest === undefined ? {} : { digest }),
    verified: push['verified'] === true,
    ...(isWord(replayOf) ? { replayOf } : {}),
  };
}

function words(push: JsonObject): Partial<PushEvent> {
  const given = (['pusher', 'owner', 'mediaType'] as const).map((key) => [key, push[key]] as const);
  return Object.fromEntries(given.filter(([, value]) => isWord(value)));
}

/** Of a definition: one line. */
const isName = (text: string): boolean => /^\P{Cc}{1,256}$/u.test(text);
const isWord = (value: Json | undefined): value is string => typeof value === 'string' && /^[\w.+/-]{1,128}$/.test(value);
const isDigest = (value: Json): value is `sha256:${string}` => typeof value === 'string' && /^sha256:[0-9a-f]{64}$/.test(value);
