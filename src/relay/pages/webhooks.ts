import { html } from 'hono/html';
import { endNotice } from '../core/credential.ts';
import { targetText, timeText } from '../core/story.ts';
import type { Card } from './cards.ts';
import { addressOf, fates } from './filter.ts';
import type { Html } from './layout.ts';

/** The docker webhooks of the definitions, each with a button that pauses it. */
export function webhooksPage(cards: readonly Card[], now: number, field: Html): Html {
  if (cards.length === 0) return html`<p>The definitions have no DOCKER_WEBHOOK.</p>`;
  return html`<ul class="cards">${cards.map((card) => one(card, now, field))}</ul>`;
}

function one(card: Card, now: number, field: Html): Html {
  const { name, paused } = card;
  return html`<li>
<h2>${name}</h2>
<p>${stateOf(card)}</p>
<dl>${facts(card, now).map(([term, value]) => (value === undefined ? '' : html`<div><dt>${term}</dt><dd>${value}</dd></div>`))}</dl>
<form method="post" action="/webhooks/${encodeURIComponent(name)}/${paused ? 'resume' : 'pause'}">${field}
<button aria-label="${paused ? 'Resume' : 'Pause'} ${name}">${paused ? 'Resume' : 'Pause'}</button></form>
${card.repository === undefined ? '' : test(card, field)}
</li>`;
}

/** It goes the whole way: a tag that may be deployed now. */
const test = (
  { name, last }: Card,
  field: Html,
): Html => html`<form method="post" action="/webhooks/${encodeURIComponent(name)}/send-test">${field}
<label>Tag <input name="tag" value="${last?.event?.tag ?? ''}" required pattern="[A-Za-z0-9_][A-Za-z0-9_.\\-]{0,127}"></label>
<button aria-label="Send test to ${name}">Send test</button></form>`;

/** Either switch off means off, and which one it is tells who can switch it on. */
function stateOf({ enabled, paused }: Card): Html {
  if (enabled && !paused) return html`Enabled`;
  const why = [...(enabled ? [] : ['disabled in its definition']), ...(paused ? ['paused here'] : [])].join(', and ');
  return html`<span class="warning">Off</span>: ${why}. Its pushes are kept as ignored.`;
}

function facts(
  { project, repository, pipeline, target, url, addresses, last, credentialEnds }: Card,
  now: number,
): [string, Html | string | undefined][] {
  return [
    ['Project', project],
    ['Repository', repository ?? 'any'],
    ['Pipeline', pipeline],
    ['Target', target ? targetText(target) : 'none'],
    [
      'Address',
      html`<code>${url}</code>${addresses === 0 ? html` <span class="warning">none is valid</span>` : addresses > 1 ? ` (${addresses} are valid)` : ''}`,
    ],
    ['Last push', last ? lastOf(last) : 'none yet'],
    ['GitHub token', credentialEnds === undefined ? undefined : endOf(credentialEnds, now)],
  ];
}

const lastOf = ({ seq, at, event, fate, webhook }: NonNullable<Card['last']>): Html =>
  html`<a href="/activity/${seq}">${timeText(at)}</a>${event ? `, ${event.tag}` : ''}: <span class="fate ${fate}">${fates[fate]}</span> (<a href="${addressOf({ webhook })}">all</a>)`;

const endOf = (ends: number, now: number): Html =>
  html`<span${endNotice(ends, now) === undefined ? '' : html` class="warning"`}>ends ${timeText(ends)}</span>`;
