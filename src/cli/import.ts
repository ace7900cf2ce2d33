import type { PipelineReport, Told, WebhookReport } from '../commands/import/report.ts';
import { type ImportReport, importExports } from '../commands/import.ts';
import { place, problemText } from '../commands/problem.ts';
import type { Command } from './host.ts';

export const importCommand: Command = async (asked, host, { own, words }) => {
  const report = await importExports(asked, own, words, host);
  const { ports } = host;
  for (const { lines } of [report.pipelines.map(ofPipeline), report.webhooks.map(ofWebhook)].flat())
    for (const line of lines) ports.log('info', line);
  for (const file of report.left) ports.log('info', `${file}: left out, it is no YAML and no JSON`);
  for (const problem of report.problems) ports.log(problem.severity, `${problem.severity}: ${problemText(problem)}`);
  if (report.workflow !== '' && report.result === 'done') ports.log('info', `\nThe workflow to add:\n\n${report.workflow}`);
  ports.log('info', closing(report, own['check'] === 'true'));
  return report;
};

interface Block {
  lines: string[];
}

function ofPipeline({ name, at, runs, problems, notes, needs, changed }: PipelineReport): Block {
  const verdict = !runs
    ? 'can’t be run'
    : needs.length > 0
      ? 'runs, once what it needs is filled in'
      : changed.length > 0
        ? 'runs'
        : 'runs as it is';
  return {
    lines: [
      `${place(at)} ${name}: ${verdict}`,
      ...problems.map((problem) => indented(problemText(problem))),
      ...notes.map((problem) => indented(`note: ${problemText(problem)}`)),
      ...changed.map((one) => toldLine('changed', one)),
      ...needs.map((one) => toldLine('needs', one)),
    ],
  };
}

function ofWebhook({ name, pipeline, at, problems, needs, changed }: WebhookReport): Block {
  return {
    lines: [
      `${place(at)} docker webhook ${name}: starts ${pipeline}`,
      ...problems.map((problem) => indented(problemText(problem))),
      ...changed.map((one) => toldLine('changed', one)),
      ...needs.map((one) => toldLine('needs', one)),
    ],
  };
}

const toldLine = (word: string, { what, at }: Told): string => indented(`${word}: ${at ? `${place(at)} ` : ''}${what}`);
const indented = (text: string): string => text.replace(/^/gm, '  ');

function closing({ result, files, out, pipelines, problems }: ImportReport, isCheck: boolean): string {
  const running = pipelines.filter(({ runs }) => runs).length;
  const count = `${running} of ${pipelines.length} pipelines can be run`;
  if (result !== 'done')
    return `${result}: ${problems.filter(({ severity }) => severity === 'error').length} mistakes, nothing was written; ${count}`;
  return isCheck ? `${count}; nothing was written (--check)` : `${count}; ${files.length} files are in ${out}: hub-to-kube validate`;
}
