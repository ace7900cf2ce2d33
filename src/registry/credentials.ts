import type { Ports } from '../ports/types.ts';
import { ConfigurationError } from '../types.ts';

/** How to sign in to one registry; `from` says where it was found, for messages. */
export type Credential = { from: string } & ({ username: string; password: string } | { identityToken: string });
export interface Found {
  credential?: Credential;
  /** Why there may be credentials that can't be used; told when the registry wants some. */
  note?: string;
}
/** `host` is a registry's name: docker.io, ghcr.io, 127.0.0.1:5000. */
export type FindCredential = (host: string) => Promise<Found>;

interface DockerConfig {
  auths?: Record<string, { auth?: string; username?: string; password?: string; identitytoken?: string }>;
  credsStore?: string;
  credHelpers?: Record<string, string>;
}

/** What docker/login-action and `docker login` leave behind: `$DOCKER_CONFIG/config.json`, else `~/.docker/config.json`. Rule 32. */
export function dockerCredentials({ files, env, secrets }: Pick<Ports, 'files' | 'env' | 'secrets'>): FindCredential {
  const file = `${env['DOCKER_CONFIG'] || '~/.docker'}/config.json`;
  let config: Promise<DockerConfig> | undefined;
  return async (host) => {
    config ??= files.readAnywhere(file).then((text) => parse(text, file));
    const found = search(await config, host, file);
    if (found.credential) {
      for (const secret of secretsOf(found.credential)) secrets.add(secret);
    }
    return found;
  };
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

function search(config: DockerConfig, host: string, file: string): Found {
  const helper = Object.entries(config.credHelpers ?? {}).find(([key]) => hostOf(key) === host)?.[1];
  const entry = Object.entries(config.auths ?? {}).find(([key]) => hostOf(key) === host)?.[1];
  const credential = entry && read(entry, file);
  if (credential) return { credential };
  const store = helper ?? (entry ? config.credsStore : undefined);
  if (!store) return {};
  return {
    note: `${file} leaves ${host} to the helper docker-credential-${store}, and helpers are not asked yet: sign in with docker/login-action`,
  };
}

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
