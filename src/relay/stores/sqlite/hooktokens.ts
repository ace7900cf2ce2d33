import type { DatabaseSync } from 'node:sqlite';
import type { HookToken } from '../../types.ts';

const sql = 'SELECT hash, webhook, repository, added, revoked FROM token ORDER BY added, hash';

/** All tokens of hooks, revoked ones too, the oldest first. */
export const listTokens = (db: DatabaseSync): HookToken[] =>
  db
    .prepare(sql)
    .all()
    .map(({ hash, webhook, repository, added, revoked }) => ({
      id: String(hash),
      webhook: String(webhook),
      created: Number(added),
      ...(repository !== null && { repository: String(repository) }),
      ...(revoked !== null && { revoked: Number(revoked) }),
    }));
