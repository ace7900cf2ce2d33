import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Ran, Scene } from '../scenarios/harness.ts';
import { web } from '../scenarios/manifests.ts';
import { type GitHubStandIn, gitHubStandIn } from '../stand-ins/github/index.ts';
import { since2022 } from './bodies.ts';
import { Relay } from './relay.ts';

jest.setTimeout(120_000);

const image = 'acme/forged';
const definitions = `kind: DOCKER_WEBHOOK
name: forged
repository: ${image}
pipeline: quick
target: { repository: acme/shop-deploy, event: docker-push }
`;

describe('somebody who knows the hook’s address calls it himself', () => {
  let scene: Scene;
  let github: GitHubStandIn;
  let dockerHub: Server;
  let relay: Relay;
  /** What Docker Hub knows of each tag. */
  const tags: { [tag: string]: { digest: string; tag_last_pushed: string } } = {};

  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/web.yaml': web('forged', { image }) });
    for (const [tag, pushed] of [
      ['v1.2.3', '2026-01-01T00:00:00Z'],
      ['v1.2.4', '2026-02-01T00:00:00.5Z'],
    ] as const)
      tags[tag] = { digest: (await scene.cluster.push.web(`${image}:${tag}`, `this is ${tag}`)).digest, tag_last_pushed: pushed };
    dockerHub = createServer(({ url = '' }, response) => {
      const [, tag = ''] = /^\/v2\/namespaces\/acme\/repositories\/forged\/tags\/([^/]+)$/.exec(url) ?? [];
      response
        .writeHead(tags[tag] ? 200 : 404, { 'content-type': 'application/json' })
        .end(JSON.stringify(tags[tag] ?? { message: 'object not found' }));
    });
    await new Promise<void>((resolve) => dockerHub.listen(0, '127.0.0.1', resolve));
    github = await gitHubStandIn({
      repositories: { 'acme/shop-deploy': { workflows: { 'deploy.yml': { events: ['docker-push'] } } } },
      tokens: { ghp_relay: { rights: { 'acme/shop-deploy': { contents: 'write', actions: 'read' } } } },
    });
    relay = await Relay.open(definitions, github.url, `http://127.0.0.1:${(dockerHub.address() as AddressInfo).port}`);
  });
  afterAll(async () => {
    await relay.close();
    await github.close();
    dockerHub.closeAllConnections();
    dockerHub.close();
    await scene.close();
  });

  const dispatches = () => github.requests.filter(({ method }) => method === 'POST');
  /** The call, and a run with what the relay dispatched for it. */
  async function called(tag: string, at: number): Promise<Ran> {
    const before = dispatches().length;
    expect((await fetch(relay.hookUrl('forged'), { method: 'POST', body: since2022(image, tag, at) })).status).toBe(202);
    await relay.until('/healthz', () => dispatches().length > before);
    return scene.run({ payload: JSON.stringify(dispatches()[before]?.body.client_payload) });
  }

  it('an old tag, said to be pushed just now, is not deployed over a newer one', async () => {
    const real = await called('v1.2.4', Date.parse('2026-02-01T00:00:00Z') / 1000);
    expect(real.report).toMatchObject({ result: 'done', proof: 'proven', changed: true });
    const forged = await called('v1.2.3', Math.floor(Date.now() / 1000));
    expect(forged.report).toMatchObject({ result: 'skipped', reason: 'v1.2.4, pushed later, is deployed' });
    expect(await scene.answers('forged')).toEqual(['this is v1.2.4']);
    expect(dispatches().map(({ body }) => body.client_payload.push.verified)).toEqual([true, false]);
  });
});
