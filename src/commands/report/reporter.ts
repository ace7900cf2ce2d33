import type { ExecutionEvent } from '../../pipeline/types.ts';
import type { Ports } from '../../ports/types.ts';
import type { Problem } from '../../types.ts';
import type { Address } from './address.ts';
import { type Answer, send } from './send.ts';
import { toldTo } from './told.ts';
import { unseen } from './unseen.ts';

const second = 1000;
/** Events are gathered for so long: a run tells many at once. */
const gather = second / 4;
/** In one report; a relay takes 1 MiB and 2,000 events. */
const largest = { characters: 256 * 1024, events: 1_000 };
const waits = [1, 2, 5, 10, 30].map((seconds) => seconds * second);
/** A relay that is away for longer is given up. */
const patience = 300 * second;
/** What waits for a relay that is away, in characters: beyond the first, words are left out, beyond the second everything is over. */
const room = { words: 2 * 1024 * 1024, all: 16 * 1024 * 1024 };
/** Whoever waits until everything has arrived, waits no longer. */
const announced = 10 * second;
/** Answers of "I have other events than you say" that brought nothing on. */
const mostGaps = 3;

/**
 * Brings an execution's events to the relay, in order, beside the run: `take` costs it nothing, and whatever becomes of a report, the run goes on. Numbers are
 * given here anew, without gaps, so that an event may be left out.
 */
export class Reporter {
  readonly #ports: Pick<Ports, 'http' | 'now' | 'sleep'>;
  readonly #address: Address;
  readonly #end = new AbortController();
  /** What the relay is not known to have; the first one's number is `#first`. */
  #queue: string[] = [];
  #first: number;
  #size = 0;
  #leftOut = 0;
  #sending: Promise<void> | undefined;
  #failed: string | undefined;
  /** What the relay said last, where it did not take a report. */
  #why: string | undefined;
  /** Resolves when the relay has more, or gets no more. */
  #progress = Promise.withResolvers<void>();
  #isHurried = false;
  #wake: AbortController | undefined;

  /** @param first the number of the first event: the relay has those before it */
  constructor(address: Address, ports: Pick<Ports, 'http' | 'now' | 'sleep'>, first = 0) {
    this.#address = address;
    this.#ports = ports;
    this.#first = first;
  }

  /** Never throws, never waits. */
  take(event: ExecutionEvent): void {
    if (this.#failed !== undefined) return;
    if (this.#size > room.words && isWords(event)) {
      this.#leftOut += 1;
      return;
    }
    if (this.#leftOut > 0 && event.type === 'log') {
      this.#add({ ...event, text: `(${this.#leftOut} lines are left out here: see the log of the run)` });
      this.#leftOut = 0;
    }
    this.#add(event);
    if (this.#size > room.all) this.#fail('too much was waiting for it');
    else this.#sending ??= this.#send();
  }

  /** Resolves when the relay has all that was taken, or doesn't get it in time. */
  async arrived(): Promise<void> {
    await this.#flush(announced);
  }

  /** The last reports, for so long (ms) at most; then, a warning where not everything has arrived. */
  async end(limit: number): Promise<Problem[]> {
    await this.#flush(limit);
    if (this.#queue.length > 0) this.#fail(this.#why ?? 'it did not answer in time');
    this.#end.abort();
    await this.#sending;
    return this.#failed === undefined ? [] : [unseen(this.#address.relay, this.#failed)];
  }

  #add(event: ExecutionEvent): void {
    const text = toldTo(event, this.#first + this.#queue.length);
    this.#queue.push(text);
    this.#size += text.length;
  }

  async #flush(limit: number): Promise<void> {
    const all = this.#first + this.#queue.length;
    const done = new AbortController();
    let isOver = false;
    const over = this.#ports.sleep(limit, done.signal).then(
      () => (isOver = true),
      () => {},
    );
    this.#isHurried = true;
    this.#wake?.abort();
    while (!isOver && this.#failed === undefined && this.#first < all) await Promise.race([this.#progress.promise, over]);
    this.#isHurried = false;
    done.abort();
  }

  async #send(): Promise<void> {
    try {
      await this.#sendAll();
    } finally {
      // At once, and not a turn later: an event that comes then begins anew.
      this.#sending = undefined;
    }
  }

  async #sendAll(): Promise<void> {
    let failing: { since: number; count: number } | undefined;
    let gaps = 0;
    await this.#rest(gather);
    while (this.#queue.length > 0 && this.#failed === undefined) {
      const batch = this.#batch();
      const answer = await send(`{"events":[${batch.join(',')}]}`, this.#address, this.#ports, this.#end.signal).catch(
        (error: unknown): Answer => ({ refused: this.#end.signal.aborted ? 'it did not answer in time' : String(error) }),
      );
      if ('refused' in answer) return this.#fail(answer.refused);
      if ('later' in answer) {
        this.#why = answer.later;
        failing = { since: failing?.since ?? this.#ports.now(), count: (failing?.count ?? 0) + 1 };
        if (this.#ports.now() - failing.since >= patience) return this.#fail(`${answer.later}, for ${patience / second} seconds`);
        await this.#rest(Math.max(answer.wait ?? 0, waits[Math.min(failing.count, waits.length) - 1] ?? second));
        continue;
      }
      failing = undefined;
      gaps = 'gap' in answer ? gaps + 1 : 0;
      if (!this.#drop('gap' in answer ? answer.gap : answer.kept) || gaps > mostGaps)
        return this.#fail('it has lost earlier events of this execution');
      if (this.#queue.length > 0) await this.#rest(gather);
    }
  }

  #batch(): string[] {
    let characters = 0;
    const end = this.#queue.findIndex((text, index) => {
      characters += text.length;
      return index > 0 && (characters > largest.characters || index >= largest.events);
    });
    return end < 0 ? [...this.#queue] : this.#queue.slice(0, end);
  }

  /** The relay has everything up to this number; false: less than it had once, or more than there is. */
  #drop(last: number): boolean {
    const count = last + 1 - this.#first;
    if (count < 0 || count > this.#queue.length) return false;
    for (const text of this.#queue.splice(0, count)) this.#size -= text.length;
    this.#first += count;
    this.#moved();
    return true;
  }

  #fail(why: string): void {
    this.#failed ??= why;
    this.#queue = [];
    this.#size = 0;
    this.#moved();
  }

  #moved(): void {
    this.#progress.resolve();
    this.#progress = Promise.withResolvers();
  }

  /** Whoever is in a hurry ends it. */
  async #rest(ms: number): Promise<void> {
    if (this.#isHurried && ms <= gather) return;
    const wake = new AbortController();
    this.#wake = wake;
    await this.#ports.sleep(ms, AbortSignal.any([wake.signal, this.#end.signal])).catch(() => {});
  }
}

const isWords = (event: ExecutionEvent): boolean =>
  event.type === 'log' || (event.type === 'deploy' && (event.deploy.type === 'log' || event.deploy.type === 'phase'));
