import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { all, web } from '../manifests.ts';

describe('two services in one folder', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({
      'k8s/all.yaml': all(web('front', { image: 'acme/front:1.0' }), web('worker', { image: 'acme/worker:1.0' })),
    });
  });
  afterAll(() => scene.close());

  const images = async (): Promise<Record<string, string>> => {
    const { items } = await scene.get('deployments');
    return Object.fromEntries(
      items.map((item: { metadata: { name: string }; spec: { template: { spec: { containers: { image: string }[] } } } }) => [
        item.metadata.name,
        item.spec.template.spec.containers[0]?.image,
      ]),
    );
  };

  it('a push of one never resets the other, nor does an edit of a manifest', async () => {
    const { push } = scene.cluster;
    await push.web('acme/worker:1.0', 'worker 1');
    const front1 = await push.web('acme/front:1.0', 'front 1');
    expect((await scene.run({ image: 'acme/front:1.0' })).code).toBe(0);
    expect(await images()).toEqual({ front: `acme/front:1.0@${front1.digest}`, worker: 'acme/worker:1.0' });

    const worker2 = await push.web('acme/worker:2.0', 'worker 2');
    expect((await scene.run({ image: 'acme/worker:2.0' })).code).toBe(0);
    expect(await images()).toEqual({ front: `acme/front:1.0@${front1.digest}`, worker: `acme/worker:2.0@${worker2.digest}` });

    const front2 = await push.web('acme/front:2.0', 'front 2');
    const third = await scene.run({ image: 'acme/front:2.0' });
    expect(third.code).toBe(0);
    // The worker's image, from the record, is proven as well.
    expect(third.log).toContain(`worker, container web: proven, runs ${worker2.digest}`);
    expect(await images()).toEqual({ front: `acme/front:2.0@${front2.digest}`, worker: `acme/worker:2.0@${worker2.digest}` });

    await scene.edit('k8s/all.yaml', 'replicas: 1', 'replicas: 2');
    const edited = await scene.run();
    expect(edited.code).toBe(0);
    expect(await images()).toEqual({ front: `acme/front:2.0@${front2.digest}`, worker: `acme/worker:2.0@${worker2.digest}` });
    expect((await scene.answers('front')).sort()).toEqual(['front 2', 'front 2']);
  });

  it('a reference written otherwise than it was recorded is what the user wants now', async () => {
    const other = await scene.cluster.push.web('acme/worker:3.0', 'worker 3');
    await scene.edit('k8s/all.yaml', 'acme/worker:1.0', 'acme/worker:3.0');
    expect((await scene.run()).code).toBe(0);
    expect((await images())['worker']).toBe('acme/worker:3.0');
    expect(other.digest).toMatch(/^sha256:/);
  });
});
