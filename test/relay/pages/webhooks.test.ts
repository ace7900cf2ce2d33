import { afterEach, describe, expect, it } from '@jest/globals';
import { hashToken } from '../../../src/relay/core/tokens.ts';
import { body, closeAll, newClock, rig, webhook } from '../rig.ts';
import { apiTokens, ask, operate, press, read } from './client.ts';

afterEach(closeAll);

const path = '/api/registry-webhooks';
const publicUrl = 'https://relay.example.com';

describe('docker webhooks', () => {
  it('are listed with what became of their last push, and never with an address that opens them', async () => {
    const webhooks = [webhook('shop', { project: 'retail' }), webhook('web', { repository: 'acme/web', enabled: false })];
    const relay = await rig({ clock: newClock(), apiTokens, publicUrl, webhooks });
    await relay.post(body('v1'));
    await relay.activity(([row]) => row?.fate === 'dispatched');
    const { body: list } = await ask(relay, 'GET', path, { token: read });
    expect(list).toMatchObject({ count: 2, totalCount: 2, links: [`${path}/shop`, `${path}/web`] });
    expect(list.documents[`${path}/shop`]).toMatchObject({
      name: 'shop',
      project: 'retail',
      enabled: true,
      paused: false,
      repository: 'acme/shop',
      pipeline: 'deploy',
      target: { repository: 'acme/deploy', event: 'docker-push' },
      url: 'https://relay.example.com/hooks/dockerhub/…',
      addresses: 1,
      lastDelivery: { tag: 'v1', fate: 'dispatched' },
    });
    expect(list.documents[`${path}/web`]).toMatchObject({ enabled: false, addresses: 0, lastDelivery: null });
    const { text } = await relay.get('/webhooks');
    expect(text).toMatch(/Enabled.*disabled in its definition.*none is valid/s);
    expect(text + JSON.stringify(list)).not.toContain(relay.token);
  });

  it('are paused and resumed: what comes meanwhile is kept as ignored, and nothing runs', async () => {
    const relay = await rig({ clock: newClock(), apiTokens });
    expect(await ask(relay, 'PATCH', `${path}/shop`, { token: operate, body: { paused: true } })).toMatchObject({
      status: 200,
      body: { enabled: true, paused: true },
    });
    expect(await relay.post(body('v1'))).toMatchObject({ status: 202, answer: { result: 'ignored', reason: 'shop is paused' } });
    expect((await relay.get('/webhooks')).text).toContain('paused here');
    expect((await relay.get('/')).text).toContain('shop is paused');
    expect((await press(relay, '/webhooks', '/webhooks/shop/resume')).headers.get('location')).toBe('/webhooks');
    expect((await relay.post(body('v1'))).answer['result']).toBe('stored');
    expect((await press(relay, '/webhooks', '/webhooks/shop/pause')).status).toBe(303);
    expect((await relay.post(body('v2'))).answer['result']).toBe('ignored');
    await relay.activity((rows) => rows.some(({ fate }) => fate === 'dispatched'));
    expect(relay.github.runs).toHaveLength(1);
  });

  it('are tried from their card: the push goes the whole way, and says that it is a test', async () => {
    const relay = await rig({ clock: newClock(), webhooks: [webhook('shop'), webhook('any', { repository: undefined as never })] });
    const sent = await press(relay, '/webhooks', '/webhooks/shop/send-test', { fields: { tag: 'v1' } });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, '/activity/1']);
    const [row] = await relay.activity(([first]) => first?.fate === 'dispatched');
    expect(row).toMatchObject({ webhook: 'shop', event: { image: 'acme/shop', tag: 'v1', pusher: 'send-test' } });
    expect(relay.github.runs).toHaveLength(1);
    expect((await relay.get('/webhooks')).text).toContain('name="tag" value="v1"');
    for (const [name, tag, status] of [
      ['shop', 'no tag!', 400],
      ['any', 'v1', 404],
      ['none', 'v1', 404],
    ] as const)
      expect((await press(relay, '/webhooks', `/webhooks/${name}/send-test`, { fields: { tag } })).status).toBe(status);
    expect(await relay.store.count()).toBe(1);
  });

  it.each<[string, string, object, number, string]>([
    ['GET', '/none', {}, 404, 'the definitions have no DOCKER_WEBHOOK none'],
    ['PATCH', '/none', { body: { paused: true } }, 404, 'the definitions have no DOCKER_WEBHOOK none'],
    ['PATCH', '/shop', { body: { enabled: false } }, 400, 'there is no "enabled" here; there are paused'],
    ['PATCH', '/shop', { body: {} }, 400, 'send {"paused": true} or {"paused": false}'],
    ['PATCH', '/shop', { body: { paused: 1 } }, 400, 'paused must be a boolean'],
    ['PATCH', '/shop', { body: 'paused', type: 'text/plain' }, 415, 'send JSON'],
  ])('%s %s %j is refused in words', async (method, to, given, status, words) => {
    const relay = await rig({ apiTokens });
    expect(await ask(relay, method, `${path}${to}`, { token: operate, ...given })).toMatchObject({
      status,
      body: { message: expect.stringContaining(words) },
    });
  });

  it('of a name with a slash and more are found by it', async () => {
    const relay = await rig({ apiTokens, webhooks: [webhook('retail/shop & co')] });
    const { body: list } = await ask(relay, 'GET', path, { token: read });
    expect(await ask(relay, 'PATCH', list.links[0], { token: operate, body: { paused: true } })).toMatchObject({
      status: 200,
      body: { name: 'retail/shop & co' },
    });
    expect((await press(relay, '/webhooks', '/webhooks/retail%2Fshop%20%26%20co/resume')).status).toBe(303);
    expect((await relay.store.overrides()).get('retail/shop & co')).toEqual({ paused: false });
  });
});

describe('the end of the GitHub token', () => {
  it('is on the cards and in the metrics, and warned of from 14 days', async () => {
    const clock = newClock();
    const relay = await rig({ clock, apiTokens });
    relay.github.world.tokens['github_pat_of_a_test']!.ends = '2026-12-24 10:00:00 UTC';
    await relay.post(body('v1'));
    await relay.activity(([row]) => row?.fate === 'dispatched');
    const end = Date.parse('2026-12-24T10:00:00Z');
    expect((await ask(relay, 'GET', `${path}/shop`, { token: read })).body.credentialEnds).toBe(end);
    const early = (await relay.get('/webhooks')).text;
    expect(early).toContain('ends 2026-12-24 10:00:00 UTC');
    expect(early).not.toContain('role="alert"');
    expect((await relay.get('/metrics')).text).toContain(`\nhub_to_kube_github_token_end_timestamp_seconds ${end / 1000}\n`);
    clock.advance(20 * 86_400_000);
    expect((await relay.get('/')).text).toMatch(/role="alert"><li>the relay’s GitHub token ends in 9 days/);
    await relay.activity(() => relay.log.some((line) => line.startsWith('warning the relay’s GitHub token ends in 9 days')));
  });
});

describe('hooks’ tokens', () => {
  const tokens = '/api/hook-tokens';

  it('are made, listed by their hashes, and ended', async () => {
    const relay = await rig({ clock: newClock(), apiTokens, publicUrl });
    const made = await ask(relay, 'POST', tokens, { token: operate, body: { webhook: 'shop', repository: 'acme/shop' } });
    const { id, token, url } = made.body;
    expect(made).toMatchObject({ status: 201, body: { webhook: 'shop' } });
    expect([url, await hashToken(token)]).toEqual([`https://relay.example.com/hooks/dockerhub/${token}`, id]);
    expect((await relay.post(body('v1'), { token })).status).toBe(202);
    const list = await ask(relay, 'GET', tokens, { token: read });
    expect(list.body).toMatchObject({ count: 2, totalCount: 2, links: expect.arrayContaining([`${tokens}/${id}`]) });
    expect(list.body.documents[`${tokens}/${id}`]).toEqual({
      id,
      webhook: 'shop',
      repository: 'acme/shop',
      created: expect.any(Number),
      revoked: null,
    });
    expect(JSON.stringify(list.body)).not.toContain(token);
    expect((await ask(relay, 'DELETE', `${tokens}/${id}`, { token: operate })).status).toBe(204);
    expect((await relay.post(body('v1'), { token })).status).toBe(404);
    expect((await ask(relay, 'GET', tokens, { token: read })).body.documents[`${tokens}/${id}`].revoked).toEqual(expect.any(Number));
    expect((await ask(relay, 'DELETE', `${tokens}/${id}`, { token: operate })).status).toBe(404);
  });

  it.each<[object, number, string]>([
    [{}, 400, 'name a webhook'],
    [{ webhook: 'none' }, 404, 'the definitions have no DOCKER_WEBHOOK none'],
    [{ webhook: 'shop', repository: 'https://hub' }, 400, 'repository: "https://hub" is none of Docker Hub’s'],
    [{ webhook: 7 }, 400, 'webhook must be a string'],
  ])('%j makes none', async (given, status, words) => {
    const relay = await rig({ apiTokens, publicUrl });
    expect(await ask(relay, 'POST', tokens, { token: operate, body: given })).toMatchObject({
      status,
      body: { message: expect.stringContaining(words) },
    });
    expect(await relay.store.tokens.list()).toHaveLength(1);
  });

  it('are not made by a relay that doesn’t know its own address', async () => {
    const relay = await rig({ apiTokens });
    expect(await ask(relay, 'POST', tokens, { token: operate, body: { webhook: 'shop' } })).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('--public-url') },
    });
    expect(await relay.store.tokens.list()).toHaveLength(1);
  });
});
