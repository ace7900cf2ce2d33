import { html } from 'hono/html';
import { story, targetText, timeText } from '../core/story.ts';
import type { Attempt, Opened } from '../types.ts';
import { committed, execution } from './activity.ts';
import { addressOf, fates } from './filter.ts';
import type { Html } from './layout.ts';

/** One push: what it is, what was tried with it, and what was sent. */
export function pushPage(push: Opened, field: Html): Html {
  const { seq, event, attempts, body, joined, replays, replayOf } = push;
  return html`<dl>${facts(push).map(([name, value]) => (value === undefined || value === '' ? '' : html`<div><dt>${name}</dt><dd>${value}</dd></div>`))}</dl>
${replayOf === undefined ? '' : html`<p>It is <a href="/activity/${replayOf}">push ${replayOf}</a> once more.</p>`}
${event ? again(seq, field) : ''}
<h2>Attempts</h2>
${attempts.length === 0 ? html`<p>None${push.delivery ? ' yet' : ': it was not to be dispatched'}.</p>` : attemptTable(attempts)}
${linked('Pushes that went out together with it', joined)}
${linked('Sent again as', replays)}
<h2>What was sent</h2>
${body === undefined ? html`<p>${replayOf === undefined ? 'It was not kept.' : 'Nothing: it was sent again from here.'}</p>` : html`<p class="quiet">Without secrets.</p><pre tabindex="0">${body}</pre>`}`;
}

function facts(push: Opened): [string, Html | string | undefined][] {
  const { event, delivery, webhook } = push;
  return [
    ['Status', html`<span class="fate ${push.fate}">${fates[push.fate]}</span>`],
    ['Message', story(push)],
    ['Pushed', timeText(committed(push))],
    ['Received', timeText(push.at)],
    ['Image', event?.image],
    ['Tag', event?.tag],
    ['Digest', event?.digest && html`<code>${event.digest}</code>${event.verified ? ' (as Docker Hub says)' : ''}`],
    ['Owner', event?.owner],
    ['Pushed by', event?.pusher],
    ['Repository', event?.repository.name],
    ['Namespace', event?.repository.namespace],
    ['Webhook', html`<a href="${addressOf({ webhook })}">${webhook}</a>`],
    ['Pipeline', push.pipeline],
    ['Target', delivery && targetText(delivery.target)],
    ['Delivery', delivery && html`<code>${delivery.id}</code>`],
    ['Execution', execution(push)],
  ];
}

const again = (seq: number, field: Html): Html => html`<form class="again" method="post" action="/activity/${seq}/replay">${field}
<label><input type="checkbox" name="older" value="yes"> also where a newer push is deployed</label>
<button>Send it again</button>
</form>`;

const answers: Readonly<Record<Attempt['answer'], string>> = {
  accepted: 'GitHub took it',
  refused: 'refused',
  unknown: 'no answer: it may have been taken',
};

const columns = ['Attempt', 'At', 'Milliseconds', 'HTTP status', 'Answer', 'Request id', 'Error'];

/** Roles are written out, for the telephone's style takes a table's own away. */
const attemptTable = (attempts: Opened['attempts']): Html => html`<table class="rows" role="table" aria-label="Attempts">
<thead role="rowgroup"><tr role="row">${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}</tr></thead>
<tbody role="rowgroup">${attempts.map(attemptRow)}</tbody>
</table>`;

function attemptRow({ number, at, ms, status, answer, requestId, error }: Opened['attempts'][number]): Html {
  const cells = [number, timeText(at), ms, status ?? '', answers[answer], requestId ? html`<code>${requestId}</code>` : '', error ?? ''];
  return html`<tr role="row">${cells.map((cell, index) => html`<td role="cell" data-label="${columns[index]}">${cell}</td>`)}</tr>
`;
}

const linked = (title: string, pushes: readonly { seq: number; at: number }[]): Html | '' =>
  pushes.length === 0
    ? ''
    : html`<h2>${title}</h2>
<ul>${pushes.map(({ seq, at }) => html`<li><a href="/activity/${seq}">push ${seq}</a>, received ${timeText(at)}</li>`)}</ul>`;
