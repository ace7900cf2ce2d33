import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { all, configMap, service, web } from '../manifests.ts';

describe('nothing changed', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(web('still'), service('still'), configMap('still', { A: 'b' })) });
  });
  afterAll(() => scene.close());

  it('the audit log shows no write but the lock’s own, and no dry-run', async () => {
    await scene.cluster.push.web('acme/still:1.0', 'still');
    expect((await scene.run({ image: 'acme/still:1.0' })).code).toBe(0);
    const mark = await scene.cluster.audit.mark();
    const { code, log, report } = await scene.run({ image: 'acme/still:1.0' });
    expect(code).toBe(0);
    expect(log).toContain('3 objects: 3 as they are');
    expect(report).toMatchObject({ changed: false, proof: 'proven' });
    const ours = (await scene.cluster.audit.since(mark)).filter(
      ({ namespace, userAgent }) => namespace === scene.namespace && /hub-to-kube/.test(userAgent),
    );
    expect(ours.length).toBeGreaterThan(3);
    const writes = ours.filter(({ verb }) => ['create', 'patch', 'update', 'delete'].includes(verb));
    expect(new Set(writes.map(({ resource }) => resource))).toEqual(new Set(['leases']));
  });

  it('what somebody changed by hand is seen, told, and put right', async () => {
    await scene.kubectl('patch', 'configmap', 'still', '--type=merge', '-p', '{"data":{"A":"by hand"}}');
    const told = await scene.run({ image: 'acme/still:1.0' });
    expect(told.code).toBe(2);
    expect(told.log).toContain('.data.A belongs to kubectl-patch (somebody changed it by hand)');
    const taken = await scene.run({ image: 'acme/still:1.0', conflicts: 'kubectl-patch' });
    expect(taken.code).toBe(0);
    expect((await scene.get('configmap', 'still')).data).toEqual({ A: 'b' });
  });
});
