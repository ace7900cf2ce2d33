import { resume } from '../commands/resume.ts';
import type { Command } from './host.ts';
import { shown } from './run.ts';

export const resumeCommand: Command = (asked, host, { own, words: [id = ''] }) => {
  const { env } = host.ports;
  const as = own['as'] ?? env['GITHUB_ACTOR'] ?? env['USER'] ?? 'somebody';
  const said = { id, approve: own['approve'] === 'true', reject: own['reject'] === 'true', comment: own['comment'] ?? '', as };
  return shown(host, (sink) => resume(asked, said, host, sink));
};
