import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { RunReport } from '../../src/commands/result.ts';
import type { Head } from '../../src/kubernetes/release/types.ts';
import { type TestCluster, testCluster } from '../cluster/index.ts';

/** A run of the command line as a process of its own: what a user gets. */
export interface Ran {
  code: number | null;
  /** Standard error: what people read. */
  log: string;
  /** Standard output as it came. */
  stdout: string;
  /** The JSON document of standard output. */
  report: RunReport;
}
export interface Running {
  pid: number;
  /** Resolves when the log has matched, so that a test can act in the midst of a run. */
  saw(pattern: RegExp): Promise<void>;
  kill(signal: NodeJS.Signals): void;
  ended: Promise<Ran>;
}

/** A user's checkout: a copy of a scenario's folder, in which files can be changed between runs, and a namespace of its own. */
export class Scene {
  readonly cluster: TestCluster;
  readonly folder: string;
  readonly namespace: string;
  /** More of the runs' environment. */
  env: Record<string, string> = {};
  private constructor(cluster: TestCluster, folder: string, namespace: string) {
    this.cluster = cluster;
    this.folder = folder;
    this.namespace = namespace;
  }

  /** @param manifests files by their names; or the path of a folder to copy */
  static async open(manifests: string | { [file: string]: string }, cluster?: TestCluster): Promise<Scene> {
    const real = cluster ?? (await testCluster());
    const folder = await mkdtemp(join(tmpdir(), 'scene-'));
    const scene = new Scene(real, folder, await real.namespace('scene'));
    if (typeof manifests === 'string') await cp(manifests, join(folder, 'k8s'), { recursive: true });
    else for (const [file, text] of Object.entries(manifests)) await scene.write(file, text);
    return scene;
  }

  async write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, file)), { recursive: true });
    await writeFile(join(this.folder, file), text);
  }

  async edit(file: string, from: string | RegExp, to: string): Promise<void> {
    const text = await readFile(join(this.folder, file), 'utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${file} has no ${String(from)}`);
    await writeFile(join(this.folder, file), changed);
  }

  /** `run` with the manifests in k8s/, this scene's namespace, the cluster's kubeconfig and registry; more flags, or other values of these, in `flags`. */
  run(flags: Flags = {}, command = 'run'): Promise<Ran> {
    return this.start(flags, command).ended;
  }

  start(flags: Flags = {}, command = 'run'): Running {
    const all: Flags = {
      ...(command === 'verify' ? {} : { manifests: 'k8s/' }),
      namespace: this.namespace,
      kubeconfig: this.cluster.kubeconfig,
      'registry-mirrors': `docker.io=http://${this.cluster.registry}`,
      output: 'json',
      ...flags,
    };
    const args = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, String(value)]));
    return start([command, ...args], this.folder, this.env);
  }

  /** kubectl's answer in this namespace, as JSON. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it knows to be there
  async get(...what: string[]): Promise<any> {
    const { code, stdout, stderr } = await this.cluster.kubectl(['get', '-n', this.namespace, '-o', 'json', ...what]);
    if (code !== 0) throw new Error(stderr);
    return JSON.parse(stdout);
  }

  async kubectl(...args: string[]): Promise<string> {
    const { code, stdout, stderr } = await this.cluster.kubectl(['-n', this.namespace, ...args]);
    if (code !== 0) throw new Error(stderr);
    return stdout;
  }

  /** The objects of these kinds as `configmap/shop`, without what Kubernetes puts into every namespace. */
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it knows to be there
  async objects(kinds: string): Promise<Map<string, any>> {
    const { items } = await this.get(kinds);
    const named = (items as { kind: string; metadata: { name: string } }[]).map((item) => [
      `${item.kind.toLowerCase()}/${item.metadata.name}`,
      item,
    ]);
    return new Map((named as [string, object][]).filter(([name]) => name !== 'configmap/kube-root-ca.crt'));
  }

  /** Names of the objects that are nobody's but the user's. */
  async names(kinds = 'configmaps,secrets,services,deployments,jobs'): Promise<string[]> {
    return [...(await this.objects(kinds)).keys()].filter((name) => !name.includes('/hub-to-kube.')).toSorted();
  }

  /** The release's Head, as its Secret holds it. */
  async head(): Promise<Head> {
    const { items } = await this.get('secrets', '-l', 'applyset.kubernetes.io/id');
    const [{ data }] = items as [{ data: { record: string } }];
    return JSON.parse(gunzipSync(Buffer.from(data.record, 'base64')).toString('utf8')) as Head;
  }

  /** What the app answers over HTTP: asked of every ready pod itself. */
  async answers(app: string): Promise<string[]> {
    const { items } = await this.get('pods', '-l', `app=${app}`, '--field-selector=status.phase=Running');
    type Pod = { metadata: { deletionTimestamp?: string }; status: { podIP: string; conditions: { type: string; status: string }[] } };
    const ready = (items as Pod[]).filter(
      ({ metadata, status }) =>
        !metadata.deletionTimestamp && status.conditions.some(({ type, status: is }) => type === 'Ready' && is === 'True'),
    );
    return Promise.all(ready.map(({ status }) => fetchText(`http://${status.podIP}:8080/`)));
  }

  async close(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await this.cluster.kubectl(['delete', 'namespace', this.namespace, '--wait=false']);
  }
}

export type Flags = { [name: string]: string | boolean | undefined };

const program = join(import.meta.dirname, '../../src/cli/index.ts');

/** Starts the command line as a user would, with no environment but what a shell has. */
export function start(args: string[], cwd: string, env: Record<string, string> = {}): Running {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', program, ...args], {
    cwd,
    env: { PATH: process.env['PATH'] ?? '', HOME: cwd, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let log = '';
  let stdout = '';
  const watchers = new Set<() => void>();
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    log += part;
    for (const watcher of watchers) watcher();
  });
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    stdout += part;
  });
  const ended = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      for (const watcher of watchers) watcher();
      resolve({ code, log, stdout, report: stdout.startsWith('{') ? (JSON.parse(stdout) as RunReport) : (undefined as never) });
    });
  });
  const saw = (pattern: RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const look = () => {
        if (pattern.test(log)) resolve();
        else if (child.exitCode !== null) reject(new Error(`the run ended without ${pattern}:\n${log}`));
      };
      watchers.add(look);
      look();
    });
  return { pid: child.pid ?? 0, saw, kill: (signal) => child.kill(signal), ended };
}

function fetchText(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, { timeout: 5000 }, (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      answer.on('end', () => resolve(text.trim()));
    }).on('error', reject);
  });
}
