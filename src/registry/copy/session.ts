import type { HttpResponse } from '../../ports/types.ts';
import type { Digest } from '../../types.ts';
import { ask, headersFor, nonsense, signed } from '../ask.ts';
import { isLoopback, tlsFor } from '../endpoints.ts';
import { notTaken } from './failure.ts';
import type { Side } from './side.ts';

/** An upload that a registry keeps: where its next bytes go, how many it has, and how many it wants at least in a piece. */
export interface Session {
  place: string;
  offset: number;
  least: number;
}

/** Begins an upload. Throws Failure. */
export async function begin(to: Side): Promise<Session> {
  const answer = await ask(to.asking, 'POST', to.path, 'blobs/uploads/');
  if (answer.status !== 202) throw await notTaken(to.asking, to.path, answer, 'a blob');
  await answer.text();
  return begun(to, answer);
}

/** Has the registry take a blob from another of its repositories. A session: it began an upload instead. undefined: neither. */
export async function mount(to: Side, digest: Digest, from: string): Promise<'mounted' | Session | undefined> {
  const answer = await ask(to.asking, 'POST', to.path, `blobs/uploads/?mount=${digest}&from=${encodeURIComponent(from)}`);
  await answer.text();
  if (answer.status === 201) return 'mounted';
  return answer.status === 202 ? begun(to, answer) : undefined;
}

function begun(to: Side, answer: HttpResponse): Session {
  const { location, 'oci-chunk-min-length': least } = answer.headers;
  const { url } = to.asking.endpoint;
  if (!location) throw nonsense(`${url} begins an upload and does not say where`);
  return { place: placeOf(to, location, `${url}/v2/${to.path}/blobs/uploads/`), offset: 0, least: Number(least) || 0 };
}

/** What the registry has of an upload; undefined: nothing that it could be gone on with. */
export async function standing(to: Side, session: Session): Promise<Session | undefined> {
  const answer = await signed(to.asking, to.path, { method: 'GET', url: session.place });
  await answer.text();
  return answer.status === 204 ? after(to, session, answer) : undefined;
}

/** A session as the registry's answer says that it stands; where it doesn't say, as `offset` does. */
export function after(to: Side, session: Session, { headers }: HttpResponse, offset = 0): Session {
  const { location, range = '' } = headers;
  const [, last] = /^(?:bytes[ =])?0-(\d+)$/.exec(range) ?? [];
  // Of nothing, too, registries say 0-0.
  const told = last === undefined ? offset : last === '0' ? 0 : Number(last) + 1;
  return { ...session, offset: told, ...(location && { place: placeOf(to, location, session.place) }) };
}

/** Tells the registry that nothing more will come. Whatever it says, the upload is over for us. */
export async function end({ asking, path }: Side, { place: url }: Session): Promise<void> {
  try {
    const request = { method: 'DELETE', url, headers: headersFor(asking, path, { url }), ...tlsFor(url, asking.endpoint) };
    await (await asking.ports.http(request, AbortSignal.timeout(farewell))).text();
  } catch {
    // It forgets such uploads by itself, in a week or so.
  }
}
/** Milliseconds: somebody waits for the end of a run. */
const farewell = 3000;

/** A Location, relative or whole, its query as it is. Bytes of a private image go there: it must be as safe as the registry itself. */
export function placeOf({ asking: { endpoint } }: Side, location: string, base: string): string {
  const [own, to] = [new URL(endpoint.url), URL.parse(location, base)];
  // A registry behind a proxy that ends TLS may not know by which address it was called.
  if (to && to.hostname === own.hostname && to.protocol === 'http:' && own.protocol === 'https:')
    [to.protocol, to.port] = ['https:', own.port];
  const isSafe = to?.protocol === 'https:' || (to?.protocol === 'http:' && (own.protocol === 'http:' || isLoopback(to.host)));
  if (to && isSafe) return to.href;
  throw nonsense(`${endpoint.url} wants uploads at ${location.slice(0, 200)}, which is no https:// address`);
}

export const withDigest = (place: string, digest: Digest): string =>
  `${place}${place.includes('?') ? '&' : '?'}digest=${encodeURIComponent(digest)}`;
