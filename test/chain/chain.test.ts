import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { build, run, type TestCluster, testCluster } from '../cluster/index.ts';
import { all, service, web } from '../scenarios/manifests.ts';
import { dispatchEvent, type GitHubStandIn, gitHubStandIn } from '../stand-ins/github/index.ts';
import { documented, since2022 } from './bodies.ts';
import { Relay } from './relay.ts';
import { type JobRun, kubeconfigIn, Repository, workflowFor } from './runner.ts';

jest.setTimeout(300_000);

const image = 'svendowideit/testhook';
const definitions = `kind: DOCKER_WEBHOOK
name: testhook
repository: ${image}
pipeline: quick
target: { repository: acme/shop-deploy, event: docker-push }
`;

describe('Docker Hub’s call goes in, a proven deployment comes out', () => {
  let cluster: TestCluster;
  let namespace: string;
  let github: GitHubStandIn;
  let relay: Relay;
  let repository: Repository;
  let hook: string;

  beforeAll(async () => {
    cluster = await testCluster();
    await build(['act']);
    namespace = await cluster.namespace('chain');
    github = await gitHubStandIn({
      repositories: { 'acme/shop-deploy': { workflows: { 'deploy.yml': { events: ['docker-push'], inputs: ['image', 'payload'] } } } },
      tokens: { ghp_relay: { rights: { 'acme/shop-deploy': { contents: 'write', actions: 'write' } } } },
    });
    relay = await Relay.open(definitions, github.url);
    hook = relay.hookUrl('testhook');
    repository = new Repository(cluster.bin.act, kubeconfigIn(namespace, cluster), {
      '.github/workflows/deploy.yml': workflowFor(`docker.io=http://${cluster.registry}`),
      'k8s/shop.yaml': all(web('testhook', { image }), service('testhook')),
    });
  });
  afterAll(async () => {
    expect(await relay.close()).toBe(0);
    repository.close();
    await github.close();
    await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
  });

  /** Docker Hub's call, GitHub's dispatch, the job: the event is the request that the relay made, wrapped as GitHub wraps it. */
  async function pushed(body: string): Promise<JobRun> {
    const before = github.requests.length;
    const answer = await fetch(hook, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    expect(answer.status).toBe(202);
    await relay.until('/healthz', () => github.requests.slice(before).some(({ method }) => method === 'POST'));
    const dispatches = github.requests.slice(before).filter(({ method }) => method === 'POST');
    expect(dispatches.map(({ path, status }) => `${path} ${status}`)).toEqual(['/repos/acme/shop-deploy/dispatches 204']);
    const { name, event } = dispatchEvent(dispatches[0]!);
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
    const page = await relay.until('/', ({ text }) => text.split('dispatched').length > 3);
    expect(page).toContain(image);
    expect(github.faults()).toEqual([]);
  });
});
