import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { testCluster } from '../../cluster/index.ts';
import { Scene } from '../../scenarios/harness.ts';
import { all } from '../../scenarios/manifests.ts';
import { killEach, killedBeforeWrite } from './killer.ts';
import { expectVersion, extra, images, shop, withLegacy } from './shop.ts';

jest.setTimeout(300_000);

beforeAll(async () => {
  const { push } = await testCluster();
  await Promise.all([push.web(images[1], 'killed v1'), push.web(images[2], 'killed v2'), push.exits(images[3], 9, 'killed v3 crashes')]);
});

async function scene(manifests: string, act: (scene: Scene) => Promise<void>): Promise<void> {
  const opened = await Scene.open({ 'k8s/shop.yaml': manifests });
  try {
    await withLegacy(opened);
    await act(opened);
  } finally {
    await opened.close();
  }
}

describe('a run is killed before any of its writes', () => {
  it('at the first deploy: the next run ends right', async () => {
    const writes = await killEach(async (number) => {
      let killed = false;
      await scene(shop(1), async (each) => {
        const ran = await killedBeforeWrite(each, number, { image: images[1] });
        killed = !ran;
        if (ran) expect(ran.code).toBe(0);
        const { code, log, report } = await each.run({ image: images[1] });
        expect({ number, code, proof: report?.proof, log }).toEqual({ number, code: 0, proof: 'proven', log });
        await expectVersion(each, 1);
      });
      return killed;
    });
    // Lock, revision and Head, an adoption and six objects, revision and Head.
    expect(writes).toBe(12);
  });

  it('at an update: the next run ends right', async () => {
    const writes = await killEach(async (number) => {
      let killed = false;
      await scene(shop(1), async (each) => {
        expect((await each.run({ image: images[1] })).code).toBe(0);
        await each.write('k8s/shop.yaml', shop(2));
        const ran = await killedBeforeWrite(each, number, { image: images[2] });
        killed = !ran;
        if (ran) expect(ran.code).toBe(0);
        const { code, log, report } = await each.run({ image: images[2] });
        expect({ number, code, proof: report?.proof, log }).toEqual({ number, code: 0, proof: 'proven', log });
        await expectVersion(each, 2);
      });
      return killed;
    });
    expect(writes).toBe(11);
  });
});

/** Before the record's last two writes: everything is written, nothing is known to be good. */
const allWritten = 11;
const byKubectl = { VERSION: 'by kubectl', OLD: 'field' };
const withoutLegacy = (text: string): string => text.slice(0, text.lastIndexOf('---\n'));

describe('a run is killed when it has written everything', () => {
  it('the next one, whose manifests have an object less, clears that away; and gives one back that kubectl had made', () =>
    scene(withoutLegacy(shop(1)), async (each) => {
      expect((await each.run({ image: images[1] })).code).toBe(0);
      await each.write('k8s/shop.yaml', all(shop(2), extra));
      expect(await killedBeforeWrite(each, allWritten + 2, { image: images[2] })).toBeUndefined();
      expect(await each.names()).toContain('configmap/extra');
      await each.write('k8s/shop.yaml', withoutLegacy(shop(2)));
      const { code, log } = await each.run({ image: images[2] });
      expect(log).toContain('clearing away what it left');
      expect(code).toBe(0);
      await expectVersion(each, 2, byKubectl);
    }));

  it('the next one fails: what the dead one wrote goes back to the good version too', () =>
    scene(withoutLegacy(shop(1)), async (each) => {
      expect((await each.run({ image: images[1] })).code).toBe(0);
      await each.write('k8s/shop.yaml', all(shop(2), extra));
      expect(await killedBeforeWrite(each, allWritten + 2, { image: images[2] })).toBeUndefined();
      const { code, report } = await each.run({ image: images[3], patience: 'CrashLoopBackOff=1,1s' });
      expect(code).toBe(1);
      expect(report).toMatchObject({ undone: 'all' });
      await expectVersion(each, 1, byKubectl);
    }));
});
