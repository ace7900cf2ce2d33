import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { run, type TestCluster } from '../cluster/index.ts';

const root = join(import.meta.dirname, '../..');

/** README's first workflow, as it stands there. */
export function readmeWorkflow(): string {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  return /```yaml\n(# \.github\/workflows\/deploy\.yml\n[\s\S]*?)```/.exec(readme)?.[1] ?? '';
}

/**
 * The same for this machine: a word of 2026 that act doesn't know is left out (GitHub knows it: workflows.test.ts), and the registry
 * that plays Docker Hub is named.
 */
export const workflowFor = (registry: string): string =>
  readmeWorkflow()
    .replace(', queue: max', '')
    .replace('with: { manifests: k8s/,', `with: { registry-mirrors: "docker.io=http://${registry}", manifests: k8s/,`);

export interface JobRun {
  code: number;
  log: string;
  /** What the job's page shows. */
  summary: string;
}

/** A repository with a workflow, and a runner that runs it for an event, with the committed bundle as the action. */
export class Repository {
  readonly folder: string;
  readonly #action: string;
  readonly #cluster: TestCluster;
  readonly #namespace: string;

  constructor(cluster: TestCluster, namespace: string, files: { [path: string]: string }) {
    this.#cluster = cluster;
    this.#namespace = namespace;
    this.folder = mkdtempSync(join(tmpdir(), 'chain-'));
    for (const [path, text] of Object.entries(files)) this.write(path, text);
    git(this.folder, 'init', '-q', '-b', 'main');
    this.commit();
    // What a user's `uses:` fetches: the action's file and its bundle, nothing else.
    this.#action = mkdtempSync(join(tmpdir(), 'action-'));
    cpSync(join(root, 'action.yml'), join(this.#action, 'action.yml'));
    cpSync(join(root, 'dist'), join(this.#action, 'dist'), { recursive: true });
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }
  commit(): void {
    git(this.folder, 'add', '.');
    git(this.folder, '-c', 'user.name=t', '-c', 'user.email=t@example.com', 'commit', '-qm', 'as it is', '--allow-empty');
  }

  /** Runs the workflow as GitHub would for this event. */
  async run(name: string, event: object): Promise<JobRun> {
    writeFileSync(join(this.folder, '../', `${this.#namespace}.event.json`), JSON.stringify(event));
    const args = ['-e', `../${this.#namespace}.event.json`, '-P', 'ubuntu-24.04=-self-hosted', '-s', 'KUBECONFIG'];
    const uses = ['--local-repository', `OWNER/hub-to-kube@v1=${this.#action}`];
    const env = { ...process.env, KUBECONFIG: this.#kubeconfig(), CI: '', NO_COLOR: '1', HOME: this.folder };
    const { code, stdout, stderr } = await run(this.#cluster.bin.act, [name, ...args, ...uses], { cwd: this.folder, env });
    return { code, log: stdout + stderr, summary: summaryIn(stdout) };
  }

  close(): void {
    for (const folder of [this.folder, this.#action]) rmSync(folder, { recursive: true, force: true });
  }

  /** The secret: the administrator's kubeconfig, its context in this repository's namespace. */
  #kubeconfig(): string {
    const file = join(this.folder, '..', `kubeconfig-${this.#namespace}`);
    cpSync(this.#cluster.kubeconfig, file);
    spawnSync(this.#cluster.bin.kubectl, ['config', 'set-context', '--current', `--namespace=${this.#namespace}`, '--kubeconfig', file]);
    const text = readFileSync(file, 'utf8');
    rmSync(file);
    return text;
  }
}

/** act prints a job's summary into its log, each line behind the job's name. */
const summaryIn = (log: string): string =>
  log
    .split('\n')
    .map((line) => line.replace(/^\[[^\]]*\]\s*\|?\s?/, ''))
    .join('\n');

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}
