import type { Given } from '../commands/options.ts';
import { plan } from '../commands/plan.ts';
import { exitCodes } from '../commands/result.ts';
import { problemText } from '../commands/words.ts';
import { refText } from '../kubernetes/ref.ts';
import type { Change } from '../kubernetes/types.ts';
import { commandHost } from './host.ts';
import { print } from './print.ts';

const signs: Record<Change['action'], string> = {
  create: '+',
  update: '~',
  adopt: '~',
  recreate: '±',
  delete: '-',
  unchanged: ' ',
  blocked: '!',
};

export async function planCommand(given: Given, { json, exitCode }: { json: boolean; exitCode: boolean }): Promise<number> {
  const host = commandHost();
  const { ports } = host;
  const report = await plan(given, host, { exitCode });
  for (const { changes } of report.plans)
    for (const change of changes) if (change.action !== 'unchanged') ports.log('info', changeText(change));
  for (const problem of report.problems) ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  const all = report.plans.flatMap(({ changes }) => changes);
  ports.log('info', `${all.filter(({ action }) => action !== 'unchanged').length} of ${all.length} objects would change`);
  if (json) await print(ports.secrets.redact(JSON.stringify(report)));
  return exitCodes[report.result];
}

function changeText({ action, ref, why, diff, reversible }: Change): string {
  const once = reversible === 'no' ? ' [can’t be undone]' : '';
  return `${signs[action]} ${refText(ref)}: ${why}${once}${diff ? `\n${diff.replace(/^/gm, '    ')}` : ''}`;
}
