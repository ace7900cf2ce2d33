import type { Given } from '../commands/options.ts';
import { exitCodes } from '../commands/result.ts';
import { validate } from '../commands/validate.ts';
import { problemText } from '../commands/words.ts';
import { commandHost } from './host.ts';
import { print } from './print.ts';

export async function validateCommand(given: Given, { json }: { json: boolean }): Promise<number> {
  const { ports } = commandHost();
  const report = await validate(given, { ports });
  for (const problem of report.problems) ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  ports.log(
    'info',
    report.result === 'done' ? 'valid' : `${report.problems.length} ${report.problems.length === 1 ? 'problem' : 'problems'}`,
  );
  if (json) await print(ports.secrets.redact(JSON.stringify(report)));
  return exitCodes[report.result];
}
