import type { Cause } from '../kubernetes/types.ts';
import { type Ran, run as runPipeline } from '../pipeline/run.ts';
import type { Push, Sink } from '../pipeline/types.ts';
import { tasks } from '../tasks/index.ts';
import type { Problem } from '../types.ts';
import { acceptedRun } from './accepted.ts';
import type { Chosen } from './choose.ts';
import { hearing } from './hearing.ts';
import { executionOf, type Host } from './host.ts';
import { pushOf } from './means.ts';
import type { Asked } from './options.ts';
import { ordered } from './ordered.ts';
import { reportingOf } from './report/index.ts';
import { reportRefused } from './report/refused.ts';
import { hasChanged, merged, type RunReport, resultOf, stopped, worstProof } from './result.ts';
import { type CheckedRun, givenTo } from './work.ts';

/** A run's report for machines, and what people want to see of a failure. */
export interface RunEnd {
  report: RunReport;
  causes: Cause[];
}

/**
 * Deploys the manifests, or runs the chosen pipelines, with the pushed image: one execution after the other, where a push starts several.
 * Never throws for a user's mistake or an absent cluster: those are results too.
 */
export async function run(asked: Asked, host: Host, sink: Sink): Promise<RunEnd> {
  let push: Push | undefined;
  const ends: RunEnd[] = [];
  try {
    const checked = await acceptedRun(asked, host);
    const { means, origin, chosen } = checked;
    push = origin.image && (await pushOf(origin.image, means.registry, host.signal));
    for (const [index, one] of chosen.entries()) {
      if (host.signal.aborted) break;
      ends.push(await executed(one, checked, { host: index === 0 ? host : another(host, index), push, sink }));
    }
    await means.close();
    if (ends.length === 0) host.signal.throwIfAborted();
    return { report: merged(ends.map(({ report }) => report)), causes: ends.flatMap(({ causes }) => causes) };
  } catch (error) {
    const report = untouched(error, host, push);
    const unseen = ends.length > 0 ? [] : await reportRefused(asked, report, host);
    return { report: { ...report, problems: [...report.problems, ...unseen] }, causes: [] };
  }
}

/** A run of the same job, with a name of its own: locks and records are held under it. */
const another = (host: Host, index: number): Host => ({ ...host, run: { ...host.run, id: `${host.run.id}-${index + 1}` } });

async function executed(
  one: Chosen,
  checked: CheckedRun,
  { host, push, sink }: { host: Host; push: Push | undefined; sink: Sink },
): Promise<RunEnd> {
  const { means, definitions, variable, origin, settings } = checked;
  const heard = hearing(await reportingOf(checked, host), host.run.id, sink, host);
  const { problems } = heard;
  const context = {
    ...host,
    ...means,
    definitions,
    variable,
    tasks,
    execution: executionOf(host),
    ...(push ? { push: await ordered(push, one, origin, settings, host.ports.now()) } : {}),
    ...(origin.event ? { event: origin.event } : {}),
  };
  try {
    const ran = await runPipeline(one.pipeline.value, givenTo(one, checked), { ...context, ...heard.context });
    const kept = ran.halt ? await (await import('./waiting/keep.ts')).keep(ran.halt, one, checked, { host, push }) : [];
    if (kept.length > 0) problems.push(...kept);
    await heard.end();
    if (ran.halt && kept.some(({ severity }) => severity === 'error')) return lost(ran, push, problems);
    return { report: { ...reported(ran), ...named(push), problems }, causes: ran.results.flatMap((result) => result.causes ?? []) };
  } catch (error) {
    const unseen = await heard.end();
    const report = untouched(error, host, push);
    return { report: { ...report, problems: [...report.problems, ...unseen] }, causes: [] };
  }
}

export function reported({ execution, results }: Ran): Omit<RunReport, 'problems' | 'image' | 'digest'> {
  const releases = results.flatMap(({ release }) => (release ? [release] : []));
  return {
    result: resultOf(execution, results),
    status: execution.status,
    reason: execution.status === 'COMPLETED' ? '' : execution.statusMessage,
    executionId: execution.id,
    proof: worstProof(results),
    changed: results.some(hasChanged),
    undone: releases.find(({ undone }) => undone !== 'none')?.undone ?? 'none',
    output: execution.output,
    execution,
  };
}

export const named = (push: Push | undefined) => ({
  image: push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '',
  digest: push?.digest ?? '',
});

/** Nothing was touched. */
export function untouched(error: unknown, host: Host, push: Push | undefined): RunReport {
  const { result, problems } = stopped(error, host.signal);
  // Warnings are told too, but they ended nothing.
  const errors = problems.filter(({ severity }) => severity === 'error');
  const more = errors.length > 1 ? ` (and ${errors.length - 1} more)` : '';
  return {
    result,
    status: result === 'cancelled' ? 'CANCELED' : 'FAILED',
    reason: result === 'cancelled' ? 'cancelled before anything was touched' : `${errors[0]?.message ?? ''}${more}`,
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

/** It was to wait, and can't be kept: nobody can go on with it. */
function lost(ran: Ran, push: Push | undefined, problems: Problem[]): RunEnd {
  const report = reported(ran);
  const reason = problems.at(-1)?.message ?? '';
  return {
    report: { ...report, ...named(push), result: report.changed ? 'changed' : 'unavailable', status: 'FAILED', reason, problems },
    causes: [],
  };
}
