import type { GitHub } from '../../github/types.ts';
import { type Following, type Store, StoreAway } from '../types.ts';
import { afterLook } from './follow.ts';
import { Waiter } from './waiter.ts';
import { wordsOf } from './words.ts';

const most = 8;
const second = 1000;

export interface FollowPorts {
  store: Pick<Store, 'following' | 'looked' | 'nextDue'>;
  github: Pick<GitHub, 'findRun'>;
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  log: (level: 'info' | 'warning' | 'error', text: string) => void;
}

/** Looks for the runs that accepted dispatches caused. A dispatch without one is told within two minutes. */
export class Follower {
  readonly #ports: FollowPorts;
  readonly #waiter: Waiter;

  constructor(ports: FollowPorts) {
    this.#ports = ports;
    this.#waiter = new Waiter(ports);
  }

  /** A dispatch was accepted. */
  wake(): void {
    this.#waiter.wake();
  }

  async run(stop: AbortSignal): Promise<void> {
    while (!stop.aborted) {
      const wait = await this.#round(stop).catch((error: unknown) => {
        if (!stop.aborted && !(error instanceof StoreAway)) this.#ports.log('error', `runs can't be followed: ${wordsOf(error)}`);
        return second;
      });
      await this.#waiter.rest(wait, stop);
    }
  }

  /** Looks at what is due; how long to wait for more. */
  async #round(stop: AbortSignal): Promise<number | undefined> {
    const { store, now } = this.#ports;
    const due = await store.nextDue('look');
    if (due === undefined) return undefined;
    if (due > now()) return due - now();
    const rows = await store.following(now(), most);
    await Promise.all(rows.map((row) => this.#look(row, stop)));
    return 0;
  }

  async #look(row: Following, stop: AbortSignal): Promise<void> {
    const { store, github, now, log } = this.#ports;
    const seen = await github.findRun(row.target, { delivery: row.id, since: row.acceptedAt }, stop).catch((error: unknown) => {
      stop.throwIfAborted();
      return wordsOf(error);
    });
    const found = afterLook(row, seen, now());
    await store.looked(row.id, found);
    if ('reason' in found) log('warning', `delivery ${row.id}: ${found.reason}`);
  }
}
