import type { Json, JsonObject } from '../../types.ts';
import { objectAt } from '../ref.ts';

/** One entry of metadata.managedFields. */
export interface FieldsEntry {
  manager: string;
  operation: string;
  apiVersion: string;
  subresource?: string;
  time?: string;
  fieldsV1: JsonObject;
}

/** managedFields as typed entries; what is not one is left out. `time` may be missing (kubernetes-tried 3). */
export function entriesOf(body: JsonObject): FieldsEntry[] {
  const list = objectAt(body, 'metadata')['managedFields'];
  return Array.isArray(list) ? (list as unknown as FieldsEntry[]) : [];
}

/** What a release's manager has applied: the entry that server-side apply keeps for it. */
export const appliedEntry = (body: JsonObject, manager: string): FieldsEntry | undefined =>
  entriesOf(body).find((entry) => entry.manager === manager && entry.operation === 'Apply' && !entry.subresource);

/** Both sets of fields in one. */
export function unionOf(a: JsonObject, b: JsonObject): JsonObject {
  const union: JsonObject = { ...a };
  for (const [key, value] of Object.entries(b)) union[key] = key in union ? unionOf(objectAt(union, key), value as JsonObject) : value;
  return union;
}

/**
 * The live values under a set of fields, in the order in which the object holds them.
 * Keys of fieldsV1: `f:name` a field, `k:{…}` a list item by its keys, `v:…` a set's member, `i:n` an index, `.` the thing itself; an empty object means all below.
 */
export function valuesUnder(fields: JsonObject, live: Json | undefined): Json {
  const keys = Object.keys(fields).filter((key) => key !== '.');
  if (keys.length === 0 || live === undefined || live === null || typeof live !== 'object') return live ?? null;
  if (Array.isArray(live)) return listUnder(fields, keys, live);
  const values: JsonObject = {};
  for (const key of keys) {
    if (key.startsWith('f:')) values[key] = valuesUnder(fields[key] as JsonObject, live[key.slice(2)]);
  }
  return values;
}

/** The part of a live object that a set of fields means, as a body that can be applied: what its manager has last sent, defaults of today's API left out. */
export function partUnder(fields: JsonObject, live: Json): Json {
  const keys = Object.keys(fields).filter((key) => key !== '.');
  if (keys.length === 0 || live === null || typeof live !== 'object') return live;
  if (Array.isArray(live)) return live.flatMap((item, index) => itemUnder(fields, keys, item, index));
  const owned = keys.map((key) => key.slice(2)).filter((name) => Object.hasOwn(live, name));
  return Object.fromEntries(owned.map((name) => [name, partUnder(objectAt(fields, `f:${name}`), live[name] as Json)]));
}

function itemUnder(fields: JsonObject, keys: readonly string[], item: Json, index: number): Json[] {
  const key = keys.find(
    (one) =>
      (one.startsWith('k:') && hasKeys(item, JSON.parse(one.slice(2)) as JsonObject)) ||
      one === `v:${JSON.stringify(item)}` ||
      one === `i:${index}`,
  );
  if (key === undefined) return [];
  const part = partUnder(objectAt(fields, key), item);
  return [key.startsWith('k:') ? { ...(JSON.parse(key.slice(2)) as JsonObject), ...(part as JsonObject) } : part];
}

function listUnder(fields: JsonObject, keys: string[], live: Json[]): Json {
  const byKeys = keys.filter((key) => key.startsWith('k:')).map((key) => ({ key, wanted: JSON.parse(key.slice(2)) as JsonObject }));
  const members = new Set(keys.filter((key) => key.startsWith('v:')).map((key) => key.slice(2)));
  const indexes = new Set(keys.filter((key) => key.startsWith('i:')));
  const found: Json[] = [];
  for (const [index, item] of live.entries()) {
    if (members.size > 0 && members.has(JSON.stringify(item))) found.push(item);
    if (indexes.size > 0 && indexes.has(`i:${index}`)) found.push(valuesUnder(fields[`i:${index}`] as JsonObject, item));
    const match = byKeys.find(({ wanted }) => hasKeys(item, wanted));
    if (match) found.push([match.key, valuesUnder(fields[match.key] as JsonObject, item)]);
  }
  return found;
}

const hasKeys = (item: Json, wanted: JsonObject): boolean =>
  item !== null && typeof item === 'object' && !Array.isArray(item) && Object.entries(wanted).every(([key, value]) => item[key] === value);
