import { DatabaseSync } from 'node:sqlite';
import { UnavailableError } from '../../../types.ts';
import type { HookToken } from '../../types.ts';
import { newWrites } from './engine.ts';
import { listTokens } from './hooktokens.ts';
import { asked, cannotOpen } from './problems.ts';
import { prepare } from './schema.ts';

/**
 * Tokens alone, beside a relay that may be running: one row in a transaction of its own waits its turn, and is seen at once.
 * Throws UnavailableError where the file can't be opened, and so does each method where the disk fails later: beside a relay that runs, a full one
 * is seen first when something is written.
 */
export function openTokens(file: string): {
  add: (webhook: string, hash: string, at: number, repository?: string) => void;
  list: () => HookToken[];
  revoke: (hash: string, at: number) => boolean;
  close: () => void;
} {
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(file);
    prepare(db);
  } catch (error) {
    db?.close();
    const { message: failed, errcode: code = 0 } = error as Error & { errcode?: number };
    throw new UnavailableError([cannotOpen(file, { failed, code })]);
  }
  const writes = newWrites(db);
  return {
    add: (...args) => asked(file, 'written', () => writes.addToken(...args)),
    list: () => asked(file, 'read', () => listTokens(db)),
    revoke: (...args) => asked(file, 'written', () => writes.revokeToken(...args)),
    close: () => db.close(),
  };
}
