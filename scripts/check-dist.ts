// Fails when dist/ is not what the sources build to. Prints the sizes.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from './build.ts';

/** What makes `committed` differ from `built`, one line a file. */
export function differences(committed: string, built: string): string[] {
  const [before, after] = [files(committed), files(built)];
  const names = [...new Set([...before, ...after])].sort();
  return names.flatMap((name) => {
    if (!after.includes(name)) return [`dist/${name} is left over: the sources don't build it`];
    if (!before.includes(name)) return [`dist/${name} is missing`];
    const [old, now] = [join(committed, name), join(built, name)];
    if (!readFileSync(old).equals(readFileSync(now))) return [`dist/${name} differs from what the sources build`];
    const executable = (file: string) => (statSync(file).mode & 0o100) !== 0;
    return executable(old) === executable(now) ? [] : [`dist/${name} must ${executable(now) ? '' : 'not '}be executable`];
  });
}

function files(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}

function sizes(folder: string): string {
  const kilobytes = (names: string[]) => Math.round(names.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0) / 1000);
  const all = files(folder);
  const entries = all.filter((name) => name.endsWith('index.js')).map((name) => `dist/${name} ${kilobytes([name])} kB`);
  return [...entries, `all of dist ${kilobytes(all)} kB`].join(', ');
}

if (import.meta.main) {
  const built = mkdtempSync(join(tmpdir(), 'hub-to-kube-dist-'));
  await build(built);
  const found = differences(join(import.meta.dirname, '../dist'), built);
  process.stdout.write(`${sizes(built)}\n`);
  rmSync(built, { recursive: true });
  if (found.length > 0) {
    process.stderr.write(`${found.join('\n')}\ndist/ is stale: run npm run build and commit dist/\n`);
    process.exitCode = 1;
  }
}
