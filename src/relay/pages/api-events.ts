import { Hono } from 'hono';
import type { JsonObject } from '../../types.ts';
import { mostReplays, type Replayed, type ReplayWish, range } from '../core/replay.ts';
import type { Activity, Store } from '../types.ts';
import { toOperate } from './access.ts';
import { BadBody, fieldsOf, smallBody } from './bodies.ts';
import type { PageEnv } from './caller.ts';
import { documentOf, linkOf, listOf, openedDocument } from './events.ts';
import { readFilter } from './filter.ts';

export const pageSize = 50;

export interface EventPorts {
  store: Pick<Store, 'list' | 'fates' | 'opened'>;
  replay: (pushes: readonly Activity[], wish: ReplayWish) => Promise<Replayed[]>;
}

/** Pushes for programs: to list, to open, to send again. */
export function eventsApi({ store, replay }: EventPorts): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/', async (context) => {
    const { filter, before, faults } = readFilter(context.req.query());
    if (faults.length > 0) throw new BadBody(400, faults.join('; '));
    const [page, counts] = [
      await store.list({ ...filter, limit: pageSize, ...(before !== undefined && { before }) }),
      await store.fates(filter),
    ];
    const total = filter.fate ? counts[filter.fate] : Object.values(counts).reduce((sum, count) => sum + count, 0);
    const documents = page.rows.map((row) => [linkOf(row.seq), documentOf(row)] as const);
    return context.json({ ...listOf(documents, total), ...(page.next !== undefined && { next: page.next }) });
  });
  app.get('/:seq{[0-9]{1,15}}', async (context) => {
    const push = await store.opened(Number(context.req.param('seq')));
    return push ? context.json(openedDocument(push)) : context.json(noSuch(context.req.param('seq')), 404);
  });
  app.post('/:seq{[0-9]{1,15}}/replay', toOperate, smallBody, async (context) => {
    const { older = false } = await fieldsOf(context, { older: 'boolean' });
    const push = await store.opened(Number(context.req.param('seq')));
    if (!push) return context.json(noSuch(context.req.param('seq')), 404);
    const [again] = await replay([push], { older });
    if (!again) return context.json({ message: `event ${push.seq} is no push: it can’t be sent again` }, 409);
    return context.json(replayed(again), 202);
  });
  app.post('/replay', toOperate, smallBody, async (context) => {
    const { older = false, ...given } = await fieldsOf(context, {
      from: 'string',
      to: 'string',
      webhook: 'string',
      fate: 'string',
      repository: 'string',
      tag: 'string',
      older: 'boolean',
    });
    const { filter, faults } = readFilter(given);
    const { from, to } = filter;
    if (faults.length > 0) throw new BadBody(400, faults.join('; '));
    if (from === undefined || to === undefined) throw new BadBody(400, 'name a time: from and to');
    const pushes = await range({ ...filter, from, to }, store);
    if (!pushes) throw new BadBody(400, tooMany);
    const all = await replay(pushes, { older });
    return context.json({ count: all.length, pushes: all.map(replayed) }, 202);
  });
  return app;
}

export const tooMany = `these are more than ${mostReplays} pushes, which is the most at once: narrow the time`;

const noSuch = (seq: string): JsonObject => ({ message: `there is no event ${seq}` });

const replayed = ({ of, id, result, reason }: Replayed): JsonObject => ({
  of: linkOf(of),
  push: id,
  result,
  ...(reason !== undefined && { reason }),
});
