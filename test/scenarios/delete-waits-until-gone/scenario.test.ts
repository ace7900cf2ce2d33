import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';
import { k8s, runTasks, taskOf } from '../tasks.ts';

describe('DELETE', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(web('gone', { image: 'acme/gone:1.0' }), configMap('gone', { A: 'a' })) });
    await scene.cluster.push.web('acme/gone:1.0', 'gone v1');
  });
  afterAll(() => scene.close());

  it('ends when the objects are gone, with all that they own, and gives on what they were', async () => {
    const ran = await runTasks(scene, {
      Make: k8s(scene, { action: 'CREATE', filePath: 'k8s/' }),
      Remove: k8s(scene, { action: 'DELETE', filePath: 'k8s/' }),
    });
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`Deployment ${scene.namespace}/gone deleted`)]);
    expect(await scene.names('deployments,replicasets,pods,configmaps')).toEqual([]);
    expectGolden(ran.log, scene, golden(import.meta.dirname));
    expect(taskOf(ran, 'Remove').output).toMatchObject({
      response: {
        deployments: { gone: { kind: 'Deployment', status: { phase: 'Removed' }, oldState: { status: { readyReplicas: 1 } } } },
        configmaps: { gone: { status: { phase: 'Removed' }, oldState: { data: { A: 'a' } } } },
        failures: [],
      },
    });
  });

  it('fails on what is not there, after deleting the rest; a task that may fail goes on', async () => {
    await scene.kubectl('create', 'configmap', 'gone', '--from-literal=A=a');
    const ran = await runTasks(scene, { Remove: k8s(scene, { action: 'DELETE', filePath: 'k8s/' }, { ignoreFailure: true }) });
    expect(ran.code).toBe(0);
    expect(taskOf(ran, 'Remove')).toMatchObject({
      status: 'FAILED_CONTINUE',
      statusMessage: `Deployment ${scene.namespace}/gone is not there`,
      output: {
        response: { configmaps: { gone: { status: { phase: 'Removed' } } }, failures: [`Deployment ${scene.namespace}/gone is not there`] },
      },
    });
    expect(await scene.names()).toEqual([]);
  });

  it('names the finalizers of what does not go', async () => {
    await scene.kubectl('create', 'configmap', 'held', '--from-literal=A=a');
    await scene.kubectl('patch', 'configmap', 'held', '-p', '{"metadata":{"finalizers":["example.com/hold"]}}');
    const ran = await runTasks(scene, { Remove: k8s(scene, { action: 'DELETE', yaml: configMap('held', {}), timeout: '2s' }) });
    expect(taskOf(ran, 'Remove').statusMessage).toMatch(/held was not gone within 2 s; its finalizers: .*example\.com\/hold/);
    expect([ran.code, ran.report.result]).toEqual([4, 'changed']);
    await scene.kubectl('patch', 'configmap', 'held', '-p', '{"metadata":{"finalizers":null}}');
  });

  it('leaves alone what Argo CD would make again', async () => {
    await scene.kubectl('create', 'configmap', 'argo', '--from-literal=A=a');
    await scene.kubectl('annotate', 'configmap', 'argo', 'argocd.argoproj.io/tracking-id=shop:/ConfigMap:x/argo');
    const ran = await runTasks(scene, { Remove: k8s(scene, { action: 'DELETE', yaml: configMap('argo', {}) }) });
    expect([ran.code, ran.log]).toEqual([2, expect.stringContaining('is owned by Argo CD application shop')]);
    expect(await scene.names()).toContain('configmap/argo');
  });
});
