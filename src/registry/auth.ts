import type { HttpResponse } from '../ports/types.ts';
import type { FindCredential } from './credentials.ts';
import { type Endpoint, isLoopback, tlsFor } from './endpoints.ts';
import { Failure } from './failures.ts';
import { bytesOf, type Patience, type RequestPorts, send } from './requests.ts';
import type { Credential, Found } from './types.ts';

export interface Challenge {
  scheme: string;
  parameters: Record<string, string>;
}
interface Where {
  endpoint: Endpoint;
  path: string;
  patience: Patience;
  signal: AbortSignal;
}
interface Known {
  header: string;
  until: number;
}

/** The challenges of a WWW-Authenticate header; several may stand in one. */
export function challengesOf(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  const token = /([A-Za-z][\w-]*)\s*(?:=\s*(?:"((?:[^"\\]|\\.)*)"|([^\s,"]+)))?\s*(?:,|(?=\s)|$)/g;
  for (const [, name, quoted, bare] of header.matchAll(token)) {
    const value = quoted?.replace(/\\(.)/g, '$1') ?? bare;
    if (value === undefined) challenges.push({ scheme: name!.toLowerCase(), parameters: {} });
    else if (challenges.length > 0) challenges.at(-1)!.parameters[name!.toLowerCase()] = value;
  }
  return challenges;
}

/** Signs requests to one registry in: by token, or with the password itself, as its 401 asks; keeps what was granted for as long as it holds. */
export class Authorizer {
  readonly #ports: RequestPorts;
  readonly #find: FindCredential;
  readonly #granted = new Map<string, Known>();

  constructor(ports: RequestPorts, find: FindCredential) {
    this.#ports = ports;
    this.#find = find;
  }

  /** What was granted before for this repository at this server. */
  known(endpoint: Endpoint, path: string): string | undefined {
    const known = this.#granted.get(`${endpoint.url} ${path}`);
    return known && known.until > this.#ports.now() ? known.header : undefined;
  }

  /** The Authorization header that a 401 asks for. Throws Failure where there is none to give. */
  async answer(response: HttpResponse, endpoint: Endpoint, path: string, patience: Patience, signal: AbortSignal): Promise<string> {
    const challenges = challengesOf(response.headers['www-authenticate'] ?? '');
    const bearer = challenges.find(({ scheme }) => scheme === 'bearer');
    const found = await this.#find(endpoint.host, signal);
    const known = bearer
      ? await this.#token(bearer, found, { endpoint, path, patience, signal })
      : { header: basic(challenges, found, endpoint), until: Number.POSITIVE_INFINITY };
    this.#granted.set(`${endpoint.url} ${path}`, known);
    return known.header;
  }

  /** The words for a "no" that stays after signing in. */
  async refusal({ status, headers }: HttpResponse, endpoint: Endpoint, path: string, right: 'pull' | 'push' = 'pull'): Promise<Failure> {
    this.#granted.delete(`${endpoint.url} ${path}`);
    // Mostly known by now; a helper that is asked only here has its own limit.
    const { credential, note } = await this.#find(endpoint.host, new AbortController().signal);
    if (!credential) return anonymous(endpoint, path, note);
    // Without tokens the password is judged by the registry itself.
    if (status === 401 && isBasic(challengesOf(headers['www-authenticate'] ?? ''))) return wrong(endpoint, credential);
    const who = 'username' in credential ? `user ${credential.username}` : 'account';
    const what = status === 403 ? `may not ${right}` : 'has no access to';
    const fix = `give the ${who} (${credential.from}) the right to ${right} ${path}, and check the repository's name`;
    return new Failure('right', `${endpoint.url}: the ${who} ${what} ${path}, or there is no such repository`, fix);
  }

  async #token({ parameters }: Challenge, { credential, note }: Found, where: Where): Promise<Known> {
    const { endpoint, path, patience, signal } = where;
    const realm = tokenServer(parameters['realm'], endpoint);
    const scope = parameters['scope'] ?? (path && `repository:${path}:pull`);
    const query = { ...(parameters['service'] && { service: parameters['service'] }), ...(scope && { scope }) };
    const request = tokenRequest(realm, query, credential);
    const response = await send(this.#ports, { ...request, ...tlsFor(realm.href, endpoint) }, patience, signal);
    const text = (await bytesOf(response, realm.origin)).toString();
    const { status } = response;
    if (credential && wantsToken.test(text) && status >= 400 && status < 500) throw factor(endpoint, credential);
    // OAuth says 400 of a refresh token that holds no more.
    if (status === 401 || status === 403 || (status === 400 && credential && 'identityToken' in credential))
      throw credential ? wrong(endpoint, credential) : anonymous(endpoint, path, note);
    if (status !== 200) throw new Failure('nonsense', `${realm.origin} answers HTTP ${status} instead of a token`, 'try again later');
    const { token, seconds } = readToken(text, realm);
    this.#ports.secrets.add(token);
    // A little less than it holds: the request that uses it takes time too.
    return { header: `Bearer ${token}`, until: this.#ports.now() + seconds * 900 };
  }
}

/** Docker Hub's words to the password of an account that has a second factor, or whose organisation wants tokens. */
const wantsToken = /personal access token|access[- ]token \(PAT\)|2fa|two.?factor/i;

/** Passwords go there, so it must be as safe as the registry itself. */
function tokenServer(realm: string | undefined, endpoint: Endpoint): URL {
  const url = URL.parse(realm ?? '');
  const own = new URL(endpoint.url);
  const isOpenToo = own.protocol === 'http:' && url?.protocol === 'http:' && (isLoopback(url.host) || url.hostname === own.hostname);
  if (url && (url.protocol === 'https:' || isOpenToo)) return url;
  throw new Failure('nonsense', `${endpoint.url} names a token server that can't be trusted: ${realm ?? 'none'}`, 'look at the registry');
}

function tokenRequest(realm: URL, query: Record<string, string>, credential: Credential | undefined) {
  if (credential && 'identityToken' in credential) {
    const form = { ...query, grant_type: 'refresh_token', client_id: 'hub-to-kube', refresh_token: credential.identityToken };
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url: realm.href, headers, body: new URLSearchParams(form).toString(), repeatable: true };
  }
  const url = new URL(realm);
  // Several repositories at once (a mount) stand in one scope of the challenge, and in one parameter each here.
  for (const [name, value] of Object.entries(query))
    for (const one of name === 'scope' ? value.split(' ') : [value]) url.searchParams.append(name, one);
  return { method: 'GET', url: url.href, headers: credential ? { authorization: password(credential) } : {} };
}

const password = ({ username, password: secret }: { username: string; password: string }) =>
  `Basic ${Buffer.from(`${username}:${secret}`).toString('base64')}`;

function readToken(text: string, realm: URL): { token: string; seconds: number } {
  try {
    const { token, access_token, expires_in } = JSON.parse(text) as Record<string, unknown>;
    const found = token || access_token;
    if (typeof found === 'string') return { token: found, seconds: typeof expires_in === 'number' ? expires_in : 60 };
  } catch {
    // Told below, without the text: a token may be in it.
  }
  throw new Failure('nonsense', `${realm.origin} answers without a token`, 'try again later');
}

const isBasic = (challenges: Challenge[]) =>
  challenges.some(({ scheme }) => scheme === 'basic') && !challenges.some(({ scheme }) => scheme === 'bearer');

function basic(challenges: Challenge[], { credential, note }: Found, endpoint: Endpoint): string {
  if (!isBasic(challenges)) {
    throw new Failure('refused', `${endpoint.url} wants a way of signing in that is none of Basic and Bearer`, 'look at the registry');
  }
  if (credential && 'username' in credential) return password(credential);
  throw anonymous(endpoint, undefined, note);
}

function anonymous(endpoint: Endpoint, path?: string, note?: string): Failure {
  const what = path ? `shows ${path} to nobody without credentials: it is private, or not there` : 'wants credentials, and there are none';
  return new Failure(
    'refused',
    `${endpoint.url} ${what}`,
    note ?? `sign in to ${endpoint.host} first (docker/login-action or docker login)`,
  );
}

function wrong(endpoint: Endpoint, credential: Credential): Failure {
  const who = 'username' in credential ? `the password or token of ${credential.username}` : 'the identity token';
  return new Failure('refused', `${endpoint.url} refuses ${who} (${credential.from})`, 'make a new token and sign in with it again');
}

function factor(endpoint: Endpoint, credential: Credential): Failure {
  const who = 'username' in credential ? `the account ${credential.username}` : 'the account';
  return new Failure(
    'factor',
    `${endpoint.url} does not take the password of ${who} (${credential.from}): it wants an access token, as accounts with two factors do`,
    'make a personal access token with the right to read, and write it in the place of the password',
  );
}
