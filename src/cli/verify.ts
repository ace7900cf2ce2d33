import type { Given } from '../commands/options.ts';
import { exitCodes } from '../commands/result.ts';
import { verify } from '../commands/verify.ts';
import { lineOf, problemText } from '../commands/words.ts';
import { commandHost } from './host.ts';
import { print } from './print.ts';

export async function verifyCommand(given: Given, { json }: { json: boolean }): Promise<number> {
  const host = commandHost();
  const { ports } = host;
  const report = await verify(given, host, (event) => {
    const line = lineOf(event);
    if (line !== undefined) ports.log('info', line);
  });
  for (const problem of report.problems) ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  ports.log('info', report.result === 'done' ? 'deployed as recorded' : report.result);
  if (json) await print(ports.secrets.redact(JSON.stringify(report)));
  return exitCodes[report.result];
}
