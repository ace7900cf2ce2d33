import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';
import { k8s, runTasks } from '../tasks.ts';

describe('ROLLBACK of a release', () => {
  let scene: Scene;
  const digests: string[] = [];
  const manifests = (greeting: string) => all(web('whole', { image: 'acme/whole:0' }), configMap('whole', { GREETING: greeting }));
  const applied = (tag: string, greeting: string) =>
    runTasks(
      scene,
      { Shop: k8s(scene, { action: 'APPLY', yaml: manifests(greeting), images: 'pushed', release: 'whole' }) },
      { image: `acme/whole:${tag}` },
      { options: ['DOCKER_TRIGGER'] },
    );
  const rolled = (input = {}, flags = {}) =>
    runTasks(scene, { Back: k8s(scene, { action: 'ROLLBACK', release: 'whole', ...input }) }, flags);
  beforeAll(async () => {
    scene = await Scene.open({});
    for (const tag of ['1.0', '2.0']) digests.push((await scene.cluster.push.web(`acme/whole:${tag}`, `whole ${tag}`)).digest);
  });
  afterAll(() => scene.close());

  it('that was never deployed is refused', async () => {
    const ran = await rolled();
    expect([ran.code, ran.log]).toEqual([
      2,
      expect.stringContaining(`namespace ${scene.namespace} has no record of a deployed release whole`),
    ]);
  });

  it('deploys the former revision again, with its images, and proves them', async () => {
    expect((await applied('1.0', 'one')).code).toBe(0);
    expect((await applied('2.0', 'two')).code).toBe(0);
    const ran = await rolled();
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`container web: proven, runs ${digests[0]}`)]);
    expectGolden(ran.log, scene, golden(import.meta.dirname));
    expect(await scene.answers('whole')).toEqual(['whole 1.0']);
    expect((await scene.get('configmap', 'whole')).data).toEqual({ GREETING: 'one' });
    expect(await scene.head()).toMatchObject({
      good: 3,
      state: 'idle',
      images: { 'docker.io/acme/whole': { written: 'acme/whole:0', tag: '1.0', digest: digests[0] } },
    });
  });

  it('is a revision of its own: what came before it can come back', async () => {
    const ran = await rolled();
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining('back to revision 2 of whole')]);
    expect(await scene.answers('whole')).toEqual(['whole 2.0']);
    const again = await runTasks(scene, {
      Shop: k8s(scene, { action: 'APPLY', yaml: manifests('two'), images: 'pushed', release: 'whole' }),
    });
    expect([again.code, again.report.changed]).toEqual([0, false]);
    expect(await scene.answers('whole')).toEqual(['whole 2.0']);
  });

  it('further than anything is kept is refused', async () => {
    const ran = await rolled({ revision: 'n-5' });
    expect([ran.code, ran.log]).toEqual([
      2,
      expect.stringContaining('release whole is at revision 4, and the one 5 before it is not kept'),
    ]);
  });
});
