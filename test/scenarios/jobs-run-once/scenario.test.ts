import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { type Ran, Scene } from '../harness.ts';
import { all, configMap } from '../manifests.ts';

const job = `apiVersion: batch/v1
kind: Job
metadata: { name: migrate }
spec:
  backoffLimit: 0
  template:
    spec:
      restartPolicy: Never
      terminationGracePeriodSeconds: 0
      containers: [{ name: migrate, image: acme/migrate:0 }]
`;

describe('a Job among the manifests', () => {
  let scene: Scene;
  let first: Ran;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(configMap('shop', { A: 'one' }), job) });
    const { push } = scene.cluster;
    await push.exits('acme/migrate:1', 0, 'migrated 1');
    await push.exits('acme/migrate:2', 3, 'no such table');
    await push.exits('acme/migrate:3', 0, 'migrated 3');
    first = await scene.run({ image: 'acme/migrate:1' });
  });
  afterAll(() => scene.close());

  const uid = async (): Promise<string> => (await scene.get('job', 'migrate')).metadata.uid;

  it('runs, and does not run again when nothing has changed', async () => {
    expect(first.code).toBe(0);
    expect(first.report).toMatchObject({ proof: 'proven' });
    const before = await uid();
    const again = await scene.run({ image: 'acme/migrate:1' });
    expect(again.code).toBe(0);
    expect(again.report).toMatchObject({ changed: false });
    expect(await uid()).toBe(before);
  });

  it('fails: its exit code and log are told, what is beside it goes back, and the Job stays to be looked at', async () => {
    const before = await uid();
    await scene.write('k8s/shop.yaml', all(configMap('shop', { A: 'two' }), job));
    const { code, log, report } = await scene.run({ image: 'acme/migrate:2' });
    expect(code).toBe(1);
    expect(report).toMatchObject({ result: 'failed', undone: 'all' });
    expectGolden(log, scene, golden(import.meta.dirname));
    expect(log).toContain('| no such table');
    expect(log).toContain(`Job ${scene.namespace}/migrate stays as it is: what a Job has done can’t be undone`);
    expect((await scene.get('configmap', 'shop')).data).toEqual({ A: 'one' });
    expect(await uid()).not.toBe(before);
  });

  it('is mended: made anew, and it runs', async () => {
    const failed = await uid();
    await scene.write('k8s/shop.yaml', all(configMap('shop', { A: 'three' }), job));
    const { code, log } = await scene.run({ image: 'acme/migrate:3' });
    expect(log).toContain('1 to make anew');
    expect(code).toBe(0);
    expect(await uid()).not.toBe(failed);
    expect((await scene.get('configmap', 'shop')).data).toEqual({ A: 'three' });
  });
});
