import { find } from '../definitions/names.ts';
import { tasksInOrder } from '../definitions/order.ts';
import type { Defined, Definitions, DockerWebhook, Endpoint, PipelineDefinition } from '../definitions/types.ts';
import { unknownVariable } from '../definitions/variables.ts';
import type { Binding } from '../expressions/types.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Position, Problem } from '../types.ts';
import { callProblems } from './calls.ts';
import { dockerParameters, inputsOf, isInput } from './input.ts';
import { bindingsIn, type Place, places, texts, type When } from './places.ts';
import type { Tasks } from './types.ts';

type Pipeline = Defined<PipelineDefinition>;
type Fault = { code?: 'H2K-632'; message: string; fix: string } | Problem;

/** What `${…}` of one name may lead to. */
const facts = ['name', 'description', 'requestBy', 'comments', 'executionId', 'executionIndex', 'executionUrl', 'status', 'statusMessage'];
const ofTask = ['status', 'statusMessage', 'input', 'output'];
const ofEvent = ['id', 'image', 'repository', 'tag', 'pushedAt', 'pusher', 'owner', 'mediaType', 'digest', 'verified', 'replayOf'];

/** What is wrong with bindings, and the variables that they need, each time that one is named. */
export interface Bound {
  problems: Problem[];
  variables: { name: string; at: Position }[];
}

/**
 * Bindings and conditions of a pipeline that can't be read (H2K-630, 633) or can never lead to anything: an input, variable, stage or task that isn't there
 * (H2K-631, 616), a task that has not run by then (H2K-632). Each at its place in the text. With them what it gives wrongly to pipelines that it runs.
 */
export function pipelineBindings({ value, at }: Pipeline, { definitions, tasks }: { definitions: Definitions; tasks: Tasks }): Bound {
  const judge = newJudge(value, definitions);
  const found = places(value, tasks).map((place) => ({ place, ...bindingsIn(place, at) }));
  const faults = found.flatMap(({ place, bindings, problems }) => [
    ...problems,
    ...bindings.flatMap((binding) => told(binding, judge(binding, place))),
  ]);
  const problems = [...faults, ...callProblems({ value, at }, definitions)];
  return { problems, variables: variablesIn(found.flatMap(({ bindings }) => bindings)) };
}

/** The variables that a pipeline names, whether they are there or not; nothing else is judged. */
export const variablesOf = (found: Pipeline, tasks: Tasks): string[] =>
  variablesIn(places(found.value, tasks).flatMap((place) => bindingsIn(place, found.at).bindings)).map(({ name }) => name);
/** The same of an ENDPOINT. */
export const endpointVariables = ({ value, at }: Defined<Endpoint>): string[] =>
  variablesIn(texts(value.properties, ['properties'], 'start').flatMap((place) => bindingsIn(place, at).bindings)).map(({ name }) => name);

const variablesIn = (bindings: readonly Binding[]): Bound['variables'] =>
  bindings.filter(({ path }) => path[0] === 'var').map((binding) => ({ name: nameOf(binding), at: binding.at }));

/** The same of an ENDPOINT, in which only variables can be named. */
export function endpointBindings({ value, at }: Defined<Endpoint>, definitions: Definitions): Bound {
  const found = texts(value.properties, ['properties'], 'start').map((place) => bindingsIn(place, at));
  const all = found.flatMap(({ bindings }) => bindings);
  const faults = all.flatMap((binding) => {
    const isVariable = binding.path[0] === 'var' && binding.path.length > 1;
    const stranger = { message: 'an ENDPOINT knows variables only', fix: 'write ${var.NAME}' };
    return told(binding, isVariable ? variableFault(binding, value.project, definitions) : stranger);
  });
  return { problems: [...found.flatMap(({ problems }) => problems), ...faults], variables: variablesIn(all) };
}

/** What of a docker webhook's input can't be read or never leads to anything, and inputs that its pipeline doesn't have (H2K-636). */
export function webhookBindingProblems({ value, at }: Defined<DockerWebhook>, definitions: Definitions): Problem[] {
  const pipeline = find(definitions.pipelines, value.pipeline, value.project)?.value;
  const known = pipeline ? inputsOf(pipeline) : [];
  const unknown = Object.keys(value.input ?? {})
    .filter((name) => pipeline && !isInput(pipeline, name))
    .map((name): Problem => {
      const message = `the pipeline ${value.pipeline} has no input ${name}${didYouMean(name, known)}`;
      return { code: 'H2K-636', severity: 'error', message, fix: `it has ${list(known)}`, at: at(['input', name], 'key') };
    });
  const found = texts(value.input ?? {}, ['input'], 'start').map((place) => bindingsIn(place, at));
  const faults = found
    .flatMap(({ bindings }) => bindings)
    .flatMap((binding) => told(binding, eventFault(binding, value.project, definitions)));
  return [...unknown, ...found.flatMap(({ problems }) => problems), ...faults];
}

function eventFault(binding: Binding, project: string | undefined, definitions: Definitions): Fault | undefined {
  const [root, key] = binding.path;
  if (root === 'var' && key !== undefined) return variableFault(binding, project, definitions);
  if (root !== 'event')
    return { message: 'a docker webhook knows the push event and variables only', fix: 'write ${event.tag} or ${var.NAME}' };
  if (key !== undefined && ofEvent.includes(String(key))) return undefined;
  return { message: `a push event has no ${key ?? 'such'} field${didYouMean(String(key ?? ''), ofEvent)}`, fix: `it has ${list(ofEvent)}` };
}

/** Judges one binding of a pipeline; undefined: it may lead to something. */
function newJudge(pipeline: PipelineDefinition, definitions: Definitions): (binding: Binding, place: Place) => Fault | undefined {
  const order = new Map(
    pipeline.stageOrder.flatMap((stage, index) =>
      tasksInOrder(pipeline.stages[stage] ?? { taskOrder: [] }).flatMap((group, inner) =>
        group.map((task) => [`${stage}.${task}`, index * 1e6 + inner] as const),
      ),
    ),
  );
  return (binding, { when, isAfter }) => {
    const [root = '', second] = binding.path;
    if (second === undefined) return factFault(binding, pipeline);
    if (root === 'input') return isInput(pipeline, nameOf(binding)) ? undefined : inputFault(nameOf(binding), pipeline);
    if (root === 'var') return variableFault(binding, pipeline.project, definitions);
    if (root === 'output') return outputFault(nameOf(binding), pipeline, isAfter);
    if (root === 'event')
      return {
        message: 'the push event is known to docker webhooks only',
        fix: 'hand it on: input: { X: ${event.tag} } in the DOCKER_WEBHOOK',
      };
    return taskFault(binding, pipeline) ?? timeFault(binding, when, order);
  };
}

function factFault({ path: [name = ''], written }: Binding, pipeline: PipelineDefinition): Fault | undefined {
  if (facts.includes(String(name))) return undefined;
  const hint = isInput(pipeline, String(name)) ? `; did you mean input.${name}?` : didYouMean(String(name), facts);
  return {
    message: `nothing is called ${name}${hint}`,
    fix: `write input.NAME, var.NAME, STAGE.TASK.output.KEY or one of ${list(facts)}; for text of your own \\\${${written}}`,
  };
}

function inputFault(name: string, pipeline: PipelineDefinition): Fault {
  const known = inputsOf(pipeline);
  const isDocker = dockerParameters.includes(name as (typeof dockerParameters)[number]);
  const fix = isDocker
    ? 'add options: [DOCKER_TRIGGER], which brings the Docker parameters'
    : `it has ${list(known)}; declare it under input`;
  return { message: `the pipeline has no input ${name}${isDocker ? '' : didYouMean(name, known)}`, fix };
}

function outputFault(name: string, { output = {} }: PipelineDefinition, isAfter: boolean): Fault | undefined {
  const known = Object.keys(output);
  if (!isAfter)
    return { message: 'outputs of the pipeline are known when it has ended', fix: 'bind what they are made of: STAGE.TASK.output.KEY' };
  return known.includes(name)
    ? undefined
    : { message: `the pipeline has no output ${name}${didYouMean(name, known)}`, fix: `it has ${list(known)}` };
}

function variableFault(binding: Binding, project: string | undefined, definitions: Definitions): Fault | undefined {
  const name = nameOf(binding);
  return find(definitions.variables, name, project) ? undefined : { ...unknownVariable(name, definitions) };
}

function taskFault({ path }: Binding, { stages, stageOrder }: PipelineDefinition): Fault | undefined {
  const [stage, task, part, key] = path.map(String);
  if (!stageOrder.includes(stage ?? ''))
    return {
      message: `there is no stage ${stage}${didYouMean(stage ?? '', [...stageOrder, 'input', 'var'])}`,
      fix: `there are ${list(stageOrder)}`,
    };
  const tasks = stages[stage ?? '']?.tasks ?? {};
  if (!Object.hasOwn(tasks, task ?? ''))
    return {
      message: `the stage ${stage} has no task ${task}${didYouMean(task ?? '', Object.keys(tasks))}`,
      fix: `it has ${list(Object.keys(tasks))}`,
    };
  if (part === undefined || !ofTask.includes(part))
    return {
      message: `of a task, ${part === undefined ? 'something has to be named' : `nothing is called ${part}${didYouMean(part, ofTask)}`}`,
      fix: `write ${stage}.${task}. and one of ${list(ofTask)}`,
    };
  const input = Object.keys(tasks[task ?? '']?.input ?? {});
  if (part === 'input' && key !== undefined && !input.includes(key))
    return { message: `the task ${task} has no input ${key}${didYouMean(key, input)}`, fix: `it has ${list(input)}` };
  return undefined;
}

function timeFault({ path: [stage, task] }: Binding, when: When, order: ReadonlyMap<string, number>): Fault | undefined {
  if (when === 'end') return undefined;
  const fix = 'bind a task that has run by then, or change the order';
  if (when === 'start') return { code: 'H2K-632', message: 'no task has run by then', fix: 'bind inputs and variables' };
  const [own, other] = [order.get(`${when.stage}.${when.task}`) ?? 0, order.get(`${stage}.${task}`) ?? 0];
  if (other < own) return undefined;
  if (stage === when.stage && task === when.task)
    return { code: 'H2K-632', message: "a task can't bind what it has yet to do itself", fix };
  return { code: 'H2K-632', message: `${stage}.${task} runs ${other === own ? 'side by side with' : 'after'} this task`, fix };
}

function told(binding: Binding, fault: Fault | undefined): Problem[] {
  if (!fault) return [];
  const { message, fix = '' } = fault;
  return [{ code: fault.code ?? 'H2K-631', severity: 'error', message: `\${${short(binding.written)}}: ${message}`, fix, at: binding.at }];
}

const nameOf = ({ path }: Binding): string => path.slice(1).join('.');
const list = (names: readonly string[]): string => names.join(', ') || 'none';
const short = (text: string): string => (text.length > 80 ? `${text.slice(0, 77)}…` : text);
