import { FileProblem, type Files } from '../ports/types.ts';
import { inReadingOrder } from '../text/order.ts';
import { ConfigurationError, type Problem } from '../types.ts';
import { defaultFolder } from './folder.ts';
import type { Host } from './host.ts';
import { gather } from './import/gather.ts';
import { type MadeFile, make } from './import/make.ts';
import { type PipelineReport, pipelineReports, type Told, type WebhookReport, webhookReports } from './import/report.ts';
import { workflow } from './import/workflow.ts';
import type { Asked } from './options.ts';
import type { OwnGiven } from './relay/options.ts';
import { type Report, stopped } from './result.ts';

export interface ImportReport extends Report {
  /** Where the definitions are, or would be. */
  out: string;
  files: Pick<MadeFile, 'name' | 'from'>[];
  pipelines: PipelineReport[];
  webhooks: WebhookReport[];
  /** What was changed, of every definition. */
  changed: Told[];
  /** Files of archives that are no exports. */
  left: string[];
  /** SECRET variables whose values have to be in the environment of a run. */
  secrets: string[];
  /** The workflow to add. */
  workflow: string;
}

/**
 * Takes exports of Automation Pipelines over as definitions: files, its zip, answers of its API. Everything is read and judged first; then all files are
 * written, or none (`check`: none). Credentials become SECRET variables, and are masked from then on. Problems: H2K-830 to 838, 601 to 610.
 */
export async function importExports(
  { mistakes }: Asked,
  own: OwnGiven,
  names: readonly string[],
  host: Pick<Host, 'ports' | 'signal'>,
): Promise<ImportReport> {
  const { ports } = host;
  const out = own['out'] ?? defaultFolder;
  const { exports, problems, left } = await gather(names, ports.files);
  const { loaded, changed, files } = await make(exports, { createToApply: own['create-to-apply'] === 'true' }, ports);
  const { definitions } = loaded;
  const pipelines = await pipelineReports(loaded, changed);
  const running = pipelines.filter(({ runs }) => runs).map(({ name }) => name);
  const all = [...mistakes, ...inReadingOrder([...problems, ...loaded.problems])];
  const report: ImportReport = {
    result: 'done',
    problems: all,
    out,
    files: files.map(({ name, from }) => ({ name, from })),
    pipelines,
    webhooks: webhookReports(loaded, changed),
    changed: changed.changes.map(({ change: { what, at } }) => ({ what, at })),
    left,
    secrets: [...definitions.variables.values()].filter(({ value }) => value.type !== 'REGULAR').map(({ value }) => value.name),
    workflow: running.length > 0 ? workflow(out, running, definitions) : '',
  };
  try {
    if (all.some(({ severity }) => severity === 'error')) throw new ConfigurationError(all);
    if (own['check'] !== 'true') await place(out, files, own['force'] === 'true', ports.files);
    return report;
  } catch (error) {
    return { ...report, ...stopped(error, host.signal) };
  }
}

/** Writes all files, or none. Throws ConfigurationError: H2K-836 one is there already, H2K-838 the folder can't be written. */
async function place(out: string, files: readonly MadeFile[], replace: boolean, { place: placed }: Files): Promise<void> {
  try {
    const texts = files.map(({ name, text }) => ({ name, text: text() }));
    const inTheWay = await placed(out, texts, { replace });
    if (inTheWay.length > 0) throw new ConfigurationError(inTheWay.map((name) => isThere(`${out.replace(/\/$/, '')}/${name}`)));
  } catch (error) {
    if (!(error instanceof FileProblem)) throw error;
    throw new ConfigurationError([
      { code: 'H2K-838', severity: 'error', message: error.message, fix: 'name a folder that may be written: --out DIR', input: 'out' },
    ]);
  }
}

const isThere = (file: string): Problem => ({
  code: 'H2K-836',
  severity: 'error',
  message: `${file} is there already, and nothing was written`,
  fix: 'name another folder: --out DIR; or write over it: --force',
  input: 'out',
});
