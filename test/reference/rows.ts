import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../src/types.ts';

/** A row of a table as it was collected; only the parts that some table has. */
export interface Row {
  id: string;
  object?: JsonObject;
  objects?: JsonObject[];
  needsNow?: boolean;
  mode?: string;
  input?: string;
  expected: JsonObject;
}
export interface Table {
  /** Its path without the ending: status/kstatus. */
  name: string;
  rows: Row[];
}

/** Every table that DIR has, in the order of names. */
export async function tables(dir: string): Promise<Table[]> {
  const names = (await readdir(dir, { recursive: true })).filter(
    (name) => /^[^/]+\/[^/]+\.json$/.test(name) && !name.startsWith('payloads/'),
  );
  return Promise.all(
    names.toSorted().map(async (name) => {
      const rows: unknown = JSON.parse(await readFile(join(dir, name), 'utf8'));
      return { name: name.replace(/\.json$/, ''), rows: Array.isArray(rows) ? (rows as Row[]) : [] };
    }),
  );
}

/** The same rows under other names, namespaces and uids, in another order: a rule that gives other verdicts for them knows the table. */
export function disguised(table: Table): Table {
  const rows = table.rows.map((row, index) => ({
    ...row,
    id: `row ${index}`,
    ...(row.object ? { object: renamed([row.object], index)[0]! } : {}),
    ...(row.objects ? { objects: renamed(row.objects, index) } : {}),
  }));
  return { name: table.name, rows: shuffled(rows) };
}

/** Always the same other order. */
function shuffled<T>(rows: readonly T[]): T[] {
  return rows
    .map((row, index) => ({ row, place: (index * 7919) % 1009 }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ row }) => row);
}

/** Whatever is a name, a namespace or a uid in one object is so wherever else the row writes the very same text. */
function renamed(objects: JsonObject[], index: number): JsonObject[] {
  const names = new Map<string, string>();
  for (const object of objects) {
    const metadata = (object['metadata'] ?? {}) as JsonObject;
    for (const field of ['name', 'namespace', 'uid'])
      if (typeof metadata[field] === 'string') names.set(metadata[field], `${field}-${index}-${names.size}`);
  }
  const walk = (value: Json, key: string): Json => {
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value !== null && typeof value === 'object')
      return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
    return typeof value === 'string' && nameFields.has(key) ? (names.get(value) ?? value) : value;
  };
  return objects.map((object) => walk(object, '') as JsonObject);
}
const nameFields = new Set(['name', 'namespace', 'uid']);
