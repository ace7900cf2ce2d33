import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, configMap, service, web } from '../manifests.ts';

describe('a first deploy', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({
      'k8s/shop.yaml': all(web('first', { replicas: 2 }), service('first'), configMap('first', { GREETING: 'hello' })),
    });
  });
  afterAll(() => scene.close());

  it('runs the pushed image under its digest, proves it and says so', async () => {
    const pushed = await scene.cluster.push.web('acme/first:1.0', 'first v1');
    const { code, log, report } = await scene.run({ image: 'acme/first:1.0' });
    expect(log).toContain('3 objects: 3 to create');
    expect(log).toContain(`container web: proven, runs ${pushed.digest}`);
    expect(code).toBe(0);
    expect(report).toMatchObject({
      result: 'done',
      status: 'COMPLETED',
      proof: 'proven',
      changed: true,
      image: 'acme/first:1.0',
      digest: pushed.digest,
      undone: 'none',
      problems: [],
    });
    expectGolden(log, scene, golden(import.meta.dirname));
    expect(await scene.answers('first')).toEqual(['first v1', 'first v1']);
    const { spec } = await scene.get('deployment', 'first');
    expect(spec.template.spec.containers[0].image).toBe(`acme/first:1.0@${pushed.digest}`);
  });

  it('makes the namespace when it is told to, and not otherwise', async () => {
    const namespace = `${scene.namespace}-new`;
    const refused = await scene.run({ image: 'acme/first:1.0', namespace });
    expect(refused.code).toBe(2);
    expect(refused.log).toContain(`namespace ${namespace} does not exist`);
    const made = await scene.run({ image: 'acme/first:1.0', namespace, 'create-namespace': true });
    expect(made.code).toBe(0);
    await scene.cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
  });
});
