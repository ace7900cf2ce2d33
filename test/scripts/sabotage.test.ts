import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { type Breakage, broken } from '../../scripts/sabotage.ts';

const root = join(import.meta.dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-sabotage-test-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = 'src/ports/secrets.ts';
const hides: Breakage['test'] = { file: 'test/ports/secrets.test.ts', name: 'redact hides a secret as it is' };
const mask = { find: "const mask = '***';", replace: "const mask = '*****';" };
const breakages: Breakage[] = [
  { name: 'too small to be seen', file, find: 'if (inner.length >= 8)', replace: 'if (inner.length >= 7)', test: hides },
  { name: 'no JavaScript', file, find: mask.find, replace: 'const mask = ;', test: hides },
  { name: 'without its test', file, ...mask, test: { ...hides, name: 'redact hides a secret from everybody' } },
  { name: 'fits no more', file, find: 'a line of long ago', replace: '', test: hides },
  { name: 'seen', file, ...mask, test: { file: 'test/ports/secrets.test.ts', name: 'redact hides a secret as it is' } },
];

test('a breakage that nobody notices, that breaks the file, or that has lost its test or its line, fails', () => {
  const before = readFileSync(join(root, file), 'utf8');
  const [list, results] = [join(folder, 'list.json'), join(folder, 'results.json')];
  writeFileSync(list, JSON.stringify({ breakages }));
  const run = spawnSync(process.execPath, [join(root, 'scripts/sabotage.ts'), '--list', list, '--results', results], { encoding: 'utf8' });
  const lines = run.stdout.trimEnd().split('\n');
  // Two copies work side by side: whichever is done tells.
  expect([...lines.slice(0, -1).toSorted(), lines.at(-1)]).toEqual([
    'NOT FOUND fits no more: fits no more: "a line of long ago" stands 0 times in src/ports/secrets.ts, once is needed',
    `NOT FOUND no JavaScript: its test is broken file although secrets.ts is broken: ${hides.name}`,
    `NOT FOUND too small to be seen: its test is passed although secrets.ts is broken: ${hides.name}`,
    'NOT FOUND without its test: its test is absent while nothing is broken: redact hides a secret from everybody',
    'found     seen',
    '1 of 5 breakages turn their test red',
  ]);
  expect(run.status).toBe(1);
  expect(JSON.parse(readFileSync(results, 'utf8'))).toEqual({ passed: 1, failed: 4, skipped: 0 });
  expect(readFileSync(join(root, file), 'utf8')).toBe(before);
}, 60_000);

test('each breakage of the list still fits its file, and has a name of its own', () => {
  const list = JSON.parse(readFileSync(join(root, 'test/sabotage.json'), 'utf8')) as { breakages: Breakage[] };
  for (const breakage of list.breakages) expect(() => broken(readFileSync(join(root, breakage.file), 'utf8'), breakage)).not.toThrow();
  expect(new Set(list.breakages.map(({ name }) => name)).size).toBe(list.breakages.length);
  expect(list.breakages.length).toBeGreaterThanOrEqual(8);
});
