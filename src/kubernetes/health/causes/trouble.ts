import type { Cause, CauseCode, Ref } from '../../types.ts';
import { codes } from './codes.ts';

/** A cause before it is known whose it is: what a pod, an event or a condition says. `fix` where there is a better one than the code's. */
export type Trouble = Omit<Cause, 'ref' | 'fix' | 'at'> & { fix?: string };

/** A row: a text of Kubernetes and what it means. The first that fits wins, so rows stand from narrow to wide. */
export type Row = readonly [pattern: RegExp, code: CauseCode];

export function classify(rows: readonly Row[], message: string, otherwise: CauseCode): CauseCode {
  return rows.find(([pattern]) => pattern.test(message))?.[1] ?? otherwise;
}

/** One cause for each code and container (the one with the most restarts), those of pods told before those of owners. */
export function toCauses(ref: Ref, troubles: readonly Trouble[]): Cause[] {
  const kept = new Map<string, Trouble>();
  for (const trouble of troubles) {
    const key = `${trouble.code}/${trouble.container ?? ''}`;
    const known = kept.get(key);
    if (!known || (trouble.restarts ?? 0) > (known.restarts ?? 0)) kept.set(key, trouble);
  }
  return [...kept.values()].map((trouble) => ({ ...trouble, ref, fix: trouble.fix ?? codes[trouble.code].fix }));
}
