import type { Json, Path, Problem } from '../../types.ts';
import { ApiError, isNamespaceMissing, isUsersTypo } from '../client/errors.ts';
import { refText } from '../ref.ts';
import type { Cluster, Manifest } from '../types.ts';
import { isItem, pathText, readPath, splitPath } from './fieldpath.ts';
import { fieldHint } from './fields.ts';

/** What the API server's "no" to a manifest means: `refused` is the user's mistake, `unavailable` the cluster's rights and policies. */
export interface Refusal {
  refused: Problem[];
  unavailable: Problem[];
}

/** Reads the API server's answer to a manifest and tells each mistake at its line. Asks once more where the first answer names only some. */
export async function problemsOf(error: ApiError, manifest: Manifest, cluster: Pick<Cluster, 'create'>): Promise<Refusal> {
  const { refused, unavailable } = await refusalOf(error, manifest, cluster);
  const named = (problem: Problem): Problem => {
    const name = refText(manifest.ref);
    return manifest.via === undefined || problem.message.includes(name) ? problem : { ...problem, message: `${name}: ${problem.message}` };
  };
  return { refused: refused.map(named), unavailable: unavailable.map(named) };
}

async function refusalOf(error: ApiError, manifest: Manifest, cluster: Pick<Cluster, 'create'>): Promise<Refusal> {
  if (isUsersTypo(error))
    return { refused: merged(appliedProblems(error.message, manifest), await allUnknown(manifest, cluster)), unavailable: [] };
  if (error.status === 400) return { refused: decodedProblems(error.message, manifest), unavailable: [] };
  const causes = error.causes.filter(({ field }) => field !== '' && field !== '<nil>');
  if (error.status === 422 && causes.length > 0) {
    const told = causes.map(({ field, message }) => invalid(manifest, readPath(manifest.body, field), message));
    return { refused: merged(told, []), unavailable: [] };
  }
  if (isNamespaceMissing(error)) {
    const fix = 'Check the spelling, make it first, or put it among the manifests.';
    return {
      refused: [{ ...general(manifest, 'H2K-219', error.message), at: manifest.at(['metadata', 'namespace']), fix }],
      unavailable: [],
    };
  }
  const message = `${refText(manifest.ref)}: ${error.message}`;
  const code = error.status === 403 && /cannot \w+ resource/.test(error.message) ? rightMissing : 'H2K-218';
  return { refused: [], unavailable: [{ ...general(manifest, code, message), ...fixOf(error.message) }] };
}

/** The account may not do what was asked; quotas, policies and webhooks refuse under a code of their own. */
export const rightMissing = 'H2K-220';

/** Server-side apply stops at a map's first unknown field; strict decoding of a POST lists them all (kubernetes-tried 1). */
async function allUnknown(manifest: Manifest, cluster: Pick<Cluster, 'create'>): Promise<Problem[]> {
  try {
    await cluster.create(manifest.body, { dryRun: true });
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 400) return decodedProblems(error.message, manifest);
  }
  return [];
}

/** The 500 of a server-side apply: `failed to create typed patch object (…): …`, one mistake or several lines of them. */
export function appliedProblems(message: string, manifest: Manifest): Problem[] {
  const text = message.replace(/^failed to (?:create typed patch object|convert new object) \(.*?; [^)]*\)(?: to proper version)?: /, '');
  const coded = badBase64(message, manifest);
  if (coded.length > 0) return coded;
  const lines = text.startsWith('errors:') ? text.split('\n').slice(1) : [text];
  return lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => applied(line, manifest));
}

function applied(line: string, manifest: Manifest): Problem {
  const parts = line.startsWith('.') ? splitPath(line) : undefined;
  if (!parts) return pathless(manifest, line);
  const path = readPath(manifest.body, parts.path);
  if (parts.words === 'field not declared in schema') return unknown(manifest, path);
  const [, selector] = /^duplicate entries for key \[(.*)\]$/s.exec(parts.words) ?? [];
  if (selector !== undefined) return twice(manifest, path, selector);
  const [, wanted, got] = /^expected (.*?), got (.*)$/s.exec(parts.words) ?? [];
  return wanted && got ? wrongType(manifest, path, wanted, got) : invalid(manifest, path, parts.words);
}

/** The 400 of strict decoding: `… strict decoding error: unknown field "a.b", duplicate field "c"`, or the first wrong type. */
export function decodedProblems(message: string, manifest: Manifest): Problem[] {
  const [, wanted, , field, type] = /cannot unmarshal (\w+)( \S+)? into Go struct field \w+\.(\S+) of type (\S+)/.exec(message) ?? [];
  if (wanted && field && type) return [wrongType(manifest, culprit(manifest.body, readPath(manifest.body, field), wanted), type, wanted)];
  const coded = badBase64(message, manifest);
  if (coded.length > 0) return coded;
  const told = [...message.matchAll(/(unknown|duplicate) field "((?:[^"\\]|\\.)*)"/g)];
  if (told.length === 0) return [pathless(manifest, message)];
  return told.map(([, what, text]) => {
    const path = readPath(manifest.body, text!);
    return what === 'unknown' ? unknown(manifest, path) : invalid(manifest, path, 'is given twice');
  });
}

/** Some mistakes are told without a path. A quantity is among them, and there the manifest itself shows which one. */
function pathless(manifest: Manifest, words: string): Problem {
  if (words.includes('quantities must match')) {
    const path = wrongQuantity(manifest.body, []);
    if (path) return { ...invalid(manifest, path, 'is no quantity'), fix: 'write it like 500m, 1.5 or 2Gi, without a blank' };
  }
  return general(manifest, 'H2K-217', `${refText(manifest.ref)}: ${words}`);
}

const quantities = new Set(['limits', 'requests', 'hard', 'capacity', 'allocatable', 'overhead']);
const quantity = /^[+-]?[0-9.]+[eEinumkKMGTP]*[-+]?[0-9]*$/;

function wrongQuantity(value: Json, path: Path): Path | undefined {
  const isOne = quantities.has(String(path.at(-2))) || path.at(-1) === 'sizeLimit';
  if (isOne && typeof value === 'string') return quantity.test(value) ? undefined : path;
  if (value === null || typeof value !== 'object') return undefined;
  const steps = Array.isArray(value) ? value.entries() : Object.entries(value);
  for (const [step, item] of steps) {
    const found = wrongQuantity(item, [...path, step]);
    if (found) return found;
  }
  return undefined;
}

/** The API server says at which byte, not of what: every value that is none is told at its line. */
function badBase64(message: string, manifest: Manifest): Problem[] {
  if (!message.includes('illegal base64 data')) return [];
  return ['data', 'binaryData'].flatMap((field) =>
    Object.entries((manifest.body[field] ?? {}) as object).flatMap(([key, value]): Problem[] =>
      typeof value !== 'string' || /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(value.replace(/[\r\n]/g, ''))
        ? []
        : [
            {
              code: 'H2K-217',
              severity: 'error',
              message: `"${field}.${key}" is no base64`,
              fix: notEncoded(manifest),
              at: manifest.at([field, key]),
            },
          ],
    ),
  );
}
const notEncoded = ({ ref }: Manifest): string =>
  ref.kind === 'Secret' ? 'write it as it is under stringData, or encode it' : 'write text under data, or encode it';

function unknown(manifest: Manifest, path: Path): Problem {
  const siblings = Object.keys((valueAt(manifest.body, path.slice(0, -1)) ?? {}) as object);
  const name = fieldHint(manifest.ref.kind, path, siblings);
  const message = `unknown field "${pathText(path)}"${name ? `; did you mean "${name}"?` : ''}`;
  return {
    code: 'H2K-204',
    severity: 'error',
    message,
    ...(!name && { fix: 'remove it, or look at its indentation' }),
    at: manifest.at(path, 'key'),
  };
}

/** The API server's names of types, in the words of people who write YAML. */
const types: [pattern: RegExp, words: string][] = [
  [/^numeric|^u?int\d*$|^float\d*$|^number$/, 'a number'],
  [/^string$/, 'text'],
  [/^bool(ean)?$/, 'true or false'],
  [/^list$|^array$|^\[\]/, 'a list'],
  [/^map$|^object$|^&\{?map|^map\[|^v\d/, 'a map'],
];
const typeWords = (type: string) => types.find(([pattern]) => pattern.test(type))?.[1] ?? type;

function wrongType(manifest: Manifest, path: Path, wanted: string, got: string): Problem {
  const value = valueAt(manifest.body, path);
  const want = typeWords(wanted);
  // The server's "got" shows Go's insides; the manifest's own value is what people know.
  // Of a Secret not even that: a number may be a PIN.
  const has = value === undefined ? typeWords(got) : manifest.ref.kind === 'Secret' ? typeWords(typeof value) : shown(value);
  const isPlain = typeof value === 'number' || typeof value === 'boolean';
  const fix =
    want === 'text' && isPlain
      ? 'put it in quotes'
      : typeof value === 'string' && /number|true/.test(want)
        ? 'write it without quotes'
        : undefined;
  const message = `"${pathText(path)}" must be ${want}, and is ${has}`;
  return { code: 'H2K-217', severity: 'error', message, ...(fix && { fix }), at: manifest.at(path) };
}

/** Go names a map's field, but not the key whose value is of the wrong type: `got` is that type. */
function culprit(body: Json, path: Path, got: string): Path {
  const map = valueAt(body, path);
  if (got === 'object' || map === null || typeof map !== 'object' || Array.isArray(map)) return path;
  const key = Object.keys(map).find(
    (name) => got === { bigint: 'number', boolean: 'bool' }[typeof map[name] as string] || got === typeof map[name],
  );
  return key === undefined ? path : [...path, key];
}

function shown(value: Json): string {
  if (typeof value === 'string') return 'text';
  if (value === null || typeof value !== 'object') return String(value);
  return Array.isArray(value) ? 'a list' : 'a map';
}

function twice(manifest: Manifest, path: Path, selector: string): Problem {
  const list = valueAt(manifest.body, path);
  const places = Array.isArray(list) ? list.flatMap((item, index) => (isItem(item, selector) ? [index] : [])) : [];
  const [first, second] = places.map((index) => manifest.at([...path, index]));
  const where = first ? `: the first stands on line ${first.line}` : '';
  const message = `"${pathText(path)}" has ${selector} twice${where}`;
  return { code: 'H2K-205', severity: 'error', message, fix: 'remove one of them', at: second ?? manifest.at(path) };
}

function invalid(manifest: Manifest, path: Path, words: string): Problem {
  // A Secret's values must not get into a log by way of the server's words.
  const safe = manifest.ref.kind === 'Secret' ? words.replace(/Invalid value: ("(?:[^"\\]|\\.)*"|\S+?)(?=: |$)/g, 'Invalid value') : words;
  return { code: 'H2K-217', severity: 'error', message: `"${pathText(path)}": ${safe}`, at: manifest.at(path) };
}

const general = (manifest: Manifest, code: Problem['code'], message: string): Problem => ({
  code,
  severity: 'error',
  message,
  at: manifest.at([]),
});

/** What to do about a refusal that no field of the manifest is to blame for. */
const fixes: [pattern: RegExp, fix: string][] = [
  [/exceeded quota|failed quota/, 'Ask for less, or have the ResourceQuota of the namespace raised.'],
  [/violates PodSecurity/, 'Set what it names in securityContext, or deploy to a namespace that allows it.'],
  [
    /ValidatingAdmissionPolicy|admission webhook|denied the request/,
    'A policy of this cluster refuses it: change what it names, or ask who runs the cluster.',
  ],
  [/cannot (?:patch|create|get|update|delete) resource/, 'Give the account of the kubeconfig this right (Role and RoleBinding).'],
];
function fixOf(message: string): { fix?: string } {
  const fix = fixes.find(([pattern]) => pattern.test(message))?.[1];
  return fix ? { fix } : {};
}

/** Both grammars tell the same mistake: once at each place is enough. In the order of the file. */
function merged(one: readonly Problem[], other: readonly Problem[]): Problem[] {
  const told = new Map([...other, ...one].map((problem) => [`${problem.at?.line}:${problem.at?.column} ${problem.message}`, problem]));
  return [...told.values()].sort(byPlace);
}

/** In the order of files and lines; at one place in an order that is the same each time, whichever answer came first. */
export function byPlace(one: Problem, other: Problem): number {
  const [a, b] = [one, other].map(({ at, code, message }) => [at?.file ?? '', at?.line ?? 0, at?.column ?? 0, code, message] as const);
  const place = a!.findIndex((value, index) => value !== b![index]);
  return place === -1 ? 0 : a![place]! < b![place]! ? -1 : 1;
}

function valueAt(body: Json, path: Path): Json | undefined {
  return path.reduce<Json | undefined>((value, step) => {
    if (Array.isArray(value)) return value[Number(step)];
    return value !== null && typeof value === 'object' ? value[step] : undefined;
  }, body);
}
