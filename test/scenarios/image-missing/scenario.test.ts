import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

const sidecar = '        - name: sidecar\n          image: acme/never-pushed:7\n';

describe('a container whose image does not exist', () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': web('missing') });
    await scene.cluster.push.web('acme/missing:1.0', 'missing v1');
  });
  afterAll(() => scene.close());

  it('is told at its line in the manifest, and the old version answers on', async () => {
    expect((await scene.run({ image: 'acme/missing:1.0' })).code).toBe(0);
    await scene.write('k8s/shop.yaml', web('missing', { container: sidecar }));
    const { code, log, report } = await scene.run({ image: 'acme/missing:1.0', patience: 'ErrImagePull=1s' });
    expect(code).toBe(1);
    expect(report).toMatchObject({ result: 'failed', undone: 'all' });
    expect(log).toMatch(/k8s\/shop\.yaml:17:18 Deployment \S+\/missing: \w+ in pod missing-\S+, container sidecar/);
    expect(log).toContain('Check the repository and the tag or digest');
    expect((await scene.get('deployment', 'missing')).spec.template.spec.containers).toHaveLength(1);
    expect(await scene.answers('missing')).toEqual(['missing v1']);
  });

  it('is no reason to deploy when it is the pushed one: its digest can’t be found, nothing is touched', async () => {
    const { code, log, report } = await scene.run({ image: 'acme/missing:9.9' });
    expect(code).toBe(3);
    expect(report).toMatchObject({ result: 'unavailable', changed: false });
    expect(log).toContain('acme/missing:9.9');
  });
});
