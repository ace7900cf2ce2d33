/**
 * Builds dist/: TypeScript to JavaScript in build/, then all of it with all it needs into one bundle, its entry and the lazy chunks.
 * Not minified: V8 compiles lazily, so short names start no faster, and the committed files stay readable.
 */
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..');

/**
 * What starts each face of the one bundle, by its file in dist/. The action's post step is main's, told by a word which of the two it is.
 * Modules run in the order of their imports, and an older Node can't even read the bundle: the command line looks at it first.
 */
const starters = {
  'index.js': "import { action } from './bundle.js';\n\nawait action();\n",
  'post.js': "process.argv.push('post');\nawait import('./index.js');\n",
  'webhook/index.js': "import { webhook } from '../bundle.js';\n\nawait webhook();\n",
  'cli/index.js': `#!/usr/bin/env node\n${readFileSync(join(root, 'bundle/guard.js'), 'utf8')}\nconst { cli } = await import('../bundle.js');\nawait cli();\n`,
};

/** Builds into the folder `out`, which is emptied first. */
export async function build(out: string): Promise<void> {
  rmSync(join(root, 'build'), { recursive: true, force: true });
  await node('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.build.json'], root);
  markPure();
  await packThreads();
  const packed = await pack('bundle.js');
  renameSync(join(packed, 'index.js'), join(packed, 'bundle.js'));
  rmSync(out, { recursive: true, force: true });
  cpSync(packed, out, { recursive: true });
  // A program for Windows that ssh2 brings, for keys in another program's memory: nothing here asks for it.
  rmSync(join(out, 'pagent.exe'), { force: true });
  rmSync(packed, { recursive: true });
  for (const [file, code] of Object.entries(starters)) {
    mkdirSync(dirname(join(out, file)), { recursive: true });
    writeFileSync(join(out, file), code);
  }
  chmodSync(join(out, 'cli/index.js'), 0o755);
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

/** Runs a script of a dependency; what it prints is shown when it fails. */
async function node(script: string, args: string[], cwd: string): Promise<void> {
  const child = spawn(process.execPath, [join(root, script), ...args], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const told: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => told.push(part));
  const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}\n${Buffer.concat(told).toString().trim()}`);
}

if (import.meta.main) await build(join(root, 'dist'));
