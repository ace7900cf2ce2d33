import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DockerStandIn, dockerStandIn } from '../../stand-ins/docker/index.ts';
import { expectGolden, golden } from '../golden.ts';
import { type Ran, Scene } from '../harness.ts';
import { web } from '../manifests.ts';
import { k8s, runTasks } from '../tasks.ts';

const image = 'tokenacme/hidden';
const endpoint = {
  kind: 'ENDPOINT',
  name: 'hub',
  type: 'dockerregistry',
  properties: {
    serverType: 'dockerhub',
    repoURL: `https://hub.docker.com/r/${image}`,
    username: 'tokenacme',
    password: '${var.HUB_TOKEN}',
  },
};
const variable = { kind: 'VARIABLE', name: 'HUB_TOKEN', type: 'SECRET' };

describe('a private repository of Docker Hub', () => {
  let scene: Scene;
  let docker: DockerStandIn;
  const passwords: { [user: string]: string } = { tokenacme: 'dckr_pat_first-of-two' };
  beforeAll(async () => {
    scene = await Scene.open({});
    docker = await dockerStandIn({
      upstream: scene.cluster.registry,
      passwords,
      private: [image],
      hub: (_, outgoing) => outgoing.writeHead(404).end(),
      pushed: () => undefined,
    });
    scene.cluster.dockerHubAt(docker.nodes);
    for (const tag of ['1.0', '1.1', '1.2']) await scene.cluster.push.web(`${image}:${tag}`, `hidden ${tag}`);
  });
  afterAll(async () => {
    scene.cluster.dockerHubAt();
    await docker.close();
    await scene.close();
  });
  function deploy(tag: string, token: string, pullSecret: object = {}): Promise<Ran> {
    scene.env = { HUB_TOKEN: token };
    const input = { action: 'APPLY', yaml: web('hidden', { image: `${image}:${tag}` }), ...pullSecret };
    return runTasks(scene, { Shop: k8s(scene, input) }, { 'registry-mirrors': `docker.io=http://${docker.nodes}` }, {}, [
      endpoint,
      variable,
    ]);
  }
  const made = { pullSecret: { from: 'hub' } };

  it('is pulled with the ENDPOINT’s token, under the name that nodes look Docker Hub up by', async () => {
    const ran = await deploy('1.0', 'dckr_pat_first-of-two', made);
    expect([ran.code, ran.log]).toEqual([0, expect.stringContaining('hub created')]);
    expect(await scene.answers('hidden')).toEqual(['hidden 1.0']);
  });

  it('with a token that has ended is told before the rollout, and what runs goes on', async () => {
    passwords['tokenacme'] = 'dckr_pat_second-of-two';
    const ran = await deploy('1.1', 'dckr_pat_first-of-two', made);
    expect([ran.code, ran.log]).toEqual([3, expect.stringContaining('(H2K-343)')]);
    expectGolden(ran.log, scene, golden(import.meta.dirname));
    expect(ran.log + ran.stdout).not.toMatch(/dckr_pat_/);
    const { metadata, spec } = await scene.get('deployment', 'hidden');
    expect([metadata.generation, spec.template.spec.containers[0].image]).toEqual([1, `${image}:1.0`]);
    expect(await scene.answers('hidden')).toEqual(['hidden 1.0']);
  });

  it('with the new one the Secret is refreshed, and the image comes', async () => {
    const ran = await deploy('1.1', 'dckr_pat_second-of-two', made);
    expect([ran.code, ran.log]).toEqual([0, expect.stringMatching(/Secret \S+\/hub changed/)]);
    expect(await scene.answers('hidden')).toEqual(['hidden 1.1']);
  });

  it('without a Secret it is the pods who tell, and the old version comes back', async () => {
    const ran = await deploy('1.2', 'dckr_pat_second-of-two', { patience: 'ImageUnauthorised=1s,ImageNotFound=1s,ImagePull=1s' });
    expect([ran.code, ran.log]).toEqual([1, expect.stringMatching(/names an imagePullSecret that may read it/)]);
    expect(await scene.answers('hidden')).toEqual(['hidden 1.1']);
  });
});
