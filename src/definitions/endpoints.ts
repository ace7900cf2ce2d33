import { didYouMean, listed } from '../text/nearest.ts';
import type { Path, Problem } from '../types.ts';
import { type Judging, problem } from './judging.ts';
import { find } from './names.ts';
import type { Defined, PipelineDefinition, TaskDefinition } from './types.ts';

/** What is wrong with the endpoints that a task names (H2K-614, 615). Keys that its type has no use for are left alone: exports have them. */
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
  const slips = Object.keys(given).flatMap((key) => {
    const hint = keys.includes(key) ? '' : didYouMean(key, keys);
    return hint
      ? [
          problem(
            'H2K-614',
            `${place} has the endpoint ${JSON.stringify(key)}${hint}`,
            `a ${task.type} task takes ${keys.join(', ')}`,
            at([...path, 'endpoints', key], 'key'),
          ),
        ]
      : [];
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
