import { html } from 'hono/html';
import type { Cause, Change, Health } from '../../../kubernetes/types.ts';
import type { Position, Problem } from '../../../types.ts';
import { causesIn, objectName, type SeenObject, type TaskNotes } from '../../core/reports/view.ts';
import type { Html } from '../layout.ts';

/** So many objects are shown; the failing ones come first. */
const mostObjects = 200;

/** What a task told beside its status: objects, why they fail, proofs, log. */
export function noted(notes: TaskNotes, task: string): Html {
  const { objects, proofs, problems, images, log, earlier } = notes;
  const all = [...objects.values()];
  return html`${causesIn(notes).map(causeOf)}${problemList(problems)}
${images.length > 0 ? html`<ul>${images.map(({ image, tag, digest }) => html`<li>writes ${image}:${tag}, <code>${digest}</code></li>`)}</ul>` : ''}
${all.length > 0 ? objectTable(all) : ''}
${
  proofs.length > 0
    ? html`<h4>Proof</h4><ul>${proofs.map((proof) => html`<li>${objectName(proof.ref)}, container ${proof.container}: <span class="${proof.verdict === 'proven' ? 'good' : 'bad'}">${proof.verdict}</span>, ${proof.verdict === 'proven' ? html`<code>${proof.digest}</code>` : proof.why}</li>`)}</ul>`
    : ''
}
${log.length > 0 ? html`<h4>Log</h4>${earlier > 0 ? html`<p class="quiet">${earlier} lines before these are in the run’s own log</p>` : ''}<pre class="log" tabindex="0" aria-label="log of ${task}">${log.join('\n')}</pre>` : ''}`;
}

function objectTable(all: readonly SeenObject[]): Html {
  const order = { failing: 0, progressing: 1, notVerified: 2, ready: 3 } as const;
  const rank = ({ health }: SeenObject): number => (health ? order[health.state] : 4);
  const shown = all.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostObjects);
  const more = all.length - shown.length;
  return html`<h4>Objects</h4><table class="rows" role="table">
<thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">Object</th><th scope="col" role="columnheader">Change</th><th scope="col" role="columnheader">Health</th></tr></thead>
<tbody role="rowgroup">${shown.map(
    ({ ref, change, health }) => html`<tr role="row"><td role="cell" data-label="Object">${objectName(ref)}</td>
<td role="cell" data-label="Change">${change ? `${changes[change.action]}${change.reversible === 'yes' || change.action === 'unchanged' ? '' : ' (can’t be undone as a whole)'}` : ''}</td>
<td role="cell" data-label="Health">${health ? html`<span>${healthOf(health)}</span>` : ''}</td></tr>`,
  )}</tbody></table>${more > 0 ? html`<p class="quiet">and ${more} more</p>` : ''}`;
}

const changes: Readonly<Record<Change['action'], string>> = {
  create: 'created',
  update: 'changed',
  unchanged: 'unchanged',
  adopt: 'taken over and changed',
  recreate: 'deleted and created anew',
  delete: 'deleted',
  blocked: 'not touched',
};

function healthOf(health: Health): Html {
  if (health.state === 'ready') return html`<span class="good">ready</span>`;
  if (health.state === 'failing') return html`<span class="bad">failing</span>: ${health.causes.map(({ reason }) => reason).join(', ')}`;
  return html`<span class="wait">${health.state === 'progressing' ? 'progressing' : 'not verified'}</span>: ${health.why}`;
}

/** Why an object is not ready, and what to do. */
function causeOf({ ref, reason, pod, container, exitCode, restarts, message, log = [], fix, at }: Cause): Html {
  const facts = [
    pod && `pod ${pod}`,
    container && `container ${container}`,
    exitCode === undefined ? '' : `exit code ${exitCode}`,
    restarts ? `${restarts} restarts` : '',
  ].filter(Boolean);
  return html`<section class="cause"><h4>${objectName(ref)}: ${reason}</h4>
<p>${message}</p>
${facts.length > 0 || at ? html`<p class="quiet">${facts.join(', ')}${at ? html` <code>${placeOf(at)}</code>` : ''}</p>` : ''}
${log.length > 0 ? html`<pre tabindex="0" aria-label="last log lines of ${container ?? pod ?? ref.name}">${log.join('\n')}</pre>` : ''}
<p>${fix}</p></section>`;
}

export function problemList(problems: readonly Problem[]): Html | '' {
  if (problems.length === 0) return '';
  return html`<ul class="problems">${problems.map(
    ({ code, severity, message, fix, at }) =>
      html`<li class="${severity === 'error' ? 'bad' : 'wait'}">${at ? html`<code>${placeOf(at)}</code> ` : ''}${severity}: ${message} (${code})${fix ? html`<br>${fix}` : ''}</li>`,
  )}</ul>`;
}

const placeOf = ({ file, line, column }: Position): string => `${file}:${line}:${column}`;
