import { html } from 'hono/html';
import { mostReplays } from '../core/replay.ts';
import { story, timeText } from '../core/story.ts';
import type { Activity, Fate, Filter, Page } from '../types.ts';
import { badge } from './executions/list.ts';
import { addressOf, fates, fieldTime } from './filter.ts';
import type { Html } from './layout.ts';

export interface Shown {
  page: Page;
  filter: Filter;
  before?: number | undefined;
  /** Of all that fits but for its fate. */
  counts: Readonly<Record<Fate, number>>;
  webhooks: readonly string[];
  /** What every form has. */
  field: Html;
}

/** Every push, newest first, with what became of it and why. */
export function activity(shown: Shown): Html {
  const { page, filter, counts } = shown;
  // What is rejected is no push, and can't be sent again.
  const pushes = { ...counts, rejected: 0 };
  const able = filter.fate ? pushes[filter.fate] : total(pushes);
  return html`${narrowed(shown)}
<nav aria-label="What became of a push"><ul class="fates">
<li>${fateLink('Every push', total(counts), filter)}</li>
${Object.entries(fates).map(([fate, name]) => html`<li>${fateLink(name, counts[fate as Fate], filter, fate as Fate)}</li>`)}
</ul></nav>
${page.rows.length === 0 ? html`<p>${nothing(shown)}</p>` : table(page.rows)}
${page.next === undefined ? '' : html`<p><a rel="next" href="${addressOf({ ...filter, before: page.next })}">Older pushes</a></p>`}
${again(shown, able)}`;
}

const total = (counts: Readonly<Record<Fate, number>>): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const nothing = ({ filter, before }: Shown): string =>
  Object.keys(filter).length === 0 && before === undefined ? 'No push has come in yet.' : 'No such push here.';

function fateLink(name: string, count: number, filter: Filter, fate?: Fate): Html {
  const { fate: now, ...rest } = filter;
  const current = now === fate ? html` aria-current="page"` : '';
  return html`<a href="${addressOf({ ...rest, ...(fate && { fate }) })}"${current}>${name} <span class="count">${count}</span></a>`;
}

function narrowed({ filter, webhooks }: Shown): Html {
  const { fate, webhook, repository, tag, text, from, to } = filter;
  const known = webhook === undefined || webhooks.includes(webhook) ? webhooks : [...webhooks, webhook];
  return html`<form class="filter" method="get" action="/" role="search">
${fate ? html`<input type="hidden" name="fate" value="${fate}">` : ''}
<label>Search <input type="search" name="q" value="${text ?? ''}"></label>
<label>Webhook <select name="webhook"><option value="">all</option>
${known.map((name) => html`<option value="${name}"${name === webhook ? html` selected` : ''}>${name}</option>`)}</select></label>
<label>Repository <input name="repository" value="${repository ?? ''}"></label>
<label>Tag <input name="tag" value="${tag ?? ''}"></label>
<label>From (UTC) <input type="datetime-local" name="from" value="${fieldTime(from)}"></label>
<label>To (UTC) <input type="datetime-local" name="to" value="${fieldTime(to)}"></label>
<span class="buttons"><button>Filter</button> <a href="/">Clear</a></span>
</form>`;
}

/** One replay for all pushes of a time. */
function again({ filter, field }: Shown, able: number): Html | '' {
  const { from, to } = filter;
  if (from === undefined || to === undefined || able === 0) return '';
  if (able > mostReplays) return html`<p class="quiet">At most ${mostReplays} pushes are sent again at once: narrow the time.</p>`;
  const fields = { fate: filter.fate, webhook: filter.webhook, repository: filter.repository, tag: filter.tag, q: filter.text };
  return html`<form class="again" method="post" action="/activity/replay">${field}
${Object.entries({ ...fields, from: fieldTime(from), to: fieldTime(to) }).map(([name, value]) =>
  value === undefined ? '' : html`<input type="hidden" name="${name}" value="${value}">`,
)}
<label><input type="checkbox" name="older" value="yes"> also where a newer push is deployed</label>
<button>Send ${able === 1 ? 'this push' : `these ${able} pushes`} again</button>
</form>`;
}

const columns = [
  'Commit time',
  'Image',
  'Tag',
  'Owner',
  'Repository',
  'Namespace',
  'Webhook',
  'Pipeline',
  'Execution',
  'Status',
  'Message',
];

/** Roles are written out, for the telephone's style takes a table's own away. */
const table = (rows: readonly Activity[]): Html => html`<table class="pushes" role="table" aria-label="Pushes">
<thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map(one)}</tbody>
</table>`;

function one(row: Activity): Html {
  const { event, fate, webhook, pipeline } = row;
  const cells: Record<string, Html | string | undefined> = {
    'Commit time': html`<a href="/activity/${row.seq}">${timeText(committed(row))}</a>`,
    Image: event?.image,
    Tag: event?.tag,
    Owner: event?.owner ?? event?.pusher,
    Repository: event?.repository.name,
    Namespace: event?.repository.namespace,
    Webhook: html`<a href="${addressOf({ webhook })}">${webhook}</a>`,
    Pipeline: pipeline,
    Execution: execution(row),
    Status: html`<span class="fate ${fate}">${fates[fate]}</span>`,
    Message: story(row),
  };
  return html`<tr role="row">${columns.map((name) => html`<td role="cell" data-label="${name}">${cells[name] ?? ''}</td>`)}</tr>
`;
}

/** When it was pushed; where nobody said so, when it was heard of. */
export const committed = ({ at, event }: Activity): number => (event?.pushedAt === undefined ? at : event.pushedAt * 1000);

/** What a push led to: its execution where it was reported, else the run at GitHub. */
export function execution({ delivery }: Activity): Html | undefined {
  const seen = delivery?.execution;
  if (seen) return html`<a href="/executions/${seen.id}">${seen.name}#${seen.index}</a> ${badge(seen.status)}`;
  const run = delivery?.run;
  return run && /^https?:\/\//.test(run.url) ? html`<a href="${run.url}" rel="noreferrer">Run ${run.id}</a>` : undefined;
}
