import type { Json, JsonObject } from '../../types.ts';
import { ApiError } from '../client/errors.ts';
import { appliedEntry, entriesOf, unionOf } from '../plan/fields.ts';
import { fieldsAt, leftovers } from '../plan/leftovers.ts';
import { apiVersionOf } from '../ref.ts';
import type { ApplyOptions, Cluster, Live, Ref } from '../types.ts';
import { helperManager } from './adopt.ts';
import { guarded } from './guarded.ts';

/** Server-side apply; where a default of the object's former shape forbids the new one, that default is made ours first, so that leaving it out removes it. */
export async function applyOverDefaults(ref: Ref, body: JsonObject, options: ApplyOptions, cluster: Cluster): ReturnType<Cluster['apply']> {
  try {
    return await cluster.apply(body, options);
  } catch (error) {
    const live = error instanceof ApiError && error.status === 422 ? await cluster.get(ref) : undefined;
    const paths = live ? leftovers(error as ApiError, body, live) : [];
    if (!live || paths.length === 0) throw error;
    await guarded(live, cluster, helperManager, (now) => {
      const fields = paths.map((path) => fieldsAt(path, now.body)).reduce(unionOf);
      return [{ op: 'replace', path: '/metadata/managedFields', value: owning(now, fields, options.manager) as Json }];
    });
    return cluster.apply(body, options);
  }
}

function owning(live: Live, fields: JsonObject, manager: string): unknown {
  const ours = appliedEntry(live.body, manager);
  const entry = ours ?? { manager, operation: 'Apply', apiVersion: apiVersionOf(live.ref), fieldsType: 'FieldsV1', fieldsV1: {} };
  const others = entriesOf(live.body).filter((other) => other !== ours);
  return [...others, { ...entry, fieldsV1: unionOf(entry.fieldsV1, fields) }];
}
