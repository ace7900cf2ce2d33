import type { Given } from '../commands/options.ts';
import { exitCodes } from '../commands/result.ts';
import { run } from '../commands/run.ts';
import { commandHost } from './host.ts';
import { print } from './print.ts';
import { newShow } from './show.ts';
import { causeText, problemText } from './words.ts';

export async function runCommand(given: Given, { json }: { json: boolean }): Promise<number> {
  const host = commandHost();
  const { secrets } = host.ports;
  const screen = {
    isTTY: process.stderr.isTTY,
    columns: process.stderr.columns,
    write: (text: string) => process.stderr.write(secrets.redact(text)),
  };
  const show = newShow(screen, host.ports.now);
  const { report, causes } = await run(given, host, show.sink);
  show.end();
  const told = report.execution === undefined ? report.problems : [];
  const lines = [...told.map((problem) => `${problem.severity}: ${problemText(problem)}`), ...causes.map(causeText)];
  for (const line of lines) host.ports.log('error', line);
  host.ports.log('info', closing(report));
  if (json) await print(secrets.redact(JSON.stringify(report)));
  return report.result === 'cancelled' ? (host.signalled() ?? exitCodes.cancelled) : exitCodes[report.result];
}

/** The last line: what came of it, in one sentence. */
function closing({ result, reason, proof, digest, undone, changed }: Awaited<ReturnType<typeof run>>['report']): string {
  const image = digest ? `, ${proof || 'not deployed'}: ${digest}` : '';
  const after =
    undone === 'all'
      ? '; everything that was there before is back'
      : undone === 'partly'
        ? '; not everything could be brought back'
        : changed && result === 'changed'
          ? '; the cluster is as the failure left it'
          : '';
  return result === 'done' ? `done${image}` : `${result}: ${reason}${after}`;
}
