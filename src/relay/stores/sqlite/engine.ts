import type { DatabaseSync } from 'node:sqlite';
import type { PushEvent } from '../../../dockerhub/types.ts';
import type { Attempt, Delivery, Following, Looked, Next, Override, Receipt, Received } from '../../types.ts';
import { type ExecutionWrites, newExecutionWrites } from './executions.ts';
import { statementsOf } from './statements.ts';

/** What writes, each in one transaction or in a part of one. Runs in the worker's thread; reads are the main thread's. */
export interface Writes extends ExecutionWrites {
  receive: (row: Received) => Receipt;
  claim: (now: number, max: number, lease: number) => Delivery[];
  settle: (of: Pick<Delivery, 'id' | 'number' | 'event'>, attempt: Attempt | undefined, next: Next) => 'ok' | 'lost';
  renew: (of: Pick<Delivery, 'id' | 'number'>, until: number) => 'ok' | 'lost';
  following: (now: number, max: number) => Following[];
  looked: (id: string, found: Looked) => void;
  addToken: (webhook: string, hash: string, at: number, repository?: string) => void;
  revokeToken: (hash: string, at: number) => boolean;
  override: (webhook: string, override: Override) => void;
  purge: (before: number, limit: number) => number;
  /** What a process that is gone had claimed may be taken again; `uncertain` tells that its attempt may have arrived. */
  release: () => void;
}

/** One in flight a lane, in order of receipt; an open join holds nobody back before it is due. Rules 38. */
const free = `(d.state = 'claimed' OR NOT EXISTS (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.seq <> d.seq
  AND p.state IN ('open', 'retry', 'claimed') AND (p.state = 'claimed' OR (p.seq < d.seq AND (p.state = 'retry' OR p.due <= ?1)))))`;

const sql = {
  open: `INSERT INTO delivery (id, lane, webhook, tag, target, event, newest, latest, due) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (lane, tag) WHERE state = 'open' DO UPDATE SET due = due RETURNING seq, id, event`,
  push: `INSERT INTO push (delivery, id, webhook, at, outcome, reason, event, pipeline, body, replayOf) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (delivery, id) WHERE delivery IS NOT NULL DO NOTHING`,
  extend: 'UPDATE delivery SET due = min(latest, ?), event = ?, newest = ? WHERE seq = ?',
  // A newer push of the same tag waits behind a try that failed: the tag has moved on, and so has the delivery.
  supersede: `UPDATE delivery AS d SET state = 'superseded', supersededBy =
    (SELECT p.id FROM delivery p WHERE p.lane = d.lane AND p.tag = d.tag AND p.state = 'open' AND p.seq > d.seq)
    WHERE d.state = 'retry' AND d.due <= ? AND EXISTS
    (SELECT 1 FROM delivery p WHERE p.lane = d.lane AND p.tag = d.tag AND p.state = 'open' AND p.seq > d.seq)`,
  claim: `UPDATE delivery SET state = 'claimed', due = ?2, attempts = attempts + 1, since = coalesce(since, ?1) WHERE seq IN (
    SELECT d.seq FROM delivery d WHERE d.state IN ('open', 'retry', 'claimed') AND d.due <= ?1 AND ${free}
    ORDER BY d.due LIMIT ?3) RETURNING seq, id, lane, webhook, target, event, attempts, due, since`,
  lastAnswer: 'SELECT answer FROM attempt WHERE delivery = ? AND number = ?',
  pushes: 'SELECT id FROM push WHERE delivery = ? ORDER BY seq',
  settle: `UPDATE delivery SET state = ?3, due = ?4, reason = ?5, run = ?6, acceptedAt = ?7, event = ?8
    WHERE id = ?1 AND attempts = ?2 AND state = 'claimed' RETURNING seq`,
  renew: "UPDATE delivery SET due = ?3 WHERE id = ?1 AND attempts = ?2 AND state = 'claimed'",
  attempt: 'INSERT INTO attempt (delivery, number, at, ms, answer, status, requestId, error) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
  following: `SELECT id, target, acceptedAt FROM delivery WHERE state = 'following' AND due <= ? ORDER BY due LIMIT ?`,
  looked: `UPDATE delivery SET state = ?2, due = coalesce(?3, due), run = ?4, reason = ?5 WHERE id = ?1 AND state = 'following'`,
  addToken: 'INSERT INTO token (hash, webhook, added, repository) VALUES (?, ?, ?, ?)',
  revokeToken: 'UPDATE token SET revoked = ? WHERE hash = ? AND revoked IS NULL',
  override: 'INSERT INTO webhook (name, paused) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET paused = excluded.paused',
  release: "UPDATE delivery SET state = 'retry', due = 0, reason = 'the relay ended in the midst of an attempt' WHERE state = 'claimed'",
  purgePushes: `DELETE FROM push WHERE seq IN (SELECT p.seq FROM push p LEFT JOIN delivery d ON d.seq = p.delivery
    WHERE p.at < ? AND coalesce(d.state, 'done') NOT IN ('open', 'retry', 'claimed', 'following') ORDER BY p.at LIMIT ?)
    RETURNING delivery`,
  purgeAttempts: 'DELETE FROM attempt WHERE delivery = ?1 AND NOT EXISTS (SELECT 1 FROM push WHERE delivery = ?1)',
  purgeDelivery: 'DELETE FROM delivery WHERE seq = ?1 AND NOT EXISTS (SELECT 1 FROM push WHERE delivery = ?1)',
} as const;

/** The writing half of the store over one handle. Nothing here begins or ends a transaction. */
export function newWrites(db: DatabaseSync): Writes {
  const { get, all, run } = statementsOf(db, sql);
  const pushed = (row: Received, delivery: number | null, event: string | null): number => {
    const { reason = null, pipeline = null, body = null, replayOf = null } = row;
    return run('push', delivery, row.id, row.webhook, row.at, row.outcome, reason, event, pipeline, body, replayOf);
  };

  return {
    ...newExecutionWrites(db),
    receive(row) {
      const event = row.event ? JSON.stringify(row.event) : null;
      if (!row.join || event === null) {
        pushed(row, null, event);
        return 'stored';
      }
      const { id, lane, target, due, latest } = row.join;
      const tag = row.event?.tag ?? '';
      const opened = get('open', id, lane, row.webhook, tag, JSON.stringify(target), event, row.id, latest, Math.min(due, latest));
      const seq = Number(opened?.['seq']);
      if (pushed(row, seq, event) === 0) return 'duplicate';
      if (opened?.['id'] === id) return 'stored';
      if (!isOlderReplay(row, text(opened?.['event']))) run('extend', due, event, row.id, seq);
      return 'joined';
    },
    claim(now, max, lease) {
      run('supersede', now);
      return all('claim', now, now + lease, max).map((row) => {
        const number = Number(row['attempts']);
        const last = get('lastAnswer', row['seq']!, number - 1)?.['answer'];
        return {
          id: text(row['id']),
          lane: text(row['lane']),
          webhook: text(row['webhook']),
          target: JSON.parse(text(row['target'])),
          event: JSON.parse(text(row['event'])),
          pushes: all('pushes', row['seq']!).map((push) => text(push['id'])),
          number,
          lease: Number(row['due']),
          since: Number(row['since']),
          uncertain: number > 1 && (last === undefined || last === 'unknown'),
        };
      });
    },
    settle({ id, number, event }, attempt, next) {
      const due = next.state === 'retry' ? next.retryAt : next.state === 'following' ? next.lookAt : (attempt?.at ?? 0);
      const reason = 'reason' in next ? next.reason : null;
      const run_ = next.state === 'done' && next.run ? JSON.stringify(next.run) : null;
      const accepted = attempt?.answer === 'accepted' ? attempt.at : null;
      const settled = get('settle', id, number, next.state, due, reason, run_, accepted, JSON.stringify(event));
      if (!settled) return 'lost';
      if (!attempt) return 'ok';
      const { at, ms, answer, status = null, requestId = null, error = null } = attempt;
      run('attempt', settled['seq']!, number, at, ms, answer, status, requestId, error);
      return 'ok';
    },
    renew: ({ id, number }, until) => (run('renew', id, number, until) > 0 ? 'ok' : 'lost'),
    following: (now, max) =>
      all('following', now, max).map((row) => ({
        id: text(row['id']),
        target: JSON.parse(text(row['target'])),
        acceptedAt: Number(row['acceptedAt']),
      })),
    looked(id, found) {
      const state = 'lookAt' in found ? 'following' : 'done';
      run(
        'looked',
        id,
        state,
        'lookAt' in found ? found.lookAt : null,
        'run' in found ? JSON.stringify(found.run) : null,
        'reason' in found ? found.reason : null,
      );
    },
    addToken: (webhook, hash, at, repository) => void run('addToken', hash, webhook, at, repository ?? null),
    revokeToken: (hash, at) => run('revokeToken', at, hash) > 0,
    override: (webhook, { paused }) => void run('override', webhook, paused ? 1 : 0),
    release: () => void run('release'),
    purge(before, limit) {
      const gone = all('purgePushes', before, limit);
      for (const delivery of new Set(gone.map((row) => row['delivery']!)))
        if (delivery !== null) for (const name of ['purgeAttempts', 'purgeDelivery'] as const) run(name, delivery);
      return gone.length;
    },
  };
}

const text = (value: unknown): string => String(value);

/** What is sent again joins what was pushed after it, and doesn't take its place. */
function isOlderReplay({ event, replayOf }: Received, open: string): boolean {
  if (replayOf === undefined) return false;
  return (event?.pushedAt ?? 0) < ((JSON.parse(open) as PushEvent).pushedAt ?? 0);
}
