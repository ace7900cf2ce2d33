import { afterEach, describe, expect, it } from '@jest/globals';
import { StoreAway } from '../../../src/relay/types.ts';
import { body, closeAll, newClock, type Rig, rig, webhook } from '../rig.ts';
import { apiTokens, ask, operate, press, read } from './client.ts';

afterEach(closeAll);

const path = '/api/registry-events';
const dispatched = ({ github }: Rig) =>
  github.requests.filter(({ path: to }) => to.endsWith('/dispatches')).map((request) => request.body.client_payload);
/** Pushes of two repositories, one of them a dead letter. */
async function several(): Promise<Rig> {
  const clock = newClock();
  const relay = await rig({ clock, apiTokens, webhooks: [webhook('shop', { repository: undefined as never, tagNamePattern: 'v.*' })] });
  await relay.post(body('v1', clock.now / 1000 - 60));
  await relay.activity(([row]) => row?.fate === 'dispatched');
  clock.advance(60_000);
  await relay.post(body('v1', clock.now / 1000, 'acme/web'));
  await relay.activity(([row]) => row?.fate === 'dispatched');
  clock.advance(60_000);
  await relay.post(body('latest', clock.now / 1000));
  relay.github.world.repositories['acme/deploy']!.movedTo = 'acme/gone';
  relay.github.world.tokens['github_pat_of_a_test']!.rights = {};
  await relay.post(body('v2', clock.now / 1000));
  await relay.activity(([row]) => row?.fate === 'dead');
  return relay;
}
const found = (list: { documents: Record<string, { imageName: string; tag: string }> }) =>
  Object.values(list.documents).map(({ imageName, tag }) => `${imageName}:${tag}`);

describe('pushes', () => {
  it.each([
    ['', ['acme/shop:v2', 'acme/shop:latest', 'acme/web:v1', 'acme/shop:v1']],
    ['?fate=dead', ['acme/shop:v2']],
    ['?repository=acme/shop', ['acme/shop:v2', 'acme/shop:latest', 'acme/shop:v1']],
    ['?repository=acme', []],
    ['?tag=v1', ['acme/web:v1', 'acme/shop:v1']],
    ['?q=WEB:V', ['acme/web:v1']],
    ['?q=doesn%E2%80%99t%20fit', ['acme/shop:latest']],
    ['?q=100%25', []],
    ['?from=2026-11-24T10:01&to=2026-11-24T10:02', ['acme/web:v1']],
    ['?webhook=other', []],
    ['?before=3', ['acme/web:v1', 'acme/shop:v1']],
  ])('are found by %s, and counted', async (query, expected) => {
    const relay = await several();
    const { status, body: list } = await ask(relay, 'GET', `${path}${query}`, { token: read });
    expect([status, found(list), list.count, list.totalCount]).toEqual([
      200,
      expected,
      expected.length,
      query === '?before=3' ? 4 : expected.length,
    ]);
    expect(list.links).toEqual(Object.keys(list.documents));
  });

  it.each([
    ['?fate=lost', 'there is no "lost"'],
    ['?from=noon&before=x', 'from: "noon" is no time; write 2026-11-24T10:00 (UTC); before: "x" is no number of an event'],
  ])('are not looked for by %s, and it is said why', async (query, words) => {
    const relay = await rig({ apiTokens });
    const answer = await ask(relay, 'GET', `${path}${query}`, { token: read });
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining(words) } });
    const page = await relay.get(`/${query}`);
    expect([page.status, page.text]).toEqual([200, expect.stringContaining(words.split(';')[0]!.replaceAll('"', '&quot;'))]);
  });

  it('are counted by what became of them on the page, whatever else is asked for', async () => {
    const relay = await several();
    const { text } = await relay.get('/?fate=dead&repository=acme/shop');
    const counts = [...text.matchAll(/>([A-Z][a-z ]+) <span class="count">(\d+)</g)].map(([, name, count]) => `${name} ${count}`);
    expect(counts).toEqual([
      'Every push 3',
      'Waiting 0',
      'Trying again 0',
      'Dispatched 1',
      'Joined 0',
      'Ignored 1',
      'Rejected 0',
      'Superseded 0',
      'Failed 1',
    ]);
  });

  it('are opened with what was sent, without secrets, and what was tried', async () => {
    const clock = newClock();
    const relay = await rig({ clock, apiTokens });
    relay.github.trouble.push('swallow');
    await relay.post({ ...body('v1'), seen: relay.token, url: 'https://ada:sesame@hub.test/' });
    await relay.activity(([row]) => {
      clock.advance(1000);
      return row?.fate === 'dispatched';
    });
    const { body: push } = await ask(relay, 'GET', `${path}/1`, { token: read });
    expect(push).toMatchObject({
      pipeline: 'deploy',
      attempts: [
        { number: 1, answer: 'unknown', ms: expect.any(Number), error: expect.stringContaining('got lost') },
        { number: 2, answer: 'accepted', status: 204, requestId: expect.stringMatching(/^STAND:IN/) },
      ],
      body: expect.stringContaining('"seen":"***","url":"https://***@hub.test/"'),
    });
    const { text } = await relay.get('/activity/1');
    expect(text).toContain('got lost');
    expect(text).toContain('STAND:IN');
    for (const secret of [relay.token, 'sesame']) expect(text + JSON.stringify(push)).not.toContain(secret);
    expect((await relay.get('/activity/2')).status).toBe(404);
    expect(await ask(relay, 'GET', `${path}/2`, { token: read })).toMatchObject({ status: 404, body: { message: 'there is no event 2' } });
  });
});

describe('a replay', () => {
  it('is a new push with a new delivery, that says of which it is', async () => {
    const relay = await rig({ clock: newClock(), apiTokens });
    await relay.post(body('v1'));
    await relay.activity(([row]) => row?.fate === 'dispatched');
    const again = await ask(relay, 'POST', `${path}/1/replay`, { token: operate });
    expect(again).toMatchObject({ status: 202, body: { of: `${path}/1`, result: 'stored' } });
    const rows = await relay.activity(([row]) => row?.seq === 2 && row.fate === 'dispatched');
    expect(rows.map(({ fate, replayOf }) => [fate, replayOf])).toEqual([
      ['dispatched', 1],
      ['dispatched', undefined],
    ]);
    const [first, second] = dispatched(relay);
    expect(second.delivery).not.toBe(first.delivery);
    expect(second.push).toEqual({ ...first.push, id: again.body.push });
    expect((await relay.get('/activity/2')).text).toContain('<a href="/activity/1">push 1</a> once more');
    expect((await relay.get('/activity/1')).text).toContain('<a href="/activity/2">push 2</a>');
  });

  it('deploys an older one only where that is wished', async () => {
    const relay = await rig({ clock: newClock(), apiTokens });
    await relay.post(body('v1'));
    await relay.activity(([row]) => row?.fate === 'dispatched');
    await ask(relay, 'POST', `${path}/1/replay`, { token: operate, body: { older: true } });
    await relay.activity(([row]) => row?.seq === 2 && row.fate === 'dispatched');
    await ask(relay, 'POST', `${path}/2/replay`, { token: operate, body: {} });
    await relay.activity(([row]) => row?.seq === 3 && row.fate === 'dispatched');
    const [first, second, third] = dispatched(relay).map(({ push }) => push);
    expect([first, second, third].map(({ replayOf }) => replayOf)).toEqual([undefined, first.id, undefined]);
  });

  it('of a dead letter goes where the definitions now say', async () => {
    const webhooks = [webhook('shop', { target: { repository: 'acme/wrong', event: 'docker-push' } })];
    const relay = await rig({ clock: newClock(), apiTokens, webhooks });
    await relay.post(body('v1'));
    await relay.activity(([row]) => row?.fate === 'dead');
    relay.webhooks.set('shop', webhook('shop'));
    const done = await press(relay, '/activity/1', '/activity/1/replay');
    expect([done.status, done.headers.get('location')]).toEqual([303, '/activity/2']);
    const rows = await relay.activity(([row]) => row?.fate === 'dispatched');
    expect(rows.map(({ fate }) => fate)).toEqual(['dispatched', 'dead']);
  });

  it('of a time is of each push in it, oldest first', async () => {
    const clock = newClock();
    const relay = await rig({ clock, apiTokens });
    for (const tag of ['v1', 'v2', 'v3']) {
      await relay.post(body(tag));
      await relay.activity(([row]) => row?.event?.tag === tag && row.fate === 'dispatched');
      clock.advance(60_000);
    }
    await relay.post('{');
    const time = { from: '2026-11-24T10:00:30', to: '2026-11-24T11:00' };
    const again = await ask(relay, 'POST', `${path}/replay`, { token: operate, body: time });
    expect(again).toMatchObject({ status: 202, body: { count: 2, pushes: [{ of: `${path}/2` }, { of: `${path}/3` }] } });
    await relay.activity((rows) => rows.length === 6 && rows.every(({ fate }) => fate !== 'waiting'));
    expect(dispatched(relay).map(({ push }) => push.tag)).toEqual(['v1', 'v2', 'v3', 'v2', 'v3']);
    const pressed = await press(relay, `/?${new URLSearchParams(time).toString()}`, '/activity/replay', { fields: { ...time, tag: 'v3' } });
    expect([pressed.status, pressed.headers.get('location')]).toEqual([303, '/?again=2']);
    expect((await relay.get('/?again=2')).text).toContain('2 pushes were sent again.');
  });

  it('of a disabled or paused webhook’s push is ignored, and says so', async () => {
    const relay = await rig({ clock: newClock(), apiTokens });
    await relay.post(body('v1'));
    await relay.activity(([row]) => row?.fate === 'dispatched');
    await ask(relay, 'PATCH', '/api/registry-webhooks/shop', { token: operate, body: { paused: true } });
    expect((await ask(relay, 'POST', `${path}/1/replay`, { token: operate })).body).toMatchObject({
      result: 'ignored',
      reason: 'shop is paused',
    });
    expect(dispatched(relay)).toHaveLength(1);
  });

  it.each<[string, string, object, number, string]>([
    ['no push', '/2/replay', {}, 409, 'event 2 is no push: it can’t be sent again'],
    ['nothing', '/9/replay', {}, 404, 'there is no event 9'],
    ['no JSON', '/1/replay', { body: '{' }, 400, 'the body is no JSON object'],
    ['a list', '/1/replay', { body: [] }, 400, 'the body is no JSON object'],
    ['another type', '/1/replay', { body: 'older=1', type: 'text/plain' }, 415, 'send JSON, with content-type: application/json'],
    ['what there isn’t', '/1/replay', { body: { newer: true } }, 400, 'there is no "newer" here; there are older'],
    ['what is none', '/1/replay', { body: { older: 'yes' } }, 400, 'older must be a boolean'],
    ['too much', '/1/replay', { body: { older: 'x'.repeat(70_000) } }, 413, 'the body is larger than 64 KiB'],
    ['no time', '/replay', { body: { from: '2026-11-24' } }, 400, 'name a time: from and to'],
    ['a wrong time', '/replay', { body: { from: '2026-11-24', to: 'now' } }, 400, 'to: "now" is no time'],
  ])('of %s is refused in words', async (_, to, given, status, words) => {
    const relay = await rig({ apiTokens });
    await relay.post(body('v1'));
    await relay.post('{');
    expect(await ask(relay, 'POST', `${path}${to}`, { token: operate, ...given })).toMatchObject({
      status,
      body: { message: expect.stringContaining(words) },
    });
    expect(await relay.store.count()).toBe(2);
  });

  it('of more pushes than are sent again at once is refused in words', async () => {
    const relay = await rig({ apiTokens });
    const at = Date.parse('2026-11-24T10:00:00Z');
    const rows = Array.from({ length: 501 }, (_, index) => ({
      id: `p${index}`,
      webhook: 'shop',
      at,
      outcome: 'ignored' as const,
      reason: 'x',
    }));
    await relay.store.receive(rows);
    const time = { from: '2026-11-24', to: '2026-11-25' };
    expect(await ask(relay, 'POST', `${path}/replay`, { token: operate, body: time })).toMatchObject({
      status: 400,
      body: { message: 'these are more than 500 pushes, which is the most at once: narrow the time' },
    });
    expect((await relay.get('/?from=2026-11-24&to=2026-11-25')).text).toContain('At most 500 pushes are sent again at once');
  });

  it('that can’t be stored promises nothing', async () => {
    const relay = await rig({ apiTokens });
    await relay.post(body('v1'));
    relay.store.receive = () => Promise.reject(new StoreAway('the disk is full'));
    expect(await ask(relay, 'POST', `${path}/1/replay`, { token: operate })).toMatchObject({
      status: 503,
      body: { message: 'nothing was changed: the disk is full' },
    });
  });
});
