import { healthFor } from '../definitions/health.ts';
import { find } from '../definitions/names.ts';
import { tasksInOrder } from '../definitions/order.ts';
import { type Sibling, siblingsOf } from '../definitions/parts.ts';
import type { Defined, Endpoint, HealthDocument, PipelineDefinition } from '../definitions/types.ts';
import { bindMap } from '../expressions/index.ts';
import type { Scope } from '../expressions/types.ts';
import type { JsonObject } from '../types.ts';
import { boundEndpoint, placeOf } from './endpoint.ts';
import { pipelineInput } from './input.ts';
import { bindingsIn, texts } from './places.ts';
import type { RunContext } from './running.ts';
import { scopeOf } from './scope.ts';

/** A task before anything runs: its input, as far as inputs and variables tell it. */
export interface PlannedTask {
  stage: string;
  task: string;
  type: string;
  input: JsonObject;
  scope: Scope;
  endpoint: (key: string) => Endpoint | undefined;
  endpointNamed: (name: string) => Endpoint;
  at: Defined<JsonObject>['at'];
  health: Defined<HealthDocument>[][];
  siblings: Sibling[];
  /** Bindings that only a run can fill in: outputs of tasks. */
  open: string[];
}

/** The tasks of a pipeline in order, for who wants to know what they would do. The inputs are taken as checked. */
export function plannedTasks(
  pipeline: PipelineDefinition,
  given: { [name: string]: string },
  context: Pick<RunContext, 'definitions' | 'variable' | 'tasks' | 'push' | 'event'>,
): PlannedTask[] {
  const { definitions, variable, tasks } = context;
  const { input } = pipelineInput(pipeline, given, context);
  const known = { input, variable: (name: string) => variable(name, pipeline.project), output: {}, facts: {}, tasks: new Map() };
  const scope = scopeOf(known);
  const health = healthFor(definitions, pipeline.project);
  return pipeline.stageOrder.flatMap((stage) => {
    const definition = pipeline.stages[stage] ?? { taskOrder: [], tasks: {} };
    return tasksInOrder(definition)
      .flat()
      .flatMap((task): PlannedTask[] => {
        const { type, input: written, endpoints = {} } = definition.tasks[task] ?? { type: '', input: {} };
        const unbound = tasks[type]?.unbound?.map(({ path }) => path);
        const named = (name: string): Endpoint | undefined => {
          const found = find(definitions.endpoints, name, pipeline.project)?.value;
          return found && boundEndpoint(found, known.variable);
        };
        const endpointNamed = (name: string): Endpoint => named(name) ?? { kind: 'ENDPOINT', name, type: '', properties: {} };
        const endpoint = (key: string): Endpoint | undefined => named(endpoints[key] ?? '');
        const at = placeOf(definitions, pipeline, { stage, task });
        const open = openIn(written);
        const siblings = siblingsOf(pipeline, stage, task);
        return [{ stage, task, type, input: bindMap(written, scope, unbound), scope, endpoint, endpointNamed, at, health, siblings, open }];
      });
  });
}

const nowhere = () => ({ file: '', line: 1, column: 1 });

function openIn(input: JsonObject): string[] {
  const bindings = texts(input, [], 'start').flatMap((place) => bindingsIn(place, nowhere).bindings);
  return bindings.filter(({ path: [root] }) => root !== 'input' && root !== 'var').map(({ written }) => written);
}
