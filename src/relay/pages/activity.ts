import { html } from 'hono/html';
import { story, timeText } from '../core/story.ts';
import type { Activity, Fate, Page, Query } from '../types.ts';

/** What became of a push, as people read it. */
export const fates: Readonly<Record<Fate, string>> = {
  waiting: 'Waiting',
  retrying: 'Trying again',
  dispatched: 'Dispatched',
  joined: 'Joined',
  ignored: 'Ignored',
  rejected: 'Rejected',
  superseded: 'Superseded',
  dead: 'Failed',
};
export const isFate = (text: string | undefined): text is Fate => text !== undefined && Object.hasOwn(fates, text);

type Html = ReturnType<typeof html>;

/** Every push, newest first, with what became of it and why. */
export function activity({ rows, next }: Page, query: Query): Html {
  return html`<nav aria-label="What became of a push"><ul>
<li>${link('Every push', query, {})}</li>
${Object.entries(fates).map(([fate, name]) => html`<li>${link(name, query, { fate: fate as Fate })}</li>`)}
</ul></nav>
${rows.length === 0 ? html`<p>${nothing(query)}</p>` : html`<ol class="pushes">${rows.map(one)}</ol>`}
${next === undefined ? '' : html`<p><a rel="next" href="${address({ ...query, before: next })}">Older pushes</a></p>`}`;
}

const nothing = ({ fate, before }: Query): string =>
  fate === undefined && before === undefined ? 'No push has come in yet.' : 'No such push here.';

function link(name: string, now: Query, to: { fate?: Fate }): Html {
  const current = now.fate === to.fate ? html` aria-current="page"` : '';
  return html`<a href="${address({ webhook: now.webhook, ...to })}"${current}>${name}</a>`;
}

function address(query: { fate?: Fate | undefined; webhook?: string | undefined; before?: number | undefined }): string {
  const parameters = new URLSearchParams();
  for (const name of ['fate', 'webhook', 'before'] as const) if (query[name] !== undefined) parameters.set(name, String(query[name]));
  return parameters.size === 0 ? '/' : `/?${parameters.toString()}`;
}

function one(row: Activity): Html {
  const { event, fate, webhook, at, delivery } = row;
  const run = delivery?.run;
  return html`<li>
<h2>${event ? `${event.image}:${event.tag}` : 'No push event'}</h2> <span class="fate ${fate}">${fates[fate]}</span>
<p>${story(row)}${run && /^https?:\/\//.test(run.url) ? html` <a href="${run.url}" rel="noreferrer">Run ${run.id}</a>` : ''}</p>
<p class="quiet"><time datetime="${new Date(at).toISOString()}">${timeText(at)}</time>, webhook <a href="${address({ webhook })}">${webhook}</a>${
    event?.pusher ? `, pushed by ${event.pusher}` : ''
  }${event?.digest ? html`, <code>${event.digest}</code>${event.verified ? ' (as Docker Hub says)' : ''}` : ''}</p>
</li>`;
}
