import type { Json, JsonObject } from '../types.ts';
import { type Answer, HubRefused, isPage, parsed, refusal, saying } from './answers.ts';
import { type HubOptions, type HubPorts, newAsk, type Question } from './ask.ts';
import { type HubCredential, type HubSession, newHubSession } from './session.ts';

/** A webhook of a repository in Docker Hub. */
export interface Hook {
  name: string;
  /** What it is deleted by. */
  slug: string;
  /** Where it calls: one address, unless it was made by other means than Docker Hub's page. */
  urls: string[];
}
/** Docker Hub's webhooks of repositories (`acme/shop`). There is no way to change one: a new one is made, then the old one deleted. Every method throws HubRefused. */
export interface Hooks {
  list: (repository: string, credential: HubCredential, signal: AbortSignal) => Promise<Hook[]>;
  /** taken: the repository has a webhook of that name. */
  create: (
    repository: string,
    hook: { name: string; url: string },
    credential: HubCredential,
    signal: AbortSignal,
  ) => Promise<'created' | 'taken'>;
  /** One that is not there is deleted. */
  remove: (repository: string, slug: string, credential: HubCredential, signal: AbortSignal) => Promise<void>;
}

/** The newer family is where tokens of organisations are let in; the older one is what everybody used. Neither is documented. facts: 2.4 */
const families = [
  (namespace: string, name: string) => `/v2/namespaces/${namespace}/repositories/${name}/webhook_pipeline/`,
  (namespace: string, name: string) => `/v2/repositories/${namespace}/${name}/webhook_pipeline/`,
] as const;
/** Answers that may be about the route and not about what was asked. */
const otherRoute = new Set([403, 404, 405, 410, 501]);
const perPage = 100;
const mostPages = 50;

export function newHooks(ports: HubPorts, options: HubOptions = {}, session: HubSession = newHubSession(ports, options)): Hooks {
  const ask = newAsk(ports, options);
  /** Which family let a user in. */
  const worked = new Map<string, number>();

  const signed = async (question: Question, credential: HubCredential, signal: AbortSignal): Promise<Answer> => {
    const authorization = await session.authorization(credential, signal);
    const { fingerprint } = credential;
    const answer = await ask({ ...question, fingerprint, authorization }, signal);
    if (answer.status !== 401) return answer;
    session.forget(credential);
    return ask({ ...question, fingerprint, authorization: await session.authorization(credential, signal) }, signal);
  };
  /** By the family that worked before, else by each in turn. */
  const routed = async (
    repository: string,
    rest: string,
    question: Omit<Question, 'path'>,
    credential: HubCredential,
    signal: AbortSignal,
  ): Promise<Answer> => {
    const [namespace = '', name = ''] = repository.split('/').map(encodeURIComponent);
    const by = async (index: number): Promise<Answer> => {
      const answer = await signed({ ...question, path: `${families[index]!(namespace, name)}${rest}` }, credential, signal);
      if (answer.status < 300) worked.set(credential.username, index);
      return answer;
    };
    const known = worked.get(credential.username);
    const first = await by(known ?? 0);
    // A family that has let the user in knows what is not there.
    if (!otherRoute.has(first.status) || (known !== undefined && first.status === 404)) return first;
    const second = await by(known === 1 ? 0 : 1);
    return otherRoute.has(second.status) ? moreTelling(first, second) : second;
  };

  return {
    async list(repository, credential, signal) {
      const what = `list the webhooks of ${repository}`;
      const found: Hook[] = [];
      for (let page = 1; page <= mostPages; page += 1) {
        const answer = await routed(repository, `?page_size=${perPage}&page=${page}`, { method: 'GET', what }, credential, signal);
        if (answer.status >= 300) throw refusal(what, answer);
        const { hooks, isLast } = pageOf(what, answer);
        found.push(...hooks);
        if (isLast) return found;
      }
      throw refusal(what, { status: 502, headers: {}, text: `more than ${mostPages} pages` });
    },
    async create(repository, { name, url }, credential, signal) {
      const what = `make a webhook of ${repository}`;
      const body = { name, expect_final_callback: false, webhooks: [{ name, hook_url: url }], registry: 'registry-1.docker.io' };
      const answer = await routed(repository, '', { method: 'POST', what, body }, credential, signal);
      if (answer.status < 300) return 'created';
      if (answer.status === 400 && /already exists|must be unique/i.test(answer.text)) return 'taken';
      // What Docker Hub quotes of the request is no secret any more once it stands in a log.
      throw refusal(what, { ...answer, text: answer.text.replaceAll(url, '…') });
    },
    async remove(repository, slug, credential, signal) {
      const what = `delete a webhook of ${repository}`;
      const answer = await routed(repository, `${encodeURIComponent(slug)}/`, { method: 'DELETE', what }, credential, signal);
      if (answer.status >= 300 && answer.status !== 404) throw refusal(what, answer);
    },
  };
}

/** Of two refusals the one that is about what was asked; a page of HTML is about the route. What the other says stands behind it. */
function moreTelling(first: Answer, second: Answer): Answer {
  const [told, other] = isPage(first) ? [second, first] : [first, second];
  return isPage(other) ? told : { ...told, text: `${saying(told)}; by its other route: ${saying(other)}`, headers: {} };
}

/** `next` is no more than a sign that there is one: a page is asked for by number, at the host that we chose. */
function pageOf(what: string, answer: Answer): { hooks: Hook[]; isLast: boolean } {
  const body = parsed(answer.text) as { results?: unknown; next?: unknown } | null | undefined;
  if (!Array.isArray(body?.results)) throw refusal(what, { ...answer, status: 502 });
  const hooks = (body.results as JsonObject[]).map(({ name, slug, webhooks }) => ({
    name: text(name),
    slug: typeof slug === 'string' && slug !== '' ? slug : text(name),
    urls: (Array.isArray(webhooks) ? (webhooks as JsonObject[]) : []).map(({ hook_url: url }) => text(url)),
  }));
  return { hooks, isLast: typeof body.next !== 'string' || hooks.length === 0 };
}

const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

/** Whether a refusal is one that a person at Docker Hub's page can do better than we. */
export const isByHand = (error: unknown): error is HubRefused => error instanceof HubRefused && ['absent', 'forbidden'].includes(error.why);
