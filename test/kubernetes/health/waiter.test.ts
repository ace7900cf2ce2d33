import { describe, expect, it } from '@jest/globals';
import { defaultPatience, parsePatience } from '../../../src/kubernetes/health/patience.ts';
import { readHealthRules, type UserRules } from '../../../src/kubernetes/health/user.ts';
import { type Outcome, type WaitTarget, watchFor } from '../../../src/kubernetes/health/waiter.ts';
import type { Live } from '../../../src/kubernetes/types.ts';
import type { JsonObject, Path } from '../../../src/types.ts';
import { Clock, Memory, settle } from './memory.ts';
import { deployment, event, live, ownedBy, pod, replicaSet } from './objects.ts';

function start(
  objects: Live[],
  targets: WaitTarget[],
  options: { timeout?: number; patience?: string; forbidden?: string[]; absent?: string[]; own?: UserRules } = {},
) {
  const memory = new Memory();
  const clock = new Clock();
  const said: string[] = [];
  const told: string[] = [];
  const stop = new AbortController();
  for (const object of objects) memory.putSilently(object);
  for (const one of options.forbidden ?? []) memory.forbidden.add(one);
  for (const one of options.absent ?? []) memory.absent.add(one);
  const waiter = watchFor(
    targets.map(({ ref }) => ref),
    { cluster: memory.cluster, now: clock.now, sleep: clock.sleep, signal: stop.signal, say: (text) => said.push(text) },
    options.own,
  );
  let outcomes: Outcome[] | undefined;
  let failure: unknown;
  const end = waiter
    .wait(targets, {
      deadline: clock.time + (options.timeout ?? 300) * 1000,
      patience: parsePatience(options.patience ?? '').patience,
      report: (ref, health) => told.push(`${ref.name} ${health.state}`),
    })
    .then(
      (all) => {
        outcomes = all;
      },
      (error: unknown) => {
        failure = error;
      },
    );
  return { memory, clock, said, told, stop, waiter, end, outcomes: () => outcomes, failure: () => failure };
}

const target = (object: Live, generation = 1): WaitTarget => ({
  ref: object.ref,
  since: { resourceVersion: '1', specChanged: true, generation },
});

describe('the waiter', () => {
  it('is done with the very event that makes a Deployment with a readiness probe available', async () => {
    const run = start([deployment('web', { ready: 0 })], [target(deployment('web'))]);
    await settle();
    expect(run.outcomes()).toBeUndefined();
    run.memory.put(deployment('web'));
    await settle();
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready', causes: [] }]);
    expect(run.told).toEqual(['web progressing', 'web ready']);
  });

  it('ends when an object has had the time that it alone was given', async () => {
    const shop = deployment('shop', { ready: 0 });
    const run = start([shop, deployment('web', { ready: 0 })], [target(shop), target(deployment('web'))], {
      patience: 'Deployment/web=90s',
    });
    await run.clock.pass(89);
    expect(run.outcomes()).toBeUndefined();
    await run.clock.pass(2);
    expect(run.outcomes()).toMatchObject([
      { ref: { name: 'shop' }, verdict: 'unfinished' },
      { ref: { name: 'web' }, verdict: 'failed', causes: [{ code: 'NotReady' }] },
    ]);
  });

  it('waits for what the user’s own rules say, also of a kind that is what it is', async () => {
    const { rules } = await readHealthRules([{ kind: 'ConfigMap', ready: 'has(data.filled)' }]);
    const run = start([live('v1', 'ConfigMap', 'c')], [{ ref: live('v1', 'ConfigMap', 'c').ref }], { own: rules });
    await settle();
    expect(run.outcomes()).toBeUndefined();
    run.memory.put(live('v1', 'ConfigMap', 'c', { data: { filled: 'yes' } }));
    await settle();
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('has a Service ready with the first of its pods that is', async () => {
    const web = live('v1', 'Service', 'web', { spec: { selector: { app: 'web' }, clusterIP: '10.0.0.1' } });
    const slice = (ready: boolean) =>
      live('discovery.k8s.io/v1', 'EndpointSlice', 'web-x', { endpoints: [{ conditions: { ready } }] }, ownedBy(web));
    const none = { ...slice(false), body: { ...slice(false).body, endpoints: [] } };
    const shop = deployment('shop', { ready: 0 });
    const run = start([web, none, shop], [{ ref: web.ref }, target(shop)]);
    await settle();
    run.memory.put(slice(false));
    run.memory.put(deployment('shop'));
    await settle();
    expect(run.outcomes()).toBeUndefined();
    run.memory.put(slice(true));
    await settle();
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }, { verdict: 'ready' }]);
    expect(run.told.filter((one) => one.startsWith('web'))).toEqual(['web ready']);
  });

  it('tells of a Service without ready pods only when nothing else is left to wait for', async () => {
    const web = live('v1', 'Service', 'web', { spec: { selector: { app: 'web' }, clusterIP: '10.0.0.1' } });
    const slice = live('discovery.k8s.io/v1', 'EndpointSlice', 'web-x', { endpoints: [{ conditions: { ready: false } }] }, ownedBy(web));
    const run = start([web, slice, deployment('shop', { ready: 0 })], [{ ref: web.ref }, target(deployment('shop'))]);
    await run.clock.pass(60);
    expect(run.told).toEqual(['shop progressing']);
    run.memory.put(deployment('shop'));
    await run.clock.pass(60);
    expect(run.told).toEqual(['shop progressing', 'shop ready', 'web progressing']);
  });

  it('takes a Service for ready where its endpoints may not be read, and says so', async () => {
    const web = live('v1', 'Service', 'web', { spec: { selector: { app: 'web' }, clusterIP: '10.0.0.1' } });
    const run = start([web], [{ ref: web.ref }], { forbidden: ['watch EndpointSlice'] });
    await settle();
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
    expect(run.said).toEqual(['listing EndpointSlice in shop is forbidden: Services are taken for ready without their pods']);
  });

  it('names old pods that stay although their time is up', async () => {
    const web = deployment('web', { updated: 0, ready: 0, available: 0 });
    const old = replicaSet(web, 'h0', { image: 'acme/shop:0' });
    const stuck = pod(old, 'web-0', { ready: true });
    Object.assign(stuck.body['metadata'] as object, { deletionTimestamp: '2026-01-01T00:00:00Z', finalizers: ['acme.io/drain'] });
    const run = start([web, replicaSet(web), old, stuck], [target(web)]);
    await run.clock.pass(62);
    expect(run.outcomes()).toMatchObject([
      {
        verdict: 'failed',
        causes: [{ code: 'OldPodsStay', pod: 'web-0', message: 'pod web-0 of the old revision does not go: held by acme.io/drain' }],
      },
    ]);
  });

  it('does not name one that its kubelet is just taking away', async () => {
    const web = deployment('web', { updated: 0, ready: 0, available: 0 });
    const old = replicaSet(web, 'h0', { image: 'acme/shop:0' });
    const going = pod(old, 'web-0');
    const run = start([web, replicaSet(web), old, going], [target(web)]);
    Object.assign(going.body['metadata'] as object, { deletionTimestamp: new Date(run.clock.now()).toISOString() });
    const seenAfter = async (seconds: number) => {
      await run.clock.pass(seconds);
      run.memory.put(deployment('web', { updated: 0, ready: 0, available: 0 }));
      await settle();
      return run.told;
    };
    expect(await seenAfter(4)).toEqual(['web progressing']);
    expect(await seenAfter(4)).toEqual(['web progressing', 'web failing']);
  });

  it('holds a readiness that no probe stands behind', async () => {
    const run = start([deployment('web', { probed: false })], [target(deployment('web'))]);
    await run.clock.pass(9);
    expect(run.outcomes()).toBeUndefined();
    await run.clock.pass(2);
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('does not believe it where a kubelet tells of a restart that its status does not show yet', async () => {
    const web = deployment('web', { probed: false });
    const set = replicaSet(web, 'h1', { probed: false });
    const began = pod(set, 'web-1', { ready: true });
    const told = event(began, 'BackOff', 'Back-off restarting failed container c in pod web-1_shop(uid)');
    const run = start([web, set, began, told], [target(web)]);
    await run.clock.pass(12);
    expect(run.outcomes()).toBeUndefined();
    // The third start holds; the event stays, and is older.
    run.memory.put(pod(set, 'web-1', { ready: true, restarts: 2, state: { running: { startedAt: '2026-01-01T00:00:30Z' } } }));
    await run.clock.pass(9);
    expect(run.outcomes()).toBeUndefined();
    await run.clock.pass(2);
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('asks no kubelet where probes stand behind a readiness, and says nothing where events may not be read', async () => {
    const probed = start([deployment('web')], [target(deployment('web'))]);
    await settle();
    expect(probed.outcomes()).toMatchObject([{ verdict: 'ready' }]);
    expect(probed.memory.asked).not.toContain('list Event');
    const bare = start([deployment('web', { probed: false })], [target(deployment('web'))], { forbidden: ['list Event'] });
    await bare.clock.pass(11);
    expect([bare.outcomes(), bare.said]).toMatchObject([[{ verdict: 'ready' }], []]);
    expect(bare.memory.asked.filter((one) => one === 'list Event')).toHaveLength(1);
  });

  it('ends the whole wait with the first failure that never heals, and tells what was last seen of the rest', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const bad = pod(set, 'web-1', {
      phase: 'Pending',
      state: { waiting: { reason: 'InvalidImageName', message: 'couldn’t parse image name' } },
    });
    const worker = deployment('worker', { ready: 0 });
    const run = start([web, set, worker], [target(web), target(worker)]);
    await settle();
    run.memory.put(bad);
    await settle();
    expect(run.outcomes()).toMatchObject([
      { verdict: 'failed', causes: [{ code: 'InvalidImageName', pod: 'web-1', container: 'c' }] },
      { verdict: 'unfinished', health: { state: 'progressing', why: '0 of 1 pods are available' } },
    ]);
  });

  it('asks for events and logs only where something fails', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const run = start([web, set], [target(web)]);
    await settle();
    expect(run.memory.asked.filter((one) => /Event|logs/.test(one))).toEqual([]);
    run.memory.logLines.set('web-1/now', ['no database']);
    run.memory.put(pod(set, 'web-1', { state: { terminated: { exitCode: 3, reason: 'Error' } } }));
    await settle();
    expect(run.memory.asked).toEqual(expect.arrayContaining(['list Event', 'logs Pod']));
  });

  it('takes the words for a log that is gone for no log, and looks for the other one', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const run = start([web, set], [target(web)], { timeout: 20 });
    await settle();
    run.memory.logLines.set('web-1/previous', ['unable to retrieve container logs for containerd://2582e661a85b170a12df57b16b7eb512']);
    run.memory.logLines.set('web-1/now', ['no database']);
    run.memory.put(pod(set, 'web-1', { restarts: 1, state: { running: {} }, lastState: { terminated: { exitCode: 3, reason: 'Error' } } }));
    await run.clock.pass(21);
    expect(run.outcomes()).toMatchObject([{ causes: [{ code: 'Crash', log: ['no database'] }] }]);
  });

  it('tells at the deadline what was last seen, after one more GET', async () => {
    const web = deployment('web', { ready: 0 });
    const run = start([web], [target(web)], { timeout: 20 });
    await run.clock.pass(21);
    expect(run.outcomes()).toMatchObject([
      { verdict: 'failed', causes: [{ code: 'NotReady', message: expect.stringContaining('0 of 1 pods are available') }] },
    ]);
    expect(run.memory.asked).toContain('get Deployment');
  });

  it('is saved by that GET where the watch has lost the news', async () => {
    const run = start([deployment('web', { ready: 0 })], [target(deployment('web'))], { timeout: 20 });
    await settle();
    run.memory.putSilently(deployment('web'));
    await run.clock.pass(21);
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('does not take an answer from before our write', async () => {
    const run = start([deployment('web')], [target(deployment('web'), 2)]);
    await run.clock.pass(30);
    expect(run.outcomes()).toBeUndefined();
    run.memory.put(deployment('web', { generation: 2 }));
    await settle();
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('needs all to be ready at the same moment', async () => {
    const run = start([deployment('web'), deployment('worker', { ready: 0 })], [target(deployment('web')), target(deployment('worker'))]);
    await settle();
    run.memory.put(deployment('web', { ready: 0 }));
    run.memory.put(deployment('worker'));
    await settle();
    expect(run.outcomes()).toBeUndefined();
    run.memory.put(deployment('web'));
    await settle();
    expect(run.outcomes()).toHaveLength(2);
  });

  it('watches nothing for objects that can only be ready', async () => {
    const run = start([], [target(live('v1', 'ConfigMap', 'settings'))]);
    await settle();
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
    expect(run.memory.asked).toEqual([]);
  });

  it('opens eight watches at most, over all namespaces where there are many', async () => {
    const many = Array.from({ length: 10 }, (_, index) => {
      const one = deployment('web');
      return { ...one, ref: { ...one.ref, namespace: `n${index}` } };
    });
    const run = start(
      [],
      many.map((one) => target(one)),
    );
    await settle();
    expect(run.memory.asked.filter((one) => one.includes(' in '))).toEqual([
      'watch Pod in *',
      'watch Deployment in *',
      'watch ReplicaSet in *',
    ]);
    run.stop.abort(new Error('cancelled'));
    await run.end;
    expect(run.failure()).toMatchObject({ message: 'cancelled' });
  });

  it('lives without events, logs, pods and lists, and says so', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const crashed = pod(set, 'web-1', { restarts: 4, lastState: { terminated: { exitCode: 3, reason: 'Error' } } });
    const run = start([web, set, crashed], [target(web)], {
      forbidden: ['list Event', 'logs Pod'],
    });
    await run.clock.pass(70);
    expect(run.outcomes()).toMatchObject([{ verdict: 'failed', causes: [{ code: 'Crash', exitCode: 3, restarts: 4 }] }]);
    expect(run.said).toEqual([expect.stringContaining('events'), expect.stringContaining('logs')]);
  });

  it('asks one by one where even a list is forbidden', async () => {
    const run = start([deployment('web', { ready: 0 })], [target(deployment('web'))], {
      forbidden: ['watch Deployment', 'watch Pod', 'watch ReplicaSet'],
    });
    await run.clock.pass(6);
    run.memory.putSilently(deployment('web'));
    await run.clock.pass(6);
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
  });

  it('waits for kinds that are made by the same run', async () => {
    const run = start([], [target(live('acme.io/v1', 'Shop', 's'))], { absent: ['Shop'] });
    await settle();
    run.memory.absent.delete('Shop');
    run.memory.put(live('acme.io/v1', 'Shop', 's', { status: { conditions: [{ type: 'Ready', status: 'True' }] } }));
    await run.clock.pass(6);
    expect(run.outcomes()).toMatchObject([{ verdict: 'ready' }]);
    expect(run.memory.asked).toContain('watch Shop');
  });

  it('begins to watch them when the wait begins, where they were made before that', async () => {
    const memory = new Memory();
    const clock = new Clock();
    memory.absent.add('Shop');
    const shop = live('acme.io/v1', 'Shop', 's', { status: { conditions: [{ type: 'Ready', status: 'True' }] } });
    const waiter = watchFor([shop.ref], {
      cluster: memory.cluster,
      now: clock.now,
      sleep: clock.sleep,
      signal: new AbortController().signal,
      say: () => {},
    });
    await waiter.synced;
    memory.absent.delete('Shop');
    memory.putSilently(shop);
    const end = waiter.wait([target(shop)], { deadline: clock.time + 60_000, patience: defaultPatience, report: () => {} });
    await settle();
    expect(memory.asked).toContain('watch Shop');
    expect(await end).toMatchObject([{ verdict: 'ready' }]);
    waiter.stop();
  });

  it('reads a log once for each restart, and no events of pods that are well', async () => {
    const web = deployment('web', { replicas: 2, ready: 1 });
    const set = replicaSet(web);
    const crash = (restarts: number) => pod(set, 'web-1', { restarts, state: { terminated: { exitCode: 3, reason: 'Error' } } });
    const run = start([web, set, pod(set, 'web-2', { ready: true }), crash(0)], [target(web)]);
    const count = (what: string) => run.memory.asked.filter((one) => one === what).length;
    await run.clock.pass(1);
    expect([count('list Event'), count('logs Pod')]).toEqual([1, 1]);
    await run.clock.pass(20);
    expect([count('list Event'), count('logs Pod')]).toEqual([2, 1]);
    run.memory.put(crash(1));
    await settle();
    expect(count('logs Pod')).toBe(2);
    run.stop.abort(new Error('enough'));
    await run.end;
  });

  it('keeps of pods no notes on who wrote them: there may be thousands', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const one = pod(set, 'web-1', { ready: true });
    one.body['metadata'] = { ...(one.body['metadata'] as JsonObject), managedFields: [{ manager: 'kubelet' }] };
    const run = start([web, set, one], [target(web)]);
    await settle();
    expect(await run.waiter.pods(web.ref)).toMatchObject([{ ref: { name: 'web-1' }, body: { metadata: { name: 'web-1' } } }]);
    expect(run.waiter.get(one.ref)?.body['metadata']).not.toHaveProperty('managedFields');
  });

  it('is not taken back by a watch that lags behind', async () => {
    const [before, after] = [deployment('web', { ready: 0 }), deployment('web')];
    const run = start([], [target(after), target(deployment('worker', { ready: 0 }))]);
    await settle();
    run.memory.put(after);
    await settle();
    run.memory.put(before);
    run.memory.put(deployment('worker'));
    await settle();
    expect(run.outcomes()).toHaveLength(2);
  });

  it('forgets an object that was deleted and made again', async () => {
    const [first, second] = [
      live('v1', 'Namespace', 'n', { status: { phase: 'Active' } }, { uid: 'one' }),
      live('v1', 'Namespace', 'n', { status: { phase: 'Terminating' } }, { uid: 'two' }),
    ];
    const other = deployment('web', { ready: 0 });
    const run = start([first, other], [target(first), target(other)]);
    await settle();
    run.memory.put(second);
    await settle();
    run.memory.remove(first);
    await settle();
    expect(run.waiter.get(second.ref)?.uid).toBe('two');
    run.stop.abort(new Error('enough'));
    await run.end;
  });

  it('asks for the cause even where the deadline comes first', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const slow = pod(set, 'web-1');
    const run = start([web, set, slow, event(slow, 'Unhealthy', 'Readiness probe failed: connection refused')], [target(web)], {
      timeout: 2,
    });
    await run.clock.pass(3);
    expect(run.outcomes()).toMatchObject([{ verdict: 'failed', causes: [{ code: 'ProbeFailing', pod: 'web-1' }] }]);
  });

  it('points at the line of the image', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const bad = pod(set, 'web-1', { phase: 'Pending', state: { waiting: { reason: 'InvalidImageName', message: '' } } });
    const at = (path: Path) => ({ file: path.join('.'), line: 1, column: 1 });
    const run = start([web, set, bad], [{ ...target(web), at }]);
    await settle();
    expect(run.outcomes()?.[0]?.causes[0]?.at?.file).toBe('spec.template.spec.containers.0.image');
  });

  it('takes a pod’s events for its cause before it gives up', async () => {
    const web = deployment('web', { ready: 0 });
    const set = replicaSet(web);
    const stuck = pod(set, 'web-1', { phase: 'Pending', state: { waiting: { reason: 'ContainerCreating' } } });
    const run = start(
      [web, set, stuck, event(stuck, 'FailedMount', 'MountVolume.SetUp failed for volume "v" : secret "x" not found')],
      [target(web)],
    );
    await run.clock.pass(70);
    expect(run.outcomes()).toMatchObject([{ verdict: 'failed', causes: [{ code: 'ConfigMissing', reason: 'FailedMount' }] }]);
  });
});
