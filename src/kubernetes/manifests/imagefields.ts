import type { Json, JsonObject, Path } from '../../types.ts';
import type { Manifest } from '../types.ts';
import { fieldPaths, type ImagePath, type ImageRole, imageLists, isCustom, podSpecPath } from './podspecs.ts';

/** A text of an object that names an image, whatever it is worth. */
export interface ImageField {
  path: Path;
  role: ImageRole;
  /** The container's or volume's name; of a field, its path. */
  name: string;
  text: string;
}

/**
 * Every image that an object names: in the pod spec of a built-in kind; in a custom resource wherever something looks like a pod spec, and at
 * the paths that are known of its kind; at the user's own paths in any object.
 */
export function imageFields({ ref, body }: Pick<Manifest, 'ref' | 'body'>, own: readonly ImagePath[] = []): ImageField[] {
  const base = podSpecPath(ref);
  const found = base ? inPodSpec(valueAt(body, base), base) : isCustom(ref) ? anywhere(body, []) : [];
  for (const steps of fieldPaths(ref, own)) found.push(...alongPath(body, steps, []));
  return [...new Map(found.map((field) => [JSON.stringify(field.path), field])).values()];
}

function inPodSpec(spec: Json | undefined, base: Path): ImageField[] {
  if (!isObject(spec)) return [];
  return imageLists.flatMap(({ list, below, role }) => {
    const items = spec[list];
    if (!Array.isArray(items)) return [];
    return items.flatMap((item, index) => {
      const text = valueAt(item, below);
      if (typeof text !== 'string') return [];
      return [{ path: [...base, list, index, ...below], role, name: textAt(item, 'name'), text }];
    });
  });
}

function anywhere(value: Json, path: Path): ImageField[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => anywhere(item, [...path, index]));
  if (!isObject(value)) return [];
  return [...inPodSpec(value, path), ...Object.entries(value).flatMap(([key, inner]) => anywhere(inner, [...path, key]))];
}

function alongPath(value: Json | undefined, [step, ...rest]: readonly string[], path: Path): ImageField[] {
  if (Array.isArray(value))
    return value.flatMap((item, index) => alongPath(item, step === undefined ? [] : [step, ...rest], [...path, index]));
  if (step !== undefined) return isObject(value) ? alongPath(value[step], rest, [...path, step]) : [];
  const name = path.filter((part) => typeof part === 'string').join('.');
  return typeof value === 'string' ? [{ path, role: 'field', name, text: value }] : [];
}

/** A copy along the path; all else is shared. */
export function withValue(json: Json, [step, ...rest]: Path, value: Json): Json {
  if (step === undefined) return value;
  if (Array.isArray(json)) return json.with(Number(step), withValue(json[Number(step)]!, rest, value));
  const object = json as JsonObject;
  return { ...object, [step]: withValue(object[step]!, rest, value) };
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const textAt = (value: Json | undefined, key: string): string => {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === 'string' ? text : '';
};
/** What stands at a path of maps. */
export const valueAt = (value: Json | undefined, path: Path): Json | undefined =>
  path.reduce<Json | undefined>((inner, step) => (isObject(inner) ? inner[step] : undefined), value);
