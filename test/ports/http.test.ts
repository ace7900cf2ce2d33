import * as http from 'node:http';
import * as net from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newHttp } from '../../src/ports/http.ts';
import { HttpProblem, type HttpRequest } from '../../src/ports/types.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function serve(handler: http.RequestListener) {
  const server = http.createServer(handler);
  const sockets: net.Socket[] = [];
  server.on('connection', (socket) => sockets.push(socket));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closers.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`, sockets, server };
}
/** A server that speaks no HTTP of its own. */
async function raw(onConnection: (socket: net.Socket) => void) {
  const server = net.createServer(onConnection);
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  closers.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
}
function client(env: Record<string, string> = {}, connectWithin?: number) {
  const port = newHttp(env, connectWithin);
  closers.push(() => port.close());
  return (request: Partial<HttpRequest> & { url: string }, signal = new AbortController().signal) =>
    port.http({ method: 'GET', ...request }, signal);
}
async function problem(result: Promise<unknown>): Promise<HttpProblem> {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(HttpProblem);
  return error as HttpProblem;
}
const body = async (request: http.IncomingMessage) => {
  let text = '';
  for await (const part of request) text += String(part);
  return text;
};

describe('a request', () => {
  it('arrives as it was made, and so does its answer', async () => {
    const { url } = await serve(async (request, response) => {
      response.setHeader('Warning', ['299 - "a, b"', '299 - "c"']);
      response.statusCode = 201;
      response.end(
        JSON.stringify([request.method, request.url, request.headers['x-one'], request.headersDistinct['x-list'], await body(request)]),
      );
    });
    const answer = await client()({
      method: 'PATCH',
      url: `${url}/a?b=c`,
      headers: { 'x-one': '1', 'x-list': ['a', 'b,c'] },
      body: 'é€😀',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers['warning']).toBe('299 - "a, b", 299 - "c"');
    expect(answer.rawHeaders.filter((_, at, all) => all[at - 1] === 'Warning')).toEqual(['299 - "a, b"', '299 - "c"']);
    expect(JSON.parse(await answer.text())).toEqual(['PATCH', '/a?b=c', '1', ['a', 'b,c'], 'é€😀']);
  });

  it.each(['DELETE', 'POST', 'PUT', 'PATCH'])(
    '%s with a body has its Content-Length: Node sends a DELETE without one, and its body is then ignored',
    async (method) => {
      const { url } = await serve(async (request, response) => {
        response.end(`${request.headers['content-length']} ${request.headers['transfer-encoding']} ${await body(request)}`);
      });
      for (const data of ['dü', new TextEncoder().encode('dü')]) {
        expect(await (await client()({ method, url, body: data })).text()).toBe('3 undefined dü');
      }
    },
  );

  it('goes over a connection that stays, thirty-two at once, while long answers have their own', async () => {
    let most = 0;
    const held: (() => void)[] = [];
    const { url, sockets } = await serve((request, response) => {
      if (request.url === '/watch') return void response.write('line\n');
      held.push(() => void response.end('ok'));
      most = Math.max(most, held.length);
      // None is answered before as many are there as there may be; the last ones are fewer.
      if (most < 32) return;
      setTimeout(() => {
        for (const answer of held.splice(0)) answer();
      }, 5);
    });
    const send = client();
    const watches = await Promise.all(Array.from({ length: 20 }, () => send({ url: `${url}/watch`, longLived: true })));
    await Promise.all(Array.from({ length: 100 }, async () => (await send({ url })).text()));
    expect(most).toBe(32);
    expect(sockets).toHaveLength(20 + 32);
    for (const { body: lines } of watches) await lines[Symbol.asyncIterator]().return?.(undefined);
  });

  it('gives its answer in chunks too', async () => {
    const { url } = await serve((_, response) => {
      response.write('ab');
      setTimeout(() => response.end('cd'), 20);
    });
    let text = '';
    for await (const chunk of (await client()({ url })).body) text += new TextDecoder().decode(chunk);
    expect(text).toBe('abcd');
  });

  it('without an answer body leaves its connection to the next', async () => {
    const { url, sockets } = await serve((_, response) => void response.writeHead(204).end());
    const send = client();
    for (const method of ['HEAD', 'DELETE', 'GET']) expect(await (await send({ method, url })).text()).toBe('');
    expect(sockets).toHaveLength(1);
  });
});

describe('a body that is a stream', () => {
  async function* parts(count: number, each: Uint8Array, then?: () => Promise<void>) {
    for (let at = 0; at < count; at += 1) yield each;
    await then?.();
  }
  const block = Buffer.alloc(64 * 1024, 'x');
  /** Goes on until it is left, which `left` tells. */
  function newEndless() {
    let leave = () => {};
    const left = new Promise<void>((resolve) => {
      leave = resolve;
    });
    async function* body() {
      try {
        for (;;) {
          yield block;
          await new Promise((resolve) => setTimeout(resolve, 5));
        }
      } finally {
        leave();
      }
    }
    return { body, left };
  }

  it('is sent with the length that is told, and in chunks without one', async () => {
    const { url } = await serve(async (request, response) => {
      response.end(`${request.headers['content-length']} ${request.headers['transfer-encoding']} ${await body(request)}`);
    });
    const send = client();
    const two = () => parts(2, Buffer.from('dü'));
    expect(await (await send({ method: 'PUT', url, headers: { 'content-length': '6' }, body: two() })).text()).toBe('6 undefined düdü');
    expect(await (await send({ method: 'PUT', url, body: two() })).text()).toBe('undefined chunked düdü');
  });

  it('waits for a server that reads slowly: no more of it is taken than connections hold', async () => {
    let read = () => {};
    const { url } = await serve((request, response) => {
      read = () => void body(request).then((text) => response.end(String(text.length)));
    });
    let taken = 0;
    async function* counted() {
      for (let at = 0; at < 2000; at += 1) {
        taken += 1;
        yield block;
      }
    }
    const answer = client()({ method: 'PUT', url, body: counted() });
    for (let before = -1; before !== taken || taken === 0; ) {
      before = taken;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const held = taken;
    read();
    expect(await (await answer).text()).toBe(String(2000 * block.length));
    expect(held).toBeLessThan(1000);
  });

  it('is not taken any further where the answer comes first, and its connection is not used again', async () => {
    const { url, sockets } = await serve((request, response) => {
      request.on('data', () => {});
      response.writeHead(413).end('too large');
    });
    const send = client();
    const endless = newEndless();
    const answer = await send({ method: 'PUT', url, body: endless.body() });
    expect([answer.status, await answer.text()]).toEqual([413, 'too large']);
    await (await send({ url })).text();
    await endless.left;
    expect(sockets).toHaveLength(2);
  });

  it('that fails fails the request, with its own error', async () => {
    const { url } = await serve((request) => void body(request).catch(() => {}));
    const broken = new Error('the source is gone');
    const failing = parts(2, block, () => Promise.reject(broken));
    await expect(client()({ method: 'PUT', url, headers: { 'content-length': '9999999' }, body: failing })).rejects.toBe(broken);
  });

  it('is let go where the server ends the connection, and where the signal aborts', async () => {
    const { url } = await serve((request) => void request.once('data', () => request.socket.destroy()));
    const send = client();
    const [first, second] = [newEndless(), newEndless()];
    expect(await problem(send({ method: 'PUT', url, body: first.body() }))).toMatchObject({ code: 'cut' });
    const stop = new AbortController();
    const { url: deaf } = await serve((request) => void request.once('data', () => stop.abort(new Error('stopped'))));
    await expect(send({ method: 'PUT', url: deaf, body: second.body() }, stop.signal)).rejects.toThrow('stopped');
    await Promise.all([first.left, second.left]);
  });
});

describe('a kept connection that the server has closed meanwhile', () => {
  // The second request of each connection is met by a reset: what a server's idle timeout does to a request under way.
  async function resetting() {
    const seen: string[] = [];
    const url = await raw((socket) => {
      let count = 0;
      socket.on('error', () => {});
      socket.on('data', (data) => {
        seen.push(String(data).split(' ')[0]!);
        if (++count === 2) socket.resetAndDestroy();
        else socket.write('HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\nok');
      });
    });
    return { url, seen };
  }
  it.each<[string, Partial<HttpRequest>]>([
    ['GET', {}],
    ['DELETE', { method: 'DELETE' }],
    ['PATCH that may be repeated', { method: 'PATCH', body: '{}', repeatable: true }],
  ])('%s is sent again', async (_, request) => {
    const { url, seen } = await resetting();
    const send = client();
    await (await send({ url })).text();
    expect(await (await send({ url, ...request })).text()).toBe('ok');
    expect(seen).toHaveLength(3);
  });
  it('a stream is not: it is gone', async () => {
    const { url, seen } = await resetting();
    const send = client();
    await (await send({ url })).text();
    async function* once() {
      yield Buffer.from('x');
    }
    expect((await problem(send({ method: 'PUT', url, body: once() }))).code).toBe('cut');
    expect(seen).toEqual(['GET', 'PUT']);
  });

  it('where several were closed, none of the others is tried', async () => {
    const { url, seen } = await resetting();
    const send = client();
    await Promise.all([1, 2, 3].map(async () => (await send({ url })).text()));
    expect(await (await send({ url })).text()).toBe('ok');
    expect(seen).toHaveLength(3 + 2);
  });
  it('POST is not, and may have been done', async () => {
    const { url, seen } = await resetting();
    const send = client();
    await (await send({ url })).text();
    const { code, unsent } = await problem(send({ url, method: 'POST', body: '{}' }));
    expect([code, unsent, seen.length]).toEqual(['cut', false, 2]);
  });
  it('a new connection that is cut is not tried again here', async () => {
    let count = 0;
    const url = await raw((socket) => {
      count++;
      socket.on('error', () => {}).on('data', () => socket.resetAndDestroy());
    });
    const { code, unsent } = await problem(client()({ url }));
    expect([code, unsent, count]).toEqual(['cut', false, 1]);
  });
});

describe('no answer, in words', () => {
  it('nothing listens', async () => {
    const { url, server } = await serve(() => {});
    server.close();
    const found = await problem(client()({ url }));
    expect(found).toMatchObject({ code: 'refused', unsent: true, message: `connection refused: nothing listens at ${url.slice(7)}` });
  });
  it('no such host', async () => {
    const found = await problem(client()({ url: 'http://nowhere.invalid/' }));
    expect(found).toMatchObject({ code: 'unknownHost', unsent: true });
    expect(found.message).toContain('nowhere.invalid');
  });
  it('silence before the answer', async () => {
    const { url } = await serve(() => {});
    const found = await problem(client()({ url, timeout: 100 }));
    expect(found).toMatchObject({ code: 'timeout', unsent: false });
    expect(found.message).toMatch(/^no answer from 127.0.0.1:\d+ for 0 s$/);
  });
  it('silence within the answer', async () => {
    const { url } = await serve((_, response) => void response.write('half'));
    const answer = await client()({ url, timeout: 100 });
    expect(await problem(answer.text())).toMatchObject({ code: 'timeout' });
  });
  it('timeout 0 waits', async () => {
    const { url } = await serve((_, response) => void setTimeout(() => response.end('late'), 200));
    expect(await (await client()({ url, timeout: 0 })).text()).toBe('late');
  });
  it.each<[string, (socket: net.Socket) => void]>([
    ['reset', (socket) => socket.resetAndDestroy()],
    ['ended', (socket) => socket.end()],
  ])('an answer that is %s in the middle, however it is read', async (_, cut) => {
    const url = await raw((socket) => {
      socket
        .on('error', () => {})
        .once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 9\r\n\r\nhalf', () => setTimeout(cut, 20, socket)));
    });
    expect(await problem((await client()({ url })).text())).toMatchObject({ code: 'cut', unsent: false });
    const iterate = async () => {
      for await (const _chunk of (await client()({ url })).body);
    };
    expect(await problem(iterate())).toMatchObject({ code: 'cut' });
  });
  it('no HTTP', async () => {
    const url = await raw((socket) => void socket.on('error', () => {}).end('SSH-2.0-x\r\n'));
    expect((await problem(client()({ url }))).message).toMatch(/no HTTP/);
  });
  it('no address', async () => {
    for (const url of ['', 'x', 'ftp://a', 'http://']) expect(await problem(client()({ url }))).toMatchObject({ code: 'invalid' });
  });
});

describe('a signal', () => {
  const reason = new Error('cancelled');
  it('ends a request that waits for its answer, and one in its middle, with the reason', async () => {
    const { url } = await serve((request, response) => void (request.url === '/half' && response.write('half')));
    for (const path of ['/', '/half']) {
      const abort = new AbortController();
      setTimeout(() => abort.abort(reason), 50);
      const read = client()({ url: url + path }, abort.signal).then((answer) => answer.text());
      await expect(read).rejects.toBe(reason);
    }
  });
  it('that comes before anybody reads the body ends no process: the reader is told', async () => {
    const { url } = await serve((_, response) => void response.write('begun'));
    const stop = new AbortController();
    const why = new Error('stopped');
    const [chunked, whole] = await Promise.all([client()({ url }, stop.signal), client()({ url }, stop.signal)]);
    stop.abort(why);
    await new Promise((resolve) => setTimeout(resolve, 50));
    const read = async () => {
      for await (const _ of chunked.body);
    };
    await expect(read()).rejects.toBe(why);
    await expect(whole.text()).rejects.toBe(why);
  });

  it('that has aborted before sends nothing', async () => {
    const { url, sockets } = await serve((_, response) => void response.end());
    await expect(client()({ url }, AbortSignal.abort(reason))).rejects.toBe(reason);
    expect(sockets).toHaveLength(0);
  });
});

describe('a proxy of the environment', () => {
  it('is used, but not for the loopback nor for NO_PROXY', async () => {
    const { url, sockets } = await serve((request, response) => void response.end(`proxied ${request.url}`));
    const { url: direct } = await serve((_, response) => void response.end('direct'));
    const send = client({ HTTP_PROXY: url, NO_PROXY: 'kept.test' });
    expect(await (await send({ url: 'http://far.test/x' })).text()).toBe('proxied http://far.test/x');
    expect(await (await send({ url: direct })).text()).toBe('direct');
    expect(await problem(send({ url: 'http://kept.test/' }))).toMatchObject({ code: 'unknownHost' });
    expect(sockets).toHaveLength(1);
  });
});
