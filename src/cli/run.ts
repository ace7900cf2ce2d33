import { newLines } from '../commands/lines.ts';
import type { Given } from '../commands/options.ts';
import { exitCodes } from '../commands/result.ts';
import { run } from '../commands/run.ts';
import { causeText, closing, problemText } from '../commands/words.ts';
import { commandHost } from './host.ts';
import { print } from './print.ts';
import { newTable } from './table.ts';

export async function runCommand(given: Given, { json }: { json: boolean }): Promise<number> {
  const host = commandHost();
  const { secrets } = host.ports;
  const { isTTY, columns } = process.stderr;
  const write = (text: string) => process.stderr.write(secrets.redact(text));
  const show = isTTY ? newTable({ columns, write }, host.ports.now) : newLines((line) => write(`${line}\n`), host.ports.now);
  const { report, causes } = await run(given, host, show.sink);
  show.end();
  const told = report.execution === undefined ? report.problems : [];
  const lines = [...told.map((problem) => `${problem.severity}: ${problemText(problem)}`), ...causes.map(causeText)];
  for (const line of lines) host.ports.log('error', line);
  host.ports.log('info', closing(report));
  if (json) await print(secrets.redact(JSON.stringify(report)));
  return report.result === 'cancelled' ? (host.signalled() ?? exitCodes.cancelled) : exitCodes[report.result];
}
