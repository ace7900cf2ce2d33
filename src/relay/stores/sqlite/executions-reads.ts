import type { DatabaseSync } from 'node:sqlite';
import type { Target } from '../../../definitions/types.ts';
import type { ExecutionEvent, Status } from '../../../pipeline/types.ts';
import type { Digest } from '../../../types.ts';
import type { ExecutionPage, ExecutionQuery, ExecutionRow, Executions, Owner } from '../../core/reports/types.ts';
import { statementsOf } from './statements.ts';

const columns = `e.seq, e.id, e.delivery, e.webhook, e.name, e.number, e.status, e.message, e.image, e.tag, e.digest, e.started, e.ended, e.heard,
  e.last, e.omitted, d.run, d.target, (SELECT max(p.seq) FROM push p WHERE p.delivery = d.seq) AS push FROM execution e LEFT JOIN delivery d ON d.id = e.delivery`;
const where = `(?1 IS NULL OR e.status = ?1) AND (?2 IS NULL OR e.webhook = ?2)
  AND (?3 IS NULL OR instr(lower(e.name || ' ' || coalesce(e.image || ':' || e.tag, '')), lower(?3)) > 0)`;
const sql = {
  keyOf: 'SELECT delivery, webhook FROM report_key WHERE hash = ? AND until > ?',
  find: `SELECT ${columns} WHERE e.id = ?`,
  list: `SELECT ${columns} WHERE ${where} AND e.seq < ?4 ORDER BY e.seq DESC LIMIT ?5`,
  count: `SELECT count(*) AS n FROM execution e WHERE ${where}`,
  webhooks: 'SELECT DISTINCT webhook FROM execution WHERE webhook IS NOT NULL ORDER BY webhook',
  events: `SELECT v.event FROM execution e JOIN execution_event v ON v.execution = e.seq WHERE e.id = ? AND v.seq > ? ORDER BY v.seq LIMIT ?`,
  wrote:
    'SELECT execution FROM execution_image WHERE webhook = ? AND image = ? AND tag = ? AND digest = ? AND at > ? ORDER BY at DESC LIMIT 1',
} as const;

/** What reads executions, over a handle of its own. */
export interface ExecutionReads {
  keyOf: (hash: string, now: number) => Required<Owner> | undefined;
  list: (query: ExecutionQuery) => ExecutionPage;
  find: (id: string) => ExecutionRow | undefined;
  webhooks: () => string[];
  events: (id: string, after: number, limit: number) => ExecutionEvent[];
  wroteImage: (...asked: Parameters<Executions['wroteImage']>) => string | undefined;
}

export function newExecutionReads(db: DatabaseSync): ExecutionReads {
  const { get, all } = statementsOf(db, sql);
  return {
    keyOf(hash, now) {
      const found = get('keyOf', hash, now);
      return found && { delivery: String(found['delivery']), webhook: String(found['webhook']) };
    },
    list({ status = null, webhook = null, text = null, before = Number.MAX_SAFE_INTEGER, limit }) {
      const rows = (all('list', status, webhook, text, before, limit) as unknown as Row[]).map(rowOf);
      const total = Number(get('count', status, webhook, text)?.['n']);
      const next = rows.length === limit ? rows.at(-1)?.seq : undefined;
      return next === undefined ? { rows, total } : { rows, total, next };
    },
    find(id) {
      const found = get('find', id) as Row | undefined;
      return found && rowOf(found);
    },
    webhooks: () => all('webhooks').map((row) => String(row['webhook'])),
    events: (id, after, limit) => all('events', id, after, limit).map((row) => JSON.parse(String(row['event'])) as ExecutionEvent),
    wroteImage(webhook, { image, tag, digest }, since) {
      return get('wrote', webhook, image, tag, digest, since)?.['execution'] as string | undefined;
    },
  };
}

interface Row {
  seq: number;
  id: string;
  delivery: string | null;
  webhook: string | null;
  name: string;
  number: number;
  status: Status;
  message: string;
  image: string | null;
  tag: string | null;
  digest: Digest | null;
  started: number;
  ended: number | null;
  heard: number;
  last: number;
  omitted: number;
  run: string | null;
  target: string | null;
  push: number | null;
}

function rowOf({ delivery, webhook, number, image, tag, digest, ended, run, target, push, ...row }: Row): ExecutionRow {
  return {
    ...row,
    index: number,
    ...(delivery !== null && { delivery }),
    ...(webhook !== null && { webhook }),
    ...(image !== null && { image }),
    ...(tag !== null && { tag }),
    ...(digest !== null && { digest }),
    ...(ended !== null && { ended }),
    ...(push !== null && { push }),
    ...(target !== null && { target: JSON.parse(target) as Target }),
    ...(run !== null && { run: JSON.parse(run) as NonNullable<ExecutionRow['run']> }),
  };
}
