import { afterEach, describe, expect, it } from '@jest/globals';
import { refusals } from '../stand-ins/github/index.ts';
import { closeAll, rig, signal } from './fixture.ts';

afterEach(closeAll);

const of = (environment: string) => ({
  repository: 'acme/shop',
  ref: 'abc123',
  environment,
  description: 'acme/shop:1.0',
  payload: { digest: 'sha256:…' },
});
const states = ({ deployments }: { deployments: { statuses: { state: string }[] }[] }) =>
  deployments.map(({ statuses }) => statuses.map(({ state }) => state));

describe('deployments', () => {
  it('are made without a merge and without waiting for checks', async () => {
    const { server, github } = await rig();
    const id = await github.createDeployment(of('production'), signal());
    await github.setDeploymentStatus(
      { ...of('production'), id },
      { state: 'in_progress', description: 'begun', logUrl: 'https://x.test/1' },
      signal(),
    );
    expect(server.requests[0]?.body).toMatchObject({ ref: 'abc123', environment: 'production', auto_merge: false, required_contexts: [] });
    expect(server.deployments).toMatchObject([
      { id, environment: 'production', statuses: [{ state: 'in_progress', log_url: 'https://x.test/1' }] },
    ]);
    expect(server.faults()).toEqual([]);
  });

  it.each(['production', 'staging'])('a success in %s makes the one before inactive, and leaves failures alone', async (environment) => {
    const { server, github } = await rig();
    for (const state of ['success', 'failure', 'success'] as const) {
      const id = await github.createDeployment(of(environment), signal());
      await github.setDeploymentStatus({ ...of(environment), id }, { state, description: '' }, signal());
    }
    expect(states(server)).toEqual([['success', 'inactive'], ['failure'], ['success']]);
    expect(server.faults()).toEqual([]);
  });

  it('a long description is cut to what GitHub takes', async () => {
    const { server, github } = await rig();
    const id = await github.createDeployment(of('production'), signal());
    await github.setDeploymentStatus({ ...of('production'), id }, { state: 'failure', description: 'x'.repeat(200) }, signal());
    expect(server.deployments[0]?.statuses[0]?.description).toBe(`${'x'.repeat(139)}…`);
  });

  it('what a moment mends is tried again, what a person must mend is not', async () => {
    const { server, github, paused } = await rig();
    server.trouble.push(refusals.unicorn(502), 'swallow');
    expect(await github.createDeployment(of('production'), signal())).toBe(1);
    expect(paused).toEqual([1000, 3000]);
    for (const { rights } of Object.values(server.world.tokens)) rights['acme/shop'] = { deployments: 'read' };
    await expect(github.createDeployment(of('production'), signal())).rejects.toThrow('the token may not write deployments of acme/shop');
    expect(paused).toHaveLength(2);
  });
});
