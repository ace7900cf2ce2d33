import { setFailed } from '@actions/core';
import type { Host } from '../commands/host.ts';
import type { Report } from '../commands/result.ts';
import { paragraphs, plain } from '../text/markdown.ts';
import { annotate } from './annotations.ts';
import { writeSummary } from './markdown.ts';
import { documentOutputs, writeOutputs } from './outputs.ts';
import { problemsOf } from './summary.ts';

interface More {
  changed?: string;
  body?: string;
}

/** Of a command that runs nothing: outputs, summary and annotations; then the last line. */
export async function tell(report: Report, good: string, { ports }: Host, { changed, body }: More = {}): Promise<void> {
  const { result, problems } = report;
  const { redact } = ports.secrets;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const reason = result === 'done' ? '' : (errors[0]?.message ?? result);
  writeOutputs({ ...documentOutputs(result, reason, report), ...(changed === undefined ? {} : { changed }) }, redact);
  await writeSummary(paragraphs(`### ${plain(result === 'done' ? good : `${result}: ${reason}`)}`, body, problemsOf(problems)), ports);
  annotate([], problems, ports);
  if (result === 'done') ports.log('info', good);
  else setFailed(redact(reason === result ? result : `${result}: ${reason}`));
}
