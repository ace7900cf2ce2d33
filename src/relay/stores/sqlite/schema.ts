import type { DatabaseSync } from 'node:sqlite';
import { executionTables } from './executions.ts';

/** Held for a change of this shape: a file of another version is refused, not guessed at. */
export const version = 1;

/** A limit of the write-ahead log's file, which never shrinks by itself. */
const settings = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA busy_timeout = 5000;
PRAGMA wal_autocheckpoint = 1000;
PRAGMA journal_size_limit = 67108864;
PRAGMA cache_size = -16000;
`;

/**
 * `due` is when a delivery may be taken: the join's end, the next try, the end of the lease while it is claimed, the next
 * look while its run is followed. One column, one index.
 */
const tables = `
CREATE TABLE IF NOT EXISTS push (
  seq INTEGER PRIMARY KEY, delivery INTEGER, id TEXT NOT NULL, webhook TEXT NOT NULL, at INTEGER NOT NULL,
  outcome TEXT NOT NULL, reason TEXT, event TEXT, pipeline TEXT, body TEXT, replayOf INTEGER
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS push_once ON push(delivery, id) WHERE delivery IS NOT NULL;
CREATE INDEX IF NOT EXISTS push_at ON push(at);
CREATE TABLE IF NOT EXISTS delivery (
  seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, lane TEXT NOT NULL, webhook TEXT NOT NULL, tag TEXT NOT NULL,
  target TEXT NOT NULL, event TEXT NOT NULL, newest TEXT NOT NULL, state TEXT NOT NULL DEFAULT 'open',
  latest INTEGER NOT NULL, due INTEGER NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, since INTEGER, acceptedAt INTEGER,
  reason TEXT, supersededBy TEXT, run TEXT
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS delivery_open ON delivery(lane, tag) WHERE state = 'open';
CREATE UNIQUE INDEX IF NOT EXISTS delivery_busy ON delivery(lane) WHERE state = 'claimed';
CREATE INDEX IF NOT EXISTS delivery_lane ON delivery(lane, seq) WHERE state IN ('open', 'retry', 'claimed');
CREATE INDEX IF NOT EXISTS delivery_due ON delivery(due) WHERE state IN ('open', 'retry', 'claimed');
CREATE INDEX IF NOT EXISTS delivery_look ON delivery(due) WHERE state = 'following';
CREATE INDEX IF NOT EXISTS delivery_run ON delivery(acceptedAt) WHERE run IS NOT NULL;
CREATE TABLE IF NOT EXISTS attempt (
  delivery INTEGER NOT NULL, number INTEGER NOT NULL, at INTEGER NOT NULL, ms INTEGER NOT NULL, answer TEXT NOT NULL,
  status INTEGER, requestId TEXT, error TEXT, PRIMARY KEY (delivery, number)
) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS token (hash TEXT PRIMARY KEY, webhook TEXT NOT NULL, added INTEGER NOT NULL, revoked INTEGER, repository TEXT) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS webhook (name TEXT PRIMARY KEY, paused INTEGER NOT NULL) STRICT, WITHOUT ROWID;
${executionTables}CREATE TABLE IF NOT EXISTS meta (version INTEGER NOT NULL) STRICT;
INSERT INTO meta SELECT ${version} WHERE NOT EXISTS (SELECT 1 FROM meta);
`;

/** Of columns that were added. */
const later = 'CREATE INDEX IF NOT EXISTS push_replay ON push(replayOf) WHERE replayOf IS NOT NULL;';

/** Columns that a file of this version may lack. An earlier program leaves them empty, so that the version stays. */
const added = [
  ['token', 'repository', 'TEXT'],
  ['push', 'pipeline', 'TEXT'],
  ['push', 'body', 'TEXT'],
  ['push', 'replayOf', 'INTEGER'],
] as const;

/** Makes the tables where they are missing. Throws SQLite's error, or one that says that the file is of another version. */
export function prepare(db: DatabaseSync): void {
  db.exec(settings);
  db.exec(`BEGIN IMMEDIATE; ${tables}`);
  for (const [table, column, type] of added) {
    const has = db.prepare('SELECT 1 FROM pragma_table_info(?) WHERE name = ?').get(table, column);
    if (!has) db.exec(`ALTER TABLE ${table} ADD COLUMN ${column} ${type}`);
  }
  db.exec(`${later} COMMIT;`);
  const found = db.prepare('SELECT version FROM meta').get()?.['version'];
  if (found !== version) throw new Error(`the store is of version ${String(found)}, this program knows version ${version}`);
}
