import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { connect } from '../../../src/kubernetes/client/index.ts';
import type { Cluster } from '../../../src/kubernetes/types.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { UnavailableError } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { watching } from './watching.ts';

// the first start on a machine compiles Kubernetes
jest.setTimeout(30 * 60_000);

let test: TestCluster;
let cluster: Cluster;
let namespace: string;
const ports = nodePorts();
beforeAll(async () => {
  test = await testCluster();
  namespace = await test.namespace('restart');
});
afterAll(() => {
  cluster?.close();
  ports.close();
});

const body = (name: string, a: string) => ({ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name, namespace }, data: { a } });

it('the API server is killed and comes back: watches and writes go on by themselves, also those of a user with few rights', async () => {
  const rules = [{ apiGroups: [''], resources: ['configmaps'], verbs: ['get', 'list', 'watch', 'patch', 'create'] }];
  ({ cluster } = await connect({ kubeconfig: await test.user('restarter', [{ namespace, rules }]) }, ports));
  const resource = (await cluster.resource('', 'ConfigMap'))!;
  const watch = watching(cluster, resource, { namespace });
  await watch.next('synced');
  await cluster.apply(body('before', '1'), { manager: 'm' });
  await watch.next('+before=1');

  await test.apiserver.kill();
  // Begun while nobody is there to answer.
  const writes = Promise.all(['one', 'two', 'three'].map((name) => cluster.apply(body(name, '1'), { manager: 'm' })));
  await ports.sleep(1000, new AbortController().signal);
  await test.apiserver.start();
  expect((await writes).map(({ created }) => created)).toEqual([true, true, true]);
  await cluster.apply(body('before', '2'), { manager: 'm' });
  await cluster.apply(body('z-last', '1'), { manager: 'm' });
  // A server that has forgotten the watch's version has it list anew, in the order of names: the last name ends both ways.
  const told = await watch.next('+z-last=1');
  const seen = new Set(told.filter((word) => word !== 'synced' && word !== '+before=1'));
  expect([...seen].toSorted()).toEqual(['+before=2', '+one=1', '+three=1', '+two=1', '+z-last=1']);
  expect(told).not.toContain('polling');
  await watch.stop();
});

it('an API server that was never there is told at once, in words', async () => {
  const slept: number[] = [];
  const { cluster: nobody } = await connect(
    { endpoint: { server: 'https://127.0.0.1:1' } },
    { ...ports, env: { RUNNER_ENVIRONMENT: 'github-hosted' }, sleep: async (ms) => void slept.push(ms) },
  );
  const error = await nobody.id().catch((reason: unknown) => reason);
  console.log(slept);
  expect(error).toBeInstanceOf(UnavailableError);
  expect((error as UnavailableError).problems).toEqual([
    {
      code: 'H2K-110',
      severity: 'error',
      input: 'kubeconfig',
      message:
        'The cluster at https://127.0.0.1:1 is away: connection refused: nothing listens at 127.0.0.1:1; that address is the runner itself, not the machine where the kubeconfig was written',
      fix: "Use an address that GitHub's runners can reach, or a self-hosted runner beside the cluster.",
    },
  ]);
});

it('a server of another authority, and one that does not know us', async () => {
  const { cluster: untrusted } = await connect({ endpoint: { server: test.server } }, ports);
  await expect(untrusted.id()).rejects.toMatchObject({
    problems: [
      {
        code: 'H2K-111',
        message: expect.stringMatching(/^The cluster at https.* is not trusted: the certificate of .* is signed by an authority/),
      },
    ],
  });
  const { certificate } = await import('../../../src/ports/http-problem.ts');
  const { fingerprint } = (await certificate(new URL(test.server)))!;
  const { cluster: unknown } = await connect({ endpoint: { server: test.server, fingerprint, token: 'wrong-token' } }, ports);
  await expect(unknown.id()).rejects.toMatchObject({ problems: [{ code: 'H2K-113', message: expect.stringMatching(/401 Unauthorized/) }] });
});
