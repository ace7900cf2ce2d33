import { connect } from '../../../src/kubernetes/client/index.ts';
import { parsePatience } from '../../../src/kubernetes/health/patience.ts';
import { readHealthRules } from '../../../src/kubernetes/health/user.ts';
import { type Outcome, type Waiter, watchFor } from '../../../src/kubernetes/health/waiter.ts';
import type { Cluster, Health, Ref } from '../../../src/kubernetes/types.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import type { Json, JsonObject } from '../../../src/types.ts';
import { type TestCluster, until } from '../../cluster/index.ts';

/** Objects applied to the real cluster and waited for, as a deploy does it: watches first, then the writes, then the wait. */
export interface Case {
  objects: JsonObject[];
  /** Words of the input `patience`. */
  patience?: string;
  /** Seconds. */
  timeout?: number;
  /** As whom to watch; left out: the administrator. */
  kubeconfig?: string;
  /** The user's own rules. */
  health?: Json;
  /** Whom the wait asks instead of the API server itself, whoever it asks as. */
  through?: string;
  /** Minutes by which the clock of the wait is ahead of the cluster's. */
  skew?: number;
  /** Done while the wait goes on; it has begun. */
  during?: () => Promise<void>;
}
export interface Run {
  outcomes: Outcome[];
  told: { ref: Ref; health: Health }[];
  said: string[];
  /** What Jobs said. */
  heard: string[];
  waiter: Waiter;
  cluster: Cluster;
  seconds: number;
}

export async function deployed(
  test: TestCluster,
  { objects, patience = '', timeout = 60, kubeconfig = test.kubeconfig, health = [], through, skew = 0, during }: Case,
): Promise<Run> {
  const real = nodePorts({ log: () => {} });
  const ports = { ...real, now: () => real.now() + skew * 60_000 };
  const { cluster } = await connect(through === undefined ? { kubeconfig } : { endpoint: { server: through } }, ports);
  const { cluster: admin } = await connect({ kubeconfig: test.kubeconfig }, ports);
  const stop = new AbortController();
  const said: string[] = [];
  const told: Run['told'] = [];
  const heard: string[] = [];
  const refs = objects.map(refOf);
  const { rules } = await readHealthRules(health);
  const waiter = watchFor(
    refs,
    {
      cluster,
      now: () => ports.now(),
      sleep: (ms, signal) => ports.sleep(ms, signal),
      signal: stop.signal,
      say: (text) => said.push(text),
    },
    rules,
  );
  try {
    await waiter.synced;
    const begun = ports.now();
    const targets = [];
    for (const [index, object] of objects.entries()) {
      const { live } = await admin.apply(object, { manager: 'health-test' });
      const generation = live.generation === undefined ? {} : { generation: live.generation };
      targets.push({ ref: refs[index]!, since: { resourceVersion: live.resourceVersion, specChanged: true, ...generation } });
    }
    const report = (ref: Ref, health: Health) => told.push({ ref, health });
    const log = (_: Ref, text: string) => heard.push(text);
    const waiting = waiter.wait(targets, { deadline: begun + timeout * 1000, patience: parsePatience(patience).patience, report, log });
    const [outcomes] = await Promise.all([waiting, during?.()]);
    return { outcomes, told, said, heard, waiter, cluster, seconds: (ports.now() - begun) / 1000 };
  } finally {
    waiter.stop();
  }
}

export function refOf(object: JsonObject): Ref {
  const apiVersion = object['apiVersion'] as string;
  const [group, version] = apiVersion.includes('/') ? (apiVersion.split('/') as [string, string]) : ['', apiVersion];
  const { name, namespace } = object['metadata'] as { name: string; namespace?: string };
  return { group, version, kind: object['kind'] as string, name, ...(namespace === undefined ? {} : { namespace }) };
}

const probe = { readinessProbe: { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1 } };

export interface WorkloadOptions {
  kind?: string;
  container?: JsonObject;
  pod?: JsonObject;
  spec?: JsonObject;
  probed?: boolean;
}

/** A Deployment (or a kind like it) of one pod with one container `c`. */
export function workload(namespace: string, name: string, image: string, options: WorkloadOptions = {}): JsonObject {
  const container = { name: 'c', image, ...(options.probed === false ? {} : probe), ...options.container };
  const labels = { app: name };
  return {
    apiVersion: 'apps/v1',
    kind: options.kind ?? 'Deployment',
    metadata: { name, namespace },
    spec: {
      selector: { matchLabels: labels },
      template: { metadata: { labels }, spec: { terminationGracePeriodSeconds: 0, ...options.pod, containers: [container] } },
      ...options.spec,
    },
  };
}

export function job(namespace: string, name: string, image: string, spec: JsonObject = {}): JsonObject {
  const template = { spec: { restartPolicy: 'Never', terminationGracePeriodSeconds: 0, containers: [{ name: 'c', image }] } };
  return { apiVersion: 'batch/v1', kind: 'Job', metadata: { name, namespace }, spec: { template, backoffLimit: 0, ...spec } };
}

/** Resolves once kubectl shows what a test is about, and the wait has had a moment to see it too. */
export async function shows(test: TestCluster, what: string[], path: string, wanted: RegExp): Promise<void> {
  await until(`${what.join(' ')} showing ${String(wanted)}`, 90, async () => {
    const { stdout } = await test.kubectl(['get', ...what, '-o', `jsonpath=${path}`]);
    return wanted.test(stdout) || undefined;
  });
  await new Promise((resolve) => setTimeout(resolve, 1000));
}
