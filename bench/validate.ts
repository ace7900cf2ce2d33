/** Reading and judging real definitions: every export of the reference corpus in one process. */
import { cpSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { shown, spread, time } from './measure.ts';
import { product } from './product.ts';
import type { Report } from './table.ts';

const corpus = join(process.env['HUB_TO_KUBE_CORPUS'] ?? '', 'pipelines');
const absent = 'HUB_TO_KUBE_CORPUS names no folder with pipelines/';

export async function validate(rounds: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-validate-'));
  const files = existsSync(corpus) ? globSync(join(corpus, '*.yaml')) : [];
  for (const file of files) cpSync(file, join(folder, basename(file)));
  const runs: { ms: number; peakMiB: number }[] = [];
  for (let round = 0; round <= rounds && files.length > 0; round += 1) {
    const run = await time(product('validate', '--definitions', '.', '--output', 'json'), { cwd: folder, failing: true });
    // Most exports have tasks that only Automation Pipelines runs: they are refused. The first round warms the disk's cache
    if (round > 0) runs.push(run);
  }
  rmSync(folder, { recursive: true });
  const ms = spread(runs.map((run) => run.ms));
  const peakMiB = spread(runs.map((run) => run.peakMiB));
  return {
    name: 'validate',
    title: `validate of ${files.length} exported files, median (min-max) of ${rounds} rounds`,
    head: ['', 'ms', 'peak MiB'],
    rows: files.length > 0 ? [['hub-to-kube validate', shown(ms), shown(peakMiB)]] : [],
    notes: files.length > 0 ? [] : [absent],
    figures: { rounds, files: files.length, ms, peakMiB },
  };
}
