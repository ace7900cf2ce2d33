import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';

const crd = (kind: string, group: string): string => `apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: { name: ${kind.toLowerCase()}s.${group} }
spec:
  group: ${group}
  scope: Namespaced
  names: { plural: ${kind.toLowerCase()}s, singular: ${kind.toLowerCase()}, kind: ${kind} }
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          properties: { spec: { type: object, properties: { size: { type: integer } } } }
`;
const custom = (kind: string, group: string, size: string): string =>
  `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: { name: mine }\nspec: { size: ${size} }\n`;
const inNamespace = (text: string, namespace: string): string =>
  text.replace(/^(metadata:.*)name: (\w+)/m, `$1name: $2, namespace: ${namespace}`);

describe('one folder with a kind and its object, a namespace and what is in it', () => {
  let scene: Scene;
  let group: string;
  let other: string;
  beforeAll(async () => {
    scene = await Scene.open({});
    group = `${scene.namespace}.example.com`;
    other = `${scene.namespace}-b`;
  });
  afterAll(async () => {
    await scene.close();
    await scene.cluster.kubectl(['delete', 'namespace', other, '--wait=false']);
    await scene.cluster.kubectl(['delete', 'crd', `boxes.${group}`, `boxs.${group}`, '--ignore-not-found', '--wait=false']);
  });

  it('is deployed in one run, whatever the order of the files', async () => {
    const there = inNamespace(configMap('settings', { A: 'b' }), other);
    await scene.write('k8s/a-custom.yaml', all(custom('Box', group, '1'), there));
    await scene.write('k8s/b-kinds.yaml', all(crd('Box', group), `apiVersion: v1\nkind: Namespace\nmetadata: { name: ${other} }\n`));
    const { code, log } = await scene.run({ namespace: undefined });
    expect(log).toContain('4 objects: 4 to create');
    expect(code).toBe(0);
    expect((await scene.cluster.kubectl(['get', 'configmap', 'settings', '-n', other])).code).toBe(0);
    expect((await scene.cluster.kubectl(['get', `boxs.${group}`, 'mine', '-n', 'default'])).code).toBe(0);
    const again = await scene.run({ namespace: undefined });
    expect(again.log).toContain('4 objects: 4 as they are');
    expect(again.code).toBe(0);
  });

  it('a mistake in the custom resource is found only when its kind is there: exit 1, and only the kind stays', async () => {
    const folder = 'wrong/';
    const wrong = `wrong.${group}`;
    await scene.write(
      `${folder}box.yaml`,
      all(crd('Crate', wrong), custom('Crate', wrong, '"large"'), configMap('beside', { A: 'b' }), web('beside')),
    );
    const { code, log, report } = await scene.run({ manifests: folder, release: 'wrong' });
    expect(log).toMatch(/size/);
    expect(code).toBe(1);
    expect(report).toMatchObject({ result: 'failed', undone: 'all', changed: true });
    expect(log).toContain(`CustomResourceDefinition crates.${wrong} stays as it is: deleting a CRD deletes every object of its kind`);
    expect(await scene.names()).toEqual([]);
    await scene.cluster.kubectl(['delete', 'crd', `crates.${wrong}`, '--wait=false']);
  });
});
