import { problemText } from '../commands/problem.ts';
import type { ResultWord } from '../commands/result.ts';
import { status } from '../commands/status.ts';
import { lineOf, statusText } from '../commands/words.ts';
import type { Command } from './host.ts';

const closing: { readonly [word in ResultWord]?: string } = {
  done: 'everything is ready',
  progressing: 'nothing fails, but not everything is ready yet',
  failed: 'not everything is there and well',
};

export const statusCommand: Command = async (asked, host) => {
  const { ports } = host;
  const report = await status(asked, host, (event) => {
    const line = lineOf(event);
    if (line !== undefined) ports.log('info', line);
  });
  for (const object of report.objects)
    ports.log(object.state === 'failing' || object.state === 'absent' ? 'error' : 'info', statusText(object));
  for (const problem of report.problems) ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  ports.log('info', closing[report.result] ?? report.result);
  return report;
};
