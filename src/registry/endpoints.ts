import type { Tls } from '../ports/types.ts';
import type { Problem } from '../types.ts';

/** A server to ask for images of one registry. */
export interface Endpoint {
  /** http://127.0.0.1:5000, https://registry-1.docker.io: without a path. */
  url: string;
  /** What credentials are looked up by: the mirror's own host, never that of the registry it stands in for. */
  host: string;
  /** The registry that a mirror stands in for. */
  mirrorOf?: string;
  /** sha256 of the certificate that the user accepted: nothing is sent to another one. */
  fingerprint?: string;
}
/** What a user said of a registry's own server. */
export interface Server {
  /** Left out: as its name says. http:// is used only where it is written here, or on this machine. */
  url?: string;
  fingerprint?: string;
}
export type Servers = ReadonlyMap<string, Server>;
export type Mirrors = ReadonlyMap<string, readonly string[]>;

/** A registry's name is not always its address. */
const addresses: Record<string, string> = { 'docker.io': 'registry-1.docker.io' };

/** In plain HTTP nothing is secret but on the machine itself; there, as with containerd, it is what a registry speaks. */
export const isLoopback = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/.test(host);

/** As containerd does it: the mirrors in their order, then the registry itself. */
export function endpointsOf(registry: string, mirrors: Mirrors, servers: Servers = new Map()): Endpoint[] {
  const stands = (mirrors.get(registry) ?? []).map((url) => ({ url, host: new URL(url).host, mirrorOf: registry }));
  const address = addresses[registry] ?? registry;
  const { url = `${isLoopback(address) ? 'http' : 'https'}://${address}`, fingerprint } = servers.get(registry) ?? {};
  return [...stands, { url, host: registry, ...(fingerprint && { fingerprint }) }];
}

/** How the certificate of an address is judged, which the registry itself named or leads to: the accepted one is that of one server only. */
export function tlsFor(address: string, { url, fingerprint }: Endpoint): { tls?: Tls } {
  return fingerprint && URL.parse(address)?.host === new URL(url).host ? { tls: { verify: true, fingerprint } } : {};
}

/** The input `registry-mirrors`: `docker.io=http://127.0.0.1:5000`, several by newline or comma. http:// is used only where it is written. */
export function parseMirrors(input: string): { mirrors: Mirrors; problems: Problem[] } {
  const mirrors = new Map<string, string[]>();
  const problems: Problem[] = [];
  for (const line of input.split(/[\n,]/).map((part) => part.trim())) {
    if (line === '') continue;
    const [, registry, address] = /^([^=\s]+)=(\S+)$/.exec(line) ?? [];
    const url = address && mirrorUrl(address);
    if (!registry || !url) problems.push(malformed(line));
    else mirrors.set(nameOf(registry), [...(mirrors.get(nameOf(registry)) ?? []), url]);
  }
  return { mirrors, problems };
}

const nameOf = (registry: string) => (/^(?:index\.|registry-1\.)?docker\.io$/.test(registry) ? 'docker.io' : registry);

function mirrorUrl(address: string): string | undefined {
  const full = /^https?:\/\//.test(address) ? address : `${isLoopback(address) ? 'http' : 'https'}://${address}`;
  const url = URL.canParse(full) ? new URL(full) : undefined;
  const isBare = url && /^\/?$/.test(url.pathname) && !url.username && !url.search && !url.hash;
  return isBare ? url.origin : undefined;
}

const malformed = (line: string): Problem => ({
  code: 'H2K-309',
  severity: 'error',
  message: `${JSON.stringify(line)} is no mirror`,
  fix: 'write registry=address without a path, e.g. docker.io=http://127.0.0.1:5000',
  input: 'registry-mirrors',
});
