import { place } from '../commands/problem.ts';
import type { RunReport } from '../commands/result.ts';
import type { RunEnd } from '../commands/run.ts';
import type { Seen } from '../commands/seen.ts';
import type { Cause, ImageChange, Proof } from '../kubernetes/types.ts';
import type { Execution } from '../pipeline/types.ts';
import { block, paragraphs, plain, table } from '../text/markdown.ts';
import type { Problem } from '../types.ts';

/** So many objects are listed; the log has all. */
const mostObjects = 200;
const mostCauses = 20;

/** A run for people, as Markdown: push, proof, stages and tasks, objects with their images before and after, causes, what was undone. */
export function summaryOf({ report, causes }: RunEnd, seen: Seen, issue = ''): string {
  return paragraphs(
    `### ${headline(report)}`,
    report.result === 'done' || report.reason === '' ? '' : `**${plain(report.reason)}**`,
    issue && `Asked for in ${issue}`,
    push(report),
    tasks(report),
    objects(seen),
    causesOf(causes),
    undone(seen, report.undone),
    problemsOf(report.problems),
  );
}

const words: Partial<Record<RunReport['result'], string>> = {
  done: 'Deployed',
  failed: 'Failed',
  changed: 'Failed, the cluster is changed',
  refused: 'Refused, nothing was touched',
  unavailable: 'Not possible now, nothing was touched',
  cancelled: 'Cancelled',
  skipped: 'Skipped',
  waiting: 'Waits for approval',
};
function headline({ result, status, image, changed }: RunReport): string {
  const word =
    result === 'done' && !changed ? 'Nothing had to be changed' : status === 'CANCELED' ? 'Cancelled' : (words[result] ?? result);
  return image ? `${word}: ${plain(image)}` : word;
}

function push({ digest, proof, execution, executionId }: RunReport): string {
  const rows = [
    ['digest', plain(digest)],
    ['pushed', plain(pushed(execution?.dockerEvent))],
    ['proof', proof],
    ['pipeline', plain(execution?.name ?? '')],
    ['execution', plain(executionId)],
  ].filter(([, value]) => value !== '');
  return table(['', ''], rows);
}

function pushed(event: Execution['dockerEvent']): string {
  if (event?.pushedAt === undefined) return '';
  return `${new Date(event.pushedAt * 1000).toISOString()}${event.pusher ? ` by ${event.pusher}` : ''}`;
}

const seconds = (micros: number | undefined): string => (micros === undefined ? '' : `${(micros / 1_000_000).toFixed(1)} s`);

function tasks({ execution, executions }: RunReport): string {
  const all = executions ?? (execution ? [execution] : []);
  const tables = all.map((one) => {
    const rows = table(['stage', 'task', 'type', 'status', 'took', ''], rowsOf(one));
    return paragraphs(all.length > 1 ? `**${plain(one.name)}**: ${one.status}` : '', rows);
  });
  return paragraphs(...tables);
}

/** A row for each task, those of the pipelines that it ran or that rolled it back below it. */
function rowsOf({ stageOrder, stages }: Execution, before = ''): string[][] {
  return stageOrder.flatMap((name) => {
    const stage = stages[name];
    const own = (stage?.taskOrder ?? []).flatMap((task) => {
      const one = stage?.tasks[task];
      if (!one) return [];
      const row = [
        plain(before + name),
        plain(task),
        plain(one.type),
        one.status,
        seconds(one._durationInMicros),
        plain(one.statusMessage),
      ];
      return [row, ...within(one.execution, `${before}${task} › `), ...within(one.rollbackResponse, `${before}${task} rolled back › `)];
    });
    return [...own, ...within(stage?.rollbackResponse, `${before}${name} rolled back › `)];
  });
}
const within = (execution: Execution | undefined, before: string): string[][] => (execution ? rowsOf(execution, before) : []);

function objects({ objects: all }: Seen): string {
  const rows = [...all.values()]
    .slice(0, mostObjects)
    .map(({ name, change, proofs }) => [
      plain(name),
      change.action,
      (change.images ?? []).map(imageText).join('<br>'),
      proofs.map(proofText).join('<br>'),
    ]);
  const more = all.size > mostObjects ? `and ${all.size - mostObjects} more objects, see the log` : '';
  return paragraphs(table(['object', 'change', 'image', 'proof'], rows), more);
}

const imageText = ({ container, before, after }: ImageChange): string =>
  before === undefined || before === after
    ? `${plain(container)}: ${plain(after)}`
    : `${plain(container)}: ${plain(before)} → ${plain(after)}`;

const proofText = ({ verdict, why }: Proof): string => (verdict === 'proven' ? verdict : `${verdict}: ${plain(why)}`);

function causesOf(causes: readonly Cause[]): string {
  if (causes.length === 0) return '';
  const shown = causes.slice(0, mostCauses).map((cause) => {
    const { at, ref, reason, pod, container, exitCode, message, log = [], fix } = cause;
    const facts = [pod && `pod ${pod}`, container && `container ${container}`, exitCode === undefined ? '' : `exit code ${exitCode}`]
      .filter(Boolean)
      .join(', ');
    const head = `**${plain(`${ref.kind} ${ref.name}: ${reason}`)}**${facts ? ` (${plain(facts)})` : ''}${at ? ` at ${plain(place(at))}` : ''}`;
    return paragraphs(head, plain(message), log.length > 0 ? block(log) : '', plain(fix));
  });
  return paragraphs('#### Why', ...shown);
}

function undone({ undone: lines }: Seen, all: RunReport['undone']): string {
  // The first line is the reason for the way back, which stands above already.
  const steps = lines.slice(1);
  if (steps.length === 0) return '';
  const head = all === 'all' ? 'Brought back: everything that was there before' : 'The way back';
  return paragraphs(`#### ${head}`, steps.map((line) => `- ${plain(line)}`).join('\n'));
}

/** What is wrong, where, and what to do. */
export function problemsOf(problems: readonly Problem[]): string {
  const rows = problems.map(({ code, severity, message, fix = '', at, input }) => [
    `${severity} ${plain(code)}`,
    plain(at ? place(at) : (input ?? '')),
    plain(message),
    plain(fix),
  ]);
  return rows.length === 0 ? '' : paragraphs('#### Problems', table(['', 'where', 'what', 'what to do'], rows));
}
