import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';
import { k8s, runTasks, taskOf } from '../tasks.ts';

const version = (tag: string, container = '') =>
  web('roll', { image: `acme/roll:${tag}`, container: `          env: [{ name: OF_${tag.replace('.', '_')}, value: x }]\n${container}` });
const owners = (object: { metadata: { managedFields: { manager: string; subresource?: string }[] } }) =>
  object.metadata.managedFields.filter(({ subresource }) => !subresource).map(({ manager }) => manager);

describe('ROLLBACK of one workload', () => {
  let scene: Scene;
  const applied = (tag: string) => runTasks(scene, { Shop: k8s(scene, { action: 'APPLY', yaml: version(tag), release: 'roll' }) });
  const rolled = (input = {}) => runTasks(scene, { Back: k8s(scene, { action: 'ROLLBACK', kind: 'Deployment', name: 'roll', ...input }) });
  const container = async (): Promise<{ image: string; env?: { name: string }[] }> =>
    (await scene.get('deployment', 'roll')).spec.template.spec.containers[0];
  beforeAll(async () => {
    scene = await Scene.open({});
    for (const tag of ['1.0', '2.0']) await scene.cluster.push.web(`acme/roll:${tag}`, `roll ${tag}`);
  });
  afterAll(() => scene.close());

  it('brings the former pod template back under the name of the release that wrote it, and waits', async () => {
    for (const tag of ['1.0', '2.0']) expect((await applied(tag)).code).toBe(0);
    const ran = await rolled({ revision: 'n-1' });
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining('back to the pod template of revision 1')]);
    expectGolden(ran.log, scene, golden(import.meta.dirname));
    expect(await container()).toMatchObject({ image: 'acme/roll:1.0', env: [{ name: 'OF_1_0' }] });
    expect(await scene.answers('roll')).toEqual(['roll 1.0']);
    expect(taskOf(ran, 'Back').output).toMatchObject({ response: { deployments: { roll: { status: { readyReplicas: 1 } } } } });
    expect(owners(await scene.get('deployment', 'roll', '--show-managed-fields'))).toEqual(['hub-to-kube/roll']);
  });

  it('leaves nothing that the next apply would not take away', async () => {
    expect((await applied('2.0')).code).toBe(0);
    expect(await container()).toMatchObject({ image: 'acme/roll:2.0', env: [{ name: 'OF_2_0' }] });
    expect((await applied('2.0')).report.changed).toBe(false);
  });

  it('that does not become ready is put back', async () => {
    const sets = async () => (await scene.get('replicasets')).items.length as number;
    const before = await sets();
    for (const image of ['acme/nothing:9', 'acme/roll:2.0']) {
      await scene.kubectl(
        'patch',
        'deployment',
        'roll',
        '--type=json',
        '-p',
        JSON.stringify([{ op: 'replace', path: '/spec/template/spec/containers/0/image', value: image }]),
      );
      while ((await sets()) === before) await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const refused = await rolled();
    expect([refused.code, refused.log]).toEqual([2, expect.stringContaining('belongs to kubectl-patch (somebody changed it by hand)')]);
    const ran = await rolled({ patience: 'ErrImagePull=1s', conflicts: 'force' });
    expect([ran.code, ran.report.result]).toEqual([1, 'failed']);
    expect(ran.log).toContain(`Deployment ${scene.namespace}/roll is back`);
    expect(await container()).toMatchObject({ image: 'acme/roll:2.0', env: [{ name: 'OF_2_0' }] });
    expect(owners(await scene.get('deployment', 'roll', '--show-managed-fields'))).toEqual(['hub-to-kube/roll', 'kubectl-patch']);
    expect(ran.report.reason).toMatch(/roll is not ready: \w+ \(container web\)/);
  });

  it('further than anything is kept is refused', async () => {
    const ran = await rolled({ revision: 'n-9' });
    expect([ran.code, ran.log]).toEqual([2, expect.stringMatching(/roll has \d former revisions, and is to go back 9/)]);
    expect((await rolled({ name: 'nobody' })).log).toContain('nobody is not there');
    expect((await rolled({ kind: 'ConfigMap' })).log).toContain('a ConfigMap keeps no former revisions');
  });

  it('takes over what kubectl applied, fields of today included', async () => {
    await scene.write('a.yaml', version('1.0').replaceAll('roll', 'hand'));
    await scene.kubectl('apply', '-f', `${scene.folder}/a.yaml`);
    await scene.write('a.yaml', version('2.0').replaceAll('roll', 'hand'));
    await scene.kubectl('apply', '-f', `${scene.folder}/a.yaml`);
    for (const tag of ['1.0', '2.0']) await scene.cluster.push.web(`acme/hand:${tag}`, `hand ${tag}`);
    const ran = await rolled({ name: 'hand' });
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining('hand: ready')]);
    const { spec } = await scene.get('deployment', 'hand');
    expect(spec.template.spec.containers[0]).toMatchObject({ image: 'acme/hand:1.0', env: [{ name: 'OF_1_0' }] });
  });

  it('of a StatefulSet is read from its ControllerRevisions', async () => {
    const set = (tag: string) =>
      version(tag)
        .replace('kind: Deployment', 'kind: StatefulSet')
        .replaceAll('name: roll', 'name: set')
        .replace('spec:\n', 'spec:\n  serviceName: set\n');
    const apply = (tag: string) => runTasks(scene, { Shop: k8s(scene, { action: 'APPLY', yaml: set(tag), release: 'set' }) });
    for (const tag of ['1.0', '2.0']) expect((await apply(tag)).code).toBe(0);
    const ran = await rolled({ kind: 'StatefulSet', name: 'set' });
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining('back to the pod template of revision 1')]);
    expect((await scene.get('statefulset', 'set')).spec.template.spec.containers[0]).toMatchObject({
      image: 'acme/roll:1.0',
      env: [{ name: 'OF_1_0' }],
    });
  });
});
