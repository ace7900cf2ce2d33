import { fold, newExecution } from './fold.ts';
import type { Execution, ExecutionEvent, Pipeline, Sink, Status, Task, TaskContext, TaskResult, TaskType } from './types.ts';

export interface RunContext extends Omit<TaskContext, 'execution' | 'stage' | 'task' | 'report'> {
  execution: { id: string; url?: string };
  // biome-ignore lint/suspicious/noExplicitAny: each task reads its own input; the table can't name it
  tasks: Readonly<Record<TaskType, Task<any>>>;
  sink: Sink;
}
/** What came of it: the execution, and each task's full result in order. */
export interface Ran {
  execution: Execution;
  results: TaskResult[];
}

/** Runs a pipeline's stages and their tasks in order; the first failure ends it. Everything that happens goes to the sink, and the execution is the fold of that. */
export async function run(pipeline: Pipeline, context: RunContext): Promise<Ran> {
  const { ports } = context;
  let seq = 0;
  let execution = newExecution(pipeline, context.execution.id);
  const results: TaskResult[] = [];
  type Told<E = ExecutionEvent> = E extends ExecutionEvent ? Omit<E, 'seq' | 'at' | 'execution'> : never;
  const tell = (told: Told): void => {
    const event = { ...told, seq: seq++, at: ports.now(), execution: context.execution.id } as ExecutionEvent;
    execution = fold(execution, event);
    context.sink(event);
  };
  const since = (start: number): number => Math.round((ports.now() - start) * 1000);
  const started = ports.now();
  tell({ type: 'status', status: 'RUNNING' });
  const isOnly = pipeline.stages.flatMap(({ tasks }) => tasks).length === 1;
  let end: { status: Status; message: string } = { status: 'COMPLETED', message: '' };
  for (const stage of pipeline.stages) {
    tell({ type: 'status', stage: stage.name, status: 'RUNNING' });
    for (const { name, type, input } of stage.tasks) {
      const at = { stage: stage.name, task: name };
      const begun = ports.now();
      tell({ type: 'status', ...at, status: 'RUNNING' });
      const task = context.tasks[type];
      const result = await task.run(task.parse(input), {
        ...context,
        ...at,
        execution: { ...context.execution, pipeline: pipeline.name },
        report: (deploy) => tell({ type: 'deploy', ...at, deploy }),
      });
      results.push(result);
      if (result.release) execution = { ...execution, releases: [...execution.releases, result.release] };
      const { status, statusMessage: message, output } = result;
      tell({ type: 'status', ...at, status, message, output, micros: since(begun) });
      if (status === 'COMPLETED') continue;
      end = { status, message: isOnly ? message : `${stage.name}.${name}: ${message}` };
      break;
    }
    tell({ type: 'status', stage: stage.name, status: end.status, message: end.message });
    if (end.status !== 'COMPLETED') break;
  }
  tell({ type: 'status', status: end.status, message: end.message, micros: since(started) });
  return { execution, results };
}
