import type { JsonObject } from '../../../src/types.ts';
import type { TestCluster } from '../../cluster/index.ts';
import { deployed, job, workload } from './rig.ts';

/** Random rollouts on the real cluster: our verdict against what the cluster shows a while later. A seed always draws the same. */
export interface Places {
  test: TestCluster;
  namespace: string;
  /** Its quota lets nothing in. */
  full: string;
}
export interface Checked {
  drawn: string;
  verdict: string;
  later: 'ready' | 'not ready';
  /** false green, false red; undefined: both agree. */
  wrong?: string;
}

const images = {
  old: 'acme/rollouts-good:0',
  good: 'acme/rollouts-good:1',
  slow: 'acme/rollouts-slow:1',
  never: 'acme/rollouts-never:1',
  exits: 'acme/rollouts-exits:3',
  soon: 'acme/rollouts-soon:4',
  third: 'acme/rollouts-third:1',
  ends: 'acme/rollouts-ends:0',
  absent: 'acme/rollouts-absent:1',
};
const kinds = ['Deployment', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job'] as const;
/** Shorter than the defaults where nothing heals here, and long enough for the third start. */
const patience = 'ErrImagePull=10s; CrashLoopBackOff=3,10s; FailedCreate=6s';

/** A StatefulSet's two pods come one after the other, and each may start three times before it stays. */
const timeout = 110;

export async function places(test: TestCluster): Promise<Places> {
  const [namespace, full] = await Promise.all([test.namespace('rollouts'), test.namespace('rollouts-full')]);
  const quota = { apiVersion: 'v1', kind: 'ResourceQuota', metadata: { name: 'none', namespace: full }, spec: { hard: { pods: '0' } } };
  await Promise.all([
    test.push.web(images.old, 'v0'),
    test.push.web(images.good, 'v1'),
    test.push.readyLate(images.slow, 8, 'v1'),
    test.push.neverReady(images.never),
    test.push.exits(images.exits, 3, 'no'),
    test.push.exits(images.ends, 0, 'done'),
    test.push.shell(images.soon, ['sleep 4', 'exit 4']),
    test.push.shell(images.third, [
      'echo x >>/v/n',
      'test $(cat /v/n | while read l; do echo -n 1; done) = 111 || exit 5',
      'trap "exit 0" TERM INT',
      'echo ok >/www/healthz',
      'httpd -f -p 8080 -h /www & wait $!',
    ]),
    test.kubectl(['apply', '-f', '-'], { input: JSON.stringify(quota) }),
  ]);
  return { test, namespace, full };
}

/** One rollout of a seed, waited for, and looked at again `seconds` later by kubectl alone. */
export async function rollout(seed: number, { test, namespace, full }: Places, seconds: number): Promise<Checked> {
  const one = pick(random(seed));
  const place = one.quota ? full : namespace;
  const name = `r${seed}`;
  const image = images[one.image];
  const of = (what: string): JsonObject => (one.kind === 'Job' ? job(place, name, what) : workload(place, name, what, optionsOf(one)));
  if (one.update) await deployedBefore(test, of(images.old));
  const { outcomes } = await deployed(test, { objects: [of(image)], patience, timeout });
  const verdict = outcomes[0]!.verdict;
  const before = await restarts(test, place, name, one.kind);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000));
  const steady = (await restarts(test, place, name, one.kind)) === before;
  const later = steady && (await isReady(test, place, name, one.kind)) ? 'ready' : 'not ready';
  await test.kubectl(['delete', one.kind, name, '-n', place, '--wait=false']);
  const wrong =
    verdict === 'ready' && later !== 'ready' ? 'false green' : verdict !== 'ready' && later === 'ready' ? 'false red' : undefined;
  return { drawn: `seed ${seed}: ${JSON.stringify(one)}`, verdict, later, ...(wrong ? { wrong } : {}) };
}

interface Drawn {
  kind: (typeof kinds)[number];
  image: keyof typeof images;
  probed: boolean;
  replicas: number;
  quota: boolean;
  /** Seconds until the readiness probe is asked at all. */
  delay: number;
  /** An older revision runs, and is ready, when this one comes. */
  update: boolean;
}

function pick(next: () => number): Drawn {
  const of = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)]!;
  const kind = of(kinds);
  const quota = next() < 0.1;
  const jobs = ['ends', 'ends', 'exits', 'absent'] as const;
  const servers = ['good', 'good', 'slow', 'never', 'exits', 'soon', 'third', 'absent'] as const;
  return {
    kind,
    image: of<keyof typeof images>(kind === 'Job' ? jobs : servers),
    // What never answers 200 is only wrong where somebody asks.
    probed: next() < 0.6,
    replicas: 1 + Math.floor(next() * 2),
    quota,
    delay: of([0, 0, 6]),
    update: next() < 0.5 && kind !== 'Job' && !quota,
  };
}

function optionsOf({ kind, probed, replicas, delay }: Drawn): Parameters<typeof workload>[3] {
  const probe = { httpGet: { path: '/healthz', port: 8080 }, periodSeconds: 1, initialDelaySeconds: delay };
  const container: JsonObject = { volumeMounts: [{ name: 'v', mountPath: '/v' }], ...(probed ? { readinessProbe: probe } : {}) };
  const count = kind === 'DaemonSet' ? {} : { replicas };
  return {
    kind,
    probed: false,
    container,
    pod: { volumes: [{ name: 'v', emptyDir: {} }] },
    spec: { ...count, ...(kind === 'StatefulSet' ? { serviceName: 'none' } : {}) },
  };
}

/** mulberry32: the same numbers for the same seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** The revision before, by kubectl alone and under the name of the writer to come. */
async function deployedBefore(test: TestCluster, object: JsonObject): Promise<void> {
  const { name, namespace } = object['metadata'] as { name: string; namespace: string };
  const args = ['--server-side', '--field-manager=health-test', '-f', '-'];
  for (const [words, input] of [
    [['apply', ...args], JSON.stringify(object)],
    [['rollout', 'status', '--timeout=90s', '-n', namespace, `${object['kind'] as string}/${name}`], ''],
  ] as const) {
    const { code, stderr } = await test.kubectl([...words], { input });
    if (code !== 0) throw new Error(stderr);
  }
}

/** What kubectl shows, read without any of the product's rules. */
async function isReady(test: TestCluster, namespace: string, name: string, kind: Drawn['kind']): Promise<boolean> {
  const { stdout } = await test.kubectl(['get', kind, name, '-n', namespace, '-o', 'json']);
  const { status = {}, spec = {} } = JSON.parse(stdout) as { status?: Record<string, unknown>; spec?: Record<string, unknown> };
  if (kind === 'Job') return status['succeeded'] === 1;
  if (kind === 'DaemonSet') {
    const wanted = status['desiredNumberScheduled'];
    return wanted !== 0 && status['numberAvailable'] === wanted && status['updatedNumberScheduled'] === wanted;
  }
  return status['availableReplicas'] === spec['replicas'] && status['updatedReplicas'] === spec['replicas'];
}

async function restarts(test: TestCluster, namespace: string, name: string, kind: Drawn['kind']): Promise<string> {
  const label = kind === 'Job' ? `batch.kubernetes.io/job-name=${name}` : `app=${name}`;
  const path = 'jsonpath={.items[*].status.containerStatuses[*].restartCount}';
  return (await test.kubectl(['get', 'pods', '-n', namespace, '-l', label, '-o', path])).stdout;
}
