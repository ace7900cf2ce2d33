import {
  type Connected,
  type DeployContext,
  type DeployRequest,
  type DeployResult,
  deploy,
  parseImagePaths,
  parsePatience,
  releaseKey,
  strangersIn,
} from '../../kubernetes/index.ts';
import type { Cluster } from '../../kubernetes/types.ts';
import type { TaskContext, TaskResult } from '../../pipeline/types.ts';
import { ConfigurationError, type Json, type JsonObject } from '../../types.ts';
import { isOpen } from '../fields.ts';
import { allRules } from './health.ts';
import type { K8sInput } from './input.ts';
import { readPayload } from './payload.ts';
import { responseOf } from './response.ts';
import { withPullSecret } from './secret.ts';

/** What of a task's context its manifests and its request to the engine are made of. */
export type Asking = Pick<
  TaskContext,
  'manifests' | 'ports' | 'scope' | 'push' | 'repository' | 'execution' | 'stage' | 'task' | 'endpointNamed' | 'at' | 'health' | 'siblings'
>;

/** What the task asks of the engine; the manifests are read here. Throws ConfigurationError with every problem in them. */
export async function deployRequest(input: K8sInput, context: Asking, namespace: Connected['namespace']): Promise<DeployRequest> {
  const { push, at, ports } = context;
  const read = await manifestsOf(input, context);
  const { pullSecret, continueOnConflict, action, images } = input;
  const manifests = pullSecret
    ? withPullSecret(read, pullSecret, context.endpointNamed(pullSecret.from), {
        ports,
        namespace: input.namespace ?? namespace,
        at: (path) => at(['pullSecret', ...path]),
      })
    : read;
  const common = await commonRequest(input, context, namespace);
  const strangers = strangersIn(
    common.patience,
    manifests.map(({ ref }) => ref),
  );
  if (strangers.length > 0) throw new ConfigurationError(strangers.map((problem) => ({ ...problem, at: at(['patience']) })));
  return {
    ...common,
    manifests,
    images,
    imagePaths: parseImagePaths(input.imagePaths).paths,
    ...(action === 'CREATE' ? { existing: continueOnConflict ? 'keep' : 'fail' } : {}),
    ...(push ? { push } : {}),
  };
}

/** What a request to deploy has, whatever it deploys. Throws ConfigurationError. */
export async function commonRequest(
  input: K8sInput,
  context: Asking,
  namespace: Connected['namespace'],
): Promise<Omit<DeployRequest, 'manifests' | 'images'>> {
  const { ports, at, health: documents, siblings } = context;
  const { patience, problems: mistakes } = parsePatience(input.patience);
  const { rules: health, problems: others } = await allRules(input.health, documents, ports.files, at);
  const problems = [...mistakes, ...others];
  if (problems.length > 0) throw new ConfigurationError(problems);
  return {
    ...located(input, namespace),
    createNamespace: input.createNamespace,
    ...addressOf(input, context, context, namespace),
    onFailure: input.onFailure ?? (input.action === 'CREATE' ? 'keep' : 'undo'),
    conflicts: input.conflicts,
    recreate: input.recreate,
    takeOver: input.takeOver,
    siblings: siblings.flatMap((one) => {
      const { release, releaseNamespace } = addressOf(one.input, one, context, namespace);
      return isOpen(release) || isOpen(releaseNamespace) ? [] : [{ release, namespace: releaseNamespace }];
    }),
    prune: input.prune,
    requireProof: input.requireProof,
    timeout: input.timeout * 60_000,
    patience,
    health,
  };
}

/** The release of a task: by its own name, or by the task's. A sibling's bindings are open. */
function addressOf(
  { release, releaseNamespace, namespace }: Pick<K8sInput, 'release' | 'releaseNamespace' | 'namespace'> | JsonObject,
  { stage, task }: Pick<Asking, 'stage' | 'task'>,
  { repository, execution }: Pick<Asking, 'repository' | 'execution'>,
  contexts: Connected['namespace'],
): { release: string; releaseNamespace: string } {
  const texts = (...all: (Json | undefined)[]): string | undefined => all.find((one) => typeof one === 'string');
  return {
    release: texts(release) ?? releaseKey(repository, execution.pipeline, stage, task),
    releaseNamespace: texts(releaseNamespace, namespace) ?? contexts,
  };
}

export const located = ({ namespace: own }: Pick<K8sInput, 'namespace'>, namespace: string) => ({
  defaultNamespace: own ?? namespace,
  ...(own === undefined ? {} : { namespace: own }),
});

/** The task's manifests, its bindings and constants filled in. Throws ConfigurationError with every mistake in them. */
export async function manifestsOf(
  input: K8sInput,
  context: Pick<Asking, 'manifests' | 'scope' | 'at'>,
): Promise<DeployRequest['manifests']> {
  const { manifests, scope, at } = context;
  const reading = await readPayload(input, { manifests, scope, at });
  const errors = reading.problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new ConfigurationError(errors);
  return reading.manifests;
}

/** The engine's context for a task. */
export function engineContext(
  { ports, signal, leave, report, contents, platforms, pull, execution }: TaskContext,
  cluster: Cluster,
): DeployContext {
  const { now, sleep, random } = ports;
  const run = { id: execution.id, ...(execution.url ? { url: execution.url } : {}) };
  return {
    cluster,
    now,
    sleep,
    random,
    signal,
    leave,
    report,
    contents,
    run,
    ...(platforms ? { platforms } : {}),
    ...(pull ? { pull } : {}),
  };
}

/** APPLY and CREATE. */
export async function apply(
  input: K8sInput,
  context: TaskContext,
  { cluster, namespace }: Pick<Connected, 'cluster' | 'namespace'>,
): Promise<TaskResult> {
  const request = await deployRequest(input, context, namespace);
  return deployed(request, await deploy(request, engineContext(context, cluster)), context, cluster);
}

/** What came of a deploy, as the task's result. */
export async function deployed(
  request: Pick<DeployRequest, 'release' | 'releaseNamespace'>,
  result: DeployResult,
  { report }: TaskContext,
  cluster: Cluster,
): Promise<TaskResult> {
  const { status, statusMessage, causes, proofs, changes, changed, undone, revision, left, problems, objects } = result;
  for (const problem of problems) report({ type: 'problem', problem });
  const count = (action: string) => changes.filter((change) => change.action === action).length;
  const counts = { created: count('create'), changed: count('update') + count('adopt') + count('recreate'), unchanged: count('unchanged') };
  const failures = status === 'FAILED' ? [statusMessage] : [];
  return {
    status,
    statusMessage,
    causes,
    left,
    output: { ...counts, response: await responseOf(objects, cluster, failures) },
    release: { release: request.release, namespace: request.releaseNamespace, revision, changed, undone, proofs },
  };
}
