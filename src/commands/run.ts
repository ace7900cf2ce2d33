import type { Cause } from '../kubernetes/types.ts';
import { run as runPipeline } from '../pipeline/run.ts';
import type { Push, Sink } from '../pipeline/types.ts';
import { tasks } from '../tasks/index.ts';
import type { Problem } from '../types.ts';
import { checkedDeploy, refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import { pushOf } from './means.ts';
import type { Asked } from './options.ts';
import { noDefinitions, quickPipeline } from './quick.ts';
import { type RunReport, resultOf, stopped, worstProof } from './result.ts';

/** A run's report for machines, and what people want to see of a failure. */
export interface RunEnd {
  report: RunReport;
  causes: Cause[];
}

/** Deploys the manifests with the pushed image. Never throws for a user's mistake or an absent cluster: those are results too. */
export async function run(asked: Asked, host: Host, sink: Sink): Promise<RunEnd> {
  let push: Push | undefined;
  try {
    const checked = await checkedDeploy(asked, host);
    await refuseMistakes(checked);
    const { means, input, image } = checked;
    push = image && (await pushOf(image, means.registry, host.signal));
    const problems: Problem[] = [];
    const nothing = { definitions: noDefinitions, variable: () => undefined };
    const context = { ...host, ...means, ...nothing, tasks, execution: host.run, ...(push ? { push } : {}) };
    const { execution, results } = await runPipeline(
      quickPipeline(input, push),
      {},
      {
        ...context,
        sink: (event) => {
          if (event.type === 'problem') problems.push(event.problem);
          if (event.type === 'deploy' && event.deploy.type === 'problem') problems.push(event.deploy.problem);
          sink(event);
        },
      },
    );
    (await means.cluster()).cluster.close();
    const releases = results.flatMap(({ release }) => (release ? [release] : []));
    const causes = results.flatMap((result) => result.causes ?? []);
    const report: RunReport = {
      result: resultOf(execution, results),
      status: execution.status,
      reason: execution.status === 'COMPLETED' ? '' : execution.statusMessage,
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
    return { report: untouched(error, host, push), causes: [] };
  }
}

const named = (push: Push | undefined) => ({
  image: push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '',
  digest: push?.digest ?? '',
});

/** Nothing was touched. */
function untouched(error: unknown, host: Host, push: Push | undefined): RunReport {
  const { result, problems } = stopped(error, host.signal);
  const more = problems.length > 1 ? ` (and ${problems.length - 1} more)` : '';
  return {
    result,
    status: result === 'cancelled' ? 'CANCELED' : 'FAILED',
    reason: result === 'cancelled' ? 'cancelled before anything was touched' : `${problems[0]?.message ?? ''}${more}`,
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
