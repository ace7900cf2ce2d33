import { newLines } from '../commands/lines.ts';
import { problemText } from '../commands/problem.ts';
import { run } from '../commands/run.ts';
import { causeText, closing } from '../commands/words.ts';
import { inert } from '../ports/inert.ts';
import type { Command } from './host.ts';
import { newTable } from './table.ts';

export const runCommand: Command = async (asked, host) => {
  const { ports } = host;
  const { isTTY, columns } = process.stderr;
  const write = (text: string) => process.stderr.write(ports.secrets.redact(text));
  const show = isTTY ? newTable({ columns, write }, ports.now) : newLines((line) => write(`${inert(line)}\n`), ports.now);
  const { report, causes } = await run(asked, host, show.sink);
  show.end();
  const told = report.execution === undefined ? report.problems : [];
  const lines = [...told.map((problem) => `${problem.severity}: ${problemText(problem)}`), ...causes.map(causeText)];
  for (const line of lines) ports.log('error', line);
  ports.log('info', closing(report));
  return report;
};
