import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { build, run, type TestCluster, testCluster } from '../cluster/index.ts';
import { all, service, web } from '../scenarios/manifests.ts';
import { documented, since2022 } from './bodies.ts';
import { Chain } from './chain.ts';
import { type JobRun, kubeconfigIn, Repository, workflowFor } from './runner.ts';

jest.setTimeout(300_000);

const image = 'svendowideit/testhook';
describe('Docker Hub’s call goes in, a proven deployment comes out', () => {
  let cluster: TestCluster;
  let namespace: string;
  let chain: Chain;
  let repository: Repository;
  let hook: string;

  beforeAll(async () => {
    cluster = await testCluster();
    await build(['act']);
    namespace = await cluster.namespace('chain');
    chain = await Chain.open(Chain.webhook('testhook', image));
    hook = chain.relay.hookUrl('testhook');
    repository = new Repository(cluster.bin.act, kubeconfigIn(namespace, cluster), {
      '.github/workflows/deploy.yml': workflowFor(`docker.io=http://${cluster.registry}`),
      'k8s/shop.yaml': all(web('testhook', { image }), service('testhook')),
    });
  });
  afterAll(async () => {
    expect(await chain.close()).toBe(0);
    repository.close();
    await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
  });

  /** Docker Hub's call, GitHub's dispatch, the job. */
  async function pushed(body: string): Promise<JobRun> {
    const { name, event } = await chain.event(hook, body);
    return await repository.run(name, event);
  }

  /** Not by our own code. */
  async function digestOf(tag: string): Promise<string> {
    const { stdout } = await run('skopeo', [
      'inspect',
      '--tls-verify=false',
      '--format',
      '{{.Digest}}',
      `docker://${cluster.registry}/${image}:${tag}`,
    ]);
    return stdout.trim();
  }

  async function answers(): Promise<string> {
    const path = 'jsonpath={.items[?(@.status.containerStatuses[0].ready==true)].status.podIP}';
    const { stdout } = await cluster.kubectl(['get', 'pods', '-n', namespace, '-l', 'app=testhook', '-o', path]);
    const response = await fetch(`http://${stdout.trim()}:8080/`, { signal: AbortSignal.timeout(5000) });
    return (await response.text()).trim();
  }

  it('the documented body deploys version 1', async () => {
    await cluster.push.web(`${image}:latest`, 'version 1');
    const { code, log } = await pushed(documented());
    expect(log).toContain(`proven, runs ${await digestOf('latest')}`);
    expect(code).toBe(0);
    expect(await answers()).toBe('version 1');
  });

  it('the same tag pushed again, told in today’s shape, deploys version 2', async () => {
    await cluster.push.web(`${image}:latest`, 'version 2');
    const { code, log } = await pushed(since2022(image, 'latest', 1_700_000_000));
    expect(log).toContain(`proven, runs ${await digestOf('latest')}`);
    expect(code).toBe(0);
    expect(await answers()).toBe('version 2');
  });

  it('a version that crashes fails the job, says why, and is undone', async () => {
    const good = await digestOf('latest');
    await cluster.push.exits(`${image}:latest`, 17, 'cannot reach the database at db:5432');
    const { code, log } = await pushed(since2022(image, 'latest', 1_700_000_100));
    expect(code).not.toBe(0);
    for (const told of ['exit code 17', 'cannot reach the database at db:5432', 'everything that was there before is back'])
      expect(log).toContain(told);
    expect(log).toMatch(/::error .*file=k8s\/shop\.yaml/);
    expect(await answers()).toBe('version 2');
    const { stdout } = await cluster.kubectl([
      'get',
      'deployment',
      'testhook',
      '-n',
      namespace,
      '-o',
      'jsonpath={.spec.template.spec.containers[0].image}',
    ]);
    expect(stdout).toBe(`${image}:latest@${good}`);
  });

  it('Activity shows every push with what became of it', async () => {
    expect(await chain.fates()).toEqual(['latest dispatched', 'latest dispatched', 'latest dispatched']);
    expect(await chain.relay.until('/activity/1', ({ status }) => status === 200)).toContain(`${image}:latest`);
    expect(chain.github.faults()).toEqual([]);
  });
});
