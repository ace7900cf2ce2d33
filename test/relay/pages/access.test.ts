import { afterEach, describe, expect, it } from '@jest/globals';
import { body, closeAll, newClock, rig } from '../rig.ts';
import { apiTokens, ask, operate, press, read } from './client.ts';

afterEach(closeAll);

const changes: [string, string, object][] = [
  ['POST', '/api/registry-events/1/replay', {}],
  ['POST', '/api/registry-events/replay', { from: '2026-11-24', to: '2026-11-25' }],
  ['PATCH', '/api/registry-webhooks/shop', { paused: true }],
  ['POST', '/api/hook-tokens', { webhook: 'shop' }],
  ['DELETE', `/api/hook-tokens/${'a'.repeat(64)}`, {}],
];
const looks = [
  '/api/registry-events',
  '/api/registry-events/1',
  '/api/registry-webhooks',
  '/api/registry-webhooks/shop',
  '/api/hook-tokens',
  '/metrics',
];
const password = 'open sesame';
const basic = `Basic ${btoa(`relay:${password}`)}`;

describe('the API', () => {
  it('is read with a token of either right, or the pages’ password', async () => {
    const relay = await rig({ apiTokens, password });
    await relay.post(body('v1'));
    for (const path of looks)
      for (const authorization of [`Bearer ${read}`, `bearer ${operate}`, basic])
        expect([path, (await relay.get(path, { authorization })).status]).toEqual([path, 200]);
  });

  it('is closed without one, or with a wrong one', async () => {
    const clock = newClock();
    const relay = await rig({ apiTokens, password, clock });
    const wrong = [
      undefined,
      'Bearer',
      `Bearer ${read}x`,
      `Bearer ${password}`,
      `Basic ${btoa(`relay:${read}`)}`,
      `Basic ${btoa(`ada:${password}`)}`,
      'Basic %%%',
    ];
    for (const path of looks)
      for (const authorization of wrong) {
        // Guesses are slowed.
        clock.advance(30_000);
        const answer = await relay.get(path, authorization === undefined ? {} : { authorization });
        expect([path, answer.status, JSON.parse(answer.text)]).toEqual([path, 401, { message: expect.stringContaining('sign in') }]);
        expect(answer.headers.get('www-authenticate')).toContain('Bearer');
      }
    for (const [method, path, given] of changes) expect((await ask(relay, method, path, { body: given })).status).toBe(401);
  });

  it('changes nothing for a token that may read, for a password, or for whoever is on this machine', async () => {
    const closed = await rig({ apiTokens, password });
    const open = await rig({ apiTokens });
    for (const [method, path, given] of changes) {
      expect([path, await ask(closed, method, path, { token: read, body: given })]).toMatchObject([
        path,
        { status: 403, body: { message: expect.stringContaining('operate') } },
      ]);
      const signedIn = await fetch(`${closed.relay.url}${path}`, {
        method,
        headers: { authorization: basic, 'content-type': 'application/json' },
        body: JSON.stringify(given),
      });
      expect(signedIn.status).toBe(403);
      expect((await ask(open, method, path, { body: given })).status).toBe(403);
    }
    expect([(await open.store.overrides()).size, await open.store.count()]).toEqual([0, 0]);
  });

  it('with a wrong token is closed on this machine too', async () => {
    const relay = await rig({ apiTokens });
    expect((await ask(relay, 'GET', '/api/registry-events', { token: 'wrong' })).status).toBe(401);
  });

  it('says in words that something is not there', async () => {
    const relay = await rig({ apiTokens });
    expect(await ask(relay, 'GET', '/api/none', { token: read })).toMatchObject({
      status: 404,
      body: { message: 'there is nothing here' },
    });
  });
});

describe('a form', () => {
  it.each<[string, Record<string, string>, number, string]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403, 'this form came from another site'],
    ['from a site beside it', { 'sec-fetch-site': 'same-site' }, 403, 'this form came from another site'],
    ['from nowhere', { 'sec-fetch-site': 'none' }, 403, 'this form came from another site'],
    ['of another type', { 'content-type': 'text/plain' }, 415, 'this is no form'],
  ])('%s does nothing', async (_, headers, status, words) => {
    const relay = await rig();
    const answer = await press(relay, '/webhooks', '/webhooks/shop/pause', { headers });
    expect([answer.status, await answer.text()]).toEqual([status, `${words}\n`]);
    expect((await relay.store.overrides()).size).toBe(0);
  });

  it('of a browser that tells its origin alone is known by that', async () => {
    const relay = await rig();
    const pressed = async (origin: string | undefined) => {
      const html = (await relay.get('/webhooks')).text;
      const [, token = ''] = /name="token" value="([0-9a-f]+)"/.exec(html) ?? [];
      const headers = { ...(origin !== undefined && { origin }) };
      return (
        await fetch(`${relay.relay.url}/webhooks/shop/pause`, {
          method: 'POST',
          redirect: 'manual',
          headers,
          body: new URLSearchParams({ token }),
        })
      ).status;
    };
    expect([await pressed(relay.relay.url), await pressed('https://evil.test'), await pressed('null'), await pressed(undefined)]).toEqual([
      303, 403, 403, 403,
    ]);
  });

  it('without this relay’s secret does nothing, and says what to do', async () => {
    const relay = await rig();
    const answer = await press(relay, '/webhooks', '/webhooks/shop/pause', { fields: { token: 'a'.repeat(64) } });
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining('go back, reload it')]);
    expect((await relay.store.overrides()).size).toBe(0);
  });

  it('that is too large is not read', async () => {
    const relay = await rig();
    expect((await press(relay, '/webhooks', '/webhooks/shop/pause', { fields: { more: 'x'.repeat(20_000) } })).status).toBe(413);
  });

  it('needs the password where there is one', async () => {
    const relay = await rig({ password, apiTokens });
    const html = (await relay.get('/webhooks', { authorization: basic })).text;
    const [, token = ''] = /name="token" value="([0-9a-f]+)"/.exec(html) ?? [];
    for (const [authorization, status] of [
      ['', 401],
      [`Bearer ${operate}`, 403],
      [basic, 303],
    ] as const) {
      const headers = { 'sec-fetch-site': 'same-origin', ...(authorization && { authorization }) };
      const answer = await fetch(`${relay.relay.url}/webhooks/shop/pause`, {
        method: 'POST',
        redirect: 'manual',
        headers,
        body: new URLSearchParams({ token }),
      });
      expect([authorization, answer.status]).toEqual([authorization, status]);
    }
  });

  it('of what is not there is no page', async () => {
    const relay = await rig();
    expect((await press(relay, '/webhooks', '/webhooks/none/pause')).status).toBe(404);
    expect((await press(relay, '/webhooks', '/activity/9/replay')).status).toBe(404);
    expect((await press(relay, '/webhooks', '/activity/replay', { fields: { from: '2026-11-24' } })).status).toBe(400);
  });
});

it('metrics count what came in, what waits, and calls with wrong tokens, without a secret or a name', async () => {
  const clock = newClock();
  const relay = await rig({ clock, apiTokens, window: { quiet: 60_000, most: 60_000 } });
  await relay.post(body('v1'));
  await relay.post('{');
  await relay.post(body('v1'), { token: 'A'.repeat(43) });
  await relay.post(body('v1'), { token: 'short' });
  clock.advance(30_000);
  const { text, headers } = await relay.get('/metrics');
  expect(headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8');
  for (const line of [
    '# TYPE hub_to_kube_pushes gauge',
    'hub_to_kube_pushes{fate="waiting"} 1',
    'hub_to_kube_pushes{fate="rejected"} 1',
    'hub_to_kube_pushes{fate="dead"} 0',
    'hub_to_kube_deliveries{state="open"} 1',
    'hub_to_kube_attempts{answer="accepted"} 0',
    '# TYPE hub_to_kube_hook_calls_total counter',
    'hub_to_kube_hook_calls_total{result="stored"} 1',
    'hub_to_kube_hook_calls_total{result="unknown"} 2',
    'hub_to_kube_oldest_waiting_seconds 30',
    'hub_to_kube_store_trouble 0',
  ])
    expect(text.split('\n')).toContain(line);
  // Each sample belongs to a family that is told before it, as Prometheus wants it.
  const families = new Set([...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name));
  for (const line of text.split('\n').filter((one) => one !== '' && !one.startsWith('#')))
    expect([line, families.has(/^[a-z_]+/.exec(line)?.[0])]).toEqual([line, true]);
  expect(text).not.toMatch(/acme|shop/);
  relay.store.trouble = () => 'the disk is full';
  expect((await relay.get('/metrics')).text).toContain('hub_to_kube_store_trouble 1');
});
