import { plan } from '../commands/plan.ts';
import { problemText } from '../commands/problem.ts';
import { changeText } from '../commands/words.ts';
import type { Command } from './host.ts';

export const planCommand: Command = async (asked, host, { exitCode }) => {
  const { ports } = host;
  const report = await plan(asked, host, { exitCode });
  for (const { changes } of report.plans)
    for (const change of changes) if (change.action !== 'unchanged') ports.log('info', changeText(change));
  for (const problem of report.problems) ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  const all = report.plans.flatMap(({ changes }) => changes);
  const changes = `${all.filter(({ action }) => action !== 'unchanged').length} of ${all.length} objects would change`;
  ports.log('info', report.result === 'done' || report.result === 'changes' ? changes : report.result);
  return report;
};
