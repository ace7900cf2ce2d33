/**
 * Builds dist/: TypeScript to JavaScript in build/, then each entry with all it needs into one file and its lazy chunks.
 * Not minified: V8 compiles lazily, so short names start no faster, and the committed files stay readable.
 */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Each entry's file in bundle/ and its folder in dist/. */
const bundles = [
  { entry: 'action.js', folder: '.', program: false },
  { entry: 'webhook.js', folder: 'webhook', program: false },
  { entry: 'cli.js', folder: 'cli', program: true },
];

/** The action's post step is the same bundle as main, told which of the two it is. */
const post = "process.argv.push('post');\nawait import('./index.js');\n";

/** Builds into the folder `out`, which is emptied first. */
export async function build(out: string): Promise<void> {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  await node('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json'], root);
  markPure();
  await packThreads();
  const packed = await Promise.all(bundles.map(async (bundle) => ({ ...bundle, at: await pack(bundle.entry) })));
  rmSync(out, { recursive: true, force: true });
  for (const { at, folder, program } of packed) {
    cpSync(at, join(out, folder), { recursive: true });
    // A program for Windows that ssh2 brings, for keys in another program's memory: nothing here asks for it.
    rmSync(join(out, folder, 'pagent.exe'), { force: true });
    rmSync(at, { recursive: true });
    if (program) makeProgram(join(out, folder, 'index.js'));
  }
  writeFileSync(join(out, 'post.js'), post);
}

/** What runs in a thread of its own, and the file that starts it. */
const threads = [{ code: 'relay/stores/sqlite/worker.js', starter: 'relay/stores/sqlite/thread.js' }];

/**
 * A thread's code is no module of the program that starts it, but a file beside it: it is packed into one first, which the
 * program's bundle then takes along as it is.
 */
async function packThreads(): Promise<void> {
  for (const { code, starter } of threads) {
    const at = await pack(`../build/${code}`);
    cpSync(join(at, 'index.js'), join(root, 'build', code));
    rmSync(at, { recursive: true });
    const file = join(root, 'build', starter);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/(new URL\('[^']+)\.ts'/, "$1.js'"));
  }
}

/** Bundles one entry into a folder of its own and returns that folder. */
async function pack(entry: string): Promise<string> {
  const at = mkdtempSync(join(tmpdir(), 'hub-to-kube-build-'));
  const options = ['-o', at, '--license', 'licenses.txt', '--no-cache', '--quiet'];
  await node('node_modules/@vercel/ncc/dist/ncc/cli.js', ['build', entry, ...options], join(root, 'bundle'));
  return at;
}

/**
 * Tells the bundler that client-node's thousand generated files do nothing when they are loaded; without it they all
 * come along, 20 MB instead of 1. Nothing but the bundler reads this line.
 */
function markPure(): void {
  const file = join(root, 'node_modules/@kubernetes/client-node/package.json');
  if (!existsSync(file)) return;
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  writeFileSync(file, JSON.stringify({ ...manifest, sideEffects: ['./dist/polyfill.js'] }, null, 2));
}

function makeProgram(file: string): void {
  const code = readFileSync(file, 'utf8').replace(/^#!.*\n/, '');
  writeFileSync(file, `#!/usr/bin/env node\n${code}`);
  chmodSync(file, 0o755);
}

/** Runs a script of a dependency; what it prints is shown when it fails. */
async function node(script: string, args: string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const told: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => told.push(part));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}\n${Buffer.concat(told).toString().trim()}`);
}

if (import.meta.main) await build(join(root, 'dist'));
