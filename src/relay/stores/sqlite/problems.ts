import type { Problem } from '../../../types.ts';

/** What to do about the errors that opening can bring. */
const fixes: Readonly<Record<number, string>> = {
  8: 'the file or its folder is read-only: give the relay a folder that it may write to',
  11: 'the file is damaged: put a backup in its place, or begin with a new file',
  13: 'the disk is full: free some space',
  14: 'make the folder, and let the relay write to it',
  26: 'this is no file of a relay: name another one, or put a backup in its place',
};

/** Why a file can't be opened, as SQLite said it, and what to do. */
export function cannotOpen(file: string, { failed, code }: { failed: string; code: number }): Problem {
  const fix = fixes[code & 255] ?? 'look at the file, its folder and its disk';
  return { code: 'H2K-752', severity: 'error', message: `the store ${file} can't be opened: ${failed}`, fix, input: 'store' };
}
