import { html } from 'hono/html';
import type { Said } from '../../core/answers.ts';
import type { ExecutionRow } from '../../core/reports/types.ts';
import type { Question } from '../../core/reports/view.ts';
import { timeText } from '../../core/story.ts';
import type { Html } from '../layout.ts';

/** What whoever looks at a question can do about it. */
export interface Asked {
  question: Question;
  /** The relay runs it itself, and can go on with it. */
  isOwn: boolean;
  /** What it goes on with just now. */
  taken: Said | undefined;
  /** Why the one who looks may not answer; undefined: they may. */
  mayNot: string | undefined;
  /** What each form has. */
  field: Html;
}

/** A form has as much room. */
export const longestComment = 2_000;

/** What is asked, of whom and until when; and a form to answer it with, or where else it is answered. */
export function questionPart({ question, ...asked }: Asked, row: ExecutionRow, now: number): Html {
  const { summary, description, approvers, asked: since, expires, task } = question;
  return html`<section class="question" aria-labelledby="question-head"><h2 id="question-head">Waits for approval: ${summary}</h2>
${description === '' ? '' : html`<p>${description}</p>`}
<dl>
<div><dt>Task</dt><dd>${task}</dd></div>
<div><dt>Asked</dt><dd><time datetime="${isoTime(since)}">${timeText(since)}</time></dd></div>
<div><dt>Until</dt><dd><time datetime="${isoTime(expires)}">${timeText(expires)}</time>${now > expires ? html` <span class="bad">(its time is over)</span>` : ''}</dd></div>
<div><dt>Approvers</dt><dd>${approvers.length > 0 ? approvers.join(', ') : 'everybody who may press the buttons here'}</dd></div>
</dl>
${answering(asked, task, row, now > expires)}</section>`;
}

function answering({ isOwn, taken, mayNot, field }: Omit<Asked, 'question'>, task: string, row: ExecutionRow, isLate: boolean): Html {
  if (taken) return html`<p role="status">${taken.by} ${taken.approve ? 'approved' : 'rejected'} it: it goes on.</p>`;
  if (!isOwn) return elsewhere(row);
  if (mayNot !== undefined) return html`<p class="quiet">${mayNot}</p>`;
  return html`<form method="post" action="/executions/${row.id}/answer">${field}<input type="hidden" name="task" value="${task}">
${isLate ? html`<p>Whatever is said now, it fails: nobody answered in time.</p>` : html`<label>Comment <input name="comment" maxlength="${longestComment}"></label>`}
<span class="buttons">${isLate ? '' : html`<button name="answer" value="approve">Approve</button>`}<button name="answer" value="reject">${isLate ? 'Let it end' : 'Reject'}</button></span></form>`;
}

/** It ran in GitHub, or wherever somebody called the command line. */
function elsewhere({ id, target, run }: ExecutionRow): Html {
  const line = html`<code>hub-to-kube resume ${id} --approve</code> or <code>--reject</code>`;
  if (!target || !('repository' in target)) return html`<p>It is answered where it ran: ${line}.</p>`;
  const where = run && /^https?:\/\//.test(run.url) ? html`<a href="${run.url}" rel="noreferrer">run ${run.id}</a>` : 'its run';
  return html`<p>It is answered in GitHub: in the issue that ${where} opened in ${target.repository}, or by ${line}.</p>`;
}

const isoTime = (ms: number): string => new Date(ms).toISOString();
