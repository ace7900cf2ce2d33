import type { Definitions, PipelineDefinition } from '../definitions/types.ts';
import { literal } from '../pipeline/literal.ts';
import type { Push } from '../pipeline/types.ts';
import type { K8sInput } from '../tasks/index.ts';
import type { JsonObject } from '../types.ts';
import type { Settings } from './settings.ts';

/** Quick mode's names: a pipeline of one stage with one APPLY task. They are part of the release's key (rules 1). */
export const quick = { pipeline: 'quick', stage: 'Deploy', task: 'Manifests' } as const;

/** The settings as that task's input. */
export function quickInput(settings: Settings): K8sInput {
  const { manifests, namespace, release, releaseNamespace, patience, timeout } = settings;
  return {
    action: 'APPLY',
    filePath: manifests,
    images: 'pushed',
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

/** The pipeline of that task; with a push it has the Docker parameters. */
export function quickPipeline(task: K8sInput, push: Push | undefined): PipelineDefinition {
  const input = literal(task as unknown as JsonObject);
  return {
    kind: 'PIPELINE',
    name: quick.pipeline,
    ...(push ? { options: ['DOCKER_TRIGGER'] } : {}),
    stageOrder: [quick.stage],
    stages: { [quick.stage]: { taskOrder: [quick.task], tasks: { [quick.task]: { type: 'K8S', input } } } },
  };
}

/** Quick mode has no definitions. */
export const noDefinitions: Definitions = { pipelines: new Map(), endpoints: new Map(), variables: new Map(), webhooks: new Map() };
