import { type Problem, UnavailableError } from '../../../types.ts';

/** What to do about the errors that a file can bring. */
const fixes: Readonly<Record<number, string>> = {
  5: 'something else holds the file: end it, or try again',
  8: 'the file or its folder is read-only: give the relay a folder that it may write to',
  11: 'the file is damaged: put a backup in its place, or begin with a new file',
  13: 'the disk is full: free some space',
  14: 'make the folder, and let the relay write to it',
  26: 'this is no file of a relay: name another one, or put a backup in its place',
};

/** SQLite's primary result codes that say nothing about the row: busy, I/O, corrupt, full, can't open, no database, read-only. */
const ofTheHandle = new Set([5, 8, 10, 11, 13, 14, 26]);

export const codeOf = (error: unknown): number => Number((error as { errcode?: number }).errcode ?? 0);
export const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
/** Whether it is the disk's or the file's trouble, not the call's own. */
export const isOfHandle = (error: unknown): boolean => ofTheHandle.has(codeOf(error) & 255);

interface Failure {
  failed: string;
  code: number;
}

/** Why a file can't be opened, as SQLite said it, and what to do. */
export const cannotOpen = (file: string, failure: Failure): Problem => cannot('opened', file, failure);

/** What an open file is asked. Throws UnavailableError where the disk or the file fails meanwhile; what is the call's own fault is thrown on. */
export function asked<T>(file: string, to: 'read' | 'written', act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!isOfHandle(error)) throw error;
    throw new UnavailableError([cannot(to, file, { failed: wordsOf(error), code: codeOf(error) })]);
  }
}

function cannot(be: 'opened' | 'read' | 'written', file: string, { failed, code }: Failure): Problem {
  const fix = fixes[code & 255] ?? 'look at the file, its folder and its disk';
  return { code: 'H2K-752', severity: 'error', message: `the store ${file} can't be ${be}: ${failed}`, fix, input: 'store' };
}
