import { relayMark } from '../../dockerhub/hooknames.ts';
import { type Hooks, newHooks } from '../../dockerhub/hooks.ts';
import { HttpProblem, type Ports } from '../../ports/types.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import type { OwnGiven } from '../relay/options.ts';
import { readHubApi, readPublicUrl, readRelayUrl, readStore } from '../relay/settings.ts';
import { type RelayApi, relayTokens } from './relay-api.ts';
import { type HookTokens, storedTokens } from './tokens.ts';

/** The two sides that are kept equal. */
export interface Reach {
  publicUrl: string;
  mark: string;
  tokens: HookTokens;
  hooks: Hooks;
  /** undefined: the store is on this machine. */
  api: RelayApi | undefined;
  fault: (url: string) => Promise<Problem | undefined>;
}

/** A limit of Docker Hub's is waited out for so long, in ms. */
const patience = 120_000;

/** Opens both sides as the flags say. Throws ConfigurationError with every mistake in them (H2K-754, 786), UnavailableError where the store can't be opened. */
export async function reach(given: OwnGiven, mistakes: readonly Problem[], ports: Ports, signal: AbortSignal): Promise<Reach> {
  const [store, relay, hub] = [readStore(given), readRelayUrl(given), readHubApi(given)];
  const told = readPublicUrl(given);
  const apiToken = ports.env['RELAY_API_TOKEN'] ?? '';
  const publicUrl = told.value ?? relay.value;
  const problems = [
    ...mistakes,
    ...[store, relay, hub, told].flatMap(({ problem }) => problem ?? []),
    ...(publicUrl === undefined ? [noAddress] : []),
    ...(relay.value !== undefined && apiToken === '' ? [noApiToken] : []),
  ];
  if (problems.length > 0 || publicUrl === undefined) throw new ConfigurationError(problems);
  ports.secrets.add(apiToken);
  const api = relay.value === undefined ? undefined : { url: relay.value, token: apiToken };
  return {
    publicUrl,
    api,
    mark: await relayMark(publicUrl),
    tokens: api ? relayTokens(ports, api, signal) : await storedTokens(store.value, publicUrl, ports),
    hooks: newHooks(ports, { url: hub.value, wait: patience }),
    fault: (url) => faultOf(url, publicUrl, ports, signal),
  };
}

/** Docker Hub takes no longer one. */
const longestUrl = 255;
const glance = 5_000;

/** What is against an address that was just made: where its relay is, Docker Hub would not arrive. That nobody answers from here says nothing. */
async function faultOf(url: string, publicUrl: string, { http }: Pick<Ports, 'http'>, signal: AbortSignal): Promise<Problem | undefined> {
  if (!isBelow(url, publicUrl))
    return unfit(
      `the relay's addresses begin with ${new URL(url).origin}, not with ${publicUrl}`,
      'name the one that the relay was started with: --public-url',
    );
  if (url.length > longestUrl)
    return unfit(`the address has ${url.length} characters, Docker Hub takes ${longestUrl}`, 'give the relay a shorter public address');
  try {
    const response = await http({ method: 'GET', url, timeout: glance }, signal);
    await response.text();
    if (response.status !== 404) return undefined;
    return unfit(
      `${publicUrl} does not know the address that was just made`,
      'look at --public-url, and whether --store is the one that this relay works with',
    );
  } catch (error) {
    if (signal.aborted || !(error instanceof HttpProblem)) throw error;
    return undefined;
  }
}

/** Whether an address is one of the relay's, however its host is spelt. */
export function isBelow(url: string, publicUrl: string): boolean {
  if (!URL.canParse(url)) return false;
  return new URL(url).href.startsWith(`${new URL(publicUrl).href.replace(/\/+$/, '')}/`);
}

const unfit = (message: string, fix: string): Problem => ({ code: 'H2K-784', severity: 'error', message, fix, input: 'public-url' });
const noAddress: Problem = {
  code: 'H2K-786',
  severity: 'error',
  message: 'the relay’s public address is not told',
  fix: 'write --public-url https://relay.example.com, or --relay where the API is at the same address',
  input: 'public-url',
};
const noApiToken: Problem = {
  code: 'H2K-786',
  severity: 'error',
  message: 'RELAY_API_TOKEN is not set',
  fix: 'set it to one of the relay’s RELAY_API_TOKENS that may operate',
  input: 'RELAY_API_TOKEN',
};
