import { didYouMean, listed } from '../text/nearest.ts';
import type { Path, Problem } from '../types.ts';
import { type Judging, problem } from './judging.ts';
import { find } from './names.ts';
import type { Defined, PipelineDefinition, TaskDefinition } from './types.ts';

/** Keys that exports have in tasks of types that are run here, where nothing needs them: where the YAML came from, and who ran the task. */
const exported = ['scm', 'agent'];

/**
 * What is wrong with the endpoints that a task names (H2K-614, 615). A key that its type does not have is a mistake: who wrote `server` and meant
 * `kubernetesServer` would deploy to another cluster. Those of `exported` are left alone.
 */
export function endpointProblems(
  place: string,
  task: TaskDefinition,
  path: Path,
  { value, at }: Defined<PipelineDefinition>,
  judging: Judging,
): Problem[] {
  const known = judging.tasks[task.type]?.endpoints ?? [];
  const keys = known.map(({ key }) => key);
  const given = task.endpoints ?? {};
  const unknown = task.type in judging.tasks ? Object.keys(given).filter((key) => ![...keys, ...exported].includes(key)) : [];
  const slips = unknown.map((key) => {
    const what = didYouMean(key, keys) || `, which tasks of the type ${task.type} do not have`;
    const fix =
      keys.length > 0
        ? `tasks of the type ${task.type} take ${keys.join(', ')}`
        : `remove it: tasks of the type ${task.type} take no endpoints`;
    return problem('H2K-614', `${place} has the endpoint ${JSON.stringify(key)}${what}`, fix, at([...path, 'endpoints', key], 'key'));
  });
  const wrong = known.flatMap(({ key, type, required }) => {
    const name = given[key];
    const where = at([...path, 'endpoints', key]);
    if (name === undefined || name === '')
      return required
        ? [problem('H2K-614', `${place} names no endpoint ${key}`, `add endpoints: { ${key}: NAME }, an ENDPOINT of type ${type}`, where)]
        : [];
    return namedEndpoint(`${place} names the ENDPOINT`, name, type, value.project, where, judging);
  });
  return [...slips, ...wrong];
}

/** Whether the ENDPOINT that somebody names is there, and of the type that is needed. */
export function namedEndpoint(
  who: string,
  name: string,
  type: string,
  project: string | undefined,
  at: Problem['at'],
  { definitions, mistaken }: Judging,
): Problem[] {
  if (name.includes('${') || mistaken.has(name)) return [];
  const endpoint = find(definitions.endpoints, name, project);
  const others = [...definitions.endpoints].filter(([, { value }]) => value.type === type).map(([key]) => key);
  const fix =
    others.length > 0 ? `ENDPOINTs of type ${type}: ${listed(others)}` : `define it: kind: ENDPOINT, name: ${name}, type: ${type}`;
  if (!endpoint) return [problem('H2K-614', `${who} ${name}, and there is none${didYouMean(name, others)}`, fix, at)];
  if (endpoint.value.type === type) return [];
  return [problem('H2K-615', `${who} ${name}, which is of type ${endpoint.value.type}, and must be of type ${type}`, fix, at)];
}
