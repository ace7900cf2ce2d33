import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { privateHost, privateUser } from '../../cluster/index.ts';
import { Scene } from '../harness.ts';
import { all, web } from '../manifests.ts';

const image = `${privateHost}/acme/vault`;
const auth = btoa(`${privateUser.username}:${privateUser.password}`);
const pullSecret = `apiVersion: v1
kind: Secret
metadata: { name: pull }
type: kubernetes.io/dockerconfigjson
stringData: { .dockerconfigjson: '${JSON.stringify({ auths: { [privateHost]: { auth } } })}' }
`;
const vault = (spec = ''): string => web('vault', { image: `${image}:0` }).replace('      containers:', `${spec}      containers:`);

describe('an image that not everybody may pull', () => {
  let scene: Scene;
  let mirror: string;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/vault.yaml': vault() });
    mirror = `${privateHost}=http://${scene.cluster.privateRegistry}`;
    await scene.cluster.push.web(`${image}:1.0`, 'vault v1');
  });
  afterAll(() => scene.close());

  it('without credentials of its own the run can’t even ask for the digest, and says where they come from', async () => {
    const { code, log } = await scene.run({ image: `${image}:1.0`, 'registry-mirrors': mirror });
    expect(code).toBe(3);
    expect(log).toMatch(/docker\/login-action|docker login/);
    expect(log).toContain(privateHost);
    expect(await scene.names()).toEqual([]);
  });

  it('without a pull Secret the cause is told, and what was made is gone again', async () => {
    const host = scene.cluster.privateRegistry;
    await scene.write('docker/config.json', JSON.stringify({ auths: { [host]: { auth }, [privateHost]: { auth } } }));
    scene.env = { DOCKER_CONFIG: join(scene.folder, 'docker') };
    const { code, log } = await scene.run({ image: `${image}:1.0`, 'registry-mirrors': mirror, patience: 'ErrImagePull=1s' });
    expect(code).toBe(1);
    expect(log).toMatch(/k8s\/vault\.yaml:\d+:\d+ Deployment \S+\/vault: \w+ in pod vault-\S+, container web/);
    expect(log).toMatch(/names an imagePullSecret that may read it/);
    expect(log).not.toContain(privateUser.password);
    expect(await scene.names()).toEqual([]);
  });

  it('with it the image runs, and is proven', async () => {
    await scene.write('k8s/vault.yaml', all(vault('      imagePullSecrets: [{ name: pull }]\n'), pullSecret));
    const { code, log, report } = await scene.run({ image: `${image}:1.0`, 'registry-mirrors': mirror });
    expect(code).toBe(0);
    expect(report).toMatchObject({ proof: 'proven' });
    expect(await scene.answers('vault')).toEqual(['vault v1']);
    expect(log).not.toContain(auth);
    const verified = await scene.run({ 'registry-mirrors': mirror }, 'verify');
    expect(verified.code).toBe(0);
  });
});
