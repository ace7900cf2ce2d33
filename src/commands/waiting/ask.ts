import type { WaitingRuns } from '../../kubernetes/index.ts';
import { type Json, type Problem, Stop } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Kept } from './kept.ts';
import { questionOf } from './question.ts';

/**
 * Asks people where the host does so, and writes down where: an answer given anywhere else counts for nothing. What goes wrong is a warning (H2K-889), as the
 * execution waits all the same.
 */
export async function ask(kept: Kept, runs: WaitingRuns, { asks, ports }: Pick<Host, 'asks' | 'ports'>): Promise<Problem[]> {
  if (!asks) return [];
  const { id } = kept.halt.execution;
  try {
    const stored = await runs.find(id);
    if (!stored) return [];
    const issue = await asks.open(questionOf(kept));
    const isKept = await runs.write(id, { ...kept, issue } as unknown as Json, stored.resourceVersion);
    if (isKept) ports.log('info', `  or by a comment on ${issue.url}`);
    else await asks.close(issue, 'It was answered elsewhere meanwhile.');
    return [];
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return [notAsked(id, error.problems[0] as Problem)];
  }
}

/** The issue of a question that nobody's answer is wanted to any more. */
export async function withdraw({ issue, halt }: Kept, words: string, { asks, ports }: Pick<Host, 'asks' | 'ports'>): Promise<void> {
  if (!issue) return;
  try {
    if (asks) return await asks.close(issue, words);
    ports.log('info', `${issue.url} stays open: close it by hand`);
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    ports.log('info', `${issue.url} of ${halt.execution.id} stays open: ${error.message}`);
  }
}

const notAsked = (id: string, { code, message, fix }: Problem): Problem => {
  const needed =
    code === 'H2K-721' || code === 'H2K-722'
      ? 'The job needs `permissions: { issues: write }`, beside every other right that it uses'
      : fix;
  return {
    code: 'H2K-889',
    severity: 'warning',
    message: `nobody is asked in an issue for ${id}, which waits: ${message}`,
    fix: `${needed}. It is answered as well by: hub-to-kube resume ${id} --approve, or --reject`,
    input: 'github-token',
  };
};
