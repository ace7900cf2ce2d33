import { type DeployContext, plan as planDeploy } from '../kubernetes/index.ts';
import type { DeployEvent, Plan } from '../kubernetes/types.ts';
import { type PlannedTask, plannedTasks } from '../pipeline/planned.ts';
import type { Push } from '../pipeline/types.ts';
import { deployRequest, tasks } from '../tasks/index.ts';
import type { Problem } from '../types.ts';
import { acceptedRun } from './accepted.ts';
import type { Chosen } from './choose.ts';
import type { Host } from './host.ts';
import { pushOf } from './means.ts';
import type { Asked } from './options.ts';
import { ordered } from './ordered.ts';
import { type Report, type ResultWord, stopped } from './result.ts';
import { type CheckedRun, givenTo } from './work.ts';

export interface PlanReport extends Report {
  /** One for each K8S task that applies manifests, in order. */
  plans: Plan[];
}

/** What a run would do, asked of the API server; nothing is written. `exitCode`: changes are told by the result `changes`. */
export async function plan(asked: Asked, host: Host, { exitCode }: { exitCode: boolean }): Promise<PlanReport> {
  try {
    const checked = await acceptedRun(asked, host);
    const { means, origin, chosen } = checked;
    const push = origin.image && (await pushOf(origin.image, means.registry, host.signal));
    const plans: Plan[] = [];
    const unplanned: Problem[] = [];
    for (const one of chosen) {
      const told = push && (await ordered(push, one, origin, checked.settings, host.ports.now()));
      for (const task of tasksOf(one, checked, told)) {
        const name = `${task.stage}.${task.task}`;
        if (task.type === 'K8S' && task.input['action'] === 'APPLY' && task.open.length === 0)
          plans.push(await planned(one.pipeline.value.name, task, checked, host, told));
        else unplanned.push(notPlanned(name, task));
      }
    }
    await means.close();
    const problems = [...checked.problems, ...unplanned, ...plans.flatMap((made) => made.problems)];
    return { result: resultOf(plans, exitCode), plans, problems };
  } catch (error) {
    return { plans: [], ...stopped(error, host.signal) };
  }
}

const tasksOf = (one: Chosen, checked: CheckedRun, push: Push | undefined): PlannedTask[] =>
  plannedTasks(one.pipeline.value, givenTo(one, checked), { ...checked, ...checked.origin, tasks, ...(push ? { push } : {}) });

async function planned(pipeline: string, task: PlannedTask, { means }: CheckedRun, host: Host, push: Push | undefined): Promise<Plan> {
  const { cluster, namespace } = await means.cluster(task.endpoint('kubernetesServer'));
  const context = { ...host, ...means, ...task, execution: { ...host.run, index: 1, pipeline }, ...(push ? { push } : {}) };
  const request = await deployRequest((await tasks.K8S.load()).parse(task.input), context, namespace);
  return planDeploy(request, { ...deployContext(host, cluster, means.contents, () => {}), platforms: means.platforms, pull: means.pull });
}

/** The worst of all plans. */
function resultOf(plans: readonly Plan[], exitCode: boolean): ResultWord {
  const verdicts = plans.map(({ verdict }) => verdict);
  if (verdicts.includes('refused')) return 'refused';
  if (verdicts.includes('unavailable')) return 'unavailable';
  const changes = plans.some((made) => made.changes.some(({ action }) => action !== 'unchanged'));
  return exitCode && changes ? 'changes' : 'done';
}

const notPlanned = (name: string, { type, input, open }: PlannedTask): Problem => ({
  code: 'H2K-627',
  severity: 'warning',
  message:
    open.length > 0
      ? `${name} is not planned: only a run knows \${${open[0]}}`
      : `${name} is not planned: only K8S tasks that APPLY are, and this is ${type}${type === 'K8S' ? ` ${String(input['action'] as unknown)}` : ''}`,
});

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
