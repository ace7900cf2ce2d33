import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readDefinitions } from '../../../src/commands/folder.ts';
import { whereDefinitionsAre } from '../../../src/commands/relay/definitions.ts';
import { append, place } from '../../../src/commands/webhook/written.ts';

const cli = join(import.meta.dirname, '../../../src/cli/index.ts');
const usual = '.github/hub-to-kube';
const shop = 'kind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: deploy\n';
let here: string;
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'hub-to-kube-where-'));
});
afterEach(() => rmSync(here, { recursive: true, force: true }));

function define(folder: string, text: string): void {
  mkdirSync(join(here, folder), { recursive: true });
  writeFileSync(join(here, folder, 'shop.yaml'), text);
}

/** What stands behind a name of the user's: `HERE` is the folder that a test has to itself. */
describe.each<[string, string, string | undefined, string]>([
  ['the usual folder', '.', undefined, usual],
  ['one below', '.', 'defs', 'defs'],
  ['a pattern', '.', `${usual}/*.yaml`, usual],
  ['this very folder', usual, '.', '.'],
  ['one below, by its whole path', '.', `HERE/${usual}`, usual],
  ['one elsewhere', 'other', `HERE/${usual}`, `HERE/${usual}`],
  ['one elsewhere, by the way there', 'other', `../${usual}`, `HERE/${usual}`],
  ['a pattern elsewhere', 'other', `HERE/${usual}/*.yaml`, `HERE/${usual}`],
  ['a folder whose name begins like the way out', '.', '..defs', '..defs'],
])('definitions in %s', (_, from, named, called) => {
  const whole = (path: string) => path.replace('HERE', here);
  const where = () => whereDefinitionsAre(named === undefined ? undefined : whole(named), join(here, from));
  const file = () => (called === '.' ? 'shop.yaml' : `${whole(called)}/shop.yaml`);
  const lies = called === 'defs' || called === '..defs' ? called : usual;

  it('have the names that the user knows', async () => {
    define(lies, `${shop}---\nkind: [\n`);
    const { folder, files } = where();
    expect((await readDefinitions(folder, files))?.problems).toMatchObject([{ severity: 'error', at: { file: file() } }]);
  });

  it('are added to by these names', async () => {
    define(lies, shop);
    const { files } = where();
    expect(await append(file(), shop.replace('shop', 'web'), files)).toBe(file());
    expect(readFileSync(join(here, lies, 'shop.yaml'), 'utf8')).toContain('name: web');
  });
});

it.each(['link/hub-to-kube', 'link/hub-to-kube/*.yaml'])('definitions that a link leads to, by %s, are read', async (named) => {
  define(usual, `${shop}---\nkind: [\n`);
  mkdirSync(join(here, 'other'));
  symlinkSync(join(here, '.github'), join(here, 'other/link'));
  const { folder, files } = whereDefinitionsAre(named, join(here, 'other'));
  const file = join(here, 'other/link/hub-to-kube/shop.yaml');
  expect((await readDefinitions(folder, files))?.problems).toMatchObject([{ severity: 'error', at: { file } }]);
});

it.each([
  ['the usual folder', undefined, usual],
  ['one elsewhere', '/nowhere/at/all', '/nowhere/at/all'],
])('definitions in %s that isn’t there are missed by its whole name', async (_, named, called) => {
  const { folder, files } = whereDefinitionsAre(named, here);
  const message = `there are no definitions in ${called}: ${called}: there is no such file or folder`;
  expect((await readDefinitions(folder, files))?.problems).toMatchObject([{ code: 'H2K-625', message }]);
});

it('a file of its own is written into the folder that the user knows', async () => {
  const { folder, files } = whereDefinitionsAre(undefined, here);
  expect(await place(folder, 'shop', shop, files)).toBe(`${usual}/shop.yaml`);
  expect(readFileSync(join(here, usual, 'shop.yaml'), 'utf8')).toBe(shop);
});

it.each(['relay check', 'webhook list', 'relay'])('a mistake is told with its place by %s', (words) => {
  const command = words.split(' ');
  define(usual, `${shop}---\nkind: [\n`);
  const given = ['--store=sqlite:relay.db', ...(command[0] === 'webhook' ? ['--public-url=https://relay.example.com'] : [])];
  const env = { PATH: process.env['PATH'] ?? '', GITHUB_TOKEN: 'github_pat_of_a_test' };
  const { status, stderr } = spawnSync(process.execPath, [cli, ...command, ...given], { cwd: here, env, encoding: 'utf8' });
  expect([status, stderr]).toEqual([2, expect.stringMatching(/(?<![\w/])\.github\/hub-to-kube\/shop\.yaml:\d+:\d+/)]);
});
