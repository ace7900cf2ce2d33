import { spawn, spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from './build.ts';
import { type ClusterFile, readClusterFile, writeOrder } from './clusterfile.ts';
import { control, type Status } from './control.ts';
import { cgroup } from './node.ts';
import { busybox, installPackages, searchPath } from './packages.ts';
import { until } from './run.ts';

const prefix = 'hub-to-kube-cluster-';

export type UpOptions = {
  /** The cluster ends with this process. */
  owner?: number;
  /** Its folder; else a new one among the temporary files. */
  dir?: string;
  say?: (line: string) => void;
};

/** What a cluster leaves outside its namespaces. */
const cleanUp = `
find /sys/fs/cgroup -mindepth 1 -depth -type d -path "*$CGROUP*" -exec rmdir {} + 2>/dev/null
[ -s "$DIR/pod-subnet" ] && ${busybox} ip route del unreachable "$(cat "$DIR/pod-subnet")" 2>/dev/null`;

/**
 * Runs the supervisor in namespaces of its own and cleans up after it. Two deaths are chained: whoever kills this shell
 * kills unshare, and whoever kills unshare kills the first process inside, with which the kernel kills all the others.
 * Inside, a shell is the first process because it reaps the orphans that containers leave; Node would not.
 */
const wrapper = `
setpriv --pdeathsig KILL unshare --mount --pid --fork --kill-child --mount-proc sh -c '"$@"; exit $?' sh "$NODE" "$SUPERVISOR" "$DIR"
${cleanUp}
[ -e "$DIR/failed" ] && exit 1
for try in 1 2 3 4 5; do rm -rf -- "$DIR" 2>/dev/null && exit 0; sleep 0.2; done`;

/** Starts a cluster and returns when a pod made now would run. */
export async function up({ owner, dir: wanted, say = () => {} }: UpOptions = {}): Promise<ClusterFile & { cold: boolean }> {
  if (owner !== undefined && !existsSync(`/proc/${owner}`)) throw new Error(`no process has the number ${owner}`);
  await installPackages(say);
  const { bin, stages, cold } = await build(['control-plane', 'kubectl', 'kwok'], say);
  sweep();
  const dir = claim(wanted, prefix);
  mkdirSync(join(dir, 'logs'));
  writeOrder(dir, { bin, stages, owned: owner !== undefined });
  const pid = launch(dir, owner);
  writeFileSync(join(dir, 'pid'), `${pid}\n`);
  const file = join(dir, 'cluster.json');
  await until('the cluster', 180, () => existsSync(file) || !alive(dir) || undefined);
  if (!existsSync(file)) throw new Error(`the cluster did not start: ${whyNot(dir)}`);
  return { ...readClusterFile(file), cold };
}

/** A folder of the cluster's own. It is removed with the cluster, so it must be empty, or what a dead cluster left. */
function claim(wanted: string | undefined, newPrefix: string): string {
  if (wanted === undefined) return mkdtempSync(join(tmpdir(), newPrefix));
  const dir = resolve(wanted);
  if (alive(dir)) throw new Error(`a cluster runs in ${dir} already`);
  if (isClusters(dir)) remove(dir);
  mkdirSync(dir, { recursive: true });
  if (readdirSync(dir).length > 0) throw new Error(`${dir} is not empty; the cluster's folder must be its own`);
  return dir;
}

function isClusters(dir: string): boolean {
  return ['order.json', 'cluster.json'].some((file) => existsSync(join(dir, file)));
}

function launch(dir: string, owner: number | undefined): number {
  const log = openSync(join(dir, 'logs', 'supervisor.log'), 'a');
  const ownerFolder = owner === undefined ? undefined : openSync(`/proc/${owner}`, 'r');
  const child = spawn('sh', ['-c', wrapper, `hub-to-kube-cluster ${dir}`], {
    detached: true,
    cwd: '/',
    stdio: ['ignore', log, log, ownerFolder ?? 'ignore'],
    // not this process's: a proxy named there would be asked for the node's logs
    env: {
      HOME: homedir(),
      PATH: searchPath().join(':'),
      DIR: dir,
      CGROUP: cgroup(dir),
      NODE: process.execPath,
      SUPERVISOR: join(import.meta.dirname, 'supervisor.ts'),
    },
  });
  child.unref();
  closeSync(log);
  if (ownerFolder !== undefined) closeSync(ownerFolder);
  if (child.pid === undefined) throw new Error('no shell could be started');
  return child.pid;
}

function whyNot(dir: string): string {
  const file = ['failed', 'logs/supervisor.log'].map((name) => join(dir, name)).find(existsSync);
  return `${file === undefined ? '' : readFileSync(file, 'utf8').trim()} (logs: ${join(dir, 'logs')})`;
}

/** Takes a cluster that the user names; nothing is started, only its file is written. */
export async function name(options: {
  kubeconfig: string;
  registry: string;
  dir?: string;
  say?: (line: string) => void;
}): Promise<ClusterFile> {
  const { bin } = await build(['kubectl'], options.say);
  const dir = claim(options.dir, 'hub-to-kube-named-');
  const file: ClusterFile = { kubeconfig: resolve(options.kubeconfig), registry: options.registry, dir, bin };
  writeFileSync(join(dir, 'cluster.json'), `${JSON.stringify(file, null, 2)}\n`);
  return file;
}

/** Whether the shell around the cluster in this folder runs; a number alone could be another process's by now. */
export function alive(dir: string): boolean {
  try {
    return readFileSync(`/proc/${shellOf(dir)}/cmdline`, 'utf8').includes(`hub-to-kube-cluster ${dir}\0`);
  } catch {
    return false;
  }
}

function shellOf(dir: string): number {
  return Number(readFileSync(join(dir, 'pid'), 'utf8'));
}

/** Ends the cluster in this folder and removes the folder. */
export async function down(folder: string): Promise<void> {
  const dir = resolve(folder);
  if (existsSync(dir) && !isClusters(dir)) throw new Error(`${dir} is no cluster's folder`);
  if (alive(dir)) {
    await control(dir, 'POST', '/down').catch(() => process.kill(shellOf(dir), 'SIGKILL'));
    await until(`the end of the cluster in ${dir}`, 30, () => !alive(dir) || undefined);
  }
  remove(dir);
}

/** Removes what clusters left behind whose end nobody cleaned up after. */
function sweep(): void {
  for (const dir of folders()) {
    // one without a number yet may just be starting
    const young = !existsSync(join(dir, 'pid')) && Date.now() - statSync(dir).mtimeMs < 120_000;
    if (!young && !alive(dir)) remove(dir);
  }
}

function remove(dir: string): void {
  spawnSync('sh', ['-c', cleanUp], { env: { ...process.env, DIR: dir, CGROUP: cgroup(dir) } });
  rmSync(dir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
}

function folders(): string[] {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(prefix));
  return names.map((name) => join(tmpdir(), name));
}

/** The clusters on this machine, as far as their folders lie among the temporary files. */
export async function clusters(): Promise<(ClusterFile & Status)[]> {
  const found = folders().filter((dir) => alive(dir) && existsSync(join(dir, 'cluster.json')));
  return Promise.all(
    found.map(async (dir) => ({ ...readClusterFile(join(dir, 'cluster.json')), ...(await control(dir, 'GET', '/status')) })),
  );
}
