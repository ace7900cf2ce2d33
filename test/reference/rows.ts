import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../src/types.ts';
import { manifestTable, renamedFile } from './manifests.ts';
import { waitRow } from './modes.ts';
import type { KustomizeImage } from './yaml.ts';

/** A row of a table as it was collected; only the parts that some table has. */
export interface Row {
  id: string;
  object?: JsonObject;
  objects?: JsonObject[];
  needsNow?: boolean;
  mode?: string;
  input?: string;
  /** A file as it was collected, where the table is a folder of them. */
  text?: string;
  /** Of a file of manifests: its objects' names, by which it is made another. */
  names?: readonly string[];
  /** YAML, and what it means where that is written as JSON. */
  yaml?: string;
  expectedJSON?: string;
  /** Of an image: what it becomes, and where; or a text and the name that it should have. */
  image?: KustomizeImage;
  fieldSpecs?: string[];
  value?: string;
  name?: string;
  /** Of a wait: which of its objects are waited for; none: what is waited for is never seen. */
  targets?: number[];
  /** Of a wait: all its objects are there from the beginning. */
  together?: boolean;
  /** Of a wait for objects to go: those that do. */
  deleted?: JsonObject[];
  /** Rules that the table's own system was given by its user. */
  rules?: JsonObject[];
  expected: JsonObject;
}
export interface Table {
  /** Its path without the ending: status/kstatus. */
  name: string;
  rows: Row[];
}

/** Folders whose files are the rows, of one table or of several. */
const folders: { folder: string; ending: string; tables: string[] }[] = [
  { folder: 'pipelines', ending: '.yaml', tables: ['pipelines/parse', 'pipelines/roundtrip'] },
  { folder: 'payloads', ending: '.json', tables: ['payloads'] },
];

/** Every table that DIR has, in the order of names. */
export async function tables(dir: string): Promise<Table[]> {
  const names = (await readdir(dir, { recursive: true })).filter(
    (name) => /^[^/]+\/[^/]+\.json$/.test(name) && !name.startsWith('payloads/'),
  );
  const files = await Promise.all(folders.map(({ folder, ending, tables: of }) => filesOf(dir, folder, ending, of)));
  const lists = await Promise.all(
    names.toSorted().map(async (name) => {
      const rows: unknown = JSON.parse(await readFile(join(dir, name), 'utf8'));
      const table = name.replace(/\.json$/, '');
      return { name: table, rows: Array.isArray(rows) ? rows.map((row) => waitRow(table, row as Row)) : [] };
    }),
  );
  return [...lists, ...files.flat(), ...(await manifestTable(dir))].toSorted((one, other) => (one.name < other.name ? -1 : 1));
}

async function filesOf(dir: string, folder: string, ending: string, of: string[]): Promise<Table[]> {
  const names = (await readdir(dir)).includes(folder) ? (await readdir(join(dir, folder))).filter((name) => name.endsWith(ending)) : [];
  const rows = names.toSorted().map(async (id) => ({ id, text: await readFile(join(dir, folder, id), 'utf8'), expected: {} }));
  return names.length === 0 ? [] : await Promise.all(of.map(async (name) => ({ name, rows: await Promise.all(rows) })));
}

/** The same rows under other names, namespaces and uids, in another order: a rule that gives other verdicts for them knows the table. */
export function disguised(table: Table): Table {
  const rows = table.rows.map((row, index) =>
    row.names
      ? renamedFile(row, row.names)
      : {
          ...row,
          id: `row ${index}`,
          ...(row.object ? { object: renamed([row.object], index)[0]! } : {}),
          ...(row.objects ? renamedTogether(row, row.objects, index) : {}),
          ...(row.text === undefined
            ? {}
            : {
                text: row.text.replace(
                  /^(project|name): (.*)$|("(?:repo_name|namespace|name|owner|pusher)"\s*:\s*"(?:[a-z0-9]+\/)?)(?=[a-z0-9])/gm,
                  (_, key: string | undefined, value: string, json: string) =>
                    key ? `${key}: other-${index}-${Buffer.from(value).toString('hex')}` : `${json}other${index}`,
                ),
              }),
        },
  );
  return { name: table.name, rows: shuffled(rows) };
}

function renamedTogether(row: Row, objects: JsonObject[], index: number): Pick<Row, 'objects' | 'deleted'> {
  const all = renamed([...objects, ...(row.deleted ?? [])], index);
  return { objects: all.slice(0, objects.length), ...(row.deleted ? { deleted: all.slice(objects.length) } : {}) };
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
