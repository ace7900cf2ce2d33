import type { Json, Path } from '../types.ts';

/** The value that a path leads to: only what the value itself has, never what every object inherits. */
export function valueAt(value: Json | undefined, path: Path): Json | undefined {
  let found = value;
  for (const step of path) {
    if (Array.isArray(found)) found = typeof step === 'number' || /^\d{1,9}$/.test(step) ? found[Number(step)] : undefined;
    else found = typeof found === 'object' && found !== null ? own(found, String(step)) : undefined;
  }
  return found;
}

export const own = <T>(map: { [key: string]: T }, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);
