import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';

describe('a manifest with typos', () => {
  let scene: Scene;
  beforeAll(async () => {
    const typos = web('typo').replace('  replicas: 1', '  replica: 1').replace('containers:', 'contaners:');
    scene = await Scene.open({ 'k8s/shop.yaml': all(configMap('typo', { A: 'b' }), typos) });
  });
  afterAll(() => scene.close());

  it('every typo is told at its line, and nothing is touched', async () => {
    await scene.cluster.push.web('acme/typo:1.0', 'typo');
    await scene.edit('k8s/shop.yaml', 'contaners:', 'containers:');
    await scene.edit('k8s/shop.yaml', 'readinessProbe:', 'readynessProbe:');
    const mark = await scene.cluster.audit.mark();
    const { code, log, report } = await scene.run({ image: 'acme/typo:1.0' });
    expect(code).toBe(2);
    expect(report).toMatchObject({ result: 'refused', changed: false });
    expect(log).toMatch(/k8s\/shop\.yaml:12:3 unknown field "spec\.replica"; did you mean "replicas"\? \(H2K-204\)/);
    expect(log).toMatch(
      /k8s\/shop\.yaml:21:11 unknown field "spec\.template\.spec\.containers\[0\]\.readynessProbe"; did you mean "readinessProbe"\? \(H2K-204\)/,
    );
    expectGolden(log, scene, golden(import.meta.dirname));
    const writes = (await scene.cluster.audit.since(mark)).filter(
      ({ verb, uri, namespace }) =>
        namespace === scene.namespace && ['create', 'patch', 'update', 'delete'].includes(verb) && !uri.includes('dryRun=All'),
    );
    expect(writes.map(({ resource }) => resource).filter((resource) => resource !== 'leases')).toEqual([]);
    expect((await scene.get('deployments')).items).toEqual([]);
  });
});
