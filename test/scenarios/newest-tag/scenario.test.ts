import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

describe('a run on a schedule, told by `tags` what to look for', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/web.yaml': web('scheduled', { image: 'acme/scheduled' }) });
    for (const tag of ['v1.9.0', 'v1.10.0', 'v2.0.0-rc.1', 'nightly'])
      await scene.cluster.push.web(`acme/scheduled:${tag}`, `this is ${tag}`);
  });
  afterAll(() => scene.close());

  it('deploys the newest version that fits, and the next one when it is there; else it changes nothing', async () => {
    const first = await scene.run({ image: 'acme/scheduled', tags: 'v1.*' });
    expect(first.report).toMatchObject({ result: 'done', image: 'acme/scheduled:v1.10.0', proof: 'proven', changed: true });
    expect((await scene.run({ image: 'acme/scheduled', tags: 'v1.*' })).report).toMatchObject({ result: 'done', changed: false });
    await scene.cluster.push.web('acme/scheduled:v1.11.0', 'this is v1.11.0');
    expect((await scene.run({ image: 'acme/scheduled', tags: 'v1.*' })).report).toMatchObject({
      image: 'acme/scheduled:v1.11.0',
      changed: true,
    });
    expect(await scene.answers('scheduled')).toEqual(['this is v1.11.0']);
  });

  it('says so where none fits, and touches nothing', async () => {
    const { code, log } = await scene.run({ image: 'acme/scheduled', tags: 'v3.*' });
    expect(log).toContain('tags of acme/scheduled is a version that fits v3.* (H2K-409)');
    expect(code).toBe(3);
  });
});
