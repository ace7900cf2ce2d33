import { beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type StepName, type StepOptions, startStep } from '../../action/runner.ts';
import { testCluster } from '../../cluster/index.ts';
import { Scene } from '../../scenarios/harness.ts';
import { killEach, killedBefore } from '../killed-anywhere/killer.ts';
import { expectVersion, images, shop, withLegacy } from '../killed-anywhere/shop.ts';

jest.setTimeout(300_000);

beforeAll(async () => {
  const { push } = await testCluster();
  await Promise.all([push.web(images[1], 'killed v1'), push.web(images[2], 'killed v2')]);
});

const step = (name: StepName, { folder, namespace, cluster }: Scene, inputs: StepOptions['inputs'], state: StepOptions['state'] = {}) =>
  startStep(name, {
    from: 'src',
    workspace: folder,
    state,
    inputs: {
      manifests: 'k8s/',
      namespace,
      kubeconfig: cluster.kubeconfig,
      'registry-mirrors': `docker.io=http://${cluster.registry}`,
      ...inputs,
    },
    env: { GITHUB_REPOSITORY: 'acme/killed', GITHUB_RUN_ID: '7' },
  });

describe('the action’s main is killed before any of its writes', () => {
  it('at an update: after post everything is as it was', async () => {
    const writes = await killEach(async (number) => {
      const scene = await Scene.open({ 'k8s/shop.yaml': shop(1) });
      try {
        await withLegacy(scene);
        const first = await step('main', scene, { image: images[1] }).ended;
        expect({ code: first.code, log: first.log }).toEqual({ code: 0, log: first.log });
        await scene.write('k8s/shop.yaml', shop(2));
        const { killed, ended } = await killedBefore(scene, number, (kubeconfig) => step('main', scene, { image: images[2], kubeconfig }));
        const post = await step('post', scene, {}, ended.state).ended;
        expect({ number, code: post.code, log: post.log }).toEqual({ number, code: 0, log: post.log });
        await expectVersion(scene, killed ? 1 : 2);
        return killed;
      } finally {
        await scene.close();
      }
    });
    // Lock, revision and Head, six objects, revision and Head: as on the command line.
    expect(writes).toBe(11);
  });
});
