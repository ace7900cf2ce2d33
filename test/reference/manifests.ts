import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, stringify } from '../../src/kubernetes/client/json.ts';
import { placed } from '../../src/kubernetes/manifests/namespaces.ts';
import { type Reading, readText } from '../../src/kubernetes/manifests/read.ts';
import type { Edit, Manifest, Ref } from '../../src/kubernetes/types.ts';
import type { Json, JsonObject, Path } from '../../src/types.ts';
import { kubectlReader } from '../kubernetes/manifests/kubectl.ts';
import type { Row, Table } from './rows.ts';

/** One row an object of the files in DIR/manifests: what kubectl would send, or its words where it refuses. */
export async function manifestTable(dir: string): Promise<Table[]> {
  const folder = join(dir, 'manifests');
  const all = await readdir(folder, { recursive: true }).catch(() => []);
  const files = all.filter((name) => /\.(ya?ml|json)$/.test(name)).toSorted();
  if (files.length === 0) return [];
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const manifests = texts.flatMap((text, index) => readText(files[index]!, text).manifests);
  for (const { ref, body } of manifests)
    if (ref.kind === 'CustomResourceDefinition' && scopeOf(body) === 'Cluster') clusterWide.add(kindIn(body));
  const refs = manifests.map(({ ref }) => ref);
  const kubectl = await kubectlReader([
    ...new Map([probe, ...refs].map((ref) => [kindOf(ref), { ...ref, namespaced: isNamespaced(ref) }])).values(),
  ]);
  const answers = await kubectl.files(files.map((file) => join(folder, file)));
  kubectl.close();
  const rows = answers.flatMap(({ objects, refused }, file): Row[] => {
    const [id, text] = [files[file]!, texts[file]!];
    const names = namesIn(text);
    return [
      ...objects.map((object, index) => ({ id: `${id}#${index} ${String(object['kind'] as string)}`, text, names, object, expected: {} })),
      ...(refused === undefined ? [] : [{ id: `${id}: kubectl refuses: ${refused}`, text, names, expected: { refused } }]),
    ];
  });
  return [{ name: 'manifests', rows }];
}

const probe: Pick<Ref, 'group' | 'version' | 'kind'> = { group: '', version: 'v1', kind: 'ConfigMap' };
const kindOf = ({ group, version, kind }: Pick<Ref, 'group' | 'version' | 'kind'>) => `${group}/${version}/${kind}`;
/** Of the files' CustomResourceDefinitions. */
const clusterWide = new Set<string>();
const specOf = (body: JsonObject) => body['spec'] as { scope?: string; names: { kind: string } };
const scopeOf = (body: JsonObject) => specOf(body).scope;
const kindIn = (body: JsonObject) => specOf(body).names.kind;

/** Kinds without a namespace; all that is not known has one. */
const isNamespaced = ({ kind }: Pick<Ref, 'kind'>): boolean =>
  !clusterWide.has(kind) && !builtIn.has(kind) && !kind.endsWith('WebhookConfiguration');
const builtIn = new Set(
  'APIService CSIDriver ClusterRole ClusterRoleBinding CustomResourceDefinition GatewayClass IngressClass Namespace Node PersistentVolume PodSecurityPolicy PriorityClass RuntimeClass StorageClass ValidatingAdmissionPolicy ValidatingAdmissionPolicyBinding'.split(
    ' ',
  ),
);

/** The object as we would send it is kubectl's with exactly the edits that we tell; what kubectl refuses, we do. */
export async function isSent({ text = '', object, expected }: Row): Promise<{ agrees: boolean; ours: string; theirs: string }> {
  const { manifests, problems } = await sent(text);
  const told = problems.map(({ message }) => message).join('; ');
  if (!object) return { agrees: problems.length > 0, ours: told, theirs: String(expected['refused'] as string) };
  const candidates = manifests.filter(({ ref }) => keyOf(ref) === keyOf(refOf(object)));
  const agrees = candidates.some(({ body, edits }) => isDeepStrictEqual(parse(stringify(body)), plain(edits.reduce(withEdit, object))));
  return { agrees, ours: candidates.map(({ body }) => stringify(body)).join('\n') || told, theirs: stringify(object) };
}

const keyOf = ({ group, kind, name }: Omit<Ref, 'version'>) => `${group}/${kind}/${name}`;
function refOf(object: JsonObject): Omit<Ref, 'version'> {
  const [group = '', version] = (object['apiVersion'] as string).split('/');
  const { name } = object['metadata'] as { name: string };
  return { group: version === undefined ? '' : group, kind: object['kind'] as string, name };
}
const plain = (value: Json): Json => parse(stringify(value));

const known = new Map<string, Promise<Reading>>();
function sent(text: string): Promise<Reading> {
  const reading = known.get(text) ?? placedText(text);
  known.set(text, reading);
  return reading;
}

async function placedText(text: string): Promise<Reading> {
  const { manifests, problems } = readText('manifests.yaml', text);
  const result = await placed(manifests, {
    defaultNamespace: 'default',
    resource: async (_, kind, version = '') => ({ namespaced: isNamespaced({ kind }), version }),
  });
  return { manifests: result.manifests, problems };
}

function withEdit(object: JsonObject, { path, to, from }: Edit): JsonObject {
  if (path[0] === 'stringData') return withData(object);
  // kubectl has taken it away already, or has put it there.
  if (path[1] === 'namespace' && (from !== undefined || to !== undefined)) return object;
  return (to === undefined ? without(object, path) : object) as JsonObject;
}

function withData({ stringData, data, ...rest }: JsonObject): JsonObject {
  const texts = Object.entries(stringData as Record<string, string>).map(([key, text]) => [
    key,
    btoa(String.fromCharCode(...new TextEncoder().encode(text))),
  ]);
  return { ...rest, data: { ...((data ?? {}) as JsonObject), ...Object.fromEntries(texts) } };
}

function without(value: Json, [step = '', ...rest]: Path): Json {
  const { [step]: inner, ...others } = value as JsonObject;
  return rest.length === 0 ? others : { ...others, [step]: without(inner!, rest) };
}

/** The same files with other names in them, ours and kubectl's alike. */
export function renamedFile(row: Row, names: readonly string[]): Row {
  if (names.length === 0) return row;
  const any = new RegExp(names.map((name) => name.replace(/\W/g, '\\$&')).join('|'), 'g');
  const other = (text: string) => text.replace(any, (name) => `other-${names.indexOf(name)}-${name.length}`);
  const text = renamedTexts.get(names) ?? other(row.text ?? '');
  renamedTexts.set(names, text);
  return { ...row, text, ...(row.object ? { object: parse(other(stringify(row.object))) as JsonObject } : {}) };
}
const renamedTexts = new WeakMap<readonly string[], string>();

/** What of a file can be renamed by its text alone: names that no word of a manifest is like. */
function namesIn(text: string): string[] {
  const { manifests } = readText('manifests.yaml', text);
  const names = manifests.map(({ ref }: Manifest) => ref.name).filter((name) => /[a-z0-9]-[a-z0-9-]+$/.test(name));
  return [...new Set(names)].toSorted((one, two) => two.length - one.length);
}
