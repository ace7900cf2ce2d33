import type { Hono } from 'hono';
import { isTag } from '../../dockerhub/names.ts';
import { range } from '../core/replay.ts';
import type { Activity } from '../types.ts';
import { accountOf } from './access.ts';
import { activity } from './activity.ts';
import { pageSize, tooMany } from './api-events.ts';
import type { PageEnv } from './caller.ts';
import { cardsOf } from './cards.ts';
import { fates, readFilter } from './filter.ts';
import type { Forms } from './forms.ts';
import { layout } from './layout.ts';
import type { PagePorts } from './ports.ts';
import { pushPage } from './push.ts';
import { webhooksPage } from './webhooks.ts';

/** The pages for people, and what their buttons do. */
export function routePages(app: Hono<PageEnv>, ports: PagePorts, { field, own }: Forms): void {
  const { store, notices, replay, webhooks, pause, now, repositoryOf, sendTest } = ports;

  app.get('/', async (context) => {
    const { filter, before, faults } = readFilter(context.req.query());
    const page = await store.list({ ...filter, limit: pageSize, ...(before !== undefined && { before }) });
    const counts = await store.fates(filter);
    const title = filter.fate ? `Activity: ${fates[filter.fate]}` : 'Activity';
    const frame = {
      title,
      place: '/' as const,
      account: accountOf(context),
      notices: [...notices(), ...faults],
      done: doneWords(context.req.query('again')),
    };
    return context.html(layout(frame, activity({ page, filter, before, counts, webhooks: [...webhooks().keys()], field: field(context) })));
  });
  app.get('/activity/:seq{[0-9]{1,15}}', async (context) => {
    const push = await store.opened(Number(context.req.param('seq')));
    if (!push) return context.notFound();
    const title = push.event ? `${push.event.image}:${push.event.tag}` : `Push ${push.seq}`;
    return context.html(layout({ title, place: '/', account: accountOf(context), notices: notices() }, pushPage(push, field(context))));
  });
  app.post('/activity/:seq{[0-9]{1,15}}/replay', own, async (context) => {
    const push = await store.opened(Number(context.req.param('seq')));
    if (!push) return context.notFound();
    const { older } = await context.req.parseBody();
    const [again] = await replay([push], { older: older === 'yes' });
    if (!again) return context.text('this is no push: it can’t be sent again\n', 409);
    const { rows } = await store.list({ id: again.id, limit: 1 });
    return context.redirect(rows[0] ? `/activity/${rows[0].seq}` : '/', 303);
  });
  app.post('/activity/replay', own, async (context) => {
    const given = await context.req.parseBody();
    const { filter, faults } = readFilter(
      Object.fromEntries(Object.entries(given).filter((one): one is [string, string] => typeof one[1] === 'string')),
    );
    const { from, to } = filter;
    if (faults.length > 0 || from === undefined || to === undefined)
      return context.text(`${faults.join('; ') || 'name a time: from and to'}\n`, 400);
    const pushes: Activity[] | undefined = await range({ ...filter, from, to }, store);
    if (!pushes) return context.text(`${tooMany}\n`, 400);
    const all = await replay(pushes, { older: given['older'] === 'yes' });
    return context.redirect(`/?again=${all.length}`, 303);
  });
  app.get('/webhooks', async (context) =>
    context.html(
      layout(
        { title: 'Webhooks', place: '/webhooks', account: accountOf(context), notices: notices() },
        webhooksPage(await cardsOf(ports), now(), field(context)),
      ),
    ),
  );
  app.post('/webhooks/:name/send-test', own, async (context) => {
    const name = context.req.param('name');
    const webhook = webhooks().get(name)?.value;
    const repository = webhook && repositoryOf(webhook);
    if (repository === undefined) return context.notFound();
    const { tag } = await context.req.parseBody();
    if (typeof tag !== 'string' || !isTag(tag)) return context.text('name a tag, as in v1.2.3\n', 400);
    const answer = await sendTest(name, repository, tag);
    if (answer.push === undefined) return context.text(`${answer.reason ?? 'it was not taken'}\n`, answer.status === 503 ? 503 : 400);
    const { rows } = await store.list({ id: answer.push, webhook: name, limit: 1 });
    return context.redirect(rows[0] ? `/activity/${rows[0].seq}` : '/', 303);
  });
  for (const what of ['pause', 'resume'] as const)
    app.post(`/webhooks/:name/${what}`, own, async (context) => {
      const name = context.req.param('name');
      if (!webhooks().has(name)) return context.notFound();
      await pause(name, what === 'pause');
      return context.redirect('/webhooks', 303);
    });
}

function doneWords(again: string | undefined): string | undefined {
  if (again === undefined || !/^\d{1,3}$/.test(again)) return undefined;
  return again === '1' ? 'One push was sent again.' : `${Number(again)} pushes were sent again.`;
}
