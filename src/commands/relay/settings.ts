import type { Problem } from '../../types.ts';
import { type OwnGiven, type OwnOption, relayOptions } from './options.ts';

type Env = Readonly<Record<string, string>>;
export type Credential = { token: string } | { appId: string; privateKey: string };

export interface RelaySettings {
  host: string;
  port: number;
  /** The SQLite file. */
  file: string;
  publicUrl: string | undefined;
  githubApi: string;
  /** Left out: pushes are not verified. */
  dockerHubApi: string | undefined;
  window: { quiet: number; most: number };
  credential: Credential | undefined;
  password: string | undefined;
  /** Who may sign in by GitHub, and as which OAuth App. */
  gitHub: { clientId: string; clientSecret: string; users: string[] } | undefined;
  apiTokens: GivenToken[];
  /** Pipelines are run here; `user`: as whom, where it is another. */
  runs: { user: string | undefined } | undefined;
}
/** A token for programs, as it was given. */
export interface GivenToken {
  right: 'read' | 'operate';
  token: string;
}

const problem = (code: Problem['code'], message: string, fix: string, input: string): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  input,
});
const of = (given: OwnGiven, name: string, table: readonly OwnOption[] = relayOptions): string =>
  given[name]?.trim() || (table.find((option) => option.name === name)?.default ?? '');

/** What the relay was told, with every mistake in it. Where there is one, the settings are good for nothing else. */
export function readRelaySettings(given: OwnGiven, env: Env): { settings: RelaySettings; problems: Problem[] } {
  const problems: Problem[] = [];
  const take = <T>(read: { value: T; problem?: Problem }): T => {
    if (read.problem) problems.push(read.problem);
    return read.value;
  };
  const verify = of(given, 'verify');
  if (verify !== 'on' && verify !== 'off')
    problems.push(problem('H2K-754', `verify: there is no "${verify}"`, 'write --verify on or --verify off', 'verify'));
  const api = readApiTokens(env['RELAY_API_TOKENS'] ?? '');
  problems.push(...api.problems);
  const gitHub = take(readGitHubSignIn(env));
  const allowRun = given['allow-run'] === 'true';
  // Whoever is on this machine could press every button, and a pipeline is.
  if (allowRun && !env['RELAY_PASSWORD'] && !gitHub)
    problems.push(
      problem(
        'H2K-911',
        'pipelines that run here could press every button of the pages',
        'set RELAY_PASSWORD, or let people sign in by GitHub',
        'allow-run',
      ),
    );
  const settings: RelaySettings = {
    ...take(readListen(of(given, 'listen'))),
    file: take(readStore(given)),
    publicUrl: take(readPublicUrl(given)),
    githubApi: take(readUrl(given, 'github-api')),
    dockerHubApi: verify === 'off' ? undefined : take(readUrl(given, 'docker-hub-api')),
    window: take(readJoin(of(given, 'join'))),
    credential: take(readCredential(env, allowRun)),
    password: env['RELAY_PASSWORD'] || undefined,
    gitHub,
    apiTokens: api.tokens,
    runs: allowRun ? { user: env['RELAY_RUN_USER'] || undefined } : undefined,
  };
  return { settings, problems };
}

/** `sqlite:relay.db`. */
export function readStore(given: OwnGiven): { value: string; problem?: Problem } {
  const store = of(given, 'store');
  const [, file] = /^sqlite:(.+)$/.exec(store) ?? [];
  if (file) return { value: file };
  return {
    value: '',
    problem: problem('H2K-754', `store: "${store}" is no store`, 'write sqlite: and a file, as in sqlite:relay.db', 'store'),
  };
}

/** Left out: the address is told by somebody else. */
export function readPublicUrl(given: OwnGiven): { value: string | undefined; problem?: Problem } {
  return of(given, 'public-url') === '' ? { value: undefined } : readUrl(given, 'public-url');
}

/** Left out: there is no relay to ask, but its store. */
export function readRelayUrl(given: OwnGiven): { value: string | undefined; problem?: Problem } {
  return of(given, 'relay') === '' ? { value: undefined } : readUrl(given, 'relay');
}

export const readHubApi = (given: OwnGiven): { value: string; problem?: Problem } => readUrl(given, 'docker-hub-api');

function readUrl(given: OwnGiven, name: string): { value: string; problem?: Problem } {
  const text = of(given, name);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.hash && !url.username) return { value: text.replace(/\/+$/, '') };
  return { value: '', problem: problem('H2K-754', `${name}: "${text}" is no address`, `write --${name} https://HOST`, name) };
}

function readListen(text: string): { value: { host: string; port: number }; problem?: Problem } {
  const [, bracketed, plain, port = ''] = /^(?:\[([0-9a-fA-F:.]+)\]|([^:\s]*)):(\d{1,5})$/.exec(text) ?? [];
  const value = { host: bracketed ?? plain ?? '', port: Number(port) };
  if (port !== '' && value.port <= 65_535 && value.host !== '') return { value };
  const fix = 'write --listen 127.0.0.1:8080, or 0.0.0.0:8080 for every address of the machine';
  return { value, problem: problem('H2K-754', `listen: "${text}" is no host:port`, fix, 'listen') };
}

/** Longer than that nobody waits for a second architecture. */
const longestJoin = 3600;

function readJoin(text: string): { value: { quiet: number; most: number }; problem?: Problem } {
  const match = /^(\d{1,4})(?:,(\d{1,4}))?$/.exec(text.replace(/\s/g, ''));
  const [quiet, most] = [Number(match?.[1]), Number(match?.[2] ?? match?.[1])];
  const value = { quiet: quiet * 1000, most: most * 1000 };
  if (match && quiet <= most && most <= longestJoin) return { value };
  const fix = 'write --join 15,60 (seconds without another push, seconds in all), or --join 0';
  return { value: { quiet: 0, most: 0 }, problem: problem('H2K-754', `join: "${text}" is no pair of seconds`, fix, 'join') };
}

/** A relay that runs pipelines itself needs none. */
function readCredential(env: Env, mayHaveNone: boolean): { value: Credential | undefined; problem?: Problem } {
  const { GITHUB_TOKEN: token, GITHUB_APP_ID: appId, GITHUB_APP_PRIVATE_KEY: privateKey } = env;
  if (appId && privateKey) return { value: { appId, privateKey } };
  if (appId || privateKey) {
    const missing = appId ? 'GITHUB_APP_PRIVATE_KEY' : 'GITHUB_APP_ID';
    return {
      value: undefined,
      problem: problem('H2K-753', `${missing} is not set`, 'an App signs in with its id and its private key', missing),
    };
  }
  if (token) return { value: { token } };
  if (mayHaveNone) return { value: undefined };
  const fix =
    'set GITHUB_TOKEN, or GITHUB_APP_ID and GITHUB_APP_PRIVATE_KEY: Actions: write for targets with a workflow, Contents: write for events';
  return { value: undefined, problem: problem('H2K-753', 'there is no credential for GitHub', fix, 'GITHUB_TOKEN') };
}

/** None of the three is no sign-in by GitHub; some of them are a mistake. */
function readGitHubSignIn(env: Env): { value: RelaySettings['gitHub']; problem?: Problem } {
  const { RELAY_GITHUB_CLIENT_ID: clientId = '', RELAY_GITHUB_CLIENT_SECRET: clientSecret = '', RELAY_GITHUB_USERS: names = '' } = env;
  const users = names.split(/[\s,]+/).filter((one) => one !== '');
  if (clientId && clientSecret && users.length > 0) return { value: { clientId, clientSecret, users } };
  if (!clientId && !clientSecret && users.length === 0) return { value: undefined };
  const missing = !clientId ? 'RELAY_GITHUB_CLIENT_ID' : !clientSecret ? 'RELAY_GITHUB_CLIENT_SECRET' : 'RELAY_GITHUB_USERS';
  const fix = 'signing in by GitHub takes an OAuth App’s id and secret, and the logins of those who may come in';
  return { value: undefined, problem: problem('H2K-916', `${missing} is not set`, fix, missing) };
}

/** What can be guessed is no token. */
const shortestToken = 20;

/** `read:TOKEN` and `operate:TOKEN`, on lines or between commas. What is wrong is told by its place, for it is a secret. */
function readApiTokens(text: string): { tokens: GivenToken[]; problems: Problem[] } {
  const tokens: GivenToken[] = [];
  const problems: Problem[] = [];
  const wrong = (code: Problem['code'], message: string) =>
    problems.push(problem(code, message, 'write read:TOKEN or operate:TOKEN; openssl rand -hex 32 makes a token', 'RELAY_API_TOKENS'));
  const entries = text.split(/[\n,]/).map((one) => one.trim());
  for (const [index, entry] of entries.filter((one) => one !== '').entries()) {
    const [, right, token = ''] = /^(read|operate):(\S*)$/.exec(entry) ?? [];
    const which = `RELAY_API_TOKENS: entry ${index + 1}`;
    if (right !== 'read' && right !== 'operate') wrong('H2K-790', `${which} doesn’t begin with read: or operate:`);
    else if (token.length < shortestToken)
      wrong('H2K-791', `${which} has a token of ${token.length} characters, ${shortestToken} at least are needed`);
    else if (tokens.some((other) => other.token === token && other.right !== right))
      wrong('H2K-790', `${which} gives a token another right than an entry before`);
    else tokens.push({ right, token });
  }
  return { tokens, problems };
}
