import { type Context, Hono } from 'hono';
import { html } from 'hono/html';
import { type Answers, mayNotAnswer } from '../../core/answers.ts';
import type { LiveExecutions } from '../../core/reports/live.ts';
import type { ReportPorts } from '../../core/reports/receive.ts';
import type { Store } from '../../types.ts';
import { accountOf } from '../access.ts';
import type { PageEnv } from '../caller.ts';
import type { Forms } from '../forms.ts';
import { type Html, layout } from '../layout.ts';
import { answerer, answerRoutes } from './answer.ts';
import { executionList as documentList, executionDocument, executionsPath } from './documents.ts';
import { executionList, executionQueryOf } from './list.ts';
import { newWatch } from './live.ts';
import { reportRoutes } from './reports.ts';
import { script } from './script.ts';
import { executionPage } from './show.ts';

export interface ExecutionRoutePorts {
  store: Pick<Store, 'executions'>;
  notices: () => string[];
  now: () => number;
  /** Whether this is an API token with the right to operate. */
  mayOperate: (token: string) => boolean;
  /** Aborted: the relay is ending, and pages that watch are let go. */
  ending: AbortSignal;
  live: LiveExecutions;
  answers: Answers;
  forms: Forms;
}

const pageSize = 50;
const missing = html`<p>It was never reported, or it is older than what is kept. <a href="/executions">All executions</a></p>`;
const id = ':id{[\\w.-]{1,128}}';

/**
 * Two parts: `reports`, where runs report themselves with keys of their own, and `pages`, for people who are signed in.
 */
export function executionRoutes(ports: ExecutionRoutePorts): { reports: Hono; pages: Hono<PageEnv> } {
  const { store, notices, now, ending, live, answers, forms } = ports;
  const { executions } = store;
  const watch = newWatch({ executions, live, now, ending });
  const changed: ReportPorts['changed'] = (execution) => live.changed(execution);
  const page = (context: Context<PageEnv>, title: string, content: Html): Html =>
    layout({ title, place: '/executions', account: accountOf(context), notices: notices() }, content);
  const pages = new Hono<PageEnv>();
  pages.get('/live.js', (context) =>
    context.body(script, 200, { 'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'max-age=3600' }),
  );
  pages.get('/executions', async (context) => {
    const query = { ...executionQueryOf(context.req.query()), limit: pageSize };
    const found = await executions.list(query);
    const content = executionList(found, query, await executions.webhooks());
    return context.html(page(context, 'Executions', content), 200, { 'cache-control': 'no-store' });
  });
  pages.get(`/executions/${id}`, async (context) => {
    const row = await executions.find(context.req.param('id'));
    if (!row) return context.html(page(context, 'No such execution', missing), 404);
    const view = await live.view(row.id);
    const title = `${row.name}#${row.index}`;
    const { question } = view;
    const asked = question && {
      question,
      isOwn: answers.isOwn(row),
      taken: answers.taken(row.id),
      mayNot: mayNotAnswer(question, answerer(context)),
      field: forms.field(context),
    };
    return context.html(page(context, title, executionPage(view, row, now(), asked)), 200, { 'cache-control': 'no-store' });
  });
  pages.get(`/executions/${id}/live`, async (context) => {
    const row = await executions.find(context.req.param('id'));
    return row ? watch(context, row.id) : context.json({ message: 'there is no such execution' }, 404);
  });
  pages.get(executionsPath, async (context) => {
    const found = await executions.list({ ...executionQueryOf(context.req.query()), limit: pageSize });
    return context.json(documentList(found), 200, { 'cache-control': 'no-store' });
  });
  pages.get(`${executionsPath}/${id}`, async (context) => {
    const row = await executions.find(context.req.param('id'));
    if (!row) return context.json({ message: `there is no execution ${context.req.param('id')}` }, 404);
    return context.json(executionDocument(await live.view(row.id), row), 200, { 'cache-control': 'no-store' });
  });
  pages.route('/', answerRoutes(ports));
  return { reports: reportRoutes({ ...ports, changed }), pages };
}
