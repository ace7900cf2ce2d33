/** 1,000 objects created, applied again, and with a label changed: ours against kubectl linked alone, in turn, in fresh namespaces. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditEntry, type TestCluster, testCluster } from '../test/cluster/index.ts';
import { must } from '../test/cluster/kubectl.ts';
import { writeManifests } from './manifests.ts';
import { type Run, shown, spread, time } from './measure.ts';
import { kubectl, product } from './product.ts';
import type { Report } from './table.ts';

const passes = ['create', 'unchanged', 'changed'] as const;
type Pass = (typeof passes)[number];
type Tool = { name: string; agent: string; command: (cluster: TestCluster, namespace: string) => string[] };
type Sample = { tool: string; pass: Pass; written: number; whole: number; peakMiB: number; requests: number; writes: number };

const tools: Tool[] = [
  {
    name: 'hub-to-kube run',
    agent: 'hub-to-kube',
    command: ({ kubeconfig }, namespace) =>
      product('run', '--manifests', '.', '--namespace', namespace, '--kubeconfig', kubeconfig, '--release', 'bench'),
  },
  {
    name: 'kubectl apply --server-side',
    agent: 'kubectl',
    command: (cluster, namespace) => kubectl(cluster, 'apply', '--server-side', '-n', namespace, '-f', '.'),
  },
];

export async function objects(rounds: number): Promise<Report> {
  const cluster = await testCluster();
  await cluster.fakeNodes(2);
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-objects-'));
  writeManifests(join(folder, '1'), '1');
  writeManifests(join(folder, '2'), '2');
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const tool of round % 2 === 0 ? tools : [...tools].reverse()) {
      const namespace = await cluster.namespace('objects');
      for (const pass of passes) {
        const cwd = join(folder, pass === 'changed' ? '2' : '1');
        samples.push(await sample(cluster, tool, pass, namespace, cwd));
        await must(cluster.kubectl, ['wait', '-n', namespace, '--for=condition=Available', '--timeout=300s', 'deployment', '--all']);
      }
      // gone before the next begins: a deletion in the background would slow it
      await must(cluster.kubectl, ['delete', 'namespace', namespace, '--timeout=300s']);
    }
  rmSync(folder, { recursive: true });
  return report(samples, rounds);
}

async function sample(cluster: TestCluster, { name, agent, command }: Tool, pass: Pass, namespace: string, cwd: string): Promise<Sample> {
  const mark = await cluster.audit.mark();
  const run = await time(command(cluster, namespace), { cwd });
  const entries = (await cluster.audit.since(mark)).filter(({ userAgent }) => userAgent.startsWith(agent));
  return { tool: name, pass, ...figures(run, entries) };
}

const writing = ['create', 'patch', 'update', 'delete'];

/** Writes of the tool's own book-keeping (our record, our lease) come after the objects' and are not waited for here. */
function figures({ startedAt, ms, peakMiB }: Run, entries: AuditEntry[]): Omit<Sample, 'tool' | 'pass'> {
  const own = ({ name, resource }: AuditEntry) =>
    name.startsWith('hub-to-kube.') || resource === 'leases' || resource === 'selfsubjectaccessreviews';
  const writes = entries.filter((entry) => writing.includes(entry.verb) && !entry.uri.includes('dryRun=All') && !own(entry));
  const last = Math.max(...writes.map(({ time }) => Date.parse(time)));
  const written = writes.length === 0 ? ms : last - startedAt;
  return { written: written / 1000, whole: ms / 1000, peakMiB, requests: entries.length, writes: writes.length };
}

function report(samples: Sample[], rounds: number): Report {
  const cells = passes.flatMap((pass) =>
    tools.map(({ name }) => {
      const of = samples.filter((one) => one.tool === name && one.pass === pass);
      const figure = (key: 'written' | 'whole' | 'peakMiB' | 'requests' | 'writes') => spread(of.map((one) => one[key]));
      return {
        tool: name,
        pass,
        written: figure('written'),
        whole: figure('whole'),
        peakMiB: figure('peakMiB'),
        requests: figure('requests'),
        writes: figure('writes'),
      };
    }),
  );
  const ratio = (pass: Pass, key: 'written' | 'whole') => {
    const [ours, theirs] = tools.map(
      ({ name }) => cells.find((cell) => cell.tool === name && cell.pass === pass)?.[key].median ?? Number.NaN,
    );
    return (theirs ?? Number.NaN) / (ours ?? Number.NaN);
  };
  const ratios = Object.fromEntries(passes.map((pass) => [pass, ratio(pass, pass === 'unchanged' ? 'whole' : 'written')]));
  return {
    name: 'objects',
    title: `1,000 objects: median (min-max) of ${rounds} rounds, the order alternating`,
    head: ['', 'last write s', 'whole run s', 'peak MiB', 'requests', 'writes'],
    rows: cells.map(({ pass, tool, written, whole, peakMiB, requests, writes }) => [
      `${pass}: ${tool}`,
      pass === 'unchanged' ? '' : shown(written, 1),
      shown(whole, 1),
      shown(peakMiB),
      shown(requests),
      shown(writes),
    ]),
    notes: [
      `times faster than kubectl: ${Object.entries(ratios)
        .map(([pass, value]) => `${pass} ${value.toFixed(1)}`)
        .join(', ')}`,
      'hub-to-kube dry-runs all objects first, keeps a record and waits until all is ready; kubectl does none of these. Last write: from process start to the last object written.',
    ],
    figures: { rounds, ratios, cells },
  };
}
