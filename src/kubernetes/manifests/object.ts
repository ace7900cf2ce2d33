import type { Json, JsonObject, Path, Problem } from '../../types.ts';
import type { Edit, Manifest, Ref } from '../types.ts';
import { pathText } from './fieldpath.ts';

/** A value of a document, and where it lies in it. */
export interface Found {
  value: Json;
  path: Path;
  at: Manifest['at'];
}
interface Read {
  manifests: Manifest[];
  problems: Problem[];
}

/** What one document holds: an object, or those of its `items` if it is a List (also a List in a List, as with kubectl). */
export function toManifests(found: Found): Read {
  const { value } = found;
  if (!isObject(value)) return { manifests: [], problems: [problem(found, [], notAnObject(value))] };
  if (isList(value)) return fromList(found, value);
  const problems = checkKind(found, value);
  if (typeof value['kind'] === 'string' && !problems.some(({ code }) => code === kustomization.code))
    problems.push(...checkName(found, value));
  return problems.length > 0 ? { manifests: [], problems } : { manifests: [toManifest(found, value)], problems };
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: JsonObject) => typeof value['kind'] === 'string' && value['kind'].endsWith('List') && Array.isArray(value['items']);

function notAnObject(value: Json): Partial<Problem> & { message: string } {
  if (Array.isArray(value)) {
    return { message: 'a bare list is no Kubernetes object', fix: 'put the objects one after the other, with a line --- between them' };
  }
  return { message: 'this is no Kubernetes object, but text or a number', fix: 'an object begins with apiVersion, kind and metadata' };
}

function fromList(found: Found, list: JsonObject): Read {
  const reads = (list['items'] as Json[]).map((item, index) => {
    const value = isObject(item) ? typed(item, list) : item;
    return toManifests({ value, path: [...found.path, 'items', index], at: found.at });
  });
  return { manifests: reads.flatMap((read) => read.manifests), problems: reads.flatMap((read) => read.problems) };
}

/** The items of a ConfigMapList needn't say that they are ConfigMaps. */
function typed(item: JsonObject, list: JsonObject): JsonObject {
  const kind = (list['kind'] as string).slice(0, -'List'.length);
  if (kind === '' || item['kind'] !== undefined || item['apiVersion'] !== undefined) return item;
  return { apiVersion: list['apiVersion'] ?? null, kind, ...item };
}

/** What other tools' files look like, so that the message can name them. */
function checkKind(found: Found, value: JsonObject): Problem[] {
  const { apiVersion, kind } = value;
  if (typeof apiVersion === 'string' && apiVersion.startsWith('kustomize.config.k8s.io/')) {
    return [problem(found, ['kind'], kustomization)];
  }
  if (apiVersion === undefined && kind === undefined) {
    const message = 'this is no Kubernetes object: it has neither apiVersion nor kind';
    return [problem(found, [], { message, fix: 'leave the file out, e.g. by naming the others or a glob' })];
  }
  return [
    ...checkText(found, value, 'kind', 'e.g. kind: Deployment'),
    ...checkText(found, value, 'apiVersion', 'e.g. apiVersion: apps/v1'),
    ...(typeof apiVersion === 'string' && apiVersion.split('/').length > 2
      ? [
          problem(found, ['apiVersion'], {
            message: `apiVersion ${apiVersion} has more than one slash`,
            fix: 'it is group/version, e.g. apps/v1',
          }),
        ]
      : []),
  ];
}

const kustomization = {
  code: 'H2K-211',
  message: 'a kustomization is no object',
  fix: 'name its folder as a source: then it is built',
} as const;

function checkText(found: Found, value: JsonObject, key: 'kind' | 'apiVersion', fix: string): Problem[] {
  const text = value[key];
  if (typeof text === 'string' && text.trim() !== '') return [];
  if (text === undefined || text === null || text === '')
    return [problem(found, [key], { message: `this object has no ${key}`, fix: `add it, ${fix}` })];
  return [problem(found, [key], { message: `${key} is not text`, fix })];
}

function checkName(found: Found, value: JsonObject): Problem[] {
  const metadata = value['metadata'];
  if (metadata !== undefined && metadata !== null && !isObject(metadata)) {
    return [problem(found, ['metadata'], { message: 'metadata is no map', fix: 'indent name below metadata:' })];
  }
  const { name, generateName, namespace } = isObject(metadata) ? metadata : {};
  const problems = namespace === undefined || namespace === null ? [] : checkIdentity(found, 'namespace', namespace);
  problems.push(...['labels', 'annotations'].flatMap((key) => checkTexts(found, key, isObject(metadata) ? metadata[key] : undefined)));
  if (name !== undefined && name !== null && name !== '') return [...checkIdentity(found, 'name', name), ...problems];
  if (generateName !== undefined && generateName !== null) {
    const message = 'generateName makes another object on every run, so there is none to change, to prove or to undo';
    return [problem(found, ['metadata', 'generateName'], { code: 'H2K-207', message, fix: 'give it a metadata.name' }), ...problems];
  }
  return [
    problem(found, ['metadata', 'name'], { message: `this ${value['kind'] as string} has no metadata.name`, fix: 'add it' }),
    ...problems,
  ];
}

/** `name: 123` and `name: on` are a number and a boolean to YAML. */
function checkIdentity(found: Found, key: 'name' | 'namespace', value: Json): Problem[] {
  if (typeof value === 'string') return [];
  const what = typeof value === 'object' ? 'not text' : `a ${typeof value === 'boolean' ? 'boolean' : 'number'}, not text`;
  return [problem(found, ['metadata', key], { message: `metadata.${key} is ${what}`, fix: `put it in quotes` })];
}

/** `app: 1` and `debug: true` are no texts to YAML, and labels and annotations take nothing else. */
function checkTexts(found: Found, key: string, map: Json | undefined): Problem[] {
  if (!isObject(map)) return [];
  return Object.entries(map)
    .filter(([, value]) => typeof value !== 'string' && value !== null)
    .map(([name, value]) =>
      problem(found, ['metadata', key, name], {
        message: `"${pathText(['metadata', key, name])}" must be text, and is ${typeof value === 'object' ? (Array.isArray(value) ? 'a list' : 'a map') : String(value)}`,
        fix: 'put it in quotes',
      }),
    );
}

function problem(found: Found, path: Path, told: Partial<Problem> & { message: string }): Problem {
  return { code: 'H2K-206', severity: 'error', at: found.at([...found.path, ...path]), ...told };
}

function toManifest(found: Found, value: JsonObject): Manifest {
  const { body, edits, moved } = normalise(value);
  const prefix = found.path;
  const at: Manifest['at'] = (path, part) => {
    const written = path[0] === 'data' && moved.has(String(path[1])) ? ['stringData', ...path.slice(1)] : path;
    return found.at(prefix.length === 0 ? written : [...prefix, ...written], part);
  };
  return { ref: refOf(body), body, at, edits };
}

export function refOf(body: JsonObject): Ref {
  const apiVersion = body['apiVersion'] as string;
  const slash = apiVersion.indexOf('/');
  const { name, namespace } = body['metadata'] as { name: string; namespace?: string | null };
  return {
    group: slash === -1 ? '' : apiVersion.slice(0, slash),
    version: apiVersion.slice(slash + 1),
    kind: body['kind'] as string,
    ...(namespace && { namespace }),
    name,
  };
}

/** What others keep of an object in the object itself, and what comes along when somebody copies it out of a cluster. */
const bookkeeping: Pick<Edit, 'path' | 'why'>[] = [
  { path: ['metadata', 'managedFields'], why: 'the API server takes none in an apply; it keeps its own' },
  {
    path: ['metadata', 'annotations', 'kubectl.kubernetes.io/last-applied-configuration'],
    why: "kubectl's note of what it applied, which it writes anew itself; an apply of the API server needs none",
  },
];

/** A copy without what stands at the path; undefined: there is nothing. */
function removed(value: Json | undefined, [step, ...rest]: Path): Json | undefined {
  if (!isObject(value) || step === undefined || !Object.hasOwn(value, step)) return undefined;
  const { [step]: inner, ...others } = value;
  if (rest.length === 0) return others;
  const without = removed(inner, rest);
  return without === undefined ? undefined : { ...value, [step]: without };
}

/** The changes without which server-side apply can't take what kubectl takes. They tell no values: one may be a secret. */
function normalise(value: JsonObject): { body: JsonObject; edits: Edit[]; moved: Set<string> } {
  const edits: Edit[] = [];
  let body = value;
  for (const { path, why } of bookkeeping) {
    const without = removed(body, path);
    if (without === undefined) continue;
    body = without as JsonObject;
    edits.push({ path, why });
  }
  const written = body['kind'] === 'Secret' && body['apiVersion'] === 'v1' ? body['stringData'] : undefined;
  if (!isObject(written) || !Object.values(written).every((text) => typeof text === 'string')) return { body, edits, moved: new Set() };
  const { stringData: _, ...rest } = body;
  const packed = Object.entries(written).map(([key, text]) => [key, Buffer.from(text as string).toString('base64')]);
  const data = isObject(rest['data']) ? rest['data'] : {};
  edits.push({ path: ['stringData'], why: 'written as data (base64): the API server keeps no stringData, so it could never be compared' });
  return { body: { ...rest, data: { ...data, ...Object.fromEntries(packed) } }, edits, moved: new Set(Object.keys(written)) };
}
