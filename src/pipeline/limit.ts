import type { Ports } from '../ports/types.ts';
import type { Task, TaskContext, TaskResult } from './types.ts';
import { duration } from './words.ts';

/** A task that was told to stop gets so long, in ms; then it is left to itself, and the run goes on without it. */
const grace = 10_000;

/** Timers hold no longer times, in ms: they would go off at once. */
const longestTimer = 2 ** 31 - 1;

/** Resolves to true after `ms`, to false where `over` comes first. */
export const passed = (ms: number, { sleep }: Pick<Ports, 'sleep'>, over: AbortSignal): Promise<boolean> =>
  sleep(Math.min(ms, longestTimer), over).then(
    () => true,
    () => false,
  );

/** Runs a task within its limit. One that has none keeps the time itself. */
export async function withinLimit<Input>(task: Task<Input>, input: Input, context: TaskContext): Promise<TaskResult> {
  const limit = task.limit?.(input);
  if (limit === undefined) return task.run(input, context);
  const { ports } = context;
  const [late, over] = [new AbortController(), new AbortController()];
  const signal = AbortSignal.any([context.signal, late.signal]);
  const deadline = Math.min(context.deadline, ports.now() + limit);
  void passed(limit, ports, over.signal).then((isLate) => isLate && late.abort());
  const running = task.run(input, { ...context, signal, deadline });
  const abandoned = aborted(signal).then(() => passed(grace, ports, over.signal));
  try {
    const result = await Promise.race([running, abandoned.then(() => undefined)]);
    if (late.signal.aborted && !context.signal.aborted) return tooLong(limit, result);
    return result ?? { status: 'CANCELED', statusMessage: 'canceled; it did not stop when told to', output: {} };
  } catch (error) {
    if (late.signal.aborted && !context.signal.aborted) return tooLong(limit);
    throw error;
  } finally {
    over.abort();
    // Nobody is left who would hear of it.
    running.catch(() => {});
  }
}

const tooLong = (limit: number, result?: TaskResult): TaskResult => ({
  output: {},
  ...result,
  status: 'FAILED',
  statusMessage: `took longer than ${duration(limit)}`,
});

function aborted(signal: AbortSignal): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
}
