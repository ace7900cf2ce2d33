import { find } from '../definitions/names.ts';
import type { Defined, Definitions, Endpoint, PipelineDefinition, TaskDefinition } from '../definitions/types.ts';
import { bindMap, nowhere } from '../expressions/index.ts';
import type { DeployEvent } from '../kubernetes/types.ts';
import type { JsonObject } from '../types.ts';
import { scopeOf } from './scope.ts';

/** An ENDPOINT with its bindings filled in; it knows variables only. */
export function boundEndpoint(endpoint: Endpoint, variable: (name: string) => string | undefined): Endpoint {
  const scope = scopeOf({ input: {}, variable, output: {}, facts: {}, tasks: new Map() });
  return { ...endpoint, properties: bindMap(endpoint.properties, scope) };
}

/** A release is told with its cluster, so that whoever has to put it right later finds it. `project`: the pipeline's. */
export function located(deploy: DeployEvent, { endpoints }: Pick<TaskDefinition, 'endpoints'>, project: string | undefined): DeployEvent {
  const name = endpoints?.['kubernetesServer'];
  if (deploy.type !== 'release' || name === undefined) return deploy;
  return { ...deploy, address: { ...deploy.address, endpoint: { name, ...(project === undefined ? {} : { project }) } } };
}

/** Where a part of a task's input stands; of a pipeline that stands in no file, nowhere. */
export function placeOf(
  { pipelines }: Pick<Definitions, 'pipelines'>,
  { name, project }: Pick<PipelineDefinition, 'name' | 'project'>,
  { stage, task }: { stage: string; task: string },
): Defined<JsonObject>['at'] {
  const at = find(pipelines, name, project)?.at;
  return (path, part) => at?.(['stages', stage, 'tasks', task, 'input', ...path], part) ?? nowhere;
}
