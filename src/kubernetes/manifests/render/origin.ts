import { isDeepStrictEqual } from 'node:util';
import type { Json, JsonObject, Path, Position } from '../../../types.ts';
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
    const written = mine.map((one) => ({ one, path: pathIn(one.body, body, path) }));
    const has = (found: Written): boolean => valueAt(found.one.body, found.path) !== undefined && found.path.length === path.length;
    const same = written.find((found) => has(found) && isDeepStrictEqual(valueAt(found.one.body, found.path), value));
    const there = written.find(has);
    const nearest = (value !== undefined && same) || there || written.reduce(nearer);
    return nearest.one.at(nearest.path, part);
  };
}

interface Written {
  one: Manifest;
  path: Path;
}

/** The one that has more of the path; of two that have as much of it the one that was there first. */
const nearer = (best: Written, other: Written): Written => (other.path.length >= best.path.length ? other : best);

/**
 * The path of a rendered object's value in what is written, as far as it is there. A patch has only some items of a list, and takes others away
 * (`$patch: delete`): an item is where its like is, whatever place it has.
 */
function pathIn(written: Json, rendered: Json, path: Path): Path {
  const found: (string | number)[] = [];
  let [one, other]: [Json | undefined, Json | undefined] = [written, rendered];
  for (const step of path) {
    const item = child(other, step);
    const place: string | number | undefined = Array.isArray(one) && Array.isArray(other) ? placeOf(item, one, Number(step)) : step;
    const next: Json | undefined = place === undefined ? undefined : child(one, place);
    if (place === undefined || next === undefined) break;
    found.push(place);
    [one, other] = [next, item];
  }
  return found;
}

/** What strategic merges know an item by, the first of these that it has. */
const mergeKeys = ['name', 'mountPath', 'devicePath', 'containerPort', 'port', 'ip', 'topologyKey', 'uid', 'key', 'path', 'host'];

/** Where an item stands in a list as it is written: by its name, else as it is; without either where it stood. */
function placeOf(item: Json | undefined, list: readonly Json[], index: number): number | undefined {
  const key = isMap(item) ? mergeKeys.find((one) => item[one] !== undefined) : undefined;
  const isIt = (other: Json): boolean => {
    if (key === undefined) return isDeepStrictEqual(other, item);
    return isMap(other) && isDeepStrictEqual(other[key], (item as JsonObject)[key]);
  };
  // A list may hold the same name twice, with other ports or protocols.
  const place = list[index] !== undefined && isIt(list[index]) ? index : list.findIndex(isIt);
  if (place !== -1) return place;
  return key === undefined && isMap(item) && index < list.length ? index : undefined;
}

const isMap = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const child = (value: Json | undefined, step: string | number): Json | undefined =>
  Array.isArray(value) ? value[Number(step)] : isMap(value) && Object.hasOwn(value, step) ? value[step] : undefined;
const valueAt = (value: Json | undefined, path: Path): Json | undefined => path.reduce<Json | undefined>(child, value);
