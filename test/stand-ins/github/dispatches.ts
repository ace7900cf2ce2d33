import type { Route } from './contract.ts';
import { inputsTooLarge, noRef, noTrigger, notFound, type Said, tooLarge, tooManyKeys, unknownInputs } from './refusals.ts';
import type { Repository, Run } from './world.ts';

/** Characters of JSON. */
const largest = 65_535;
const mostKeys = 10;

export type NewRun = Pick<Run, 'workflow' | 'event' | 'title'>;
interface Dispatched {
  said: Said;
  runs: NewRun[];
}

/** GitHub answers 204 whether or not a workflow listens. */
export function repositoryDispatch({ workflows }: Repository, body: object): Dispatched {
  const { event_type: type, client_payload: payload = {} } = body as { event_type: string; client_payload?: object };
  const keys = Object.keys(payload).length;
  if (keys > mostKeys) return { said: tooManyKeys(keys), runs: [] };
  if (JSON.stringify(payload).length > largest) return { said: tooLarge(), runs: [] };
  const runs = Object.entries(workflows)
    .filter(([, { events }]) => events?.includes(type))
    .map(([workflow, { runName }]): NewRun => ({ workflow, event: 'repository_dispatch', title: runName?.(payload) ?? type }));
  return { said: { status: 204 }, runs };
}

export function workflowDispatch({ workflows, defaultBranch = 'main' }: Repository, route: Route, body: object): Dispatched {
  const file = route.path['workflow_id'] ?? '';
  const { ref, inputs = {} } = body as { ref: string; inputs?: { [name: string]: string } };
  const refuse = (said: Said): Dispatched => ({ said, runs: [] });
  if (JSON.stringify(inputs).length > largest) return refuse(inputsTooLarge());
  const workflow = workflows[file];
  if (!workflow) return refuse(notFound());
  if (ref.replace('refs/heads/', '') !== defaultBranch) return refuse(noRef(ref));
  if (!workflow.inputs) return refuse(noTrigger());
  const unknown = Object.keys(inputs).filter((name) => !workflow.inputs?.includes(name));
  if (unknown.length > 0) return refuse(unknownInputs(unknown));
  return { said: { status: 204 }, runs: [{ workflow: file, event: 'workflow_dispatch', title: workflow.runName?.(inputs) ?? file }] };
}
