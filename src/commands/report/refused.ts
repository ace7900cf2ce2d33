import type { ExecutionEvent } from '../../pipeline/types.ts';
import type { Problem } from '../../types.ts';
import { executionOf, type Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { originOf } from '../origin.ts';
import type { RunReport } from '../result.ts';
import { readSettings } from '../settings.ts';
import { reportingOf } from './index.ts';

type Told = Pick<RunReport, 'reason' | 'problems' | 'result'>;

/**
 * Tells the relay of a run that ended before any pipeline began: a mistake in the definitions, a push that nothing there takes any more, a registry away. To
 * whoever looks at the push it is an execution without stages that failed, with its problems; without it the page would wait for a run that never tells.
 * Gives the warning where it can't be shown. Cancelled runs are told by the step that follows.
 */
export async function reportRefused({ given }: Asked, { reason, problems, result }: Told, host: Host): Promise<Problem[]> {
  const { settings } = readSettings(given);
  if (result === 'cancelled' || settings.reportUrl === undefined) return [];
  const { origin } = await originOf(settings, host.ports);
  const reporting = await reportingOf({ settings, origin }, host);
  if (!reporting) return [];
  const hide = host.ports.secrets.redact;
  const { id, index = 1 } = executionOf(host);
  const name = settings.pipeline ?? origin.webhook ?? 'no pipeline';
  const statusMessage = hide(reason);
  const tree = {
    id,
    index,
    name,
    status: 'RUNNING' as const,
    statusMessage: '',
    input: {},
    output: {},
    stageOrder: [],
    stages: {},
    releases: [],
  };
  // Their numbers are given where they are sent.
  const about = { seq: 0, at: host.ports.now(), execution: id };
  const hidden = problems.map((problem) => ({
    ...problem,
    message: hide(problem.message),
    ...(problem.fix === undefined ? {} : { fix: hide(problem.fix) }),
  }));
  const events: ExecutionEvent[] = [
    { ...about, type: 'begin', tree },
    ...hidden.map((problem) => ({ ...about, type: 'problem' as const, problem })),
    { ...about, type: 'status', status: 'FAILED', message: statusMessage },
  ];
  for (const event of events) reporting.take(event);
  return reporting.end();
}
