import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Scene } from '../harness.ts';
import { all, configMap, web } from '../manifests.ts';

const rule = (apiGroups: string[], resources: string[], verbs: string[]) => ({ apiGroups, resources, verbs });
const writes = ['get', 'create', 'patch', 'delete'];
const secrets = rule([''], ['secrets'], ['get', 'create', 'patch']);
const leases = rule(['coordination.k8s.io'], ['leases'], ['get', 'create', 'patch']);
const objects = [rule(['apps'], ['deployments'], [...writes, 'list', 'watch']), rule([''], ['configmaps'], writes)];
const pods = rule([''], ['pods'], ['list', 'watch']);
const parts = rule(['apps'], ['replicasets'], ['list', 'watch']);

describe('a user with few rights', () => {
  let scene: Scene;
  beforeEach(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(web('narrow'), configMap('narrow', { A: 'b' })) });
    await scene.cluster.push.web('acme/narrow:1.0', 'narrow v1');
    await scene.cluster.push.exits('acme/narrow:2.0', 5, 'narrow v2 crashes');
  });
  afterEach(() => scene.close());

  const user = (name: string, rules: object[]) => scene.cluster.user(`${name}-${scene.namespace}`, [{ namespace: scene.namespace, rules }]);

  it('without leases, events and logs: deploys and proves, and says what is missing', async () => {
    const kubeconfig = await user('deployer', [...objects, pods, parts, secrets]);
    const { code, log, report } = await scene.run({ image: 'acme/narrow:1.0', kubeconfig });
    expect(log).toContain(`no right to leases in namespace ${scene.namespace}: two runs at once would not notice one another`);
    expect(code).toBe(0);
    expect(report).toMatchObject({ proof: 'proven' });
    const crash = await scene.run({ image: 'acme/narrow:2.0', kubeconfig, patience: 'CrashLoopBackOff=1,1s' });
    expect(crash.code).toBe(1);
    expect(crash.log).toContain('(exit code 5');
    expect(crash.log).toContain(`reading logs in ${scene.namespace} is forbidden: causes are told without them`);
    expect(await scene.answers('narrow')).toEqual(['narrow v1']);
  });

  it('without pods: deploys, and says that nothing is proven', async () => {
    const kubeconfig = await user('podless', [...objects, secrets, leases]);
    const { code, log, report } = await scene.run({ image: 'acme/narrow:1.0', kubeconfig });
    expect(code).toBe(0);
    expect(report).toMatchObject({ proof: 'unproven' });
    expect(log).toContain(`listing Pod in ${scene.namespace} is forbidden: causes and proof are told without pods`);
    expect(log).toContain('container web: unproven, the pods can’t be read');
    expect((await scene.run({ image: 'acme/narrow:1.0', kubeconfig, 'require-proof': true })).code).toBe(1);
  });

  it('without secrets: nothing is touched, and the Role that it shows makes it work', async () => {
    const name = `recordless-${scene.namespace}`;
    const kubeconfig = await user('recordless', [...objects, pods, parts]);
    const { code, log, report } = await scene.run({ image: 'acme/narrow:1.0', kubeconfig });
    expect(code).toBe(3);
    expect(report).toMatchObject({ result: 'unavailable', changed: false });
    expect(await scene.names()).toEqual([]);
    const shown = log
      .slice(log.indexOf('apiVersion: rbac'))
      .split('\n')
      .map((line) => line.replace(/^ {2}/, ''));
    const end = shown.findIndex((line) => line.startsWith('refused') || line.startsWith('unavailable'));
    await scene.write('role.yaml', shown.slice(0, end).join('\n'));
    await scene.kubectl('apply', '-f', join(scene.folder, 'role.yaml'));
    const [role] = (await scene.get('roles')).items.filter(({ metadata }: { metadata: { name: string } }) =>
      metadata.name.startsWith('hub-to-kube'),
    );
    if ((await scene.get('rolebindings')).items.length < 2)
      await scene.kubectl('create', 'rolebinding', 'record', `--role=${role.metadata.name}`, `--user=${name}`);
    const again = await scene.run({ image: 'acme/narrow:1.0', kubeconfig });
    expect(again.log).not.toContain('no right to leases');
    expect(again.code).toBe(0);
    expect(again.report).toMatchObject({ proof: 'proven' });
  });
});
