import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type SyncOptions, type SyncReport, webhookSync } from '../../../src/commands/webhook/sync.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { HttpProblem, type HttpResponse, type Ports } from '../../../src/ports/types.ts';
import { type DockerHub, dockerHub, type Hook, type Said, type World } from '../../stand-ins/dockerhub/index.ts';

export const publicUrl = 'https://relay.test';
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
export const mark = sha256(publicUrl).slice(0, 8);

/** The process ends here, in the midst of a request. */
export class Crash extends Error {}
/** What happens to one request. before: nothing of it is done; after: it is done, and nobody hears of it. */
export type Fault = 'none' | 'lost before' | 'lost after' | 'crash before' | 'crash after' | Said;

export interface Token {
  id: string;
  token: string;
  webhook: string;
  repository: string | null;
  created: number;
  revoked: number | null;
}

/** A Docker Hub, a relay with its API, and a folder of definitions: all that webhook sync works on, without a network. */
export class Scene {
  readonly hub: DockerHub;
  readonly tokens: Token[] = [];
  readonly requests: string[] = [];
  /** What happens to the next requests, one each. */
  faults: Fault[] = [];
  /** Hears of each request when it is over. */
  after: () => void = () => {};
  /** What the relay says to each question, where it is not what it should. */
  relaySays: ((method: string, path: string) => { status: number; body: object } | undefined) | undefined;
  env: { [name: string]: string } = { HUB_TOKEN: 'dckr_pat_1', RELAY_API_TOKEN: 'operate-0123456789abcdef' };
  readonly #folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-sync-'));
  readonly #file = join(this.#folder, 'webhooks.yaml');
  #now = Date.parse('2026-01-01T00:00:00Z');
  readonly logged: string[] = [];

  constructor(world: World) {
    this.hub = dockerHub(world, () => this.#now);
  }

  close(): void {
    rmSync(this.#folder, { recursive: true, force: true });
  }
  get definitions(): string {
    return this.#folder;
  }
  pass(ms: number): void {
    this.#now += ms;
  }
  define(text: string): void {
    writeFileSync(this.#file, text);
  }
  hooks(repository: string): Hook[] {
    return this.hub.world.repositories[repository]?.hooks ?? [];
  }
  /** A webhook as a person makes it. */
  paste(repository: string, name: string, url: string): void {
    const found = this.hub.world.repositories[repository];
    if (found) found.hooks = [...(found.hooks ?? []), { name, slug: `by-hand-${name}`, webhooks: [{ name, hook_url: url }] }];
  }
  mint(webhook: string, repository: string | null): Token {
    this.pass(1);
    const token = sha256(`${webhook} ${this.tokens.length}`).slice(0, 43);
    const minted = { id: sha256(token), token, webhook, repository, created: this.#now, revoked: null };
    this.tokens.push(minted);
    return minted;
  }
  urlOf = ({ token }: Token): string => `${publicUrl}/hooks/dockerhub/${token}`;
  /** The valid token that a webhook calls with. */
  tokenOf({ webhooks }: Hook): Token | undefined {
    return webhooks.length === 1 ? this.tokens.find((one) => one.revoked === null && this.urlOf(one) === webhooks[0]?.hook_url) : undefined;
  }

  get ports(): Ports {
    const node = nodePorts({ env: this.env, log: (_, text) => this.logged.push(text) });
    return {
      ...node,
      now: () => this.#now,
      sleep: async (ms) => this.pass(ms),
      http: async ({ method, url, headers = {}, body }) =>
        this.#asked(method, new URL(url), headers as { [name: string]: string }, typeof body === 'string' ? body : ''),
    };
  }
  async sync(own: { [name: string]: string } = {}, options: Partial<SyncOptions> = {}): Promise<SyncReport> {
    const given = { relay: publicUrl, 'docker-hub-api': 'https://hub.test', ...own };
    const { signal } = new AbortController();
    const asked = { given: { definitions: this.#folder }, mistakes: [] };
    return webhookSync(asked, given, { ports: this.ports, signal }, { showsAddresses: true, told() {}, ...options });
  }

  async #asked(method: string, url: URL, headers: { [name: string]: string }, body: string): Promise<HttpResponse> {
    const fault = this.faults.shift() ?? 'none';
    this.requests.push(`${method} ${url.host}${url.pathname}`);
    try {
      if (fault === 'crash before') throw new Crash();
      if (fault === 'lost before') throw new HttpProblem('cut', 'cut', { unsent: false });
      const said = typeof fault === 'object' ? fault : this.#answered(method, url, headers, body);
      if (fault === 'crash after') throw new Crash();
      if (fault === 'lost after') throw new HttpProblem('cut', 'cut', { unsent: false });
      return responseOf(said);
    } finally {
      this.after();
    }
  }
  #answered(method: string, url: URL, headers: { [name: string]: string }, body: string): Said {
    const path = `${url.pathname}${url.search}`;
    if (url.host === 'hub.test') return this.hub.answer({ method, path, headers, body });
    return this.relaySays?.(method, path) ?? this.#relay(method, url.pathname, headers, body);
  }
  #relay(method: string, path: string, { authorization }: { [name: string]: string }, body: string): Said {
    const [, called] = /^\/hooks\/dockerhub\/(.+)$/.exec(path) ?? [];
    if (called) return { status: this.tokens.some(({ token, revoked }) => token === called && revoked === null) ? 405 : 404, body: {} };
    if (authorization !== 'Bearer operate-0123456789abcdef') return { status: 401, body: { message: 'who are you?' } };
    if (method === 'GET' && path === '/api/hook-tokens') {
      const documents = Object.fromEntries(
        this.tokens.map(({ id, webhook, repository, created, revoked }) => [
          `/api/hook-tokens/${id}`,
          { id, webhook, repository, created, revoked },
        ]),
      );
      const links = Object.keys(documents);
      return { status: 200, body: { count: links.length, totalCount: links.length, links, documents } };
    }
    if (method === 'POST' && path === '/api/hook-tokens') {
      const { webhook, repository } = JSON.parse(body) as { webhook: string; repository: string };
      const { id, token } = this.mint(webhook, repository);
      return { status: 201, body: { id, webhook, token, url: `${publicUrl}/hooks/dockerhub/${token}` } };
    }
    if (method === 'GET' && path === '/api/registry-webhooks')
      return { status: 200, body: { count: 0, totalCount: 0, links: [], documents: {} } };
    const found = this.tokens.find(({ id, revoked }) => path === `/api/hook-tokens/${id}` && revoked === null);
    if (method !== 'DELETE' || !found) return { status: 404, body: { message: 'there is no such token, or it was revoked before' } };
    found.revoked = this.#now;
    return { status: 204 };
  }
}

function responseOf({ status, body, headers = {} }: Said): HttpResponse {
  const text = body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body);
  const type = typeof body === 'string' ? 'text/html' : 'application/json';
  return { status, headers: { 'content-type': type, ...headers }, rawHeaders: [], body: (async function* () {})(), text: async () => text };
}
