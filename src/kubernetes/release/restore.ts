import type { Json, JsonObject } from '../../types.ts';
import { guarded } from '../apply/guarded.ts';
import { stringify } from '../client/json.ts';
import { appliedEntry, entriesOf, type FieldsEntry, unionOf } from '../plan/fields.ts';
import type { Cluster, JsonPatch, Live } from '../types.ts';
import type { Snapshot } from './types.ts';

/** Changes of an undo go under a name of their own, whose entry the second patch removes again. */
const undoManager = 'hub-to-kube-undo';

/**
 * Puts back what was there before our first write to an object that was not ours: first the values that we (or owners that we adopted) set, then the owners' entries.
 * In one patch the values would be given to the patching manager (kubernetes-tried 8). What somebody else has written since stays.
 * @returns true when the object's own values are as they were
 */
export async function restore(live: Live, snapshot: Snapshot, manager: string, cluster: Cluster): Promise<boolean> {
  const values = await guarded(live, cluster, undoManager, (now) => valuePatch(now, snapshot, manager));
  const restored = await guarded(values, cluster, undoManager, (now) => [
    { op: 'replace', path: '/metadata/managedFields', value: ownersAsBefore(now.body, snapshot, manager) as unknown as Json },
  ]);
  // An entry that the API server takes for invalid is ignored with a 200: look.
  const owned = (body: JsonObject): string => stringify((appliedEntry(body, manager)?.fieldsV1 ?? null) as Json);
  return valuePatch(restored, snapshot, manager).length === 0 && owned(restored.body) === owned(snapshot.body);
}

/** The owners' entries of the snapshot, status and later comers as they are now, ours gone. */
function ownersAsBefore(live: JsonObject, snapshot: Snapshot, manager: string): FieldsEntry[] {
  const identity = (entry: FieldsEntry): string => `${entry.manager}/${entry.operation}/${entry.apiVersion}/${entry.subresource ?? ''}`;
  const before = entriesOf(snapshot.body).filter((entry) => !entry.subresource);
  const known = new Set(before.map(identity));
  const since = entriesOf(live).filter(
    (entry) => entry.manager !== manager && entry.manager !== undoManager && !known.has(identity(entry)),
  );
  return [...before, ...since];
}

/** Operations that make live's values those of the snapshot again, wherever we or an owner of the snapshot own the path. */
export function valuePatch(live: Live, snapshot: Snapshot, manager: string): JsonPatch {
  const ours = [...entriesOf(live.body), ...entriesOf(snapshot.body)].filter(
    (entry) =>
      !entry.subresource && (entry.manager === manager || entriesOf(snapshot.body).some((other) => other.manager === entry.manager)),
  );
  const fields = ours.map((entry) => entry.fieldsV1).reduce(unionOf, {});
  const operations: JsonPatch = [];
  walk(fields, live.body, snapshot.body, '', operations);
  return operations;
}

const escaped = (key: string): string => key.replace(/~/g, '~0').replace(/\//g, '~1');
const isObject = (value: Json | undefined): value is JsonObject => value !== null && typeof value === 'object' && !Array.isArray(value);
const equal = (a: Json, b: Json): boolean => stringify(a) === stringify(b);

function walk(fields: JsonObject, live: JsonObject, before: JsonObject, at: string, operations: JsonPatch): void {
  for (const [key, below] of Object.entries(fields)) {
    if (!key.startsWith('f:')) continue;
    const name = key.slice(2);
    const path = `${at}/${escaped(name)}`;
    const now = live[name];
    const was = before[name];
    if (now === undefined && was === undefined) continue;
    if (was === undefined) operations.push({ op: 'remove', path });
    else if (now === undefined) operations.push({ op: 'add', path, value: was });
    else if (equal(now, was)) continue;
    else if (isObject(now) && isObject(was) && hasFields(below, 'f:')) walk(below as JsonObject, now, was, path, operations);
    else if (Array.isArray(now) && Array.isArray(was) && hasFields(below, 'k:')) walkList(below as JsonObject, now, was, path, operations);
    else operations.push({ op: 'replace', path, value: was });
  }
}

const hasFields = (fields: Json | undefined, prefix: string): boolean =>
  isObject(fields) && Object.keys(fields).some((key) => key.startsWith(prefix));

/**
 * A list whose items have keys: what both have is walked, what we added goes, what we took out comes back to its place.
 * Order matters to people and to a rollout, so changes come first (their indexes are today's), then removals from the end, then additions from the front.
 */
function walkList(fields: JsonObject, now: Json[], was: Json[], at: string, operations: JsonPatch): void {
  const removed: number[] = [];
  const added: { index: number; value: Json }[] = [];
  for (const [key, below] of Object.entries(fields)) {
    if (!key.startsWith('k:')) continue;
    const wanted = JSON.parse(key.slice(2)) as JsonObject;
    const matches = (item: Json): boolean => isObject(item) && Object.entries(wanted).every(([name, value]) => item[name] === value);
    const index = now.findIndex(matches);
    const before = was.findIndex(matches);
    const item = was[before];
    if (index >= 0 && item === undefined) removed.push(index);
    else if (index < 0 && item !== undefined) added.push({ index: before, value: item });
    else if (index >= 0 && isObject(item)) walk(below as JsonObject, now[index] as JsonObject, item, `${at}/${index}`, operations);
  }
  for (const index of removed.toSorted((a, b) => b - a)) operations.push({ op: 'remove', path: `${at}/${index}` });
  let length = now.length - removed.length;
  for (const { index, value } of added.toSorted((a, b) => a.index - b.index)) {
    operations.push({ op: 'add', path: `${at}/${Math.min(index, length)}`, value });
    length++;
  }
}
