import type { CauseCode, Live } from '../../types.ts';
import { causesOf, reported } from '../causes.ts';
import { condition, count, flag, items, text, time } from '../read.ts';
import { failingOr, notVerified, progressing, type Rule, ready } from '../verdicts.ts';

/** A pod that ends badly is the Job's own affair until backoffLimit is reached. */
const retried: readonly CauseCode[] = ['Crash', 'OutOfMemory', 'StartError', 'ProbeFailing', 'Evicted', 'NodeLost', 'Reported'];

/** kstatus calls every started Job Current. A Job whose image can't be pulled never fails by itself: its pods tell (rules 27). */
export const job: Rule = (live, related, now) => {
  const failed = [condition(live.body, 'Failed'), condition(live.body, 'FailureTarget')].find((one) => one?.status === 'True');
  if (failed) {
    const code = failed.reason === 'DeadlineExceeded' ? 'DeadlineExceeded' : 'JobFailed';
    const message = [failed.message, ...failedParts(live)].filter((one) => one !== '').join('; ');
    return { state: 'failing', causes: [...reported(live, code, failed.reason || 'Failed', message), ...causesOf(live, related, now)] };
  }
  if (condition(live.body, 'Complete')?.status === 'True') return ready();
  if (flag(live.body, 'spec', 'suspend') || condition(live.body, 'Suspended')?.status === 'True')
    return notVerified('the Job is suspended');
  if (count(live.body, 'spec', 'parallelism') === 0) return notVerified('it is paused (spec.parallelism is 0)');
  if (text(live.body, 'status', 'startTime') === undefined) return progressing('not started yet');
  const [done, want] = [count(live.body, 'status', 'succeeded') ?? 0, count(live.body, 'spec', 'completions') ?? 1];
  const failures = count(live.body, 'status', 'failed') ?? 0;
  return failingOr(
    causesOf(live, related, now, retried),
    `${done} of ${want} completed${failures > 0 ? `, ${failures} attempts failed` : ''}`,
  );
};

/** Of an indexed Job, which of its parts failed. */
function failedParts(live: Live): string[] {
  const indexes = text(live.body, 'status', 'failedIndexes') ?? '';
  return indexes === '' ? [] : [`failed indexes: ${indexes}`];
}

/**
 * Ready as soon as it is there: its Jobs run later. Its last run without success is a failure to who looks at it; to who has just changed it,
 * it tells of what was before: nobody knows about the next.
 */
export const cronJob: Rule = (live, _related, _now, since) => {
  if (flag(live.body, 'spec', 'suspend')) return notVerified('it is suspended');
  const [begun, succeeded] = [time(live.body, 'status', 'lastScheduleTime'), time(live.body, 'status', 'lastSuccessfulTime')];
  const ended = items(live.body, 'status', 'active').length === 0;
  if (ended && begun !== undefined && succeeded !== undefined && succeeded < begun) {
    const why = 'its last run has not succeeded';
    return since ? notVerified(why) : { state: 'failing', causes: reported(live, 'JobFailed', 'LastRunFailed', why) };
  }
  return ready();
};
