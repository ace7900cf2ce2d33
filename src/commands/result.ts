import type { Execution, TaskResult } from '../pipeline/types.ts';
import { type Json, type Problem, Stop, UnavailableError } from '../types.ts';

export type ResultWord =
  | 'done'
  | 'skipped'
  | 'waiting'
  | 'failed'
  | 'refused'
  | 'unavailable'
  | 'changed'
  | 'changes'
  | 'progressing'
  | 'cancelled';

/** Exit codes and their words: what a script may rely on. Rules 10. */
export const exitCodes: Readonly<Record<ResultWord, number>> = {
  done: 0,
  skipped: 0,
  waiting: 0,
  failed: 1,
  refused: 2,
  unavailable: 3,
  changed: 4,
  changes: 10,
  progressing: 11,
  cancelled: 130,
};

/** What every command's document has; the rest is its own. */
export interface Report {
  result: ResultWord;
  problems: Problem[];
}

/** What ended a command before anything was touched: mistakes, an absence, or a cancel. Anything else is a defect of ours and is thrown on. */
export function stopped(error: unknown, signal: AbortSignal): Report {
  if (signal.aborted) return { result: 'cancelled', problems: [] };
  if (!(error instanceof Stop)) throw error;
  return { result: error instanceof UnavailableError ? 'unavailable' : 'refused', problems: error.problems };
}

/** What `run --output json` prints, on every exit code; the action's outputs are its fields. */
export interface RunReport extends Report {
  status: string;
  reason: string;
  executionId: string;
  image: string;
  digest: string;
  /** The worst of proven, unproven, mismatch; '' when no image was named. */
  proof: '' | 'proven' | 'unproven' | 'mismatch';
  changed: boolean;
  undone: 'none' | 'all' | 'partly';
  output: Json;
  execution: Execution | undefined;
  /** All of them, in order, where a push started several pipelines; the other fields are then of the one that went worst. */
  executions?: Execution[];
}

/** The word for an execution that ran. `failed` promises that everything that existed before is back. */
export function resultOf(execution: Execution, results: readonly TaskResult[]): ResultWord {
  if (execution.status === 'COMPLETED') return 'done';
  if (execution.status === 'SKIPPED') return 'skipped';
  if (execution.status === 'WAITING') return 'waiting';
  const whole = results.every(isWhole);
  if (!whole) return 'changed';
  return execution.status === 'CANCELED' ? 'cancelled' : 'failed';
}

export const hasChanged = (result: TaskResult): boolean => result.changed === true || hasChangedCluster(result);
/** What has no release (a DELETE, a ROLLBACK of one workload) names what is not as it was. */
const hasChangedCluster = ({ release, left = [] }: TaskResult): boolean => (release ? release.changed : left.length > 0);
/** Nothing was changed, or what was there is back. */
const isWhole = (result: TaskResult): boolean => !hasChangedCluster(result) || result.release?.undone === 'all';

/** mismatch is worse than unproven, unproven worse than proven. */
export function worstProof(results: readonly TaskResult[]): RunReport['proof'] {
  const verdicts = results.flatMap((result) => result.release?.proofs ?? []).map((proof) => proof.verdict);
  return (['mismatch', 'unproven', 'proven'] as const).find((verdict) => verdicts.includes(verdict)) ?? '';
}

/** From the worst on: what of several executions a script must know first. */
const worst: readonly ResultWord[] = [
  'changed',
  'failed',
  'cancelled',
  'unavailable',
  'refused',
  'progressing',
  'changes',
  'waiting',
  'skipped',
  'done',
];

/** One report of several executions, at least one: that of the worst, with what became of all of them together. */
export function merged(reports: readonly RunReport[]): RunReport {
  const [first, ...more] = reports.toSorted((one, other) => worst.indexOf(one.result) - worst.indexOf(other.result)) as [
    RunReport,
    ...RunReport[],
  ];
  if (more.length === 0) return first;
  const verdicts = reports.map(({ proof }) => proof);
  return {
    ...first,
    proof: (['mismatch', 'unproven', 'proven'] as const).find((verdict) => verdicts.includes(verdict)) ?? '',
    changed: reports.some(({ changed }) => changed),
    problems: reports.flatMap(({ problems }) => problems),
    executions: reports.flatMap(({ execution }) => execution ?? []),
  };
}
