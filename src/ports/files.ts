import * as path from 'node:path';
import { newPlace } from './place.ts';
import { FileProblem, type Files } from './types.ts';

// Loaded at first use: a run without files (--version, the relay's start) need not wait for it.
const fs = () => process.getBuiltinModule('node:fs/promises');
const wildcard = /[*?[\]{}]/;

/** Files under `workspace`; a path or a symlink that leaves it is refused, whatever it is spelt like. */
export function workspaceFiles(workspace: string, home: string): Files {
  const root = path.resolve(workspace);
  return {
    root,
    async read(name) {
      const file = await inside(root, name);
      return decode(await fs().readFile(file).catch(refuse(name)), name);
    },
    async edit(name, change) {
      const file = await inside(root, name);
      const bytes = await fs().readFile(file).catch(refuse(name));
      const text = change(decode(bytes, name));
      await replace(file, bytes.subarray(0, 3).equals(mark) ? Buffer.concat([mark, Buffer.from(text)]) : Buffer.from(text)).catch(
        (error: NodeJS.ErrnoException) => {
          throw new FileProblem(`${name}: can't be written (${error.code ?? error.message})`, { cause: error });
        },
      );
    },
    find: (pattern, extensions) => (wildcard.test(pattern) ? findGlob(root, pattern, extensions) : findPath(root, pattern, extensions)),
    async readAnywhere(name) {
      const file = path.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
      const bytes = await fs()
        .readFile(file)
        .catch((error: NodeJS.ErrnoException) => (absent.has(error.code) ? undefined : refuse(name)(error)));
      return bytes && decode(bytes, name);
    },
    async bytesAnywhere(name, most) {
      const file = path.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
      const { size } = await fs().stat(file).catch(refuse(name));
      if (size > most) throw new FileProblem(`${name}: has ${size} bytes, and ${most} are the most`);
      return fs().readFile(file).catch(refuse(name));
    },
    place: newPlace(root, home),
  };
}

/** UTF-8's byte order mark. */
const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** Written beside it and moved over it, so that no reader and no crash finds half a file. */
async function replace(file: string, bytes: Uint8Array): Promise<void> {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    await fs().writeFile(beside, bytes, { flag: 'wx', mode: (await fs().stat(file)).mode });
    await fs().rename(beside, file);
  } catch (error) {
    await fs().rm(beside, { force: true });
    throw error;
  }
}

// Text given where a path may stand (a kubeconfig's own text) is no path: too long, or with a NUL.
const absent = new Set<string | undefined>(['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']);

async function findPath(root: string, name: string, extensions: readonly string[]): Promise<string[]> {
  const file = await inside(root, name);
  const stat = await fs().stat(file).catch(refuse(name));
  if (!stat.isDirectory()) return [relative(root, path.resolve(root, name))];
  const folder = path.resolve(root, name);
  const entries = await fs().readdir(folder, { withFileTypes: true }).catch(refuse(name));
  const files = entries
    .filter((entry) => !entry.isDirectory() && wanted(entry.name, extensions))
    .map((entry) => path.join(folder, entry.name));
  if (files.length > 0) return checked(root, files);
  const below = entries.some((entry) => entry.isDirectory()) ? `; folders below it are only read when you say so: ${slash(name)}**` : '';
  throw new FileProblem(`${name}: the folder has no ${list(extensions)} file${below}`, { nothingAt: name });
}

async function findGlob(root: string, pattern: string, extensions: readonly string[]): Promise<string[]> {
  if (leaves(root, path.resolve(root, pattern.slice(0, pattern.search(wildcard))))) throw outside(pattern);
  const files: string[] = [];
  // A pattern that names an extension means it; `k8s/**` means what a folder means.
  const named = /\.[^/*]+$/.test(pattern);
  const exclude = (entry: { name: string }) => entry.name === '.git' || entry.name === 'node_modules';
  for await (const entry of fs().glob(pattern, { cwd: root, withFileTypes: true, exclude })) {
    if (!entry.isDirectory() && (named || wanted(entry.name, extensions))) files.push(path.join(entry.parentPath, entry.name));
  }
  if (files.length === 0) throw new FileProblem(`${pattern}: no file fits this pattern`, { nothingAt: pattern });
  return checked(root, files);
}

/** Sorted by bytes: the same order on every machine, whatever its language. */
async function checked(root: string, files: string[]): Promise<string[]> {
  const names = files.map((file) => relative(root, file));
  for (const name of names) await inside(root, name);
  return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
}

/** The real path of a file or folder of the workspace. Throws `FileProblem`. */
export const insideOf = (workspace: string, name: string): Promise<string> => inside(path.resolve(workspace), name);

/** The real path, or a refusal: looked at before and after symlinks are followed. */
async function inside(root: string, name: string): Promise<string> {
  if (name.includes('\0')) throw new FileProblem(`${JSON.stringify(name)}: a path can't hold a NUL`);
  const file = path.resolve(root, name);
  if (leaves(root, file)) throw outside(name);
  const real = await fs().realpath(file).catch(refuse(name));
  if (leaves(await fs().realpath(root), real)) throw outside(name, ' (it is a link)');
  return real;
}
const leaves = (root: string, file: string) => file !== root && !file.startsWith(slash(root).replaceAll('/', path.sep));
const outside = (name: string, how = '') => new FileProblem(`${name}: lies outside the workspace${how}; only files in it are read`);

const relative = (root: string, file: string) => path.relative(root, file).split(path.sep).join('/');
const slash = (name: string) => (name.endsWith('/') ? name : `${name}/`);
const wanted = (name: string, extensions: readonly string[]) => extensions.some((extension) => name.endsWith(extension));
const list = (extensions: readonly string[]) => extensions.join(' or ');

const nowhere = 'there is no such file or folder';
const words: Record<string, string> = {
  ENOENT: nowhere,
  ENOTDIR: nowhere,
  EISDIR: 'is a folder, not a file',
  EACCES: 'may not be read (permission denied)',
  EPERM: 'may not be read (permission denied)',
  ELOOP: 'is a link that leads round in a circle',
  ENAMETOOLONG: 'the name is too long',
};
function refuse(name: string): (error: NodeJS.ErrnoException) => never {
  return (error) => {
    if (error instanceof FileProblem) throw error;
    const why = words[error.code ?? ''] ?? `can't be read (${error.code ?? error.message})`;
    throw new FileProblem(`${name}: ${why}`, { cause: error, nothingAt: why === nowhere ? name : undefined });
  };
}

/** Bytes that are no UTF-8 would reach the cluster as replacement characters: refused instead. */
export function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
    throw new FileProblem(`${name}: is ${utf16 ? 'UTF-16' : 'not UTF-8'} text; save it as UTF-8`);
  }
}
