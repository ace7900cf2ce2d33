import { beforeAll, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../../src/types.ts';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { type Case, job, workload } from './rig.ts';
import { type Row, SideBySide } from './told.ts';

/** What waits for somebody else, or is held by what was before: on the real cluster, side by side. */
const runs = new SideBySide();
const images = { web: 'acme/held-web:1', never: 'acme/held-never:1', exits: 'acme/held-exits:3', private: 'private.test/acme/held:1' };

beforeAll(async () => {
  const test = await testCluster();
  await Promise.all([
    test.push.web(images.web, 'v1'),
    test.push.neverReady(images.never),
    test.push.exits(images.exits, 3, 'part failed'),
    test.push.web(images.private, 'secret'),
  ]);
  const namespace = await test.namespace('held');
  runs.start(test, { ...casesIn(namespace), ...(await afterwards(test, namespace)) });
}, 180_000);

const service = (namespace: string, name: string, app: string, metadata: JsonObject = {}): JsonObject => ({
  apiVersion: 'v1',
  kind: 'Service',
  metadata: { name, namespace, ...metadata },
  spec: { ports: [{ port: 80 }], selector: { app } },
});

function casesIn(namespace: string): Record<string, Case> {
  const pod = (name: string, spec: JsonObject): JsonObject => ({ apiVersion: 'v1', kind: 'Pod', metadata: { name, namespace }, spec });
  const container = { name: 'c', image: images.web };
  return {
    served: { objects: [workload(namespace, 'served', images.web), service(namespace, 'served', 'served')] },
    unserved: { objects: [workload(namespace, 'unserved', images.never), service(namespace, 'unserved', 'unserved')], timeout: 15 },
    gatedPod: { objects: [pod('gated', { schedulingGates: [{ name: 'acme.io/quota' }], containers: [container] })], timeout: 5 },
    unopened: { objects: [pod('unopened', { readinessGates: [{ conditionType: 'acme.io/open' }], containers: [container] })], timeout: 20 },
    indexed: {
      objects: [
        job(namespace, 'indexed', images.exits, { completions: 2, completionMode: 'Indexed', backoffLimitPerIndex: 0, backoffLimit: 6 }),
      ],
      timeout: 90,
    },
    nopull: {
      objects: [workload(namespace, 'nopull', images.private, { pod: { imagePullSecrets: [{ name: 'nopull' }] } })],
      patience: 'ErrImagePull=12s',
      timeout: 90,
    },
    policy: {
      objects: [
        {
          apiVersion: 'admissionregistration.k8s.io/v1',
          kind: 'ValidatingAdmissionPolicy',
          metadata: { name: namespace },
          spec: {
            matchConstraints: {
              resourceRules: [{ apiGroups: ['apps'], apiVersions: ['v1'], operations: ['CREATE'], resources: ['deployments'] }],
            },
            validations: [{ expression: 'object.spec.replicas < 500' }],
          },
        },
      ],
    },
    own: {
      objects: [{ apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'own', namespace }, data: { error: 'no stock' } }],
      health: [{ kind: 'ConfigMap', ready: 'has(data.open)', failed: 'has(data.error)', message: 'data.error' }],
    },
  };
}

/** Cases whose objects are there before, in another state. */
async function afterwards(test: TestCluster, namespace: string): Promise<Record<string, Case>> {
  const apply = (object: JsonObject) =>
    test.kubectl(['apply', '--server-side', '--field-manager=health-test', '-f', '-'], { input: JSON.stringify(object) });
  await apply(service(namespace, 'going', 'x', { finalizers: ['acme.io/keep'] }));
  await test.kubectl(['delete', 'service', 'going', '-n', namespace, '--wait=false']);
  const drained = (version: string): JsonObject => {
    const made = workload(namespace, 'drained', images.web, {
      kind: 'StatefulSet',
      spec: { serviceName: 'drained' },
      container: { env: [{ name: 'V', value: version }] },
    });
    const { template } = made['spec'] as { template: { metadata: JsonObject } };
    template.metadata['finalizers'] = ['acme.io/drain'];
    return made;
  };
  await apply(drained('1'));
  await test.kubectl(['wait', '-n', namespace, '--for=jsonpath={.status.readyReplicas}=1', '--timeout=60s', 'statefulset/drained']);
  return {
    going: { objects: [service(namespace, 'going', 'x', { finalizers: ['acme.io/keep'] })], patience: 'FinalizerHangs=4s' },
    drained: { objects: [drained('2')], patience: 'OldPodsStay=4s', timeout: 90 },
  };
}

const outcomes = async (name: string) => (await runs.run(name)).outcomes;

const table: Row[] = [
  ['gatedPod', 'NotReady', /held by scheduling gates: acme.io\/quota/],
  ['unopened', 'NotReady', /held by readiness gates: acme.io\/open/],
  ['indexed', 'JobFailed', /failed indexes: 0,1/],
  ['nopull', 'ImageUnauthorised', /nopull/],
  ['own', 'HealthRule', /^no stock$/],
  ['going', 'FinalizerHangs', /held by acme.io\/keep/],
  ['drained', 'OldPodsStay', /pod drained-0 of the old revision does not go: held by acme.io\/drain/],
];

describe('held by somebody else', () => {
  it('a Service is ready with its pods', async () => {
    expect(await outcomes('served')).toMatchObject([{ verdict: 'ready' }, { verdict: 'ready' }]);
  }, 100_000);

  it('a Service whose pods never are says so', async () => {
    expect((await outcomes('unserved'))[1]).toMatchObject({
      verdict: 'failed',
      causes: [{ message: expect.stringContaining('none of its 1 pods is ready') }],
    });
  }, 100_000);

  runs.tell(table, 'held');

  it('an admission policy is ready once its expressions are checked', async () => {
    expect(await outcomes('policy')).toMatchObject([{ verdict: 'ready' }]);
  }, 100_000);
});
