import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, configMap } from '../manifests.ts';

const label = 'applyset.kubernetes.io/part-of';
const shop = configMap('shop', { A: 'b' });
const old = configMap('old', { FOR: 'yesterday' });

describe('what the manifests no longer have', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(shop, old) });
    expect((await scene.run()).code).toBe(0);
    // Somebody made a copy of a member, its label included, and another by hand under a former member's name.
    const { metadata } = await scene.get('configmap', 'old');
    await scene.write(
      'copy.yaml',
      configMap('copy', {}).replace('{ name: copy }', `{ name: copy, labels: { ${label}: ${metadata.labels[label]} } }`),
    );
    await scene.kubectl('apply', '-f', `${scene.folder}/copy.yaml`);
    await scene.write('k8s/shop.yaml', shop);
  });
  afterEach(() => scene.close());

  it('stays without prune, and goes with it, even some runs later; a copied label is nobody’s member', async () => {
    expect((await scene.run()).code).toBe(0);
    expect(await scene.names()).toContain('configmap/old');
    await scene.write('k8s/shop.yaml', configMap('shop', { A: 'c' }));
    expect((await scene.run()).code).toBe(0);
    expect(await scene.names()).toContain('configmap/old');
    const { code, log, report } = await scene.run({ prune: true });
    expect(code).toBe(0);
    expect(log).toContain(`ConfigMap ${scene.namespace}/old pruned`);
    expect(report).toMatchObject({ changed: true });
    expectGolden(log, scene, golden(import.meta.dirname));
    expect(await scene.names()).toEqual(['configmap/copy', 'configmap/shop']);
  });

  it('is not pruned when it is another object by now', async () => {
    const { metadata } = await scene.get('configmap', 'old');
    await scene.kubectl('delete', 'configmap', 'old');
    await scene.write(
      'anew.yaml',
      configMap('old', { MADE: 'anew' }).replace('{ name: old }', `{ name: old, labels: { ${label}: ${metadata.labels[label]} } }`),
    );
    await scene.kubectl('apply', '-f', `${scene.folder}/anew.yaml`);
    await scene.write('k8s/shop.yaml', configMap('shop', { A: 'c' }));
    const { code, log } = await scene.run({ prune: true });
    expect(code).toBe(0);
    expect(log).toContain(`ConfigMap ${scene.namespace}/old is not pruned: it is another object of that name by now`);
    expect(await scene.names()).toContain('configmap/old');
  });

  it('can move to another release, when both know: not without take-over, and the former one then leaves it alone', async () => {
    await scene.write('other/old.yaml', configMap('old', { FOR: 'the other release' }));
    const other = { manifests: 'other/', release: 'other' };
    const refused = await scene.run(other);
    expect(refused.code).toBe(2);
    expect(refused.log).toMatch(/other\/old\.yaml:1:1 ConfigMap \S+\/old belongs to another release/);
    const taken = await scene.run({ ...other, 'take-over': true, conflicts: 'force' });
    expect(taken.code).toBe(0);
    const { code, log } = await scene.run({ prune: true });
    expect(code).toBe(0);
    expect(log).toContain(`ConfigMap ${scene.namespace}/old is not pruned: it is no longer labelled as a member of this release`);
    expect((await scene.get('configmap', 'old')).data).toEqual({ FOR: 'the other release' });
  });
});
