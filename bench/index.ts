// npm run bench [-- assess|cold|lag|manifests|objects|pipeline|validate|relay|wait …] [--rounds N] [--json]: figures side by side, of programs in turn on one machine.

import { readFileSync } from 'node:fs';
import { cpus, release } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { build, output } from '../test/cluster/index.ts';
import { assess } from './assess.ts';
import { cold } from './cold.ts';
import { copy } from './copy.ts';
import { digests } from './digests.ts';
import { lag } from './lag.ts';
import { objects } from './objects.ts';
import { pipeline } from './pipeline.ts';
import { demandBuild, root } from './product.ts';
import { reading } from './reading.ts';
import { relay } from './relay.ts';
import { type Report, text } from './table.ts';
import { validate } from './validate.ts';
import { wait } from './wait.ts';

const benches: Record<string, { run: (rounds: number) => Promise<Report>; rounds: number }> = {
  assess: { run: assess, rounds: 10 },
  cold: { run: cold, rounds: 20 },
  lag: { run: lag, rounds: 10 },
  objects: { run: objects, rounds: 5 },
  pipeline: { run: pipeline, rounds: 10 },
  manifests: { run: reading, rounds: 5 },
  validate: { run: validate, rounds: 10 },
  relay: { run: relay, rounds: 5 },
  copy: { run: copy, rounds: 5 },
  digests: { run: digests, rounds: 10 },
  wait: { run: wait, rounds: 3 },
};

async function versions(): Promise<Record<string, string>> {
  const { bin } = await build(['kubectl']);
  const kubectl = JSON.parse(await output(bin.kubectl, ['version', '--client', '--output=json'])) as {
    clientVersion: { gitVersion: string };
  };
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return {
    'hub-to-kube': version,
    kubectl: kubectl.clientVersion.gitVersion,
    node: process.version,
    machine: `${cpus().length} cores, ${process.platform} ${release()}`,
  };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { json: { type: 'boolean', default: false }, rounds: { type: 'string' } },
});
const unknown = positionals.filter((name) => !benches[name]);
if (unknown.length > 0) {
  process.stderr.write(`no bench ${unknown.join(', ')}; there are: ${Object.keys(benches).join(', ')}\n`);
  process.exit(2);
}
demandBuild();
const known = await versions();
const reports: Report[] = [];
if (!values.json)
  process.stdout.write(
    `${Object.entries(known)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}\n\n`,
  );
for (const [name, { run, rounds }] of Object.entries(benches)) {
  if (positionals.length > 0 && !positionals.includes(name)) continue;
  const report = await run(values.rounds === undefined ? rounds : Number(values.rounds));
  reports.push(report);
  if (!values.json) process.stdout.write(`${text(report)}\n`);
}
if (values.json)
  process.stdout.write(
    `${JSON.stringify({ versions: known, benches: Object.fromEntries(reports.map(({ name, figures }) => [name, figures])) })}\n`,
  );
process.exit(0);
