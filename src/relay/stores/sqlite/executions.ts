import type { DatabaseSync } from 'node:sqlite';
import type { ExecutionEvent } from '../../../pipeline/types.ts';
import { hasRoom } from '../../core/reports/room.ts';
import { type Appended, isLast, type Owner, type Reported, type ReportKey } from '../../core/reports/types.ts';
import { statementsOf } from './statements.ts';

export const executionTables = `
CREATE TABLE IF NOT EXISTS execution (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, delivery TEXT, webhook TEXT, name TEXT NOT NULL, number INTEGER NOT NULL,
  status TEXT NOT NULL, message TEXT NOT NULL, image TEXT, tag TEXT, digest TEXT, started INTEGER NOT NULL, ended INTEGER,
  heard INTEGER NOT NULL, last INTEGER NOT NULL DEFAULT -1, omitted INTEGER NOT NULL DEFAULT 0, taken INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS execution_delivery ON execution(delivery) WHERE delivery IS NOT NULL;
CREATE INDEX IF NOT EXISTS execution_heard ON execution(heard);
CREATE TABLE IF NOT EXISTS execution_event (
  execution INTEGER NOT NULL, seq INTEGER NOT NULL, event TEXT NOT NULL, PRIMARY KEY (execution, seq)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS execution_image (
  webhook TEXT NOT NULL, image TEXT NOT NULL, tag TEXT NOT NULL, digest TEXT NOT NULL, at INTEGER NOT NULL, execution TEXT NOT NULL
) STRICT;
CREATE INDEX IF NOT EXISTS execution_image_of ON execution_image(webhook, image, tag, digest);
CREATE TABLE IF NOT EXISTS report_key (
  hash TEXT PRIMARY KEY, delivery TEXT NOT NULL, webhook TEXT NOT NULL, until INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** A workflow's run may be started again; nobody does it so often. */
const mostOfDelivery = 20;

/** What writes executions, each a part of a transaction. */
export interface ExecutionWrites {
  allowReports: (key: ReportKey) => void;
  append: (id: string, owner: Owner, events: Reported[], now: number) => Appended;
  purgeExecutions: (before: number, limit: number) => number;
}

const sql = {
  allow: 'INSERT INTO report_key (hash, delivery, webhook, until) VALUES (?, ?, ?, ?)',
  find: 'SELECT seq, delivery, last, taken FROM execution WHERE id = ?',
  count: 'SELECT count(*) AS n FROM execution WHERE delivery = ?',
  begin: `INSERT INTO execution (id, delivery, webhook, name, number, status, message, image, tag, digest, started, heard)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING seq, delivery, last, taken`,
  event: 'INSERT INTO execution_event (execution, seq, event) VALUES (?, ?, ?)',
  // How long it took is the run's to say: a report may have been on its way for minutes.
  status: `UPDATE execution SET status = ?2, message = coalesce(?3, message), ended = iif(?4 IS NULL, NULL, coalesce(started + ?5, ?4)) WHERE seq = ?1`,
  image: 'INSERT INTO execution_image (webhook, image, tag, digest, at, execution) VALUES (?, ?, ?, ?, ?, ?)',
  heard: 'UPDATE execution SET last = ?2, heard = ?3, taken = ?4, omitted = omitted + ?5 WHERE seq = ?1',
  purgeKeys: 'DELETE FROM report_key WHERE until < ?',
  purgeImages: 'DELETE FROM execution_image WHERE at < ?',
  old: 'SELECT seq FROM execution WHERE heard < ? ORDER BY heard LIMIT 1',
  purgeEvents: `DELETE FROM execution_event WHERE execution = ?1 AND seq IN
    (SELECT seq FROM execution_event WHERE execution = ?1 ORDER BY seq LIMIT ?2)`,
  purge: 'DELETE FROM execution WHERE seq = ?1 AND NOT EXISTS (SELECT 1 FROM execution_event WHERE execution = ?1)',
} as const;

/** The writing half of the store's executions over one handle. Nothing here begins or ends a transaction. */
export function newExecutionWrites(db: DatabaseSync): ExecutionWrites {
  const { get, run } = statementsOf(db, sql);

  /** The execution's row, which its first event makes. */
  function rowOf(id: string, { delivery = null, webhook = null }: Nullable<Owner>, [first]: Reported[], now: number): Row | Appended {
    const known = get('find', id) as Row | undefined;
    // Whoever may operate may go on with any, e.g. with one that waited.
    if (known) return delivery === null || known.delivery === delivery ? known : { refused: 'foreign' };
    if (first?.event.type !== 'begin' || first.event.seq !== 0) return { gap: -1 };
    if (delivery !== null && Number(get('count', delivery)?.['n']) >= mostOfDelivery) return { refused: 'many' };
    const { name, index, status, statusMessage, dockerEvent: push } = first.event.tree;
    const about = [push?.image ?? null, push?.tag ?? null, push?.digest ?? null];
    return get('begin', id, delivery, webhook, name, index, status, statusMessage, ...about, now, now) as unknown as Row;
  }

  return {
    allowReports: ({ hash, delivery, webhook, until }) => void run('allow', hash, delivery, webhook, until),
    append(id, owner, events, now) {
      const row = rowOf(id, owner, events, now);
      if (!('seq' in row)) return row;
      const fresh = events.filter(({ event }) => event.seq > row.last);
      const isWhole = fresh.every(({ event }, index) => event.seq === row.last + 1 + index);
      if (!isWhole) return { gap: row.last };
      let { taken } = row;
      let omitted = 0;
      for (const one of fresh) {
        note(row.seq, id, owner, one.event, now);
        const hasPlace = one.kept && hasRoom(taken, one);
        if (hasPlace) run('event', row.seq, one.event.seq, JSON.stringify(one.event));
        taken += hasPlace ? one.size : 0;
        omitted += hasPlace ? 0 : 1;
      }
      const last = row.last + fresh.length;
      run('heard', row.seq, last, now, taken, omitted);
      return { last };
    },
    purgeExecutions(before, limit) {
      run('purgeKeys', before);
      run('purgeImages', before);
      const seq = get('old', before)?.['seq'];
      if (seq === undefined) return 0;
      const gone = run('purgeEvents', seq as number, limit);
      return gone + run('purge', seq as number);
    },
  };

  /** What is asked of executions beside their own page. */
  function note(row: number, id: string, { webhook }: Owner, event: ExecutionEvent, now: number): void {
    if (event.type === 'status' && event.stage === undefined && event.within === undefined)
      run('status', row, event.status, event.message ?? null, isLast(event.status) ? now : null, millisOf(event));
    if (event.type === 'image' && webhook !== undefined) run('image', webhook, event.image, event.tag, event.digest, now, id);
  }
}

const millisOf = ({ micros }: { micros?: number }): number | null => (micros === undefined ? null : Math.round(micros / 1000));

interface Row {
  seq: number;
  delivery: string | null;
  last: number;
  taken: number;
}
type Nullable<T> = { [K in keyof T]?: T[K] | null };
