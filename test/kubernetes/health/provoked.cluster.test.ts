import type { Server } from 'node:http';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { type TestCluster, testCluster } from '../../cluster/index.ts';
import { must } from '../../cluster/kubectl.ts';
import { type Guarded, guardedCases, guards, withoutGuards } from './provoked/admission.ts';
import { imageCases, otherRegistries, pushImages } from './provoked/images.ts';
import { nodeCases, nodeFates, ownNode } from './provoked/nodes.ts';
import { beforePods, cloudSays, podCases } from './provoked/pods.ts';
import { type Row, SideBySide } from './told.ts';

/** Causes that want more than an object: a registry's refusal, a guard of the API server, a node that goes. All side by side. */
const runs = new SideBySide();
let test: TestCluster;
let guarded: Guarded;
let namespace: string;
let node: string;
const servers: Server[] = [];

beforeAll(async () => {
  test = await testCluster();
  const [own, closed, hooked, away] = await Promise.all(['provoked', 'closed', 'hooked', 'away'].map((name) => test.namespace(name)));
  namespace = own!;
  node = `${namespace}-node`;
  guarded = { closed: closed!, hooked: hooked!, away: away! };
  servers.push(...(await Promise.all([otherRegistries(test), guards(test, guarded)])));
  await Promise.all([
    pushImages(test),
    ownNode(test, node),
    must(test.kubectl, ['apply', '-f', '-'], { apiVersion: 'v1', kind: 'List', items: beforePods(namespace) }),
  ]);
  const cases = {
    ...nodeCases(namespace, node),
    ...imageCases(namespace),
    ...podCases(namespace),
    ...guardedCases(guarded),
  };
  runs.start(test, cases, { ...nodeFates(test, namespace, node), balancer: () => cloudSays(test, namespace) });
}, 180_000);

afterAll(async () => {
  for (const server of servers) server.close();
  await withoutGuards(test, guarded);
  await test.kubectl(['delete', 'pods', '-n', namespace, '--all', '--force', '--grace-period=0', '--wait=false']);
  await test.kubectl(['delete', `node/${node}`, `persistentvolume/${namespace}`, `runtimeclass/${namespace}`, '--wait=false']);
}, 60_000);

const table: Row[] = [
  ['rateLimited', 'ImageRateLimited', /429 Too Many Requests/, { container: 'c' }],
  ['registryAway', 'ImagePull', /connection refused/, { container: 'c' }],
  ['wrongPlatform', 'ImageWrongPlatform', /no match for platform/, { container: 'c' }],
  ['signal', 'Crash', /exit code 139 .*SIGSEGV/, { exitCode: 139 }],
  ['hook', 'Crash', /its postStart hook fails: \/bin\/false/, { container: 'c' }],
  ['startup', 'ProbeFailing', /Startup probe failed: HTTP probe failed with statuscode: 404/],
  ['closedPort', 'ProbeFailing', /Readiness probe failed: .*connection refused/],
  ['silentProbe', 'ProbeFailing', /Readiness probe failed/],
  ['noKey', 'ConfigMissing', /couldn't find key nokey in ConfigMap/],
  ['noFolder', 'VolumeMount', /hostPath type check failed: \/nothere is not a directory/],
  ['noLabel', 'Unschedulable', /didn't match Pod's node affinity\/selector/],
  ['tainted', 'Unschedulable', /untolerated taint/],
  ['otherZone', 'Unschedulable', /didn't match PersistentVolume's node affinity/],
  ['noClaim', 'VolumeClaimPending', /persistentvolumeclaim "nothere" not found/],
  ['noRuntime', 'Reported', /no runtime for "nothere" is configured/],
  ['deadline', 'DeadlineExceeded', /has timed out progressing/],
  ['podLate', 'DeadlineExceeded', /active on the node longer than the specified deadline/],
  ['jobPolicy', 'JobFailed', /exit code 42 matching FailJob rule/],
  ['balancer', 'LoadBalancerPending', /quota "IN_USE_ADDRESSES" exceeded/],
  ['policy', 'AdmissionRefused', /denied request: pods need the label team/],
  ['policySet', 'AdmissionRefused', /denied request: pods need the label team/],
  ['webhook', 'AdmissionRefused', /"limits.acme.io" denied the request: every container needs a memory limit/],
  ['webhookAway', 'Reported', /failed calling webhook "away.acme.io"/],
  ['lost', 'NodeLost', /doesn't answer any more/],
  ['evicted', 'Evicted', /low on resource: memory/],
];

describe('a cause that is provoked', () => runs.tell(table, 'provoked'));
