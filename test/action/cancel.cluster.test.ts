import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Job, waiting } from './job.ts';

let job: Job;
beforeEach(async () => {
  job = await Job.open('src');
});
afterEach(() => job.close());

describe('a job that is cancelled', () => {
  it('main leaves the way back to post, which goes it to its end', async () => {
    const run = job.main('acme/steps:2.0');
    await run.saw(waiting);
    run.cancel();
    const cut = await run.ended;
    expect({ signal: cut.signal, greeting: await job.greeting(), head: await job.scene.head() }).toMatchObject({
      signal: null,
      greeting: 'two',
      head: { state: 'cancelled' },
    });
    expect((await job.post(cut).ended).code).toBe(0);
    expect(await job.greeting()).toBe('one');
    expect(await job.scene.answers('steps')).toEqual(['steps v1']);
  });

  it('post leaves alone what another run has begun since', async () => {
    const first = job.main('acme/steps:2.0');
    await first.saw(waiting);
    first.kill('SIGKILL');
    const cut = await first.ended;
    job.run = '8';
    await job.scene.edit('k8s/shop.yaml', 'GREETING: "two"', 'GREETING: "three"');
    const second = job.main('acme/steps:2.0');
    await second.saw(waiting);
    second.kill('SIGKILL');
    const since = await second.ended;
    const late = await job.post(cut).ended;
    expect(late.log).toContain('nothing had to be brought back');
    expect(await job.greeting()).toBe('three');
    expect((await job.post(since).ended).log).toContain('everything that was there before is back');
    expect(await job.greeting()).toBe('one');
  });
});
