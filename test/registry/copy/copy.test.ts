import { afterEach, describe, expect, it } from '@jest/globals';
import { newCopies } from '../../../src/registry/copy/index.ts';
import { type ImageReference, parseImage } from '../../../src/registry/reference.ts';
import type { CopyHooks } from '../../../src/registry/types.ts';
import { type Digest, UnavailableError } from '../../../src/types.ts';
import { testPorts } from '../fixture.ts';
import { type Image, image, index, store } from './image.ts';
import { bodyOf, type Fault, memoryRegistry, refuse } from './server.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function registry(fault?: Fault) {
  const made = await memoryRegistry(fault);
  open.push(made.close);
  return made;
}
type Made = Awaited<ReturnType<typeof registry>>;
const reference = (text: string) => parseImage(text) as ImageReference;

/** Copies acme/shop of one registry to acme/live:prod of another. */
async function copy(
  from: Made,
  to: Made,
  what: Image,
  {
    hooks = {},
    repository = 'acme/live',
    signal = new AbortController().signal,
    config,
  }: { hooks?: CopyHooks; repository?: string; signal?: AbortSignal; config?: object } = {},
) {
  const made = testPorts(config);
  open.push(() => made.close());
  const copied = await newCopies(made.ports).copy(
    reference(`${from.host}/acme/shop`),
    what.manifest.digest as Digest,
    reference(`${to.host}/${repository}:prod`),
    hooks,
    signal,
  );
  return { copied, ...made };
}
async function problem(run: Promise<unknown>) {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof UnavailableError)) throw error;
  return error.problems[0]!;
}
const there = ({ registry: { manifests } }: Made, name = 'acme/live:prod') => manifests.get(name);
const count = ({ calls }: Made, method: string, path = '') =>
  calls.filter((call) => call.method === method && call.path.includes(path)).length;

describe('a copy', () => {
  it('brings an index with all its platforms and attestations, byte for byte, children before it and the tag last', async () => {
    const [from, to] = [await registry(), await registry()];
    const what = index([5000, 7000]);
    store(from.registry, 'acme/shop', what, '1.0');
    const lines: string[] = [];
    const { copied } = await copy(from, to, what, { hooks: { tell: (line) => lines.push(line) } });
    expect(copied).toEqual({ changed: true, blobs: 8, bytes: what.blobs.reduce((sum, { size }) => sum + size, 0), mounted: 0, present: 0 });
    expect(there(to)).toEqual({ type: what.manifest.mediaType, bytes: what.manifest.bytes });
    for (const { digest, bytes } of what.manifests) expect(there(to, `acme/live@${digest}`)?.bytes).toEqual(bytes);
    for (const { digest, bytes } of what.blobs) expect(to.registry.blobs.get(digest)).toEqual(bytes);
    expect(to.calls.at(-1)?.text).toBe('PUT acme/live/manifests/prod');
    expect(lines).toContainEqual(`${what.blobs[1]!.digest} (5000 bytes): copied`);
    // Bytes are read once: everything that is in the source was asked for once.
    expect(count(from, 'GET', '/blobs/')).toBe(8);
  });

  it('writes nothing where the tag has that digest: no loop goes on', async () => {
    const [from, to] = [await registry(), await registry()];
    const what = image([10]);
    store(to.registry, 'acme/live', what, 'prod');
    const announced: string[] = [];
    const { copied } = await copy(from, to, what, { hooks: { beforeTag: async () => void announced.push('prod') } });
    expect([copied.changed, announced]).toEqual([false, []]);
    expect(to.calls.map(({ text }) => text)).toEqual(['HEAD acme/live/manifests/prod']);
    expect(from.calls).toEqual([]);
  });

  it('skips what is there, manifests with all that they name among it', async () => {
    const [from, to] = [await registry(), await registry()];
    const what = index([5000]);
    store(from.registry, 'acme/shop', what);
    const [first] = what.manifests;
    store(to.registry, 'acme/live', { manifest: first!, manifests: [], blobs: what.blobs.slice(0, 2) });
    store(to.registry, 'acme/live', { manifest: first!, manifests: [], blobs: [what.blobs[3]!] });
    const { copied } = await copy(from, to, what);
    expect(copied).toMatchObject({ blobs: 3, present: 1 });
    expect(there(to)?.bytes).toEqual(what.manifest.bytes);
  });

  it('has the registry take blobs from its other repository itself', async () => {
    const both = await registry();
    const what = index([5000]);
    store(both.registry, 'acme/shop', what);
    const { copied } = await copy(both, both, what);
    expect(copied).toMatchObject({ blobs: 0, bytes: 0, mounted: 6 });
    expect(count(both, 'GET', '/blobs/')).toBe(0);
    expect(there(both)?.bytes).toEqual(what.manifest.bytes);
  });

  it('in one repository is a tag and nothing else', async () => {
    const both = await registry();
    const what = index([5000]);
    store(both.registry, 'acme/shop', what, '1.0');
    const { copied } = await copy(both, both, what, { repository: 'acme/shop' });
    expect(copied).toEqual({ changed: true, blobs: 0, bytes: 0, mounted: 0, present: 0 });
    expect(both.calls.map(({ text }) => text)).toEqual([
      'HEAD acme/shop/manifests/prod',
      `GET acme/shop/manifests/${what.manifest.digest}`,
      'PUT acme/shop/manifests/prod',
    ]);
    expect(there(both, 'acme/shop:prod')?.bytes).toEqual(what.manifest.bytes);
  });

  it('leaves layers where they are that are not the registry’s to give', async () => {
    const [from, to] = [await registry(), await registry()];
    const foreign = {
      mediaType: 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip',
      digest: `sha256:${'f'.repeat(64)}`,
      size: 9,
      urls: ['https://example.com/layer'],
    };
    const what = image([10], 'amd64', [foreign]);
    store(from.registry, 'acme/shop', what);
    const lines: string[] = [];
    await copy(from, to, what, { hooks: { tell: (line) => lines.push(line) } });
    expect(there(to)?.bytes).toEqual(what.manifest.bytes);
    expect(lines).toContainEqual(`${foreign.digest} (9 bytes): not the registry’s to give; its manifest says where it is`);
    expect([...from.calls, ...to.calls].filter(({ path }) => path.includes(foreign.digest))).toEqual([]);
  });

  it('that is cancelled while it says so writes no tag', async () => {
    const [from, to] = [await registry(), await registry()];
    const what = image([10]);
    store(from.registry, 'acme/shop', what);
    const stop = new AbortController();
    const hooks = { beforeTag: async () => stop.abort(new Error('cancelled')) };
    await expect(copy(from, to, what, { hooks, signal: stop.signal })).rejects.toThrow('cancelled');
    expect(there(to)).toBeUndefined();
  });

  it('says that it writes the tag before it does, and does not where that fails', async () => {
    const [from, to] = [await registry(), await registry()];
    const what = image([10]);
    store(from.registry, 'acme/shop', what);
    let seen: unknown = 'not called';
    const failing = copy(from, to, what, {
      hooks: {
        beforeTag: async () => {
          seen = there(to);
          throw new Error('nobody heard');
        },
      },
    });
    await expect(failing).rejects.toThrow('nobody heard');
    expect([seen, there(to)]).toEqual([undefined, undefined]);
    expect(to.registry.blobs.size).toBe(2);
  });

  it('that is cancelled in the middle of a blob ends the upload and writes no tag', async () => {
    const stop = new AbortController();
    const what = image([5000]);
    const layer = what.blobs[1]!;
    const from = await registry(({ method, path }, _, response) => {
      if (method !== 'GET' || !path.endsWith(layer.digest)) return false;
      response.writeHead(200, { 'content-length': '5000' }).write(layer.bytes.subarray(0, 100));
      setTimeout(() => response.write(layer.bytes.subarray(100, 200)), 20);
      return true;
    });
    const to = await registry(({ method, headers }, request) => {
      if (method === 'PUT' && headers['content-length'] === '5000') request.once('data', () => stop.abort(new Error('cancelled')));
      return false;
    });
    store(from.registry, 'acme/shop', what);
    await expect(copy(from, to, what, { signal: stop.signal })).rejects.toThrow('cancelled');
    expect(there(to)).toBeUndefined();
    expect(to.registry.uploads.size).toBe(0);
    expect(count(to, 'DELETE', '/blobs/uploads/')).toBeGreaterThan(0);
  });
});

describe('a registry that misbehaves', () => {
  const size = 3_000_000;
  /** Once, at the first request that fits. */
  const once = (fits: (call: Parameters<Fault>[0]) => boolean, does: Fault): Fault => {
    let isDone = false;
    return (call, ...rest) => {
      if (isDone || !fits(call)) return false;
      isDone = true;
      return does(call, ...rest);
    };
  };
  const isPut = ({ method, path }: Parameters<Fault>[0]) => method === 'PUT' && path.includes('/blobs/uploads/');
  async function against(fault: Fault, sizes = [size], source?: Fault) {
    const [from, to] = [await registry(source), await registry(fault)];
    const what = image(sizes);
    store(from.registry, 'acme/shop', what);
    return { from, to, what };
  }

  it('cuts the connection in the middle and keeps what it had: the rest is sent in pieces from there', async () => {
    const { from, to, what } = await against(
      once(
        (call) => isPut(call) && Number(call.headers['content-length']) === size,
        async ({ path }, request, response, { uploads }) => {
          let got = Buffer.alloc(0);
          for await (const chunk of request) {
            got = Buffer.concat([got, chunk as Buffer]);
            if (got.length > 1_000_000) break;
          }
          uploads.set(path.split('/').at(-1) ?? '', got.subarray(0, 1_000_000));
          response.destroy();
          return true;
        },
      ),
    );
    const { copied } = await copy(from, to, what);
    expect(copied).toMatchObject({ changed: true, blobs: 2 });
    expect(to.registry.blobs.get(what.blobs[1]!.digest)?.equals(what.blobs[1]!.bytes)).toBe(true);
    const [piece] = to.calls.filter(({ method }) => method === 'PATCH');
    expect(piece?.headers['content-range']).toMatch(/^1000000-/);
    expect(from.calls.map(({ headers }) => headers.range).filter(Boolean)[0]).toMatch(/^bytes=1000000-/);
  });

  it('cuts the connection and has forgotten the upload: it is begun again', async () => {
    const { from, to, what } = await against(
      once(isPut, ({ path }, request, response, { uploads }) => {
        request.once('data', () => {
          uploads.delete(path.split('/').at(-1) ?? '');
          response.destroy();
        });
        return true;
      }),
      [size],
    );
    const { copied } = await copy(from, to, what);
    expect(copied.blobs).toBe(2);
    expect(there(to)?.bytes).toEqual(what.manifest.bytes);
  });

  it('is behind a proxy that takes a little at a time: 413 until the pieces are small enough, and then they are all sent', async () => {
    const { from, to, what } = await against(({ headers }, request, response) => {
      if (Number(headers['content-length'] ?? 0) <= 1024 * 1024) return false;
      // As nginx does it: the answer comes before the body, which nobody reads.
      response.writeHead(413, { connection: 'close' }).end('<html>');
      request.resume();
      return true;
    });
    const { copied } = await copy(from, to, what);
    expect(copied.blobs).toBe(2);
    expect(to.registry.blobs.get(what.blobs[1]!.digest)?.equals(what.blobs[1]!.bytes)).toBe(true);
    expect(count(to, 'PATCH')).toBeGreaterThan(3);
  });

  it('takes nothing however small: told, after as little as that', async () => {
    const { from, to, what } = await against(({ method }, request, response) => {
      if (method !== 'PUT' && method !== 'PATCH') return false;
      request.resume();
      response.writeHead(413).end();
      return true;
    });
    expect(await problem(copy(from, to, what))).toMatchObject({
      code: 'H2K-321',
      message: expect.stringContaining('is too large for http://127.0.0.1'),
    });
    expect(to.registry.uploads.size).toBe(0);
  });

  it('reads slowly: what it gets is what was read, although each part is let go of once it is sent', async () => {
    const { from, to, what } = await against((call, request) => {
      if (isPut(call)) {
        request.pause();
        setTimeout(() => request.resume(), 100);
      }
      return false;
    });
    await copy(from, to, what);
    expect(to.registry.blobs.get(what.blobs[1]!.digest)?.equals(what.blobs[1]!.bytes)).toBe(true);
  });

  it('says 429: it is waited for as long as it asks', async () => {
    const { from, to, what } = await against(
      once(isPut, (_, request, response) => {
        request.resume();
        response.writeHead(429, { 'retry-after': '7' }).end();
        return true;
      }),
      [10],
    );
    const { copied, paused } = await copy(from, to, what);
    expect([copied.blobs, paused]).toEqual([2, [7000]]);
  });

  it('refuses to mount: the bytes are sent', async () => {
    const both = await registry(({ method, query }, _, response) => {
      if (method !== 'POST' || !query.has('mount')) return false;
      refuse(response, 403, 'DENIED', 'no');
      return true;
    });
    const what = image([10]);
    store(both.registry, 'acme/shop', what);
    expect((await copy(both, both, what)).copied).toMatchObject({ blobs: 2, mounted: 0 });
  });

  it('begins an upload where it was asked to mount: the upload is used', async () => {
    const what = image([10]);
    const plain = await registry(({ method, query }, _, response, { uploads }) => {
      if (method !== 'POST' || !query.has('mount')) return false;
      const given = `given-${uploads.size}`;
      uploads.set(given, Buffer.alloc(0));
      response.writeHead(202, { location: given }).end();
      return true;
    });
    store(plain.registry, 'acme/shop', what);
    expect((await copy(plain, plain, what)).copied).toMatchObject({ blobs: 2, mounted: 0 });
    expect(count(plain, 'POST')).toBe(2);
  });

  it('wants uploads at another server: the bytes go there, the password does not', async () => {
    const store2 = await registry();
    const elsewhere: string[] = [];
    store2.registry.uploads.set('one', Buffer.alloc(0));
    store2.registry.uploads.set('two', Buffer.alloc(0));
    const ids = ['one', 'two'];
    const { from, to, what } = await against(
      (call, request, response, { blobs, links }) => {
        if (!request.headers.authorization) {
          request.resume();
          response.writeHead(401, { 'www-authenticate': 'Basic realm="r"' }).end();
          return true;
        }
        if (call.method === 'POST') {
          response.writeHead(202, { location: `http://${store2.host}/v2/acme/live/blobs/uploads/${ids.shift() ?? ''}?sig=a%2Fb` }).end();
          return true;
        }
        for (const [digest, bytes] of store2.registry.blobs) {
          blobs.set(digest, bytes);
          links.add(`acme/live ${digest}`);
        }
        return false;
      },
      [10],
    );
    const config = { auths: { [to.host]: { auth: Buffer.from('me:canary-password').toString('base64') } } };
    await copy(from, to, what, { config });
    elsewhere.push(...store2.calls.map(({ headers }) => headers.authorization ?? 'nobody'));
    expect(elsewhere).toEqual(['nobody', 'nobody']);
    expect(store2.calls[0]?.query.get('sig')).toBe('a/b');
    expect(there(to)?.bytes).toEqual(what.manifest.bytes);
  });

  it('leads an upload to an address without TLS of somebody else: nothing is sent there', async () => {
    const { from, to, what } = await against(
      ({ method }, _, response) => {
        if (method !== 'POST') return false;
        response.writeHead(202, { location: 'ftp://198.51.100.1/upload' }).end();
        return true;
      },
      [10],
    );
    expect(await problem(copy(from, to, what))).toMatchObject({
      code: 'H2K-307',
      message: expect.stringContaining('wants uploads at ftp://'),
    });
  });

  it('says to have stored another digest: told, and no tag is written', async () => {
    const { from, to, what } = await against(
      async (call, request, response) => {
        if (!isPut(call)) return false;
        await bodyOf(request);
        response.writeHead(201, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }).end();
        return true;
      },
      [10],
    );
    expect(await problem(copy(from, to, what))).toMatchObject({
      code: 'H2K-322',
      message: expect.stringContaining('says to have stored sha256:000'),
    });
    expect(there(to)).toBeUndefined();
  });

  it('loses the answer to the tag: it is looked whether it is there, and it is not written twice', async () => {
    const { from, to, what } = await against(
      once(
        ({ method, path }) => method === 'PUT' && path.endsWith('/manifests/prod'),
        async ({ headers }, request, response, { manifests }) => {
          manifests.set('acme/live:prod', { type: headers['content-type'] ?? '', bytes: await bodyOf(request) });
          response.destroy();
          return true;
        },
      ),
      [10],
    );
    await copy(from, to, what);
    expect(there(to)?.bytes).toEqual(what.manifest.bytes);
    expect(count(to, 'PUT', '/manifests/prod')).toBe(1);
  });

  it('does not take the manifest: its words are told, on one line', async () => {
    const { from, to, what } = await against(
      async ({ method, path }, request, response) => {
        if (method !== 'PUT' || !path.includes('/manifests/')) return false;
        await bodyOf(request);
        refuse(response, 400, 'MANIFEST_INVALID', 'no\n::warning::such things');
        return true;
      },
      [10],
    );
    const { code, message } = await problem(copy(from, to, what));
    expect([code, message]).toEqual(['H2K-325', expect.stringContaining('HTTP 400 (MANIFEST_INVALID: no ::warning::such things)')]);
  });

  it.each([
    [403, 'DENIED', 'H2K-320'],
    [404, 'NAME_UNKNOWN', 'H2K-320'],
    [405, 'UNSUPPORTED', 'H2K-320'],
  ] as const)('answers HTTP %s to an upload: told', async (status, word, code) => {
    const { from, to, what } = await against(
      ({ method }, _, response) => {
        if (method !== 'POST') return false;
        refuse(response, status, word, 'no');
        return true;
      },
      [10],
    );
    const told = await problem(copy(from, to, what));
    expect([told.code, told.message.includes(`(${word}: no)`)]).toEqual([code, true]);
  });

  it('refuses one blob while another is on its way: that one is ended too', async () => {
    const what = image([6000]);
    const [refused, waiting] = what.blobs;
    let isWaiting = () => {};
    const begun = new Promise<void>((resolve) => {
      isWaiting = resolve;
    });
    const from = await registry(({ method, path }, _, response) => {
      if (method !== 'GET' || !path.endsWith(waiting!.digest)) return false;
      response.writeHead(200, { 'content-length': '6000' }).write('x');
      isWaiting();
      return true;
    });
    const to = await registry(async (call, request, response) => {
      if (!isPut(call) || call.query.get('digest') !== refused!.digest) return false;
      request.resume();
      await begun;
      refuse(response, 403, 'DENIED', 'no');
      return true;
    });
    store(from.registry, 'acme/shop', what);
    expect((await problem(copy(from, to, what))).code).toBe('H2K-320');
    expect(to.registry.uploads.size).toBe(0);
    // Left to itself it would have been asked for again.
    expect(count(from, 'GET', waiting!.digest)).toBe(1);
  });

  it('cuts every upload: it is given up, in words', async () => {
    const { from, to, what } = await against(
      (call, request, response) => {
        if (!isPut(call)) return false;
        request.once('data', () => response.destroy());
        return true;
      },
      [10],
    );
    const told = await problem(copy(from, to, what));
    expect([told.code, told.message]).toEqual(['H2K-323', expect.stringMatching(/the upload of sha256:\w+ to http:.* was given up/)]);
  });
});

describe('a source that misbehaves', () => {
  it.each([
    ['other bytes', Buffer.alloc(5000, 'x')],
    ['fewer bytes', Buffer.alloc(100, 'x')],
    ['more bytes', Buffer.alloc(6000, 'x')],
  ])('%s: told, and they become no blob', async (_, bytes) => {
    const what = image([5000]);
    const from = await registry(({ method, path }, __, response) => {
      if (method !== 'GET' || !path.endsWith(what.blobs[1]!.digest)) return false;
      // What is beyond the end is not waited for.
      if (bytes.length > 5000) response.writeHead(200).write(bytes);
      else response.writeHead(200).end(bytes);
      return true;
    });
    const to = await registry();
    store(from.registry, 'acme/shop', what);
    const told = await problem(copy(from, to, what));
    expect([told.code, told.message]).toEqual(['H2K-324', expect.stringContaining('sends other bytes than those of sha256:')]);
    expect([to.registry.blobs.has(what.blobs[1]!.digest), to.registry.uploads.size]).toEqual([false, 0]);
  });

  it('knows no ranges: what was sent before a cut is read again, and not sent again', async () => {
    const from = await registry((call) => {
      delete call.headers.range;
      return false;
    });
    let cuts = 0;
    const to = await registry(async ({ method, path }, request, response, { uploads }) => {
      if (method !== 'PUT' || !path.includes('/blobs/uploads/') || cuts > 0 || Number(request.headers['content-length']) < 5000)
        return false;
      cuts += 1;
      const all = await bodyOf(request);
      uploads.set(path.split('/').at(-1) ?? '', all.subarray(0, 2000));
      response.destroy();
      return true;
    });
    const what = image([5000]);
    store(from.registry, 'acme/shop', what);
    await copy(from, to, what);
    expect(to.registry.blobs.get(what.blobs[1]!.digest)?.equals(what.blobs[1]!.bytes)).toBe(true);
  });

  it('has no such image: told', async () => {
    const [from, to] = [await registry(), await registry()];
    expect(await problem(copy(from, to, image([10])))).toMatchObject({
      code: 'H2K-303',
      message: expect.stringContaining('has no acme/shop@sha256:'),
    });
    expect(to.calls.map(({ text }) => text)).toEqual(['HEAD acme/live/manifests/prod']);
  });

  it.each([
    ['an index within itself', (type: string) => ({ mediaType: type, manifests: [] as object[] })],
    ['a manifest of no kind', () => ({ hello: 1 })],
    ['a manifest that names a blob without a size', () => ({ config: { digest: `sha256:${'a'.repeat(64)}` } })],
  ])('%s: told', async (name, make) => {
    const [from, to] = [await registry(), await registry()];
    const type = 'application/vnd.oci.image.index.v1+json';
    let bytes = Buffer.from(JSON.stringify(make(type)));
    const { sha256 } = await import('./server.ts');
    if (name.includes('within')) {
      for (let depth = 0; depth < 8; depth += 1) {
        from.registry.manifests.set(`acme/shop@${sha256(bytes)}`, { type, bytes });
        bytes = Buffer.from(
          JSON.stringify({ mediaType: type, manifests: [{ mediaType: type, digest: sha256(bytes), size: bytes.length }] }),
        );
      }
    }
    from.registry.manifests.set(`acme/shop@${sha256(bytes)}`, { type, bytes });
    const what = { ...image([]), manifest: { digest: sha256(bytes), bytes, mediaType: type, size: bytes.length } };
    expect((await problem(copy(from, to, what))).code).toBe('H2K-326');
  });
});
