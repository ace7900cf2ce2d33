import { isDeepStrictEqual } from 'node:util';
import type { Json, Path, Position } from '../../../types.ts';
import type { Manifest } from '../../types.ts';

/**
 * Where the values of a rendered object are written: in the object or the patches that have its kind and its name, to which something may have been
 * added in front or behind. A value that several of them have stands in the last; one that none has, at its nearest parent.
 */
export function originOf({ ref, body }: Manifest, originals: readonly Manifest[], start: Position): Manifest['at'] {
  const alike = originals.filter((one) => one.ref.kind === ref.kind && one.ref.group === ref.group && ref.name.includes(one.ref.name));
  const longest = Math.max(0, ...alike.map((one) => one.ref.name.length));
  const mine = alike.filter((one) => one.ref.name.length === longest).toReversed();
  const base = mine.at(-1);
  return (path, part) => {
    if (!base) return start;
    const value = valueAt(body, path);
    const same = mine.find((one) => isDeepStrictEqual(valueAt(one.body, path), value));
    const there = mine.find((one) => valueAt(one.body, path) !== undefined);
    const written = (value !== undefined && same) || there || base;
    return written.at(path, part);
  };
}

const valueAt = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (inner, step) => (inner !== null && typeof inner === 'object' ? (inner as Record<string, Json>)[step] : undefined),
    value,
  );
