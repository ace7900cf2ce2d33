import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = join(import.meta.dirname, '..');
const source = join(root, 'src');

/** Where a code may be given, by its first digit: a code that two rooms give would mean two things. */
const rooms: Record<string, RegExp> = {
  1: /^kubernetes\/(client|manifests)\//,
  2: /^kubernetes\/(?!client\/|health\/)/,
  3: /^(registry|kubernetes\/deploy)\//,
  4: /^(commands|cli)\//,
  5: /^kubernetes\/health\//,
  6: /^(definitions|expressions|pipeline|tasks|commands)\//,
  7: /^(github|dockerhub|action|relay|commands)\//,
  8: /^(commands|cli|definitions|pipeline|tasks|registry|kubernetes\/deploy)\//,
  9: /^(cli|commands|relay)\//,
};

const given = globSync('**/*.ts', { cwd: source }).flatMap((file) =>
  [...readFileSync(join(source, file), 'utf8').matchAll(/'(H2K-\d+)'/g)].map(([, code = '']) => ({ code, file })),
);
const listed = [...readFileSync(join(root, 'docs/errors.md'), 'utf8').matchAll(/^\| (H2K-\d+) +\| (\w+) +\| (.+?) *\|$/gm)].map(
  ([, code = '', result = '', meaning = '']) => ({ code, result, meaning }),
);

describe('docs/errors.md', () => {
  it('has every code that is given, once, in order, and no other', () => {
    expect(listed.map(({ code }) => code)).toEqual([...new Set(given.map(({ code }) => code))].sort());
  });

  it('says of each something of its own, and how it ends', () => {
    expect(new Set(listed.map(({ meaning }) => meaning)).size).toBe(listed.length);
    expect(listed.filter(({ result }) => !['refused', 'unavailable', 'failed', 'warning'].includes(result))).toEqual([]);
  });

  it('no code is given in two rooms', () => {
    expect(given.filter(({ code, file }) => !rooms[code[4] ?? '']?.test(file))).toEqual([]);
  });
});
