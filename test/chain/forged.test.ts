import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type Ran, Scene } from '../scenarios/harness.ts';
import { web } from '../scenarios/manifests.ts';
import { type DockerHubStandIn, dockerHubStandIn } from '../stand-ins/dockerhub/index.ts';
import { since2022 } from './bodies.ts';
import { Chain } from './chain.ts';

jest.setTimeout(120_000);

const image = 'acme/forged';
describe('somebody who knows the hook’s address calls it himself', () => {
  let scene: Scene;
  let dockerHub: DockerHubStandIn;
  let chain: Chain;
  let hook: string;
  /** What Docker Hub knows of each tag. */
  const tags: { [tag: string]: { digest: string; pushed: string } } = {};

  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/web.yaml': web('forged', { image }) });
    for (const [tag, pushed] of [
      ['v1.2.3', '2026-01-01T00:00:00Z'],
      ['v1.2.4', '2026-02-01T00:00:00.5Z'],
    ] as const)
      tags[tag] = { digest: (await scene.cluster.push.web(`${image}:${tag}`, `this is ${tag}`)).digest, pushed };
    dockerHub = await dockerHubStandIn({ accounts: [], repositories: { [image]: { admins: [], tags } } });
    chain = await Chain.open(Chain.webhook('forged', image), dockerHub.url);
    hook = chain.relay.hookUrl('forged');
  });
  afterAll(async () => {
    await chain.close();
    await dockerHub.close();
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
