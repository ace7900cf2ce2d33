import { resume } from '../commands/resume.ts';
import type { Command } from './host.ts';
import { shown } from './run.ts';

export const resumeCommand: Command = (asked, host, { own, words: [id = ''] }) => {
  const { env } = host.ports;
  const as = own['as'] ?? env['GITHUB_ACTOR'] ?? env['USER'] ?? 'somebody';
  const { approve, reject, comment = '', task } = own;
  const said = { id, approve: approve === 'true', reject: reject === 'true', comment, as, task };
  return shown(host, (sink) => resume(asked, said, host, sink));
};
