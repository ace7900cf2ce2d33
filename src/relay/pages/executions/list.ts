import { html } from 'hono/html';
import type { Status } from '../../../pipeline/types.ts';
import type { ExecutionPage, ExecutionQuery, ExecutionRow } from '../../core/reports/types.ts';
import { timeText } from '../../core/story.ts';
import type { Html } from '../layout.ts';
import { durationText, markOf, toneOf } from './words.ts';

/** Those that an execution as a whole is in. */
const statuses = [
  'RUNNING',
  'COMPLETED',
  'FAILED',
  'CANCELED',
  'CANCELING',
  'WAITING',
  'SKIPPED',
  'ROLLBACK_COMPLETED',
  'ROLLBACK_FAILED',
] as const;

/** What a page is asked for; what makes no sense is as if it were not there. */
export function executionQueryOf({ status, webhook, q, before }: Record<string, string>): Omit<ExecutionQuery, 'limit'> {
  const known = statuses.find((one) => one === status);
  return {
    ...(known && { status: known }),
    ...(webhook && { webhook: webhook.slice(0, 256) }),
    ...(q?.trim() && { text: q.trim().slice(0, 256) }),
    ...(before && /^\d{1,15}$/.test(before) && { before: Number(before) }),
  };
}

/** Executions, the newest first. */
export function executionList({ rows, total, next }: ExecutionPage, query: ExecutionQuery, webhooks: readonly string[]): Html {
  return html`${filter(query, webhooks)}
<p class="quiet">${total === 1 ? '1 execution' : `${total} executions`}</p>
${rows.length === 0 ? html`<p>${nothing(query)}</p>` : table(rows)}
${next === undefined ? '' : html`<p><a rel="next" href="${address({ ...query, before: next })}">Older executions</a></p>`}`;
}

const nothing = ({ status, webhook, text, before }: ExecutionQuery): string =>
  (status ?? webhook ?? text ?? before)
    ? 'No such execution here.'
    : 'No execution has been reported yet. Runs report themselves with the input report-url.';

function filter({ status, webhook, text }: ExecutionQuery, webhooks: readonly string[]): Html {
  const option = (value: string, chosen: string | undefined, shown = value) =>
    html`<option value="${value}"${value === (chosen ?? '') ? html` selected` : ''}>${shown}</option>`;
  return html`<form method="get" action="/executions" class="filter" role="search">
<label>Status <select name="status">${option('', status, 'any')}${statuses.map((one) => option(one, status))}</select></label>
<label>Webhook <select name="webhook">${option('', webhook, 'any')}${webhooks.map((one) => option(one, webhook))}</select></label>
<label>Pipeline, image or tag <input type="search" name="q" value="${text ?? ''}"></label>
<button>Show</button>
</form>`;
}

function address({ status, webhook, text, before }: Partial<ExecutionQuery>): string {
  const given = { status, webhook, q: text, before: before?.toString() };
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) if (value !== undefined) parameters.set(name, value);
  return `/executions?${parameters.toString()}`;
}

const table = (rows: readonly ExecutionRow[]): Html => html`<table class="rows" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Execution</th><th scope="col" role="columnheader">Status</th><th scope="col" role="columnheader">Started</th><th scope="col" role="columnheader">Duration</th><th scope="col" role="columnheader">Push</th><th scope="col" role="columnheader">Webhook</th></tr></thead>
<tbody role="rowgroup">${rows.map(one)}</tbody>
</table>`;

const one = ({ id, name, index, status, message, started, ended, image, tag, webhook }: ExecutionRow): Html => html`<tr role="row">
<td role="cell" data-label="Execution"><a href="/executions/${id}">${name}#${index}</a></td>
<td role="cell" data-label="Status"><span>${badge(status)}${message && status !== 'COMPLETED' ? html` <span class="quiet">${message}</span>` : ''}</span></td>
<td role="cell" data-label="Started"><time datetime="${new Date(started).toISOString()}">${timeText(started)}</time></td>
<td role="cell" data-label="Duration">${ended === undefined ? '' : durationText(ended - started)}</td>
<td role="cell" data-label="Push">${image === undefined ? '' : `${image}${tag ? `:${tag}` : ''}`}</td>
<td role="cell" data-label="Webhook">${webhook ?? ''}</td>
</tr>`;

export const badge = (status: Status): Html =>
  html`<span class="status ${toneOf(status)}"><span aria-hidden="true">${markOf(status)}</span> ${status}</span>`;
