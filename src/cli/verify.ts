import { problemText } from '../commands/problem.ts';
import { verify } from '../commands/verify.ts';
import { lineOf } from '../commands/words.ts';
import type { Command } from './host.ts';

export const verifyCommand: Command = async (asked, host) => {
  const { ports } = host;
  const report = await verify(asked, host, (event) => {
    const line = lineOf(event);
    if (line !== undefined) ports.log('info', line);
  });
  for (const problem of report.problems) ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  ports.log('info', report.result === 'done' ? 'deployed as recorded' : report.result);
  return report;
};
