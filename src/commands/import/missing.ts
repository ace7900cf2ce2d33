import type { Changed } from '../../definitions/import/changes.ts';
import { print } from '../../definitions/import/print.ts';
import { secretKey } from '../../definitions/import/shapes.ts';
import { stub } from '../../definitions/import/stubs.ts';
import { find } from '../../definitions/names.ts';
import { tasksOf } from '../../definitions/parts.ts';
import type { Definitions } from '../../definitions/types.ts';
import { endpointVariables, variablesOf } from '../../pipeline/bindings.ts';
import type { Tasks } from '../../pipeline/types.ts';
import { tasks } from '../../tasks/index.ts';
import type { JsonObject } from '../../types.ts';

const taskTypes: Tasks = tasks;

/** A file of definitions that no export holds and that somebody has to fill in. */
export interface Added {
  name: string;
  text: string;
}

/** ENDPOINTs and VARIABLEs that the exports name and don't hold: the product exports no values of secrets, and endpoints only where it was asked to. */
export function missing(definitions: Definitions, changed: Changed): Added[] {
  const endpoints = stubs(definitions, changed);
  const variables = unknown(definitions, changed);
  return [
    ...(endpoints.length > 0 ? [{ name: 'endpoints.yaml', text: print(endpoints) }] : []),
    ...(variables.length > 0 ? [{ name: 'variables.yaml', text: print(variables) }] : []),
  ];
}

function stubs({ pipelines, webhooks, endpoints }: Definitions, { lifted }: Changed): JsonObject[] {
  const named = [
    ...[...pipelines.values()].flatMap(({ value }) =>
      tasksOf(value).flatMap(({ task }) =>
        (taskTypes[task.type]?.endpoints ?? []).map(({ key, type }) => ({
          name: task.endpoints?.[key] ?? '',
          type,
          project: value.project,
        })),
      ),
    ),
    ...[...pipelines.values()].flatMap(({ value: { notifications, project } }) =>
      (notifications?.email ?? []).map(({ endpoint: name }) => ({ name, type: 'email', project })),
    ),
    ...[...webhooks.values()].map(({ value }) => ({ name: value.endpoint ?? '', type: 'dockerregistry', project: value.project })),
  ];
  const absent = named.filter(({ name, project }) => name !== '' && !name.includes('${') && !find(endpoints, name, project));
  const first = new Map(absent.toReversed().map(({ name, type }) => [name, type]));
  return [...first].map(([name, type]) => stub(name, type, undefined, (word) => `\${var.${lifted.variable('*****', name, word)}}`));
}

function unknown(definitions: Definitions, { lifted, hostKeys }: Changed): JsonObject[] {
  const { pipelines, endpoints, variables } = definitions;
  const bound = [
    ...[...pipelines.values()].flatMap((one) => variablesOf(one, tasks).map((name) => ({ name, project: one.value.project }))),
    ...[...endpoints.values()].flatMap((one) => endpointVariables(one).map((name) => ({ name, project: one.value.project }))),
  ];
  const absent = bound.filter(({ name, project }) => !find(variables, name, project)).map(({ name }) => name);
  const names = [...new Set([...absent, ...lifted.variables, ...hostKeys])].toSorted();
  return names.map((name) => {
    const isSecret = !hostKeys.has(name) && (lifted.variables.has(name) || secretKey.test(name) || /slack|webhook/i.test(name));
    return { kind: 'VARIABLE', name, type: isSecret ? 'SECRET' : 'REGULAR' };
  });
}
