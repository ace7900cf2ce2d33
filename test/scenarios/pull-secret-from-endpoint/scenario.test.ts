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
  const yaml = web('safe', { image }).replace('      containers:', '      imagePullSecrets: [{ name: safe }]\n      containers:');
  beforeAll(async () => {
    scene = await Scene.open({});
    scene.env = { SAFE_PASSWORD: privateUser.password };
    await scene.cluster.push.web(image, 'safe v1');
  });
  afterAll(() => scene.close());

  it('makes the Secret that pods pull with, of an ENDPOINT, and shows it to nobody', async () => {
    const ran = await runTasks(scene, { Shop: k8s(scene, { action: 'APPLY', yaml, pullSecret: { from: 'Safe' } }) }, {}, {}, [
      endpoint,
      variable,
    ]);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`Secret ${scene.namespace}/safe created`)]);
    expectGolden(ran.log, scene, golden(import.meta.dirname));
    expect(await scene.answers('safe')).toEqual(['safe v1']);
    const auth = btoa(`${privateUser.username}:${privateUser.password}`);
    expect(ran.log + ran.stdout).not.toMatch(new RegExp(`${privateUser.password}|${auth}`));
  });

  it('is a member of the release like any other', async () => {
    const ran = await runTasks(scene, { Shop: k8s(scene, { action: 'APPLY', yaml, prune: true }) }, {}, {}, [endpoint, variable]);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining(`Secret ${scene.namespace}/safe pruned`)]);
  });
});
