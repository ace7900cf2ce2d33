import type { Defined, PipelineDefinition } from '../definitions/types.ts';
import { literal } from '../pipeline/literal.ts';
import type { Files } from '../ports/types.ts';
import type { K8sInput } from '../tasks/index.ts';
import type { JsonObject, Problem } from '../types.ts';
import type { Sources } from './choose.ts';
import { readHealth } from './folder.ts';
import type { Settings } from './settings.ts';

/** Quick mode's names: a pipeline of one stage with one APPLY task. They are part of the release's key (rules 1). */
export const quick = { pipeline: 'quick', stage: 'Deploy', task: 'Manifests' } as const;

/** The settings as that task's input. */
function quickInput(settings: Settings): K8sInput {
  const { manifests, namespace, release, releaseNamespace, patience, timeout } = settings;
  return {
    action: 'APPLY',
    filePath: manifests,
    images: 'pushed',
    imagePaths: settings.imagePaths,
    values: settings.values,
    set: Object.fromEntries(settings.set),
    createNamespace: settings.createNamespace,
    prune: settings.prune,
    onFailure: settings.onFailure,
    conflicts: settings.conflicts,
    timeout: timeout / 60_000,
    patience: patience.join('\n'),
    recreate: settings.recreate,
    takeOver: settings.takeOver,
    requireProof: settings.requireProof,
    ...(namespace === undefined ? {} : { namespace }),
    ...(release === undefined ? {} : { release }),
    ...(releaseNamespace === undefined ? {} : { releaseNamespace }),
  };
}

/** The pipeline of that task, which stands in no file; with an image it has the Docker parameters. */
function quickPipeline(task: K8sInput, hasImage: boolean): Defined<PipelineDefinition> {
  const input = literal(task as unknown as JsonObject);
  const value: PipelineDefinition = {
    kind: 'PIPELINE',
    name: quick.pipeline,
    ...(hasImage ? { options: ['DOCKER_TRIGGER'] } : {}),
    stageOrder: [quick.stage],
    stages: { [quick.stage]: { taskOrder: [quick.task], tasks: { [quick.task]: { type: 'K8S', input } } } },
  };
  return { value, at: () => ({ file: '', line: 1, column: 1 }) };
}

/** What is run where manifests are named instead of a pipeline (H2K-624: not both). HEALTH documents of the default folder hold here too. */
export async function quickWork(settings: Settings, hasImage: boolean, files: Pick<Files, 'find' | 'read'>): Promise<Sources> {
  const others = (['definitions', 'pipeline', 'webhook', 'inputs', 'variables'] as const).filter((name) => {
    const value = settings[name];
    return typeof value === 'object' ? value.size > 0 : value !== undefined;
  });
  const { definitions, problems } = await readHealth(undefined, files);
  return {
    definitions,
    mistaken: new Set(),
    chosen: [{ pipeline: quickPipeline(quickInput(settings), hasImage) }],
    problems: [...others.map(notBoth), ...problems],
  };
}

const notBoth = (input: string): Problem => ({
  code: 'H2K-624',
  severity: 'error',
  message: `${input} belongs to a pipeline, and manifests are deployed without one`,
  fix: `leave ${input} out, or manifests`,
  input,
});
