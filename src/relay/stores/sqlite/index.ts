import { DatabaseSync } from 'node:sqlite';
import { UnavailableError } from '../../../types.ts';
import { type Receipt, type Store, StoreAway } from '../../types.ts';
import { Committer, RowError, type StartWorker } from './committer.ts';
import { identity } from './identity.ts';
import { cannotOpen } from './problems.ts';
import { newReads } from './reads.ts';

/** A file that is deleted or replaced under an open handle takes everything with it, silently: it is looked at this often. */
const lookEach = 5_000;

export interface SqliteOptions {
  file: string;
  startWorker: StartWorker;
  now: () => number;
  /** Hears that nothing will be stored any more: the process had better end. */
  lost: (why: string) => void;
}

/**
 * The store in one SQLite file, for one relay. Throws UnavailableError where the file can't be opened or another relay has it.
 * Rules 39.
 */
export async function openSqlite({ file, startWorker, now, lost }: SqliteOptions): Promise<Store> {
  const lock = takeLock(file);
  const committer = new Committer(() => startWorker({ file }), now, lost);
  const opened = await committer.opened();
  if ('failed' in opened) {
    lock.close();
    throw new UnavailableError([cannotOpen(file, opened)]);
  }
  const handle = new DatabaseSync(file, { readOnly: true });
  const reads = newReads(handle);
  const at = identity(file);
  let gone: string | undefined;
  const looking = setInterval(() => {
    if (gone || identity(file) === at) return;
    gone = `${file} was deleted or replaced while the relay had it open`;
    lost(gone);
  }, lookEach);
  looking.unref();
  const call: Committer['call'] = async (one) => {
    if (gone) throw new StoreAway(gone);
    return committer.call(one);
  };

  const find = oncePerTurn(reads.find);
  return {
    receive: (rows) => Promise.all(rows.map((row) => call<Receipt>({ name: 'receive', args: [row] }).catch(invalid))),
    claim: (...args) => call({ name: 'claim', args }),
    settle: (...args) => call({ name: 'settle', args }),
    following: (...args) => call({ name: 'following', args }),
    looked: (...args) => call({ name: 'looked', args }),
    tokens: {
      add: (...args) => call({ name: 'addToken', args }),
      revoke: (...args) => call({ name: 'revokeToken', args }),
      find: async (hash) => find(hash),
      list: async () => reads.tokens(),
    },
    list: async (query) => reads.list(query),
    count: async () => reads.count(),
    set: (...args) => call({ name: 'override', args }),
    overrides: async () => reads.overrides(),
    nextDue: async (what) => reads.nextDue(what),
    purge: (...args) => call({ name: 'purge', args }),
    trouble: () => gone ?? committer.trouble(),
    async close() {
      clearInterval(looking);
      handle.close();
      await committer.close();
      lock.close();
    },
  };
}

/** What is asked again in one turn of the event loop has one answer: a thousand calls of one hook look its token up once, and a revoked one is gone in the next turn. */
function oncePerTurn<T>(ask: (key: string) => T): (key: string) => T {
  let known: Map<string, T> | undefined;
  return (key) => {
    if (!known) {
      known = new Map();
      setImmediate(() => (known = undefined));
    }
    if (!known.has(key)) known.set(key, ask(key));
    return known.get(key) as T;
  };
}

function invalid(error: unknown): Receipt {
  if (error instanceof RowError) return 'invalid';
  throw error;
}

/** An exclusive transaction on a second, tiny file, held as long as the process lives; a kill frees it. */
function takeLock(file: string): DatabaseSync {
  const lock = `${file}.lock`;
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(lock);
    db.exec('PRAGMA busy_timeout = 0; BEGIN EXCLUSIVE');
    return db;
  } catch (error) {
    db?.close();
    const { message, errcode = 0 } = error as Error & { errcode?: number };
    if ((errcode & 255) !== 5) throw new UnavailableError([cannotOpen(lock, { failed: message, code: errcode })]);
    throw new UnavailableError([
      {
        code: 'H2K-751',
        severity: 'error',
        message: `another relay works with ${file}`,
        fix: 'end it first, or give this one a store of its own: one relay a file',
        input: 'store',
      },
    ]);
  }
}
