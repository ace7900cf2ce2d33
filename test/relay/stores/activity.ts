import { describe, expect, it } from '@jest/globals';
import type { Attempt, Filter, Store } from '../../../src/relay/types.ts';
import { received } from '../events.ts';

const accepted: Attempt = { at: 2000, ms: 5, answer: 'accepted', status: 204, requestId: 'A:1' };
const refused: Attempt = { at: 2000, ms: 5, answer: 'refused', status: 404, error: 'not found' };
const lease = 1000;

/** What Activity wants of every store: to find, to count, to open, and to keep what was sent again. */
export function activityContract(open: () => Store): void {
  const claim = async (now: number) => open().claim(now, 10, lease);

  describe('what is sent again', () => {
    const replayOf = 1;
    const pushedAt = (tag: string, seconds: number, given: Parameters<typeof received>[1] = {}) => {
      const row = received(tag, given);
      return { ...row, event: { ...row.event!, pushedAt: seconds } };
    };

    it('joins a newer push of the tag, and doesn’t take its place', async () => {
      await open().receive([pushedAt('1.0', 200, { id: 'new', quiet: 60 })]);
      expect(await open().receive([{ ...pushedAt('1.0', 100, { id: 'again' }), replayOf }])).toEqual(['joined']);
      const [delivery] = await claim(2000);
      expect(delivery).toMatchObject({ event: { id: 'new', pushedAt: 200 }, pushes: ['new', 'again'] });
      expect((await open().list({ limit: 9 })).rows.map(({ id, fate, replayOf: of }) => [id, fate, of])).toEqual([
        ['again', 'joined', 1],
        ['new', 'waiting', undefined],
      ]);
    });

    it('is joined by a newer push of the tag, also by one that is sent again', async () => {
      await open().receive([
        { ...pushedAt('1.0', 100, { id: 'a' }), replayOf },
        { ...pushedAt('1.0', 200, { id: 'b' }), replayOf },
      ]);
      expect(await claim(1000)).toMatchObject([{ event: { id: 'b' } }]);
    });

    it('is told where what it is of is opened', async () => {
      await open().receive([received('1.0', { at: 5 })]);
      await claim(1000);
      await open().receive([{ ...received('1.0', { at: 6 }), replayOf }]);
      expect(await open().opened(1)).toMatchObject({ replays: [{ seq: 2, at: 6 }] });
      expect(await open().opened(2)).toMatchObject({ replayOf: 1, replays: [] });
      expect(await open().opened(3)).toBeUndefined();
    });
  });

  it('a push is opened with its body, its attempts and what joined it', async () => {
    const row = { ...received('1.0', { id: 'a', delivery: 'd', at: 5 }), body: '{"x":1}', pipeline: 'deploy' };
    await open().receive([row, received('1.0', { id: 'b', at: 6 })]);
    const [first] = await claim(1000);
    await open().settle(first!, refused, { state: 'retry', retryAt: 2000, reason: 'away' });
    const [second] = await claim(2000);
    await open().settle(second!, accepted, { state: 'done' });
    const opened = await open().opened(1);
    expect(opened).toMatchObject({
      body: '{"x":1}',
      pipeline: 'deploy',
      fate: 'joined',
      attempts: [
        { number: 1, ...refused },
        { number: 2, ...accepted },
      ],
      joined: [{ seq: 2, at: 6 }],
    });
    expect(await open().overview()).toEqual({ deliveries: { done: 1 }, attempts: { refused: 1, accepted: 1 } });
    await open().receive([received('1.1', { at: 7 })]);
    expect(await open().overview()).toMatchObject({ deliveries: { done: 1, open: 1 }, oldestWaiting: 7 });
  });

  it('pushes are found and counted by all that is asked for', async () => {
    await open().receive([
      received('1.0', { id: 'a', at: 10 }),
      received('1.1', { id: 'b', at: 20, webhook: 'web' }),
      { id: 'c', webhook: 'shop', at: 30, outcome: 'rejected', reason: 'Not JSON' },
    ]);
    const foundBy = async (filter: Filter) => (await open().list({ ...filter, limit: 9 })).rows.map(({ id }) => id).join('');
    const asked: [Filter, string][] = [
      [{ tag: '1.0' }, 'a'],
      [{ repository: 'acme/shop' }, 'ba'],
      [{ repository: 'acme' }, ''],
      [{ from: 20 }, 'cb'],
      [{ to: 20 }, 'a'],
      [{ text: 'not json' }, 'c'],
      [{ text: 'SHOP:1.1' }, 'b'],
      [{ text: '%' }, ''],
      [{ webhook: 'shop', from: 5, text: 'o' }, 'ca'],
    ];
    for (const [filter, ids] of asked) {
      expect([filter, await foundBy(filter)]).toEqual([filter, ids]);
      const counts = await open().fates({ ...filter, fate: 'dead' });
      expect([filter, Object.values(counts).reduce((sum, count) => sum + count)]).toEqual([filter, ids.length]);
    }
    expect(await open().fates({})).toMatchObject({ waiting: 2, rejected: 1, dead: 0 });
  });
}
