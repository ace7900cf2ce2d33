import { type DeployContext, plan as planDeploy } from '../kubernetes/index.ts';
import type { DeployEvent, Plan } from '../kubernetes/types.ts';
import { deployRequest } from '../tasks/k8s.ts';
import { type Problem, Stop, UnavailableError } from '../types.ts';
import type { Host } from './host.ts';
import { newMeans, pushedImage } from './means.ts';
import type { Given } from './options.ts';
import { quick, quickInput } from './quick.ts';
import type { ResultWord } from './result.ts';
import { readSettings } from './settings.ts';

export interface PlanReport {
  result: ResultWord;
  plans: Plan[];
  problems: Problem[];
}

/** What a run would do, asked of the API server; nothing is written. `exitCode`: changes are told by the result `changes`. */
export async function plan(given: Given, host: Host, { exitCode }: { exitCode: boolean }): Promise<PlanReport> {
  try {
    const settings = readSettings(given);
    const input = quickInput(settings);
    const means = newMeans(settings, host);
    const push = await pushedImage(settings, means, host.signal);
    const { cluster, namespace } = await means.cluster();
    const context = {
      ...host,
      stage: quick.stage,
      task: quick.task,
      execution: { ...host.run, pipeline: quick.pipeline },
      ...(push ? { push } : {}),
    };
    const made = await planDeploy(
      await deployRequest(input, context, namespace),
      deployContext(host, cluster, means.contents, () => {}),
    );
    cluster.close();
    const errors = made.problems.some(({ severity }) => severity === 'error');
    const changes = made.changes.some(({ action }) => action !== 'unchanged');
    return { result: errors ? 'refused' : exitCode && changes ? 'changes' : 'done', plans: [made], problems: made.problems };
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { result: error instanceof UnavailableError ? 'unavailable' : 'refused', plans: [], problems: error.problems };
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
