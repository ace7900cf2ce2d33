import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { UnavailableError } from '../../../types.ts';
import { type Fate, type Filter, type Page, type Query, type Receipt, type Store, StoreAway } from '../../types.ts';
import { Committer, RowError, type StartWorker } from './committer.ts';
import { newExecutionReads } from './executions-reads.ts';
import { identity } from './identity.ts';
import { cannotOpen } from './problems.ts';
import { newReads, type Reads } from './reads.ts';

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
  const executions = newExecutionReads(handle);
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
    renew: ({ id, number }, until) => call({ name: 'renew', args: [{ id, number }, until] }),
    following: (...args) => call({ name: 'following', args }),
    looked: (...args) => call({ name: 'looked', args }),
    tokens: {
      add: (...args) => call({ name: 'addToken', args }),
      revoke: (...args) => call({ name: 'revokeToken', args }),
      find: async (hash) => find(hash),
      list: async () => reads.tokens(),
    },
    executions: {
      allow: (...args) => call({ name: 'allowReports', args }),
      append: (...args) => call({ name: 'append', args }),
      purge: (...args) => call({ name: 'purgeExecutions', args }),
      keyOf: async (...args) => executions.keyOf(...args),
      list: async (query) => executions.list(query),
      find: async (id) => executions.find(id),
      webhooks: async () => executions.webhooks(),
      events: async (...args) => executions.events(...args),
      wroteImage: async (...args) => executions.wroteImage(...args),
    },
    list: (query) => wholePage(reads, query),
    count: async () => reads.count(),
    fates: (filter) => allFates(reads, filter),
    opened: async (seq) => reads.opened(seq),
    overview: async () => reads.overview(),
    set: (...args) => call({ name: 'override', args }),
    overrides: async () => reads.overrides(),
    runs: async (since) => reads.runs(since),
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

/** A page, filled from as many windows as it takes: what came meanwhile is answered between them. */
async function wholePage(reads: Reads, query: Query): Promise<Page> {
  const page = reads.list(query);
  while (page.rows.length < query.limit && page.next !== undefined) {
    await nextTurn();
    const more = reads.list({ ...query, before: page.next, limit: query.limit - page.rows.length });
    page.rows.push(...more.rows);
    if (more.next === undefined) delete page.next;
    else page.next = more.next;
  }
  return page;
}

async function allFates(reads: Reads, filter: Filter): Promise<Record<Fate, number>> {
  const sums: Record<Fate, number> = { waiting: 0, retrying: 0, dispatched: 0, joined: 0, ignored: 0, rejected: 0, superseded: 0, dead: 0 };
  for (let before: number | undefined = Number.MAX_SAFE_INTEGER; before !== undefined; await nextTurn()) {
    const { counts, next } = reads.fates(filter, before);
    for (const [fate, count] of counts) sums[fate] += count;
    before = next;
  }
  return sums;
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
