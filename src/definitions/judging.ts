import type { Position, Problem } from '../types.ts';
import type { Definitions } from './types.ts';

/** What is known when definitions are judged: whether they can be run, beyond whether they can be read. */
export interface Judging {
  definitions: Definitions;
  /** Documents with mistakes of their own: to name them is no further mistake. */
  mistaken: ReadonlySet<string>;
  /** Task types that can be run, and what they may name under `endpoints`. */
  tasks: Readonly<Record<string, { endpoints: readonly { key: string; type: string; required: boolean }[] }>>;
}

/** A mistake in a definition. */
export const problem = (code: Problem['code'], message: string, fix: string, at: Position | undefined): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  ...(at && { at }),
});
