import type { Path } from '../types.ts';
import type { PipelineDefinition, TaskDefinition } from './types.ts';

/** A pipeline's tasks, in no order that matters, with their paths. */
export function tasksOf({ stages }: PipelineDefinition): { stage: string; name: string; path: Path; task: TaskDefinition }[] {
  return Object.entries(stages).flatMap(([stage, { tasks }]) =>
    Object.entries(tasks).map(([name, task]) => ({ stage, name, path: ['stages', stage, 'tasks', name], task })),
  );
}

/** Another task of the same type in the same pipeline, as it is written. */
export interface Sibling {
  stage: string;
  task: string;
  input: TaskDefinition['input'];
}

export const siblingsOf = (pipeline: PipelineDefinition, stage: string, task: string): Sibling[] =>
  tasksOf(pipeline)
    .filter((one) => one.task.type === pipeline.stages[stage]?.tasks[task]?.type && (one.stage !== stage || one.name !== task))
    .map((one) => ({ stage: one.stage, task: one.name, input: one.task.input }));

/** The pipelines that a pipeline runs: nested ones, and rollbacks. */
export function calls(pipeline: PipelineDefinition): { name: string; project?: string | undefined; path: Path }[] {
  const nested = tasksOf(pipeline).flatMap(({ task, path }) => {
    const { pipeline: name } = task.input;
    return task.type === 'Pipeline' && typeof name === 'string' && name !== '' ? [{ name, path: [...path, 'input', 'pipeline'] }] : [];
  });
  return [
    ...nested,
    ...(pipeline.rollbacks ?? []).map(({ name, project }, index) => ({ name, project, path: ['rollbacks', index, 'name'] })),
  ];
}
