import type { Execution, ExecutionEvent, Pipeline, StageExecution, TaskExecution } from './types.ts';

/** An execution of which nothing has run yet. */
export function newExecution(pipeline: Pipeline, id: string): Execution {
  const stages = pipeline.stages.map(({ name, tasks }): [string, StageExecution] => [
    name,
    {
      status: 'NOT_STARTED',
      statusMessage: '',
      taskOrder: tasks.map((task) => task.name),
      tasks: Object.fromEntries(
        tasks.map(({ name: task, type, input }): [string, TaskExecution] => [
          task,
          { type, status: 'NOT_STARTED', statusMessage: '', input, output: {} },
        ]),
      ),
    },
  ]);
  return {
    id,
    index: 1,
    name: pipeline.name,
    status: 'NOT_STARTED',
    statusMessage: '',
    input: pipeline.input,
    output: {},
    stageOrder: pipeline.stages.map((stage) => stage.name),
    stages: Object.fromEntries(stages),
    releases: [],
  };
}

/** The execution after one more event: the same events, folded again, make an equal one. */
export function fold(execution: Execution, event: ExecutionEvent): Execution {
  if (event.type !== 'status') return execution;
  const { stage: stageName, task: taskName, status, message, output, micros } = event;
  const mark = {
    status,
    ...(message === undefined ? {} : { statusMessage: message }),
    ...(micros === undefined ? {} : { _durationInMicros: micros }),
  };
  const result = output === undefined ? {} : { output };
  if (stageName === undefined) return { ...execution, ...mark, ...result };
  const stage = execution.stages[stageName];
  const task = taskName === undefined ? undefined : stage?.tasks[taskName];
  if (!stage || (taskName !== undefined && !task)) return execution;
  const changed: StageExecution = task
    ? { ...stage, tasks: { ...stage.tasks, [taskName as string]: { ...task, ...mark, ...result } } }
    : { ...stage, status, statusMessage: message ?? stage.statusMessage };
  return { ...execution, stages: { ...execution.stages, [stageName]: changed } };
}
