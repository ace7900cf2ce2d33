import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { build, type TestCluster, testCluster } from '../cluster/index.ts';
import { all, web } from '../scenarios/manifests.ts';
import { commentEvent, type GitHubStandIn, gitHubStandIn } from '../stand-ins/github/index.ts';
import { type JobRun, kubeconfigIn, Repository, workflowFor } from './runner.ts';

jest.setTimeout(300_000);

const image = 'acme/approved';
const name = 'acme/shop-deploy';
const definitions = `kind: PIPELINE
name: deploy
options: [DOCKER_TRIGGER]
stages:
  Approve:
    tasks:
      Ask: { type: UserOperation, input: { summary: 'Shop to production?', approvers: [ann] } }
  Production:
    tasks:
      Shop: { type: K8S, input: { action: APPLY, filePath: k8s/, images: pushed } }
`;

/** The workflow that answers, as docs/approvals.md has it, for this machine. */
function approveWorkflow(mirrors: string): string {
  const page = readFileSync(join(import.meta.dirname, '../../docs/approvals.md'), 'utf8');
  const shown = /```yaml\n(# \.github\/workflows\/approve\.yml\n[\s\S]*?)```/.exec(page)?.[1] ?? '';
  return shown.replace(', queue: max', '').replace('with: { mode: resume,', `with: { mode: resume, registry-mirrors: "${mirrors}",`);
}

describe('an image that was pushed waits for an approval', () => {
  let cluster: TestCluster;
  let github: GitHubStandIn;
  let repository: Repository;
  let namespace: string;
  let digest: string;

  beforeAll(async () => {
    cluster = await testCluster();
    await build(['act']);
    namespace = await cluster.namespace('approved');
    github = await gitHubStandIn({
      repositories: { [name]: { workflows: {} } },
      tokens: { ghs_job: { kind: 'integration', rights: { [name]: { issues: 'write' } } } },
    });
    const mirrors = `docker.io=http://${cluster.registry}`;
    const files = {
      '.github/workflows/deploy.yml': workflowFor(mirrors).replace('manifests: k8s/', 'pipeline: deploy'),
      '.github/workflows/approve.yml': approveWorkflow(mirrors),
      '.github/hub-to-kube/deploy.yaml': definitions,
      'k8s/shop.yaml': all(web('approved', { image })),
    };
    repository = new Repository(cluster.bin.act, kubeconfigIn(namespace, cluster), files, {
      secrets: { GITHUB_TOKEN: 'ghs_job' },
      env: { GITHUB_API_URL: github.url, GITHUB_REPOSITORY: name },
    });
    ({ digest } = await cluster.push.web(`${image}:1.0`, 'approved v1'));
  });
  afterAll(async () => {
    const faults = github.faults();
    await github.close();
    repository.close();
    await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
    expect(faults).toEqual([]);
  });

  const commented = (body: string): Promise<JobRun> =>
    repository.run('issue_comment', commentEvent(github.issues[0]!, github.comment(github.issues[0]!, { by: 'ann', body })));

  it('in an issue, and is deployed when the workflow of docs/approvals.md hears the comment: as it was asked, whatever main has got since', async () => {
    const asked = await repository.run('workflow_dispatch', { inputs: { image: `${image}:1.0` } });
    expect({ code: asked.code, log: asked.log }).toEqual({
      code: 0,
      log: expect.stringContaining('waiting: Approve.Ask: waits for approval'),
    });
    expect(github.issues).toMatchObject([{ state: 'open', title: `Approval: Shop to production? (deploy, ${image}:1.0)` }]);

    repository.write('.github/hub-to-kube/deploy.yaml', definitions.replace('Shop to production?', 'Another?'));
    repository.write('k8s/shop.yaml', all(web('never-asked-for', { image })));
    repository.commit();
    const requests = github.requests.length;
    expect((await commented('what is this?')).code).toBe(0);
    expect(github.requests).toHaveLength(requests);

    const approved = await commented('/approve tried on test');
    expect({ code: approved.code, log: approved.log }).toEqual({ code: 0, log: expect.stringContaining(`proven, runs ${digest}`) });
    const { stdout } = await cluster.kubectl(['get', 'deployments', '-n', namespace, '-o', 'name']);
    expect(stdout.trim()).toBe('deployment.apps/approved');
    expect(github.issues).toMatchObject([{ state: 'closed', reason: 'completed' }]);
    expect(github.issues[0]?.comments.at(-1)?.body).toContain('**Approved by <code>ann</code>**');
  });
});
