import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Defined, DockerWebhook } from '../../src/definitions/types.ts';
import { dispatchOf } from '../../src/dockerhub/dispatch.ts';
import { readPayload } from '../../src/dockerhub/payload.ts';
import { newGitHub } from '../../src/github/index.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { hashToken, mintToken } from '../../src/relay/core/tokens.ts';
import { type Relay, type RelayOptions, type RelayPorts, startRelay } from '../../src/relay/hosts/node/index.ts';
import type { Limits } from '../../src/relay/hosts/node/server.ts';
import { openSqlite } from '../../src/relay/stores/sqlite/index.ts';
import { startThread } from '../../src/relay/stores/sqlite/thread.ts';
import type { Activity, Store } from '../../src/relay/types.ts';
import { match } from '../../src/triggers/match.ts';
import { type GitHubStandIn, gitHubStandIn, type World } from '../stand-ins/github/index.ts';
import { target } from './events.ts';

const open: (() => unknown)[] = [];
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}

export const token = 'github_pat_of_a_test';
/** acme/deploy listens to docker-push, and its runs are named after the delivery. */
export const deployRepository = (): Partial<World> => ({
  repositories: {
    'acme/deploy': {
      workflows: {
        'deploy.yml': {
          events: ['docker-push'],
          inputs: ['payload'],
          runName: (payload) => `deploy ${(payload as { delivery: string }).delivery}`,
        },
      },
    },
  },
  tokens: { [token]: { rights: { 'acme/deploy': { contents: 'write', actions: 'write' } } } },
});

export const webhook = (name: string, more: Partial<DockerWebhook> = {}): DockerWebhook => ({
  kind: 'DOCKER_WEBHOOK',
  name,
  repository: 'acme/shop',
  pipeline: 'deploy',
  target,
  ...more,
});

export interface RigOptions {
  world?: Partial<World>;
  webhooks?: DockerWebhook[];
  window?: { quiet: number; most: number };
  /** Moves only by sleeps and by hand; left out: the real one. */
  clock?: Clock;
  ports?: Partial<RelayPorts>;
  password?: string;
  gitHub?: RelayOptions['gitHub'];
  apiTokens?: Record<string, 'read' | 'operate'>;
  publicUrl?: string;
  limits?: Limits;
  file?: string;
}
export interface Rig {
  relay: Relay;
  /** How much is on its way to GitHub or to the disk: a test's clock had better stand meanwhile, or leases end by it. */
  busy: () => number;
  /** The definitions', to be changed while it runs. */
  webhooks: { set: (name: string, webhook: DockerWebhook) => void };
  store: Store;
  github: GitHubStandIn;
  token: string;
  log: string[];
  file: string;
  /** Posts to the hook, and returns the status and the answer. */
  post: (body: unknown, given?: { token?: string; path?: string }) => Promise<{ status: number; answer: Record<string, string> }>;
  get: (path: string, headers?: Record<string, string>) => Promise<{ status: number; text: string; headers: Headers }>;
  /** Waits until Activity is as it should be. A clock of the test's goes on a little meanwhile. */
  activity: (until: (rows: Activity[]) => boolean) => Promise<Activity[]>;
}

/** A relay as users have it: a real server, a real store, and a stand-in for GitHub. */
export async function rig(options: RigOptions = {}): Promise<Rig> {
  const { clock, window = { quiet: 0, most: 0 } } = options;
  const now = () => clock?.now ?? Date.now();
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-relay-'));
  const file = options.file ?? join(folder, 'relay.db');
  const log: string[] = [];
  const node = nodePorts({ env: {}, log: (level, text) => log.push(`${level} ${text}`) });
  const github = await gitHubStandIn(options.world ?? deployRepository(), now);
  const store = await openSqlite({ file, startWorker: startThread, now, lost: (why) => log.push(`lost ${why}`) });
  let busy = 0;
  const counted = <A extends unknown[], T>(act: (...args: A) => Promise<T>): ((...args: A) => Promise<T>) => {
    return (...args) => {
      busy += 1;
      return act(...args).finally(() => (busy -= 1));
    };
  };
  const client = newGitHub({ ...node, now }, { url: github.url, credential: { token } });
  store.settle = counted(store.settle);
  const secret = mintToken(node.random);
  await store.tokens.add('shop', await hashToken(secret), now());
  const webhooks = new Map<string, Defined<DockerWebhook>>();
  const define = (name: string, value: DockerWebhook) => void webhooks.set(name, { value, at: () => nowhere });
  for (const one of options.webhooks ?? [webhook('shop')]) define(one.name, one);
  const ports: RelayPorts = {
    store,
    webhooks: () => webhooks,
    read: readPayload,
    match: (event, all) => match(event, all, new Map()),
    repositoryOf: ({ repository }) => repository,
    github: {
      ...client,
      dispatch: counted((...asked) => client.dispatch(...asked)),
      findRun: counted((...asked) => client.findRun(...asked)),
    },
    check: async (event) => event,
    payload: (delivery, event, reportKey) => dispatchOf(delivery, event, reportKey) as never,
    notices: () => [],
    redact: node.secrets.redact,
    now,
    sleep: clock?.sleep ?? node.sleep,
    random: node.random,
    log: node.log,
    ...options.ports,
  };
  const relay = await startRelay(ports, {
    host: '127.0.0.1',
    port: 0,
    window,
    publicUrl: options.publicUrl,
    apiTokens: await Promise.all(
      Object.entries(options.apiTokens ?? {}).map(async ([one, right]) => ({ right, hash: await hashToken(one) })),
    ),
    gitHub: options.gitHub,
    ...(options.password && { password: options.password }),
    ...(options.limits && { limits: options.limits }),
  });
  open.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => node.close(),
    () => github.close(),
    () => relay.close(),
  );
  return {
    relay,
    busy: () => busy,
    webhooks: { set: define },
    store,
    github,
    token: secret,
    log,
    file,
    async post(body, given = {}) {
      const path = given.path ?? `/hooks/dockerhub/${given.token ?? secret}`;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const response = await fetch(`${relay.url}${path}`, { method: 'POST', body: text, headers: { 'content-type': 'application/json' } });
      return { status: response.status, answer: (await response.json()) as Record<string, string> };
    },
    async get(path, headers = {}) {
      const response = await fetch(`${relay.url}${path}`, { headers });
      return { status: response.status, text: await response.text(), headers: response.headers };
    },
    async activity(until) {
      for (;;) {
        const { rows } = await store.list({ limit: 100 });
        if (until(rows)) return rows;
        await new Promise((resolve) => setTimeout(resolve, 10));
        clock?.advance(20);
      }
    },
  };
}

const nowhere = { file: 'webhooks.yaml', line: 1, column: 1 };

/** A clock that only a test moves. */
export interface Clock {
  now: number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Moves it, and ends the sleeps whose time has come. */
  advance: (ms: number) => void;
}
export function newClock(now = Date.parse('2026-11-24T10:00:00Z')): Clock {
  const sleeping = new Set<{ at: number; wake: () => void }>();
  const clock: Clock = {
    now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(signal.reason as Error);
        const one = { at: clock.now + ms, wake: resolve };
        sleeping.add(one);
        signal.addEventListener('abort', () => {
          sleeping.delete(one);
          reject(signal.reason as Error);
        });
      }),
    advance(ms) {
      clock.now += ms;
      for (const one of [...sleeping].filter(({ at }) => at <= clock.now)) {
        sleeping.delete(one);
        one.wake();
      }
    },
  };
  return clock;
}

/** A body of Docker Hub, as it has sent them since 2022. */
export const body = (tag: string, pushedAt = 1_700_000_000, repository = 'acme/shop') => ({
  callback_url: 'https://registry.hub.docker.com/u/acme/shop/hook/1/',
  push_data: { pusher: 'ada', pushed_at: pushedAt, tag, images: [], media_type: 'application/vnd.oci.image.index.v1+json' },
  repository: {
    status: 'Active',
    namespace: repository.split('/')[0],
    name: repository.split('/')[1],
    repo_name: repository,
    owner: 'acme',
  },
});
