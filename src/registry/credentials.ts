import type { Ports } from '../ports/types.ts';
import { ConfigurationError } from '../types.ts';
import { askHelper } from './credential-helper.ts';
import type { Credential, Found } from './types.ts';

/** `host` is a registry's name: docker.io, ghcr.io, 127.0.0.1:5000. */
export type FindCredential = (host: string, signal: AbortSignal) => Promise<Found>;

interface DockerConfig {
  auths?: Record<string, { auth?: string; username?: string; password?: string; identitytoken?: string }>;
  credsStore?: string;
  credHelpers?: Record<string, string>;
}

/** What docker/login-action and `docker login` leave behind: `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`. Rule 32. */
export function dockerCredentials(ports: Pick<Ports, 'files' | 'env' | 'secrets' | 'exec'>): FindCredential {
  const file = `${ports.env['DOCKER_CONFIG'] || '~/.docker'}/config.json`;
  let config: Promise<DockerConfig> | undefined;
  /** A helper may ask its user, or a server: once is enough. */
  const asked = new Map<string, Promise<Found>>();
  return async (host, signal) => {
    config ??= ports.files.readAnywhere(file).then((text) => parse(text, file));
    const place = placeOf(await config, host, file);
    if (!('helper' in place)) return masked(place, ports);
    const { helper, server } = place;
    const answer = asked.get(host) ?? askHelper(helper, server, ports, signal);
    asked.set(host, answer);
    answer.catch(() => asked.delete(host));
    return masked(await answer, ports);
  };
}

function masked(found: Found, { secrets }: Pick<Ports, 'secrets'>): Found {
  if (found.credential) for (const secret of secretsOf(found.credential)) secrets.add(secret);
  return found;
}

const secretsOf = (credential: Credential): string[] =>
  'identityToken' in credential
    ? [credential.identityToken]
    : [credential.password, Buffer.from(`${credential.username}:${credential.password}`).toString('base64')];

function parse(text: string | undefined, file: string): DockerConfig {
  if (text === undefined || text.trim() === '') return {};
  try {
    const config = JSON.parse(text) as unknown;
    if (typeof config === 'object' && config !== null && !Array.isArray(config)) return config as DockerConfig;
  } catch {
    // Told below: the parser's own words would show a piece of the secret.
  }
  const fix = 'sign in again (docker login, docker/login-action), or remove the file';
  throw new ConfigurationError([{ code: 'H2K-308', severity: 'error', message: `${file} is not JSON of docker's kind`, fix }]);
}

/** As docker looks: a registry's own helper, what stands in the file itself, the helper of all others. */
function placeOf(config: DockerConfig, host: string, file: string): Found | { helper: string; server: string } {
  const own = Object.entries(config.credHelpers ?? {}).find(([key]) => hostOf(key) === host);
  if (own) return { helper: own[1], server: own[0] };
  const [key, entry] = Object.entries(config.auths ?? {}).find(([one]) => hostOf(one) === host) ?? [];
  const credential = entry && read(entry, file);
  if (credential) return { credential };
  // Docker Hub is known to helpers by the address that it once had.
  return config.credsStore ? { helper: config.credsStore, server: key ?? (host === 'docker.io' ? dockerHub : host) } : {};
}

const dockerHub = 'https://index.docker.io/v1/';

function read(entry: NonNullable<DockerConfig['auths']>[string], file: string): Credential | undefined {
  if (entry.identitytoken) return { identityToken: entry.identitytoken, from: file };
  const [, name = entry.username, password = entry.password] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(entry.auth ?? '', 'base64').toString()) ?? [];
  // docker pads the decoded text with NULs on some systems.
  const clean = password?.replace(/\0+$/, '');
  return name && clean ? { username: name, password: clean, from: file } : undefined;
}

/** Keys were URLs once, and Docker Hub's still is: https://index.docker.io/v1/ */
function hostOf(key: string): string {
  const host = key
    .replace(/^https?:\/\//, '')
    .split('/', 1)[0]!
    .toLowerCase();
  return /^(?:index\.|registry-1\.)?docker\.io$/.test(host) ? 'docker.io' : host;
}
