import { find } from '../definitions/names.ts';
import { tasksOf } from '../definitions/parts.ts';
import type { Defined, Definitions, PipelineDefinition } from '../definitions/types.ts';
import { own } from '../expressions/index.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Json, JsonObject, Path, Problem } from '../types.ts';
import { inputsOf, isInput } from './input.ts';

/** One pipeline that another runs: as a task, or as a rollback. */
interface Call {
  name: Json | undefined;
  project?: string | undefined;
  given: JsonObject;
  /** Of what it gives. */
  path: Path;
}

/** Inputs that a pipeline gives to others: those that they don't have, and mandatory ones that stay blank (H2K-635, 636). Others that aren't there are told elsewhere. */
export function callProblems({ value, at }: Defined<PipelineDefinition>, { pipelines }: Pick<Definitions, 'pipelines'>): Problem[] {
  return callsOf(value).flatMap(({ name, project, given, path }) => {
    const called = typeof name === 'string' ? find(pipelines, name, project ?? value.project)?.value : undefined;
    if (!called) return [];
    const known = inputsOf(called);
    const strangers = Object.keys(given)
      .filter((key) => !isInput(called, key))
      .map((key) =>
        problem(
          'H2K-636',
          `the pipeline ${called.name} has no input ${key}${didYouMean(key, known)}`,
          `it has ${known.join(', ') || 'none'}`,
          at([...path, key], 'key'),
        ),
      );
    const blank = known
      .filter(
        (key) => own(called._inputMeta ?? {}, key)?.mandatory === true && isBlank(own(given, key) ?? own(called.input ?? {}, key) ?? null),
      )
      .map((key) =>
        problem(
          'H2K-635',
          `the pipeline ${called.name} needs its input ${key}, and it is blank`,
          `give it: ${path.at(-1)}: { ${key}: … }`,
          at(path),
        ),
      );
    return [...strangers, ...blank];
  });
}

function callsOf(pipeline: PipelineDefinition): Call[] {
  const nested = tasksOf(pipeline)
    .filter(({ task }) => task.type === 'Pipeline')
    .map(({ task, path }) => ({
      name: task.input['pipeline'],
      given: mapOf(task.input['inputProperties']),
      path: [...path, 'input', 'inputProperties'],
    }));
  const rollbacks = (pipeline.rollbacks ?? []).map(({ name, project, inputs = {} }, index) => ({
    name,
    project,
    given: inputs,
    path: ['rollbacks', index, 'inputs'],
  }));
  return [...nested, ...rollbacks];
}

const mapOf = (value: Json | undefined): JsonObject => (typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {});
const isBlank = (value: Json): boolean => value === null || (typeof value === 'string' && value.trim() === '');

const problem = (code: Problem['code'], message: string, fix: string, at: Problem['at'] & object): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  at,
});
