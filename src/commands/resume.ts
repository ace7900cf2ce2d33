import { find } from '../definitions/names.ts';
import type { StoredRun, WaitingRuns } from '../kubernetes/index.ts';
import { type Ran, run as runPipeline } from '../pipeline/run.ts';
import type { Answer, Push, Sink, Ticket } from '../pipeline/types.ts';
import { tasks } from '../tasks/index.ts';
import { ConfigurationError, type Json, type Problem } from '../types.ts';
import type { Chosen } from './choose.ts';
import { hearing } from './hearing.ts';
import type { Host } from './host.ts';
import { newMeans } from './means.ts';
import type { Asked } from './options.ts';
import { ordered } from './ordered.ts';
import { registryOptions } from './registries.ts';
import { reportingOf } from './report/index.ts';
import { named, type RunEnd, reported, untouched } from './run.ts';
import { ask } from './waiting/ask.ts';
import { findRun, reached } from './waiting/found.ts';
import { hashOf, type Kept, keptOf } from './waiting/kept.ts';

/** What somebody says to an execution that waits. */
export interface Said {
  id: string;
  approve: boolean;
  reject: boolean;
  comment: string;
  /** Who says it. */
  as: string;
  /** To which of its questions: `Stage.Task`. Left out: to the first. */
  task?: string | undefined;
  /** That it is theirs to say was found out by whoever hands it on. */
  isProven?: true;
}

/** What a relay gives to the process that goes on with a run of its own: the key to report it with. */
const reportKey = 'HUB_TO_KUBE_REPORT_KEY';

/**
 * Goes on with an execution that waits, exactly behind the task that was answered: same definitions, inputs and push. Of two that answer at once one goes on.
 * Never throws for a user's mistake or an absent cluster. H2K-881 answered already, 882 not an approver, 883 other definitions, 886 neither yes nor no.
 */
export async function resume(asked: Asked, said: Said, host: Host, sink: Sink): Promise<RunEnd> {
  let push: Push | undefined;
  try {
    const target = await reached(asked, host, said.approve === said.reject ? [undecided] : []);
    const { stored, runs } = await findRun(target.places, said.id);
    const kept = keptOf(stored);
    push = kept.push;
    const pipeline = find(target.definitions.pipelines, kept.pipeline.name, kept.pipeline.project);
    const [task = '', ticket] = Object.entries(kept.halt.tickets).find(([name]) => name === (said.task ?? name)) ?? [];
    if (kept.answer) throw refusal(already(said.id, kept.answer.by));
    if (said.task !== undefined && !ticket) throw refusal(elsewhere(said.id, said.task));
    if (!pipeline || !ticket || hashOf(target.definitions) !== kept.hash) throw refusal(changed(said.id));
    const answer = answerOf(said, ticket, host.ports.now());
    await claim(runs, stored, answer);
    const webhook = kept.webhook === undefined ? undefined : find(target.definitions.webhooks, kept.webhook, pipeline.value.project);
    const chosen: Chosen = { pipeline, ...(webhook ? { webhook } : {}) };
    try {
      const end = await goOn(kept, chosen, { target, host, sink, answers: { [task]: answer } });
      if (end.ran.halt) end.report.problems.push(...(await askAgain({ ...kept, halt: end.ran.halt }, runs, host)));
      else await runs.remove(said.id);
      return end;
    } catch (error) {
      await runs.remove(said.id);
      throw error;
    } finally {
      await target.means.close();
    }
  } catch (error) {
    return { report: untouched(error, host, push), causes: [] };
  }
}

async function goOn(
  kept: Kept,
  chosen: Chosen,
  {
    target,
    host,
    sink,
    answers,
  }: { target: Awaited<ReturnType<typeof reached>>; host: Host; sink: Sink; answers: { [task: string]: Answer } },
): Promise<RunEnd & { ran: Ran }> {
  const { definitions, variable, settings, mirrors } = target;
  const means = newMeans(settings, registryOptions({ chosen: [chosen], definitions, variable }, mirrors, host.ports), host);
  const origin = {
    ...(kept.event ? { event: { verified: false, ...kept.event } } : {}),
    ...(kept.webhook === undefined ? {} : { webhook: kept.webhook }),
    ...(kept.delivery === undefined ? {} : { delivery: kept.delivery }),
  };
  const { execution } = kept.halt;
  const key = host.ports.env[reportKey];
  const told = { ...(kept.delivery !== undefined && { delivery: kept.delivery }), ...(key && { reportKey: key }) };
  const heard = hearing(await reportingOf({ settings, origin: told }, host, execution), execution.id, sink, host);
  try {
    const ran = await runPipeline(chosen.pipeline.value, kept.halt.execution.input, {
      ...host,
      ...means,
      definitions,
      variable,
      tasks,
      execution: kept.execution,
      halt: kept.halt,
      answers,
      ...(kept.push ? { push: await ordered(kept.push, chosen, origin, settings, host.ports.now()) } : {}),
      ...(kept.event ? { event: kept.event } : {}),
      ...heard.context,
    });
    await heard.end();
    const report = { ...reported(ran), ...named(kept.push), problems: heard.problems };
    return { ran, report, causes: ran.results.flatMap(({ causes }) => causes ?? []) };
  } catch (error) {
    await heard.end();
    throw error;
  } finally {
    await means.close();
  }
}

/** It waits anew: where the last question stood, no answer counts any more. */
async function askAgain(kept: Kept, runs: WaitingRuns, host: Host): Promise<Problem[]> {
  const again = { ...kept };
  delete again.issue;
  await runs.write(kept.halt.execution.id, again as unknown as Json);
  return ask(again, runs, host);
}

/** After its time nobody's word counts: it failed for want of one. */
function answerOf({ id, approve, comment, as, isProven }: Said, { approvers, expires }: Ticket, now: number): Answer {
  if (now > expires) return { approved: false, by: '', comments: '', at: now };
  if (!isProven && approvers.length > 0 && !approvers.includes(as)) throw refusal(stranger(id, as, approvers));
  return { approved: approve, by: as, comments: comment, at: now };
}

/** The Secret is written under the version that was read: who comes second finds another one. */
async function claim(runs: WaitingRuns, { id, value, resourceVersion }: StoredRun, answer: Answer): Promise<void> {
  if (await runs.write(id, { ...(value as object), answer } as unknown as Json, resourceVersion)) return;
  const now = await runs.find(id);
  throw refusal(already(id, (now && keptOf(now).answer?.by) || 'somebody else'));
}

const refusal = (problem: Problem): ConfigurationError => new ConfigurationError([problem]);

const already = (id: string, by: string): Problem => ({
  code: 'H2K-881',
  severity: 'error',
  message: `${id} was answered already by ${by || 'nobody in time'}`,
  fix: 'nothing is left to do: that answer holds',
  input: 'id',
});
const stranger = (id: string, as: string, approvers: readonly string[]): Problem => ({
  code: 'H2K-882',
  severity: 'error',
  message: `${as} is not among those who may answer ${id}`,
  fix: `let one of ${approvers.join(', ')} answer: --as NAME`,
  input: 'as',
});
const elsewhere = (id: string, task: string): Problem => ({
  code: 'H2K-881',
  severity: 'error',
  message: `${id} waits no more at ${task}: that was answered already`,
  fix: `see what it waits for: hub-to-kube executions show ${id}`,
  input: 'task',
});
const changed = (id: string): Problem => ({
  code: 'H2K-883',
  severity: 'error',
  message: `the definitions are not those that ${id} began with: what was asked is not what would be done`,
  fix: 'check out the commit that it began with, or let it expire and run the pipeline anew',
  input: 'definitions',
});
const undecided: Problem = {
  code: 'H2K-886',
  severity: 'error',
  message: 'resume needs one answer, yes or no',
  fix: 'write either --approve or --reject',
  input: 'approve',
};
