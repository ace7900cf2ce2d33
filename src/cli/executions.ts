import { listExecutions, showExecution, type WaitingRow } from '../commands/executions.ts';
import { problemText } from '../commands/problem.ts';
import type { Report } from '../commands/result.ts';
import { inert } from '../ports/inert.ts';
import type { Command, CommandHost } from './host.ts';

export const listCommand: Command = async (asked, host) => {
  const report = await listExecutions(asked, host);
  for (const row of report.executions) tell(row, host);
  if (report.result === 'done' && report.executions.length === 0) host.ports.log('info', 'nothing waits for an answer');
  return closed(report, host);
};

export const showCommand: Command = async (asked, host, { words: [id = ''] }) => {
  const report = await showExecution(asked, host, id);
  if (report.row) tell(report.row, host);
  for (const [stage, { tasks }] of Object.entries(report.execution?.stages ?? {}))
    for (const [task, { status, statusMessage }] of Object.entries(tasks))
      host.ports.log('info', inert(`  ${stage} / ${task}: ${status}${statusMessage ? `, ${statusMessage}` : ''}`));
  return closed(report, host);
};

function tell({ id, pipeline, image, questions, answeredBy }: WaitingRow, { ports }: CommandHost): void {
  ports.log('info', inert(`${id}  ${pipeline}${image ? `  ${image}` : ''}${answeredBy ? `  answered by ${answeredBy}` : ''}`));
  for (const { task, summary, approvers, expires } of questions)
    ports.log('info', inert(`  ${task}: ${summary}  until ${expires}${approvers.length > 0 ? `  by ${approvers.join(', ')}` : ''}`));
}

function closed<R extends Report>(report: R, { ports }: CommandHost): R {
  for (const problem of report.problems) ports.log('error', `${problem.severity}: ${problemText(problem)}`);
  return report;
}
