import { tasksInOrder } from '../definitions/order.ts';
import { hasRollback, rollBack } from './rollback.ts';
import { canceled, completed, type End, type Running } from './running.ts';
import { scopeOf } from './scope.ts';
import { giveUp, runTask } from './task.ts';
import type { Status } from './types.ts';
import { isWaiting, settledEnd } from './waiting.ts';

/** From worst to best: what a group that ran side by side is called after. */
const worst: readonly Status[] = ['ROLLBACK_FAILED', 'FAILED', 'ROLLBACK_COMPLETED', 'CANCELED', 'SKIPPED', 'WAITING', 'COMPLETED'];

/** Runs a stage: its tasks in order, those of a group side by side. A failure ends it when the group is through; after a cancel nothing is begun. */
export async function runStage(running: Running, stage: string): Promise<End> {
  const { pipeline, shared, known, tell } = running;
  const isResumed = isWaiting(running, stage);
  if (shared.signal.aborted) return canceled;
  const { now } = shared.context.ports;
  const begun = (isResumed ? shared.begun[stage] : undefined) ?? now();
  if (!running.isNested) shared.begun[stage] = begun;
  const mark = ({ status, message }: End, micros?: number): void => {
    tell({ type: 'status', stage, status, message, ...(micros === undefined ? {} : { micros }) });
    const scope = scopeOf({ ...known, facts: { ...known.facts, status, statusMessage: message } });
    shared.notices.send(pipeline, { stage, status }, scope);
  };
  if (isResumed) tell({ type: 'status', stage, status: 'RESUMING', message: '' });
  else mark({ status: 'RUNNING', message: '' });
  let end = await runGroups(running, stage);
  if (end.status === 'WAITING') {
    mark(end);
    return end;
  }
  if (end.status !== 'COMPLETED' && hasRollback(running, { stage }, end)) {
    tell({ type: 'status', stage, status: 'ROLLING_BACK', message: end.message });
    end = await rollBack(running, { stage }, end);
  }
  mark(end, Math.round((now() - begun) * 1000));
  return end;
}

async function runGroups(running: Running, stage: string): Promise<End> {
  for (const group of tasksInOrder(running.pipeline.stages[stage] ?? { taskOrder: [] })) {
    if (running.shared.signal.aborted) return canceled;
    const settled = await Promise.allSettled(group.map(async (task) => settledEnd(running, stage, task) ?? runTask(running, stage, task)));
    const ends = settled.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    const end = ends.toSorted((a, b) => worst.indexOf(a.status) - worst.indexOf(b.status))[0];
    if (end && end.status !== 'WAITING')
      for (const [index, task] of group.entries()) if (ends[index]?.status === 'WAITING') giveUp(running, stage, task);
    if (end && end.status !== 'COMPLETED') return end;
  }
  return completed;
}
