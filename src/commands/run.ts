import type { Cause } from '../kubernetes/types.ts';
import { run as runPipeline } from '../pipeline/run.ts';
import type { Push, Sink } from '../pipeline/types.ts';
import { tasks } from '../tasks/index.ts';
import { type Problem, Stop, UnavailableError } from '../types.ts';
import type { Host } from './host.ts';
import { newMeans, pushedImage } from './means.ts';
import type { Given } from './options.ts';
import { quickInput, quickPipeline } from './quick.ts';
import { type RunReport, resultOf, worstProof } from './result.ts';
import { readSettings } from './settings.ts';

/** A run's report for machines, and what people want to see of a failure. */
export interface RunEnd {
  report: RunReport;
  causes: Cause[];
}

/** Deploys the manifests with the pushed image. Never throws for a user's mistake or an absent cluster: those are results too. */
export async function run(given: Given, host: Host, sink: Sink): Promise<RunEnd> {
  let push: Push | undefined;
  try {
    const settings = readSettings(given);
    const means = newMeans(settings, host);
    const input = quickInput(settings);
    push = await pushedImage(settings, means, host.signal);
    const problems: Problem[] = [];
    const context = { ...host, ...means, tasks, execution: host.run, ...(push ? { push } : {}) };
    const { execution, results } = await runPipeline(quickPipeline(input, push), {
      ...context,
      sink: (event) => {
        if (event.type === 'deploy' && event.deploy.type === 'problem') problems.push(event.deploy.problem);
        sink(event);
      },
    });
    (await means.cluster()).cluster.close();
    const releases = results.flatMap(({ release }) => (release ? [release] : []));
    const causes = results.flatMap((result) => result.causes ?? []);
    const report: RunReport = {
      result: resultOf(execution, results),
      status: execution.status,
      reason: execution.statusMessage,
      executionId: execution.id,
      ...named(push),
      proof: worstProof(results),
      changed: releases.some(({ changed }) => changed),
      undone: releases.find(({ undone }) => undone !== 'none')?.undone ?? 'none',
      output: execution.output,
      execution,
      problems,
    };
    return { report, causes };
  } catch (error) {
    return { report: stopped(error, host, push), causes: [] };
  }
}

const named = (push: Push | undefined) => ({
  image: push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '',
  digest: push?.digest ?? '',
});

/** Nothing was touched: a mistake, an absence, or a cancel before the first write. Anything else is a defect of ours and is thrown on. */
function stopped(error: unknown, host: Host, push: Push | undefined): RunReport {
  const cancelled = host.signal.aborted;
  if (!cancelled && !(error instanceof Stop)) throw error;
  const problems = error instanceof Stop && !cancelled ? error.problems : [];
  const refusal = error instanceof UnavailableError ? 'unavailable' : 'refused';
  return {
    result: cancelled ? 'cancelled' : refusal,
    status: cancelled ? 'CANCELED' : 'FAILED',
    reason: cancelled ? 'cancelled before anything was touched' : (problems[0]?.message ?? (error as Error).message),
    executionId: host.run.id,
    ...named(push),
    proof: '',
    changed: false,
    undone: 'none',
    output: {},
    execution: undefined,
    problems,
  };
}
