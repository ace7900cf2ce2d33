import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { newWrites, type Writes } from './engine.ts';
import { identity } from './identity.ts';
import { codeOf, isOfHandle, wordsOf } from './problems.ts';
import { prepare } from './schema.ts';

/** One call of a method of Writes. */
export type Call = { [name in keyof Writes]: { name: name; args: Parameters<Writes[name]> } }[keyof Writes];
/** What became of one call; `fatal` is the handle's trouble (disk, file), all others are the call's own. */
export type Answer = { value: unknown } | { error: string };
export type Reply = { answers: Answer[] } | { failed: string; code: number };
export interface WorkerData {
  file: string;
}

/**
 * One database handle and its batches. What a process that is gone left claimed is free again from the start: the lock file
 * promises that this is the only one at work.
 * Everything in a batch is on the disk, or nothing of it is.
 */
export class Batches {
  readonly #file: string;
  #db: DatabaseSync | undefined;
  #writes: Writes | undefined;
  #at: string | undefined;

  constructor(file: string) {
    this.#file = file;
    this.#transaction([{ name: 'release', args: [] }], (call, writes) => ({ value: invoke(writes, call) }));
  }

  #open(): Writes {
    if (this.#writes) return this.#writes;
    const db = new DatabaseSync(this.#file);
    prepare(db);
    // What was opened first is what others may rely on: a file that came in its place is never taken.
    this.#at ??= identity(this.#file);
    this.#db = db;
    this.#writes = newWrites(db);
    return this.#writes;
  }

  run(calls: readonly Call[]): Reply {
    try {
      return { answers: this.#transaction(calls, (call, writes) => ({ value: invoke(writes, call) })) };
    } catch (error) {
      if (isOfHandle(error)) return this.#failed(error);
    }
    try {
      // A row that can't be stored must not take the others with it: each gets a savepoint of its own.
      return { answers: this.#transaction(calls, (call, writes) => this.#alone(call, writes)) };
    } catch (error) {
      return this.#failed(error);
    }
  }

  #transaction(calls: readonly Call[], one: (call: Call, writes: Writes) => Answer): Answer[] {
    const writes = this.#open();
    const db = this.#db!;
    db.exec('BEGIN IMMEDIATE');
    try {
      const answers = calls.map((call) => one(call, writes));
      db.exec('COMMIT');
      if (identity(this.#file) !== this.#at) throw new Gone(this.#file);
      return answers;
    } catch (error) {
      if (db.isTransaction) db.exec('ROLLBACK');
      throw error;
    }
  }

  #alone(call: Call, writes: Writes): Answer {
    const db = this.#db!;
    db.exec('SAVEPOINT one');
    try {
      const value = invoke(writes, call);
      db.exec('RELEASE one');
      return { value };
    } catch (error) {
      if (isOfHandle(error)) throw error;
      db.exec('ROLLBACK TO one; RELEASE one');
      return { error: wordsOf(error) };
    }
  }

  /** After a failed fsync the handle's view of the log can't be trusted: the next batch opens the file anew. */
  #failed(error: unknown): Reply {
    const code = codeOf(error);
    if ((code & 255) === 10) this.close();
    return { failed: wordsOf(error), code };
  }

  close(): void {
    const db = this.#db;
    this.#db = undefined;
    this.#writes = undefined;
    try {
      db?.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A checkpoint that fails loses nothing: the next one copies the same pages.
    }
    db?.close();
  }
}

/** What was committed went into a file that has no name any more. */
class Gone extends Error {
  readonly errcode = 14;
  constructor(file: string) {
    super(`${file} was deleted or replaced`);
  }
}

const invoke = (writes: Writes, { name, args }: Call): unknown => (writes[name] as (...args: unknown[]) => unknown)(...args);

/** In the thread: answers each batch, the first message being whether the file could be opened. */
function serve(port: NonNullable<typeof parentPort>, file: string): void {
  try {
    const batches = new Batches(file);
    port.on('message', (calls: Call[] | 'close') => {
      if (calls !== 'close') return port.postMessage(batches.run(calls));
      batches.close();
      port.close();
    });
    port.postMessage({ answers: [] } satisfies Reply);
  } catch (error) {
    port.postMessage({ failed: wordsOf(error), code: codeOf(error) } satisfies Reply);
  }
}

if (parentPort) serve(parentPort, (workerData as WorkerData).file);
