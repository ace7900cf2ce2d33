import { find } from '../definitions/names.ts';
import { tasksOf } from '../definitions/parts.ts';
import type { Defined, Definitions, DockerWebhook, PipelineDefinition } from '../definitions/types.ts';
import { own } from '../expressions/index.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Json, JsonObject, Path, Problem } from '../types.ts';
import { dockerParameters, inputsOf, isInput } from './input.ts';

type At = Defined<unknown>['at'];

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
    return called ? [...strangers(called, given, path, at), ...blank(called, given, path, at)] : [];
  });
}

/** Mandatory inputs that stay blank although a docker webhook starts the pipeline: with its own inputs, the Docker parameters, and `more` of the run. */
export function startProblems(
  { value: { pipeline, project, input = {} }, at }: Defined<DockerWebhook>,
  { pipelines }: Pick<Definitions, 'pipelines'>,
  more: JsonObject = {},
): Problem[] {
  const called = find(pipelines, pipeline, project)?.value;
  if (!called) return [];
  const docker = called.options?.includes('DOCKER_TRIGGER')
    ? Object.fromEntries(dockerParameters.map((name) => [name, 'of the push']))
    : {};
  return blank(called, { ...docker, ...input, ...more }, ['input'], at);
}

const strangers = (called: PipelineDefinition, given: JsonObject, path: Path, at: At): Problem[] =>
  Object.keys(given)
    .filter((key) => !isInput(called, key))
    .map((key) => {
      const known = inputsOf(called);
      const message = `the pipeline ${called.name} has no input ${key}${didYouMean(key, known)}`;
      return problem('H2K-636', message, `it has ${known.join(', ') || 'none'}`, at([...path, key], 'key'));
    });

const blank = (called: PipelineDefinition, given: JsonObject, path: Path, at: At): Problem[] =>
  inputsOf(called)
    .filter((key) => own(called._inputMeta ?? {}, key)?.mandatory === true)
    .filter((key) => isBlank(own(given, key) ?? own(called.input ?? {}, key) ?? null))
    .map((key) => {
      const message = `the pipeline ${called.name} needs its input ${key}, and it is blank`;
      return problem('H2K-635', message, `give it: ${path.at(-1)}: { ${key}: … }`, at(path));
    });

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
