import { afterEach, describe, expect, it } from '@jest/globals';
import type { Means } from '../../src/commands/means.ts';
import { newestTag, type Wanted } from '../../src/commands/newest.ts';
import { imageInput } from '../../src/registry/index.ts';
import { ConfigurationError, Stop } from '../../src/types.ts';
import { type Asked, closeAll, server, testPorts } from '../registry/fixture.ts';

const open: (() => void)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) close();
  await closeAll();
});

type Tag = [name: string, pushed: string, updated?: string];
const json = { 'content-type': 'application/json' };

/** Docker Hub with these tags of acme/shop, in its order (the newest first), two a page where a hundred were asked for. */
async function hub(tags: readonly Tag[], { hidden = false, trouble = [] as [number, Record<string, string>][] } = {}) {
  const made = await server(({ method, url, authorization }, response) => {
    const said = trouble.shift();
    if (said) return response.writeHead(said[0], said[1]).end('{}');
    if (method === 'POST') return response.writeHead(200, json).end('{"access_token":"canary-token"}');
    const { pathname, searchParams } = new URL(url, 'http://hub');
    if (pathname !== '/v2/namespaces/acme/repositories/shop/tags' || (hidden && authorization !== 'Bearer canary-token'))
      return response.writeHead(404, json).end('{"message":"object not found"}');
    const page = Number(searchParams.get('page'));
    const results = tags.slice((page - 1) * 2, page * 2).map(([name, pushed, updated = pushed]) => ({
      name,
      tag_last_pushed: `2026-01-${pushed}T00:00:00.000000Z`,
      last_updated: `2026-01-${updated}T00:00:00.000000Z`,
    }));
    // An address of somebody else's: pages are counted, not followed.
    const next = page * 2 < tags.length ? 'https://example.com/v2/next' : null;
    return response.writeHead(200, json).end(JSON.stringify({ count: tags.length, next, results }));
  });
  return { ...made, url: `http://${made.host}`, pages: () => made.asked.filter(({ method }: Asked) => method === 'GET').length };
}

async function newest(
  url: string,
  wanted: Partial<Wanted> & { image?: never } = {},
  { name = 'acme/shop', tags = [] as string[], hasAccount = false } = {},
) {
  const made = testPorts();
  const { ports, paused } = made;
  open.push(() => made.close());
  const means = {
    registry: { tags: async () => tags } as unknown as Means['registry'],
    credentials: async () => (hasAccount ? { credential: { username: 'acme', password: 'canary-password', from: 'the test' } } : {}),
  };
  const signal = AbortSignal.timeout(10_000);
  const tag = await newestTag({ image: imageInput(name), patterns: ['*'], order: 'pushed', ...wanted }, means, { ports, signal }, url);
  return { tag, paused };
}
const problem = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) =>
      error instanceof Stop ? { ...error.problems[0], isRefused: error instanceof ConfigurationError } : Promise.reject(error),
  );

describe('the tag that was pushed last', () => {
  it('is the first that fits, and no page more is read than must be', async () => {
    const { url, pages } = await hub([
      ['latest', '09'],
      ['main-9', '08'],
      ['main-8', '07'],
      ['main-7', '06'],
      ['main-6', '05'],
    ]);
    expect((await newest(url, { patterns: ['main-*'] })).tag).toBe('main-9');
    expect(pages()).toBe(1);
  });

  it('is looked for page after page', async () => {
    const { url, pages } = await hub([
      ['a', '09'],
      ['b', '08'],
      ['c', '07'],
      ['main-7', '06'],
      ['main-6', '05'],
    ]);
    expect((await newest(url, { patterns: ['main-*'] })).tag).toBe('main-7');
    expect(pages()).toBe(2);
  });

  it('is told by when it was pushed, not by when something else of it changed', async () => {
    const { url } = await hub([
      ['main-1', '01', '09'],
      ['main-2', '02', '08'],
      ['main-3', '07', '07'],
      ['main-4', '03'],
    ]);
    expect((await newest(url)).tag).toBe('main-3');
  });

  it('is found also where the list is in another order', async () => {
    const { url, pages } = await hub([
      ['a', '01'],
      ['b', '02'],
      ['c', '05'],
      ['d', '04'],
      ['e', '03'],
    ]);
    expect((await newest(url)).tag).toBe('c');
    expect(pages()).toBe(3);
  });

  it('is no signature', async () => {
    const { url } = await hub([
      [`sha256-${'a'.repeat(64)}.sig`, '09'],
      ['main', '08'],
    ]);
    expect((await newest(url)).tag).toBe('main');
  });

  it('is none: told', async () => {
    const { url } = await hub([
      ['a', '01'],
      ['b', '02'],
      ['c', '05'],
    ]);
    expect(await problem(newest(url, { patterns: ['v*', 'w*'] }))).toMatchObject({
      code: 'H2K-409',
      message: 'none of the 3 tags of acme/shop fits v* or w*',
      input: 'tags',
    });
  });

  it('of a private repository is asked for with the account, once anybody is refused', async () => {
    const { url, asked } = await hub([['main', '08']], { hidden: true });
    expect((await newest(url, {}, { hasAccount: true })).tag).toBe('main');
    expect(asked.map(({ method, authorization }) => [method, authorization])).toEqual([
      ['GET', undefined],
      ['POST', undefined],
      ['GET', 'Bearer canary-token'],
    ]);
    expect(await problem(newest(url))).toMatchObject({ code: 'H2K-774', isRefused: false });
  });

  it('waits where Docker Hub limits requests, and not for ever', async () => {
    const now = Date.parse('2026-01-01T00:00:00Z') / 1000;
    const { url } = await hub([['main', '08']], { trouble: [[429, { 'x-retry-after': String(now + 30) }]] });
    expect((await newest(url)).paused).toEqual([31_000]);
    const busy = await hub([['main', '08']], { trouble: [[429, { 'x-retry-after': String(now + 3600) }]] });
    expect(await problem(newest(busy.url))).toMatchObject({ code: 'H2K-772' });
  });

  it.each([
    ['is away', 503, 'H2K-773'],
    ['shows a page', 200, 'H2K-773'],
  ])('Docker Hub %s: told', async (_, status, code) => {
    const { host } = await server((__, response) => response.writeHead(status, { 'content-type': 'text/html' }).end('<html>'));
    expect(await problem(newest(`http://${host}`))).toMatchObject({ code, isRefused: false });
  });

  it('of another registry nobody tells: refused', async () => {
    const told = await problem(newest('http://127.0.0.1:1', {}, { name: 'ghcr.io/acme/shop' }));
    expect(told).toMatchObject({
      code: 'H2K-678',
      isRefused: true,
      message: "ghcr.io doesn't tell when tags were pushed, and order: pushed asks for that",
    });
  });

  it('ends also where pages never do', async () => {
    const { host, asked } = await server((_, response) =>
      response
        .writeHead(200, json)
        .end(JSON.stringify({ next: 'more', results: [{ name: 'a', tag_last_pushed: '2026-01-01T00:00:00Z' }] })),
    );
    expect(await problem(newest(`http://${host}`, { patterns: ['v*'] }))).toMatchObject({ code: 'H2K-409' });
    expect(asked.length).toBe(50);
  });
});

describe('the newest tag by name', () => {
  const tags = ['1.9.0', '1.10.0', 'latest', 'main-abc-9', 'main-0f1-10'];
  it.each([
    ['semver', ['*'], '1.10.0'],
    ['main-\\w+-(\\d+)', ['*'], 'main-0f1-10'],
    ['main-\\w+-(\\d+)', ['main-abc-*'], 'main-abc-9'],
  ])('by %s of %p is %s', async (order, patterns, tag) => {
    expect((await newest('http://127.0.0.1:1', { order, patterns }, { tags })).tag).toBe(tag);
  });
  it.each([
    ['semver', 'none of the 5 tags of acme/shop is a version that fits x*'],
    ['build-(\\d+)', 'none of the 5 tags of acme/shop has the number that build-(\\d+) takes, and fits x*'],
  ])('by %s: none is told', async (order, message) => {
    expect(await problem(newest('http://127.0.0.1:1', { order, patterns: ['x*'] }, { tags }))).toMatchObject({ code: 'H2K-409', message });
  });
});
