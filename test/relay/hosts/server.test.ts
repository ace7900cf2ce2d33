import { connect, type Socket } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { body, closeAll, newClock, type Rig, rig } from '../rig.ts';

const sockets: Socket[] = [];
afterEach(async () => {
  for (const socket of sockets.splice(0)) socket.destroy();
  await closeAll();
});

/** A connection that speaks what it is told, and hears everything until the other side closes. */
function speak(relay: Rig, ...texts: (string | Buffer)[]): { socket: Socket; heard: Promise<string> } {
  const socket = connect(Number(new URL(relay.relay.url).port), '127.0.0.1');
  sockets.push(socket);
  const parts: Buffer[] = [];
  const heard = new Promise<string>((resolve) => {
    socket.on('data', (part) => parts.push(part));
    socket.on('error', () => {});
    socket.on('close', () => resolve(Buffer.concat(parts).toString()));
  });
  for (const text of texts) socket.write(text);
  return { socket, heard };
}
const head = (path: string, ...headers: string[]) =>
  `POST ${path} HTTP/1.1\r\nHost: relay\r\n${headers.map((line) => `${line}\r\n`).join('')}\r\n`;
const hook = ({ token }: Rig) => `/hooks/dockerhub/${token}`;
const quick = { maxHeaderSize: 8192, headersTimeout: 300, requestTimeout: 500, connectionsCheckingInterval: 50, keepAliveTimeout: 200 };

describe('a body', () => {
  it('that is announced larger than 1 MiB is refused before it is read', async () => {
    const relay = await rig();
    const { heard } = speak(relay, head(hook(relay), 'Content-Length: 1048577'));
    expect(await heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(await relay.store.count()).toBe(0);
  });

  it('that turns out larger than 1 MiB is refused then', async () => {
    const relay = await rig();
    const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
    const { heard } = speak(relay, head(hook(relay), 'Transfer-Encoding: chunked'), chunk.repeat(17));
    expect(await heard).toMatch(/^HTTP\/1\.1 413 /);
    expect(await relay.store.count()).toBe(0);
  });

  it('of 1 MiB is read', async () => {
    const relay = await rig();
    const text = JSON.stringify({ ...body('1.0'), padding: '' });
    const padded = JSON.stringify({ ...body('1.0'), padding: 'x'.repeat(1_048_576 - Buffer.byteLength(text)) });
    expect((await relay.post(padded)).status).toBe(202);
  });

  it('that comes too slowly ends with 408, and the relay lives', async () => {
    const relay = await rig({ limits: quick });
    const { socket, heard } = speak(relay, head(hook(relay), 'Content-Length: 100'));
    const drip = setInterval(() => socket.write('{'), 100);
    expect(await heard).toMatch(/^HTTP\/1\.1 408 /);
    clearInterval(drip);
    expect((await relay.post(body('1.0'))).status).toBe(202);
  });

  it('that is cut off stores nothing, and the relay lives', async () => {
    const relay = await rig();
    const { socket, heard } = speak(relay, head(hook(relay), 'Content-Length: 100'), '{"push_data"');
    setTimeout(() => socket.destroy(), 50);
    await heard;
    expect((await relay.post(body('1.0'))).status).toBe(202);
    expect(await relay.store.count()).toBe(1);
  });
});

describe('a caller', () => {
  it('that says nothing is closed', async () => {
    const relay = await rig({ limits: quick });
    expect(await speak(relay).heard).toMatch(/^HTTP\/1\.1 408 /);
  });

  it('with too many headers is refused', async () => {
    const relay = await rig();
    const { heard } = speak(relay, head(hook(relay), `X: ${'x'.repeat(9000)}`));
    expect(await heard).toMatch(/^HTTP\/1\.1 431 /);
  });

  it('with another method than POST is told so', async () => {
    const relay = await rig();
    const response = await fetch(`${relay.relay.url}${hook(relay)}`, { method: 'DELETE' });
    expect([response.status, response.headers.get('allow')]).toEqual([405, 'POST, GET']);
  });

  it('is one of a thousand, and the others say nothing: it is answered', async () => {
    const relay = await rig();
    const idle = Array.from({ length: 1000 }, () => speak(relay).socket);
    await Promise.all(idle.map((socket) => new Promise((resolve) => socket.once('connect', resolve))));
    expect((await relay.post(body('1.0'))).status).toBe(202);
    expect((await relay.get('/healthz')).status).toBe(200);
  });
});

it('whatever comes, nothing is answered with a 5xx but 503, and nothing ends the relay', async () => {
  const relay = await rig({ limits: quick });
  const path = fc.oneof(
    fc.constant(hook(relay)),
    fc.webPath(),
    fc.constant('/'),
    fc.constant('/api/registry-events/99'),
    fc.string({ unit: 'binary-ascii', minLength: 1 }).map((text) => `/${text.replace(/[\s]/g, '')}`),
  );
  const method = fc.constantFrom('POST', 'GET', 'PUT', 'OPTIONS', 'HEAD');
  const text = fc.oneof(fc.json(), fc.string({ unit: 'binary' }), fc.constant(JSON.stringify(body('1.0'))));
  const header = fc
    .tuple(fc.stringMatching(/^[A-Za-z-]{1,12}$/), fc.string({ maxLength: 60 }))
    .map(([name, value]) => `${name}: ${value.replace(/[\r\n]/g, '')}`);
  await fc.assert(
    fc.asyncProperty(method, path, fc.array(header, { maxLength: 4 }), text, async (verb, to, headers, content) => {
      const lines = [
        `${verb} ${to} HTTP/1.1`,
        'Host: 127.0.0.1',
        'Connection: close',
        `Content-Length: ${Buffer.byteLength(content)}`,
        ...headers,
      ];
      const { heard } = speak(relay, `${lines.join('\r\n')}\r\n\r\n${content}`);
      const answer = await heard;
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
      expect(status < 500 || status === 503).toBe(true);
      expect(answer).not.toMatch(/\bat .*\.ts:\d|node:internal/);
    }),
    { numRuns: 300, seed: 4 },
  );
  expect((await relay.post(body('2.0'))).status).toBe(202);
});

describe('pages', () => {
  it('are for this machine alone, where there is no password', async () => {
    const relay = await rig();
    expect((await relay.get('/')).status).toBe(200);
    const { heard } = speak(relay, 'GET / HTTP/1.1\r\nHost: relay.example.com\r\nConnection: close\r\n\r\n');
    expect(await heard).toMatch(/^HTTP\/1\.1 403 /);
  });

  it('ask for the password where there is one, but checks and hooks don’t', async () => {
    const relay = await rig({ password: 'open sesame' });
    const basic = (password: string) => ({ authorization: `Basic ${btoa(`relay:${password}`)}` });
    const pages = ['/', '/api/registry-events', '/api/registry-events/1'];
    for (const page of pages) expect((await relay.get(page)).status).toBe(401);
    expect((await relay.get('/', basic('wrong'))).status).toBe(401);
    expect((await relay.get('/', basic('open sesame'))).status).toBe(200);
    expect((await relay.get('/healthz')).status).toBe(200);
    expect((await relay.post(body('1.0'))).status).toBe(202);
  });

  it('show what came from outside as text', async () => {
    const relay = await rig();
    await relay.store.receive([{ id: 'a', webhook: '<b>shop', at: 1, outcome: 'rejected', reason: '<script>alert(1)</script> & "more"' }]);
    const { text } = await relay.get('/');
    expect(text).not.toContain('<script');
    expect(text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;more&quot;');
    expect(text).toContain('&lt;b&gt;shop');
  });

  it('run nothing but what is theirs, and are framed by nobody', async () => {
    const relay = await rig();
    const { headers } = await relay.get('/');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('same-origin');
  });

  it('lead from one to the next, and hold what they filter by', async () => {
    const relay = await rig();
    await relay.store.receive(
      Array.from({ length: 60 }, (_, at) => ({ id: `p${at}`, webhook: 'shop', at, outcome: 'ignored' as const, reason: `because ${at}!` })),
    );
    const first = await relay.get('/?fate=ignored');
    const [, next = ''] = /rel="next" href="([^"]+)"/.exec(first.text) ?? [];
    const second = await relay.get(next.replaceAll('&amp;', '&'));
    expect(first.text).toContain('because 10!');
    expect(first.text).not.toContain('because 9!');
    expect(second.text).toContain('because 9!');
    expect(second.text).toContain('because 0!');
    expect((await relay.get('/?fate=dead')).text).toContain('No such push here.');
  });

  it('exist in the former product’s shape for programs', async () => {
    const relay = await rig({ clock: newClock() });
    const { answer } = await relay.post(body('1.0'));
    await relay.activity(([row]) => row?.fate === 'dispatched');
    const list = JSON.parse((await relay.get('/api/registry-events')).text) as { links: string[]; documents: object };
    expect(list).toMatchObject({ count: 1, totalCount: 1, links: ['/api/registry-events/1'] });
    const one = JSON.parse((await relay.get(list.links[0]!)).text) as object;
    expect(one).toMatchObject(Object.values(list.documents)[0] as object);
    expect(one).toMatchObject({
      name: 'shop',
      repo: 'shop',
      repoNamespace: 'acme',
      imageName: 'acme/shop',
      tag: '1.0',
      fate: 'dispatched',
    });
    expect((await relay.get('/api/registry-events/2')).status).toBe(404);
    expect(JSON.parse((await relay.get(`${hook(relay)}?push=${answer['push']}`)).text)).toEqual(Object.values(list.documents)[0]);
    expect((await relay.get(`/hooks/dockerhub/${'A'.repeat(43)}?push=${answer['push']}`)).status).toBe(404);
  });
});

describe('the end', () => {
  it('answers what was begun, takes nothing more, and leaves the store to the next', async () => {
    const relay = await rig();
    const { socket, heard } = speak(relay, head(hook(relay), `Content-Length: ${JSON.stringify(body('1.0')).length}`), '{');
    // A call of its own that was answered: the one before it has come in.
    await relay.get('/healthz');
    const closed = relay.relay.close();
    await expect(fetch(`${relay.relay.url}/healthz`)).rejects.toThrow();
    socket.write(JSON.stringify(body('1.0')).slice(1));
    const answer = await heard;
    expect(answer).toMatch(/^HTTP\/1\.1 202 /);
    expect(answer.toLowerCase()).toContain('connection: close');
    await closed;
    const next = await rig({ file: relay.file });
    expect(await next.store.count()).toBe(1);
  });
});
