/** 1,000 Deployments on nodes that only pretend, applied and waited for: ours beside Helm's wait by watches, in turn, in fresh namespaces. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditEntry, type TestCluster, testCluster } from '../test/cluster/index.ts';
import { must } from '../test/cluster/kubectl.ts';
import { helm } from './helm.ts';
import { writeDeployments } from './manifests.ts';
import { shown, spread, time } from './measure.ts';
import { product } from './product.ts';
import type { Report } from './table.ts';
import { available, watchDeployments } from './watch.ts';

const count = 1000;

/**
 * Helm at its best: it lists ReplicaSets and pods for each Deployment's every change, thousands of requests, and with the hundred and then five a second
 * that it grants itself by default it does not end within its ten minutes.
 */
const unthrottled = ['--qps=10000', '--burst-limit=10000'];

type Tool = { name: string; agent: string; command: (cluster: TestCluster, namespace: string) => string[]; verdictLine?: RegExp };
type Sample = { seconds: number; cpu: number; peakMiB: number; watches: number; verdict: number; exit: number };
const figuresOf = ['seconds', 'cpu', 'peakMiB', 'watches', 'verdict', 'exit'] as const;

export async function wait(rounds: number): Promise<Report> {
  const cluster = await testCluster();
  await cluster.fakeNodes(2);
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-wait-'));
  // A chart without a template in it, which our run reads as manifests: the same file.
  const templates = join(folder, 'chart', 'templates');
  writeDeployments(join(templates, 'deployments.yaml'), count);
  writeFileSync(join(folder, 'chart', 'Chart.yaml'), 'apiVersion: v2\nname: shops\nversion: 1.0.0\n');
  const tools = toolsFor(await helm(), folder);
  const samples = new Map(tools.map(({ name }) => [name, [] as Sample[]]));
  for (let round = 0; round < rounds; round += 1)
    for (const tool of round % 2 === 0 ? tools : tools.toReversed()) {
      const namespace = await cluster.namespace('wait');
      samples.get(tool.name)?.push(await sample(cluster, tool, namespace, folder));
      // Gone before the next begins: a deletion in the background would slow it.
      await must(cluster.kubectl, ['delete', 'namespace', namespace, '--timeout=300s']);
    }
  rmSync(folder, { recursive: true });
  return report(tools, samples, rounds);
}

const toolsFor = (program: string, folder: string): Tool[] => [
  {
    name: 'hub-to-kube run',
    agent: 'hub-to-kube',
    command: ({ kubeconfig }, namespace) =>
      product('run', '--manifests', 'chart/templates', '--namespace', namespace, '--kubeconfig', kubeconfig, '--timeout', '10m'),
    verdictLine: /all is ready: \d+ objects/,
  },
  {
    name: 'helm install --wait=watcher',
    agent: 'Helm',
    command: ({ kubeconfig }, namespace) => {
      const target = ['--namespace', namespace, '--kubeconfig', kubeconfig];
      return [program, 'install', 'shops', join(folder, 'chart'), ...target, '--wait=watcher', '--timeout=10m', ...unthrottled];
    },
  },
];

async function sample(cluster: TestCluster, { name, agent, command, verdictLine }: Tool, namespace: string, cwd: string): Promise<Sample> {
  const mark = await cluster.audit.mark();
  const ready = new Set<string>();
  let last = 0;
  const end = watchDeployments(cluster.kubeconfig, namespace, (deployment) => {
    if (!available(deployment) || ready.has(deployment.metadata.name)) return;
    ready.add(deployment.metadata.name);
    last = performance.now();
  });
  let verdict = 0;
  const run = await time(command(cluster, namespace), {
    cwd,
    line: (text) => {
      if (verdictLine?.test(text)) verdict = performance.now();
    },
  });
  end();
  if (ready.size < count)
    throw new Error(`${name} ended well when ${ready.size} of ${count} Deployments were seen to be available:\n${run.stderr.slice(-2000)}`);
  const exit = run.began + run.ms;
  const entries = (await cluster.audit.since(mark, { stage: 'ResponseStarted' })).filter(({ userAgent }) => userAgent.startsWith(agent));
  const watches = watchesIn(entries, namespace);
  return {
    seconds: run.ms / 1000,
    cpu: run.cpuMs / 1000,
    peakMiB: run.peakMiB,
    watches,
    verdict: (verdict || exit) - last,
    exit: exit - last,
  };
}

/** What is watched: a watch that the server ends after its minutes is begun again, and is the same. Others' watches of other namespaces are not its own. */
const watchesIn = (entries: readonly AuditEntry[], namespace: string): number => {
  const own = entries.filter((entry) => entry.verb === 'watch' && ['', namespace].includes(entry.namespace));
  return new Set(own.map((entry) => `${entry.group}/${entry.resource} ${entry.namespace}`)).size;
};

function report(tools: readonly Tool[], samples: ReadonlyMap<string, Sample[]>, rounds: number): Report {
  const figures = tools.map(({ name }) => {
    const of = samples.get(name) ?? [];
    return { name, ...Object.fromEntries(figuresOf.map((figure) => [figure, spread(of.map((one) => one[figure]))])) };
  }) as ({ name: string } & Record<(typeof figuresOf)[number], ReturnType<typeof spread>>)[];
  const [ours, theirs] = figures;
  const ratio = (ours?.cpu.median ?? Number.NaN) / (theirs?.cpu.median ?? Number.NaN);
  return {
    name: 'wait',
    title: `${count} Deployments applied and waited for, median (min-max) of ${rounds} rounds in turn`,
    head: ['', 'seconds', 'CPU seconds', 'peak MiB', 'watches', 'verdict after the last, ms', 'exit, ms'],
    rows: figures.map((one) => [
      one.name,
      shown(one.seconds, 1),
      shown(one.cpu, 1),
      shown(one.peakMiB),
      shown(one.watches),
      shown(one.verdict),
      shown(one.exit),
    ]),
    notes: [
      `our CPU is ${ratio.toFixed(2)} of Helm's, which runs with ${unthrottled.join(' ')}: throttled as it is by default it doesn't end in 10 minutes`,
      'The last event "available" is seen by a watch in the measuring process; the verdict of a tool that prints none is its exit.',
    ],
    figures: { rounds, count, ratio, tools: figures },
  };
}
