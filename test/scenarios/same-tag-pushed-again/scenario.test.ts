import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

describe('the same tag is pushed again (argocd-image-updater#174, #915, spinnaker#6212, #4376, keel#440)', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': web('again', { image: 'acme/again:latest' }) });
  });
  afterAll(() => scene.close());

  it('rolls the new digest out, although the manifest and the tag are the same', async () => {
    await scene.cluster.push.web('acme/again:latest', 'monday');
    expect((await scene.run({ image: 'acme/again' })).code).toBe(0);
    expect(await scene.answers('again')).toEqual(['monday']);
    const before = await scene.get('pods', '-l', 'app=again');
    const pushed = await scene.cluster.push.web('acme/again:latest', 'tuesday');
    const { code, report } = await scene.run({ image: 'acme/again' });
    expect(code).toBe(0);
    expect(report).toMatchObject({ image: 'acme/again:latest', digest: pushed.digest, proof: 'proven', changed: true });
    expect(await scene.answers('again')).toEqual(['tuesday']);
    const after = await scene.get('pods', '-l', 'app=again');
    const uids = (pods: { items: { metadata: { uid: string; deletionTimestamp?: string } }[] }) =>
      pods.items.filter(({ metadata }) => !metadata.deletionTimestamp).map(({ metadata }) => metadata.uid);
    expect(uids(after)).not.toEqual(uids(before));
  });
});
