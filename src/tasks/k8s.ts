import {
  type Connected,
  type DeployRequest,
  type DeployResult,
  deploy,
  imageProblems,
  parsePatience,
  releaseKey,
} from '../kubernetes/index.ts';
import type { Task, TaskContext, TaskResult } from '../pipeline/types.ts';
import { ConfigurationError, type JsonObject } from '../types.ts';

/** A K8S task's input, in Automation Pipelines' words and ours (design: the same words as the action's inputs, in camelCase). */
export interface K8sInput {
  action: 'APPLY';
  /** Files, folders and globs. */
  filePath: string[];
  images: 'pushed' | 'written';
  namespace?: string;
  createNamespace: boolean;
  release?: string;
  releaseNamespace?: string;
  prune: boolean;
  onFailure: 'undo' | 'keep';
  conflicts: 'fail' | 'force' | string[];
  /** Minutes. */
  timeout: number;
  patience: string;
  recreate: string[];
  takeOver: boolean;
  requireProof: boolean;
}

export const k8s: Task<K8sInput> = {
  type: 'K8S',
  endpoints: [],
  parse: (input: JsonObject) => input as unknown as K8sInput,
  async check({ value }, { manifests, image }) {
    const { filePath, images: mode, patience } = value as unknown as K8sInput;
    const reading = await manifests(filePath);
    // Where a file can't be read, nobody can tell whether it names the image.
    const whole = reading.problems.every(({ severity }) => severity !== 'error');
    const images = imageProblems(reading.manifests, whole && image ? { ...image, images: mode } : undefined);
    return [...parsePatience(patience).problems, ...reading.problems, ...images];
  },
  async run(input, context) {
    const { cluster, namespace } = await context.cluster();
    const request = await deployRequest(input, context, namespace);
    const { problems: warnings } = await context.manifests(input.filePath);
    for (const problem of warnings) context.report({ type: 'problem', problem });
    const { ports, signal, leave, report, contents, execution } = context;
    const { now, sleep, random } = ports;
    const run = { id: execution.id, ...(execution.url ? { url: execution.url } : {}) };
    return taskResult(request, await deploy(request, { cluster, now, sleep, random, signal, leave, report, contents, run }), context);
  },
};

/** What the task asks of the engine; the manifests are read here. Throws ConfigurationError with every problem in them. */
export async function deployRequest(
  input: K8sInput,
  context: Pick<TaskContext, 'manifests' | 'push' | 'repository' | 'execution' | 'stage' | 'task'>,
  namespace: Connected['namespace'],
): Promise<DeployRequest> {
  const { patience, problems } = parsePatience(input.patience);
  const reading = await context.manifests(input.filePath);
  const errors = [...problems, ...reading.problems].filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ConfigurationError(errors);
  const own = input.namespace ?? namespace;
  const { push, repository, execution, stage, task } = context;
  return {
    manifests: reading.manifests,
    ...(input.namespace === undefined ? {} : { namespace: input.namespace }),
    defaultNamespace: own,
    createNamespace: input.createNamespace,
    release: input.release ?? releaseKey(repository, execution.pipeline, stage, task),
    releaseNamespace: input.releaseNamespace ?? own,
    images: input.images,
    ...(push ? { push } : {}),
    onFailure: input.onFailure,
    conflicts: input.conflicts,
    recreate: input.recreate,
    takeOver: input.takeOver,
    prune: input.prune,
    requireProof: input.requireProof,
    timeout: input.timeout * 60_000,
    patience,
  };
}

function taskResult(request: DeployRequest, result: DeployResult, { report }: TaskContext): TaskResult {
  const { status, statusMessage, causes, proofs, changes, changed, undone, revision, left, problems } = result;
  for (const problem of problems) report({ type: 'problem', problem });
  const count = (action: string) => changes.filter((change) => change.action === action).length;
  return {
    status,
    statusMessage,
    causes,
    left,
    output: { created: count('create'), changed: count('update') + count('adopt') + count('recreate'), unchanged: count('unchanged') },
    release: { release: request.release, namespace: request.releaseNamespace, revision, changed, undone, proofs },
  };
}
