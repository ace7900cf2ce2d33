import type { GitHub } from '../../github/types.ts';
import { ConfigurationError } from '../../types.ts';
import type { Host } from '../host.ts';
import { fingerprint } from './question.ts';
import type { AskedIn, Asks, Question } from './types.ts';

/** GitHub gets so long for one thing, and no more: the cluster does not depend on it. */
const patience = 15_000;
export const inTime = (): AbortSignal => AbortSignal.timeout(patience);

/** GitHub as the action's token sees it. Loaded where it is wanted: most runs wait for nobody. */
export async function gitHubOf({ ports }: Pick<Host, 'ports'>, token: string): Promise<GitHub> {
  const { newGitHub } = await import('../../github/index.ts');
  const { GITHUB_API_URL: url } = ports.env;
  return newGitHub(ports, { ...(url ? { url } : {}), credential: { token } });
}

/** Asks in issues of the repository whose workflow it is. `opened`: where, so far. */
export class Issues implements Asks {
  readonly opened: AskedIn[] = [];
  readonly #host: Pick<Host, 'ports' | 'repository'>;
  readonly #token: string;

  /** @param token '': there is none */
  constructor(host: Pick<Host, 'ports' | 'repository'>, token: string) {
    this.#host = host;
    this.#token = token;
  }

  async open(question: Question): Promise<AskedIn> {
    const { repository, ports } = this.#host;
    const { redact } = ports.secrets;
    const github = await this.#reached();
    const { title, body, number, url } = await github.createIssue(
      { repository, title: redact(question.title), body: redact(question.body) },
      inTime(),
    );
    const issue = { repository, number, url, text: fingerprint({ title, body }) };
    this.opened.push(issue);
    return issue;
  }

  async close(issue: AskedIn, words: string): Promise<void> {
    const github = await this.#reached();
    await github.comment(issue, words, inTime());
    await github.closeIssue(issue, 'not_planned', inTime());
  }

  async #reached(): Promise<GitHub> {
    if (this.#token !== '') return gitHubOf(this.#host, this.#token);
    throw new ConfigurationError([{ code: 'H2K-889', severity: 'error', message: 'there is no token', fix: 'give one: github-token' }]);
  }
}
