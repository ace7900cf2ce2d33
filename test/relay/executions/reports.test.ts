import { afterEach, describe, expect, it } from '@jest/globals';
import type { ExecutionEvent } from '../../../src/pipeline/types.ts';
import { body, closeAll, newClock, type Rig, rig, webhook } from '../rig.ts';
import { begin, digest, failing, numbered } from './events.ts';

afterEach(closeAll);

const operate = 'operate-token-of-a-test';
const all = numbered([begin(), ...failing]);
const day = 86_400_000;

interface Dispatched {
  delivery: string;
  reportKey: string;
}
/** What GitHub was given of the last push that went out. */
const dispatched = ({ github }: Rig): Dispatched[] =>
  github.requests
    .filter(({ method, path }) => method === 'POST' && path.endsWith('/dispatches'))
    .map((request) => (request.body as { client_payload: Dispatched }).client_payload);

async function pushed(relay: Rig, tag = '1.0'): Promise<Dispatched> {
  await relay.post(body(tag));
  await relay.activity((rows) => rows.every(({ delivery }) => delivery?.state === 'following' || delivery?.state === 'done'));
  return dispatched(relay).at(-1) as Dispatched;
}

async function send(relay: Rig, path: string, key: string | undefined, given: unknown) {
  const text = typeof given === 'string' ? given : JSON.stringify(given);
  const headers = { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) };
  const response = await fetch(`${relay.relay.url}${path}`, { method: 'POST', headers, body: text });
  return { status: response.status, answer: (await response.json()) as { seq?: number; message?: string } };
}
const ofDelivery = ({ delivery }: Pick<Dispatched, 'delivery'>) => `/api/deliveries/${delivery}/events`;
const report = (relay: Rig, to: Dispatched, events: ExecutionEvent[]) => send(relay, ofDelivery(to), to.reportKey, { events });

describe('the run of a delivery', () => {
  it('reports its execution with the key that it was given, and the pages show it', async () => {
    const relay = await rig({ clock: newClock() });
    const to = await pushed(relay);
    expect(await report(relay, to, all.slice(0, 4))).toEqual({ status: 200, answer: { seq: 3 } });
    const running = await relay.get('/executions/run-1');
    expect(running.text).toContain('RUNNING');
    expect(running.text).toContain('data-live="/executions/run-1/live"');
    expect(await report(relay, to, all.slice(2))).toEqual({ status: 200, answer: { seq: all.length - 1 } });
    const { text } = await relay.get('/executions/run-1');
    expect(text).not.toContain('data-live');
    for (const words of [
      'deploy-shop#12',
      'web is not ready',
      'Deployment shop/web',
      'CrashLoopBackOff',
      'exit code 3',
      'cannot open /data',
    ])
      expect(text).toContain(words);
    // What anybody's container says is text.
    expect(text).toContain('waiting for &lt;b&gt;web&lt;/b&gt;');
    expect((await relay.get('/executions')).text).toContain('<a href="/executions/run-1">deploy-shop#12</a>');
  });

  it('is known by the delivery’s webhook and run', async () => {
    const clock = newClock();
    const relay = await rig({ clock });
    const to = await pushed(relay);
    clock.advance(3_000);
    await relay.activity((rows) => rows[0]?.delivery?.state === 'done');
    await report(relay, to, all);
    const [run] = relay.github.runs;
    expect(await relay.store.executions.find('run-1')).toMatchObject({
      webhook: 'shop',
      delivery: to.delivery,
      run: { id: String(run?.id) },
    });
    const { text } = await relay.get('/executions/run-1');
    expect(text).toContain(`>run ${run?.id}</a>`);
    expect(text).toContain(`<a href="/activity/1">${to.delivery}</a>`);
    expect((await relay.get('/')).text).toContain('<a href="/executions/run-1">deploy-shop#12</a>');
    const event = JSON.parse((await relay.get('/api/registry-events/1')).text) as object;
    expect(event).toMatchObject({ executionIndex: 12, executionLink: '/api/executions/run-1', executionStatus: 'FAILED' });
  });

  it('asks how far its execution is there by a report without events', async () => {
    const relay = await rig({ clock: newClock() });
    const to = await pushed(relay);
    const ask = () => send(relay, ofDelivery(to), to.reportKey, { execution: 'run-1', events: [] });
    expect(await ask()).toEqual({ status: 200, answer: { seq: -1 } });
    await report(relay, to, all.slice(0, 3));
    expect(await ask()).toEqual({ status: 200, answer: { seq: 2 } });
  });

  it('is told the last event that is there where one is missing, and nothing is kept', async () => {
    const relay = await rig({ clock: newClock() });
    const to = await pushed(relay);
    await report(relay, to, all.slice(0, 3));
    expect(await report(relay, to, all.slice(4))).toEqual({ status: 409, answer: { seq: 2, message: 'event 3 of run-1 is missing' } });
    expect(await relay.store.executions.find('run-1')).toMatchObject({ last: 2, status: 'RUNNING' });
  });

  it('can’t report without its key, with another’s, or a day later: all alike', async () => {
    const clock = newClock();
    const relay = await rig({ clock });
    const to = await pushed(relay);
    const other = await pushed(relay, '1.1');
    const none = await send(relay, ofDelivery(to), undefined, { events: all });
    const wrong = await send(relay, ofDelivery(to), 'A'.repeat(43), { events: all });
    const others = await report(relay, { ...to, reportKey: other.reportKey }, all);
    clock.advance(day);
    const late = await report(relay, to, all);
    expect(wrong).toEqual({ status: 401, answer: { message: expect.stringContaining('the report key is wrong') } });
    expect([none, others, late]).toEqual([wrong, wrong, wrong]);
    expect((await relay.store.executions.list({ limit: 10 })).total).toBe(0);
  });

  it('can’t write into another delivery’s execution', async () => {
    const relay = await rig({ clock: newClock() });
    const to = await pushed(relay);
    const other = await pushed(relay, '1.1');
    await report(relay, to, all.slice(0, 2));
    expect(await report(relay, other, all.slice(2))).toEqual({
      status: 403,
      answer: { message: 'the execution run-1 is of another delivery' },
    });
  });

  it.each<[string, unknown, number, string]>([
    ['is not JSON', '{"events": [', 400, 'the body is not JSON'],
    ['is no object', '[]', 400, 'the body has no list "events"'],
    ['has no events', '{}', 400, 'the body has no list "events"'],
    ['says nothing of whom', { events: [] }, 400, 'a report without events names its execution'],
    ['has something else among its events', { events: [all[0], 'x'] }, 400, 'events[1]: '],
    ['is of two executions', { events: [all[0], { ...all[1], execution: 'run-2' }] }, 400, 'the events are of more than one execution'],
    ['begins in the midst', { events: [{ ...all[1], seq: 0 }] }, 400, 'events[0]: an execution begins with event 0'],
    ['begins a second time', { events: [all[0], { ...all[0], seq: 1 }] }, 400, 'events[1]: an execution begins with event 0'],
    ['has too many events', { events: Array.from({ length: 2_001 }, () => all[1]) }, 400, 'the report has 2001 events; 2000 are the most'],
    ['is too large', JSON.stringify({ events: [], more: 'x'.repeat(1024 * 1024) }), 413, 'the report is larger than 1024 KiB'],
    ['is nested without end', `{"events": [${JSON.stringify(all[0])}], "more": ${'['.repeat(100_000)}${']'.repeat(100_000)}}`, 200, ''],
    [
      'holds an output nested without end',
      `{"events":[{"seq":1,"at":1,"execution":"r","type":"status","status":"RUNNING","output":{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}}]}`,
      400,
      'events[0]: ',
    ],
  ])('is answered in words where the report %s', async (_, given, status, words) => {
    const relay = await rig({ clock: newClock() });
    const to = await pushed(relay);
    const { status: seen, answer } = await send(relay, ofDelivery(to), to.reportKey, given);
    expect([seen, answer.message ?? '']).toEqual([status, expect.stringContaining(words)]);
    expect((await relay.get('/healthz')).status).toBe(200);
  });
});

describe('a run that no push started', () => {
  it('reports itself with an API token that may operate, and with no other', async () => {
    const relay = await rig({ clock: newClock(), apiTokens: { [operate]: 'operate', 'read-token-of-a-test': 'read' } });
    const path = '/api/executions/run-1/events';
    expect((await send(relay, path, 'read-token-of-a-test', { events: all })).status).toBe(401);
    expect((await send(relay, path, undefined, { events: all })).status).toBe(401);
    expect(await send(relay, path, operate, { events: all })).toEqual({ status: 200, answer: { seq: all.length - 1 } });
    expect(await send(relay, '/api/executions/run-2/events', operate, { events: all })).toMatchObject({ status: 400 });
  });

  it('may go on with the execution of a delivery: whoever answers one that waits has no key of it', async () => {
    const relay = await rig({ clock: newClock(), apiTokens: { [operate]: 'operate' } });
    await report(relay, await pushed(relay), all.slice(0, 2));
    expect((await send(relay, '/api/executions/run-1/events', operate, { events: all })).status).toBe(200);
    expect(await relay.store.executions.find('run-1')).toMatchObject({ webhook: 'shop', last: all.length - 1 });
  });
});

describe('the API of executions', () => {
  it('lists them in Automation Pipelines’ shape, and gives each with its tree', async () => {
    const relay = await rig({ clock: newClock(), apiTokens: { [operate]: 'operate' } });
    await report(relay, await pushed(relay), all);
    const json = async (path: string) => JSON.parse((await relay.get(path)).text) as Record<string, unknown>;
    expect(await json('/api/executions?status=FAILED')).toMatchObject({
      count: 1,
      totalCount: 1,
      links: ['/api/executions/run-1'],
      documents: { '/api/executions/run-1': { id: 'run-1', name: 'deploy-shop', index: 12, status: 'FAILED', webhook: 'shop' } },
    });
    expect(await json('/api/executions?status=RUNNING')).toMatchObject({ count: 0, totalCount: 0, links: [], documents: {} });
    expect(await json('/api/executions/run-1')).toMatchObject({
      statusMessage: 'Deploy.Shop: web is not ready',
      stageOrder: ['Deploy', 'Smoke'],
      stages: {
        Deploy: {
          taskOrder: ['Shop', 'Web'],
          tasks: { Shop: { status: 'FAILED', output: { failures: 1 }, _durationInMicros: 4_200_000 } },
        },
      },
      _durationInMicros: expect.any(Number),
    });
    expect((await relay.get('/api/executions/run-9')).status).toBe(404);
    expect((await relay.get('/executions/run-9')).status).toBe(404);
  });
});

describe('a page that watches', () => {
  it('hears of each report, and of the end', async () => {
    const relay = await rig({ clock: newClock() });
    const to = await pushed(relay);
    await report(relay, to, all.slice(0, 3));
    const { headers, body: stream } = await fetch(`${relay.relay.url}/executions/run-1/live`);
    expect(headers.get('content-type')).toContain('text/event-stream');
    const told: string[] = [];
    let hasNews = Promise.withResolvers<void>();
    const reading = (async () => {
      for await (const part of stream!.pipeThrough(new TextDecoderStream())) {
        told.push(...part.split('\n').filter((line) => line.startsWith('event') || line.startsWith('id')));
        hasNews.resolve();
        hasNews = Promise.withResolvers();
      }
    })();
    await hasNews.promise;
    expect(told).toEqual(['event: changed', 'id: 2']);
    await report(relay, to, all.slice(3, 6));
    await hasNews.promise;
    await report(relay, to, all.slice(6));
    await reading;
    expect(told).toEqual(['event: changed', 'id: 2', 'event: changed', 'id: 5', 'event: ended', `id: ${all.length - 1}`]);
  });

  it('hears of what a cancelled run brings back afterwards', async () => {
    const clock = newClock();
    const relay = await rig({ clock });
    const to = await pushed(relay);
    await report(relay, to, numbered([begin(), { type: 'status', status: 'CANCELED', message: 'canceled' }]));
    expect((await relay.get('/executions/run-1')).text).toContain('data-live');
    const { body: stream } = await fetch(`${relay.relay.url}/executions/run-1/live`);
    const reader = stream!.pipeThrough(new TextDecoderStream()).getReader();
    expect((await reader.read()).value).toContain('event: changed\ndata: CANCELED\nid: 1');
    await report(relay, to, numbered([{ type: 'status', status: 'CANCELED', message: 'everything is back' }], 2));
    expect((await reader.read()).value).toContain('event: changed\ndata: CANCELED\nid: 2');
    await reader.cancel();
    clock.advance(300_001);
    expect((await relay.get('/executions/run-1')).text).not.toContain('data-live');
  });

  it('is let go when the relay ends', async () => {
    const relay = await rig({ clock: newClock() });
    await report(relay, await pushed(relay), all.slice(0, 3));
    const { body: stream } = await fetch(`${relay.relay.url}/executions/run-1/live`);
    const read = (async () => {
      for await (const _ of stream!);
    })();
    await relay.relay.close();
    await read;
  });

  it('is told that there is no such execution', async () => {
    const relay = await rig({ clock: newClock() });
    expect((await relay.get('/executions/run-1/live')).status).toBe(404);
  });
});

describe('a push that an execution wrote', () => {
  const written = { type: 'image', stage: 'Deploy', task: 'Shop', image: 'acme/shop', tag: 'prod', digest } as const;
  /** Docker Hub says that a tag is this digest. */
  const seen = (value: string | undefined, verified = true) => ({
    check: async (event: object) => ({ ...event, verified, ...(value && { digest: value }) }) as never,
  });
  /** A push starts a run, which announces what it writes; then that very push comes in. */
  async function afterOwnPush(ports: object, webhooks = [webhook('shop')], wait = 0) {
    const clock = newClock();
    const relay = await rig({ clock, webhooks, ports });
    const to = await pushed(relay);
    await report(relay, to, numbered([begin(), written]));
    clock.advance(wait);
    await relay.post(body('prod'));
    const rows = await relay.activity(([row]) => row?.event?.tag === 'prod' && !['waiting', 'retrying'].includes(row.fate));
    return { relay, row: rows[0]!, count: dispatched(relay).length };
  }

  it('is ignored as our own', async () => {
    const { relay, row, count } = await afterOwnPush(seen(digest));
    expect([row.fate, row.delivery?.reason, count]).toEqual(['ignored', 'our own: written by execution run-1 of this webhook', 1]);
    expect((await relay.get('/?fate=ignored')).text).toContain('our own: written by execution run-1 of this webhook');
  });

  it.each<[string, object, number]>([
    ['whose tag Docker Hub says is another digest', seen(`sha256:${'b'.repeat(64)}`), 0],
    ['whose digest nobody knows', seen(undefined), 0],
    ['whose digest nobody verified', seen(digest, false), 0],
    ['a day later', seen(digest), day],
  ])('%s goes out', async (_, ports, wait) => {
    const { row, count } = await afterOwnPush(ports, undefined, wait);
    expect([row.fate, count]).toEqual(['dispatched', 2]);
  });

  it('goes out where it was another webhook’s execution', async () => {
    const clock = newClock();
    const relay = await rig({ clock, ports: seen(digest) });
    const events = numbered([begin(), written]).map((event) => ({ event, kept: true, size: 1 }));
    await relay.store.executions.append('run-1', { delivery: 'd', webhook: 'another' }, events, clock.now);
    await relay.post(body('prod'));
    expect((await relay.activity(([row]) => row?.fate !== 'waiting'))[0]?.fate).toBe('dispatched');
  });
});
