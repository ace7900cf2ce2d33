import { type Asked, granted } from './answers.ts';
import type { Ask } from './client.ts';
import type { DispatchTarget, FoundRun, SoughtRun, WorkflowRun } from './types.ts';

/** What of a run GitHub tells. */
interface RunBody {
  id: number;
  html_url: string;
  status: string;
  conclusion: string | null;
  display_title: string;
  created_at: string;
}

const runOf = ({ id, html_url: url, status, conclusion, display_title: title, created_at: created }: RunBody): WorkflowRun => ({
  id,
  url,
  status,
  ...(conclusion ? { conclusion } : {}),
  title,
  createdAt: Date.parse(created),
});

const asked = (repository: string): Asked => ({ what: `see runs of ${repository}`, right: 'the permission Actions: read' });

/** GitHub tells whole seconds by its own clock. */
const slack = 5_000;

/**
 * The run that a dispatch caused, if it is there yet. A workflow whose `run-name` has the delivery's id tells it for certain; of others the first that
 * the same event started after the dispatch, and that is no other delivery's, is the likeliest. A dispatch to which no workflow listens is answered like any other, and causes none.
 */
export async function findRun(
  ask: Ask,
  now: () => number,
  target: DispatchTarget,
  { delivery, since, take = () => true }: SoughtRun,
  signal: AbortSignal,
): Promise<FoundRun | undefined> {
  const { repository } = target;
  const path =
    'event' in target
      ? `/repos/${repository}/actions/runs?event=repository_dispatch&per_page=100`
      : `/repos/${repository}/actions/workflows/${encodeURIComponent(target.workflow)}/runs?event=workflow_dispatch&per_page=100`;
  const body = await granted(ask({ method: 'GET', path, repository }, signal), asked(repository), now);
  const runs = (body as { workflow_runs: RunBody[] }).workflow_runs.map(runOf);
  const named = runs.find(({ title }) => title.includes(delivery));
  if (named) return { ...named, match: 'delivery' };
  const inTime = runs.filter(({ createdAt }) => createdAt >= since - slack).toSorted((a, b) => a.createdAt - b.createdAt || a.id - b.id);
  const first = inTime.find(({ id }) => take(id));
  return first && { ...first, match: 'time' };
}

/** What became of a run by now. */
export async function run(ask: Ask, now: () => number, repository: string, id: number, signal: AbortSignal): Promise<WorkflowRun> {
  const asking = ask({ method: 'GET', path: `/repos/${repository}/actions/runs/${id}`, repository }, signal);
  return runOf((await granted(asking, asked(repository), now)) as RunBody);
}
