import { hash } from 'node:crypto';
import type { DockerWebhook } from '../../../definitions/types.ts';
import type { PushEvent } from '../../../dockerhub/types.ts';
import type { GitHub } from '../../../github/types.ts';
import type { JsonObject } from '../../../types.ts';
import { Answers } from '../../core/answers.ts';
import { endNotice } from '../../core/credential.ts';
import { Deliveries } from '../../core/deliver.ts';
import { Follower } from '../../core/follower.ts';
import { Guesses } from '../../core/guesses.ts';
import type { ResumeHere, ResumeWish, RunHere, RunWish } from '../../core/here.ts';
import { type HookAnswer, type JoinWindow, type ReceivePorts, receive, receiveFor } from '../../core/receive.ts';
import { replay } from '../../core/replay.ts';
import { LiveExecutions } from '../../core/reports/live.ts';
import { Sessions } from '../../core/sessions.ts';
import { testPush } from '../../core/test-push.ts';
import { isToken } from '../../core/tokens.ts';
import { type ApiToken, rightOf } from '../../pages/access.ts';
import { newPages } from '../../pages/app.ts';
import { documentOf } from '../../pages/events.ts';
import { executionRoutes } from '../../pages/executions/routes.ts';
import { newForms } from '../../pages/forms.ts';
import type { GitHubSignIn } from '../../pages/sign-in/github.ts';
import type { Delivery, Store } from '../../types.ts';
import { keepYoungGenerationSmall } from './memory.ts';
import { type Limits, listen } from './server.ts';

type Level = 'info' | 'warning' | 'error';
export interface RelayPorts {
  store: Store;
  webhooks: ReceivePorts['webhooks'];
  read: ReceivePorts['read'];
  match: ReceivePorts['match'];
  /** Of Docker Hub, as far as the definitions name one. */
  repositoryOf: (webhook: DockerWebhook) => string | undefined;
  github: Pick<GitHub, 'dispatch' | 'findRun' | 'credentialEnds'>;
  check: (event: PushEvent, signal: AbortSignal) => Promise<PushEvent>;
  payload: (delivery: Delivery, event: PushEvent, reportKey: string | undefined) => JsonObject;
  /** Runs pipelines, and goes on with those that waited (`--allow-run`); left out: this relay only dispatches. */
  here?: { run: RunHere; resume: ResumeHere };
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
  /** Of programs. Left out: none. */
  /** People of GitHub who may sign in. */
  gitHub?: GitHubSignIn | undefined;
  apiTokens?: readonly ApiToken[];
  /** Under which Docker Hub reaches it. */
  publicUrl?: string | undefined;
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
const warnEach = 60_000;

/** Opens the door for Docker Hub and takes what comes to GitHub, until it is closed. */
export async function startRelay(ports: RelayPorts, options: RelayOptions): Promise<Relay> {
  const { host, port, window, password, gitHub, apiTokens = [], publicUrl, limits } = options;
  keepYoungGenerationSmall();
  const { store, now, sleep, log } = ports;
  const follower = new Follower(ports);
  let address = '';
  const { here } = ports;
  const run = here && ((wish: Omit<RunWish, 'reportUrl'>, signal: AbortSignal) => here.run({ ...wish, reportUrl: address }, signal));
  const resume =
    here && ((wish: Omit<ResumeWish, 'reportUrl'>, signal: AbortSignal) => here.resume({ ...wish, reportUrl: address }, signal));
  const deliveries = new Deliveries({
    ...ports,
    ...(run && { run }),
    chance: () => (ports.random(1)[0] ?? 0) / 255,
    accepted: () => follower.wake(),
  });
  let overrides = await store.overrides();
  const receiving: ReceivePorts = {
    ...ports,
    runs: here !== undefined,
    window,
    override: (webhook) => overrides.get(webhook),
    sha256,
    wake: (due) => deliveries.wake(due),
  };
  const stop = new AbortController();
  const calls = new Map<HookAnswer['result'], number>();
  const credentialEnds = () => ports.github.credentialEnds();
  const endSoon = () => endNotice(credentialEnds(), now());
  const notices = () => [...ports.notices(), endSoon()].filter((notice) => notice !== undefined);
  const mayOperate = (token: string) => rightOf(sha256(token), apiTokens) === 'operate';
  const live = new LiveExecutions(store.executions);
  const answers = new Answers({
    ...ports,
    ...(resume && { resume }),
    after: (delivery, work) => deliveries.after(delivery, work),
    changed: (execution) => live.changed(execution),
  });
  const forms = newForms(ports.random);
  const pages = newPages({
    ...ports,
    forms,
    executions: executionRoutes({ ...ports, forms, live, answers, notices, mayOperate, ending: stop.signal }),
    apiTokens,
    publicUrl,
    credentialEnds,
    notices,
    replay: (pushes, wish) => replay(pushes, wish, receiving),
    pause,
    sendTest: (webhook, repository, tag) => receiveFor(webhook, testPush(repository, tag, ports), receiving),
    calls: () => calls,
    sessions: new Sessions(ports),
    guesses: new Guesses(now),
    ...(password ? { password } : {}),
    ...(gitHub ? { gitHub } : {}),
  });
  const server = await listen({ receive: received, told, pages, log }, { host, port, limits });
  address = loopbackOf(server.url);

  const leave = new AbortController();
  let warned: string | undefined;
  const loops = [
    deliveries.run(stop.signal, leave.signal),
    follower.run(stop.signal),
    each(overridesEach, async () => {
      overrides = await store.overrides();
    }),
    each(warnEach, async () => {
      const notice = endSoon();
      // It counts the days, and so is a new one each day.
      if (notice !== undefined && notice !== warned) log('warning', notice);
      warned = notice;
    }),
    each(purgeEach, async () => {
      while ((await store.purge(now() - keepFor, slice)) === slice);
      while ((await store.executions.purge(now() - keepFor, slice)) > 0);
    }),
  ];
  let closing: Promise<void> | undefined;
  return { url: server.url, close: () => (closing ??= close()) };

  async function close(): Promise<void> {
    stop.abort();
    const hard = setTimeout(() => leave.abort(new Error('the relay is ending')), leaveAfter);
    // What runs here reports until its very end.
    await deliveries.runsEnded();
    await server.close();
    await Promise.all(loops);
    clearTimeout(hard);
    await store.close();
  }

  async function received(call: { token: string; body: string }): Promise<HookAnswer> {
    const answer = await receive(call, receiving);
    calls.set(answer.result, (calls.get(answer.result) ?? 0) + 1);
    return answer;
  }

  async function pause(webhook: string, paused: boolean): Promise<void> {
    await store.set(webhook, { paused });
    overrides = await store.overrides();
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

/** How somebody on this machine reaches what listens on every address. */
const loopbackOf = (url: string): string => url.replace('//0.0.0.0:', '//127.0.0.1:').replace('//[::]:', '//[::1]:');
