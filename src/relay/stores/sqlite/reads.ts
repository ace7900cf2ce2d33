import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Activity, Fate, Filter, HookToken, Opened, Override, Overview, Page, Query, Run } from '../../types.ts';
import { listTokens } from './hooktokens.ts';
import { openedOf, overviewOf } from './opened.ts';
import { bound, counted, endOfWindow, listed } from './queries.ts';

/** Not what stands behind a busy or waiting head: that would be due at once, again and again. */
const nextDue = {
  claim: `SELECT min(d.due) AS due FROM delivery d WHERE d.state IN ('open', 'retry', 'claimed')
    AND (d.state = 'claimed' OR NOT EXISTS (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.seq <> d.seq
    AND p.state IN ('open', 'retry', 'claimed') AND (p.state = 'claimed' OR (p.seq < d.seq AND p.state = 'retry'))))`,
  look: `SELECT min(due) AS due FROM delivery WHERE state = 'following'`,
};

export interface Reads {
  find: (hash: string) => string | undefined;
  tokens: () => HookToken[];
  /** Of one window: the page may be short, or empty, although there is a next one. */
  list: (query: Query) => Page;
  count: () => number;
  /** Of one window; `next` is where the next one begins. */
  fates: (filter: Filter, before?: number) => { counts: (readonly [Fate, number])[]; next: number | undefined };
  opened: (seq: number) => Opened | undefined;
  overview: () => Overview;
  nextDue: (what: keyof typeof nextDue) => number | undefined;
  overrides: () => Map<string, Override>;
  runs: (since: number) => Map<string, string>;
}

/** The reading half of the store, over a handle of its own: it waits for no commit. Every read is read to its end, for an open one pins the log. */
export function newReads(db: DatabaseSync): Reads {
  // `revoked IS NULL` in the WHERE: read as a column, time would tell a revoked token from an unknown one.
  const find = db.prepare('SELECT webhook FROM token WHERE hash = ? AND revoked IS NULL');
  const lazily = new Map<string, StatementSync>();
  const statement = (sql: string): StatementSync => {
    const known = lazily.get(sql) ?? db.prepare(sql);
    lazily.set(sql, known);
    return known;
  };
  return {
    find: (hash) => find.get(hash)?.['webhook'] as string | undefined,
    tokens: () => listTokens(db),
    list({ before = Number.MAX_SAFE_INTEGER, fate = null, limit, id = null, ...filter }) {
      const values = { before, fate, limit, id, ...bound(filter) };
      const rows = (statement(listed).all(values) as unknown as Row[]).map(activityOf);
      const next = rows.length === limit ? rows.at(-1)?.seq : endOf(before, filter);
      return next === undefined ? { rows } : { rows, next };
    },
    fates(filter, before = Number.MAX_SAFE_INTEGER) {
      const rows = statement(counted).all({ before, ...bound(filter) });
      const counts = rows.map((row) => [row['fate'] as Fate, Number(row['n'])] as const);
      return { counts, next: endOf(before, filter) };
    },
    opened(seq) {
      const [row] = this.list({ before: seq + 1, limit: 1 }).rows;
      return row?.seq === seq ? openedOf(statement, row) : undefined;
    },
    overview: () => overviewOf(statement),
    runs: (since) =>
      new Map(
        statement('SELECT id, run FROM delivery WHERE run IS NOT NULL AND acceptedAt >= ?')
          .all(since)
          .map((row) => [(JSON.parse(String(row['run'])) as Run).id, String(row['id'])]),
      ),
    count: () => Number(statement('SELECT count(*) AS n FROM push').get()?.['n']),
    nextDue: (what) => (statement(nextDue[what]).get()?.['due'] as number | null) ?? undefined,
    overrides: () =>
      new Map(
        statement('SELECT name, paused FROM webhook')
          .all()
          .map((row) => [String(row['name']), { paused: row['paused'] === 1 }]),
      ),
  };

  function endOf(before: number, { webhook = null }: { webhook?: string | null }): number | undefined {
    return statement(endOfWindow).get({ before, webhook })?.['seq'] as number | undefined;
  }
}

interface Row {
  seq: number;
  id: string;
  webhook: string;
  at: number;
  reason: string | null;
  pipeline: string | null;
  replayOf: number | null;
  event: string | null;
  fate: Fate;
  delivery: string | null;
  state: NonNullable<Activity['delivery']>['state'];
  target: string;
  due: number;
  attempts: number;
  newest: string;
  why: string | null;
  supersededBy: string | null;
  run: string | null;
  execution: string | null;
  tried: number | null;
  ms: number;
  answer: NonNullable<NonNullable<Activity['delivery']>['last']>['answer'];
  status: number | null;
  requestId: string | null;
  error: string | null;
}

function activityOf(row: Row): Activity {
  const { seq, id, webhook, at } = row;
  return {
    seq,
    id,
    webhook,
    at,
    fate: row.fate,
    ...(row.reason !== null && { reason: row.reason }),
    ...(row.pipeline !== null && { pipeline: row.pipeline }),
    ...(row.replayOf !== null && { replayOf: row.replayOf }),
    ...(row.event !== null && { event: JSON.parse(row.event) as NonNullable<Activity['event']> }),
    ...(row.delivery !== null && { delivery: deliveryOf(row, row.delivery) }),
  };
}

function deliveryOf(row: Row, id: string): NonNullable<Activity['delivery']> {
  const { state, target, due, attempts, newest, why, supersededBy, run, execution, tried, ms, answer, status, requestId, error } = row;
  return {
    id,
    state,
    target: JSON.parse(target) as NonNullable<Activity['delivery']>['target'],
    due,
    attempts,
    newest,
    ...(why !== null && { reason: why }),
    ...(supersededBy !== null && { supersededBy }),
    ...(execution !== null && { execution: JSON.parse(execution) as NonNullable<NonNullable<Activity['delivery']>['execution']> }),
    ...(run !== null && { run: JSON.parse(run) as NonNullable<NonNullable<Activity['delivery']>['run']> }),
    ...(tried !== null && {
      last: {
        at: tried,
        ms,
        answer,
        ...(status !== null && { status }),
        ...(requestId !== null && { requestId }),
        ...(error !== null && { error }),
      },
    }),
  };
}
