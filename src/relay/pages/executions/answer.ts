import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import type { Problem } from '../../../types.ts';
import { type Answers, nameless, type Said } from '../../core/answers.ts';
import type { LiveExecutions } from '../../core/reports/live.ts';
import type { ExecutionRow } from '../../core/reports/types.ts';
import type { Question } from '../../core/reports/view.ts';
import type { Store } from '../../types.ts';
import { accountOf, toOperate } from '../access.ts';
import { BadBody, fieldsOf, smallBody } from '../bodies.ts';
import type { PageEnv } from '../caller.ts';
import type { Forms } from '../forms.ts';
import { layout } from '../layout.ts';
import { executionsPath } from './documents.ts';
import { longestComment } from './question.ts';
import { problemList } from './task.ts';

export interface AnswerRoutePorts {
  store: Pick<Store, 'executions'>;
  live: LiveExecutions;
  answers: Answers;
  forms: Forms;
  notices: () => string[];
}

const id = ':id{[\\w.-]{1,128}}';
const statuses: Readonly<Record<string, 403 | 409>> = { 'H2K-920': 403 };

/** Who asks, as answers name them: people of GitHub by their login; all others are whoever has the relay's password. */
export const answerer = (context: Context<PageEnv>): string => accountOf(context)?.name ?? nameless;

/** Where executions that wait are answered: by a form of their page, or by a program. */
export function answerRoutes({ store, live, answers, forms, notices }: AnswerRoutePorts): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  /** undefined: there is no such execution. */
  const waiting = async (execution: string): Promise<{ row: ExecutionRow; question: Question | undefined } | undefined> => {
    const row = await store.executions.find(execution);
    return row && { row, question: (await live.view(row.id)).question };
  };
  app.post(`/executions/${id}/answer`, forms.own, async (context) => {
    const found = await waiting(context.req.param('id'));
    if (!found) return context.notFound();
    const { answer, comment = '', task = '' } = await context.req.parseBody();
    if ((answer !== 'approve' && answer !== 'reject') || typeof comment !== 'string' || typeof task !== 'string')
      return context.text('approve it or reject it\n', 400);
    const { row, question } = found;
    const problem = answers.answer(row, question, said({ task, answer, comment }, answerer(context)));
    if (!problem) return context.redirect(`/executions/${row.id}`, 303);
    const content = html`${problemList([problem])}<p><a href="/executions/${row.id}">${row.name}#${row.index}</a></p>`;
    const frame = { title: 'Not answered', place: '/executions', account: accountOf(context), notices: notices() } as const;
    return context.html(layout(frame, content), statusOf(problem));
  });
  app.post(`${executionsPath}/${id}/answer`, toOperate, smallBody, async (context) => {
    const found = await waiting(context.req.param('id'));
    if (!found) return context.json({ message: `there is no execution ${context.req.param('id')}` }, 404);
    const { answer, comment = '', task } = await fieldsOf(context, { answer: 'string', comment: 'string', task: 'string' });
    if (answer !== 'approve' && answer !== 'reject') throw new BadBody(400, 'answer must be "approve" or "reject"');
    if (comment.length > longestComment) throw new BadBody(400, `comment is longer than ${longestComment} characters`);
    const { row, question } = found;
    const meant = task ?? question?.task ?? '';
    const problem = answers.answer(row, question, said({ task: meant, answer, comment }, nameless));
    if (problem) return context.json({ message: `${problem.message} (${problem.code})` }, statusOf(problem));
    return context.json({ execution: row.id, task: meant, answer }, 202);
  });
  return app;
}

const statusOf = ({ code }: Problem): 403 | 409 => statuses[code] ?? 409;

/** A comment is one line of words: it becomes an argument of a process, and a line of a log. */
const said = ({ task, answer, comment }: { task: string; answer: 'approve' | 'reject'; comment: string }, by: string): Said => ({
  task,
  approve: answer === 'approve',
  comment: comment
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longestComment),
  by,
});
