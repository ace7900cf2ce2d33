import type { Problem } from '../types.ts';

/** Problems as somebody reads the files, from top to bottom; first those that stand in none, in the order in which they were found. */
export const inReadingOrder = (problems: readonly Problem[]): Problem[] => problems.toSorted(compared);

function compared({ at: one }: Problem, { at: other }: Problem): number {
  if (!one || !other) return Number(one !== undefined) - Number(other !== undefined);
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
