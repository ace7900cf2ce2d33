import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Store } from '../../../src/relay/types.ts';
import { begin, digest, failing, numbered, reported } from '../executions/events.ts';
import type { StoreUnderTest } from './contract.ts';

const owner = { delivery: 'd1', webhook: 'shop' };
const all = numbered([begin(), ...failing]);
const image = { image: 'acme/shop', tag: 'prod', digest };

/** What every store must do with executions. */
export function executionsContract(name: string, make: () => Promise<StoreUnderTest>): void {
  describe(`executions in ${name}`, () => {
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
    const append = (events: typeof all, by: { delivery?: string; webhook?: string } = owner, now = 5_000) =>
      store.executions.append(events[0]?.execution ?? '', by, reported(events), now);
    const stored = async (id = 'run-1') => (await store.executions.events(id, -1, 10_000)).map(({ seq }) => seq);

    it('are there after the store was closed and opened, with what they came to', async () => {
      expect(await append(all)).toEqual({ last: all.length - 1 });
      await store.close();
      store = await under.open();
      expect(await store.executions.events('run-1', -1, 100)).toEqual(all);
      expect(await store.executions.find('run-1')).toEqual({
        seq: 1,
        id: 'run-1',
        ...owner,
        name: 'deploy-shop',
        index: 12,
        status: 'FAILED',
        message: 'Deploy.Shop: web is not ready',
        image: 'acme/shop',
        tag: '1.0',
        digest,
        started: 5_000,
        ended: 9_400,
        heard: 5_000,
        last: all.length - 1,
        omitted: 0,
      });
    });

    it('take what follows, drop what they have, and nothing after a gap', async () => {
      expect(await append(all.slice(1))).toEqual({ gap: -1 });
      expect(await append(all.slice(0, 3))).toEqual({ last: 2 });
      expect(await append(all.slice(1, 5))).toEqual({ last: 4 });
      expect(await append(all.slice(0, 2))).toEqual({ last: 4 });
      expect(await append(all.slice(6))).toEqual({ gap: 4 });
      expect(await append([all[5]!, all[7]!])).toEqual({ gap: 4 });
      expect(await stored()).toEqual([0, 1, 2, 3, 4]);
    });

    it('are whole and in order, whatever is sent again, cut or swapped', async () => {
      const batch = fc.tuple(fc.nat(all.length), fc.nat(all.length));
      let number = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(batch, { maxLength: 12 }), async (batches) => {
          const id = `run-${++number}`;
          const events = numbered([begin(id), ...failing], 0, id);
          let last = -1;
          for (const [from, to] of batches.map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)) {
            if (from === to) continue;
            const answer = await store.executions.append(id, { delivery: id, webhook: 'shop' }, reported(events.slice(from, to)), 1);
            if (from > last + 1) expect(answer).toEqual({ gap: last });
            else {
              last = Math.max(last, to - 1);
              expect(answer).toEqual({ last });
            }
          }
          expect(await stored(id)).toEqual(Array.from({ length: last + 1 }, (_, seq) => seq));
        }),
        { numRuns: 50 },
      );
    });

    it('are of one delivery, which has a number of them', async () => {
      await append(all);
      expect(await append(all, { delivery: 'd2', webhook: 'shop' })).toEqual({ refused: 'foreign' });
      // Whoever may operate goes on with any.
      expect(await append(all, {})).toEqual({ last: all.length - 1 });
      for (let run = 2; run <= 20; run++) expect(await append(numbered([begin(`run-${run}`)], 0, `run-${run}`))).toEqual({ last: 0 });
      expect(await append(numbered([begin('run-21')], 0, 'run-21'))).toEqual({ refused: 'many' });
    });

    it('take so many words, and always the end', async () => {
      await append(all.slice(0, 3));
      const at = { stage: 'Deploy', task: 'Shop' };
      const long = Array.from({ length: 1_500 }, () => ({ type: 'log' as const, ...at, text: 'x'.repeat(3_900) }));
      expect(await append(numbered(long, 3))).toEqual({ last: 1_502 });
      await append(numbered([{ type: 'status', status: 'COMPLETED' }], 1_503));
      const row = await store.executions.find('run-1');
      expect(row).toMatchObject({ status: 'COMPLETED', last: 1_503 });
      expect(row?.omitted).toBeGreaterThan(900);
      expect((await stored()).at(-1)).toBe(1_503);
    });

    it('are listed, the newest first, by status, webhook and words', async () => {
      for (const [id, status] of [
        ['a', 'COMPLETED'],
        ['b', 'RUNNING'],
        ['c', 'COMPLETED'],
      ] as const)
        await append(numbered([begin(id, { name: `deploy-${id}` }), { type: 'status', status }], 0, id), {
          delivery: id,
          webhook: `hook-${id}`,
        });
      const ids = async (query: object) => {
        const { rows, total } = await store.executions.list({ limit: 2, ...query });
        return [...rows.map(({ id }) => id), total];
      };
      expect(await ids({})).toEqual(['c', 'b', 3]);
      const { next } = await store.executions.list({ limit: 2 });
      expect(await ids({ before: next })).toEqual(['a', 3]);
      expect(await ids({ status: 'COMPLETED' })).toEqual(['c', 'a', 2]);
      expect(await ids({ webhook: 'hook-b' })).toEqual(['b', 1]);
      expect(await ids({ text: 'DEPLOY-A' })).toEqual(['a', 1]);
      expect(await ids({ text: 'shop:1.0' })).toEqual(['c', 'b', 3]);
      expect(await ids({ text: '%' })).toEqual([0]);
      expect(await store.executions.webhooks()).toEqual(['hook-a', 'hook-b', 'hook-c']);
    });

    it('say what they write in a registry, to the same webhook, exactly, for so long', async () => {
      await append(numbered([begin(), { type: 'image', stage: 'Deploy', task: 'Shop', ...image }]));
      const wrote = (webhook = 'shop', more: Partial<typeof image> = {}, since = 0) =>
        store.executions.wroteImage(webhook, { ...image, ...more }, since);
      expect(await wrote()).toBe('run-1');
      expect(await wrote('web')).toBeUndefined();
      expect(await wrote('shop', { tag: 'rc' })).toBeUndefined();
      expect(await wrote('shop', { image: 'acme/web' })).toBeUndefined();
      expect(await wrote('shop', { digest: `sha256:${'b'.repeat(64)}` as never })).toBeUndefined();
      expect(await wrote('shop', {}, 5_000)).toBeUndefined();
    });

    it('know a key until its time is over', async () => {
      await store.executions.allow({ hash: 'h', ...owner, until: 100 });
      expect(await store.executions.keyOf('h', 99)).toEqual(owner);
      expect(await store.executions.keyOf('h', 100)).toBeUndefined();
      expect(await store.executions.keyOf('other', 1)).toBeUndefined();
    });

    it('are forgotten slice by slice, with all that belongs to them', async () => {
      await store.executions.allow({ hash: 'h', ...owner, until: 100 });
      await append(numbered([begin(), { type: 'image', stage: 'Deploy', task: 'Shop', ...image }, ...failing.slice(0, 3)]));
      await append(numbered([begin('run-2')], 0, 'run-2'), { delivery: 'd2', webhook: 'shop' }, 9_000);
      let rounds = 0;
      while ((await store.executions.purge(6_000, 2)) > 0) rounds += 1;
      expect(rounds).toBe(3);
      expect(await store.executions.find('run-1')).toBeUndefined();
      expect(await stored()).toEqual([]);
      expect(await store.executions.find('run-2')).toBeDefined();
      expect(await store.executions.wroteImage('shop', image, 0)).toBeUndefined();
      expect(await store.executions.keyOf('h', 1)).toBeUndefined();
    });
  });
}
