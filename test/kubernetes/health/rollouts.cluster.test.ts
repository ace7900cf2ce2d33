import { beforeAll, describe, expect, it } from '@jest/globals';
import { testCluster } from '../../cluster/index.ts';
import { type Checked, places, rollout } from './rollouts.ts';

/** Two hundred by `npm run soak -- rollouts`; here a dozen, always the same. */
const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
const checks = new Map<number, Promise<Checked>>();

beforeAll(async () => {
  const there = await places(await testCluster());
  for (const seed of seeds) {
    const check = rollout(seed, there, 20);
    check.catch(() => {});
    checks.set(seed, check);
  }
}, 120_000);

describe('the verdict against what the cluster shows 20 seconds later', () => {
  it.each(seeds)(
    'of rollout %d is neither a false green nor a false red',
    async (seed) => {
      const { drawn, verdict, later, wrong } = await checks.get(seed)!;
      expect({ drawn, verdict, later, wrong }).toEqual({ drawn, verdict, later, wrong: undefined });
    },
    180_000,
  );

  it('are of both sorts', async () => {
    const verdicts = (await Promise.all(checks.values())).map(({ verdict }) => verdict);
    expect(new Set(verdicts)).toEqual(new Set(['ready', 'failed']));
  }, 180_000);
});
