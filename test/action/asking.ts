import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../src/types.ts';
import { Scene } from '../scenarios/harness.ts';
import { configMap } from '../scenarios/manifests.ts';
import { commentEvent, type GitHubStandIn, gitHubStandIn, type Issue } from '../stand-ins/github/index.ts';
import { runStep, type Step } from './runner.ts';

const repository = 'acme/shop-deploy';
const file = '.github/hub-to-kube/deploy.yaml';

/** A pipeline that asks, once for each of `questions`, and then applies k8s/. */
const definitions = (questions: JsonObject[]): string => `kind: PIPELINE
name: deploy
stages:
${questions.map((input, index) => `  Approve${index + 1}:\n    tasks:\n      Ask: { type: UserOperation, input: ${JSON.stringify(input)} }\n`).join('')}  Production:
    tasks:
      Shop: { type: K8S, input: { action: APPLY, filePath: k8s/ } }
`;

/** A repository whose workflow asks people, with a checkout, a cluster, and GitHub. will may write to it, ann and eve may not. */
export class Asking {
  readonly scene: Scene;
  readonly github: GitHubStandIn;
  readonly #events = mkdtempSync(join(tmpdir(), 'events-'));
  readonly #kubeconfig: string;
  #run = 100;
  private constructor(scene: Scene, github: GitHubStandIn, kubeconfig: string) {
    this.scene = scene;
    this.github = github;
    this.#kubeconfig = kubeconfig;
  }

  static async open(): Promise<Asking> {
    const github = await gitHubStandIn({
      repositories: { [repository]: { workflows: {}, people: { will: 'write' } } },
      tokens: {
        ghs_job: { kind: 'integration', rights: { [repository]: { issues: 'write' } } },
        ghs_weak: { kind: 'integration', rights: { [repository]: {} } },
      },
    });
    const scene = await Scene.open({});
    const text = readFileSync(scene.cluster.kubeconfig, 'utf8');
    // What waits is kept in the namespace of the context.
    return new Asking(scene, github, text.replace('context: { ', `context: { namespace: ${scene.namespace}, `));
  }

  /** A commit with these questions, and what is deployed once they are answered; then a run of it. */
  async asked(questions: JsonObject[], value: string, inputs: { [name: string]: string } = {}): Promise<Step> {
    await this.committed(questions, value);
    return this.step('workflow_dispatch', {}, { pipeline: 'deploy', ...inputs });
  }

  async committed(questions: JsonObject[], value: string): Promise<void> {
    await this.scene.write(file, definitions(questions));
    await this.scene.write('k8s/shop.yaml', configMap('shop', { VALUE: value }));
    this.#git('init', '-q', '-b', 'main');
    this.#git('add', '.');
    this.#git('commit', '-qm', value, '--allow-empty');
  }

  get last(): Issue {
    return this.github.issues.at(-1)!;
  }

  /** The branch as it is now, and what the workflow makes of a comment. */
  async commented(issue: Issue, by: string, body: string, later: Parameters<GitHubStandIn['comment']>[1] | object = {}): Promise<Step> {
    const comment = this.github.comment(issue, { by, body });
    const event = commentEvent(issue, comment);
    Object.assign(comment, later);
    this.#git('checkout', '-q', 'main');
    return this.step('issue_comment', event, { mode: 'resume' });
  }

  async step(name: string, event: object, inputs: { [name: string]: string }, actor = 'ann'): Promise<Step> {
    const path = join(this.#events, `${++this.#run}.json`);
    writeFileSync(path, JSON.stringify(event));
    const { folder } = this.scene;
    return runStep('main', {
      from: 'src',
      workspace: folder,
      inputs: { kubeconfig: this.#kubeconfig, 'github-token': 'ghs_job', ...inputs },
      env: {
        GITHUB_API_URL: this.github.url,
        GITHUB_SERVER_URL: 'https://github.test',
        GITHUB_REPOSITORY: repository,
        GITHUB_RUN_ID: String(this.#run),
        GITHUB_EVENT_NAME: name,
        GITHUB_EVENT_PATH: path,
        GITHUB_ACTOR: actor,
      },
    });
  }

  /** What is deployed; '': nothing is. */
  async deployed(): Promise<string> {
    const { data } = ((await this.scene.objects('configmaps')).get('configmap/shop') ?? {}) as { data?: { VALUE: string } };
    return data?.VALUE ?? '';
  }

  #git(...args: string[]): void {
    const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.com', '-c', 'advice.detachedHead=false'];
    const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: this.scene.folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`);
  }

  /** Throws when a request was none that GitHub takes. */
  async close(): Promise<void> {
    const faults = this.github.faults();
    await this.github.close();
    await this.scene.close();
    rmSync(this.#events, { recursive: true });
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
}
