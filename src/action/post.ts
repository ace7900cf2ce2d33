import { setFailed } from '@actions/core';
import { Environment } from '../commands/environment.ts';
import type { Host } from '../commands/host.ts';
import { undo } from '../commands/undo.ts';
import { lineOf } from '../commands/words.ts';
import { stopSignals } from '../ports/signals.ts';
import { paragraphs, plain } from '../text/markdown.ts';
import type { Problem } from '../types.ts';
import { annotate } from './annotations.ts';
import { actionHost } from './host.ts';
import { type Inputs, readInputs } from './inputs.ts';
import { writeSummary } from './markdown.ts';
import { readState, type State } from './state.ts';
import { problemsOf } from './summary.ts';

/** GitHub gives about five minutes after a cancel. */
const limit = 4 * 60_000;
const reportLimit = 10_000;
const nothing = 'nothing is left to undo';

/** Runs whatever became of main: undoes what it left half done, because it was cancelled or killed. Throws only a defect. Rules 11. */
export async function post(): Promise<void> {
  const state = readState();
  const { signal, ...stops } = stopSignals();
  const host = actionHost({ ...stops, signal: AbortSignal.any([signal, AbortSignal.timeout(limit)]) });
  if (state.ended) return host.ports.log('info', nothing);
  const inputs = readInputs();
  const hasBegun = state.begun.length > 0 || state.deployed !== undefined;
  if (!hasBegun) host.ports.log('info', nothing);
  const last = hasBegun ? await bringBack(inputs, state, host) : 'cancelled; nothing had to be brought back';
  if (state.reported !== undefined) await report(inputs, state.reported, last, host);
}

/** How it ended, in words. */
async function bringBack(inputs: Inputs, state: State, host: Host): Promise<string> {
  const { ports } = host;
  const { redact } = ports.secrets;
  const told: string[] = [];
  const { result, releases, problems } = await undo(inputs.asked, state.begun, host, (event) => {
    const line = lineOf(event);
    if (line === undefined) return;
    told.push(line);
    ports.log('info', line);
  });
  const isBack = result === 'done';
  const last = ending(releases, isBack);
  const unseen = await show(inputs, state, host, last);
  const list = told.map((line) => `- ${plain(line)}`).join('\n');
  await writeSummary(paragraphs(`### ${plain(last)}`, list, problemsOf(problems)), ports);
  annotate([], [...problems, ...unseen], ports);
  if (isBack) ports.log('info', last);
  else setFailed(redact(last));
  return last;
}

/** The relay's page waits for an end that main could not tell any more. */
async function report({ asked }: Inputs, execution: string, message: string, { ports, signal }: Host): Promise<void> {
  const { reportCancelled } = await import('../commands/report/afterwards.ts');
  const over = AbortSignal.any([signal, AbortSignal.timeout(reportLimit)]);
  await reportCancelled(asked, { execution, message }, ports, over).catch(() => {});
}

/** Main had no time left to say how it ended. */
async function show({ environment }: Inputs, { deployed }: State, host: Host, reason: string): Promise<Problem[]> {
  if (!environment || !deployed) return [];
  return new Environment(environment, host).end(deployed, { result: 'cancelled', reason, image: '' });
}

function ending(releases: Awaited<ReturnType<typeof undo>>['releases'], isBack: boolean): string {
  if (!isBack) return 'cancelled; not everything could be brought back: the next run of this release goes on with it';
  const some = releases.some(({ undone }) => undone === 'all');
  return some ? 'cancelled; everything that was there before is back' : 'cancelled; nothing had to be brought back';
}
