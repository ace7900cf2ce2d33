import { HttpProblem } from '../../ports/types.ts';
import { type JsonObject, UnavailableError } from '../../types.ts';
import type { ListOptions, Live, Resource, WatchEvent } from '../types.ts';
import { ApiError, fromStatus, isExpired } from './errors.ts';
import { parse } from './json.ts';
import { lines } from './lines.ts';
import { pages } from './list.ts';
import { collectionPath, live } from './paths.ts';
import type { Session } from './session.ts';

export interface Clock {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
}

/** One watch request lasts so long, then the server closes it cleanly. */
const seconds = 290;
/** Bookmarks come each minute; longer silence means that something between us has forgotten the connection. */
const silence = 90_000;
const pollEvery = 2_000;

/** LIST, then WATCH, for as long as the signal lets it: whatever breaks between is mended here, and told only by what it changed. */
export async function* watch(
  session: Session,
  clock: Clock,
  resource: Resource,
  options: ListOptions,
  signal: AbortSignal,
): AsyncGenerator<WatchEvent> {
  const seen = new Seen();
  const source = { session, resource, options, signal, seen };
  let failures = 0;
  let from: string | undefined;
  let polling = false;
  let watched = false;
  try {
    for (;;) {
      const begun = clock.now();
      try {
        if (from === undefined) from = yield* relist(source);
        if (polling) {
          from = undefined;
          failures = 0;
          await clock.sleep(pollEvery, signal);
          continue;
        }
        for await (const event of follow(source, from)) {
          from = event.resourceVersion;
          failures = 0;
          watched = true;
          if (event.tell) yield event.tell;
        }
        // A clean close after minutes is the server's way; one at once, again and again, is something broken in between.
        failures = clock.now() - begun < 1_000 ? failures + 1 : 0;
      } catch (error) {
        if (isExpired(error)) from = undefined;
        else if (from !== undefined && mayNotWatch(error) && (!watched || failures > 5)) {
          // Once watched, a 403 is rather an API server that has just started and doesn't know the roles yet.
          polling = true;
          from = undefined;
          yield { type: 'polling', why: (error as ApiError).message };
        } else if (!passes(error, watched)) throw error;
        failures += 1;
      }
      if (failures > 0) await clock.sleep(Math.min(50 * 2 ** failures, 5_000), signal);
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

interface Source {
  session: Session;
  resource: Resource;
  options: ListOptions;
  signal: AbortSignal;
  seen: Seen;
}

/** Tells what is there and what no longer is; returns the resourceVersion from which to watch. */
async function* relist({ session, resource, options, signal, seen }: Source): AsyncGenerator<WatchEvent, string> {
  const names = new Set<string>();
  let resourceVersion = '';
  for await (const page of pages(session, resource, options, signal)) {
    resourceVersion = page.resourceVersion;
    for (const object of page.items) {
      names.add(nameOf(object));
      yield* seen.present(object);
    }
  }
  yield* seen.keepOnly(names);
  yield { type: 'synced' };
  return resourceVersion;
}

/** One watch request: its events and how far it got. Ends with a clean close; throws what the server says, or the cut. */
async function* follow(
  { session, resource, options, signal, seen }: Source,
  from: string,
): AsyncGenerator<{ resourceVersion: string; tell?: WatchEvent }> {
  const query = {
    watch: true,
    allowWatchBookmarks: true,
    timeoutSeconds: seconds,
    resourceVersion: from,
    labelSelector: options.labels,
    fieldSelector: options.fields,
  };
  const response = await session.stream({ method: 'GET', path: collectionPath(resource, options.namespace), query, silence }, signal);
  for await (const line of lines(response.body)) {
    const { type, object } = parse(line) as { type: string; object: JsonObject };
    if (type === 'ERROR') throw fromStatus(object, Number(object['code'] ?? 500));
    const { resourceVersion } = object['metadata'] as unknown as { resourceVersion: string };
    if (type === 'BOOKMARK') yield { resourceVersion };
    else
      for (const tell of type === 'DELETED' ? seen.gone(live(object, resource)) : seen.present(live(object, resource)))
        yield { resourceVersion, tell };
  }
}

/** What was told as present and not yet as gone, so that nothing is told twice and nothing vanishes untold. */
class Seen {
  readonly #objects = new Map<string, Live>();

  *present(object: Live): Iterable<WatchEvent> {
    const name = nameOf(object);
    const before = this.#objects.get(name);
    if (before?.uid === object.uid && before.resourceVersion === object.resourceVersion) return;
    if (before && before.uid !== object.uid) yield { type: 'gone', live: before };
    this.#objects.set(name, object);
    yield { type: 'present', live: object };
  }

  *gone(object: Live): Iterable<WatchEvent> {
    if (this.#objects.delete(nameOf(object))) yield { type: 'gone', live: object };
  }

  *keepOnly(names: ReadonlySet<string>): Iterable<WatchEvent> {
    for (const [name, object] of this.#objects) if (!names.has(name)) yield* this.gone(object);
  }
}
const nameOf = ({ ref }: Live) => `${ref.namespace ?? ''}/${ref.name}`;

/** No right to watch, or a kind that can't be watched. */
const mayNotWatch = (error: unknown) => error instanceof ApiError && [403, 405].includes(error.status);

/** A failure that time mends: the server is away for a while, overloaded, or sent half a line. */
function passes(error: unknown, watched: boolean): boolean {
  if (error instanceof UnavailableError) return error.problems.every(({ code }) => code === 'H2K-110');
  if (error instanceof ApiError) return error.status === 429 || error.status >= 500 || (watched && mayNotWatch(error));
  return error instanceof SyntaxError || error instanceof HttpProblem;
}
