import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { differences } from '../../scripts/check-dist.ts';

const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-check-dist-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let number = 0;
function dist(files: Record<string, string>, program = false): string {
  number += 1;
  const at = join(folder, String(number));
  mkdirSync(join(at, 'cli'), { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(at, name), text);
  if (program) chmodSync(join(at, 'cli/index.js'), 0o755);
  return at;
}

const built = { 'index.js': 'a', 'cli/index.js': 'b' };

test('the same files are the same', () => {
  expect(differences(dist(built, true), dist(built, true))).toEqual([]);
});

test('a stale, a missing, a left over and a not executable file are told', () => {
  const stale = { 'index.js': 'A', '1.index.js': 'c', 'cli/index.js': 'b' };
  expect(differences(dist(stale), dist({ ...built, 'licenses.txt': '' }, true))).toEqual([
    "dist/1.index.js is left over: the sources don't build it",
    'dist/cli/index.js must be executable',
    'dist/index.js differs from what the sources build',
    'dist/licenses.txt is missing',
  ]);
});

test('no dist at all is told', () => {
  expect(differences(join(folder, 'none'), dist(built))).toEqual(['dist/cli/index.js is missing', 'dist/index.js is missing']);
});
