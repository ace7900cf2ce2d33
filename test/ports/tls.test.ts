import * as http from 'node:http';
import * as https from 'node:https';
import * as net from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { newCertificate } from '../../src/ports/certificate.ts';
import { newHttp } from '../../src/ports/http.ts';
import { certificate } from '../../src/ports/http-problem.ts';
import { HttpProblem, type Tls } from '../../src/ports/types.ts';
import { authority, type Pair } from './certificates.ts';

let ours: ReturnType<typeof authority>;
let theirs: ReturnType<typeof authority>;
let pair: Pair;
beforeAll(() => {
  ours = authority();
  theirs = authority();
  pair = ours.pair();
});
afterAll(() => {
  ours.remove();
  theirs.remove();
});
const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function listen(server: net.Server | https.Server) {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    if ('closeAllConnections' in server) server.closeAllConnections();
    server.close();
  });
  return (server.address() as net.AddressInfo).port;
}
/** An https server; `heard` is what it saw of requests, `connections` how many there were. */
async function serve(options: https.ServerOptions = pair, handler: http.RequestListener = (_, response) => void response.end('ok')) {
  const heard: string[] = [];
  const server = https.createServer(options, (request, response) => {
    heard.push(String(request.headers.authorization));
    handler(request, response);
  });
  let connections = 0;
  server.on('secureConnection', () => connections++);
  return { url: `https://127.0.0.1:${await listen(server)}`, heard, connections: () => connections };
}
function client(env: Record<string, string> = {}, connectWithin?: number) {
  const port = newHttp(env, connectWithin);
  closers.push(() => port.close());
  return async (url: string, tls?: Tls) => {
    const answer = await port.http(
      { method: 'GET', url, headers: { authorization: 'Bearer t' }, ...(tls && { tls }) },
      new AbortController().signal,
    );
    return await answer.text();
  };
}
/** A fingerprint that is not this one, whatever it begins with. */
const another = (pin: string): string => pin.replace(/^../, (first) => (first === '00' ? '01' : '00'));
async function problem(result: Promise<unknown>): Promise<HttpProblem> {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpProblem);
  return error as HttpProblem;
}

describe('a server is trusted', () => {
  it('by its authority', async () => {
    const { url } = await serve();
    expect(await client()(url, { verify: true, ca: ours.ca })).toBe('ok');
  });
  it('under another name, where tls-server-name says so', async () => {
    const { url } = await serve(ours.pair({ names: 'DNS:api.shop.test' }));
    expect(await client()(url, { verify: true, ca: ours.ca, servername: 'api.shop.test' })).toBe('ok');
  });
  it('unseen, where the user said so', async () => {
    const { url } = await serve();
    expect(await client()(url, { verify: false })).toBe('ok');
  });
  it('knows us by our certificate', async () => {
    const mine = ours.pair({ subject: '/CN=me' });
    const { url } = await serve({ ...pair, ca: ours.ca, requestCert: true, rejectUnauthorized: true }, (request, response) => {
      response.end((request.socket as import('node:tls').TLSSocket).getPeerCertificate().subject.CN);
    });
    expect(await client()(url, { verify: true, ca: ours.ca, ...mine })).toBe('me');
    expect(await problem(client()(url, { verify: true, ca: ours.ca }))).toMatchObject({
      code: 'tls',
      message: expect.stringMatching(/demands a client certificate/),
    });
    expect((await problem(client()(url, { verify: true, ca: ours.ca, ...theirs.pair() }))).code).toMatch(/tls|cut/);
  });
});

describe('a server is not trusted, hears nothing, and the words name its certificate', () => {
  it.each<[string, () => https.ServerOptions, () => Tls | undefined, RegExp]>([
    [
      'by the system',
      () => pair,
      () => undefined,
      /^the certificate of 127.0.0.1:\d+ is signed by an authority that is not among the trusted ones \(subject CN=server, issuer CN=test authority, sha256 ([0-9A-F]{2}:){31}[0-9A-F]{2}\)$/,
    ],
    [
      'by another authority',
      () => pair,
      () => ({ verify: true, ca: theirs.ca }),
      /is (signed by an authority that is not among the trusted ones|not signed by the authority that it names) \(subject CN=server/,
    ],
    [
      'when it has expired',
      () => ours.pair({ days: -1 }),
      () => ({ verify: true, ca: ours.ca }),
      /is expired \(subject CN=server, valid until \w+ \d+ .*GMT\)/,
    ],
    [
      'under another name',
      () => ours.pair({ names: 'DNS:other.test' }),
      () => ({ verify: true, ca: ours.ca }),
      /is for other names \(subject CN=server, names: DNS:other.test\)/,
    ],
  ])('%s', async (_, options, tls, words) => {
    const { url, heard } = await serve(options());
    const found = await problem(client()(url, tls()));
    expect(found).toMatchObject({ code: 'untrusted', unsent: true, message: expect.stringMatching(words) });
    expect(heard).toEqual([]);
  });
});

/** A proxy that leads every tunnel to one server, and remembers what was asked for. */
async function tunnelTo(url: string) {
  const tunnels: string[] = [];
  const proxy = http.createServer().on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
    tunnels.push(request.url!);
    const far = net.connect(Number(new URL(url).port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      far.pipe(socket).pipe(far);
    });
    // Who looks at a certificate cuts the connection.
    for (const end of [far, socket]) end.on('error', () => {});
    closers.push(() => {
      far.destroy();
      socket.destroy();
    });
  });
  return { proxy: `http://127.0.0.1:${await listen(proxy)}`, tunnels };
}

describe('a pinned certificate', () => {
  const fingerprint = async (url: string) => (await certificate(new URL(url)))!.fingerprint;

  it('is enough by itself, on every connection, in either spelling', async () => {
    const { url, connections } = await serve(pair, (_, response) => void response.setHeader('connection', 'close').end('ok'));
    const shown = await fingerprint(url);
    for (const pin of [shown, shown.toLowerCase().replaceAll(':', ''), `sha256:${shown}`]) {
      const send = client();
      for (let at = 0; at < 3; at++) expect(await send(url, { verify: true, fingerprint: pin })).toBe('ok');
    }
    expect(connections()).toBe(9);
  });
  it('is kept', async () => {
    const { url, connections } = await serve();
    const send = client();
    const tls = { verify: true, fingerprint: await fingerprint(url) };
    for (let at = 0; at < 3; at++) expect(await send(url, tls)).toBe('ok');
    expect(connections()).toBe(1);
  });
  it.each<[string, (tls: Tls) => Tls]>([
    ['from an untrusted server', (tls) => tls],
    ['also where the authority is trusted', (tls) => ({ ...tls, ca: ours.ca })],
    ['also where nothing is verified', (tls) => ({ ...tls, verify: false })],
  ])('that is another one is refused before anything is sent, %s', async (_, tls) => {
    const { url, heard } = await serve();
    const pin = another(await fingerprint(url));
    const found = await problem(client()(url, tls({ verify: true, fingerprint: pin })));
    expect(found).toMatchObject({
      code: 'changed',
      unsent: true,
      message: expect.stringMatching(/^the certificate's sha256 is .* accepted is 0[01]:/),
    });
    expect(heard).toEqual([]);
  });
  it('that nobody can read accepts nothing', async () => {
    const { url, heard } = await serve();
    expect(await problem(client()(url, { verify: true, fingerprint: 'none' }))).toMatchObject({ code: 'changed' });
    expect(heard).toEqual([]);
  });
  it('is asked for through a proxy as well', async () => {
    const { url } = await serve();
    const { proxy, tunnels } = await tunnelTo(url);
    const send = client({ HTTPS_PROXY: proxy });
    const pin = await fingerprint(url);
    expect(await send('https://far.test/', { verify: true, fingerprint: pin })).toBe('ok');
    expect(await problem(send('https://far.test/', { verify: true, fingerprint: another(pin) }))).toMatchObject({
      code: 'changed',
    });
    expect(tunnels).toEqual(['far.test:443', 'far.test:443']);
  });
});

describe('no TLS', () => {
  it('a server that speaks http', async () => {
    const port = await listen(http.createServer());
    expect(await problem(client()(`https://127.0.0.1:${port}`))).toMatchObject({
      code: 'tls',
      message: expect.stringMatching(/is it http:\/\//),
    });
  });
  it.each([{}, { fingerprint: 'aa' }])('a server that says nothing, with %j', async (more) => {
    const port = await listen(net.createServer((socket) => void closers.push(() => socket.destroy())));
    const found = await problem(client({}, 200)(`https://127.0.0.1:${port}`, { verify: true, ...more }));
    expect(found).toMatchObject({ code: 'timeout', unsent: true, message: expect.stringMatching(/^no connection to/) });
  });
  it('a certificate of ours that is none', async () => {
    const { url } = await serve();
    expect(await problem(client()(url, { verify: true, cert: 'x', key: 'y' }))).toMatchObject({ code: 'tls', unsent: true });
  });
});

it('certificate() tells what a server shows, trusted or not', async () => {
  const { url, heard } = await serve();
  expect(await certificate(new URL(url))).toMatchObject({
    subject: 'CN=server',
    issuer: 'CN=test authority',
    names: 'DNS:localhost, IP Address:127.0.0.1',
  });
  expect(heard).toEqual([]);
  expect(await certificate(new URL('https://127.0.0.1:1'))).toBeUndefined();
});

describe('a look at a certificate', () => {
  const { signal } = new AbortController();
  it('tells what the server shows, why it is not trusted, and sends nothing', async () => {
    const { url, heard } = await serve(ours.pair({ days: -1 }));
    expect(await newCertificate({})(url, signal)).toMatchObject({
      subject: 'CN=server',
      issuer: 'CN=test authority',
      validFrom: expect.stringMatching(/GMT$/),
      fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
      distrust: expect.stringMatching(/authority that is not among the trusted ones|expired/),
    });
    expect(heard).toEqual([]);
  });
  it('goes through the proxy', async () => {
    const { url } = await serve();
    const { proxy, tunnels } = await tunnelTo(url);
    expect(await newCertificate({ HTTPS_PROXY: proxy })('https://far.test/', signal)).toMatchObject({ subject: 'CN=server' });
    expect(tunnels).toEqual(['far.test:443']);
  });
  it.each([
    ['nobody listens', async () => 'https://127.0.0.1:1', 'refused'],
    ['it speaks http', async () => `https://127.0.0.1:${await listen(http.createServer())}`, 'tls'],
    ['it is said to be http', async () => 'http://127.0.0.1:1', 'invalid'],
    [
      'it says nothing',
      async () => `https://127.0.0.1:${await listen(net.createServer((socket) => void closers.push(() => socket.destroy())))}`,
      'timeout',
    ],
  ])('says why there is none: %s', async (_, address, code) => {
    expect(await problem(newCertificate({}, 200)(await address(), signal))).toMatchObject({ code });
  });
});
