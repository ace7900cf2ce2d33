import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';

describe('the pushed version crashes', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(web('crash'), configMap('crash', { GREETING: 'one' })) });
  });
  afterAll(() => scene.close());

  it('the run says why, with exit code and log, and the old version answers again', async () => {
    const { push } = scene.cluster;
    const good = await push.web('acme/crash:1.0', 'crash v1');
    expect((await scene.run({ image: 'acme/crash:1.0' })).code).toBe(0);
    await push.exits('acme/crash:2.0', 3, 'no database at db:5432');
    await scene.edit('k8s/shop.yaml', 'GREETING: "one"', 'GREETING: "two"');
    const { code, log, report } = await scene.run({ image: 'acme/crash:2.0', patience: 'CrashLoopBackOff=1,1s' });
    expect(code).toBe(1);
    expect(report).toMatchObject({ result: 'failed', status: 'FAILED', undone: 'all', changed: true });
    expect(log).toMatch(/k8s\/shop\.yaml:\d+:\d+ Deployment \S+\/crash: .*container web \(exit code 3/);
    expect(log).toContain('| no database at db:5432');
    expect(log).toContain('everything that was there before is back');
    expectGolden(log, scene, golden(import.meta.dirname));
    expect(await scene.answers('crash')).toEqual(['crash v1']);
    const { data } = await scene.get('configmap', 'crash');
    expect(data).toEqual({ GREETING: 'one' });
    // The record stays at the good one: a run without a push deploys that.
    const again = await scene.run({}, 'run');
    expect(again.code).toBe(0);
    expect(again.log).toContain(`proven, runs ${good.digest}`);
  });

  it('on-failure: keep leaves the failed state to be looked at, and says that it is changed', async () => {
    const { code, report } = await scene.run({ image: 'acme/crash:2.0', patience: 'CrashLoopBackOff=1,1s', 'on-failure': 'keep' });
    expect(code).toBe(4);
    expect(report).toMatchObject({ result: 'changed', undone: 'none' });
    const { spec } = await scene.get('deployment', 'crash');
    expect(spec.template.spec.containers[0].image).toContain('acme/crash:2.0@');
  });
});
