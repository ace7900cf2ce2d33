import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Flags, Scene } from '../harness.ts';
import { all, service, web } from '../manifests.ts';

/** Docker Hub's call, as it came. */
const call = (tag: string, image = 'acme/piped') =>
  JSON.stringify({
    callback_url: 'https://registry.hub.docker.com/u/acme/piped/hook/2141b5bi5i5b02bec211i4eeih0242eg11000a/',
    push_data: { pushed_at: 1_700_000_000, pusher: 'ann', tag },
    repository: { repo_name: image, namespace: 'acme', name: image.split('/')[1], owner: 'acme', status: 'Active' },
  });

const definitions = (namespace: string) => `kind: ENDPOINT
name: dev
type: k8s
properties: { kubeconfig: '\${var.KUBECONFIG_TEXT}' }
---
kind: VARIABLE
name: KUBECONFIG_TEXT
type: SECRET
---
kind: DOCKER_WEBHOOK
name: piped
repository: acme/piped
pipeline: deploy
tagNamePattern: 'v.*'
input: { VERSION: '\${event.tag}' }
---
kind: PIPELINE
name: deploy
options: [DOCKER_TRIGGER]
input: { VERSION: '' }
stages:
  Check:
    tasks:
      Version: { type: Condition, input: { condition: '"\${input.VERSION}" != "v0"' } }
  Deploy:
    tasks:
      Shop:
        type: K8S
        endpoints: { kubernetesServer: dev }
        input: { action: APPLY, filePath: k8s/, images: pushed, namespace: ${namespace} }
output: { DEPLOYED: '\${input.DOCKER_IMAGE}:\${input.DOCKER_TAG} \${input.VERSION}' }
`;

describe('a push starts a pipeline', () => {
  let scene: Scene;
  /** Nothing but the payload is told: cluster and namespace stand in the definitions. */
  const run = (flags: Flags, command = 'run') =>
    scene.run({ manifests: undefined, namespace: undefined, kubeconfig: undefined, ...flags }, command);
  beforeAll(async () => {
    scene = await Scene.open({ 'k8s/shop.yaml': all(web('piped'), service('piped')) });
    await scene.write('.github/hub-to-kube/deploy.yaml', definitions(scene.namespace));
    scene.env = { KUBECONFIG_TEXT: await readFile(scene.cluster.kubeconfig, 'utf8') };
  });
  afterAll(() => scene.close());

  it('that proves what it deployed, in the cluster of its ENDPOINT', async () => {
    const pushed = await scene.cluster.push.web('acme/piped:v1', 'piped v1');
    const { code, log, report, stdout } = await run({ payload: call('v1') });
    expect([code, log]).toEqual([0, expect.stringContaining(`container web: proven, runs ${pushed.digest}`)]);
    expect(report).toMatchObject({
      result: 'done',
      digest: pushed.digest,
      output: { DEPLOYED: 'acme/piped:v1 v1' },
      execution: {
        name: 'deploy',
        stages: { Check: { status: 'COMPLETED' }, Deploy: { status: 'COMPLETED' } },
        dockerEvent: { image: 'acme/piped', tag: 'v1' },
      },
    });
    expect(await scene.answers('piped')).toEqual(['piped v1']);
    expect(stdout).not.toContain('certificate-authority-data');
  });

  it('that shows what it would do before', async () => {
    await scene.cluster.push.web('acme/piped:v2', 'piped v2');
    const { code, log, report } = await run({ payload: call('v2') }, 'plan');
    expect([code, log]).toEqual([0, expect.stringContaining('image: acme/piped:v2@sha256:')]);
    expect(report).toMatchObject({
      plans: [{ changes: [{ action: 'update' }, { action: 'unchanged' }] }],
      problems: [{ code: 'H2K-627', severity: 'warning' }],
    });
    expect(await scene.answers('piped')).toEqual(['piped v1']);
  });

  it('or none, and touches nothing: the tag does not fit', async () => {
    const { code, log } = await run({ payload: call('nightly') });
    expect([code, log]).toEqual([2, expect.stringContaining('the tag nightly doesn’t fit v.* of the docker webhook piped')]);
    expect(await scene.answers('piped')).toEqual(['piped v1']);
  });
});
