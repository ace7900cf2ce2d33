import type { Host } from '../commands/host.ts';
import { plan } from '../commands/plan.ts';
import { validate } from '../commands/validate.ts';
import { verify } from '../commands/verify.ts';
import { changeText, lineOf } from '../commands/words.ts';
import { block } from '../text/markdown.ts';
import type { Inputs, Mode } from './inputs.ts';
import { tell } from './tell.ts';

/** Shows what a run would do; nothing is written. */
export async function planMode({ asked }: Inputs, host: Host): Promise<void> {
  const report = await plan(asked, host, { exitCode: true });
  const all = report.plans.flatMap(({ changes }) => changes);
  const changes = all.filter(({ action }) => action !== 'unchanged');
  const lines = changes.map(changeText);
  for (const line of lines) host.ports.log('info', line);
  const count = `${changes.length} of ${all.length} objects would change`;
  await tell({ ...report, result: report.result === 'changes' ? 'done' : report.result }, count, host, {
    changed: String(changes.length > 0),
    body: lines.length > 0 ? block(lines.flatMap((line) => line.split('\n'))) : '',
  });
}

export async function validateMode({ asked }: Inputs, host: Host): Promise<void> {
  await tell(await validate(asked, host), 'valid', host);
}

/** Proves that what was deployed still runs. */
export async function verifyMode({ asked }: Inputs, host: Host): Promise<void> {
  const told: string[] = [];
  const report = await verify(asked, host, (event) => {
    const line = lineOf(event);
    if (line !== undefined) told.push(line);
  });
  for (const line of told) host.ports.log('info', line);
  await tell(report, 'deployed as recorded', host, { body: told.length > 0 ? block(told) : '' });
}

/** Loaded where it is wanted: it brings GitHub's client along. */
const resumeMode = async (inputs: Inputs, host: Host): Promise<void> => (await import('./resume.ts')).resumeMode(inputs, host);

export const otherModes = { plan: planMode, validate: validateMode, verify: verifyMode, resume: resumeMode } as const satisfies {
  [mode in Exclude<Mode, 'run'>]: unknown;
};
