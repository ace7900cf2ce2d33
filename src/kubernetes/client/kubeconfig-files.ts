import * as path from 'node:path';
import type { Ports } from '../../ports/types.ts';
import { ConfigurationError, type JsonObject, type Problem } from '../../types.ts';
import { readIfThere } from './files.ts';
import { kubeconfigProblem } from './problems.ts';

export interface Named<T> {
  name: string;
  value: T;
  /** Where relative paths in it start; undefined: the workspace. */
  folder: string | undefined;
}
export interface ClusterEntry {
  server?: string;
  'certificate-authority'?: string;
  'certificate-authority-data'?: string;
  'insecure-skip-tls-verify'?: boolean;
  'tls-server-name'?: string;
  'proxy-url'?: string;
}
export interface UserEntry {
  token?: string;
  tokenFile?: string;
  'client-certificate'?: string;
  'client-certificate-data'?: string;
  'client-key'?: string;
  'client-key-data'?: string;
  username?: string;
  password?: string;
  as?: string;
  'as-uid'?: string;
  'as-groups'?: string[];
  'as-user-extra'?: Record<string, string[]>;
  exec?: JsonObject & { command?: string };
  'auth-provider'?: JsonObject;
}
export interface ContextEntry {
  cluster?: string;
  user?: string;
  namespace?: string;
}
/** One kubeconfig, or several put together. */
export interface Kubeconfig {
  /** What messages call it: a path, or "the kubeconfig". */
  origin: string;
  current: string | undefined;
  clusters: Named<ClusterEntry>[];
  users: Named<UserEntry>[];
  contexts: Named<ContextEntry>[];
}

/** The kubeconfig that `input` is or names; without it what kubectl would take; undefined: there is none. */
export async function findKubeconfig(input: string | undefined, ports: Ports): Promise<Kubeconfig | undefined> {
  if (input !== undefined) return await given(input, ports);
  const value = ports.env['KUBECONFIG'] ?? '';
  if (namesIn(value.trim()).length > 0) return await fromEnvironment(value, ports);
  return (await readFiles(['~/.kube/config'], ports))[0];
}

/** A path if such a file exists, else text, else base64 text. */
async function given(input: string, ports: Ports): Promise<Kubeconfig> {
  const value = input.trim();
  if (value === '')
    throw refused('H2K-101', 'The kubeconfig is empty', 'Is the secret set, and may this workflow (a fork, an environment) read it?');
  const [file] = await readFiles([value], ports);
  if (file) return file;
  const text = textIn(input);
  if (text !== undefined) return await parseKubeconfig(text, 'the kubeconfig', undefined);
  const asPath = mayBeShown(value) ? `: there is no file ${value}` : '';
  throw refused('H2K-102', `The kubeconfig is neither a file nor YAML nor base64 of YAML${asPath}`, wholeText);
}

/** Paths as kubectl takes them, of which some may be missing; else what the input may be, too: relays and secrets of CI systems put the text there. */
async function fromEnvironment(input: string, ports: Ports): Promise<Kubeconfig> {
  const value = input.trim();
  // A text is not cut at its colons: its pieces are no paths, and hold its keys.
  const names = isText(value) ? [] : namesIn(value);
  const files = await readFiles(names, ports);
  if (files.length > 0) return merged(files);
  const text = textIn(input);
  if (text !== undefined) return await parseKubeconfig(text, '$KUBECONFIG', undefined);
  if (names.every(mayBeShown)) throw refused('H2K-103', `$KUBECONFIG names ${names.join(' and ')}: there is no such file`);
  throw refused('H2K-102', '$KUBECONFIG names no file that is there, and is neither YAML nor base64 of YAML', wholeText);
}

/** Those of the files that exist. Throws where one is there and can't be read, as kubectl does. */
async function readFiles(names: readonly string[], ports: Ports): Promise<Kubeconfig[]> {
  const paths = names.filter(mayBePath);
  const found = await Promise.all(paths.map(async (name) => ({ name, text: await readIfThere(name, subject(name), ports) })));
  return Promise.all(found.flatMap(({ name, text }) => (text === undefined ? [] : [parseKubeconfig(text, name, name)])));
}

/** The text that the value is, plain or in base64; undefined: neither. */
function textIn(input: string): string | undefined {
  const value = input.trim();
  return fromBase64(value) ?? (isText(value) ? input : undefined);
}

const namesIn = (value: string) => [...new Set(value.split(path.delimiter))].filter((name) => name !== '');
const isText = (value: string) => value.includes('\n') || value.startsWith('{') || /^\w+: /.test(value);
const mayBePath = (value: string) => !isText(value) && value.length < 4096;
/** A short value may be shown as the path it was meant to be; a long one, or one of a token's long parts, may be a secret. */
const mayBeShown = (value: string) => /^[\w./~\\:-]{1,200}$/.test(value) && /[./\\]/.test(value) && !/[\w-]{41}/.test(value);
const subject = (name: string) => (mayBeShown(name) ? `The kubeconfig ${name}` : 'The kubeconfig');
const wholeText = "Give the file's whole text, as `kubectl config view --raw --flatten --minify` prints it.";

/** Text of base64 (also wrapped at 76 columns, or URL-safe), when that is what it is. */
function fromBase64(value: string): string | undefined {
  const joined = value.replace(/\s+/g, '');
  if (!/^[\w+/-]+={0,2}$/.test(joined)) return undefined;
  const bytes = Buffer.from(joined, 'base64');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

async function parseKubeconfig(text: string, origin: string, file: string | undefined): Promise<Kubeconfig> {
  if (text.trim() === '') throw refused('H2K-101', `${origin} is empty`);
  const body = await readYaml(text, origin);
  const lists = body as { clusters?: unknown; contexts?: unknown; users?: unknown; 'current-context'?: unknown } | null;
  if (lists === null || typeof lists !== 'object' || !('clusters' in lists || 'contexts' in lists)) {
    throw refused('H2K-102', `${origin} is no kubeconfig: it has neither \`clusters\` nor \`contexts\``);
  }
  const folder = file === undefined ? undefined : path.dirname(file);
  const current = lists['current-context'];
  return {
    origin,
    current: typeof current === 'string' && current !== '' ? current : undefined,
    clusters: named<ClusterEntry>(lists.clusters, 'cluster', folder),
    users: named<UserEntry>(lists.users, 'user', folder),
    contexts: named<ContextEntry>(lists.contexts, 'context', folder),
  };
}

/** A parser's message shows the lines around its error, which may hold a key: only the line's number is told. */
async function readYaml(text: string, origin: string): Promise<unknown> {
  try {
    if (text.trimStart().startsWith('{')) return JSON.parse(text);
  } catch {
    // A flow mapping of YAML begins so too.
  }
  const { parseDocument } = await import('yaml');
  const document = parseDocument(text);
  const [error] = document.errors;
  if (!error) return resolvedValue(document, origin);
  throw refused(
    'H2K-102',
    `${origin} isn't YAML: ${error.code.toLowerCase().replaceAll('_', ' ')} in line ${error.linePos?.[0].line ?? 1}`,
  );
}

/** What begins with `*` is an alias to YAML, and one that names nothing is told by its name: a token, perhaps. */
function resolvedValue(document: { toJS: () => unknown }, origin: string): unknown {
  try {
    return document.toJS();
  } catch {
    throw refused('H2K-102', `${origin} isn't YAML: a value begins with *, and names no anchor (or far too many)`);
  }
}

function named<T>(list: unknown, key: string, folder: string | undefined): Named<T>[] {
  if (!Array.isArray(list)) return [];
  return (list as Record<string, unknown>[]).flatMap((entry) =>
    typeof entry?.['name'] === 'string' ? [{ name: entry['name'], value: (entry[key] ?? {}) as T, folder }] : [],
  );
}

/** As kubectl does it: of two entries of one name the first file's counts, whole. */
function merged(files: Kubeconfig[]): Kubeconfig {
  const first = <T>(lists: Named<T>[][]) =>
    [
      ...new Map(
        lists
          .flat()
          .reverse()
          .map((entry) => [entry.name, entry]),
      ).values(),
    ].reverse();
  return {
    origin: files.map(({ origin }) => origin).join(' and '),
    current: files.find(({ current }) => current)?.current,
    clusters: first(files.map(({ clusters }) => clusters)),
    users: first(files.map(({ users }) => users)),
    contexts: first(files.map(({ contexts }) => contexts)),
  };
}

const refused = (code: Problem['code'], message: string, fix?: string) => new ConfigurationError([kubeconfigProblem(code, message, fix)]);
