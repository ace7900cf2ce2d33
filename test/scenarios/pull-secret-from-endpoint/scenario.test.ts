import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { privateHost, privateUser } from '../../cluster/index.ts';
import { expectGolden, golden } from '../golden.ts';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';
import { k8s, runTasks } from '../tasks.ts';

const image = `${privateHost}/acme/safe:1.0`;
const endpoint = {
  kind: 'ENDPOINT',
  name: 'Safe',
  type: 'dockerregistry',
  properties: {
    serverType: 'DTR',
    repoURL: `https://${privateHost}/acme/safe`,
    username: privateUser.username,
    password: '${var.SAFE_PASSWORD}',
  },
};
const variable = { kind: 'VARIABLE', name: 'SAFE_PASSWORD', type: 'SECRET' };

describe('pullSecret', () => {
  let scene: Scene;
  const yaml = web('safe', { image });
  beforeAll(async () => {
    scene = await Scene.open({});
    scene.env = { SAFE_PASSWORD: privateUser.password };
    await scene.cluster.push.web(image, 'safe v1');
  });
  afterAll(() => scene.close());

  const apply = (pullSecret: object) => ({ Shop: k8s(scene, { action: 'APPLY', yaml, pullSecret: { from: 'Safe', ...pullSecret } }) });

  it('is in the plan, with where it is named', async () => {
    const { code, log } = await runTasks(scene, apply({}), {}, {}, [endpoint, variable], 'plan');
    expect(code).toBe(0);
    expectGolden(log, scene, golden(import.meta.dirname, 'plan'));
    expect(log).toMatch(/\+ +imagePullSecrets:\n *\+ +- name: safe/);
  });

  it('makes the Secret that pods pull with, of an ENDPOINT, names it where they need it, and shows it to nobody', async () => {
    const ran = await runTasks(scene, apply({}), {}, {}, [endpoint, variable]);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`Secret ${scene.namespace}/safe created`)]);
    expectGolden(ran.log, scene, golden(import.meta.dirname));
    expect(await scene.answers('safe')).toEqual(['safe v1']);
    const auth = btoa(`${privateUser.username}:${privateUser.password}`);
    expect(ran.log + ran.stdout).not.toMatch(new RegExp(`${privateUser.password}|${auth}`));
  });

  it('goes into a ServiceAccount where that is said, and leaves the pods’ spec alone', async () => {
    const ran = await runTasks(scene, apply({ serviceAccount: 'default' }), {}, {}, [endpoint, variable]);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`ServiceAccount ${scene.namespace}/default changed`)]);
    const { spec } = (await scene.get('deployment', 'safe')).spec.template;
    expect(spec.imagePullSecrets).toBeUndefined();
    expect((await scene.get('serviceaccount', 'default')).imagePullSecrets).toEqual([{ name: 'safe' }]);
    // What pulled the image for the new pods: the API server copied it from their account.
    const { items } = await scene.get('pods', '-l', 'app=safe', '--sort-by=.metadata.creationTimestamp');
    expect(items.at(-1).spec.imagePullSecrets).toEqual([{ name: 'safe' }]);
  });

  it('does not drive out of a ServiceAccount what somebody else has put there', async () => {
    const other = await Scene.open({}, scene.cluster);
    other.env = scene.env;
    await other.kubectl('patch', 'serviceaccount', 'default', '-p', JSON.stringify({ imagePullSecrets: [{ name: 'theirs' }] }));
    const input = { action: 'APPLY', yaml, pullSecret: { from: 'Safe', serviceAccount: 'default' } };
    const ran = await runTasks(other, { Shop: k8s(other, input) }, {}, {}, [endpoint, variable]);
    const { imagePullSecrets } = await other.get('serviceaccount', 'default');
    await other.close();
    expect([ran.code, imagePullSecrets, ran.log]).toEqual([
      2,
      [{ name: 'theirs' }],
      expect.stringContaining('default: .imagePullSecrets belongs to '),
    ]);
  });

  it('is a member of the release like any other; the account is not its own, and stays', async () => {
    const ran = await runTasks(scene, { Shop: k8s(scene, { action: 'APPLY', yaml, prune: true }) }, {}, {}, [endpoint, variable]);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`Secret ${scene.namespace}/safe pruned`)]);
    expect(ran.log).toContain(`ServiceAccount ${scene.namespace}/default is not pruned`);
    expect(await scene.names('serviceaccounts')).toEqual(['serviceaccount/default']);
  });
});
