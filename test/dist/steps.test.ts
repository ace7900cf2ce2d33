import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Job, waiting } from '../action/job.ts';

let job: Job;
beforeEach(async () => {
  job = await Job.open('dist');
});
afterEach(() => job.close());

const isAsBefore = async (): Promise<void> => {
  expect(await job.greeting()).toBe('one');
  expect(await job.scene.answers('steps')).toEqual(['steps v1']);
  expect(await job.scene.head()).toMatchObject({ state: 'idle', good: 1 });
};

describe('GitHub cancels the job', () => {
  it('while main waits: main stops, notes it and ends by itself; post brings everything back', async () => {
    const environment = { environment: 'production' };
    const run = job.main('acme/steps:2.0', environment);
    await run.saw(waiting);
    const mark = await job.scene.cluster.audit.mark();
    run.cancel();
    const cut = await run.ended;
    // After the signal it wrote its note, and nothing else (the lock apart).
    const written = await job.scene.cluster.audit.since(mark, {
      namespace: job.scene.namespace,
      userAgent: 'hub-to-kube',
      verb: ['patch', 'create', 'update', 'delete'],
    });
    expect(written.map(({ resource }) => resource).filter((resource) => resource !== 'leases')).toEqual(['secrets']);
    // It was not killed: it ended in the time that GitHub gives.
    expect({ code: cut.code, signal: cut.signal }).toEqual({ code: 1, signal: null });
    expect(cut.outputs).toMatchObject({ status: 'CANCELED', result: 'changed', changed: 'true', undone: 'none' });
    expect(cut.log).toContain('cancelled; what this run began is brought back in the post step');
    expect(cut.log).not.toContain('bringing back');
    expect(await job.greeting()).toBe('two');
    expect(await job.scene.head()).toMatchObject({ state: 'cancelled', good: 1 });
    expect(job.github.deployments).toMatchObject([{ environment: 'production', ref: 'abc123', statuses: [{ state: 'in_progress' }] }]);
    const after = await job.post(cut, environment).ended;
    expect(after.code).toBe(0);
    expect(after.log).toContain('cancelled; everything that was there before is back');
    expect(after.summary).toContain('everything that was there before is back');
    await isAsBefore();
    expect(job.github.deployments[0]?.statuses.at(-1)).toMatchObject({
      state: 'failure',
      log_url: 'https://github.test/acme/shop-deploy/actions/runs/7',
    });
  });

  it('while main brings back what a failure left: post goes on with it', async () => {
    await job.scene.cluster.push.readyLate('acme/steps:1.5', 8, 'steps late');
    await job.scene.cluster.push.exits('acme/steps:3.0', 7, 'steps v3 crashes');
    expect((await job.main('acme/steps:1.5').ended).code).toBe(0);
    await job.scene.edit('k8s/shop.yaml', 'GREETING: "two"', 'GREETING: "three"');
    const run = job.main('acme/steps:3.0', { patience: 'CrashLoopBackOff=1,1s' });
    await run.saw(/bringing back revision/);
    run.cancel();
    const cut = await run.ended;
    expect({ code: cut.code, signal: cut.signal }).toEqual({ code: 1, signal: null });
    // The reason for the way back is told all the same.
    expect(cut.outputs).toMatchObject({ status: 'FAILED', result: 'changed' });
    expect((await job.post(cut).ended).code).toBe(0);
    expect(await job.greeting()).toBe('two');
    expect(await job.scene.answers('steps')).toEqual(['steps late']);
    expect(await job.scene.head()).toMatchObject({ state: 'idle' });
  });

  it('and post is killed on the way: the next run puts it right', async () => {
    const run = job.main('acme/steps:2.0');
    await run.saw(waiting);
    run.cancel();
    const after = job.post(await run.ended);
    await after.saw(/bringing back revision/);
    after.kill('SIGKILL');
    expect((await after.ended).signal).toBe('SIGKILL');
    const next = await job.main('acme/steps:1.0').ended;
    expect(next.log).toContain('the last run did not end');
    expect({ code: next.code, result: next.outputs['result'] }).toEqual({ code: 0, result: 'done' });
    expect(await job.greeting()).toBe('two');
    expect(await job.scene.answers('steps')).toEqual(['steps v1']);
  });
});

describe('main is killed', () => {
  it('while it waits: post brings everything back', async () => {
    const run = job.main('acme/steps:2.0');
    await run.saw(waiting);
    run.kill('SIGKILL');
    const cut = await run.ended;
    expect(cut.signal).toBe('SIGKILL');
    const after = await job.post(cut).ended;
    expect(after.log).toContain('waiting for another run of this release');
    expect(after.code).toBe(0);
    await isAsBefore();
  });

  it('and post never runs: the next run puts it right, and a late post leaves that alone', async () => {
    const run = job.main('acme/steps:2.0');
    await run.saw(waiting);
    run.kill('SIGKILL');
    const cut = await run.ended;
    expect((await job.main('acme/steps:1.0').ended).code).toBe(0);
    const late = await job.post(cut).ended;
    expect(late.code).toBe(0);
    expect(late.log).toContain('nothing had to be brought back');
    expect(await job.greeting()).toBe('two');
  });

  it('before it wrote anything: there is nothing for post to do', async () => {
    const run = job.main('acme/steps:2.0');
    run.kill('SIGKILL');
    const cut = await run.ended;
    expect(cut.state).toEqual({});
    expect((await job.post(cut).ended).log).toContain('nothing is left to undo');
    await isAsBefore();
  });
});

describe('a job that nobody cancels', () => {
  it('deploys: shown in its environment, with outputs and a summary of what changed; post does nothing', async () => {
    await job.scene.cluster.push.web('acme/steps:1.1', 'steps v1.1');
    const done = await job.main('acme/steps:1.1', { environment: 'staging' }).ended;
    expect(done.code).toBe(0);
    expect(done.outputs).toMatchObject({
      status: 'COMPLETED',
      result: 'done',
      image: 'acme/steps:1.1',
      proof: 'proven',
      changed: 'true',
      undone: 'none',
    });
    expect(job.github.deployments).toMatchObject([{ environment: 'staging', statuses: [{ state: 'in_progress' }, { state: 'success' }] }]);
    expect(done.summary).toContain('### Deployed: acme\\/steps\\:1\\.1');
    expect(done.summary).toMatch(
      /\| Deployment [^|]*steps \| update \| [^|]*steps\\:1\\\.0\\@sha256\\:\w{64} → [^|]*steps\\:1\\\.1\\@sha256\\:\w{64} \| proven \|/,
    );
    expect((await job.post(done).ended).log).toContain('nothing is left to undo');
  });

  it('crashes: undone by main itself, its cause with the log’s last lines in summary and annotation', async () => {
    await job.scene.cluster.push.exits('acme/steps:3.0', 7, '##[warning]steps v3 crashes');
    const failed = await job.main('acme/steps:3.0', { patience: 'CrashLoopBackOff=1,1s', environment: 'staging' }).ended;
    expect(failed.code).toBe(1);
    expect(failed.outputs).toMatchObject({ result: 'failed', undone: 'all' });
    expect(failed.annotations[0]).toMatchObject({
      level: 'error',
      properties: { file: 'k8s/shop.yaml', title: expect.stringContaining('exit code 7') },
    });
    expect(failed.annotations[0]?.text).toContain('steps v3 crashes');
    // What a container says is no command to the runner.
    expect(failed.log.replace(/^::error .*$/gm, '')).not.toContain('##[');
    expect(failed.log).toContain('steps v3 crashes');
    expect(failed.summary).toMatch(/exit code 7[\s\S]*<pre>[\s\S]*steps v3 crashes[\s\S]*<\/pre>/);
    expect(failed.summary).toContain('#### Brought back: everything that was there before');
    expect(job.github.deployments[0]?.statuses.map(({ state }) => state)).toEqual(['in_progress', 'failure']);
    expect((await job.post(failed).ended).log).toContain('nothing is left to undo');
    await isAsBefore();
  });

  it('without the right to show itself in an environment it deploys all the same, and says what the job needs', async () => {
    job.github.world.tokens['ghs_job'] = { kind: 'integration', rights: { 'acme/shop-deploy': { contents: 'write' } } };
    const done = await job.main('acme/steps:1.0', { environment: 'staging' }).ended;
    expect(done.code).toBe(0);
    expect(done.annotations).toMatchObject([
      { level: 'warning', properties: { title: 'H2K-740' }, text: expect.stringContaining('deployments: write') },
    ]);
  });
});

it('a plan writes nothing, and shows what would change', async () => {
  const planned = await job.main('acme/steps:1.0', { mode: 'plan' }).ended;
  expect({ code: planned.code, result: planned.outputs['result'], changed: planned.outputs['changed'] }).toEqual({
    code: 0,
    result: 'done',
    changed: 'true',
  });
  expect(planned.log).toContain('1 of 2 objects would change');
  expect(planned.summary).toMatch(/<pre>[\s\S]*GREETING[\s\S]*<\/pre>/);
  expect(await job.greeting()).toBe('one');
});

it('a verification proves what runs, and fails when somebody changed it', async () => {
  const verified = await job.main('', { mode: 'verify', manifests: '' }).ended;
  expect({ code: verified.code, result: verified.outputs['result'] }).toEqual({ code: 0, result: 'done' });
  expect(verified.summary).toContain('### deployed as recorded');
  expect(JSON.parse(verified.outputs['output'] ?? '')).toMatchObject({ proofs: [{ verdict: 'proven' }], drift: [] });
  await job.scene.kubectl('patch', 'configmap', 'steps', '--type=merge', '-p', '{"data":{"GREETING":"by hand"}}');
  const drifted = await job.main('', { mode: 'verify', manifests: '' }).ended;
  expect({ code: drifted.code, result: drifted.outputs['result'] }).toEqual({ code: 1, result: 'failed' });
  expect(drifted.summary).toContain('ConfigMap');
});
