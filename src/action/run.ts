import { setFailed } from '@actions/core';
import type { Environment } from '../commands/environment.ts';
import type { Host } from '../commands/host.ts';
import { newLines } from '../commands/lines.ts';
import { type RunEnd, run } from '../commands/run.ts';
import { Seen } from '../commands/seen.ts';
import { Issues } from '../commands/waiting/issues.ts';
import { causeText, closing } from '../commands/words.ts';
import type { ExecutionEvent, Sink } from '../pipeline/types.ts';
import type { Problem } from '../types.ts';
import { annotate } from './annotations.ts';
import type { Inputs } from './inputs.ts';
import { writeSummary } from './markdown.ts';
import { runOutputs, writeOutputs } from './outputs.ts';
import { Memory } from './state.ts';
import { summaryOf } from './summary.ts';

/** Deploys. */
export const runMode = (inputs: Inputs, host: Host): Promise<void> =>
  executionMode(inputs, host, (asking, sink) => run(inputs.asked, asking, sink));

/**
 * Shows an execution. Cancelled, it leaves what it began to the post step: GitHub gives main ten seconds, and post minutes. Rules 11.
 * `act`: runs it, with a host that asks people in issues.
 */
export async function executionMode(
  { asked, environment, token }: Inputs,
  host: Host,
  act: (host: Host, sink: Sink) => Promise<RunEnd>,
): Promise<void> {
  const { ports } = host;
  const { redact } = ports.secrets;
  const memory = new Memory();
  const seen = new Seen();
  const asks = new Issues(host, token);
  const show = newLines((line) => ports.log('info', line), ports.now);
  const shown = environment && new Shown(await environmentOf(environment, host), asked.given.image ?? '', memory);
  const end = await act({ ...host, asks }, (event) => {
    memory.take(event);
    if (event.type === 'begin' && !event.within && asked.given['report-url']) memory.reported(event.execution);
    seen.take(event);
    show.sink(event);
    shown?.begin(event);
  });
  show.end();
  const { report, causes } = end;
  const isGood = report.result === 'done' || report.result === 'skipped' || report.result === 'waiting';
  const isCut = host.signal.aborted && !isGood;
  if (!isCut) memory.ended();
  const issue = asks.opened.at(-1)?.url ?? '';
  // What later steps and people read comes before anything that may fail or take time.
  writeOutputs(runOutputs(report, issue), redact);
  await writeSummary(summaryOf(end, seen, issue), ports);
  const unseen = isCut ? [] : ((await shown?.end(report)) ?? []);
  annotate(causes, [...report.problems, ...unseen], ports);
  for (const cause of causes) ports.log('info', causeText(cause));
  const last = isCut ? 'cancelled; what this run began is brought back in the post step' : closing(report);
  if (isGood) ports.log('info', last);
  else setFailed(redact(last));
}

/** Loaded where it is wanted: most runs start without. */
async function environmentOf(options: NonNullable<Inputs['environment']>, host: Host): Promise<Environment> {
  return new (await import('../commands/environment.ts')).Environment(options, host);
}

/** The run in an environment of GitHub, beside the deployment itself. */
class Shown {
  readonly #environment: Environment;
  readonly #memory: Memory;
  readonly #image: string;
  #begun: Promise<Problem[]> | undefined;
  #deployed: Parameters<Environment['end']>[0] | undefined;

  constructor(environment: Environment, image: string, memory: Memory) {
    this.#environment = environment;
    this.#image = image;
    this.#memory = memory;
  }

  /** At the first event, when nothing stands against the run any more. */
  begin(event: ExecutionEvent): void {
    const push = event.type === 'begin' ? event.tree.dockerEvent : undefined;
    const image = push?.tag ? `${push.image}:${push.tag}` : (push?.image ?? this.#image);
    this.#begun ??= this.#environment.begin(image, (deployed) => {
      this.#deployed = deployed;
      this.#memory.deployed(deployed);
    });
  }

  async end(report: Parameters<Environment['end']>[1]): Promise<Problem[]> {
    const problems = (await this.#begun) ?? [];
    return this.#deployed ? [...problems, ...(await this.#environment.end(this.#deployed, report))] : problems;
  }
}
