import { describe, expect, it } from '@jest/globals';
import { podsIn } from '../../../src/kubernetes/health/pods.ts';
import { prove } from '../../../src/kubernetes/health/proof.ts';
import type { Digest, JsonObject } from '../../../src/types.ts';
import { testCluster } from '../../cluster/index.ts';
import { deployed, refOf, workload } from './rig.ts';

describe('a new revision', () => {
  it('is blamed alone, while the old one crashes too', async () => {
    const test = await testCluster();
    const namespace = await test.namespace('rollout');
    await Promise.all([test.push.exits('acme/rollout:old', 3, 'old'), test.push.exits('acme/rollout:new', 4, 'new')]);
    const patience = 'CrashLoopBackOff=1,2s';
    await deployed(test, { objects: [workload(namespace, 'web', 'acme/rollout:old')], patience, timeout: 60 });
    const spec = { strategy: { rollingUpdate: { maxUnavailable: 0 } } };
    const { outcomes } = await deployed(test, {
      objects: [workload(namespace, 'web', 'acme/rollout:new', { spec })],
      patience,
      timeout: 60,
    });
    expect(outcomes[0]?.causes).toMatchObject([{ code: 'Crash', exitCode: 4, log: ['new'] }]);
  }, 150_000);

  it('that recovers from two crashes is ready', async () => {
    const test = await testCluster();
    const namespace = await test.namespace('rollout');
    // The volume outlives the container: it crashes until it has been there three times.
    await test.push.shell('acme/rollout:third', [
      'echo x >>/v/n',
      'test $(cat /v/n | while read l; do echo -n 1; done) = 111 || exit 5',
      'trap "exit 0" TERM INT',
      'sleep 1000 & wait',
    ]);
    const pod = { volumes: [{ name: 'v', emptyDir: {} }] };
    const objects = [
      workload(namespace, 'web', 'acme/rollout:third', {
        probed: false,
        pod,
        container: { volumeMounts: [{ name: 'v', mountPath: '/v' }] },
      }),
    ];
    const { outcomes, told } = await deployed(test, { objects, timeout: 90 });
    expect(outcomes).toMatchObject([{ verdict: 'ready' }]);
    expect(told.map(({ health }) => health.state)).toContain('failing');
  }, 150_000);
});

describe('the proof', () => {
  it('finds one config under two indexes in two repositories, in both orders of pulling', async () => {
    const test = await testCluster();
    const namespace = await test.namespace('proof');
    const [first, second] = await test.push.sameConfig('acme/proof-b:1', 'acme/proof-a:1');
    const other = await test.push.web('acme/proof-other:1', 'other');
    const contents: Record<string, { children: Digest[]; configs: Digest[] }> = {};
    for (const pushed of [first, second]) {
      const name = `docker.io/${pushed.image.split(':')[0]}@${pushed.digest}`;
      contents[name] = { children: Object.values(pushed.platforms) as Digest[], configs: [pushed.config as Digest] };
    }
    contents[`docker.io/acme/proof-other@${other.digest}`] = { children: [], configs: [other.config as Digest] };
    const aliases = async (image: string) => contents[image];
    const pinned = (name: string, pushed: { image: string; digest: string }): JsonObject =>
      workload(namespace, name, `${pushed.image}@${pushed.digest}`);
    const objects = [pinned('b', first), pinned('a', second), pinned('b-again', first), pinned('other', other)];
    const { waiter, outcomes, cluster } = await deployed(test, { objects });
    expect(outcomes.map(({ verdict }) => verdict)).toEqual(['ready', 'ready', 'ready', 'ready']);

    const digests = [first, second, first, other].map(({ digest }) => digest as Digest);
    const targets = objects.map((object, index) => ({
      ref: refOf(object),
      containers: [{ container: 'c', image: `docker.io/${[first, second, first, other][index]!.image}`, digest: digests[index]! }],
    }));
    const proofs = await prove(targets, { pods: (ref) => waiter.pods(ref), aliases });
    expect(proofs.map(({ verdict, why }) => `${verdict}: ${why}`)).toEqual([
      expect.stringMatching(/^proven/),
      expect.stringMatching(/^proven/),
      expect.stringMatching(/^proven/),
      expect.stringMatching(/^proven/),
    ]);
    // Without a wait, by LIST: the same pods.
    expect((await prove(targets, { pods: (ref) => podsIn(cluster, ref), aliases })).map(({ verdict }) => verdict)).toEqual([
      'proven',
      'proven',
      'proven',
      'proven',
    ]);
    // Another image than the one that runs: its config was read, and differs.
    const wrong = [
      {
        ...targets[3]!,
        containers: [{ ...targets[3]!.containers[0]!, image: 'docker.io/acme/proof-b:1', digest: first.digest as Digest }],
      },
    ];
    expect(await prove(wrong, { pods: (ref) => waiter.pods(ref), aliases })).toMatchObject([{ verdict: 'mismatch' }]);
  }, 150_000);

  it('has nothing to look at without replicas', async () => {
    const test = await testCluster();
    const namespace = await test.namespace('proof');
    const object = workload(namespace, 'none', 'acme/proof-none:1', { spec: { replicas: 0 } });
    const { waiter } = await deployed(test, { objects: [object] });
    const targets = [
      {
        ref: refOf(object),
        containers: [{ container: 'c', image: 'docker.io/acme/proof-none:1', digest: `sha256:${'0'.repeat(64)}` as Digest }],
      },
    ];
    const proofs = await prove(targets, { pods: (ref) => waiter.pods(ref), aliases: async () => undefined });
    expect(proofs).toMatchObject([{ verdict: 'unproven', why: 'there is no ready pod to look at' }]);
  }, 60_000);
});
