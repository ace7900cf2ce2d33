import { didYouMean } from '../text/nearest.ts';
import { inReadingOrder } from '../text/order.ts';
import type { Json, JsonObject, Problem } from '../types.ts';
import { documents, type Written } from './documents.ts';
import { byName } from './names.ts';
import { ordered } from './order.ts';
import { type Kind, kinds, schemaOf, type WrittenPipeline } from './schema.ts';
import { shaped } from './shape.ts';
import type { Defined, Definitions, DockerWebhook, Endpoint, HealthDocument, PipelineDefinition, Variable } from './types.ts';

export interface Loaded {
  definitions: Definitions;
  problems: Problem[];
  /** Names of documents that have a mistake and are therefore not among the definitions: whoever names them makes no further one. */
  mistaken: ReadonlySet<string>;
}

/**
 * Definitions of any number of files, documents in any order. Never throws on what a user wrote: all mistakes are told at once, each at its place
 * (H2K-601 to 610), and what has none is there. That something can be read doesn't say that it can be run: that is `checks.ts`.
 */
export function load(files: readonly { file: string; text: string }[]): Loaded {
  const read = files.map(({ file, text }) => documents(file, text));
  return define(
    read.flatMap(({ written }) => written),
    read.flatMap(({ problems }) => problems),
  );
}

/**
 * HEALTH documents alone, for who deploys or looks at manifests without a pipeline: what is wrong with other documents is no affair of theirs.
 */
export function loadHealth(files: readonly { file: string; text: string }[]): Pick<Loaded, 'definitions' | 'problems'> {
  const read = files.map(({ file, text }) => documents(file, text));
  const isHealth = ({ value }: Written): boolean => isObject(value) && value['kind'] === 'HEALTH';
  return define(
    read.flatMap(({ written }) => written.filter(isHealth)),
    read.flatMap(({ problems }) => problems),
  );
}

/** The same of documents that were read already, with what was wrong in reading them. */
export function define(all: readonly Written[], found: readonly Problem[]): Loaded {
  const problems = [...found];
  const mistaken = new Set<string>();
  const pipelines: Defined<PipelineDefinition>[] = [];
  const endpoints: Defined<Endpoint>[] = [];
  const variables: Defined<Variable>[] = [];
  const webhooks: Defined<DockerWebhook>[] = [];
  const health: Defined<HealthDocument>[] = [];
  for (const written of all) {
    const { value, at } = written;
    const kind = kindOf(written);
    if ('problem' in kind) {
      problems.push(kind.problem);
      continue;
    }
    const shape = shaped(written, schemaOf(kind.kind, (value as JsonObject)['type']));
    problems.push(...shape.problems);
    if (!shape.value) {
      const { name } = value as JsonObject;
      if (typeof name === 'string') mistaken.add(name);
      continue;
    }
    const defined = { value: shape.value as never, at };
    if (kind.kind === 'PIPELINE') {
      const pipeline = ordered({ value: shape.value as unknown as WrittenPipeline, at }, written.keys);
      problems.push(...pipeline.problems);
      pipelines.push({ value: pipeline.value, at });
    } else if (kind.kind === 'ENDPOINT') endpoints.push(defined);
    else if (kind.kind === 'VARIABLE') variables.push(defined);
    else if (kind.kind === 'HEALTH') health.push(defined);
    else webhooks.push(defined);
  }
  const named = {
    pipelines: byName(pipelines),
    endpoints: byName(endpoints),
    variables: byName(variables),
    webhooks: byName(webhooks),
    health: byName(health),
  };
  return {
    definitions: {
      pipelines: named.pipelines.named,
      endpoints: named.endpoints.named,
      variables: named.variables.named,
      webhooks: named.webhooks.named,
      health: named.health.named,
    },
    problems: inReadingOrder([...problems, ...Object.values(named).flatMap((one) => one.problems)]),
    mistaken,
  };
}

/** What Automation Pipelines exports too, and nothing here takes over. */
const others = ['GIT_WEBHOOK', 'GERRIT_TRIGGER', 'GERRIT_LISTENER', 'CUSTOM_INTEGRATION'];

function kindOf({ value, at }: Written): { kind: Kind } | { problem: Problem } {
  const code = 'H2K-607';
  if (!isObject(value))
    return {
      problem: {
        code,
        severity: 'error',
        message: 'this is no definition',
        fix: `a definition begins with kind: ${kinds.join(', ')}`,
        at: at([]),
      },
    };
  const { kind } = value;
  if (kinds.some((one) => one === kind)) return { kind: kind as Kind };
  const other = others.find((one) => one === kind);
  if (other)
    return {
      problem: { code, severity: 'warning', message: `${other} is not taken over: this document is left out`, at: at(['kind']) },
    };
  if (typeof value['apiVersion'] === 'string') {
    const fix = 'move it out of the folder of definitions, and let a K8S task name it: filePath: k8s/';
    return { problem: { code, severity: 'error', message: 'this is a Kubernetes object and no definition', fix, at: at(['kind']) } };
  }
  const what = typeof kind === 'string' ? `there is no kind ${JSON.stringify(kind)}${didYouMean(kind, kinds)}` : 'kind must be a text';
  const message = kind === undefined ? 'kind is missing' : what;
  return { problem: { code, severity: 'error', message, fix: `write one of ${kinds.join(', ')}`, at: at(['kind']) } };
}

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
