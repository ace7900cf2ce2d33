import { Scene } from '../scenarios/harness.ts';
import { all, configMap, web } from '../scenarios/manifests.ts';
import { type GitHubStandIn, gitHubStandIn } from '../stand-ins/github/index.ts';
import { type RunningStep, type Step, type StepName, type StepOptions, startStep } from './runner.ts';

type Inputs = { [name: string]: string };

/** A job of a workflow with this action in it: a checkout, a cluster, and GitHub, which shows its deployments. */
export class Job {
  readonly scene: Scene;
  readonly github: GitHubStandIn;
  readonly #from: StepOptions['from'];
  /** GITHUB_RUN_ID of the steps that start from now on. */
  run = '7';
  /** More of their environment. */
  env: { [name: string]: string } = {};
  private constructor(scene: Scene, github: GitHubStandIn, from: StepOptions['from']) {
    this.scene = scene;
    this.github = github;
    this.#from = from;
  }

  /** Version 1.0 runs with greeting "one"; the checkout has "two" by now. 2.0 never gets ready. */
  static async open(from: StepOptions['from']): Promise<Job> {
    const github = await gitHubStandIn({
      repositories: { 'acme/shop-deploy': { workflows: {} } },
      tokens: { ghs_job: { kind: 'integration', rights: { 'acme/shop-deploy': { deployments: 'write' } } } },
    });
    const scene = await Scene.open({
      'k8s/shop.yaml': all(web('steps', { spec: '  strategy: { type: Recreate }\n' }), configMap('steps', { GREETING: 'one' })),
    });
    const job = new Job(scene, github, from);
    await scene.cluster.push.web('acme/steps:1.0', 'steps v1');
    await scene.cluster.push.neverReady('acme/steps:2.0');
    const first = await job.main('acme/steps:1.0').ended;
    if (first.code !== 0) throw new Error(first.log);
    await scene.edit('k8s/shop.yaml', 'GREETING: "one"', 'GREETING: "two"');
    return job;
  }

  main(image: string, inputs: Inputs = {}): RunningStep {
    return this.#step('main', { image, ...inputs });
  }
  post({ state }: Pick<Step, 'state'>, inputs: Inputs = {}): RunningStep {
    return this.#step('post', inputs, state);
  }

  #step(name: StepName, inputs: Inputs, state: Step['state'] = {}): RunningStep {
    const { cluster, folder, namespace } = this.scene;
    return startStep(name, {
      from: this.#from,
      workspace: folder,
      state,
      inputs: {
        manifests: 'k8s/',
        namespace,
        kubeconfig: cluster.kubeconfig,
        'registry-mirrors': `docker.io=http://${cluster.registry}`,
        'github-token': 'ghs_job',
        ...inputs,
      },
      env: {
        GITHUB_API_URL: this.github.url,
        GITHUB_REPOSITORY: 'acme/shop-deploy',
        GITHUB_SHA: 'abc123',
        GITHUB_RUN_ID: this.run,
        GITHUB_SERVER_URL: 'https://github.test',
        ...this.env,
      },
    });
  }

  async greeting(): Promise<string> {
    return (await this.scene.get('configmap', 'steps')).data.GREETING;
  }

  /** Throws when a request was none that GitHub takes. */
  async close(): Promise<void> {
    const faults = this.github.faults();
    await this.github.close();
    await this.scene.close();
    if (faults.length > 0) throw new Error(faults.join('\n'));
  }
}

/** Main waits for what it wrote. */
export const waiting = /Deployment \S+\/steps: (?!ready)/;
