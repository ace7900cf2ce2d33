import { plan } from '../commands/plan.ts';
import { problemText } from '../commands/words.ts';
import { refText } from '../kubernetes/ref.ts';
import type { Change } from '../kubernetes/types.ts';
import type { Command } from './host.ts';

const signs: Record<Change['action'], string> = {
  create: '+',
  update: '~',
  adopt: '~',
  recreate: '±',
  delete: '-',
  unchanged: ' ',
  blocked: '!',
};

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

function changeText({ action, ref, why, diff, reversible }: Change): string {
  const once = reversible === 'no' ? ' [can’t be undone]' : '';
  return `${signs[action]} ${refText(ref)}: ${why}${once}${diff ? `\n${diff.replace(/^/gm, '    ')}` : ''}`;
}
