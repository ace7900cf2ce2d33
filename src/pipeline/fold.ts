import { tasksInOrder } from '../definitions/order.ts';
import type { PipelineDefinition } from '../definitions/types.ts';
import type { Execution, ExecutionEvent, StageExecution, StatusEvent, TaskExecution, Within } from './types.ts';

/** An execution of which nothing has run yet. */
export function newExecution(pipeline: PipelineDefinition, about: Pick<Execution, 'id' | 'index' | 'input'>): Execution {
  return {
    ...about,
    name: pipeline.name,
    status: 'NOT_STARTED',
    statusMessage: '',
    output: {},
    stageOrder: pipeline.stageOrder,
    stages: Object.fromEntries(pipeline.stageOrder.map((stage) => [stage, newStage(pipeline, stage)])),
    releases: [],
  };
}

function newStage({ stages }: PipelineDefinition, name: string): StageExecution {
  const stage = stages[name] ?? { taskOrder: [], tasks: {} };
  const taskOrder = tasksInOrder(stage).flat();
  const tasks = taskOrder.map((task): [string, TaskExecution] => {
    const { type = '', input = {} } = stage.tasks[task] ?? {};
    return [task, { type, status: 'NOT_STARTED', statusMessage: '', input, output: {} }];
  });
  return { status: 'NOT_STARTED', statusMessage: '', taskOrder, tasks: Object.fromEntries(tasks) };
}

/** The execution after one more event: the same events, folded again, make an equal one. Before the first (`begin`) there is none. */
export function fold(execution: Execution | undefined, event: ExecutionEvent): Execution | undefined {
  return descend(execution, event.within ?? [], event);
}

function descend(execution: Execution | undefined, [step, ...deeper]: Within[], event: ExecutionEvent): Execution | undefined {
  if (!step) return event.type === 'begin' ? event.tree : execution && take(execution, event);
  const stage = execution?.stages[step.stage];
  if (!execution || !stage) return execution;
  const holder = step.task === undefined ? stage : stage.tasks[step.task];
  if (!holder) return execution;
  const key = step.rollback ? 'rollbackResponse' : 'execution';
  const inner = descend((holder as TaskExecution)[key], deeper, event);
  const changed = inner ? { ...holder, [key]: inner } : holder;
  const own = event.type === 'release' ? take(execution, event) : execution;
  return replaced(own, step.stage, step.task, changed);
}

function take(execution: Execution, event: ExecutionEvent): Execution {
  if (event.type === 'release') return { ...execution, releases: [...execution.releases, event.release] };
  if (event.type !== 'status') return execution;
  const { input, ...mark } = marks(event);
  if (event.stage === undefined) return { ...execution, ...mark };
  const stage = execution.stages[event.stage];
  const holder = event.task === undefined ? stage : stage?.tasks[event.task];
  return holder ? replaced(execution, event.stage, event.task, { ...holder, ...mark, ...(input ? { input } : {}) }) : execution;
}

function replaced(execution: Execution, stageName: string, task: string | undefined, value: StageExecution | TaskExecution): Execution {
  const stage = execution.stages[stageName] as StageExecution;
  const changed = task === undefined ? (value as StageExecution) : { ...stage, tasks: { ...stage.tasks, [task]: value as TaskExecution } };
  return { ...execution, stages: { ...execution.stages, [stageName]: changed } };
}

function marks({ status, message, input, output, micros }: StatusEvent): Partial<TaskExecution> {
  return {
    status,
    ...(message === undefined ? {} : { statusMessage: message }),
    ...(input === undefined ? {} : { input }),
    ...(output === undefined ? {} : { output }),
    ...(micros === undefined ? {} : { _durationInMicros: micros }),
  };
}
