import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

const env = '          env: [{ name: OLD, value: "1" }, { name: KEPT, value: "2" }]\n';
const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

describe('an app that kubectl applied before', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': web('adopted', { image: 'acme/adopted:1.0', container: env }) });
    await scene.cluster.push.web('acme/adopted:1.0', 'adopted v1');
    await scene.kubectl('apply', '-f', join(scene.folder, 'k8s/shop.yaml'));
    await scene.kubectl('set', 'image', 'deployment/adopted', 'web=acme/adopted:1.0');
    await scene.kubectl('rollout', 'status', 'deployment/adopted', '--timeout=60s');
  });
  afterAll(() => scene.close());

  it('a crash on first contact puts it back as kubectl left it, owners included', async () => {
    const before = await scene.get('deployment', 'adopted', '--show-managed-fields');
    await scene.cluster.push.exits('acme/adopted:1.5', 7, 'broken');
    await scene.edit('k8s/shop.yaml', '{ name: OLD, value: "1" }, ', '');
    const { code, log, report } = await scene.run({ image: 'acme/adopted:1.5', patience: 'CrashLoopBackOff=1,1s' });
    expect(log).toContain('1 to take over');
    expect(code).toBe(1);
    expectGolden(log, scene, golden(import.meta.dirname));
    expect(report.undone).toBe('all');
    const after = await scene.get('deployment', 'adopted', '--show-managed-fields');
    expect(after.spec).toEqual(before.spec);
    expect(after.metadata.annotations[lastApplied]).toEqual(before.metadata.annotations[lastApplied]);
    const owners = (object: typeof before) =>
      object.metadata.managedFields
        .filter(({ subresource }: { subresource?: string }) => !subresource)
        .map(({ manager, operation, fieldsV1 }: { manager: string; operation: string; fieldsV1: object }) => ({
          manager,
          operation,
          fieldsV1,
        }));
    expect(owners(after).filter(({ manager }: { manager: string }) => manager.startsWith('kubectl'))).toEqual(
      owners(before).filter(({ manager }: { manager: string }) => manager.startsWith('kubectl')),
    );
    expect(await scene.kubectl('diff', '-f', join(scene.folder, 'k8s/shop.yaml')).catch(() => 'differs')).toBe('differs');
    expect(await scene.answers('adopted')).toEqual(['adopted v1']);
  });

  it('is taken over: what the manifest no longer has is gone, and nothing else', async () => {
    await scene.cluster.push.web('acme/adopted:2.0', 'adopted v2');
    const { code, log } = await scene.run({ image: 'acme/adopted:2.0' });
    expect(code).toBe(0);
    expect(log).toContain('1 to take over');
    const { spec, metadata } = await scene.get('deployment', 'adopted', '--show-managed-fields');
    expect(spec.template.spec.containers[0].env).toEqual([{ name: 'KEPT', value: '2' }]);
    expect(metadata.annotations?.[lastApplied]).toBeUndefined();
    expect(
      metadata.managedFields.map(({ manager }: { manager: string }) => manager).filter((manager: string) => manager.startsWith('kubectl')),
    ).toEqual([]);
    expect(await scene.answers('adopted')).toEqual(['adopted v2']);
  });
});
