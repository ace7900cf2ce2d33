import { request } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { apiTokens, operate } from '../pages/client.ts';
import { body, closeAll, newClock, type Rig, rig } from '../rig.ts';

afterEach(closeAll);

type Headers = Record<string, string>;
/** How a caller may announce that it sends nothing. fetch announces a length each time, so these are spoken by hand. */
const nothing: [string, Headers][] = [
  ['no length', {}],
  ['length 0', { 'content-length': '0' }],
  ['chunks, of which there are none', { 'transfer-encoding': 'chunked' }],
];
const json = { 'content-type': 'application/json' };
const form = { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'same-origin' };
const program = { authorization: `Bearer ${operate}` };
const errorsOf = ({ log }: Rig) => log.filter((line) => line.startsWith('error'));

function asked({ relay }: Rig, method: string, path: string, headers: Headers, text = ''): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const asking = request(`${relay.url}${path}`, { method, headers, agent: false }, (response) => {
      let heard = '';
      response.setEncoding('utf8').on('data', (part: string) => (heard += part));
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: heard }));
    });
    asking.once('error', reject);
    // Node announces chunks of its own for what has no length.
    if (!('content-length' in headers) && !('transfer-encoding' in headers)) asking.useChunkedEncodingByDefault = false;
    asking.end(text);
  });
}

/** A relay that has dispatched a push, event 1. */
async function dispatched(password?: string): Promise<Rig> {
  const relay = await rig({ clock: newClock(), apiTokens, publicUrl: 'https://relay.example.com', ...(password && { password }) });
  await relay.post(body('v1'));
  await relay.activity(([row]) => row?.fate === 'dispatched');
  return relay;
}

describe.each(nothing)('no body, announced by %s', (_, announced) => {
  it.each([
    ['without a type', {}],
    ['of JSON', json],
  ])('%s, sends a push again', async (_type, type) => {
    const relay = await dispatched();
    const { status, text } = await asked(relay, 'POST', '/api/registry-events/1/replay', { ...program, ...type, ...announced });
    expect([status, JSON.parse(text)]).toEqual([202, expect.objectContaining({ of: '/api/registry-events/1' })]);
    expect(errorsOf(relay)).toEqual([]);
  });

  it.each([
    ['POST', '/api/registry-events/replay', program, 400, 'name a time'],
    ['POST', '/api/hook-tokens', program, 400, 'name a webhook'],
    ['PATCH', '/api/registry-webhooks/shop', program, 400, 'send {'],
    ['POST', '/api/executions/0190e6a0-0000-7000-8000-000000000000/events', program, 400, 'not JSON'],
    ['POST', '/activity/1/replay', {}, 403, 'another site'],
    ['POST', '/activity/1/replay', form, 403, 'reload it'],
  ])('is told why by %s %s', async (method, path, headers, status, words) => {
    const relay = await dispatched();
    expect(await asked(relay, method, path, { ...headers, ...announced })).toEqual({ status, text: expect.stringContaining(words) });
    expect(errorsOf(relay)).toEqual([]);
  });

  it('does not sign in', async () => {
    const relay = await dispatched('open sesame');
    expect((await asked(relay, 'POST', '/sign-in', { ...form, ...announced })).status).toBe(403);
    expect(errorsOf(relay)).toEqual([]);
  });
});

describe('a body in chunks', () => {
  const inChunks = { ...program, ...json, 'transfer-encoding': 'chunked' };

  it('is read', async () => {
    const relay = await dispatched();
    const { status, text } = await asked(relay, 'PATCH', '/api/registry-webhooks/shop', inChunks, '{"paused": true}');
    expect([status, JSON.parse(text)]).toEqual([200, expect.objectContaining({ paused: true })]);
  });

  it('that turns out too large is refused, and the relay lives', async () => {
    const relay = await dispatched();
    const large = JSON.stringify({ older: 'x'.repeat(100_000) });
    expect(await asked(relay, 'POST', '/api/registry-events/1/replay', inChunks, large)).toEqual({
      status: 413,
      text: expect.stringContaining('larger than 64 KiB'),
    });
    expect((await relay.get('/healthz')).status).toBe(200);
  });
});
