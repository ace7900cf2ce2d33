import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const allowed = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MIT-0', 'BlueOak-1.0.0', 'Unlicense', 'Zlib'];

type Entry = { license?: string; dev?: boolean; hasInstallScript?: boolean };
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Entry> };
const installed = Object.keys(lock.packages).filter((at) => at !== '');
const known = new Set(installed.map((at) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)));

/** Name and licence of each package that the bundler names: a line with the name, the next with the licence. */
function bundled(file: string): { name: string; license: string }[] {
  const lines = readFileSync(join(root, file), 'utf8').split('\n');
  const heads = lines.flatMap((line, index) => (known.has(line) && (index === 0 || lines[index - 1] === '') ? [index] : []));
  return heads.map((index) => ({ name: lines[index] ?? '', license: lines[index + 1] ?? '' }));
}

/** `(MIT OR GPL-3.0)` is fine where one side is; `AND` asks for both. */
function permits(license: string): boolean {
  const sides = license.replace(/[()]/g, '').split(' OR ');
  return sides.some((side) => side.split(' AND ').every((part) => allowed.includes(part.trim())));
}

test('each package in the bundle may be given on', () => {
  const packages = bundled('dist/licenses.txt');
  expect(packages.length).toBeGreaterThan(0);
  expect(packages.filter(({ license }) => !permits(license))).toEqual([]);
});

test('a licence that asks for more is refused', () => {
  expect(['MIT', '(MIT OR GPL-3.0-only)', 'MIT AND ISC'].map(permits)).toEqual([true, true, true]);
  expect(['GPL-3.0-only', 'MIT AND GPL-2.0', 'UNLICENSED', ''].map(permits)).toEqual([false, false, false, false]);
});

test('no package that is installed with hub-to-kube runs a script to be installed', () => {
  const needed = Object.entries(lock.packages).filter(([, entry]) => !entry.dev && entry.hasInstallScript);
  expect(needed.map(([at]) => at)).toEqual([]);
});
