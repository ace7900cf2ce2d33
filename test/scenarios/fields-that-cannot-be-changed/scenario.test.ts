import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

describe('a change that the API server does not let happen', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': web('fixed') });
    await scene.cluster.push.web('acme/fixed:1.0', 'fixed v1');
    await scene.cluster.push.exits('acme/fixed:2.0', 4, 'fixed v2 crashes');
    expect((await scene.run({ image: 'acme/fixed:1.0' })).code).toBe(0);
    for (let place = 0; place < 2; place++) await scene.edit('k8s/shop.yaml', '{ app: fixed }', '{ app: fixed, tier: front }');
  });
  afterAll(() => scene.close());

  it('is told with what to do, and nothing is touched', async () => {
    const { code, log, report } = await scene.run({ image: 'acme/fixed:1.0' });
    expect(code).toBe(2);
    expect(report).toMatchObject({ result: 'refused', changed: false });
    expect(log).toMatch(/k8s\/shop\.yaml:1:1 Deployment \S+\/fixed: spec\.selector can't be changed on an object that exists/);
    expect(log).toContain('recreate: Deployment');
    expect(await scene.answers('fixed')).toEqual(['fixed v1']);
  });

  it('by making it anew, when the user says so; a failure brings the former one back', async () => {
    const before = await scene.get('deployment', 'fixed');
    const { code, report } = await scene.run({ image: 'acme/fixed:2.0', recreate: 'Deployment', patience: 'CrashLoopBackOff=1,1s' });
    expect(report).toMatchObject({ undone: 'all' });
    expect(code).toBe(1);
    const back = await scene.get('deployment', 'fixed');
    expect(back.spec).toEqual(before.spec);
    expect(await scene.answers('fixed')).toEqual(['fixed v1']);
  });

  it('and it is made anew', async () => {
    const { code, log } = await scene.run({ image: 'acme/fixed:1.0', recreate: 'Deployment' });
    expect(log).toContain(`Deployment ${scene.namespace}/fixed deleted and created anew`);
    expect(code).toBe(0);
    expect((await scene.get('deployment', 'fixed')).spec.selector.matchLabels).toEqual({ app: 'fixed', tier: 'front' });
    expect(await scene.answers('fixed')).toEqual(['fixed v1']);
  });
});

describe('a change that only a leftover default forbids', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': web('rolling') });
    await scene.cluster.push.web('acme/rolling:1.0', 'rolling v1');
    await scene.cluster.push.exits('acme/rolling:2.0', 4, 'rolling v2 crashes');
    expect((await scene.run({ image: 'acme/rolling:1.0' })).code).toBe(0);
    await scene.edit('k8s/shop.yaml', 'replicas: 1', 'replicas: 1\n  strategy: { type: Recreate }');
  });
  afterAll(() => scene.close());

  const strategy = async () => (await scene.get('deployment', 'rolling')).spec.strategy;

  it('is undone like any other', async () => {
    const before = await strategy();
    expect((await scene.run({ image: 'acme/rolling:2.0', patience: 'CrashLoopBackOff=1,1s' })).code).toBe(1);
    expect(await strategy()).toEqual(before);
  });

  it('is made: RollingUpdate becomes Recreate, and back', async () => {
    expect((await scene.run({ image: 'acme/rolling:1.0' })).code).toBe(0);
    expect(await strategy()).toEqual({ type: 'Recreate' });
    await scene.edit('k8s/shop.yaml', '  strategy: { type: Recreate }\n', '');
    expect((await scene.run({ image: 'acme/rolling:1.0' })).code).toBe(0);
    expect(await strategy()).toMatchObject({ type: 'RollingUpdate' });
  });
});
