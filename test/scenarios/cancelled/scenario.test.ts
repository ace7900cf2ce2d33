import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';

describe('somebody cancels a run', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await Scene.open({
      'k8s/shop.yaml': all(web('cancel', { spec: '  strategy: { type: Recreate }\n' }), configMap('cancel', { GREETING: 'one' })),
    });
    await scene.cluster.push.web('acme/cancel:1.0', 'cancel v1');
    await scene.cluster.push.neverReady('acme/cancel:2.0');
    expect((await scene.run({ image: 'acme/cancel:1.0' })).code).toBe(0);
    await scene.edit('k8s/shop.yaml', 'GREETING: "one"', 'GREETING: "two"');
  });
  afterEach(() => scene.close());

  const waiting = /Deployment \S+\/cancel: (?!ready)/;
  const isAsBefore = async (): Promise<void> => {
    expect((await scene.get('configmap', 'cancel')).data).toEqual({ GREETING: 'one' });
    expect(await scene.answers('cancel')).toEqual(['cancel v1']);
  };

  it.each([
    ['SIGHUP', 129],
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('by %s while it waits: the old version is back, exit %i', async (signal, exit) => {
    const run = scene.start({ image: 'acme/cancel:2.0' });
    await run.saw(waiting);
    run.kill(signal);
    const { code, log, report } = await run.ended;
    expect(code).toBe(exit);
    expect(report).toMatchObject({ result: 'cancelled', status: 'CANCELED', changed: true, undone: 'all' });
    expect(log).toContain('cancelled; everything that was there before is back');
    expectGolden(log, scene, golden(import.meta.dirname));
    await isAsBefore();
  });

  it('by a second signal during the way back: it is left as it is, exit 4, and the next run puts it right', async () => {
    // A way back that takes a while: the old version is late when it starts anew.
    await scene.cluster.push.readyLate('acme/cancel:1.5', 6, 'cancel late');
    expect((await scene.run({ image: 'acme/cancel:1.5' })).code).toBe(0);
    const run = scene.start({ image: 'acme/cancel:2.0' });
    await run.saw(waiting);
    run.kill('SIGINT');
    await run.saw(/bringing back revision/);
    run.kill('SIGINT');
    const { code, log, report } = await run.ended;
    expect(code).toBe(4);
    expect(report).toMatchObject({ result: 'changed', status: 'CANCELED', undone: 'partly' });
    expect(log).toContain('The next run of this release goes on with it.');
    const next = await scene.run({ image: 'acme/cancel:1.0' });
    expect(next.log).toContain('the last run did not end');
    expect(next.code).toBe(0);
    expect(await scene.answers('cancel')).toEqual(['cancel v1']);
  });
});
