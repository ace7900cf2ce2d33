import { afterEach, describe, expect, it } from '@jest/globals';
import { imageInput, newRegistry } from '../../src/registry/index.ts';
import { closeAll, refusal, server, testPorts } from './fixture.ts';

afterEach(closeAll);

const listed = async (host: string): Promise<string[]> => {
  const made = testPorts();
  try {
    return await newRegistry(made.ports).tags(imageInput(`${host}/acme/shop`), AbortSignal.timeout(10_000));
  } finally {
    made.close();
  }
};
const json = { 'content-type': 'application/json' };

describe('the tags of a repository', () => {
  it('are read page after page', async () => {
    const { host, asked } = await server(({ url }, response) =>
      url.includes('last=b')
        ? response.writeHead(200, json).end('{"name":"acme/shop","tags":["c"]}')
        : response
            .writeHead(200, { ...json, link: '</v2/acme/shop/tags/list?n=2&last=b>; rel="next"' })
            .end('{"name":"acme/shop","tags":["a","b"]}'),
    );
    expect(await listed(host)).toEqual(['a', 'b', 'c']);
    expect(asked.map(({ url }) => url)).toEqual(['/v2/acme/shop/tags/list?n=1000', '/v2/acme/shop/tags/list?n=2&last=b']);
  });

  it('are none where the registry says null, as it does of an empty repository', async () => {
    const { host } = await server((_, response) => response.writeHead(200, json).end('{"name":"acme/shop","tags":null}'));
    expect(await listed(host)).toEqual([]);
  });

  it('end also where the registry leads in a circle', async () => {
    const { host, asked } = await server((_, response) =>
      response.writeHead(200, { ...json, link: '</v2/acme/shop/tags/list?n=1>; rel="next"' }).end('{"tags":["a"]}'),
    );
    expect((await listed(host)).length).toBe(asked.length);
    expect(asked.length).toBeLessThan(100);
  });

  it.each([
    ['no repository', 404, '{}', 'H2K-303', /has no repository acme\/shop/],
    ['no list', 200, '{"tags":"a"}', 'H2K-307', /list of tags that is none/],
    ['no JSON', 200, '<html>', 'H2K-307', /list of tags that is none/],
  ])('%s: told', async (_, status, body, code, message) => {
    const { host } = await server((__, response) => response.writeHead(status, json).end(body));
    expect(await refusal(listed(host))).toMatchObject({ code, message: expect.stringMatching(message) });
  });
});
