import { expect, it } from '@jest/globals';
import type { SoughtRun } from '../../../src/github/types.ts';
import { Follower } from '../../../src/relay/core/follower.ts';
import type { Following, Looked } from '../../../src/relay/types.ts';
import { target } from '../events.ts';

it('several dispatches that nothing tells apart have a run each, and never one that another delivery has', async () => {
  const stop = new AbortController();
  const rows: Following[] = ['a', 'b', 'c'].map((id) => ({ id, target, acceptedAt: 1000 }));
  const found: { [delivery: string]: Looked } = {};
  const follower = new Follower({
    store: {
      following: async () => rows,
      // An earlier delivery has the first of GitHub's runs.
      runs: async () => new Map([['1', 'earlier']]),
      async looked(id, one) {
        found[id] = one;
        if (Object.keys(found).length === rows.length) stop.abort();
      },
      nextDue: async () => (stop.signal.aborted ? undefined : 0),
    },
    github: {
      async findRun(_, { take = () => true }: SoughtRun) {
        const id = [1, 2, 3].find(take);
        return id === undefined ? undefined : { id, url: 'u', status: 'queued', title: '', createdAt: 1000, match: 'time' };
      },
    },
    now: () => 4000,
    sleep: async () => {},
    log() {},
  });
  await follower.run(stop.signal);
  expect(found).toEqual({
    a: { run: { id: '2', url: 'u', status: 'queued' } },
    b: { run: { id: '3', url: 'u', status: 'queued' } },
    c: { lookAt: 7000 },
  });
});
