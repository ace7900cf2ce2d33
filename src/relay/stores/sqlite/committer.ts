import type { Worker } from 'node:worker_threads';
import { StoreAway } from '../../types.ts';
import type { Answer, Call, Reply, WorkerData } from './worker.ts';

/** What waits for the disk at most; beyond it a caller is told to come back. */
const most = 4_096;
/** More calls than this make no batch cheaper, but their answers later. */
const largest = 512;
/** A thread that dies so often in a minute won't live. */
const deaths = 3;
const minute = 60_000;
/** Batches that failed in a row until the store counts as not ready. */
const failures = 3;

interface Waiting {
  call: Call;
  resolve: (answer: Answer) => void;
  reject: (error: Error) => void;
}

/** How the thread is started: its code, and what it is told. */
export type StartWorker = (data: WorkerData) => Worker;

/**
 * Group commit: one batch is on its way to the disk in a thread of its own, what comes meanwhile is the next one. So the
 * event loop goes on answering while the disk syncs, and a slow disk makes larger batches, not longer queues. Rules 39.
 */
export class Committer {
  readonly #start: () => Worker;
  readonly #lost: (why: string) => void;
  #worker: Worker;
  #queue: Waiting[] = [];
  #flight: Waiting[] | undefined;
  #failed = 0;
  #why: string | undefined;
  #deaths: number[] = [];
  #closing: (() => void) | undefined;
  #opened: ((reply: Reply) => void) | undefined;
  #now: () => number;

  /** `lost` hears when the thread can't be kept alive: nothing will be stored any more. */
  constructor(start: () => Worker, now: () => number, lost: (why: string) => void) {
    this.#start = start;
    this.#lost = lost;
    this.#now = now;
    this.#worker = this.#begin();
  }

  /** Whether the file could be opened: the thread's first words. */
  opened(): Promise<Reply> {
    return new Promise((resolve) => {
      this.#opened = resolve;
    });
  }

  /** Resolves when the call's batch is on the disk. Throws StoreAway: nothing of it was promised. */
  async call<T>(call: Call): Promise<T> {
    const answer = await this.#answer(call);
    if ('error' in answer) throw new RowError(answer.error);
    return answer.value as T;
  }

  trouble(): string | undefined {
    return this.#failed >= failures ? this.#why : undefined;
  }

  /** Everything that was asked for is written before it ends. */
  async close(): Promise<void> {
    while (this.#flight) await new Promise((resolve) => setTimeout(resolve, 5));
    await new Promise<void>((resolve) => {
      this.#closing = resolve;
      this.#worker.postMessage('close');
    });
  }

  #answer(call: Call): Promise<Answer> {
    if (this.#closing) return Promise.reject(new StoreAway('the relay is ending'));
    if (this.#queue.length >= most) return Promise.reject(new StoreAway('too much is waiting for the disk'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ call, resolve, reject });
      this.#send();
    });
  }

  #send(): void {
    if (this.#flight || this.#opened || this.#queue.length === 0) return;
    this.#flight = this.#queue.splice(0, largest);
    this.#worker.postMessage(this.#flight.map(({ call }) => call));
  }

  #heard(reply: Reply): void {
    const opened = this.#opened;
    if (opened) {
      this.#opened = undefined;
      opened(reply);
      this.#send();
      return;
    }
    const flight = this.#flight ?? [];
    this.#flight = undefined;
    this.#send();
    if ('failed' in reply) {
      this.#failed += 1;
      this.#why = reply.failed;
      for (const { reject } of flight) reject(new StoreAway(reply.failed));
      return;
    }
    this.#failed = 0;
    for (const [index, { resolve }] of flight.entries()) resolve(reply.answers[index]!);
  }

  /** Nothing is sent before the thread has opened the file; `opened` hears of that. */
  #begin(opened: (reply: Reply) => void = () => {}): Worker {
    const worker = this.#start();
    this.#opened = opened;
    worker.on('message', (reply: Reply) => this.#heard(reply));
    worker.once('error', (error) => {
      this.#why = error instanceof Error ? error.message : String(error);
    });
    worker.once('exit', () => this.#died());
    return worker;
  }

  /** A message to a dead thread is lost without a word, so its end is what tells. */
  #died(): void {
    const abandoned = [...(this.#flight ?? []), ...this.#queue];
    this.#flight = undefined;
    this.#queue = [];
    for (const { reject } of abandoned) reject(new StoreAway('the thread that writes has ended'));
    if (this.#closing) {
      this.#closing();
      return;
    }
    const now = this.#now();
    this.#deaths = [...this.#deaths.filter((at) => now - at < minute), now];
    if (this.#deaths.length < deaths) {
      this.#worker = this.#begin(this.#opened);
      return;
    }
    const failed = `the thread that writes the store ended ${deaths} times: ${this.#why ?? 'no reason known'}`;
    this.#opened?.({ failed, code: 0 });
    this.#lost(failed);
  }
}

/** One call that the store can't do, for reasons of its own. */
export class RowError extends Error {}
