import { createHash } from 'node:crypto';
import { find } from '../../definitions/names.ts';
import { tasksOf } from '../../definitions/parts.ts';
import type { Definitions, PipelineDefinition } from '../../definitions/types.ts';
import { type StoredRun, type WaitingRuns, waitingRuns } from '../../kubernetes/index.ts';
import { boundEndpoint } from '../../pipeline/endpoint.ts';
import type { RunContext } from '../../pipeline/run.ts';
import type { Answer, DockerEvent, Halt, Push } from '../../pipeline/types.ts';
import type { Means } from '../means.ts';
import type { AskedIn } from './types.ts';

/** A run that waits, with all that another process needs beside the definitions. */
export interface Kept {
  format: 1;
  pipeline: { name: string; project?: string };
  /** Of the definitions that it began with. */
  hash: string;
  execution: RunContext['execution'];
  push?: Omit<Push, 'overtaken'>;
  event?: DockerEvent;
  webhook?: string;
  delivery?: string;
  halt: Halt;
  /** Of the checkout that it began in: definitions and manifests are read anew from there. */
  commit?: string;
  /** Where people are asked. */
  issue?: AskedIn;
  /** Somebody has answered, and goes on with it. */
  answer?: Answer;
}
export const keptOf = (stored: StoredRun): Kept => stored.value as unknown as Kept;

/** The cluster of the first K8S task, else the run's own; the namespace is its context's. Throws ConfigurationError and UnavailableError. */
export async function placeOf(
  pipeline: PipelineDefinition,
  { definitions, variable, means }: { definitions: Definitions; variable: RunContext['variable']; means: Pick<Means, 'cluster'> },
): Promise<WaitingRuns> {
  const name = endpointOf(pipeline);
  const endpoint = name === undefined ? undefined : find(definitions.endpoints, name, pipeline.project)?.value;
  const { cluster, namespace } = await means.cluster(endpoint && boundEndpoint(endpoint, (one) => variable(one, endpoint.project)));
  return waitingRuns(cluster, namespace);
}

const endpointOf = (pipeline: PipelineDefinition): string | undefined =>
  tasksOf(pipeline).find(({ task }) => task.type === 'K8S')?.task.endpoints?.['kubernetesServer'];

/** All places where runs of these definitions may wait. */
export async function placesOf(sources: Parameters<typeof placeOf>[1]): Promise<WaitingRuns[]> {
  const asking = [...sources.definitions.pipelines.values()]
    .map(({ value }) => value)
    .filter((pipeline) => tasksOf(pipeline).some(({ task }) => task.type === 'UserOperation'));
  const first = new Map(asking.map((pipeline) => [`${pipeline.project ?? ''}/${endpointOf(pipeline) ?? ''}`, pipeline]));
  return Promise.all([...first.values()].map((pipeline) => placeOf(pipeline, sources)));
}

/** Equal for definitions that say the same, wherever they stand. Manifests that they name are not part of it. */
export function hashOf(definitions: Definitions): string {
  const all = Object.entries(definitions).map(([kind, named]) => [kind, [...named].map(([name, { value }]) => [name, value])]);
  return createHash('sha256').update(JSON.stringify(all)).digest('hex');
}
