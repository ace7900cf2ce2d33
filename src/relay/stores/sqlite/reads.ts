import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Activity, Fate, HookToken, Override, Page, Query } from '../../types.ts';
import { listTokens } from './hooktokens.ts';

/** A rare fate is looked for among this many pushes at a time, so that a page never holds up the answers beside it. */
const window = 20_000;

const fate = `CASE WHEN p.outcome <> 'join' THEN p.outcome WHEN d.newest <> p.id THEN 'joined' ELSE CASE d.state
  WHEN 'open' THEN 'waiting' WHEN 'retry' THEN 'retrying' WHEN 'claimed' THEN iif(d.attempts > 1, 'retrying', 'waiting')
  WHEN 'following' THEN 'dispatched' WHEN 'done' THEN 'dispatched' ELSE d.state END END`;
const list = `SELECT p.seq, p.id, p.webhook, p.at, p.reason, iif(d.newest = p.id, d.event, p.event) AS event, ${fate} AS fate, d.id AS delivery, d.state, d.target, d.due, d.attempts, d.newest,
  d.reason AS why, d.supersededBy, d.run, a.at AS tried, a.ms, a.answer, a.status, a.requestId, a.error
  FROM (SELECT * FROM push WHERE seq < ?1 AND (?4 IS NULL OR webhook = ?4) ORDER BY seq DESC LIMIT ${window}) p
  LEFT JOIN delivery d ON d.seq = p.delivery LEFT JOIN attempt a ON a.delivery = d.seq AND a.number = d.attempts
  WHERE (?2 IS NULL OR ${fate} = ?2) AND (?5 IS NULL OR p.id = ?5) ORDER BY p.seq DESC LIMIT ?3`;
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
  list: (query: Query) => Page;
  count: () => number;
  nextDue: (what: keyof typeof nextDue) => number | undefined;
  overrides: () => Map<string, Override>;
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
    list({ before = Number.MAX_SAFE_INTEGER, fate: wanted = null, limit, webhook = null, id = null }) {
      const rows = (statement(list).all(before, wanted, limit, webhook, id) as unknown as Row[]).map(activityOf);
      const next = rows.length === limit ? rows.at(-1)?.seq : endOfWindow(before, webhook);
      return next === undefined ? { rows } : { rows, next };
    },
    count: () => Number(statement('SELECT count(*) AS n FROM push').get()?.['n']),
    nextDue: (what) => (statement(nextDue[what]).get()?.['due'] as number | null) ?? undefined,
    overrides: () =>
      new Map(
        statement('SELECT name, paused FROM webhook')
          .all()
          .map((row) => [String(row['name']), { paused: row['paused'] === 1 }]),
      ),
  };

  function endOfWindow(before: number, webhook: string | null): number | undefined {
    const sql = 'SELECT seq FROM push WHERE seq < ?1 AND (?2 IS NULL OR webhook = ?2) ORDER BY seq DESC LIMIT 1 OFFSET ?3';
    return statement(sql).get(before, webhook, window - 1)?.['seq'] as number | undefined;
  }
}

interface Row {
  seq: number;
  id: string;
  webhook: string;
  at: number;
  reason: string | null;
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
    ...(row.event !== null && { event: JSON.parse(row.event) as NonNullable<Activity['event']> }),
    ...(row.delivery !== null && { delivery: deliveryOf(row, row.delivery) }),
  };
}

function deliveryOf(row: Row, id: string): NonNullable<Activity['delivery']> {
  const { state, target, due, attempts, newest, why, supersededBy, run, tried, ms, answer, status, requestId, error } = row;
  return {
    id,
    state,
    target: JSON.parse(target) as NonNullable<Activity['delivery']>['target'],
    due,
    attempts,
    newest,
    ...(why !== null && { reason: why }),
    ...(supersededBy !== null && { supersededBy }),
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
