import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const cli = join(import.meta.dirname, '../../src/cli/index.ts');

/** An API server that takes connections and never says a word. */
let server: Server;
const sockets = new Set<Socket>();
let connected: () => void = () => {};
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-silent-'));
  server = createServer((socket) => {
    sockets.add(socket.on('error', () => {}));
    socket.once('data', () => connected());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  writeFileSync(join(folder, 'shop.yaml'), '{apiVersion: v1, kind: ConfigMap, metadata: {name: shop}}\n');
  const { port } = server.address() as AddressInfo;
  const kubeconfig = {
    'current-context': 'c',
    contexts: [{ name: 'c', context: { cluster: 'c' } }],
    clusters: [{ name: 'c', cluster: { server: `http://127.0.0.1:${port}` } }],
  };
  writeFileSync(join(folder, 'kubeconfig'), JSON.stringify(kubeconfig));
});
afterAll(() => {
  for (const socket of sockets) socket.destroy();
  server.close();
  rmSync(folder, { recursive: true });
});

/** Starts a command, and sends it a signal as soon as it waits for the API server. */
async function cancelled(argv: string[], signal: NodeJS.Signals) {
  const asked = new Promise<void>((resolve) => (connected = resolve));
  const child = spawn(process.execPath, [cli, ...argv, '--kubeconfig', 'kubeconfig', '--output', 'json'], {
    cwd: folder,
    env: { PATH: process.env['PATH'] ?? '' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  try {
    await Promise.race([asked, ended]);
    child.kill(signal);
    return { code: await ended, report: JSON.parse(out) as object };
  } finally {
    child.kill('SIGKILL');
  }
}

describe('an API server that never answers: a cancel ends', () => {
  // Far below the minute after which the silence itself ends a request.
  it.each([
    ['run', ['run', '--manifests', 'shop.yaml'], 'SIGINT', 130],
    ['run', ['run', '--manifests', 'shop.yaml'], 'SIGTERM', 143],
    ['plan', ['plan', '--manifests', 'shop.yaml'], 'SIGINT', 130],
    ['status', ['status', '--manifests', 'shop.yaml'], 'SIGINT', 130],
    ['verify', ['verify'], 'SIGINT', 130],
  ] as const)(
    '%s',
    async (_, argv, signal, code) => {
      expect(await cancelled([...argv], signal)).toMatchObject({ code, report: { result: 'cancelled', problems: [] } });
    },
    30_000,
  );
});
