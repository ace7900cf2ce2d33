/**
 * npm run soak [-- COUNT]: a million pushes (or COUNT) to the built relay over 32 connections. Its memory is told along the way and must not grow
 * after the first quarter, every push must be answered as stored and be in the store, and none of it may take its end from the relay.
 * npm run soak -- rollouts [COUNT] [FIRST SEED]: random rollouts instead, see rollouts.ts.
 * npm run soak -- objects [COUNT]: a release of ten thousand objects instead, see objects.ts.
 */
import { dockerHubBody, load } from '../bench/load.ts';
import { demandBuild } from '../bench/product.ts';
import { startRelay } from '../bench/relay-process.ts';

if (process.argv[2] === 'rollouts') process.exit(await (await import('./rollouts.ts')).rollouts(process.argv.slice(3)));
if (process.argv[2] === 'objects') process.exit(await (await import('./objects.ts')).objects(process.argv.slice(3)));

const most = 200;
const slack = 1.25;

demandBuild();
const count = Number(process.argv[2] ?? 1_000_000);
const steps = 20;
const relay = await startRelay({ join: '3600', github: 'http://127.0.0.1:9' });
const resident: number[] = [];
let number = 0;
let failed = 0;
for (let step = 0; step < steps; step += 1) {
  const result = await load(relay.url, { connections: 32, count: count / steps, body: () => dockerHubBody(number++) });
  failed += Object.entries(result.statuses).reduce((sum, [status, times]) => sum + (status === '202' ? 0 : times), 0);
  resident.push(relay.residentMiB());
  process.stdout.write(
    `${number} pushes, ${result.rate.toFixed(0)}/s, p99 ${result.p99.toFixed(1)} ms, ${resident.at(-1)?.toFixed(0)} MiB\n`,
  );
}
const list = (await (await fetch(`${relay.base}/api/registry-events`)).json()) as { totalCount: number };
await relay.stop();

const settled = resident.slice(steps / 4);
const complaints = [
  ...(failed > 0 ? [`${failed} pushes were not stored`] : []),
  ...(list.totalCount === number ? [] : [`${number} pushes were sent, ${list.totalCount} are in the store`]),
  ...(Math.max(...resident) > most ? [`${Math.max(...resident).toFixed(0)} MiB, ${most} are the most`] : []),
  ...(settled.at(-1)! > settled[0]! * slack ? [`memory grows: ${settled[0]!.toFixed(0)} MiB, then ${settled.at(-1)!.toFixed(0)}`] : []),
];
process.stdout.write(`${complaints.length === 0 ? 'nothing lost, nothing grown' : complaints.join('; ')}\n`);
process.exit(complaints.length === 0 ? 0 : 1);
