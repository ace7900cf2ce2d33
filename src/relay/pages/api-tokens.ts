import { Hono } from 'hono';
import { isRepository } from '../../dockerhub/names.ts';
import type { JsonObject } from '../../types.ts';
import { hashToken, mintToken } from '../core/tokens.ts';
import { hookUrl } from '../sources/dockerhub.ts';
import type { HookToken, Store } from '../types.ts';
import { toOperate } from './access.ts';
import { noSuchWebhook } from './api-webhooks.ts';
import { BadBody, fieldsOf, smallBody } from './bodies.ts';
import type { PageEnv } from './caller.ts';
import type { CardPorts } from './cards.ts';
import { listOf } from './events.ts';

const path = '/api/hook-tokens';

export interface TokenPorts {
  store: Pick<Store, 'tokens'>;
  webhooks: CardPorts['webhooks'];
  publicUrl?: string | undefined;
  now: () => number;
  random: (bytes: number) => Uint8Array;
}

/** Hooks' tokens for programs, by their hashes: to list, to make, to end. A new one is told in the answer, and never again. Rules 36. */
export function tokensApi({ store: { tokens }, webhooks, publicUrl, now, random }: TokenPorts): Hono<PageEnv> {
  const app = new Hono<PageEnv>();
  app.get('/', async (context) => {
    const documents = (await tokens.list()).map((token) => [`${path}/${token.id}`, tokenDocument(token)] as const);
    return context.json(listOf(documents, documents.length));
  });
  app.post('/', toOperate, smallBody, async (context) => {
    const { webhook, repository } = await fieldsOf(context, { webhook: 'string', repository: 'string' });
    if (webhook === undefined) throw new BadBody(400, 'name a webhook: {"webhook": "shop", "repository": "acme/shop"}');
    if (repository !== undefined && !isRepository(repository))
      throw new BadBody(400, `repository: "${repository.slice(0, 60)}" is none of Docker Hub’s; write acme/shop`);
    if (!webhooks().has(webhook)) return context.json(noSuchWebhook(webhook), 404);
    if (publicUrl === undefined)
      return context.json({ message: 'the relay doesn’t know its own address: start it with --public-url https://…' }, 409);
    const token = mintToken(random);
    const id = await hashToken(token);
    await tokens.add(webhook, id, now(), repository);
    return context.json({ id, webhook, token, url: hookUrl(publicUrl, token) }, 201);
  });
  app.delete('/:id', toOperate, async (context) => {
    const id = context.req.param('id');
    const ended = /^[0-9a-f]{64}$/.test(id) && (await tokens.revoke(id, now()));
    return ended ? context.body(null, 204) : context.json({ message: 'there is no such token, or it was revoked before' }, 404);
  });
  return app;
}

const tokenDocument = ({ id, webhook, repository, created, revoked }: HookToken): JsonObject => ({
  id,
  webhook,
  repository: repository ?? null,
  created,
  revoked: revoked ?? null,
});
