import { Source } from '../../../text/source.ts';
import type { Json, JsonObject, Path, Position, Problem } from '../../../types.ts';
import { locate } from '../positions.ts';
import { parseYaml } from '../yaml.ts';

/** A path in a kustomization, and where it stands there. */
export interface NamedPath {
  path: string;
  at: Position;
}

/** Fields that hold paths: of a list its items, of a list of maps what the maps hold. */
const lists = [
  'resources',
  'bases',
  'components',
  'crds',
  'configurations',
  'generators',
  'transformers',
  'validators',
  'patchesStrategicMerge',
];
const maps: Record<string, readonly string[]> = {
  patches: ['path'],
  patchesJson6902: ['path'],
  replacements: ['path'],
  configMapGenerator: ['files', 'envs', 'env'],
  secretGenerator: ['files', 'envs', 'env'],
};

/** What a kustomization reaches on disk. What it would fetch from elsewhere is a mistake: nobody could say tomorrow what it was. */
export function namedBy(file: string, text: string): { paths: NamedPath[]; problems: Problem[] } {
  const source = new Source(file, text);
  const { documents, problems } = parseYaml(source);
  const [document] = documents;
  if (!document || problems.length > 0) return { paths: [], problems };
  const at = locate(source, document);
  const value = document.value as JsonObject;
  const found = [
    ...lists.flatMap((field) => texts(value[field], [field])),
    ...Object.entries(maps).flatMap(([field, keys]) =>
      items(value[field]).flatMap((item, index) => keys.flatMap((key) => texts((item as JsonObject | null)?.[key], [field, index, key]))),
    ),
    ...texts((value['openapi'] as JsonObject | undefined)?.['path'], ['openapi', 'path']),
  ];
  const [local, remote] = [found.filter(({ path }) => !isElsewhere(path)), found.filter(({ path }) => isElsewhere(path))];
  return {
    paths: local.map(({ path, place }) => ({ path, at: at(place) })),
    problems: remote.map(({ path, place }) => ({
      code: 'H2K-134',
      severity: 'error',
      message: `${path} lies elsewhere, and what is there can change between two runs`,
      fix: 'keep a copy in the repository',
      at: at(place),
    })),
  };
}

const items = (value: Json | undefined): Json[] => (Array.isArray(value) ? value : []);

/** A patch may stand in the list itself, and a generator's file may have a name of its own: `key=path`. */
function texts(value: Json | undefined, place: Path): { path: string; place: Path }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...place, index]));
  if (typeof value !== 'string' || value.includes('\n')) return [];
  return [{ path: place[0]?.toString().endsWith('Generator') ? value.slice(value.indexOf('=') + 1) : value, place }];
}

const isElsewhere = (path: string): boolean => /:\/\/|^git@|\?ref=|^(?:[a-z0-9-]+\.)+[a-z]{2,}[/:]/.test(path);
