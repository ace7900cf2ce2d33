import { Hono } from 'hono';
import type { Json, JsonObject } from '../../types.ts';
import { toOperate } from './access.ts';
import { BadBody, fieldsOf, smallBody } from './bodies.ts';
import type { PageEnv } from './caller.ts';
import { type Card, type CardPorts, cardsOf } from './cards.ts';
import { documentOf, listOf } from './events.ts';

const path = '/api/registry-webhooks';

export interface WebhookPorts extends CardPorts {
  pause: (webhook: string, paused: boolean) => Promise<void>;
}

/** Docker webhooks for programs: to list, and to pause. What else they are is the definitions' to say. */
export function webhooksApi(ports: WebhookPorts): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/', async (context) => {
    const documents = (await cardsOf(ports)).map((card) => [`${path}/${encodeURIComponent(card.name)}`, cardDocument(card)] as const);
    return context.json(listOf(documents, documents.length));
  });
  app.get('/:name{.+}', async (context) => {
    const name = context.req.param('name');
    const [card] = await cardsOf(ports, name);
    return card ? context.json(cardDocument(card)) : context.json(noSuchWebhook(name), 404);
  });
  app.patch('/:name{.+}', toOperate, smallBody, async (context) => {
    const name = context.req.param('name');
    if (!ports.webhooks().has(name)) return context.json(noSuchWebhook(name), 404);
    const { paused } = await fieldsOf(context, { paused: 'boolean' });
    if (paused === undefined) throw new BadBody(400, 'send {"paused": true} or {"paused": false}: all else is the definitions’ to say');
    await ports.pause(name, paused);
    const [card] = await cardsOf(ports, name);
    return card ? context.json(cardDocument(card)) : context.json(noSuchWebhook(name), 404);
  });
  return app;
}

export const noSuchWebhook = (name: string): JsonObject => ({ message: `the definitions have no DOCKER_WEBHOOK ${name.slice(0, 256)}` });

const cardDocument = ({ last, target, ...card }: Card): JsonObject => ({
  ...(card as unknown as { [key: string]: Json }),
  target: (target as JsonObject | undefined) ?? null,
  lastDelivery: last ? documentOf(last) : null,
});
