import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { configMap, web } from '../manifests.ts';
import { k8s, runTasks, taskOf } from '../tasks.ts';

/** As exported pipelines do: a canary is applied by one task, and scaled by a later one. */
describe('two tasks of one pipeline apply the same object', () => {
  let scene: Scene;
  const data = async () => (await scene.get('configmap', 'shared')).data;
  const both = (more = '', timeout = '60s') =>
    runTasks(scene, {
      First: k8s(scene, { action: 'APPLY', yaml: configMap('shared', { COLOUR: 'blue', ONLY: 'of the first' }) }),
      Second: k8s(scene, { action: 'APPLY', yaml: configMap('shared', { COLOUR: 'green' }) + more, timeout }),
    });
  beforeAll(async () => {
    scene = await Scene.open({});
  });
  afterAll(() => scene.close());

  it('the later one has it as it is written there, whatever the earlier one wrote', async () => {
    const ran = await both();
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining('taken over')]);
    expect(await data()).toEqual({ COLOUR: 'green' });
  });

  it('and the next run has it the same way round', async () => {
    const ran = await both();
    expect([ran.code, taskOf(ran, 'First').output, taskOf(ran, 'Second').output]).toMatchObject([0, { changed: 1 }, { changed: 1 }]);
    expect(taskOf(ran, 'First').output).toMatchObject({ response: { configmaps: { shared: { data: { ONLY: 'of the first' } } } } });
    expect(await data()).toEqual({ COLOUR: 'green' });
  });

  it('where the later one fails, the object is as the earlier one left it', async () => {
    await scene.cluster.push.neverReady('acme/never:1');
    const ran = await both(`---\n${web('never', { image: 'acme/never:1' })}`, '3s');
    expect([ran.code, taskOf(ran, 'Second').status]).toEqual([4, 'FAILED']);
    expect(await data()).toEqual({ COLOUR: 'blue', ONLY: 'of the first' });
  });

  it('another pipeline has no such right', async () => {
    const ran = await runTasks(scene, { Other: k8s(scene, { action: 'APPLY', yaml: configMap('shared', { COLOUR: 'red' }) }) });
    expect([ran.code, ran.log]).toEqual([2, expect.stringMatching(/ConfigMap \S+\/shared belongs to another release/)]);
  });
});
