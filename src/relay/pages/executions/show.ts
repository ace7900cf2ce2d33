import { html } from 'hono/html';
import type { Execution, StageExecution, TaskExecution, Within } from '../../../pipeline/types.ts';
import type { JsonObject } from '../../../types.ts';
import { withItsEnd } from '../../core/reports/ended.ts';
import { type ExecutionRow, isLast, isOver } from '../../core/reports/types.ts';
import type { ExecutionView } from '../../core/reports/view.ts';
import { timeText } from '../../core/story.ts';
import type { Html } from '../layout.ts';
import { badge } from './list.ts';
import { type Asked, questionPart } from './question.ts';
import { noted, problemList } from './task.ts';
import { durationText, toneOf } from './words.ts';

/** Where in the tree of executions something is: part of the ids that keep what is opened open. */
interface Place {
  view: ExecutionView;
  within: Within[];
  id: string;
}

/** A silent run: nobody knows whether it still works. */
const quietFor = 10 * 60_000;

/**
 * One execution: its stages, each opened to its tasks. A part that changes while it runs has an id and `data-part`: the script replaces what is in it and
 * leaves everything else, opened or focused, as it is.
 */
export function executionPage(view: ExecutionView, row: ExecutionRow, now: number, asked?: Asked): Html {
  const execution = view.execution && withItsEnd(view.execution);
  const live = isOver(row, now) ? '' : html` data-live="/executions/${row.id}/live"`;
  return html`<article class="execution"${live}>
<div id="head" data-part role="status">${head(row, now)}</div>
<div id="question" data-part>${asked ? questionPart(asked, row, now) : ''}</div>
<div id="problems" data-part>${problemList(view.problems)}</div>
${execution ? stages(execution, { view, within: [], id: 's' }) : ''}
<div id="result" data-part>${execution ? result(execution, row) : ''}</div>
</article>
<script src="/live.js" defer></script>`;
}

function head(row: ExecutionRow, now: number): Html {
  const { status, message, started, ended, heard, image, tag, digest, webhook, delivery, run, push } = row;
  const runs = !isLast(status);
  const silent = runs && now - heard > quietFor;
  return html`<p class="state">${badge(status)}${message ? html` ${message}` : ''}</p>
<dl>
<div><dt>Started</dt><dd><time datetime="${new Date(started).toISOString()}">${timeText(started)}</time></dd></div>
${runs ? '' : html`<div><dt>Duration</dt><dd>${durationText((ended ?? heard) - started)}</dd></div>`}
${image === undefined ? '' : html`<div><dt>Push</dt><dd>${image}${tag ? `:${tag}` : ''}${digest ? html` <code>${digest}</code>` : ''}</dd></div>`}
${webhook === undefined ? '' : html`<div><dt>Webhook</dt><dd><a href="/?webhook=${encodeURIComponent(webhook)}">${webhook}</a></dd></div>`}
${delivery === undefined ? '' : html`<div><dt>Delivery</dt><dd>${push === undefined ? delivery : html`<a href="/activity/${push}">${delivery}</a>`}${run && /^https?:\/\//.test(run.url) ? html`, <a href="${run.url}" rel="noreferrer">run ${run.id}</a>` : ''}</dd></div>`}
</dl>
${silent ? html`<p class="bad">Nothing was heard of it since ${timeText(heard)}: it may have been ended from outside. Look at the run itself.</p>` : ''}`;
}

function stages(execution: Execution, place: Place): Html {
  const known = execution.stageOrder.flatMap((name) => {
    const stage = execution.stages[name];
    return stage ? [{ name, stage }] : [];
  });
  return html`${known.map(({ name, stage }, index) => stageOf(name, stage, { ...place, id: `${place.id}${index}` }))}`;
}

function stageOf(name: string, stage: StageExecution, place: Place): Html {
  const { id, view, within } = place;
  const ended = stage.taskOrder.filter((task) => stage.tasks[task]?.status !== undefined && isDone(stage.tasks[task])).length;
  const tone = toneOf(stage.status);
  return html`<details class="stage" id="${id}" data-status="${stage.status}"${tone === 'bad' || tone === 'wait' ? html` open` : ''}>
<summary><span id="${id}-head" data-part>${badge(stage.status)} <strong>${name}</strong> <progress max="${stage.taskOrder.length}" value="${ended}" aria-label="tasks of ${name} that ended"></progress> <span class="quiet">${ended} of ${stage.taskOrder.length} tasks${spent(stage)}</span></span></summary>
<p id="${id}-message" data-part>${tone === 'bad' ? stage.statusMessage : ''}</p>
${stage.taskOrder.flatMap((task, index) => {
  const one = stage.tasks[task];
  return one ? [taskOf({ stage: name, task }, one, { view, within, id: `${id}-${index}` })] : [];
})}
<div id="${id}-rollback" data-part>${inner(stage.rollbackResponse, 'Rollback', { view, within: [...within, { stage: name, rollback: true }], id: `${id}r` })}</div>
</details>`;
}

function taskOf(at: { stage: string; task: string }, task: TaskExecution, { view, within, id }: Place): Html {
  const notes = view.notes(within, at.stage, at.task);
  const tone = toneOf(task.status);
  return html`<details class="task" id="${id}" data-status="${task.status}"${tone === 'bad' ? html` open` : ''}>
<summary><span id="${id}-head" data-part>${badge(task.status)} ${at.task} <span class="quiet">${task.type}${spent(task)}</span></span></summary>
<div id="${id}-body" data-part>
${task.statusMessage ? html`<p>${task.statusMessage}</p>` : ''}
${notes ? noted(notes, at.task) : ''}
${values('Input', task.input)}${values('Output', task.output)}
${inner(task.execution, 'Pipeline', { view, within: [...within, at], id: `${id}e` })}
${inner(task.rollbackResponse, 'Rollback', { view, within: [...within, { ...at, rollback: true }], id: `${id}r` })}
</div>
</details>`;
}

function inner(execution: Execution | undefined, word: string, place: Place): Html | '' {
  if (!execution) return '';
  return html`<section class="inner"><h3>${word} ${execution.name} ${badge(execution.status)}</h3>${stages(execution, place)}</section>`;
}

const isDone = ({ status }: TaskExecution): boolean => isLast(status) || status === 'FAILED_CONTINUE';
const spent = ({ _durationInMicros: micros }: { _durationInMicros?: number }): string =>
  micros === undefined ? '' : `, ${durationText(micros / 1000)}`;

function result({ input, output, comments }: Execution, { omitted }: ExecutionRow): Html {
  return html`${comments ? html`<p>${comments}</p>` : ''}${values('Input', input)}${values('Output', output)}
${omitted > 0 ? html`<p class="quiet">${omitted} events were not kept, for want of room: the run’s own log has all.</p>` : ''}`;
}

function values(word: string, map: JsonObject | { [name: string]: string }): Html | '' {
  if (Object.keys(map).length === 0) return '';
  return html`<h4>${word}</h4><pre tabindex="0">${JSON.stringify(map, null, 2)}</pre>`;
}
