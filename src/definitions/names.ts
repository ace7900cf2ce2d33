import { isDeepStrictEqual } from 'node:util';
import type { Problem } from '../types.ts';
import type { Defined } from './types.ts';

type Named = Defined<{ kind: string; name: string; project?: string }>;

/** By name, or by `project/name` where two projects share one. Of two that are the same (H2K-608) the first stays. */
export function byName<T extends Named>(all: readonly T[]): { named: Map<string, T>; problems: Problem[] } {
  const problems: Problem[] = [];
  const first = new Map<string, T>();
  for (const one of all) {
    const key = full(one.value);
    const other = first.get(key);
    if (other) problems.push(duplicate(one, other));
    else first.set(key, one);
  }
  const owners = Map.groupBy(first.values(), ({ value }) => value.name);
  const named = new Map([...first].map(([key, one]) => [owners.get(one.value.name)?.length === 1 ? one.value.name : key, one]));
  return { named, problems };
}

/** What a definition means by a name: one of its own project before others. undefined: there is none, or it could be several. */
export function find<T>(named: ReadonlyMap<string, T>, name: string, project?: string): T | undefined {
  return (project === undefined ? undefined : named.get(`${project}/${name}`)) ?? named.get(name);
}

const full = ({ name, project }: Named['value']): string => (project === undefined ? name : `${project}/${name}`);

/** Two that say the same, as dumps of variables have them, leave no doubt about what is meant. */
function duplicate({ value, at }: Named, other: Named): Problem {
  const { file, line } = other.at(['name']);
  const equal = isDeepStrictEqual(value, other.value);
  return {
    code: 'H2K-608',
    severity: equal ? 'warning' : 'error',
    message: `${value.kind} ${full(value)} is there twice${equal ? ', word for word' : ''}: the first stands at ${file}:${line}`,
    fix: equal ? 'remove one of them' : 'remove one of them, or give it another name',
    at: at(['name']),
  };
}
