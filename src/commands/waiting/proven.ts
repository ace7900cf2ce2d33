import type { GitHub } from '../../github/types.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import { mustBeApprover } from './approver.ts';
import { findRun, reached } from './found.ts';
import { inTime } from './issues.ts';
import { type Kept, keptOf } from './kept.ts';
import { fingerprint } from './question.ts';
import type { AskedIn, Heard } from './types.ts';

/** GitHub is asked for the comment: the event is what it was when the workflow was started. Throws ConfigurationError and UnavailableError. */
export async function mustBePerson(heard: Heard, repository: string, github: GitHub): Promise<void> {
  if (heard.from === 'dispatch') {
    if (heard.by === '' || heard.by.endsWith('[bot]')) throw refusal(byApp(heard.by));
    return;
  }
  const comment = await github.issueComment(repository, heard.comment.id, inTime());
  if (comment?.isByApp) throw refusal(byApp(heard.by));
  if (!comment || comment.isEdited || comment.body !== heard.comment.body || comment.by !== heard.by)
    throw refusal(edited(comment !== undefined));
}

/** The execution, if it is this issue that asks for it and if that person may answer. Throws ConfigurationError and UnavailableError. */
export async function asksIn(asked: Asked, heard: Heard, host: Host, github: GitHub): Promise<{ kept: Kept; task: string }> {
  const { repository } = host;
  const { places, means } = await reached(asked, host);
  try {
    const kept = keptOf((await findRun(places, heard.execution)).stored);
    if (heard.from === 'comment') await mustAsk(kept, { repository, number: heard.issue.number }, github);
    const [task = '', ticket] = Object.entries(kept.halt.tickets)[0] ?? [];
    if (ticket) await mustBeApprover(heard.by, ticket, { id: heard.execution, repository, github });
    return { kept, task };
  } finally {
    await means.close();
  }
}

/** Anybody may write an issue, and some may change what another one says. Throws ConfigurationError and UnavailableError. */
export async function mustAsk({ issue, halt }: Kept, at: Pick<AskedIn, 'repository' | 'number'>, github: GitHub): Promise<void> {
  const { id } = halt.execution;
  if (issue?.repository !== at.repository || issue.number !== at.number) throw refusal(elsewhere(id, issue));
  const now = await github.issue(at.repository, at.number, inTime());
  if (!now || fingerprint(now) !== issue.text) throw refusal(changedText(id));
}

const refusal = (problem: Omit<Problem, 'severity'>): ConfigurationError => new ConfigurationError([{ ...problem, severity: 'error' }]);
const edited = (isThere: boolean): Omit<Problem, 'severity'> => ({
  code: 'H2K-890',
  message: `the comment was ${isThere ? 'edited' : 'taken back'}: what it says now is not what started this`,
  fix: 'answer by a new comment',
});
const byApp = (login: string): Omit<Problem, 'severity'> => ({
  code: 'H2K-891',
  message: `${login || 'nobody'} is no person: an App can't approve or reject, nor can a person through one`,
  fix: 'let a person write the comment',
});
const elsewhere = (id: string, issue: AskedIn | undefined): Omit<Problem, 'severity'> => ({
  code: 'H2K-892',
  message: `this issue is not the one in which ${id} is asked for`,
  fix: issue ? `answer in ${issue.url}` : `it is asked for in none: hub-to-kube resume ${id} --approve, or --reject`,
});
const changedText = (id: string): Omit<Problem, 'severity'> => ({
  code: 'H2K-893',
  message: `the issue's text was changed since ${id} was asked for in it: what was read may not be what would be done`,
  fix: `put it back, or answer by: hub-to-kube resume ${id} --approve, or --reject`,
});
