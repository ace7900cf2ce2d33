import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, service, web } from '../manifests.ts';
import { k8s, runTasks, taskOf } from '../tasks.ts';

describe('a smoke test of what was deployed', () => {
  let scene: Scene;
  beforeAll(async () => {
    const balanced = service('smoke').replace('spec:\n', 'spec:\n  type: LoadBalancer\n');
    scene = await Scene.open({
      'k8s/smoke.yaml': all(
        web('smoke', { image: 'acme/smoke:$${TAG}' }).replace('replicas: 1', () => 'replicas: $${REPLICAS}'),
        balanced,
      ),
    });
    await scene.cluster.push.web('acme/smoke:1.0', 'smoke v1');
  });
  afterAll(() => scene.close());

  /** This cluster has nobody who gives a Service its address: a pod's is as good. */
  async function balance(running: Promise<unknown>): Promise<void> {
    let ended = false;
    const over = () => {
      ended = true;
    };
    running.then(over, over);
    while (!ended) {
      const { items } = await scene.get('pods', '-l', 'app=smoke', '--field-selector=status.phase=Running');
      const ip = items[0]?.status.podIP as string | undefined;
      if (ip) {
        const status = JSON.stringify({ status: { loadBalancer: { ingress: [{ ip }] } } });
        await scene.kubectl('patch', 'service', 'smoke', '--subresource=status', '-p', status);
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 200));
    }
  }

  it('asks the address that its Service got, waits for it, and goes on with the answer', async () => {
    const scmConstants = { TAG: '${input.DOCKER_TAG}', REPLICAS: '${input.REPLICAS}' };
    const url = 'http://${Deploy.Shop.output.response.loadBalancers.smoke.ingress[0].ip}:8080/';
    const running = runTasks(
      scene,
      {
        Shop: k8s(scene, { action: 'APPLY', filePath: 'k8s/', scmConstants }),
        Smoke: { type: 'REST', input: { action: 'get', url } },
        Say: {
          type: 'CI',
          input: {
            steps: ["ANSWER='${Deploy.Smoke.output.responseBody}'", 'echo "it says $ANSWER"', 'echo "::set-output name=x::y"'],
            export: ['ANSWER'],
          },
        },
        Look: k8s(scene, { action: 'GET', yaml: 'apiVersion: v1\nkind: Service\nmetadata:\n  name: ${input.NAME}\n' }),
      },
      { image: 'acme/smoke:1.0' },
      {
        options: ['DOCKER_TRIGGER'],
        input: { REPLICAS: '1', NAME: 'smoke' },
        output: { ANSWER: '${Deploy.Say.output.exports.ANSWER}', PORT: '${Deploy.Look.output.response.services.smoke.spec.ports[0].port}' },
      },
    );
    const [ran] = await Promise.all([running, balance(running)]);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining('it says smoke v1')]);
    expect(ran.report.output).toEqual({ ANSWER: 'smoke v1', PORT: 80 });
    expect(taskOf(ran, 'Smoke').output).toMatchObject({ responseCode: 200 });
    expectGolden(ran.log, scene, golden(import.meta.dirname));
  });

  it('that fails tells what the server said, and that the cluster is changed', async () => {
    const url = 'http://${Deploy.Look.output.response.services.smoke.status.loadBalancer.ingress[0].ip}:8080/nowhere';
    const ran = await runTasks(scene, {
      Look: k8s(scene, { action: 'GET', yaml: 'apiVersion: v1\nkind: Service\nmetadata: { name: smoke }\n' }),
      Smoke: { type: 'REST', input: { action: 'get', url: `${url}/%` } },
    });
    expect(ran.code).toBe(1);
    expect(ran.report.reason).toMatch(/^Deploy\.Smoke: /);
  });

  it('what is not there fails a GET', async () => {
    const ran = await runTasks(scene, {
      Look: k8s(scene, { action: 'GET', yaml: 'apiVersion: v1\nkind: Secret\nmetadata: { name: nobody }\n' }),
    });
    expect([ran.code, taskOf(ran, 'Look').statusMessage]).toEqual([1, `Secret ${scene.namespace}/nobody is not there`]);
  });

  it('a Secret is told by its sizes alone', async () => {
    await scene.kubectl('create', 'secret', 'generic', 'canary', '--from-literal=password=canary-in-secret');
    const ran = await runTasks(scene, {
      Look: k8s(scene, { action: 'GET', yaml: 'apiVersion: v1\nkind: Secret\nmetadata: { name: canary }\n' }),
    });
    expect(taskOf(ran, 'Look').output).toMatchObject({ response: { secrets: { canary: { data: { password: 16 } } } } });
    expect(ran.stdout).not.toMatch(/canary-in-secret|Y2FuYXJ5LWlu/);
  });
});
