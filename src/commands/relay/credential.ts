import type { Defined, DockerWebhook } from '../../definitions/types.ts';
import type { GitHub } from '../../github/types.ts';
import type { Ports } from '../../ports/types.ts';

/** What a relay without a credential can do at GitHub: nothing, and it says so. */
export const noGitHub = ({ now }: Pick<Ports, 'now'>): Pick<GitHub, 'dispatch' | 'findRun' | 'credentialEnds'> => ({
  dispatch: async () => ({
    at: now(),
    ms: 0,
    answer: 'refused',
    problem: {
      code: 'H2K-912',
      severity: 'error',
      message: 'this relay has no credential for GitHub',
      fix: 'Start it with GITHUB_TOKEN, or let the docker webhook say target: { run: true }',
    },
  }),
  findRun: async () => undefined,
  credentialEnds: () => undefined,
});

const each = 12 * 3_600_000;

/** GitHub tells a token's end with each answer: it is asked something now and twice a day, so that nobody learns of it from the first push that fails. */
export async function watchCredential(
  github: Pick<GitHub, 'findRun'>,
  webhooks: () => ReadonlyMap<string, Defined<DockerWebhook>>,
  { now, sleep }: Pick<Ports, 'now' | 'sleep'>,
  signal: AbortSignal,
): Promise<void> {
  while (!signal.aborted) {
    const target = [...webhooks().values()].map(({ value }) => value.target).find((one) => one !== undefined && !('run' in one));
    // Whatever it answers, the end stands in its headers; where it is away, the next time will do.
    if (target && !('run' in target)) await github.findRun(target, { delivery: 'none', since: now() }, signal).catch(() => {});
    await sleep(each, signal).catch(() => {});
  }
}
