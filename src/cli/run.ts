import { newLines } from '../commands/lines.ts';
import { problemText } from '../commands/problem.ts';
import type { RunReport } from '../commands/result.ts';
import { type RunEnd, run } from '../commands/run.ts';
import { causeText, closing } from '../commands/words.ts';
import type { Sink } from '../pipeline/types.ts';
import { inert } from '../ports/inert.ts';
import type { Command, CommandHost } from './host.ts';
import { newTable } from './table.ts';

export const runCommand: Command = (asked, host) => shown(host, (sink) => run(asked, host, sink));

/** Shows what a run does while it does it, and what came of it. */
export async function shown({ ports }: CommandHost, act: (sink: Sink) => Promise<RunEnd>): Promise<RunReport> {
  const { isTTY, columns } = process.stderr;
  const write = (text: string) => process.stderr.write(ports.secrets.redact(text));
  const show = isTTY ? newTable({ columns, write }, ports.now) : newLines((line) => write(`${inert(line)}\n`), ports.now);
  const { report, causes } = await act(show.sink);
  show.end();
  const told = report.execution === undefined ? report.problems : [];
  const lines = [...told.map((problem) => `${problem.severity}: ${problemText(problem)}`), ...causes.map(causeText)];
  for (const line of lines) ports.log('error', line);
  ports.log('info', closing(report));
  return report;
}
