import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

describe('two runs of one release at once', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': web('twice') });
    await scene.cluster.push.readyLate('acme/twice:1.0', 8, 'twice v1');
    await scene.cluster.push.web('acme/twice:2.0', 'twice v2');
  });
  afterAll(() => scene.close());

  it('the second waits and says for whom, then both end well; one with less patience gives up untouched', async () => {
    scene.env = { GITHUB_SERVER_URL: 'https://github.com', GITHUB_REPOSITORY: 'acme/shop', GITHUB_RUN_ID: '4711' };
    const first = scene.start({ image: 'acme/twice:1.0' });
    await first.saw(/waiting until everything is ready/);
    const second = scene.start({ image: 'acme/twice:2.0' });
    const third = scene.start({ image: 'acme/twice:2.0', timeout: '2s' });
    const holder = 'https://github.com/acme/shop/actions/runs/4711';
    await second.saw(new RegExp(`waiting for another run of this release: ${holder}`));
    const hasty = await third.ended;
    expect(hasty.code).toBe(3);
    expect(hasty.report).toMatchObject({ result: 'unavailable', changed: false });
    expect(hasty.log).toContain(`another run of this release is at work: ${holder}`);
    expect((await first.ended).code).toBe(0);
    const { code, report } = await second.ended;
    expect(code).toBe(0);
    expect(report).toMatchObject({ proof: 'proven', changed: true });
    expect(await scene.answers('twice')).toEqual(['twice v2']);
    expect(await scene.head()).toMatchObject({ state: 'idle', revision: 2, good: 2 });
  });
});
