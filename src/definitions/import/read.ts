import type { Json, JsonObject, Path, Problem } from '../../types.ts';
import { documents, type Written } from '../documents.ts';
import type { Defined } from '../types.ts';
import { fromApi, isAnswer, isMap, kindOf } from './api.ts';

/** A file that holds exports: of an archive, it is named by both (`export.zip/pipelines/shop.yaml`). */
export interface Export {
  file: string;
  /** The user's own text, which stays; undefined: its definitions have to be written anew. */
  text?: string;
  items: Item[];
}
/** One definition of an export, and where its parts stand in it. */
export interface Item extends Written {
  value: JsonObject;
  /** What was in it and is left out. */
  left: { what: string; why: string; at: ReturnType<Defined<Json>['at']> }[];
}

/** What a file exports: YAML of the product, or what its API answers (objects, lists and pages of them). H2K-831: nothing of the kind, H2K-601 to 606 as in `load`. */
export function readExport(file: string, text: string): { found: Export; problems: Problem[] } {
  const { written, problems } = documents(file, text);
  if (problems.some(({ severity }) => severity === 'error')) return { found: { file, items: [] }, problems };
  const isOurs = written.length > 0 && written.every(({ value }) => isMap(value) && typeof value['kind'] === 'string' && !isAnswer(value));
  if (isOurs) {
    const items = written.map((one): Item => ({ ...one, value: one.value as JsonObject, left: [] }));
    if (items.some(({ value }) => value['apiVersion'] === undefined)) return { found: { file, text, items }, problems };
    return { found: { file, items: [] }, problems: [...problems, noExport(file, 'it is a Kubernetes object')] };
  }
  const items = written.flatMap((one) => objects(one.value, []).map(({ value, path }) => converted(one, value, path)));
  const nothing = items.length === 0 ? [noExport(file, written.length === 0 ? 'it is empty' : 'nothing in it is known')] : [];
  return { found: { file, items }, problems: [...problems, ...nothing] };
}

/** Every object that is of a known kind: alone, in a list, or in a page of the API (`documents`, by their links). */
function objects(value: Json, path: Path): { value: JsonObject; path: Path }[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => objects(item, [...path, index]));
  if (!isMap(value)) return [];
  if (typeof value['kind'] === 'string' || kindOf(value)) return [{ value, path }];
  const inner = value['documents'] ?? value['content'];
  const key = value['documents'] === undefined ? 'content' : 'documents';
  if (Array.isArray(inner)) return objects(inner, [...path, key]);
  return isMap(inner) ? Object.entries(inner).flatMap(([link, item]) => objects(item, [...path, key, link])) : [];
}

function converted(written: Written, object: JsonObject, path: Path): Item {
  const kind = kindOf(object);
  const { value, left } = kind ? fromApi(kind, object) : { value: object, left: [] };
  const at: Written['at'] = (inner, part) => written.at([...path, ...inner], part);
  return {
    index: written.index,
    value,
    at,
    source: (inner) => written.source([...path, ...inner]),
    keys: (inner) => written.keys([...path, ...inner]).filter((key) => Object.hasOwn(valueAt(value, inner), key)),
    left: left.map(({ key, why }) => ({ what: key, why, at: at([key], 'key') })),
  };
}

function valueAt(value: Json, path: Path): JsonObject {
  const inner = path.reduce<Json | undefined>(
    (one, step) => (isMap(one) ? one[step] : Array.isArray(one) ? one[Number(step)] : undefined),
    value,
  );
  return isMap(inner) ? inner : {};
}

const noExport = (file: string, what: string): Problem => ({
  code: 'H2K-831',
  severity: 'error',
  message: `${file} is no export: ${what}`,
  fix: 'give YAML or the zip that Automation Pipelines exported, or what its API answers for pipelines, endpoints, variables, docker webhooks',
  at: { file, line: 1, column: 1 },
});
