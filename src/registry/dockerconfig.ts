import type { Credential } from './types.ts';

/** One entry of a pull Secret, as the kubelet uses it: a password for what its key fits. */
export interface PullEntry {
  /** As it stands in the Secret: https://index.docker.io/v1/, private.test/acme, *.example.com. */
  key: string;
  credential: Extract<Credential, { password: string }>;
}

/**
 * The entries of a `.dockerconfigjson` that a kubelet can use: those with a name and a password. It knows no identity tokens.
 * A text that is none has no entries. `from`: whose they are, for messages.
 */
export function pullEntries(text: string, from: string): PullEntry[] {
  const auths = objectOf(objectOf(parsed(text))['auths']);
  return Object.entries(auths).flatMap(([key, value]) => {
    const entry = objectOf(value);
    const decoded = typeof entry['auth'] === 'string' && entry['auth'] !== '' ? Buffer.from(entry['auth'], 'base64').toString() : undefined;
    const colon = decoded?.indexOf(':') ?? -1;
    const [username, password] =
      decoded === undefined || colon < 0 ? [entry['username'], entry['password']] : [decoded.slice(0, colon), decoded.slice(colon + 1)];
    if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '') return [];
    return [{ key, credential: { from, username, password: password.replace(/\0+$/, '') } }];
  });
}

/** The entries that a kubelet tries for a repository in full (docker.io/acme/shop), in its order: the longest key first, Docker Hub's old address last. */
export function entriesFor(repository: string, entries: readonly PullEntry[]): PullEntry[] {
  const keyed = entries.map((entry) => ({ entry, place: placeOf(entry.key) }));
  const found = keyed
    .filter(({ place }) => fits(place, repository))
    .toSorted((one, other) => (one.place === other.place ? 0 : one.place < other.place ? 1 : -1));
  const hub = repository.startsWith('docker.io/') ? keyed.filter(({ place }) => place === 'index.docker.io') : [];
  return (found.length > 0 ? found : hub).map(({ entry }) => entry);
}

/** When a password ends that tells so itself: a JSON web token, or what Amazon's registry gives for twelve hours. Milliseconds since 1970. */
export function endOf(password: string): number | undefined {
  const [, claims] = /^eyJ[\w-]*\.([\w-]+)\.[\w-]*$/.exec(password) ?? [];
  const told = objectOf(parsed(Buffer.from(claims ?? password, claims === undefined ? 'base64' : 'base64url').toString()));
  const seconds = told[claims === undefined ? 'expiration' : 'exp'];
  return typeof seconds === 'number' && Number.isFinite(seconds) ? seconds * 1000 : undefined;
}

/** What a key fits: a host, behind it the beginning of a path. /v1/ and /v2/ are the host itself. */
function placeOf(key: string): string {
  const [, host = '', path = ''] = /^(?:https?:\/\/)?([^/]*)(.*)$/s.exec(key) ?? [];
  const inside = /^\/v[12]\//.test(path) ? path.slice(3) : path;
  return inside === '/' ? host : `${host}${inside}`;
}

/** A star stands for a part of the host, never for several; the port is the same, the path begins alike. */
function fits(place: string, repository: string): boolean {
  const [, host = '', path = ''] = /^([^/]*)(.*)$/s.exec(place) ?? [];
  const [, own = '', rest = ''] = /^([^/]*)(.*)$/s.exec(repository) ?? [];
  const parts = host.split('.');
  const owns = own.split('.');
  return parts.length === owns.length && rest.startsWith(path) && parts.every((part, index) => glob(part).test(owns[index] ?? ''));
}

const glob = (part: string): RegExp =>
  new RegExp(
    `^${part
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '[^:]*')
      .replaceAll('?', '[^:]')}$`,
  );

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const objectOf = (value: unknown): { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as { [key: string]: unknown }) : {};
