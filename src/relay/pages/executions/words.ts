import type { Status } from '../../../pipeline/types.ts';

/** A mark beside a status, for those who look; the word stands beside it for everybody. */
const marks: Partial<Record<Status, string>> = {
  COMPLETED: '✓',
  FAILED: '✗',
  FAILED_CONTINUE: '✗',
  ROLLBACK_FAILED: '✗',
  ROLLBACK_COMPLETED: '↶',
  CANCELED: '⊘',
  SKIPPED: '–',
  NOT_STARTED: '○',
  WAITING: '‖',
  PAUSED: '‖',
};
/** Everything else is on its way. */
export const markOf = (status: Status): string => marks[status] ?? '●';

/** How it went, as a colour has it. */
export function toneOf(status: Status): 'good' | 'bad' | 'wait' | 'quiet' {
  if (status === 'COMPLETED') return 'good';
  if (/FAILED|ROLLBACK|CANCELED/.test(status)) return 'bad';
  return status === 'NOT_STARTED' || status === 'SKIPPED' ? 'quiet' : 'wait';
}

/** `1 h 2 min`, `3 min 4 s`, `5.6 s`. */
export function durationText(ms: number): string {
  const seconds = Math.max(0, ms) / 1000;
  if (seconds < 60) return `${seconds < 10 ? seconds.toFixed(1) : Math.floor(seconds)} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min ${Math.floor(seconds % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
