import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { newTags, type TagSeen } from '../../src/dockerhub/tags.ts';
import { nodePorts } from '../../src/ports/node.ts';

const closers: (() => unknown)[] = [];
afterEach(() => {
  for (const close of closers.splice(0)) close();
});

const digest = `sha256:${'a'.repeat(64)}`;
const shop = { namespace: 'acme', name: 'shop' };

/** What is seen of a tag when Docker Hub answers like that, and what it was asked. */
async function look(status: number, body: unknown, repository = shop): Promise<{ seen: TagSeen; asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(status).end(typeof body === 'string' ? body : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const node = nodePorts({ env: {} });
  closers.push(
    () => server.close(),
    () => node.close(),
  );
  const tags = newTags(node, `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  return { seen: await tags.look(repository, '1.0', AbortSignal.timeout(10_000)), asked };
}

describe('a tag at Docker Hub', () => {
  it('is seen with its digest and the second of its last push', async () => {
    const { seen, asked } = await look(200, { digest, tag_last_pushed: '2023-11-14T22:13:20.456Z' });
    expect(seen).toEqual({ digest, pushedAt: 1_700_000_000 });
    expect(asked).toEqual(['GET /v2/namespaces/acme/repositories/shop/tags/1.0']);
  });

  it.each<[string, number, unknown, TagSeen]>([
    ['that is not there, or hidden, is absent', 404, { message: 'object not found' }, 'absent'],
    ['without a time is seen without one', 200, { digest, tag_last_pushed: null }, { digest, pushedAt: undefined } as never],
    ['of a server in trouble is away', 503, '<html>', 'away'],
    ['beyond a limit is away', 429, '', 'away'],
    ['whose answer makes no sense is away', 200, '<html>', 'away'],
    ['whose digest is none is away', 200, { digest: 'sha256:1' }, 'away'],
  ])('%s', async (_, status, body, seen) => {
    expect((await look(status, body)).seen).toEqual(seen);
  });

  it('is asked for under its own path, whatever the names hold', async () => {
    const { asked } = await look(404, {}, { namespace: 'a?b', name: 'c/../d' });
    expect(asked).toEqual(['GET /v2/namespaces/a%3Fb/repositories/c%2F..%2Fd/tags/1.0']);
  });
});
