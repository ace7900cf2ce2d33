import type { StatementSync } from 'node:sqlite';
import type { Activity, Attempt, Opened, Overview } from '../../types.ts';

type Statement = (sql: string) => StatementSync;
/** Nobody reads more of them. */
const most = 100;

/** What is known of a push beside its row in Activity. */
export function openedOf(statement: Statement, activity: Activity): Opened {
  const { seq } = activity;
  const push = statement('SELECT body, delivery FROM push WHERE seq = ?').get(seq);
  const body = push?.['body'];
  const delivery = (push?.['delivery'] ?? null) as number | null;
  const others = (sql: string, of: number | null) =>
    of === null ? [] : (statement(sql).all(of, seq) as unknown as { seq: number; at: number }[]);
  return {
    ...activity,
    ...(typeof body === 'string' && { body }),
    attempts: delivery === null ? [] : statement('SELECT * FROM attempt WHERE delivery = ? ORDER BY number').all(delivery).map(attemptOf),
    joined: others(`SELECT seq, at FROM push WHERE delivery = ?1 AND seq <> ?2 ORDER BY seq LIMIT ${most}`, delivery),
    replays: others(`SELECT seq, at FROM push WHERE replayOf = ?1 AND seq > ?2 ORDER BY seq LIMIT ${most}`, seq),
  };
}

function attemptOf(row: Record<string, unknown>): Attempt & { number: number } {
  const { status, requestId, error } = row;
  return {
    number: Number(row['number']),
    at: Number(row['at']),
    ms: Number(row['ms']),
    answer: row['answer'] as Attempt['answer'],
    ...(typeof status === 'number' && { status }),
    ...(typeof requestId === 'string' && { requestId }),
    ...(typeof error === 'string' && { error }),
  };
}

/** Numbers over all that is kept. */
export function overviewOf(statement: Statement): Overview {
  const by = (sql: string) =>
    Object.fromEntries(
      statement(sql)
        .all()
        .map((row) => [String(row['name']), Number(row['n'])]),
    );
  const oldest = statement(`SELECT min(p.at) AS at FROM delivery d JOIN push p ON p.delivery = d.seq
    WHERE d.state IN ('open', 'retry', 'claimed')`).get()?.['at'];
  return {
    deliveries: by('SELECT state AS name, count(*) AS n FROM delivery GROUP BY state'),
    attempts: by('SELECT answer AS name, count(*) AS n FROM attempt GROUP BY answer'),
    ...(typeof oldest === 'number' && { oldestWaiting: oldest }),
  };
}
