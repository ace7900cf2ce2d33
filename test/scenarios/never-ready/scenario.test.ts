import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

describe('a version that never becomes ready', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': web('never') });
    await scene.cluster.push.web('acme/never:1.0', 'never v1');
    await scene.cluster.push.neverReady('acme/never:2.0');
  });
  afterAll(() => scene.close());

  it('ends with the timeout: the probe and its last answer are told, and the old version is there', async () => {
    expect((await scene.run({ image: 'acme/never:1.0' })).code).toBe(0);
    const began = Date.now();
    const { code, log, report } = await scene.run({ image: 'acme/never:2.0', timeout: '12s' });
    expect(code).toBe(1);
    expect(Date.now() - began).toBeGreaterThan(12_000);
    expect(report).toMatchObject({ result: 'failed', undone: 'all' });
    expect(log).toMatch(/Deployment \S+\/never: Unhealthy in pod never-\S+, container web/);
    expect(log).toContain('Readiness probe failed: HTTP probe failed with statuscode: 404');
    expect(await scene.answers('never')).toEqual(['never v1']);
  });
});
