import type { JsonObject } from '../../types.ts';
import { type Attempt, type Delivery, type Next, type Store, StoreAway } from '../types.ts';
import { isLast } from './reports/types.ts';
import { nextAfter } from './retry.ts';
import { wordsOf } from './words.ts';

const second = 1000;
/** Pipelines that run at once; each is a process. */
const most = 4;
const renewEach = 60 * second;
const lease = 180 * second;
const lookEach = 5 * second;
/** An execution whose process lives reports at least this often while anything happens. */
const silence = 120 * second;
/** How many of a webhook's latest executions are looked through. */
const latest = 50;

/** What is run: what GitHub would have got, and where the run reports itself. */
export interface RunWish {
  delivery: string;
  payload: JsonObject;
  reportUrl: string;
}
/** over: it ran, whatever came of it: its execution tells. away: nothing was touched, and time may mend it. refused: nothing was, and it won't. */
export type RanHere = { is: 'over' } | { is: 'away' | 'refused'; reason: string };
/** Runs a pipeline to its end. Throws the signal's reason when it was ended, which takes as long as bringing back what was there. */
export type RunHere = (wish: RunWish, signal: AbortSignal) => Promise<RanHere>;

/** An answer to an execution that waits, and the key by which what goes on reports itself. */
export interface ResumeWish {
  execution: string;
  /** Which of its questions: `Stage.Task`. */
  task: string;
  approve: boolean;
  comment: string;
  as: string;
  reportKey: string | undefined;
  reportUrl: string;
}
/** Goes on with an execution to its next end, as `RunHere` runs one. refused: the answer was not taken. */
export type ResumeHere = (wish: ResumeWish, signal: AbortSignal) => Promise<RanHere>;

export interface HerePorts {
  store: Pick<Store, 'renew' | 'executions'>;
  /** Left out: this relay runs none. */
  run?: (wish: Omit<RunWish, 'reportUrl'>, signal: AbortSignal) => Promise<RanHere>;
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  chance: () => number;
  log: (level: 'info' | 'warning' | 'error', text: string) => void;
}
interface Ended {
  attempt: Attempt;
  next: Next;
}

/** Deliveries whose pipeline the relay runs itself: each keeps its lease, and so its lane, for as long as it takes. */
export class Here {
  readonly #ports: HerePorts;
  readonly #works = new Set<Promise<void>>();
  /** By delivery: what is done for it. */
  readonly #of = new Map<string, Promise<void>>();
  readonly #waiting: (() => void)[] = [];
  #free = most;

  constructor(ports: HerePorts) {
    this.#ports = ports;
  }

  get atWork(): number {
    return this.#works.size;
  }

  async ended(): Promise<void> {
    await Promise.allSettled(this.#works);
  }

  /** Does `work` for one delivery when there is a place for it; it stays claimed all the while. */
  take(delivery: Delivery, stop: AbortSignal, work: () => Promise<void>): Promise<void> {
    const kept = new AbortController();
    const keeping = this.#keep(delivery, kept.signal);
    return this.#counted(delivery.id, async () => {
      try {
        await this.#inTurn(stop, work);
      } finally {
        kept.abort();
        await keeping;
      }
    });
  }

  /** Does `work` for a delivery that had its run, when that has ended and there is a place for it. */
  after(delivery: string, stop: AbortSignal, work: () => Promise<void>): Promise<void> {
    const before = this.#of.get(delivery);
    return this.#counted(delivery, async () => {
      await before?.catch(() => {});
      await this.#inTurn(stop, work);
    });
  }

  #counted(delivery: string, work: () => Promise<void>): Promise<void> {
    const one = work().finally(() => {
      this.#works.delete(one);
      if (this.#of.get(delivery) === one) this.#of.delete(delivery);
    });
    this.#works.add(one);
    this.#of.set(delivery, one);
    return one;
  }

  async #inTurn(stop: AbortSignal, work: () => Promise<void>): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
    try {
      if (!stop.aborted) await work();
    } finally {
      const next = this.#waiting.shift();
      if (next) next();
      else this.#free += 1;
    }
  }

  /** Runs a delivery, or finds what became of it when the relay died in the midst. */
  async run(delivery: Delivery, payload: () => Promise<JsonObject>, stop: AbortSignal): Promise<Ended> {
    const { run, now } = this.#ports;
    const at = now();
    try {
      const before = delivery.uncertain && (await this.#lives(delivery, stop));
      if (before) return { attempt: { at, ms: now() - at, answer: 'accepted' }, next: { state: 'done' } };
      if (!run) return refused({ at, ms: 0 }, 'this relay runs no pipelines any more: it was started without --allow-run');
      const ran = await run({ delivery: delivery.id, payload: await payload() }, stop);
      return this.#after(ran, delivery, { at, ms: now() - at });
    } catch (error) {
      if (!stop.aborted) return refused({ at, ms: now() - at }, wordsOf(error));
      const reason = 'the relay ended in the midst of it; it is run again when the relay is back';
      return { attempt: { at, ms: now() - at, answer: 'refused', error: reason }, next: { state: 'retry', retryAt: now(), reason } };
    }
  }

  #after(ran: RanHere, { number, since }: Delivery, time: { at: number; ms: number }): Ended {
    if (ran.is === 'over') return { attempt: { ...time, answer: 'accepted' }, next: { state: 'done' } };
    if (ran.is === 'refused') return refused(time, ran.reason);
    const { now, chance } = this.#ports;
    const problem = { code: 'H2K-910', severity: 'error', message: ran.reason } as const;
    const next = nextAfter({ ...time, answer: 'refused', problem, retryAfter: 0 }, { number, since, now: now(), chance: chance() });
    return { attempt: { ...time, answer: 'refused', error: ran.reason }, next };
  }

  /** Whether an execution of it was begun and has come to its end. One that may still be at work is waited for: its process outlived the relay. */
  async #lives({ id, webhook }: Delivery, stop: AbortSignal): Promise<boolean> {
    const { store, now, sleep } = this.#ports;
    for (;;) {
      const { rows } = await store.executions.list({ webhook, limit: latest });
      const row = rows.find(({ delivery }) => delivery === id);
      if (!row) return false;
      if (isLast(row.status) || row.status === 'WAITING') return true;
      if (now() - row.heard > silence) return false;
      await sleep(lookEach, stop);
    }
  }

  async #keep(delivery: Delivery, until: AbortSignal): Promise<void> {
    const { store, now, sleep, log } = this.#ports;
    while (!until.aborted) {
      await sleep(renewEach, until).catch(() => {});
      if (until.aborted) return;
      await store.renew(delivery, now() + lease).catch((error: unknown) => {
        if (!(error instanceof StoreAway)) log('error', `delivery ${delivery.id}: ${wordsOf(error)}`);
      });
    }
  }
}

const refused = (time: { at: number; ms: number }, reason: string): Ended => ({
  attempt: { ...time, answer: 'refused', error: reason },
  next: { state: 'dead', reason },
});
