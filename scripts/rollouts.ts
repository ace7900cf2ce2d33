/**
 * npm run soak -- rollouts [COUNT] [FIRST SEED]: so many random rollouts (200) on a real cluster, a dozen at once: the wait's verdict against what
 * the cluster shows 60 s later. Whatever disagrees is told with its seed, and the script fails.
 */
import { testCluster } from '../test/cluster/index.ts';
import { type Checked, places, rollout } from '../test/kubernetes/health/rollouts.ts';

const atOnce = 12;
const later = 60;

/** Exit code: 0, no false green and no false red. */
export async function rollouts([count = '200', first = '1']: readonly string[]): Promise<number> {
  const there = await places(await testCluster());
  const seeds = Array.from({ length: Number(count) }, (_, index) => Number(first) + index);
  const done: Checked[] = [];
  const worker = async (): Promise<void> => {
    for (let seed = seeds.shift(); seed !== undefined; seed = seeds.shift()) {
      const checked = await rollout(seed, there, later);
      done.push(checked);
      process.stdout.write(`${checked.drawn} ${checked.verdict}, then ${checked.later}${checked.wrong ? `: ${checked.wrong}` : ''}\n`);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  const wrong = done.filter((one) => one.wrong !== undefined);
  const ready = done.filter(({ verdict }) => verdict === 'ready').length;
  process.stdout.write(`${done.length} rollouts, ${ready} ready: ${wrong.length} wrong\n`);
  return wrong.length === 0 ? 0 : 1;
}
