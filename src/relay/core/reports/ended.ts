import type { Execution, StageExecution, Status, TaskExecution } from '../../../pipeline/types.ts';
import { isLast } from './types.ts';

/**
 * An execution as it stands when it is over: what was at work when its process was killed is over, too, although nobody could tell. One that goes on is as it is.
 */
export function withItsEnd(execution: Execution): Execution {
  if (!isLast(execution.status)) return execution;
  return { ...execution, stages: mapped(execution.stages, stageEnd) };
}

const stageEnd = (stage: StageExecution): StageExecution => ({
  ...stage,
  status: cut(stage.status),
  tasks: mapped(stage.tasks, taskEnd),
  ...(stage.rollbackResponse && { rollbackResponse: cutOff(stage.rollbackResponse) }),
});

const taskEnd = (task: TaskExecution): TaskExecution => ({
  ...task,
  status: cut(task.status),
  ...(task.execution && { execution: cutOff(task.execution) }),
  ...(task.rollbackResponse && { rollbackResponse: cutOff(task.rollbackResponse) }),
});

const cutOff = (execution: Execution): Execution => withItsEnd({ ...execution, status: cut(execution.status) });

const cut = (status: Status): Status =>
  isLast(status) || status === 'FAILED_CONTINUE' || status === 'NOT_STARTED' || status === 'WAITING' ? status : 'CANCELED';

function mapped<T>(all: { [name: string]: T }, map: (one: T) => T): { [name: string]: T } {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, map(one)]));
}
