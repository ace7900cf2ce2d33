import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DockerStandIn, dockerStandIn } from '../../stand-ins/docker/index.ts';
import { Scene } from '../harness.ts';
import { web } from '../manifests.ts';

describe('registry rate limits (keel#535, argocd-image-updater#196, #546, #695)', () => {
  let scene: Scene;
  let docker: DockerStandIn;
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/limits.yaml': web('limits') });
    docker = await dockerStandIn({
      upstream: scene.cluster.registry,
      passwords: {},
      private: [],
      hub: (_, outgoing) => outgoing.writeHead(404).end(),
      pushed: () => undefined,
    });
    await scene.write('ca.pem', docker.door.ca);
    // The run asks Docker Hub itself, by its own name; what nodes pull is not the run's.
    scene.env = { HTTPS_PROXY: docker.door.proxy, NO_PROXY: '127.0.0.1', NODE_EXTRA_CA_CERTS: join(scene.folder, 'ca.pem') };
  });
  afterAll(async () => {
    await docker.close();
    await scene.close();
  });
  /** Manifests that this run got, which is what Docker Hub counts. */
  async function pulls(image: string): Promise<string[]> {
    const before = docker.pulls.length;
    const { code, log, report } = await scene.run({ image, 'registry-mirrors': undefined });
    expect([code, log, report.proof]).toEqual([0, expect.stringContaining('done'), 'proven']);
    return docker.pulls.slice(before);
  }

  it('a deploy, its proof, and a run that finds nothing to do cost no pull', async () => {
    await scene.cluster.push.web('acme/limits:1.0', 'limits v1');
    expect(await pulls('acme/limits:1.0')).toEqual([]);
    expect(await pulls('acme/limits:1.0')).toEqual([]);
    expect(await scene.answers('limits')).toEqual(['limits v1']);
  });

  it('an image of several platforms costs one', async () => {
    const { digest } = await scene.cluster.push.platforms('acme/limits:2.0', 'limits v2');
    expect(await pulls('acme/limits:2.0')).toEqual([`acme/limits@${digest}`]);
    expect(await scene.answers('limits')).toEqual(['limits v2']);
  });
});
