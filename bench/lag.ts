/** From the watch event that makes a Deployment with a readiness probe available to each tool's verdict on it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestCluster, testCluster } from '../test/cluster/index.ts';
import { shown, spread, time } from './measure.ts';
import { kubectl, product } from './product.ts';
import type { Report } from './table.ts';
import { available, watchDeployments } from './watch.ts';

const manifest = `apiVersion: apps/v1
kind: Deployment
metadata: { name: shop }
spec:
  selector: { matchLabels: { app: shop } }
  template:
    metadata: { labels: { app: shop } }
    spec:
      terminationGracePeriodSeconds: 0
      containers:
        - name: shop
          image: acme/bench:1.0
          readinessProbe: { httpGet: { path: /, port: 8080 }, periodSeconds: 1 }
`;

type Lag = { verdict: number; exit: number };
type Tool = { name: string; measure: (cluster: TestCluster, namespace: string, folder: string) => Promise<Lag> };

/** When this process sees the event, on performance's clock. */
function eventIn(cluster: TestCluster, namespace: string): { at: Promise<number>; end: () => void } {
  const found = Promise.withResolvers<number>();
  const end = watchDeployments(cluster.kubeconfig, namespace, (deployment) => {
    if (available(deployment)) found.resolve(performance.now());
  });
  return { at: found.promise, end };
}

async function lagOf(cluster: TestCluster, namespace: string, command: string[], verdictLine?: RegExp, cwd?: string): Promise<Lag> {
  const event = eventIn(cluster, namespace);
  let verdict = 0;
  const line = (text: string) => {
    if (verdictLine?.test(text)) verdict = performance.now();
  };
  await time(command, { line, ...(cwd && { cwd }) });
  const exit = performance.now();
  const at = await event.at;
  event.end();
  return { verdict: (verdict || exit) - at, exit: exit - at };
}

const kubectlApply = async (cluster: TestCluster, namespace: string, folder: string) =>
  time(kubectl(cluster, 'apply', '--server-side', '-n', namespace, '-f', folder));

const tools: Tool[] = [
  {
    name: 'hub-to-kube run',
    measure: (cluster, namespace, folder) => {
      const run = product('run', '--manifests', '.', '--namespace', namespace, '--kubeconfig', cluster.kubeconfig);
      return lagOf(cluster, namespace, run, /Deployment .*: ready/, folder);
    },
  },
  {
    name: 'kubectl rollout status',
    measure: async (cluster, namespace, folder) => {
      await kubectlApply(cluster, namespace, folder);
      return lagOf(cluster, namespace, kubectl(cluster, 'rollout', 'status', '-n', namespace, 'deployment/shop'));
    },
  },
  {
    name: 'a bare watch',
    measure: async (cluster, namespace, folder) => {
      await kubectlApply(cluster, namespace, folder);
      return lagOf(cluster, namespace, [process.execPath, join(import.meta.dirname, 'watch.ts'), cluster.kubeconfig, namespace]);
    },
  },
];

export async function lag(rounds: number): Promise<Report> {
  const cluster = await testCluster();
  await cluster.push.web('acme/bench:1.0', 'v1');
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-lag-'));
  writeFileSync(join(folder, 'shop.yaml'), manifest);
  const lags = new Map(tools.map(({ name }) => [name, [] as Lag[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const { name, measure } of tools) {
      const namespace = await cluster.namespace('lag');
      lags.get(name)?.push(await measure(cluster, namespace, folder));
      await cluster.kubectl(['delete', 'namespace', namespace, '--wait=false']);
      await pause(1000);
    }
  rmSync(folder, { recursive: true });
  const figures = tools.map(({ name }) => {
    const of = lags.get(name) ?? [];
    return { name, verdict: spread(of.map(({ verdict }) => verdict)), exit: spread(of.map(({ exit }) => exit)) };
  });
  return {
    name: 'lag',
    title: `From the event "available" to the verdict, ms: median (min-max) of ${rounds} rounds in turn`,
    head: ['', 'verdict', 'exit'],
    rows: figures.map(({ name, verdict, exit }) => [name, shown(verdict), shown(exit)]),
    notes: ['The verdict of a tool that prints none is its exit. The event is seen by a watch in the measuring process.'],
    figures: { rounds, tools: figures },
  };
}
