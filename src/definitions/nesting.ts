import type { Problem } from '../types.ts';
import { find } from './names.ts';
import { calls } from './parts.ts';
import type { Defined, Definitions, PipelineDefinition } from './types.ts';

type Pipelines = Definitions['pipelines'];
type One = Defined<PipelineDefinition>;

/** A pipeline and all that it may run in turn, itself first, each once. */
export function reachable(pipeline: One, pipelines: Pipelines): One[] {
  const found = new Set([pipeline]);
  for (const one of found) for (const { to } of edges(one, pipelines)) found.add(to);
  return [...found];
}

/** Pipelines that would run themselves (H2K-613): each ring once, told where it closes. */
export function circles(from: Iterable<One>, pipelines: Pipelines): Problem[] {
  const problems: Problem[] = [];
  const done = new Set<One>();
  const walk = (one: One, way: One[]): void => {
    if (done.has(one)) return;
    for (const { to, at } of edges(one, pipelines)) {
      const start = [...way, one].indexOf(to);
      if (start === -1) walk(to, [...way, one]);
      else problems.push(circle([...way, one].slice(start), at));
    }
    done.add(one);
  };
  for (const one of from) walk(one, []);
  return problems;
}

const edges = ({ value, at }: One, pipelines: Pipelines): { to: One; at: Problem['at'] }[] =>
  calls(value).flatMap(({ name, project, path }) => {
    const to = find(pipelines, name, project ?? value.project);
    return to ? [{ to, at: at(path) }] : [];
  });

function circle(ring: One[], at: Problem['at']): Problem {
  const names = [...ring, ring[0]].map((one) => one?.value.name).join(' → ');
  const message =
    ring.length === 1 ? `the pipeline ${ring[0]?.value.name} runs itself` : `these pipelines run one another in a circle: ${names}`;
  return { code: 'H2K-613', severity: 'error', message, fix: 'take one of these calls out', ...(at && { at }) };
}
