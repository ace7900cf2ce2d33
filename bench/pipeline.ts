/** What the engine itself costs: a pipeline whose tasks do nothing, beside a process that only starts. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { shown, spread, time } from './measure.ts';
import { product } from './product.ts';
import type { Report } from './table.ts';

const stages = 50;
const tasksEach = 20;

export async function pipeline(rounds: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-pipeline-'));
  mkdirSync(join(folder, '.github/hub-to-kube'), { recursive: true });
  writeFileSync(join(folder, '.github/hub-to-kube/big.yaml'), definition());
  const candidates = [
    { name: 'hub-to-kube --version', command: product('--version') },
    { name: 'hub-to-kube validate', command: product('validate') },
    {
      name: `hub-to-kube run, ${stages * tasksEach} tasks in ${stages} stages`,
      command: product('run', '--pipeline', 'big', '--output', 'json'),
    },
  ];
  const runs = new Map(candidates.map(({ name }) => [name, [] as { ms: number; peakMiB: number }[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, command } of candidates) {
      const run = await time(command, { cwd: folder });
      // the first round warms the disk's cache
      if (round > 0) runs.get(name)?.push(run);
    }
  rmSync(folder, { recursive: true });
  const figures = candidates.map(({ name }) => {
    const all = runs.get(name) ?? [];
    return { name, ms: spread(all.map(({ ms }) => ms)), peakMiB: spread(all.map(({ peakMiB }) => peakMiB)) };
  });
  const [start, , run] = figures.map(({ ms }) => ms.median);
  return {
    name: 'pipeline',
    title: `A pipeline of trivial tasks, median (min-max) of ${rounds} rounds in turn`,
    head: ['', 'ms', 'peak MiB'],
    rows: figures.map(({ name, ms, peakMiB }) => [name, shown(ms), shown(peakMiB)]),
    notes: [`over cold start: ${((run ?? 0) - (start ?? 0)).toFixed(0)} ms`],
    figures: { rounds, stages, tasks: stages * tasksEach, candidates: figures },
  };
}

/** Each task binds an input and the execution's name, and decides. */
function definition(): string {
  const task = (index: number) =>
    `      Task ${index}: { type: Condition, input: { condition: '\${input.A} == 1 && \${name} == "big"' } }\n`;
  const stage = (index: number) => `  Stage ${index}:\n    tasks:\n${Array.from({ length: tasksEach }, (_, one) => task(one)).join('')}`;
  return `kind: PIPELINE\nname: big\ninput: { A: '1' }\nstages:\n${Array.from({ length: stages }, (_, one) => stage(one)).join('')}`;
}
