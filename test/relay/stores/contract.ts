import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Attempt, Delivery, Store } from '../../../src/relay/types.ts';
import { push, received, target } from '../events.ts';
import { activityContract } from './activity.ts';

/** What every store must do. `open` opens the same, empty store again after `close`. */
export interface StoreUnderTest {
  open: () => Promise<Store>;
  remove: () => Promise<void>;
}

const accepted: Attempt = { at: 2000, ms: 5, answer: 'accepted', status: 204, requestId: 'A:1' };
const unknown: Attempt = { at: 2000, ms: 5, answer: 'unknown', error: 'cut' };
const refused: Attempt = { at: 2000, ms: 5, answer: 'refused', status: 404, error: 'not found' };
const lease = 1000;
const tags = (deliveries: Delivery[]) => deliveries.map(({ event }) => event.tag);

export function storeContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(name, () => {
    let under: StoreUnderTest;
    let store: Store;
    beforeEach(async () => {
      under = await make();
      store = await under.open();
    });
    afterEach(async () => {
      await store.close();
      await under.remove();
    });
    const claim = async (now: number, max = 10) => store.claim(now, max, lease);
    const fates = async () => (await store.list({ limit: 50 })).rows.map(({ event, fate }) => `${event?.tag} ${fate}`);

    describe('what is received', () => {
      it('is there after the store was closed and opened', async () => {
        expect(await store.receive([received('1.0', { id: 'a', delivery: 'd' })])).toEqual(['stored']);
        await store.close();
        store = await under.open();
        const { rows } = await store.list({ limit: 10 });
        expect(rows).toMatchObject([
          {
            id: 'a',
            webhook: 'shop',
            at: 1000,
            fate: 'waiting',
            event: push('1.0', 'a'),
            delivery: { id: 'd', state: 'open', target, attempts: 0 },
          },
        ]);
      });

      it('joins the open delivery of its lane and tag, and of no other', async () => {
        const rows = [
          received('1.0', { id: 'a', quiet: 100 }),
          received('1.0', { id: 'b', quiet: 100 }),
          received('1.1', { id: 'c', quiet: 100 }),
          received('1.0', { id: 'd', quiet: 100, lane: 'another' }),
        ];
        expect(await store.receive(rows)).toEqual(['stored', 'joined', 'stored', 'stored']);
        expect(await fates()).toEqual(['1.0 waiting', '1.1 waiting', '1.0 waiting', '1.0 joined']);
      });

      it('twice is a duplicate while the delivery is open, and opens a new one afterwards', async () => {
        expect(await store.receive([received('1.0', { id: 'a' }), received('1.0', { id: 'a' })])).toEqual(['stored', 'duplicate']);
        await claim(1000);
        expect(await store.receive([received('1.0', { id: 'a' })])).toEqual(['stored']);
        expect(await store.count()).toBe(2);
      });

      it('goes out as its newest push, with all that joined', async () => {
        await store.receive([received('1.0', { id: 'a' }), received('1.0', { id: 'b' })]);
        const [delivery] = await claim(1000);
        expect(delivery).toMatchObject({ event: { id: 'b' }, pushes: ['a', 'b'], number: 1, uncertain: false, webhook: 'shop', target });
      });

      it('that is ignored or rejected is kept with its reason', async () => {
        await store.receive([
          { id: 'a', webhook: 'shop', at: 1, event: push('sha256-1.sig', 'a'), outcome: 'ignored', reason: 'a signature' },
          { id: 'b', webhook: 'shop', at: 2, outcome: 'rejected', reason: 'not JSON' },
        ]);
        const { rows } = await store.list({ limit: 10 });
        expect(rows.map(({ id, fate, reason }) => [id, fate, reason])).toEqual([
          ['b', 'rejected', 'not JSON'],
          ['a', 'ignored', 'a signature'],
        ]);
        expect(await claim(10)).toEqual([]);
      });

      it('and can’t be stored takes no other row with it', async () => {
        const broken = { ...received('1.1'), webhook: undefined as unknown as string };
        expect(await store.receive([received('1.0'), broken, received('1.2')])).toEqual(['stored', 'invalid', 'stored']);
        expect(await fates()).toEqual(['1.2 waiting', '1.0 waiting']);
      });
    });

    describe('a join', () => {
      it('is due a while after its last push', async () => {
        await store.receive([received('1.0', { at: 0, quiet: 15, most: 60 }), received('1.0', { at: 10, quiet: 15, most: 60 })]);
        expect(await store.nextDue('claim')).toBe(25);
        expect(await claim(24)).toEqual([]);
        expect(tags(await claim(25))).toEqual(['1.0']);
      });

      it('is due at the latest a while after its first push', async () => {
        await store.receive([0, 14, 28, 42, 56].map((at) => received('1.0', { at, quiet: 15, most: 60 })));
        expect(await store.nextDue('claim')).toBe(60);
      });

      it('that is not due holds back no other tag of its lane', async () => {
        await store.receive([received('1.0', { at: 0, quiet: 60 }), received('1.1', { at: 1 })]);
        expect(tags(await claim(10))).toEqual(['1.1']);
      });
    });

    describe('a lane', () => {
      it('has one delivery in flight, in the order of receipt', async () => {
        await store.receive([received('1.0'), received('1.1'), received('1.2', { lane: 'another' })]);
        const first = await claim(1000);
        expect(tags(first).sort()).toEqual(['1.0', '1.2']);
        expect(await claim(1000)).toEqual([]);
        await store.settle(first.find(({ event }) => event.tag === '1.0')!, accepted, { state: 'done' });
        expect(tags(await claim(1000))).toEqual(['1.1']);
      });

      it('waits for its head’s next try, and says so', async () => {
        await store.receive([received('1.0'), received('1.1')]);
        const [head] = await claim(1000);
        await store.settle(head!, refused, { state: 'retry', retryAt: 5000, reason: 'away' });
        expect(await store.nextDue('claim')).toBe(5000);
        expect(await claim(4999)).toEqual([]);
        expect(await claim(5000)).toMatchObject([{ event: { tag: '1.0' }, number: 2, uncertain: false }]);
      });

      it('is freed by a dead letter', async () => {
        await store.receive([received('1.0'), received('1.1')]);
        const [head] = await claim(1000);
        await store.settle(head!, refused, { state: 'dead', reason: 'no such repository' });
        expect(tags(await claim(1000))).toEqual(['1.1']);
        const { rows } = await store.list({ fate: 'dead', limit: 5 });
        expect(rows).toMatchObject([{ event: { tag: '1.0' }, delivery: { reason: 'no such repository', last: refused } }]);
      });

      it('with a claimed one that was received later waits for it', async () => {
        await store.receive([received('1.0', { at: 0, quiet: 60 }), received('1.1', { at: 1 })]);
        await claim(10);
        expect(await claim(100)).toEqual([]);
      });
    });

    describe('an attempt', () => {
      it('whose lease has ended is taken over, and can’t be settled any more', async () => {
        await store.receive([received('1.0')]);
        const [first] = await claim(1000);
        expect(await claim(1000 + lease - 1)).toEqual([]);
        const [second] = await claim(1000 + lease);
        expect(second).toMatchObject({ id: first!.id, number: 2, since: 1000, uncertain: true });
        expect(await store.settle(first!, accepted, { state: 'done' })).toBe('lost');
        expect(await store.settle(second!, accepted, { state: 'done' })).toBe('ok');
      });

      it('whose lease has ended is taken over though an earlier push of its lane is due', async () => {
        await store.receive([received('1.0', { at: 0, quiet: 500 }), received('1.1', { at: 1 })]);
        await claim(10);
        expect(tags(await claim(10 + lease))).toEqual(['1.1']);
      });

      it('of a process that is gone is uncertain, and free at once', async () => {
        await store.receive([received('1.0')]);
        await claim(1000);
        await store.close();
        store = await under.open();
        expect(await claim(1000)).toMatchObject([{ number: 2, uncertain: true }]);
      });

      it('with an unknown answer is uncertain', async () => {
        await store.receive([received('1.0')]);
        const [first] = await claim(1000);
        await store.settle(first!, unknown, { state: 'retry', retryAt: 2000, reason: 'cut' });
        expect(await claim(2000)).toMatchObject([{ uncertain: true }]);
      });

      it('keeps what was dispatched', async () => {
        await store.receive([received('1.0', { id: 'a' })]);
        const [first] = await claim(1000);
        const event = { ...first!.event, verified: true, digest: `sha256:${'a'.repeat(64)}` as const };
        await store.settle({ ...first!, event }, accepted, { state: 'done', run: { id: '7', url: 'https://github.test/7' } });
        const [row] = (await store.list({ limit: 1 })).rows;
        expect(row).toMatchObject({ fate: 'dispatched', event, delivery: { last: accepted, run: { id: '7' } } });
      });
    });

    it('a try that failed gives way to a newer push of the same tag', async () => {
      await store.receive([received('1.0', { delivery: 'old' })]);
      const [head] = await claim(1000);
      await store.settle(head!, refused, { state: 'retry', retryAt: 2000, reason: 'away' });
      await store.receive([received('1.1'), received('1.0', { delivery: 'new', at: 1500 })]);
      expect(tags(await claim(2000))).toEqual(['1.1']);
      expect(await fates()).toEqual(['1.0 waiting', '1.1 waiting', '1.0 superseded']);
      expect((await store.list({ fate: 'superseded', limit: 1 })).rows[0]?.delivery?.supersededBy).toBe('new');
    });

    it('a run is looked for until it is found, or told missing', async () => {
      await store.receive([received('1.0', { delivery: 'd' })]);
      const [head] = await claim(1000);
      await store.settle(head!, accepted, { state: 'following', lookAt: 5000 });
      expect(await store.following(4999, 5)).toEqual([]);
      expect(await store.nextDue('look')).toBe(5000);
      expect(await store.following(5000, 5)).toEqual([{ id: 'd', target, acceptedAt: 2000 }]);
      await store.looked('d', { lookAt: 8000 });
      expect(await store.nextDue('look')).toBe(8000);
      await store.looked('d', { reason: 'no run appeared' });
      expect(await store.nextDue('look')).toBeUndefined();
      expect((await store.list({ limit: 1 })).rows).toMatchObject([
        { fate: 'dispatched', delivery: { state: 'done', reason: 'no run appeared' } },
      ]);
    });

    it('tells which runs deliveries have, of those that were accepted since', async () => {
      await store.receive([received('1.0', { delivery: 'd' }), received('1.1', { delivery: 'e', lane: 'b' })]);
      const [one, other] = await claim(1000);
      await store.settle(one!, accepted, { state: 'following', lookAt: 5000 });
      await store.settle(other!, { ...accepted, at: 9000 }, { state: 'done', run: { id: '8', url: 'u' } });
      expect(await store.runs(0)).toEqual(new Map([['8', other!.id]]));
      await store.looked(one!.id, { run: { id: '7', url: 'u' } });
      expect(await store.runs(0)).toEqual(
        new Map([
          ['7', one!.id],
          ['8', other!.id],
        ]),
      );
      expect(await store.runs(9000)).toEqual(new Map([['8', other!.id]]));
    });

    it('tokens are listed with what they are for, by their hashes alone', async () => {
      await store.tokens.add('shop', 'one', 1);
      await store.tokens.add('shop', 'two', 2, 'acme/shop');
      await store.tokens.revoke('one', 3);
      expect(await store.tokens.list()).toEqual([
        { id: 'one', webhook: 'shop', created: 1, revoked: 3 },
        { id: 'two', webhook: 'shop', created: 2, repository: 'acme/shop' },
      ]);
    });

    activityContract(() => store);

    it('a token is known until it is revoked', async () => {
      await store.tokens.add('shop', 'hash', 1);
      expect(await store.tokens.find('hash')).toBe('shop');
      expect(await store.tokens.find('other')).toBeUndefined();
      expect(await store.tokens.revoke('hash', 2)).toBe(true);
      expect(await store.tokens.find('hash')).toBeUndefined();
      expect(await store.tokens.revoke('hash', 3)).toBe(false);
    });

    it('a pause is kept', async () => {
      await store.set('shop', { paused: true });
      await store.set('web', { paused: true });
      await store.set('web', { paused: false });
      expect(Object.fromEntries(await store.overrides())).toEqual({ shop: { paused: true }, web: { paused: false } });
    });

    it('pages are read to their end, whatever is asked for', async () => {
      await store.receive(Array.from({ length: 7 }, (_, index) => received(`1.${index}`, { at: index, webhook: index % 2 ? 'a' : 'b' })));
      const seen: string[] = [];
      let before: number | undefined;
      do {
        const page = await store.list({ limit: 3, ...(before !== undefined && { before }) });
        seen.push(...page.rows.map(({ event }) => event!.tag));
        before = page.next;
      } while (before !== undefined);
      expect(seen).toEqual(['1.6', '1.5', '1.4', '1.3', '1.2', '1.1', '1.0']);
      expect((await store.list({ limit: 9, webhook: 'a' })).rows.map(({ event }) => event!.tag)).toEqual(['1.5', '1.3', '1.1']);
      expect((await store.list({ limit: 9, id: 'none' })).rows).toEqual([]);
    });

    it('what is old is forgotten in slices, but nothing that still has to go out', async () => {
      await store.receive([received('1.0', { at: 1 }), received('1.1', { at: 2, lane: 'b' }), received('1.2', { at: 3, lane: 'c' })]);
      const claimed = await claim(10);
      for (const tag of ['1.0', '1.2']) await store.settle(claimed.find(({ event }) => event.tag === tag)!, accepted, { state: 'done' });
      expect(await store.purge(100, 1)).toBe(1);
      expect(await store.purge(100, 5)).toBe(1);
      expect(await store.purge(100, 5)).toBe(0);
      expect((await store.list({ limit: 9 })).rows.map(({ event }) => event!.tag)).toEqual(['1.1']);
    });
  });
}
