import type { PushEvent } from '../../dockerhub/types.ts';
import type { DispatchAttempt, DispatchTarget, GitHub } from '../../github/types.ts';
import type { JsonObject } from '../../types.ts';
import { type Attempt, type Delivery, type Next, type Store, StoreAway } from '../types.ts';
import { Here, type HerePorts } from './here.ts';
import { writtenByOurselves } from './own.ts';
import { newReportKey } from './reports/keys.ts';
import { limitOf, nextAfter } from './retry.ts';
import { targetText } from './story.ts';
import { Waiter } from './waiter.ts';
import { wordsOf } from './words.ts';

const second = 1000;
/** Deliveries on their way at once; lanes hold each target to one. */
const most = 16;
/** Longer than an attempt at GitHub can take with all that goes before it. */
const lease = 180 * second;
/** GitHub may have had the last attempt: so long it is looked for its run before another is made. Rules 37. */
const search = 30 * second;
const searchEach = 5 * second;

export interface DeliverPorts extends HerePorts {
  store: Store;
  github: Pick<GitHub, 'dispatch' | 'findRun'>;
  /** The push as Docker Hub itself tells it now (rules 40); never throws but the signal's reason. */
  check: (event: PushEvent, signal: AbortSignal) => Promise<PushEvent>;
  /** What GitHub gets. */
  payload: (delivery: Delivery, event: PushEvent, reportKey: string | undefined) => JsonObject;
  random: (bytes: number) => Uint8Array;
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0 to 1. */
  chance: () => number;
  /** A dispatch was taken whose run is to be looked for. */
  accepted: () => void;
  log: (level: 'info' | 'warning' | 'error', text: string) => void;
}

/** Takes what is due from the store to GitHub, until it is told to stop. */
export class Deliveries {
  readonly #ports: DeliverPorts;
  readonly #waiter: Waiter;
  readonly #busy = new Set<Promise<void>>();
  readonly #here: Here;
  #stop: AbortSignal | undefined;
  /** GitHub asked for silence until then. */
  #silentUntil = 0;

  constructor(ports: DeliverPorts) {
    this.#ports = ports;
    this.#here = new Here(ports);
    this.#waiter = new Waiter(ports);
  }

  /** Something is due, now or at a time. */
  wake(due = 0): void {
    this.#waiter.wake(due);
  }

  /** Resolves when `stop` has aborted and what was on its way has ended; `leave` ends that too, and it is found uncertain later. */
  async run(stop: AbortSignal, leave: AbortSignal): Promise<void> {
    this.#stop = stop;
    while (!stop.aborted) {
      const wait = await this.#take(leave).catch((error: unknown) => {
        if (!(error instanceof StoreAway)) this.#ports.log('error', `deliveries wait: ${wordsOf(error)}`);
        return second;
      });
      await this.#waiter.rest(wait, stop);
    }
    await Promise.all(this.#busy);
  }

  /** Resolves when no pipeline runs here any more: `stop` ends them. */
  runsEnded(): Promise<void> {
    return this.#here.ended();
  }

  /** Does `work` for a delivery whose run here has ended, when its turn comes: `stop` ends it like a run. */
  after(delivery: string, work: (stop: AbortSignal) => Promise<void>): Promise<void> {
    const stop = this.#stop ?? AbortSignal.abort();
    return this.#here.after(delivery, stop, () => work(stop));
  }

  /** Starts what is due; how long to wait for more. */
  async #take(leave: AbortSignal): Promise<number | undefined> {
    const { store, now } = this.#ports;
    const silent = this.#silentUntil - now();
    if (silent > 0) return silent;
    const room = most - (this.#busy.size - this.#here.atWork);
    if (room === 0) return undefined;
    const claimed = await store.claim(now(), room, lease);
    for (const delivery of claimed) this.#start(delivery, leave);
    if (claimed.length === room) return undefined;
    const due = await store.nextDue('claim');
    // What looks due and could not be claimed waits for another's end, or was due a moment after the claim.
    return due === undefined ? undefined : Math.max(due - now(), claimed.length > 0 ? 0 : 20);
  }

  #start(delivery: Delivery, leave: AbortSignal): void {
    const { target } = delivery;
    const way = 'run' in target ? this.#run(delivery, leave) : this.#deliver({ ...delivery, target }, leave);
    const one = way
      .catch((error: unknown) => {
        if (!leave.aborted) this.#ports.log('error', `delivery ${delivery.id}: ${wordsOf(error)}`);
      })
      .finally(() => {
        this.#busy.delete(one);
        this.wake();
      });
    this.#busy.add(one);
  }

  /** A run of our own: it is ended when the relay is told to end, not when it has to. */
  async #run(delivery: Delivery, leave: AbortSignal): Promise<void> {
    const stop = this.#stop ?? leave;
    await this.#here.take(delivery, stop, async () => {
      const event = await this.#ports.check(delivery.event, stop);
      const own = await writtenByOurselves(this.#ports, delivery.webhook, event);
      if (own !== undefined) return this.#settle({ ...delivery, event }, undefined, { state: 'ignored', reason: own }, leave);
      const payload = async () => this.#ports.payload(delivery, event, await newReportKey(this.#ports, delivery));
      const { attempt, next } = await this.#here.run(delivery, payload, stop);
      await this.#settle({ ...delivery, event, lease: this.#ports.now() + lease }, attempt, next, leave);
    });
  }

  async #deliver(delivery: Dispatched, leave: AbortSignal): Promise<void> {
    const { now, chance } = this.#ports;
    const began = now();
    const found = delivery.uncertain ? await this.#search(delivery, leave) : undefined;
    if (found) return this.#settle({ ...delivery }, { at: began, ms: now() - began, ...found.attempt }, found.next, leave);
    const event = await this.#ports.check(delivery.event, leave);
    const own = await writtenByOurselves(this.#ports, delivery.webhook, event);
    if (own !== undefined) return this.#settle({ ...delivery, event }, undefined, { state: 'ignored', reason: own }, leave);
    const attempt = await this.#dispatch(delivery, event, leave);
    const limit = limitOf(attempt);
    if (limit !== undefined) this.#silentUntil = Math.max(this.#silentUntil, now() + limit);
    const next = nextAfter(attempt, { number: delivery.number, since: delivery.since, now: now(), chance: chance() });
    await this.#settle({ ...delivery, event }, told(attempt), next, leave);
  }

  async #dispatch(delivery: Dispatched, event: PushEvent, leave: AbortSignal): Promise<DispatchAttempt> {
    const { github, payload, now } = this.#ports;
    const reportKey = await newReportKey(this.#ports, delivery);
    const at = now();
    try {
      return await github.dispatch(delivery.target, payload(delivery, event, reportKey), leave);
    } catch (error) {
      leave.throwIfAborted();
      // A key that is none: it may be mended while the delivery waits.
      const problem = { code: 'H2K-760', severity: 'error', message: wordsOf(error) } as const;
      return { at, ms: now() - at, answer: 'refused', problem, retryAfter: second };
    }
  }

  /** The run of an attempt whose answer got lost; or why nothing can be said yet. undefined: there is none, a repeat does no harm. */
  async #search(delivery: Dispatched, leave: AbortSignal): Promise<{ attempt: Omit<Attempt, 'at' | 'ms'>; next: Next } | undefined> {
    const { github, now, sleep, chance } = this.#ports;
    const until = now() + search;
    try {
      for (;;) {
        const run = await github.findRun(delivery.target, { delivery: delivery.id, since: delivery.since }, leave);
        if (run?.match === 'delivery')
          return {
            attempt: { answer: 'accepted' },
            next: { state: 'done', run: { id: String(run.id), url: run.url, status: run.status } },
          };
        if (now() >= until) return undefined;
        await sleep(searchEach, leave);
      }
    } catch (error) {
      leave.throwIfAborted();
      const error_ = `an answer of GitHub got lost, and it can't be seen whether it had started a run: ${wordsOf(error)}`;
      const attempt: DispatchAttempt = {
        at: now(),
        ms: 0,
        answer: 'unknown',
        problem: { code: 'H2K-761', severity: 'error', message: error_ },
      };
      return {
        attempt: { answer: 'unknown', error: error_ },
        next: nextAfter(attempt, { number: delivery.number, since: delivery.since, now: now(), chance: chance() }),
      };
    }
  }

  /** Until it is written: an attempt that nobody knows of would be made again. At the end it is given up, and found uncertain later. */
  async #settle(delivery: Delivery, attempt: Attempt | undefined, next: Next, leave: AbortSignal): Promise<void> {
    const { store, now, sleep, log } = this.#ports;
    for (;;) {
      try {
        const settled = await store.settle(delivery, attempt, next);
        if (settled === 'lost') log('warning', `delivery ${delivery.id}: another had taken it over`);
        else log(next.state === 'dead' ? 'error' : 'info', words(delivery, next));
        if (next.state === 'following') this.#ports.accepted();
        return;
      } catch (error) {
        if (!(error instanceof StoreAway) || now() > delivery.lease || this.#stop?.aborted) throw error;
        await sleep(second, leave);
      }
    }
  }
}

/** One that goes to GitHub. */
type Dispatched = Delivery & { target: DispatchTarget };

function told({ at, ms, answer, status, requestId, problem }: DispatchAttempt): Attempt {
  return {
    at,
    ms,
    answer,
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
    ...(problem && { error: problem.message }),
  };
}

function words({ id, webhook, event, target, number }: Delivery, next: Next): string {
  const what = `${webhook}: ${event.image}:${event.tag} → ${targetText(target)} (delivery ${id})`;
  if (next.state === 'dead') return `${what} failed for good: ${next.reason}`;
  if (next.state === 'ignored') return `${what} ignored: ${next.reason}`;
  if (next.state === 'retry') return `${what} attempt ${number} failed, tried again: ${next.reason}`;
  return `${what} ${'run' in target ? 'is over' : 'dispatched'}`;
}
