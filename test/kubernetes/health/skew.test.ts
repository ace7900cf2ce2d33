import { describe, expect, it } from '@jest/globals';
import { defaultPatience } from '../../../src/kubernetes/health/patience.ts';
import { type Outcome, watchFor } from '../../../src/kubernetes/health/waiter.ts';
import type { Live, Since } from '../../../src/kubernetes/types.ts';
import { Clock, Memory } from './memory.ts';
import { deployment, pod, replicaSet } from './objects.ts';

/** The cluster's time when each wait begins. */
const theirs = Date.parse('2026-01-01T01:00:00Z');
const ago = (seconds: number): string => new Date(theirs - seconds * 1000).toISOString();

/** A wait on a runner whose clock shows so many minutes more than the cluster's. */
function waiting(
  minutes: number,
  objects: Live[],
  since: Since,
): { pass: (seconds: number) => Promise<void>; outcomes: () => Outcome[] | undefined } {
  const memory = new Memory();
  memory.ahead = -minutes * 60_000;
  const clock = new Clock();
  clock.time = theirs - memory.ahead;
  for (const object of objects) memory.putSilently(object);
  const [{ ref }] = objects as [Live];
  const { signal } = new AbortController();
  const waiter = watchFor([ref], { cluster: memory.cluster, now: clock.now, sleep: clock.sleep, signal, say: () => {} });
  let outcomes: Outcome[] | undefined;
  void waiter.wait([{ ref, since }], { deadline: clock.time + 300_000, patience: defaultPatience, report: () => {} }).then((all) => {
    outcomes = all;
  });
  return { pass: (seconds) => clock.pass(seconds), outcomes: () => outcomes };
}

describe.each([10, 0, -10])('a runner whose clock is %d minutes ahead of the cluster', (minutes) => {
  it('believes pods that were ready long before a write that changed nothing, and those of a moment ago only after ten seconds', async () => {
    const web = deployment('web', { probed: false });
    const set = replicaSet(web, 'h1', { probed: false });
    const since = { generation: 1, resourceVersion: '1', specChanged: false };
    const old = waiting(minutes, [web, set, pod(set, 'web-1', { ready: true, readySince: ago(120) })], since);
    await old.pass(0.5);
    expect(old.outcomes()).toMatchObject([{ verdict: 'ready' }]);
    const fresh = waiting(minutes, [web, set, pod(set, 'web-1', { ready: true, readySince: ago(5) })], since);
    await fresh.pass(9);
    expect(fresh.outcomes()).toBeUndefined();
    await fresh.pass(2);
    expect(fresh.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('blames old pods for staying once their own time is up, not before', async () => {
    const web = deployment('web', { updated: 0, ready: 0, available: 0 });
    const old = replicaSet(web, 'h0', { image: 'acme/shop:0' });
    const going = (until: number): Live[] => {
      const stays = pod(old, 'web-0', { ready: true });
      Object.assign(stays.body['metadata'] as object, { deletionTimestamp: ago(-until), finalizers: ['acme.io/drain'] });
      return [web, replicaSet(web), old, stays];
    };
    const since = { generation: 1, resourceVersion: '1', specChanged: true };
    const [late, early] = [waiting(minutes, going(-6), since), waiting(minutes, going(120), since)];
    await Promise.all([late.pass(62), early.pass(62)]);
    expect(late.outcomes()).toMatchObject([{ verdict: 'failed', causes: [{ code: 'OldPodsStay' }] }]);
    expect(early.outcomes()).toBeUndefined();
  });
});
