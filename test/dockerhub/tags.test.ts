import { createServer } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { tagSignIn } from '../../src/commands/relay/sign-in.ts';
import { load } from '../../src/definitions/load.ts';
import { newTags, type TagSeen } from '../../src/dockerhub/tags.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { authority } from '../ports/certificates.ts';
import { refusals, type Trouble, type World } from '../stand-ins/dockerhub/index.ts';
import { closeAll, rig } from './rig.ts';

const closers: (() => unknown)[] = [];
afterEach(async () => {
  await closeAll();
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

describe('a tag of a private repository', () => {
  const world = (): World => ({
    accounts: [{ identifier: 'acme', secret: 'dckr_pat_1', kind: 'personal token', right: 'read' }],
    repositories: { 'acme/shop': { admins: ['acme'], private: true, tags: { '1.0': { digest, pushed: '2023-11-14T22:13:20Z' } } } },
  });
  const text = `kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: acme/shop, username: acme, password: '\${var.HUB_TOKEN}' }\n---
kind: VARIABLE\nname: HUB_TOKEN\ntype: SECRET\n---\nkind: DOCKER_WEBHOOK\nname: shop\nendpoint: hub\npipeline: p\n`;
  /** What the relay sees of it with this environment, how often it signed in, and what it logged. */
  async function relayLooks(env: { [name: string]: string }, trouble: Trouble[] = [], count = 1) {
    const { hub, ports, pass } = await rig(world());
    const log: string[] = [];
    const { definitions } = load([{ file: 'a.yaml', text }]);
    const live = { endpoints: () => definitions.endpoints, variables: () => definitions.variables, webhooks: () => definitions.webhooks };
    const tags = newTags(ports, hub.url, tagSignIn(live, { ...ports, env, log: (_, line) => log.push(line) }, hub.url));
    const seen: TagSeen[] = [];
    hub.trouble.push(...trouble);
    for (let look = 0; look < count; look += 1) {
      seen.push(await tags.look(shop, '1.0', AbortSignal.timeout(10_000)));
      pass(1_000);
    }
    return { seen, log, signIns: hub.requests.filter(({ method }) => method === 'POST').length };
  }
  const known = { digest, pushedAt: 1_700_000_000 };

  it('is seen by the ENDPOINT’s user, who signs in once', async () =>
    expect(await relayLooks({ HUB_TOKEN: 'dckr_pat_1' }, [], 3)).toEqual({ seen: [known, known, known], log: [], signIns: 1 }));
  it('is hidden from nobody', async () => expect(await relayLooks({})).toEqual({ seen: ['absent'], log: [], signIns: 0 }));
  it('is hidden from who isn’t let in, which is told once and doesn’t lock the user', async () =>
    expect(await relayLooks({ HUB_TOKEN: 'wrong' }, [], 3)).toEqual({
      seen: ['absent', 'absent', 'absent'],
      log: [expect.stringContaining('not verified: Docker Hub does not accept the password of acme')],
      signIns: 2,
    }));
  it('is seen again after a sign-in that has ended', async () =>
    expect(await relayLooks({ HUB_TOKEN: 'dckr_pat_1' }, ['none', refusals.expired()], 2)).toEqual({
      seen: ['away', known],
      log: [],
      signIns: 2,
    }));
});

describe('a tag at a Docker Hub whose certificate an ENDPOINT accepted', () => {
  /** What the relay sees where the ENDPOINT accepts this one (of the server's own), what the server heard, and what was logged. */
  async function pinnedLook(accepted: (own: string) => string, properties = '') {
    const made = authority();
    const heard: string[] = [];
    const server = createTlsServer(made.pair(), (request, response) => {
      heard.push(request.url ?? '');
      response.end(request.method === 'POST' ? '{"access_token":"good"}' : JSON.stringify({ digest }));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const node = nodePorts({ env: {} });
    closers.push(
      () => server.close(),
      () => node.close(),
      () => made.remove(),
    );
    const { fingerprint } = await node.certificate(url, AbortSignal.timeout(5_000));
    const text = `kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: acme/shop, fingerprint: '${accepted(fingerprint)}'${properties} }\n`;
    const { definitions } = load([{ file: 'a.yaml', text }]);
    const live = { endpoints: () => definitions.endpoints, variables: () => definitions.variables, webhooks: () => definitions.webhooks };
    const log: string[] = [];
    const tags = newTags(node, url, tagSignIn(live, { ...node, log: (_, line) => log.push(line) }, url));
    const looks = [1, 2].map(() => tags.look(shop, '1.0', AbortSignal.timeout(10_000)));
    return { seen: await Promise.all(looks), heard, log };
  }
  const path = '/v2/namespaces/acme/repositories/shop/tags/1.0';
  const another = (own: string): string => own.replace(/^../, (first) => (first === '00' ? '01' : '00'));

  it('is seen there, whoever vouches for it', async () =>
    expect(await pinnedLook((own) => own)).toEqual({ seen: [{ digest }, { digest }], heard: [path, path], log: [] }));

  it('is asked of no other, which is told once', async () =>
    expect(await pinnedLook(another)).toEqual({
      seen: ['away', 'away'],
      heard: [],
      log: [expect.stringMatching(/^pushes are not verified: the certificate.*accepted is/)],
    }));

  it('nobody signs in at another', async () => {
    const { seen, heard } = await pinnedLook(another, ', username: acme, password: hush');
    expect({ seen, heard }).toEqual({ seen: ['away', 'away'], heard: [] });
  });
});
