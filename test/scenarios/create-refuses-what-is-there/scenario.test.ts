import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { type Ran, Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';
import { k8s, runTasks, taskOf } from '../tasks.ts';

const yaml = (replicas: number, ...more: string[]) =>
  all(
    web('made', { image: 'acme/made:${input.DOCKER_TAG}' }).replace('replicas: 1', `replicas: ${replicas}`),
    configMap('made', { GREETING: 'hello' }),
    ...more,
  );
const options = { options: ['DOCKER_TRIGGER'] };

describe('CREATE', () => {
  let scene: Scene;
  let pushed: { digest: string };
  let made: Ran;
  beforeAll(async () => {
    scene = await Scene.open({});
    pushed = await scene.cluster.push.web('acme/made:1.0', 'made v1');
    made = await runTasks(
      scene,
      { Make: k8s(scene, { action: 'CREATE', yaml: yaml(1) }) },
      { image: 'acme/made:1.0' },
      { ...options, output: { REPLICAS: '${Deploy.Make.output.response.deployments.made.status.readyReplicas}' } },
    );
  });
  afterAll(() => scene.close());

  it('makes what is not there, waits for it and proves it, and gives it on', async () => {
    const ran = made;
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`container web: proven, runs ${pushed.digest}`)]);
    expectGolden(ran.log, scene, golden(import.meta.dirname));
    expect(ran.report.output).toEqual({ REPLICAS: 1 });
    expect(taskOf(ran, 'Make').output).toMatchObject({
      created: 2,
      response: {
        deployments: { made: { kind: 'Deployment', spec: { replicas: 1 } } },
        configmaps: { made: { data: { GREETING: 'hello' } } },
        failures: [],
      },
    });
    expect(JSON.stringify(ran.report.execution)).not.toContain('managedFields');
  });

  it('fails on what is there, names all of it at its place, and touches nothing', async () => {
    const ran = await runTasks(
      scene,
      { Make: k8s(scene, { action: 'CREATE', yaml: yaml(2, configMap('new', {})) }) },
      { image: 'acme/made:1.0' },
      options,
    );
    expect(ran.code).toBe(2);
    const problems = ran.report.problems.filter(({ severity }) => severity === 'error');
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['H2K-290', `Deployment ${scene.namespace}/made is already there`],
      ['H2K-290', `ConfigMap ${scene.namespace}/made is already there`],
    ]);
    expect(problems[0]?.at?.file).toBe('.github/hub-to-kube/trial.yaml');
    expect(await scene.names()).toEqual(['configmap/made', 'deployment/made']);
  });

  it('with continueOnConflict makes the rest, and says what was NOT updated', async () => {
    const input = { action: 'CREATE', continueOnConflict: 'true', yaml: yaml(2, configMap('new', {})) };
    const ran = await runTasks(scene, { Make: k8s(scene, input) }, { image: 'acme/made:1.0' }, options);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`Deployment ${scene.namespace}/made is already there, NOT updated`)]);
    expectGolden(ran.log, scene, golden(import.meta.dirname, 'again'));
    expect(await scene.names()).toEqual(['configmap/made', 'configmap/new', 'deployment/made']);
    expect((await scene.get('deployment', 'made')).spec.replicas).toBe(1);
    expect(taskOf(ran, 'Make').output).toMatchObject({
      created: 1,
      response: { deployments: { made: { spec: { replicas: 1 } } }, configmaps: { new: {} } },
    });
    const again = await runTasks(scene, { Make: k8s(scene, input) }, { image: 'acme/made:1.0' }, options);
    expect([again.code, again.report.changed, taskOf(again, 'Make').statusMessage]).toEqual([
      0,
      false,
      'everything is already there, NOT updated',
    ]);
  });

  it('keeps what it made when that does not become ready', async () => {
    const input = { action: 'CREATE', yaml: web('broken', { image: 'acme/none:1' }), patience: 'ErrImagePull=1s' };
    const ran = await runTasks(scene, { Make: k8s(scene, input) });
    expect([ran.code, ran.report.result]).toEqual([4, 'changed']);
    expect(taskOf(ran, 'Make').output).toMatchObject({ response: { failures: [expect.stringContaining('is not ready')] } });
    expect(await scene.names('deployments')).toContain('deployment/broken');
  });
});
