import type { Ended } from './limited.ts';
import type { Counts, Suite } from './suite.ts';

export type Outcome = { suite: Suite; counts: Counts; seconds: number; complaints: string[] };

/** Whether the run may lose tests without anybody looking: then it fails. */
export type Strictness = { ci: boolean; partial: boolean };

/** What a suite's end means. A complaint always counts as a failed test, so the closing line can't say "0 failed" of a failed run. */
export function judge(suite: Suite, ended: Ended, counts: Counts | undefined, { ci, partial }: Strictness): Outcome {
  const found = counts ?? { passed: 0, failed: 0, skipped: 0 };
  const ran = found.passed + found.failed;
  const complaints: string[] = [];
  if (ended.killed) complaints.push(`killed after ${suite.seconds} s; its last lines:\n${indent(ended.last)}`);
  else if (!counts) complaints.push(`left no results (it ended with ${ended.code}); its last lines:\n${indent(ended.last)}`);
  else if (ended.code !== 0 && found.failed === 0) complaints.push(`ended with ${ended.code} although no test failed`);
  else if (ran === 0) complaints.push('ran no test');
  else if (ci && !partial && ran < suite.least) complaints.push(`ran ${ran} tests, ${suite.least} at least are there`);
  if (ci && !partial && found.skipped > 0) complaints.push(`skipped ${found.skipped}`);
  const failed = Math.max(found.failed, complaints.length > 0 ? 1 : 0);
  return { suite, counts: { ...found, failed }, seconds: ended.seconds, complaints };
}

/** A suite that could not run at all: nobody may take that for success in CI. */
export function leftOut(suite: Suite, why: string, failing: boolean): Outcome {
  const counts = failing ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: suite.least };
  return { suite, counts, seconds: 0, complaints: [`left out: ${why}`] };
}

const indent = (lines: string[]): string => lines.map((line) => `    ${line}`).join('\n');
