import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Ran, Scene } from '../scenarios/harness.ts';
import { web } from '../scenarios/manifests.ts';
import { since2022 } from './bodies.ts';
import { Chain } from './chain.ts';

jest.setTimeout(120_000);

const image = 'acme/forged';
describe('somebody who knows the hook’s address calls it himself', () => {
  let scene: Scene;
  let dockerHub: Server;
  let chain: Chain;
  let hook: string;
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
    chain = await Chain.open(Chain.webhook('forged', image), `http://127.0.0.1:${(dockerHub.address() as AddressInfo).port}`);
    hook = chain.relay.hookUrl('forged');
  });
  afterAll(async () => {
    await chain.close();
    dockerHub.closeAllConnections();
    dockerHub.close();
    await scene.close();
  });

  /** The call, and a run with what the relay dispatched for it. */
  async function called(tag: string, at: number): Promise<Ran> {
    const { dispatch } = await chain.called(hook, since2022(image, tag, at));
    return scene.run({ payload: JSON.stringify(dispatch.body.client_payload) });
  }

  it('an old tag, said to be pushed just now, is not deployed over a newer one', async () => {
    const real = await called('v1.2.4', Date.parse('2026-02-01T00:00:00Z') / 1000);
    expect(real.report).toMatchObject({ result: 'done', proof: 'proven', changed: true });
    const forged = await called('v1.2.3', Math.floor(Date.now() / 1000));
    expect(forged.report).toMatchObject({ result: 'skipped', reason: 'v1.2.4, pushed later, is deployed' });
    expect(await scene.answers('forged')).toEqual(['this is v1.2.4']);
    expect(chain.dispatches.map(({ body }) => body.client_payload.push.verified)).toEqual([true, false]);
  });
});
