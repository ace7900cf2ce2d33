import type { GitHub } from '../../github/types.ts';
import { type Following, type Store, StoreAway } from '../types.ts';
import { afterLook } from './follow.ts';
import { Waiter } from './waiter.ts';
import { wordsOf } from './words.ts';

const most = 8;
const second = 1000;
/** A run that begins now may be of a delivery that was accepted so long ago. */
const longBefore = 600 * second;

export interface FollowPorts {
  store: Pick<Store, 'following' | 'looked' | 'nextDue' | 'runs'>;
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
    const taken = await store.runs(Math.min(...rows.map(({ acceptedAt }) => acceptedAt)) - longBefore);
    await Promise.all(rows.map((row) => this.#look(row, taken, stop)));
    return 0;
  }

  /** @param taken runs with the deliveries that have them, those of looks at the same time among them */
  async #look(row: Following, taken: Map<string, string>, stop: AbortSignal): Promise<void> {
    const { store, github, now, log } = this.#ports;
    const take = (run: number): boolean => {
      const owner = taken.get(String(run)) ?? row.id;
      taken.set(String(run), owner);
      return owner === row.id;
    };
    const seen = await github.findRun(row.target, { delivery: row.id, since: row.acceptedAt, take }, stop).catch((error: unknown) => {
      stop.throwIfAborted();
      return wordsOf(error);
    });
    const found = afterLook(row, seen, now());
    await store.looked(row.id, found);
    if ('reason' in found) log('warning', `delivery ${row.id}: ${found.reason}`);
  }
}
