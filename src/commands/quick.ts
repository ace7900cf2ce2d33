import type { Pipeline, Push } from '../pipeline/types.ts';
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

export function quickPipeline(task: K8sInput, push: Push | undefined): Pipeline {
  const input = push ? { DOCKER_IMAGE: push.written, DOCKER_TAG: push.tag ?? '', DOCKER_DIGEST: push.digest } : {};
  return {
    name: quick.pipeline,
    input: input as { [name: string]: string },
    stages: [{ name: quick.stage, tasks: [{ name: quick.task, type: 'K8S', input: task as unknown as JsonObject }] }],
  };
}
