import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { build, type TestCluster, testCluster } from '../cluster/index.ts';
import { all, web } from '../scenarios/manifests.ts';
import { since2022 } from './bodies.ts';
import { type JobRun, kubeconfigIn, Repository, workflowFor } from './runner.ts';

jest.setTimeout(300_000);

const image = 'acme/manual';
const trigger = `kind: PIPELINE
name: deploy
options: [DOCKER_TRIGGER]
stages:
  Deploy:
    tasks:
      Shop: { type: K8S, input: { action: APPLY, filePath: k8s/, images: pushed } }
`;

describe('a run started by hand, with README’s workflow', () => {
  let cluster: TestCluster;
  const opened: { repository: Repository; namespace: string }[] = [];
  const digests: { [version: string]: string } = {};

  beforeAll(async () => {
    cluster = await testCluster();
    await build(['act']);
    for (const version of ['1.0', '2.0', '3.0', 'latest'])
      digests[version] = (await cluster.push.web(`${image}:${version}`, `manual ${version}`)).digest;
  });
  afterAll(async () => {
    for (const { repository, namespace } of opened) {
      repository.close();
      await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
    }
  });

  async function open(files: { [path: string]: string }): Promise<Repository> {
    const namespace = await cluster.namespace('manual');
    const repository = new Repository(cluster.bin.act, kubeconfigIn(namespace, cluster), files);
    opened.push({ repository, namespace });
    return repository;
  }
  const quick = () =>
    open({
      '.github/workflows/deploy.yml': workflowFor(`docker.io=http://${cluster.registry}`),
      'k8s/shop.yaml': all(web('manual', { image })),
    });
  const byHand = (repository: Repository, inputs: { [name: string]: string }): Promise<JobRun> =>
    repository.run('workflow_dispatch', { inputs });

  it('an image, then none, which deploys the recorded one again; then what a relay or Docker Hub would have said', async () => {
    const repository = await quick();
    const first = await byHand(repository, { image: `${image}:1.0` });
    expect(first.log).toContain(`proven, runs ${digests['1.0']}`);
    expect(first.code).toBe(0);

    const again = await byHand(repository, { image: '', payload: '' });
    expect(again.log).toContain('nothing had to be changed');
    expect(again.code).toBe(0);

    const raw = await byHand(repository, { payload: since2022(image, '2.0', 1_700_000_000) });
    expect(raw.log).toContain(`proven, runs ${digests['2.0']}`);

    const push = { id: 'p1', image, tag: '3.0', pushedAt: 1_700_000_001, verified: true };
    const dispatched = await byHand(repository, { payload: JSON.stringify({ version: 1, delivery: 'd1', webhook: 'manual', push }) });
    expect(dispatched.log).toContain(`proven, runs ${digests['3.0']}`);
    expect(dispatched.code).toBe(0);
  });

  it('nothing at all on a fresh release deploys what is written, unproven', async () => {
    const { code, log } = await byHand(await quick(), {});
    expect(log).toContain('1 object: 1 to create');
    expect(log).not.toContain('proven, runs');
    expect(code).toBe(0);
  });

  it('nothing at all is refused where pushes start the pipeline', async () => {
    const workflow = workflowFor(`docker.io=http://${cluster.registry}`).replace('manifests: k8s/', 'pipeline: deploy');
    const repository = await open({
      '.github/workflows/deploy.yml': workflow,
      '.github/hub-to-kube/deploy.yaml': trigger,
      'k8s/shop.yaml': all(web('manual', { image })),
    });
    const { code, log } = await byHand(repository, {});
    expect(log).toContain('pushes start the pipeline deploy, and there is none');
    expect(code).not.toBe(0);
  });

  it('a payload that is none is refused in words', async () => {
    const { code, log } = await byHand(await quick(), { payload: '{"push_data": {}, "repository": {}}' });
    expect(log).toContain('is no push');
    expect(code).not.toBe(0);
  });
});
