import { createHash } from 'node:crypto';
import type { Ticket } from '../../pipeline/types.ts';
import { block, paragraphs, quoted, table } from '../../text/markdown.ts';
import type { JsonObject } from '../../types.ts';
import type { Kept } from './kept.ts';
import type { Question } from './types.ts';

/** GitHub takes 256 characters of a title and 65,536 of a text. */
const most = { title: 200, words: 4_000, cell: 300, tasks: 40 };

/**
 * What is asked of people by an execution that waits. Whatever a user wrote stands in it as it is: it calls nobody and is no markup. Only the approvers are
 * called by their names.
 */
export function questionOf(kept: Kept): Question {
  const [[task, ticket] = ['', undefined], ...later] = Object.entries(kept.halt.tickets);
  const { pipeline, halt, push } = kept;
  const summary = ticket?.summary ?? '';
  return {
    title: cut(oneLine(`Approval: ${summary} (${[pipeline.name, imageOf(push)].filter(Boolean).join(', ')})`), most.title),
    body: paragraphs(
      `${before}${halt.execution.id}${after}`,
      `### ${quoted(cut(summary, most.words))}`,
      ticket?.description ? block(cut(ticket.description, most.words).split('\n')) : '',
      facts(kept, task, ticket),
      planned(kept),
      later.length > 0 ? `Asked for after that: ${later.map(([name, { summary: more }]) => quoted(`${name}: ${more}`)).join(', ')}` : '',
      howTo,
    ),
  };
}

/** Leads from an issue to its execution. Anybody may write one: the execution knows its issue, and that decides. */
const before = '<!-- hub-to-kube execution ';
const after = ' -->';
export const executionIn = (body: string): string | undefined => /^<!-- hub-to-kube execution ([\w-]{1,100}) -->/.exec(body)?.[1];

/** Of what people read. GitHub may end lines in its own way. */
export const fingerprint = ({ title, body }: Question): string =>
  createHash('sha256')
    .update(`${title}\n${body.replaceAll('\r\n', '\n').trimEnd()}`)
    .digest('hex');

export const imageOf = (push: Kept['push']): string => (push ? `${push.written}${push.tag ? `:${push.tag}` : ''}` : '');

function facts({ pipeline, halt, push, event, execution, commit }: Kept, task: string, ticket: Ticket | undefined): string {
  const { id } = halt.execution;
  const pushed = event?.pushedAt === undefined ? '' : new Date(event.pushedAt * 1000).toISOString();
  const rows = [
    ['image', quoted(imageOf(push))],
    ['digest', quoted(push?.digest ?? '')],
    ['pushed', quoted(`${pushed}${pushed && event?.pusher ? ` by ${event.pusher}` : ''}`)],
    ['pipeline', quoted(pipeline.name)],
    ['waits at', quoted(task)],
    ['execution', execution.url ? `[${quoted(id)}](${execution.url})` : quoted(id)],
    ['commit', quoted(commit ?? '')],
    ['until', ticket ? new Date(ticket.expires).toISOString() : ''],
    ['may be answered by', ticket ? approversOf(ticket) : ''],
  ].filter(([, value]) => value !== '');
  return table(['', ''], rows);
}

/** A name of GitHub's calls whom it names; anything else stands as it is. */
function approversOf({ approvers }: Ticket): string {
  if (approvers.length === 0) return 'whoever may write to this repository';
  return approvers
    .map((name) => (/^@?[\w-]{1,39}(?:\/[\w-]{1,100})?$/.test(name) ? `@${name.replace(/^@/, '')}` : quoted(name)))
    .join(', ');
}

/** What is done when it goes on: all that has not begun. */
function planned({ halt: { execution } }: Kept): string {
  const rows = execution.stageOrder.flatMap((stage) => {
    const { taskOrder = [], tasks = {} } = execution.stages[stage] ?? {};
    return taskOrder
      .filter((task) => tasks[task]?.status === 'NOT_STARTED')
      .map((task) => [quoted(stage), quoted(task), quoted(tasks[task]?.type ?? ''), quoted(whatOf(tasks[task]?.input ?? {}))]);
  });
  const more = rows.length > most.tasks ? `and ${rows.length - most.tasks} more tasks` : '';
  const head = rows.length > 0 ? '**If it is approved**' : 'Nothing comes after it: the pipeline ends with it.';
  return paragraphs(head, table(['stage', 'task', 'type', 'what'], rows.slice(0, most.tasks)), more);
}

/** What tells most of a task, whatever its type. */
const telling = ['action', 'filePath', 'namespace', 'images', 'url', 'host', 'pipeline', 'source', 'destination', 'condition', 'summary'];
const whatOf = (input: JsonObject): string =>
  cut(telling.flatMap((key) => (input[key] === undefined ? [] : [`${key}: ${textOf(input[key])}`])).join(', '), most.cell);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const howTo = `Answer by a comment whose first line is one of these, with or without words behind it. A comment that was edited doesn't count.

    /approve tried on test
    /reject not on a Friday`;

const oneLine = (text: string): string => text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
const cut = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
