import { afterEach, describe, expect, it } from '@jest/globals';
import { type Deployed, Environment } from '../../src/commands/environment.ts';
import { nodePorts } from '../../src/ports/node.ts';
import { type GitHubStandIn, gitHubStandIn, refusals } from '../stand-ins/github/index.ts';

const open: (() => void | Promise<void>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

async function rig(token = 'ghs_job'): Promise<{ server: GitHubStandIn; environment: Environment; made: Deployed[] }> {
  const server = await gitHubStandIn({
    repositories: { 'acme/shop': { workflows: {} } },
    tokens: {
      ghs_job: { kind: 'integration', rights: { 'acme/shop': { deployments: 'write' } } },
      ghs_weak: { kind: 'integration', rights: { 'acme/shop': {} } },
    },
  });
  const node = nodePorts({ env: { GITHUB_API_URL: server.url, GITHUB_SHA: 'abc123' }, log() {} });
  open.push(
    () => server.close(),
    () => node.close(),
  );
  const host = {
    ports: { ...node, sleep: async () => {} },
    repository: 'acme/shop',
    run: { id: '7-1', url: 'https://github.test/acme/shop/actions/runs/7' },
  };
  return { server, environment: new Environment({ environment: 'production', token }, host), made: [] };
}
const done = { result: 'done', reason: '', image: 'acme/shop:2.0' } as const;

describe('Environment', () => {
  it('shows a run from its beginning to its end', async () => {
    const { server, environment, made } = await rig();
    expect(await environment.begin('acme/shop:2.0', (deployed) => made.push(deployed))).toEqual([]);
    expect(made).toEqual([{ repository: 'acme/shop', environment: 'production', id: 1 }]);
    expect(await environment.end(made[0]!, done)).toEqual([]);
    expect(server.deployments).toMatchObject([
      {
        ref: 'abc123',
        environment: 'production',
        statuses: [{ state: 'in_progress' }, { state: 'success', log_url: 'https://github.test/acme/shop/actions/runs/7' }],
      },
    ]);
    expect(server.faults()).toEqual([]);
  });

  it.each(['failed', 'changed', 'cancelled', 'unavailable'] as const)('%s is a failure, with its reason', async (result) => {
    const { server, environment, made } = await rig();
    await environment.begin('', (deployed) => made.push(deployed));
    await environment.end(made[0]!, { result, reason: 'web is not ready', image: '' });
    expect(server.deployments[0]?.statuses.at(-1)).toMatchObject({ state: 'failure', description: 'web is not ready' });
  });

  it('skipped is inactive: the later push’s own run shows what is deployed', async () => {
    const { server, environment, made } = await rig();
    await environment.begin('', (deployed) => made.push(deployed));
    await environment.end(made[0]!, { result: 'skipped', reason: 'v1.2.4, pushed later, is deployed', image: '' });
    expect(server.deployments[0]?.statuses.at(-1)).toMatchObject({ state: 'inactive', description: 'v1.2.4, pushed later, is deployed' });
  });

  it.each([
    ['the token lacks the right', 'ghs_weak', /permissions: \{ deployments: write \}/],
    ['there is no token', '', /github-token/],
  ])('%s: a warning that says what to do, and no deployment', async (_, token, fix) => {
    const { server, environment, made } = await rig(token);
    const problems = await environment.begin('', (deployed) => made.push(deployed));
    expect(problems).toMatchObject([{ code: 'H2K-740', severity: 'warning', input: 'environment', fix: expect.stringMatching(fix) }]);
    expect(made).toEqual([]);
    expect(server.deployments).toEqual([]);
  });

  it('GitHub that is away ends nothing', async () => {
    const { server, environment, made } = await rig();
    server.trouble.push(...Array.from({ length: 3 }, () => refusals.unicorn(503)));
    expect(await environment.begin('', (deployed) => made.push(deployed))).toMatchObject([
      { code: 'H2K-740', message: expect.stringContaining('HTTP 503') },
    ]);
    expect(made).toEqual([]);
  });
});
