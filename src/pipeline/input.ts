import type { DockerWebhook, PipelineDefinition } from '../definitions/types.ts';
import { bindMap, own, textOf, valueAt } from '../expressions/index.ts';
import { didYouMean } from '../text/nearest.ts';
import type { JsonObject, Problem } from '../types.ts';
import { scopeOf } from './scope.ts';
import type { DockerEvent, Push } from './types.ts';

type Texts = { [name: string]: string };

/** The parameters that a pipeline with the option DOCKER_TRIGGER gets, in this order. */
export const dockerParameters = [
  'DOCKER_EVENT_OWNER_NAME',
  'DOCKER_IMAGE',
  'DOCKER_REPO_NAME',
  'DOCKER_REPO_NAMESPACE',
  'DOCKER_TAG',
  'DOCKER_DIGEST',
] as const;

/** Their values. What nobody told (the owner, of an image that was named by hand) is empty. */
export function dockerInput(event: DockerEvent | undefined, push: Push | undefined): Texts {
  const image = event?.image ?? push?.written ?? '';
  const slash = image.lastIndexOf('/');
  const { namespace, name } = event?.repository ?? { namespace: image.slice(0, Math.max(slash, 0)), name: image.slice(slash + 1) };
  const values: Record<(typeof dockerParameters)[number], string> = {
    DOCKER_EVENT_OWNER_NAME: event?.pusher ?? event?.owner ?? '',
    DOCKER_IMAGE: image,
    DOCKER_REPO_NAME: name,
    DOCKER_REPO_NAMESPACE: namespace,
    DOCKER_TAG: event?.tag ?? push?.tag ?? '',
    DOCKER_DIGEST: push?.digest ?? event?.digest ?? '',
  };
  return values;
}

/**
 * A pipeline's inputs: its defaults, over them the Docker parameters where it has the option DOCKER_TRIGGER, over them what was given.
 * Problems: H2K-635 a mandatory one is blank, H2K-636 one was given that it doesn't have; both name the input.
 */
export function pipelineInput(
  pipeline: PipelineDefinition,
  given: Readonly<Texts>,
  { event, push }: { event?: DockerEvent | undefined; push?: Push | undefined },
): { input: Texts; problems: Problem[] } {
  const { name, input = {}, _inputMeta = {}, options = [] } = pipeline;
  const docker = options.includes('DOCKER_TRIGGER') ? dockerInput(event, push) : {};
  const defaults = Object.entries(input).flatMap(([key, value]): [string, string][] => (value === null ? [] : [[key, value]]));
  const values: Texts = { ...Object.fromEntries(defaults), ...docker, ...given };
  const known = inputsOf(pipeline);
  const unknown = Object.keys(given)
    .filter((key) => !isInput(pipeline, key))
    .map((key) => problem('H2K-636', `the pipeline ${name} has no input ${key}${didYouMean(key, known)}`, `it has ${list(known)}`));
  const blank = Object.entries(_inputMeta)
    .filter(([key, { mandatory }]) => mandatory === true && (own(values, key) ?? '').trim() === '')
    .map(([key]) => problem('H2K-635', `the pipeline ${name} needs its input ${key}, and it is blank`, `give it: inputs: "${key}=…"`));
  return { input: values, problems: [...unknown, ...blank] };
}

/** The inputs that a pipeline has, the Docker parameters among them. */
export const inputsOf = ({ input = {}, _inputMeta = {}, options = [] }: PipelineDefinition): string[] => [
  ...new Set([...Object.keys(input), ...Object.keys(_inputMeta), ...(options.includes('DOCKER_TRIGGER') ? dockerParameters : [])]),
];
export const isInput = (pipeline: PipelineDefinition, name: string): boolean =>
  inputsOf(pipeline).includes(name) || (pipeline.options ?? []).some((option) => isInjected(option, name));

/** Parameters that another trigger of Automation Pipelines brought: where the pipeline names that trigger, they may be given by hand. */
const isInjected = (option: string, key: string): boolean =>
  (option === 'GIT_TRIGGER' && key.startsWith('GIT_')) || (option === 'GERRIT_TRIGGER' && key.startsWith('GERRIT_'));

/**
 * What a docker webhook gives its pipeline: `${event.…}` is the push event, `${var.…}` a variable. The event comes from outside:
 * its values are put in as text, and never read again.
 */
export function webhookInput(
  { input = {} }: Pick<DockerWebhook, 'input'>,
  event: DockerEvent,
  variable: (name: string) => string | undefined,
): Texts {
  const scope = scopeOf({ input: {}, variable, output: {}, facts: {}, tasks: new Map() });
  const bound = bindMap(input, (path) =>
    path[0] === 'event' ? (valueAt(event as unknown as JsonObject, path.slice(1)) ?? '') : scope(path),
  );
  return Object.fromEntries(Object.entries(bound).map(([key, value]): [string, string] => [key, textOf(value)]));
}

const problem = (code: Problem['code'], message: string, fix: string): Problem => ({
  code,
  severity: 'error',
  message,
  fix,
  input: 'inputs',
});
const list = (names: readonly string[]): string => names.join(', ') || 'none';
