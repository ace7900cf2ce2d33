import { afterEach, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { openApi } from '../../../src/relay/pages/openapi/document.ts';
import { shapes } from '../../../src/relay/pages/openapi/shapes.ts';
import { operations } from '../../../src/relay/pages/openapi/table.ts';
import type { JsonObject } from '../../../src/types.ts';
import { body, closeAll, newClock, rig } from '../rig.ts';
import { newTestPages } from './app.ts';
import { apiTokens, ask, operate, read } from './client.ts';

afterEach(closeAll);

/** `/api/hook-tokens/:id` as OpenAPI writes it. */
const written = (path: string): string => path.replace(/:(\w+)(\{[^/]*\})?/g, '{$1}');

describe('the OpenAPI document', () => {
  it('has every route of the API and no other', () => {
    const routes = newTestPages()
      .routes.filter(({ method, path }) => method !== 'ALL' && /^\/(api\/|metrics$)/.test(path))
      .map(({ method, path }) => `${method.toLowerCase()} ${written(path)}`);
    const told = operations.map(({ method, path }) => `${method} ${path}`);
    expect(told.toSorted()).toEqual([...new Set(routes)].toSorted());
  });

  it('refers to nothing that is not there, and has nothing that nobody refers to', () => {
    const refs = new Set([...JSON.stringify(openApi()).matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
    expect(refs).toEqual(new Set(Object.keys(shapes)));
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(openApi(), 'api');
    for (const name of Object.keys(shapes)) ajv.compile({ $ref: `api#/components/schemas/${name}` });
  });

  it('is given to whoever may read', async () => {
    const relay = await rig({ apiTokens });
    const { status, body: document } = await ask(relay, 'GET', '/api/openapi.json', { token: read });
    expect([status, document]).toEqual([200, openApi()]);
    expect((await ask(relay, 'GET', '/api/openapi.json', { token: 'wrong' })).status).toBe(401);
  });

  it('tells the right that each route takes', async () => {
    const relay = await rig({ apiTokens });
    for (const { method, path, right } of operations) {
      const asked = async (token: string | undefined) =>
        (await relayed(relay.relay.url, method, path.replace(/\{\w+\}/g, '1'), token)).status;
      expect([path, await asked('wrong')]).toEqual([path, 401]);
      const mayRead = await asked(read);
      expect([path, method, mayRead === 401 || mayRead === 403]).toEqual([path, method, right !== 'read']);
      const mayOperate = await asked(operate);
      expect([path, method, mayOperate === 401 || mayOperate === 403]).toEqual([path, method, right === 'report']);
    }
  });

  it('tells what is answered', async () => {
    const relay = await rig({ apiTokens, clock: newClock(), publicUrl: 'https://relay.example.com' });
    await relay.post(body('v1'));
    await relay.activity(([row]) => row?.fate === 'dispatched');
    const ajv = new Ajv2020({ strict: false });
    ajv.addSchema(openApi(), 'api');
    const fits = (shape: string, value: JsonObject) => {
      const check = ajv.compile({ $ref: `api#/components/schemas/${shape}` });
      return [shape, check(value) || check.errors];
    };
    const looks: [string, string, object?][] = [
      ['GET /api/registry-events', 'Events'],
      ['GET /api/registry-events/1', 'OpenedEvent'],
      ['GET /api/registry-webhooks', 'Webhooks'],
      ['GET /api/registry-webhooks/shop', 'Webhook'],
      ['GET /api/hook-tokens', 'HookTokens'],
      ['GET /api/executions', 'Executions'],
      ['GET /api/registry-events/99', 'Mistake'],
      ['POST /api/registry-events/1/replay', 'Replayed', {}],
      ['POST /api/registry-events/replay', 'ReplayedTime', { from: '2026-11-24', to: '2026-11-25' }],
      ['POST /api/hook-tokens', 'MadeHookToken', { webhook: 'shop' }],
    ];
    for (const [request, shape, given] of looks) {
      const [method = '', path = ''] = request.split(' ');
      const answer = await ask(relay, method, path, { token: operate, body: given });
      expect([request, ...fits(shape, answer.body)]).toEqual([request, shape, true]);
    }
  });
});

const relayed = (url: string, method: string, path: string, token: string | undefined) =>
  fetch(`${url}${path}`, {
    method: method.toUpperCase(),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    ...(method === 'get' ? {} : { body: '{}' }),
  });
