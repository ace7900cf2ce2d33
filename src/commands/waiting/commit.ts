import { ExecProblem, type Ports } from '../../ports/types.ts';
import { type Problem, UnavailableError } from '../../types.ts';

type Git = Pick<Ports, 'exec' | 'env' | 'log' | 'secrets'>;

/** What of the environment git has a use for. No credentials of clusters: it has no business there. */
const passed = /^(PATH|HOME|USER|TMPDIR|RUNNER_TEMP|XDG_\w+|SSH_\w+|GIT_\w+|(HTTPS?|NO)_PROXY|(https?|no)_proxy|SSL_CERT_(FILE|DIR))$/;
/** A fetch of one commit that takes longer will not come. */
const patience = 120_000;

async function git(args: string[], { exec, env }: Git, signal: AbortSignal): Promise<{ code: number; lines: string[] }> {
  const lines: string[] = [];
  const own = { ...Object.fromEntries(Object.entries(env).filter(([name]) => passed.test(name))), GIT_TERMINAL_PROMPT: '0' };
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  const { code } = await exec(['git', ...args], { env: own, signal: limit, line: (text) => lines.push(text) });
  return { code, lines };
}

/** The commit that the workspace is at; undefined: it is no checkout of git's, or git isn't here. */
export async function commitOf(ports: Git, signal: AbortSignal): Promise<string | undefined> {
  try {
    const { code, lines } = await git(['rev-parse', '--verify', 'HEAD'], ports, signal);
    const [commit = ''] = lines;
    return code === 0 && isCommit(commit) ? commit : undefined;
  } catch (error) {
    if (isUnable(error, signal)) return undefined;
    throw error;
  }
}

/** git isn't there, or is not done in time. */
const isUnable = (error: unknown, signal: AbortSignal): error is Error =>
  error instanceof ExecProblem || (!signal.aborted && error instanceof Error && error.name === 'TimeoutError');

/**
 * Brings the workspace to a commit, fetching it where it isn't there: what is deployed behind an approval is what was asked for, whatever the branch has got
 * since. Throws UnavailableError (H2K-894).
 */
export async function moveTo(commit: string, ports: Git, signal: AbortSignal): Promise<void> {
  if ((await commitOf(ports, signal)) === commit) return;
  const must = async (...args: string[]): Promise<void> => {
    const { code, lines } = await git(args, ports, signal);
    if (code !== 0) throw new UnavailableError([away(commit, ports.secrets.redact(lines.findLast((line) => line.trim() !== '') ?? ''))]);
  };
  try {
    const { code } = await git(['cat-file', '-e', `${commit}^{commit}`], ports, signal);
    if (code !== 0) await must('fetch', '--quiet', '--no-tags', '--depth=1', 'origin', commit);
    await must('checkout', '--quiet', '--detach', commit);
  } catch (error) {
    if (isUnable(error, signal)) throw new UnavailableError([away(commit, error.message)]);
    throw error;
  }
  ports.log('info', `the checkout is at ${commit} now, as it was when the question was asked`);
}

const isCommit = (text: string): boolean => /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(text);

const away = (commit: string, why: string): Problem => ({
  code: 'H2K-894',
  severity: 'error',
  message: `the commit ${commit}, of which this was asked, can't be checked out: ${why || 'git did not say why'}`,
  fix: 'run actions/checkout before this step, with its credentials persisted and no files changed since; or check out that commit',
});
