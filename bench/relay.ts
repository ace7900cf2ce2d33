/** Durable answers of the relay beside programs that keep nothing, in turn; what is asked of it meanwhile; how soon a push is at GitHub. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerHubBody, type Load, load } from './load.ts';
import { shown, spread } from './measure.ts';
import { type Server, startRelay, startServer } from './relay-process.ts';
import type { Report } from './table.ts';

const connections = 32;
const seconds = 4;
/** Nothing goes out while answers are counted. */
const never = { join: '3600', github: 'http://127.0.0.1:9' };

type Candidate = { name: string; start: () => Promise<Server> };
type Figure = { name: string; rates: number[]; p99s: number[]; residentMiB: number };

export async function relay(rounds: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-bench-'));
  const [list, missing] = candidates(folder);
  const figures: Figure[] = list.map(({ name }) => ({ name, rates: [], p99s: [], residentMiB: 0 }));
  let number = 0;
  const body = () => dockerHubBody(number++);
  for (let round = 0; round < rounds; round += 1)
    for (const [index, { start }] of list.entries()) {
      const server = await start();
      await load(server.url, { connections, seconds: 1, body });
      const result = wholly(await load(server.url, { connections, seconds, body }));
      const figure = figures[index]!;
      figure.rates.push(result.rate);
      figure.p99s.push(result.p99);
      figure.residentMiB = Math.max(figure.residentMiB, server.residentMiB());
      await server.stop();
    }
  const beside = [await besideLoad([]), ...(hasStrace() ? [await besideLoad(slow)] : [])];
  const dispatch = spread(await dispatchTimes(100));
  rmSync(folder, { recursive: true });
  const base = spread(figures[0]!.rates).median;
  return {
    name: 'relay',
    title: `Answers a second to Docker Hub's calls, ${connections} connections: median (min-max) of ${rounds} rounds in turn of ${seconds} s`,
    head: ['', 'answers/s', 'x', 'p99 ms', 'MiB'],
    rows: figures.map(({ name, rates, p99s, residentMiB }) => [
      name,
      shown(spread(rates)),
      (spread(rates).median / base).toFixed(2),
      shown(spread(p99s), 1),
      residentMiB.toFixed(0),
    ]),
    notes: [
      ...missing,
      ...beside.map(({ name, p50, p99 }) => `a GET beside the load${name}: p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`),
      ...(hasStrace() ? [] : ['no strace here: nothing is said of a slow disk']),
      `from POST to dispatch, no join, not verified: ${shown(dispatch, 1)} ms`,
    ],
    figures: { rounds, connections, candidates: figures, beside, dispatchMs: dispatch },
  };
}

function candidates(folder: string): [Candidate[], string[]] {
  const hooks = join(folder, 'hooks.json');
  writeFileSync(hooks, JSON.stringify([{ id: 'shop', 'execute-command': '/bin/true', 'response-message': 'taken' }]));
  const port = 20_000 + (process.pid % 20_000);
  const webhook: Candidate = {
    name: 'adnanh/webhook: keeps nothing, runs true',
    async start() {
      const server = await startServer(
        ['webhook', '-hooks', hooks, '-ip', '127.0.0.1', '-port', String(port), '-verbose'],
        /(serving hooks on)/,
      );
      return { ...server, url: `http://127.0.0.1:${port}/hooks/shop` };
    },
  };
  const hasWebhook = spawnSync('webhook', ['-version']).status === 0;
  const list: Candidate[] = [
    { name: 'hub-to-kube relay: on the disk', start: () => startRelay(never) },
    {
      name: 'node:http: keeps nothing',
      start: () => startServer([process.execPath, join(import.meta.dirname, 'nothing.ts')], /listening on (http:\S+?),/),
    },
    ...(hasWebhook ? [webhook] : []),
  ];
  return [list, hasWebhook ? [] : ['adnanh/webhook is not installed here (Debian: webhook), so it is not beside these']];
}

/** A refusal would be a fast answer. */
function wholly(result: Load): Load {
  const refused = Object.keys(result.statuses).filter((status) => !status.startsWith('2'));
  if (refused.length > 0) throw new Error(`answered with ${JSON.stringify(result.statuses)}`);
  return result;
}

const hasStrace = () => spawnSync('strace', ['-f', '-o', '/dev/null', 'true']).status === 0;
/** Each fsync takes 100 ms. */
const slow = ['strace', '-f', '--seccomp-bpf', '-o', '/dev/null', '-e', 'trace=fsync', '-e', 'inject=fsync:delay_enter=100000'];

async function besideLoad(before: string[]): Promise<{ name: string; p50: number; p99: number }> {
  const server = await startRelay({ ...never, before });
  let number = 0;
  const loading = load(server.url, { connections, seconds, body: () => dockerHubBody(number++) });
  const times: number[] = [];
  const until = performance.now() + seconds * 1000 - 200;
  while (performance.now() < until) {
    const began = performance.now();
    await (await fetch(`${server.base}/`)).text();
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  wholly(await loading);
  await server.stop();
  times.sort((a, b) => a - b);
  return {
    name: before.length > 0 ? ' while the disk is slow' : '',
    p50: spread(times).median,
    p99: times[Math.floor(times.length * 0.99)] ?? Number.NaN,
  };
}

/** ms from the first byte of a call to the arrival of what it causes. */
async function dispatchTimes(count: number): Promise<number[]> {
  const arrived = new Map<string, () => void>();
  const github = createServer((request, response) => {
    let text = '';
    request.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
    request.on('end', () => {
      if (request.method === 'GET') return response.end('{"workflow_runs":[]}');
      const { client_payload: payload } = JSON.parse(text) as { client_payload: { push: { tag: string } } };
      arrived.get(payload.push.tag)?.();
      return response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
  const server = await startRelay({ join: '0', github: `http://127.0.0.1:${(github.address() as AddressInfo).port}` });
  const times: number[] = [];
  for (let number = 0; number < count; number += 1) {
    const began = performance.now();
    const there = new Promise<void>((resolve) => arrived.set(`1.${number}`, resolve));
    const { status } = await fetch(server.url, { method: 'POST', body: dockerHubBody(number) });
    if (status !== 202) throw new Error(`answered with ${status}`);
    await there;
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await server.stop();
  github.closeAllConnections();
  github.close();
  return times;
}
