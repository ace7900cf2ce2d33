import type { Json, JsonObject, Path } from '../../types.ts';
import type { ApiError } from '../client/errors.ts';
import { readPath } from '../manifests/fieldpath.ts';
import type { Live } from '../types.ts';

/**
 * Defaults that an earlier shape of the object left behind, and that forbid the new one: RollingUpdate's limits under Recreate.
 * Nobody owns them, so no apply can leave them out. Rules 13; kubernetes-tried 3.
 * @returns their paths; empty when the refusal has any other reason
 */
export function leftovers(error: ApiError, body: JsonObject, live: Live): Path[] {
  if (error.status !== 422 || error.causes.length === 0) return [];
  const paths = error.causes.map(({ reason, field }) => {
    const path = reason === 'FieldValueForbidden' ? readPath(live.body, field) : [];
    const isDefault = path.length > 0 && valueAt(live.body, path) !== undefined && valueAt(body, path) === undefined;
    return isDefault && path.every((step) => typeof step === 'string') ? path : undefined;
  });
  return paths.every((path) => path !== undefined) ? paths : [];
}

/** As managedFields writes what is at a path, with all that is below it. */
export function fieldsAt(path: Path, body: JsonObject): JsonObject {
  const below = (value: Json | undefined): JsonObject =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? { '.': {}, ...Object.fromEntries(Object.entries(value).map(([key, one]) => [`f:${key}`, below(one)])) }
      : {};
  return path.toReversed().reduce<JsonObject>((fields, step) => ({ [`f:${step}`]: fields }), below(valueAt(body, path)));
}

const valueAt = (body: Json, path: Path): Json | undefined =>
  path.reduce<Json | undefined>(
    (value, step) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? value[step] : undefined),
    body,
  );
