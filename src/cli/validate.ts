import { problemText } from '../commands/problem.ts';
import { validate } from '../commands/validate.ts';
import type { Command } from './host.ts';

export const validateCommand: Command = async (asked, host) => {
  const report = await validate(asked, host);
  const { result, problems } = report;
  for (const problem of problems) host.ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  host.ports.log('info', result === 'done' ? 'valid' : `${result}: ${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}`);
  return report;
};
