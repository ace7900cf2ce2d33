import { closeSync, openSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';

/** Makes a store's table unreadable under whoever has it open, as a failing disk does. */
export function damage(file: string, table: string): void {
  const db = new DatabaseSync(file);
  // A change of another process's, and nothing left in the log: whoever has pages of before reads them again, from the file.
  db.exec(`INSERT INTO webhook VALUES ('damaged', 0)`);
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  const root = Number(db.prepare('SELECT rootpage FROM sqlite_schema WHERE name = ?').get(table)?.['rootpage']);
  const size = Number(db.prepare('PRAGMA page_size').get()?.['page_size']);
  const handle = openSync(file, 'r+');
  writeSync(handle, Buffer.alloc(size, 0xaa), 0, size, (root - 1) * size);
  closeSync(handle);
  db.close();
}
