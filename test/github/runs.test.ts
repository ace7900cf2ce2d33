import { afterEach, describe, expect, it } from '@jest/globals';
import { UnavailableError } from '../../src/types.ts';
import { closeAll, event, payload, rig, shop, signal, workflow } from './fixture.ts';

afterEach(closeAll);

const { delivery } = payload;

/** Its run-name has the delivery's id, as README advises. */
function named() {
  const world = shop();
  world.repositories!['acme/shop']!.workflows['deploy.yml']!.runName = (given) => `deploy ${JSON.stringify(given)}`;
  return world;
}

describe('findRun', () => {
  it.each([
    ['an event', event],
    ['a workflow', workflow],
  ])('finds the run of %s by the delivery’s id in its name, whatever else ran since', async (_, target) => {
    const { server, github, clock } = await rig(named());
    const since = clock.now;
    await github.dispatch(target, { ...payload, delivery: 'd-5678' }, signal());
    await github.dispatch(target, payload, signal());
    clock.now += 60_000;
    await github.dispatch(target, { ...payload, delivery: 'd-9999' }, signal());
    const found = await github.findRun(target, { delivery, since }, signal());
    expect(found).toMatchObject({ id: 1001, match: 'delivery', status: 'queued', url: 'https://github.test/acme/shop/actions/runs/1001' });
    expect(server.faults()).toEqual([]);
  });

  it('takes the first that came after the dispatch, where names say nothing, and says that it is no certainty', async () => {
    const { github, clock } = await rig();
    await github.dispatch(event, payload, signal());
    clock.now += 60_000;
    const since = clock.now;
    await github.dispatch(event, payload, signal());
    clock.now += 1000;
    await github.dispatch(event, payload, signal());
    expect(await github.findRun(event, { delivery, since }, signal())).toMatchObject({ id: 1001, match: 'time' });
  });

  it('leaves out what another delivery has', async () => {
    const { github, clock } = await rig();
    const since = clock.now;
    for (let count = 0; count < 3; count++) await github.dispatch(event, payload, signal());
    const found = await github.findRun(event, { delivery, since, take: (run) => run !== 1000 }, signal());
    expect(found).toMatchObject({ id: 1001, match: 'time' });
    expect(await github.findRun(event, { delivery, since, take: () => false }, signal())).toBeUndefined();
  });

  it('finds none where no workflow listens', async () => {
    const { github, clock } = await rig();
    const since = clock.now;
    const deaf = { ...event, event: 'docker-pull' };
    expect((await github.dispatch(deaf, payload, signal())).answer).toBe('accepted');
    expect(await github.findRun(deaf, { delivery, since }, signal())).toBeUndefined();
  });

  it('says so when the token may not see runs', async () => {
    const { server, github, clock } = await rig();
    for (const { rights } of Object.values(server.world.tokens)) rights['acme/shop'] = { contents: 'write' };
    const looking = github.findRun(event, { delivery, since: clock.now }, signal());
    await expect(looking).rejects.toThrow(UnavailableError);
    await expect(looking).rejects.toThrow('the token may not see runs of acme/shop');
  });
});

describe('run', () => {
  it('tells what became of it', async () => {
    const { server, github, clock } = await rig();
    await github.dispatch(workflow, payload, signal());
    expect(await github.run('acme/shop', 1000, signal())).toEqual({
      id: 1000,
      url: 'https://github.test/acme/shop/actions/runs/1000',
      status: 'queued',
      title: 'deploy.yml',
      createdAt: clock.now,
    });
    Object.assign(server.runs[0]!, { status: 'completed', conclusion: 'failure' });
    expect(await github.run('acme/shop', 1000, signal())).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(server.faults()).toEqual([]);
  });

  it('says so when GitHub is away', async () => {
    const { server, github } = await rig();
    await server.close();
    await expect(github.run('acme/shop', 1000, signal())).rejects.toThrow("GitHub can't be reached");
  });
});
