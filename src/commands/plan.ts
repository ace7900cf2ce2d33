import { type DeployContext, plan as planDeploy } from '../kubernetes/index.ts';
import type { DeployEvent, Plan } from '../kubernetes/types.ts';
import { deployRequest } from '../tasks/index.ts';
import { checkedDeploy, refuseMistakes } from './checked.ts';
import type { Host } from './host.ts';
import { pushOf } from './means.ts';
import type { Asked } from './options.ts';
import { quick } from './quick.ts';
import { type Report, stopped } from './result.ts';

export interface PlanReport extends Report {
  plans: Plan[];
}

/** What a run would do, asked of the API server; nothing is written. `exitCode`: changes are told by the result `changes`. */
export async function plan(asked: Asked, host: Host, { exitCode }: { exitCode: boolean }): Promise<PlanReport> {
  try {
    const checked = await checkedDeploy(asked, host);
    await refuseMistakes(checked);
    const { means, input, image } = checked;
    const push = image && (await pushOf(image, means.registry, host.signal));
    const { cluster, namespace } = await means.cluster();
    const context = {
      ...host,
      ...means,
      stage: quick.stage,
      task: quick.task,
      execution: { ...host.run, index: 1, pipeline: quick.pipeline },
      ...(push ? { push } : {}),
    };
    const made = await planDeploy(
      await deployRequest(input, context, namespace),
      deployContext(host, cluster, means.contents, () => {}),
    );
    cluster.close();
    const changes = exitCode && made.changes.some(({ action }) => action !== 'unchanged');
    const result = made.verdict === 'possible' ? (changes ? 'changes' : 'done') : made.verdict;
    return { result, plans: [made], problems: [...checked.problems, ...made.problems] };
  } catch (error) {
    return { plans: [], ...stopped(error, host.signal) };
  }
}

/** The engine's context for what only reads. */
export function deployContext(
  host: Host,
  cluster: DeployContext['cluster'],
  contents: DeployContext['contents'],
  report: (event: DeployEvent) => void,
): DeployContext {
  const { now, sleep, random } = host.ports;
  return { cluster, now, sleep, random, signal: host.signal, leave: host.leave, report, run: host.run, contents };
}
