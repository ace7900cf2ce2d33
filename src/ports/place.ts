import * as path from 'node:path';
import { FileProblem, type Files } from './types.ts';

const fs = () => process.getBuiltinModule('node:fs/promises');

/** Files of a folder that is the user's to name, all of them or none. */
export function newPlace(root: string, home: string): Files['place'] {
  return async (name, files, { replace }) => {
    const folder = path.resolve(root, name.replace(/^~(?=$|[/\\])/, home));
    const done: (() => Promise<unknown>)[] = [];
    try {
      const made = await fs().mkdir(folder, { recursive: true });
      if (made !== undefined) done.push(() => fs().rm(made, { recursive: true, force: true }));
      const inTheWay = replace ? [] : await there(folder, files);
      if (inTheWay.length > 0) return inTheWay;
      // Whole files beside their places first: a full disk is noticed before the first of them has its name.
      const beside = await Promise.all(files.map((file) => written(folder, file, done)));
      for (const [index, { name: own }] of files.entries())
        done.push(await moved(beside[index] as string, path.join(folder, own), replace));
      return [];
    } catch (error) {
      for (const undo of done.reverse()) await undo().catch(() => {});
      throw new FileProblem(`${name}: ${why(error)}`, { cause: error });
    }
  };
}

async function there(folder: string, files: readonly { name: string }[]): Promise<string[]> {
  const found = await Promise.all(
    files.map(({ name }) =>
      fs()
        .lstat(path.join(folder, name))
        .then(() => [name], absent),
    ),
  );
  return found.flat();
}

function absent(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}

async function written(folder: string, { name, text }: { name: string; text: string }, done: (() => Promise<unknown>)[]): Promise<string> {
  const beside = path.join(folder, `.${name}.${process.pid}.tmp`);
  done.push(() => fs().rm(beside, { force: true }));
  await fs().writeFile(beside, text, { flag: 'wx' });
  return beside;
}

/** Gives a file its name; the way back. Without `replace` by a link, which fails where the name is taken meanwhile. */
async function moved(beside: string, target: string, replace: boolean): Promise<() => Promise<unknown>> {
  const before = replace ? await fs().readFile(target).catch(absent) : [];
  if (replace) await fs().rename(beside, target);
  else {
    await fs().link(beside, target);
    await fs().rm(beside);
  }
  return () => (before instanceof Uint8Array ? fs().writeFile(target, before) : fs().rm(target, { force: true }));
}

function why(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST' || code === 'ENOTDIR') return 'there is a file of that name';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return 'may not be written (permission denied)';
  return code === 'ENOSPC' ? 'the disk is full' : `can’t be written (${code ?? message})`;
}
