import type { Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { JsonObject } from '../../types.ts';
import type { PageEnv } from './caller.ts';

const most = 64 * 1024;

/** For routes that take JSON: nothing larger is read. */
export const smallBody = bodyLimit({
  maxSize: most,
  onError: (context) => context.json({ message: `the body is larger than ${most / 1024} KiB` }, 413),
});

/** What a program may be told of a body that can't be used. */
export class BadBody extends Error {
  readonly status: 400 | 415;
  constructor(status: 400 | 415, message: string) {
    super(message);
    this.status = status;
  }
}

type Kind = 'string' | 'boolean';
type Read<T extends Record<string, Kind>> = { [K in keyof T]?: T[K] extends 'string' ? string : boolean };

/** A body's fields, each of its kind. Throws BadBody for all else; a body that is missing has none. */
export async function fieldsOf<T extends Record<string, Kind>>({ req }: Context<PageEnv>, kinds: T): Promise<Read<T>> {
  const text = await req.text();
  if (text === '') return {};
  if (!/^application\/json\b/i.test(req.header('content-type') ?? ''))
    throw new BadBody(415, 'send JSON, with content-type: application/json');
  const body = parsed(text);
  if (!body) throw new BadBody(400, 'the body is no JSON object');
  const wrong = Object.entries(body).flatMap(([name, value]) => {
    const kind = Object.hasOwn(kinds, name) ? kinds[name] : undefined;
    if (kind === undefined) return [`there is no "${name.slice(0, 60)}" here; there are ${Object.keys(kinds).join(', ')}`];
    return typeof value === kind ? [] : [`${name} must be a ${kind}`];
  });
  if (wrong.length > 0) throw new BadBody(400, wrong.join('; '));
  return body as Read<T>;
}

function parsed(text: string): JsonObject | undefined {
  try {
    const body: unknown = JSON.parse(text);
    return typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}
