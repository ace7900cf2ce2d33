import { hash } from 'node:crypto';
import type { PushEvent } from '../../../dockerhub/types.ts';
import type { GitHub } from '../../../github/types.ts';
import type { JsonObject } from '../../../types.ts';
import { Deliveries } from '../../core/deliver.ts';
import { Follower } from '../../core/follower.ts';
import { type JoinWindow, type ReceivePorts, receive } from '../../core/receive.ts';
import { isToken } from '../../core/tokens.ts';
import { newPages } from '../../pages/app.ts';
import { documentOf } from '../../pages/events.ts';
import type { Delivery, Store } from '../../types.ts';
import { keepYoungGenerationSmall } from './memory.ts';
import { type Limits, listen } from './server.ts';

type Level = 'info' | 'warning' | 'error';
export interface RelayPorts {
  store: Store;
  webhooks: ReceivePorts['webhooks'];
  read: ReceivePorts['read'];
  match: ReceivePorts['match'];
  github: Pick<GitHub, 'dispatch' | 'findRun'>;
  check: (event: PushEvent, signal: AbortSignal) => Promise<PushEvent>;
  payload: (delivery: Delivery, event: PushEvent) => JsonObject;
  notices: () => string[];
  /** Hides the secrets that the relay has. */
  redact: (text: string) => string;
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  random: (bytes: number) => Uint8Array;
  log: (level: Level, text: string) => void;
}
export interface RelayOptions {
  host: string;
  port: number;
  window: JoinWindow;
  password?: string | undefined;
  /** Left out: those that fit the open internet. */
  limits?: Limits;
}
export interface Relay {
  url: string;
  /** What was answered is stored, and what is on its way to GitHub ends or is found uncertain; then the store is closed. */
  close: () => Promise<void>;
}

/** A turn of WebCrypto's threads for each of thousands of calls would cost more than all the rest. */
const sha256 = (text: string): string => hash('sha256', text, 'hex');

const keepFor = 30 * 86_400_000;
const purgeEach = 600_000;
const slice = 500;
const overridesEach = 2_000;
const leaveAfter = 10_000;

/** Opens the door for Docker Hub and takes what comes to GitHub, until it is closed. */
export async function startRelay(ports: RelayPorts, { host, port, window, password, limits }: RelayOptions): Promise<Relay> {
  keepYoungGenerationSmall();
  const { store, now, sleep, log } = ports;
  const follower = new Follower(ports);
  const deliveries = new Deliveries({ ...ports, chance: () => (ports.random(1)[0] ?? 0) / 255, accepted: () => follower.wake() });
  let overrides = await store.overrides();
  const receiving: ReceivePorts = {
    ...ports,
    window,
    override: (webhook) => overrides.get(webhook),
    sha256,
    wake: (due) => deliveries.wake(due),
  };
  const pages = newPages({ ...ports, ...(password ? { password } : {}) });
  const server = await listen({ receive: (call) => receive(call, receiving), told, pages, log }, { host, port, limits });

  const stop = new AbortController();
  const leave = new AbortController();
  const loops = [
    deliveries.run(stop.signal, leave.signal),
    follower.run(stop.signal),
    each(overridesEach, async () => {
      overrides = await store.overrides();
    }),
    each(purgeEach, async () => {
      while ((await store.purge(now() - keepFor, slice)) === slice);
    }),
  ];
  let closing: Promise<void> | undefined;
  return { url: server.url, close: () => (closing ??= close()) };

  async function close(): Promise<void> {
    stop.abort();
    const hard = setTimeout(() => leave.abort(new Error('the relay is ending')), leaveAfter);
    await server.close();
    await Promise.all(loops);
    clearTimeout(hard);
    await store.close();
  }

  async function told({ token, push }: { token: string; push: string }): Promise<object | undefined> {
    const webhook = isToken(token) ? await store.tokens.find(sha256(token)) : undefined;
    if (webhook === undefined) return undefined;
    const { rows } = await store.list({ webhook, id: push, limit: 1 });
    return rows[0] && documentOf(rows[0]);
  }

  async function each(ms: number, act: () => Promise<void>): Promise<void> {
    while (!stop.signal.aborted) {
      await act().catch((error: unknown) => log('warning', `the relay's upkeep waits: ${String(error)}`));
      await sleep(ms, stop.signal).catch(() => {});
    }
  }
}
