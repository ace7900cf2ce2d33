import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { build, type TestCluster, testCluster } from '../cluster/index.ts';
import { all, service, web } from '../scenarios/manifests.ts';
import { since2022 } from './bodies.ts';
import { Chain } from './chain.ts';
import { type JobRun, kubeconfigIn, Repository, workflowFor } from './runner.ts';

jest.setTimeout(300_000);

const image = 'acme/staged';
/** The relay and the job read the same documents: deploy, ask what was deployed, and let another pipeline judge the answer. */
const definitions = `kind: DOCKER_WEBHOOK
name: staged
repository: ${image}
tagNamePattern: 'v\\d+'
pipeline: deploy-staged
input: { GREETING: 'this is \${event.tag}' }
target: { repository: acme/shop-deploy, event: docker-push }
---
kind: PIPELINE
name: deploy-staged
options: [DOCKER_TRIGGER]
input: { GREETING: '' }
stages:
  Deploy:
    tasks:
      Shop:
        type: K8S
        input: { action: APPLY, filePath: k8s/, images: pushed }
      Addresses:
        type: K8S
        input:
          action: GET
          yaml: |
            apiVersion: v1
            kind: Endpoints
            metadata: { name: staged }
  Smoke:
    tasks:
      Health:
        type: REST
        input: { action: get, url: 'http://\${Deploy.Addresses.output.response.endpoints.staged.subsets[0].addresses[0].ip}:8080/' }
  Judge:
    tasks:
      Answer:
        type: Pipeline
        input:
          pipeline: judge
          inputProperties: { SAYS: '\${Smoke.Health.output.responseBody}', WANTED: '\${input.GREETING}' }
output: { ANSWER: '\${Smoke.Health.output.responseBody}', TAG: '\${input.DOCKER_TAG}' }
---
kind: PIPELINE
name: judge
input: { SAYS: '', WANTED: '' }
stages:
  Compare:
    tasks:
      Same:
        type: Condition
        input: { condition: '"\${input.SAYS}" == "\${input.WANTED}"' }
`;

describe('a push starts a pipeline of three stages', () => {
  let cluster: TestCluster;
  let namespace: string;
  let chain: Chain;
  let hook: string;
  let repository: Repository;

  beforeAll(async () => {
    cluster = await testCluster();
    await build(['act']);
    namespace = await cluster.namespace('staged');
    chain = await Chain.open(definitions);
    hook = chain.relay.hookUrl('staged');
    repository = new Repository(cluster.bin.act, kubeconfigIn(namespace, cluster), {
      '.github/workflows/deploy.yml': workflowFor(`docker.io=http://${cluster.registry}`).replace('manifests: k8s/, ', ''),
      '.github/hub-to-kube/deploy.yaml': definitions,
      'k8s/staged.yaml': all(web('staged', { image }), service('staged')),
    });
    for (const tag of ['v1', 'v2']) await cluster.push.web(`${image}:${tag}`, `this is ${tag}`);
    await cluster.push.web(`${image}:v3`, 'somebody built the wrong one');
  });
  afterAll(async () => {
    await chain.close();
    repository.close();
    await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
  });

  async function pushed(tag: string, at: number): Promise<JobRun> {
    const { name, event } = await chain.event(hook, since2022(image, tag, at));
    return await repository.run(name, event);
  }
  const told = /::set-output:: output=(\{.*\})/;

  it.each(['v1', 'v2'])('%s is deployed, asked, and found to be what the webhook said', async (tag) => {
    const { code, log } = await pushed(tag, 1_700_000_000 + Number(tag.slice(1)));
    expect(log).toContain('proven, runs sha256:');
    expect({ code, log }).toEqual({ code: 0, log });
    expect(JSON.parse(told.exec(log)?.[1] ?? '{}')).toEqual({ ANSWER: `this is ${tag}`, TAG: tag });
  });

  it('one that answers something else fails in the nested pipeline, and says where', async () => {
    const { code, log } = await pushed('v3', 1_700_000_003);
    expect(code).not.toBe(0);
    expect(log).toContain('Judge.Answer');
  });

  it('a tag that the webhook’s pattern doesn’t fit goes nowhere, and Activity says why', async () => {
    const before = chain.dispatches.length;
    const { status } = await fetch(hook, { method: 'POST', body: since2022(image, 'nightly', 1_700_000_009) });
    expect(status).toBe(202);
    const page = await chain.relay.until('/', ({ text }) => text.includes('nightly'));
    expect(page).toContain('fit v\\d+ of the docker webhook staged');
    expect((await chain.fates())[0]).toBe('nightly ignored');
    expect(chain.dispatches.length).toBe(before);
  });
});
