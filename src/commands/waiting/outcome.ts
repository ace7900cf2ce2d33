import { paragraphs, quoted } from '../../text/markdown.ts';
import type { RunReport } from '../result.ts';
import { closing } from '../words.ts';
import type { Heard } from './types.ts';

/** What stands on the issue afterwards. `isOver`: nobody can answer any more. */
export interface Outcome {
  words: string;
  isOver: boolean;
  how: 'completed' | 'not_planned';
}

/** undefined: an App hears nothing, or two of them would talk for ever. */
export function outcomeOf(heard: Heard, report: RunReport, url: string | undefined): Outcome | undefined {
  const { execution, problems } = report;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const codes = errors.map(({ code }) => code);
  if (codes.includes('H2K-891')) return undefined;
  const where = url ? ` ([the run](${url}))` : '';
  if (execution) return { words: paragraphs(`**${saidIn(heard, report)}**${where}`, cameOf(report)), isOver: true, how: howOf(heard) };
  const told = errors.map(({ message, fix, code }) => `${quoted(message)} (${code})${fix ? `: ${quoted(fix)}` : ''}`);
  // Nothing of that id waits, and whoever comes next would be told the same; but an issue that a person wrote is theirs to close.
  const isOver = codes.includes('H2K-880') && heard.from === 'comment' && heard.issue.isByApp;
  return { words: paragraphs(`Nothing was done${where}.`, ...told), isOver, how: 'not_planned' };
}

const howOf = ({ word }: Heard): Outcome['how'] => (word.approve ? 'completed' : 'not_planned');
const saidIn = ({ by, word }: Heard, report: RunReport): string =>
  isExpired(report) ? 'Nobody answered in time' : `${word.approve ? 'Approved' : 'Rejected'} by ${quoted(by)}`;
const cameOf = (report: RunReport): string =>
  report.result === 'waiting' ? 'It went on, and waits for the next approval.' : quoted(closing(report));

const isExpired = ({ execution }: RunReport): boolean =>
  Object.values(execution?.stages ?? {}).some(({ tasks }) =>
    Object.values(tasks).some(({ type, output }) => type === 'UserOperation' && output['status'] === 'EXPIRED'),
  );
