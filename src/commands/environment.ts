import { newGitHub } from '../github/index.ts';
import type { DeploymentStatus, GitHub } from '../github/types.ts';
import { type Problem, Stop } from '../types.ts';
import type { Host } from './host.ts';
import type { RunReport } from './result.ts';

/** A deployment as GitHub keeps it, to be found again by the post step. */
export interface Deployed {
  repository: string;
  environment: string;
  id: number;
}
export interface EnvironmentOptions {
  environment: string;
  /** '': there is none. */
  token: string;
}

/** GitHub is no part of the deployment: it gets so long at the end, and no more. */
const patience = 15_000;

/**
 * Shows runs in an environment of GitHub: a deployment with its statuses. What goes wrong is a warning: the cluster does not depend on it.
 */
export class Environment {
  readonly #github: GitHub;
  readonly #host: Pick<Host, 'ports' | 'run' | 'repository'>;
  readonly #options: EnvironmentOptions;

  constructor(options: EnvironmentOptions, host: Pick<Host, 'ports' | 'run' | 'repository'>) {
    const { GITHUB_API_URL: url } = host.ports.env;
    this.#github = newGitHub(host.ports, { ...(url ? { url } : {}), credential: { token: options.token } });
    this.#host = host;
    this.#options = options;
  }

  /** Makes the deployment and says that it is under way. `made` hears of it as soon as GitHub has it. */
  async begin(image: string, made: (deployed: Deployed) => void): Promise<Problem[]> {
    const { repository, ports } = this.#host;
    const { environment } = this.#options;
    return this.#told(async (signal) => {
      const ref = ports.env['GITHUB_SHA'] ?? 'HEAD';
      const id = await this.#github.createDeployment({ repository, ref, environment, description: image, payload: { image } }, signal);
      made({ repository, environment, id });
      await this.#set({ repository, environment, id }, { state: 'in_progress', description: image || 'begun' }, signal);
    });
  }

  /** Says how it ended. */
  end(deployed: Deployed, report: Ended): Promise<Problem[]> {
    const status = statusOf(report);
    return this.#told((signal) => this.#set(deployed, status, signal));
  }

  #set(deployed: Deployed, status: Pick<DeploymentStatus, 'state' | 'description'>, signal: AbortSignal): Promise<void> {
    const { url } = this.#host.run;
    return this.#github.setDeploymentStatus(deployed, { ...status, ...(url ? { logUrl: url } : {}) }, signal);
  }

  async #told(act: (signal: AbortSignal) => Promise<void>): Promise<Problem[]> {
    const limit = AbortSignal.timeout(patience);
    try {
      if (this.#options.token === '') return [notShown(this.#options, 'there is no token', 'Leave github-token out, or give one.')];
      await act(limit);
      return [];
    } catch (error) {
      if (limit.aborted)
        return [notShown(this.#options, `GitHub does not answer within ${patience / 1000} s`, 'Look at githubstatus.com.')];
      if (!(error instanceof Stop)) throw error;
      const [{ message, code }] = error.problems as [Problem];
      const needed = 'The job needs `permissions: { deployments: write }`, and every other right that it uses, named there as well.';
      return [
        notShown(this.#options, message, code === 'H2K-721' || code === 'H2K-722' ? needed : 'The deployment itself is not concerned.'),
      ];
    }
  }
}

type Ended = Pick<RunReport, 'result' | 'reason' | 'image'>;

/** Skipped: a later push is deployed, and its own run shows that. */
function statusOf({ result, reason, image }: Ended): Pick<DeploymentStatus, 'state' | 'description'> {
  if (result === 'done') return { state: 'success', description: image };
  if (result === 'waiting') return { state: 'queued', description: reason };
  return { state: result === 'skipped' ? 'inactive' : 'failure', description: reason || result };
}

const notShown = ({ environment }: EnvironmentOptions, why: string, fix: string): Problem => ({
  code: 'H2K-740',
  severity: 'warning',
  message: `GitHub’s environment ${environment} does not show this run: ${why}`,
  fix,
  input: 'environment',
});
