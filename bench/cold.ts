/** Whole processes from start to end, in turn, so that a busy moment of the machine meets them all. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { build } from '../test/cluster/index.ts';
import { loadedBy } from './loaded.ts';
import { shown, spread, time } from './measure.ts';
import { action, cli, product, root } from './product.ts';
import type { Report } from './table.ts';

type Candidate = {
  name: string;
  command: string[];
  /** It asks the refusing server, and then fails. */
  asks?: true;
  env?: NodeJS.ProcessEnv;
  loads?: string[];
};

export async function cold(rounds: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-cold-'));
  const server = await refusingServer();
  const list = await candidates(folder, server.port);
  const times = new Map(list.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round <= rounds; round += 1)
    for (const { name, command, asks, env } of list) {
      const { began, ms } = await time(command, { cwd: folder, failing: asks === true, ...(env && { env }) });
      const taken = !asks ? ms : server.connected() - began;
      // the first round warms the disk's cache
      if (round > 0) times.get(name)?.push(taken);
    }
  const base = spread(times.get('node -e 0') ?? []).median;
  const figures = list.map(({ name, loads, env }) => {
    const ms = spread(times.get(name) ?? []);
    return { name, ms, times: ms.median / base, ...(loads && { loadedBytes: loadedBy(loads, env ?? process.env, folder).bytes }) };
  });
  server.close();
  rmSync(folder, { recursive: true });
  const distBytes = sizeOf(join(root, 'dist'));
  return {
    name: 'cold',
    title: `Cold start, ms: median (min-max) of ${rounds} rounds in turn`,
    head: ['', 'ms', 'x node -e 0', 'loads kB'],
    rows: figures.map(({ name, ms, times, loadedBytes }) => [name, shown(ms), times.toFixed(2), loadedBytes ? kB(loadedBytes) : '']),
    notes: [`all of dist: ${kB(distBytes)} kB`],
    figures: { rounds, distBytes, candidates: figures },
  };
}

const kB = (bytes: number) => String(Math.round(bytes / 1000));

/** Runs are pointed at a server that refuses everybody: their time is that from their start to their first connection. */
async function candidates(folder: string, port: number): Promise<Candidate[]> {
  const { bin } = await build(['kubectl']);
  mkdirSync(join(folder, 'k8s'));
  writeFileSync(join(folder, 'k8s/shop.yaml'), 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: shop }\ndata: { a: "1" }\n');
  const kubeconfig = {
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': 'c',
    contexts: [{ name: 'c', context: { cluster: 'c', user: 'u' } }],
    clusters: [{ name: 'c', cluster: { server: `http://127.0.0.1:${port}`, 'insecure-skip-tls-verify': true } }],
    users: [{ name: 'u', user: { token: 'none' } }],
  };
  writeFileSync(join(folder, 'kubeconfig'), JSON.stringify(kubeconfig));
  const run = ['run', '--manifests', 'k8s', '--namespace', 'shop', '--kubeconfig', join(folder, 'kubeconfig')];
  const inputs = inputsOf({ manifests: 'k8s', namespace: 'shop', kubeconfig: join(folder, 'kubeconfig') });
  const env = {
    PATH: process.env['PATH'],
    GITHUB_WORKSPACE: folder,
    GITHUB_OUTPUT: file(folder, 'out'),
    GITHUB_STEP_SUMMARY: file(folder, 'summary'),
    ...inputs,
  };
  return [
    { name: 'node -e 0', command: [process.execPath, '-e', '0'] },
    { name: 'hub-to-kube --version', command: product('--version'), loads: [cli, '--version'] },
    { name: 'hub-to-kube run, to its first request', command: product(...run), asks: true, loads: [cli, ...run] },
    { name: 'the action, to its first request', command: [process.execPath, action], asks: true, env, loads: [action] },
    { name: 'kubectl version --client', command: [bin.kubectl, 'version', '--client'] },
  ];
}

type Refusal = { port: number; connected: () => number; close: () => void };

/** Refuses everybody, and knows when it was last connected to for the first time since it was asked. */
async function refusingServer(): Promise<Refusal> {
  let first: number | undefined;
  const server = createServer((_, response) => {
    response.writeHead(401, { 'content-type': 'application/json', connection: 'close' });
    response.end(
      JSON.stringify({ kind: 'Status', apiVersion: 'v1', status: 'Failure', reason: 'Unauthorized', message: 'Unauthorized', code: 401 }),
    );
  });
  server.on('connection', () => {
    first ??= performance.now();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const connected = () => {
    const at = first ?? Number.NaN;
    first = undefined;
    return at;
  };
  return { port: (server.address() as AddressInfo).port, connected, close: () => server.close() };
}

function file(folder: string, name: string): string {
  writeFileSync(join(folder, name), '');
  return join(folder, name);
}

/** As the runner gives them: every input of action.yml, with its default where nothing is set. */
function inputsOf(given: Record<string, string>): Record<string, string> {
  const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8')) as { inputs: Record<string, { default?: string }> };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, given[name] ?? input.default ?? '']),
  );
}

function sizeOf(folder: string): number {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
