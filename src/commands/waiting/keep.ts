import type { WaitingRuns } from '../../kubernetes/index.ts';
import type { Halt, Push } from '../../pipeline/types.ts';
import { type Json, type Problem, Stop } from '../../types.ts';
import type { Chosen } from '../choose.ts';
import { executionOf, type Host } from '../host.ts';
import type { CheckedRun } from '../work.ts';
import { ask, withdraw } from './ask.ts';
import { commitOf } from './commit.ts';
import { hashOf, type Kept, keptOf, placeOf } from './kept.ts';

/** What nobody answered is kept for so long after its time, in ms, for people who ask what became of it. */
const afterwards = 7 * 86_400_000;

/** Keeps a run that waits, asks people, and removes what nobody will answer any more. What is told: how to answer, or why it can't be kept. */
export async function keep(
  halt: Halt,
  { pipeline, webhook }: Chosen,
  { definitions, variable, means, origin }: CheckedRun,
  { host, push }: { host: Host; push: Push | undefined },
): Promise<Problem[]> {
  const { name, project } = pipeline.value;
  const commit = await commitOf(host.ports, host.signal);
  const kept: Kept = {
    format: 1,
    pipeline: { name, ...(project === undefined ? {} : { project }) },
    hash: hashOf(definitions),
    execution: executionOf(host),
    ...(push ? { push } : {}),
    ...(origin.event ? { event: origin.event } : {}),
    ...(webhook ? { webhook: webhook.value.name } : {}),
    ...(origin.delivery === undefined ? {} : { delivery: origin.delivery }),
    ...(commit === undefined ? {} : { commit }),
    halt,
  };
  try {
    const runs = await placeOf(pipeline.value, { definitions, variable, means });
    await runs.write(halt.execution.id, kept as unknown as Json);
    for (const line of howTo(halt)) host.ports.log('info', line);
    const unasked = await ask(kept, runs, host);
    await tidy(runs, kept, host);
    return unasked;
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return [...error.problems];
  }
}

/** Removes what is long over, and what this run's question takes the place of. */
async function tidy(runs: WaitingRuns, { pipeline, halt }: Kept, host: Host): Promise<void> {
  const replaces = Object.values(halt.tickets).some((ticket) => ticket.replaces);
  for (const stored of await runs.list()) {
    const other = keptOf(stored);
    if (stored.id === halt.execution.id) continue;
    const isOver = Object.values(other.halt.tickets).every(({ expires }) => expires + afterwards < host.ports.now());
    const isReplaced = replaces && !other.answer && other.pipeline.name === pipeline.name && other.pipeline.project === pipeline.project;
    if (!isOver && !isReplaced) continue;
    await runs.remove(stored.id);
    await withdraw(other, isReplaced ? `Not asked any more: ${halt.execution.id} takes its place.` : 'Nobody answered in time.', host);
    if (isReplaced) host.ports.log('info', `${stored.id} of ${pipeline.name} waits no more: this run's question takes its place`);
  }
}

const howTo = ({ execution, tickets }: Halt): string[] =>
  Object.entries(tickets).flatMap(([task, { summary, description, approvers, expires }]) => [
    `${task} waits for approval: ${summary}${description ? ` (${description})` : ''}`,
    `  until ${new Date(expires).toISOString()}, by ${approvers.join(', ') || 'whoever may reach the cluster'}: hub-to-kube resume ${execution.id} --approve, or --reject`,
  ]);
