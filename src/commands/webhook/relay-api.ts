import type { KnownToken } from '../../dockerhub/hookplan.ts';
import { HttpProblem, type Ports } from '../../ports/types.ts';
import { type Json, type JsonObject, type Problem, UnavailableError } from '../../types.ts';
import type { HookTokens } from './tokens.ts';

export interface RelayApi {
  url: string;
  /** With the right to operate. */
  token: string;
}
const silence = 20_000;

/** One question to a relay's API: the answer's body; undefined: 404. Throws UnavailableError (H2K-781 it refuses, H2K-782 it is away). */
export async function askRelay(
  { http }: Pick<Ports, 'http'>,
  { url, token }: RelayApi,
  { method, path, body }: { method: string; path: string; body?: JsonObject },
  signal: AbortSignal,
): Promise<JsonObject | undefined> {
  const headers = { accept: 'application/json', authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const request = { method, url: `${url}${path}`, headers, timeout: silence, ...(body ? { body: JSON.stringify(body) } : {}) };
  let answer: { status: number; text: string };
  try {
    const response = await http(request, signal);
    answer = { status: response.status, text: await response.text() };
  } catch (error) {
    if (signal.aborted || !(error instanceof HttpProblem)) throw error;
    throw new UnavailableError([away(`the relay can't be reached: ${error.message}`)]);
  }
  const found = objectIn(answer.text);
  if (answer.status === 204) return {};
  if (answer.status < 300 && found) return found;
  if (answer.status === 404 && found) return undefined;
  throw new UnavailableError([answer.status >= 500 ? away(`the relay answers HTTP ${answer.status}`) : refused(answer.status, found)]);
}

/** A relay reads its definitions now and then: a document that was just pushed may not be there yet. All of them together are waited for so long, in ms. */
const patience = 90_000;
const pause = 10_000;

/** Tokens as a relay's API has them. */
export function relayTokens(ports: Pick<Ports, 'http' | 'sleep'>, api: RelayApi, signal: AbortSignal): HookTokens {
  const ask = (question: { method: string; path: string; body?: JsonObject }) => askRelay(ports, api, question, signal);
  let waited = 0;
  const minted = async (webhook: string, repository: string): Promise<JsonObject> => {
    for (;;) {
      const made = await ask({ method: 'POST', path: '/api/hook-tokens', body: { webhook, repository } });
      if (made) return made;
      if (waited >= patience) throw new UnavailableError([refused(404, { message: `it knows no docker webhook ${webhook}` })]);
      await ports.sleep(pause, signal);
      waited += pause;
    }
  };
  return {
    async list() {
      const answer = await ask({ method: 'GET', path: '/api/hook-tokens' });
      return documentsIn(answer).flatMap(tokenIn);
    },
    async mint(webhook, repository) {
      const { id, token, url } = await minted(webhook, repository);
      if (typeof id === 'string' && typeof token === 'string' && typeof url === 'string') return { id, token, url };
      throw new UnavailableError([refused(201, undefined)]);
    },
    async revoke(id) {
      await ask({ method: 'DELETE', path: `/api/hook-tokens/${encodeURIComponent(id)}` });
    },
    close() {},
  };
}

/** A list of the API's has its documents by their links. Throws UnavailableError where it is none. */
export function documentsIn(answer: JsonObject | undefined): JsonObject[] {
  const documents = answer?.['documents'];
  if (typeof documents !== 'object' || documents === null) throw new UnavailableError([refused(answer ? 200 : 404, undefined)]);
  return Object.values(documents) as JsonObject[];
}

function tokenIn({ id, webhook, repository, created, revoked }: JsonObject): KnownToken[] {
  if (typeof id !== 'string' || typeof webhook !== 'string' || typeof created !== 'number') return [];
  return [
    {
      id,
      webhook,
      created,
      ...(typeof repository === 'string' ? { repository } : {}),
      ...(typeof revoked === 'number' ? { revoked } : {}),
    },
  ];
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

const refused = (status: number, body: JsonObject | undefined): Problem => {
  const said = typeof body?.['message'] === 'string' ? body['message'] : 'this is no answer of a relay’s API';
  const fixes: Record<number, string> = {
    401: 'set RELAY_API_TOKEN to one of the relay’s RELAY_API_TOKENS',
    403: 'the token must be one that may operate: operate:TOKEN among the relay’s RELAY_API_TOKENS',
    404: 'look at the address, and at the definitions that the relay reads',
    409: 'start the relay with --public-url',
  };
  return {
    code: 'H2K-781',
    severity: 'error',
    message: `the relay refuses (HTTP ${status}): ${said}`,
    fix: fixes[status] ?? 'look at the address',
    input: 'relay',
  };
};
const away = (message: string): Problem => ({
  code: 'H2K-782',
  severity: 'error',
  message,
  fix: 'look whether it runs, and at the address',
  input: 'relay',
});
