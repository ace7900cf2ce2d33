import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { output } from './run.ts';

/** What the cluster is made of; built in this order, so that what is needed first is there first. */
export type ProgramName = 'control-plane' | 'kubectl' | 'kwok' | 'act' | 'helm';

export type Built = {
  /** Whether something had to be compiled (or another process's compilation waited for). */
  cold: boolean;
  seconds: number;
  /** Where each program is, the ones that were not asked for included. */
  bin: Record<ProgramName, string>;
  /** KWOK's rules for nodes and pods that only pretend, as one file of YAML. */
  stages: string;
};

/** A folder with a go.mod beside this file. Each has a place of its own in the cache: a change of one builds nothing of the others anew. */
type Module = 'module' | 'act' | 'helm';
type Recipe = { module: Module; source: string; flags: string[] };

const version = '-X k8s.io/component-base/version.gitVersion=v1.36.3';

const recipes: Record<ProgramName, Recipe> = {
  'control-plane': { module: 'module', source: '.', flags: ['-s', '-w', version] },
  kubectl: { module: 'module', source: 'k8s.io/kubernetes/cmd/kubectl', flags: ['-s', '-w', version] },
  kwok: { module: 'module', source: 'sigs.k8s.io/kwok/cmd/kwok', flags: ['-s', '-w'] },
  act: { module: 'act', source: 'github.com/nektos/act', flags: ['-s', '-w'] },
  helm: { module: 'helm', source: 'helm.sh/helm/v3/cmd/helm', flags: ['-s', '-w', '-X helm.sh/helm/v3/internal/version.version=v3.22.0'] },
};

const stageFolders = ['node/fast', 'node/heartbeat-with-lease', 'pod/fast'];

/** The folder outside the repository that keeps what takes minutes to build. */
export function cacheFolder(): string {
  return process.env['HUB_TO_KUBE_CACHE'] ?? join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'hub-to-kube');
}

/**
 * Builds what the cache folder lacks. Any number of processes may call it at once: each program has a lock of its own,
 * so whoever needs only the first goes on while another compiles the last.
 */
export async function build(
  names: ProgramName[] = Object.keys(recipes) as ProgramName[],
  say: (line: string) => void = () => {},
): Promise<Built> {
  const began = Date.now();
  const goVersion = await versionOfGo();
  const folders: Record<Module, string> = {
    module: keyedFolder('module', 'cluster', goVersion),
    act: keyedFolder('act', 'act', goVersion),
    helm: keyedFolder('helm', 'helm', goVersion),
  };
  const bin = Object.fromEntries(Object.entries(recipes).map(([name, { module }]) => [name, join(folders[module], name)])) as Record<
    ProgramName,
    string
  >;
  const stages = join(folders.module, 'stages.yaml');
  let cold = false;
  for (const name of Object.keys(recipes) as ProgramName[]) {
    if (!names.includes(name) || existsSync(bin[name])) continue;
    cold = true;
    await compile(name, bin[name], say);
  }
  if (names.includes('kwok') && !existsSync(stages)) await writeStages(stages);
  const seconds = Math.round((Date.now() - began) / 100) / 10;
  say(`cluster build: ${cold ? 'cold' : 'cached'}, ${seconds} s`);
  return { cold, seconds, bin, stages };
}

const go = existsSync('/usr/local/go/bin/go') ? '/usr/local/go/bin/go' : 'go';

function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GOFLAGS: `${process.env['GOFLAGS'] ?? ''} -buildvcs=false -trimpath` };
}

async function versionOfGo(): Promise<string> {
  try {
    return await output(go, ['env', 'GOVERSION'], { cwd: join(import.meta.dirname, 'module'), env: environment() });
  } catch (error) {
    throw new Error('the test cluster is built with Go 1.26 or later, which is not there or too old', { cause: error });
  }
}

/** The key is everything that decides what comes out, so a changed source never meets an old binary. */
function keyedFolder(module: string, name: string, goVersion: string): string {
  const hash = createHash('sha256').update(goVersion);
  const folder = join(import.meta.dirname, module);
  for (const file of readdirSync(folder).sort()) hash.update(`\0${file}\0`).update(readFileSync(join(folder, file)));
  const keyed = join(cacheFolder(), name, hash.digest('hex').slice(0, 16));
  mkdirSync(keyed, { recursive: true });
  return keyed;
}

/** Compiles below the program's lock; the rename makes the program appear whole or not at all. */
async function compile(name: ProgramName, target: string, say: (line: string) => void): Promise<void> {
  const { module, source, flags } = recipes[name];
  const script = '[ -e "$1" ] && exit 0; "$2" build -v -ldflags "$3" -o "$1.new" "$4" && mv "$1.new" "$1"';
  const args = ['sh', '-c', script, 'sh', target, go, flags.join(' '), source];
  const command = process.platform === 'linux' ? ['flock', `${target}.lock`, ...args] : args;
  const child = spawn(command[0] ?? 'sh', command.slice(1), {
    cwd: join(import.meta.dirname, module),
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const began = Date.now();
  let packages = 0;
  const told: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    told.push(line);
    if (!line.startsWith('go: ')) packages += 1;
  });
  say(`cluster build: ${name}`);
  const progress = setInterval(() => {
    say(`cluster build: ${name}, ${Math.round((Date.now() - began) / 1000)} s, ${packages} packages compiled`);
  }, 15_000);
  try {
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    if (code !== 0) throw new Error(`go could not build ${name}:\n${told.slice(-20).join('\n')}`);
  } finally {
    clearInterval(progress);
  }
}

/** Joins KWOK's own rules as its module ships them; without any it refuses to start. */
async function writeStages(target: string): Promise<void> {
  const query = ['list', '-m', '-f', '{{.Dir}}', 'sigs.k8s.io/kwok'];
  const source = await output(go, query, { cwd: join(import.meta.dirname, 'module'), env: environment() });
  const documents = stageFolders.flatMap((folder) => {
    const stages = join(source, 'kustomize/stage', folder);
    const files = readdirSync(stages).filter((file) => file.endsWith('.yaml') && file !== 'kustomization.yaml');
    return files.map((file) => readFileSync(join(stages, file), 'utf8'));
  });
  const partial = `${target}.${process.pid}`;
  writeFileSync(partial, documents.join('\n---\n'));
  renameSync(partial, target);
}
