import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { TestCluster } from '../cluster/index.ts';

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
export const workflowFor = (mirrors: string, more = ''): string =>
  readmeWorkflow()
    .replace(', queue: max', '')
    .replace('with: { manifests: k8s/,', `with: { registry-mirrors: "${mirrors}",${more} manifests: k8s/,`);

/** The secret of a repository: the administrator's kubeconfig, its context in a namespace. */
export function kubeconfigIn(namespace: string, { kubeconfig, bin }: Pick<TestCluster, 'kubeconfig' | 'bin'>): string {
  const file = join(mkdtempSync(join(tmpdir(), 'chain-kubeconfig-')), 'kubeconfig');
  cpSync(kubeconfig, file);
  spawnSync(bin.kubectl, ['config', 'set-context', '--current', `--namespace=${namespace}`, '--kubeconfig', file]);
  const text = readFileSync(file, 'utf8');
  rmSync(dirname(file), { recursive: true });
  return text;
}

export interface JobRun {
  code: number | null;
  log: string;
}

export interface RepositoryMore {
  secrets?: { [name: string]: string };
  env?: { [name: string]: string };
}

/** A repository with a workflow, and a runner that runs it for an event, with the committed bundle as the action. */
export class Repository {
  readonly folder: string;
  readonly #action: string;
  readonly #act: string;
  readonly #secrets: { [name: string]: string };
  readonly #env: { [name: string]: string };
  #runs = 1_000_000 * Math.ceil(Math.random() * 1000);
  /** act's own: below the checkout it would be committed and copied, again and again. */
  readonly #home = mkdtempSync(join(tmpdir(), 'chain-home-'));

  /**
   * @param kubeconfig its text: the secret KUBECONFIG
   * @param more further secrets, and what the runner itself has in its environment
   */
  constructor(act: string, kubeconfig: string, files: { [path: string]: string }, more: RepositoryMore = {}) {
    this.#act = act;
    this.#secrets = { KUBECONFIG: kubeconfig, ...more.secrets };
    this.#env = more.env ?? {};
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

  /** Runs the workflow as GitHub would for this event. `line`: the log as it comes. */
  async run(name: string, event: object, line?: (text: string) => void): Promise<JobRun> {
    const file = `${this.folder}.event.json`;
    writeFileSync(file, JSON.stringify(event));
    const secrets = Object.keys(this.#secrets).flatMap((secret) => ['-s', secret]);
    // act numbers each run 1, which GitHub does for none but the first of all.
    const own = { GITHUB_RUN_ID: String(++this.#runs), ...this.#env };
    const env = Object.entries(own).flatMap(([key, value]) => ['--env', `${key}=${value}`]);
    const args = ['-e', file, '-P', 'ubuntu-24.04=-self-hosted', ...secrets, ...env];
    const uses = ['--local-repository', `OWNER/hub-to-kube@v1=${this.#action}`];
    const around = { ...process.env, ...this.#secrets, CI: '', NO_COLOR: '1', HOME: this.#home };
    const child = spawn(this.#act, [name, ...args, ...uses], { cwd: this.folder, env: around, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    for (const stream of [child.stdout, child.stderr])
      createInterface(stream).on('line', (text) => {
        log += `${text}\n`;
        line?.(text);
      });
    const code = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve));
    rmSync(file);
    return { code, log };
  }

  close(): void {
    for (const folder of [this.folder, this.#action, this.#home]) rmSync(folder, { recursive: true, force: true });
  }
}

function git(cwd: string, ...args: string[]): void {
  const { status, stderr } = spawnSync('git', args, { cwd, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
}
