import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cli } from './product.ts';

export type Server = { url: string; process: ChildProcess; residentMiB: () => number; stop: () => Promise<void> };

/** The built relay on a store of its own; `url` is its hook's. */
export async function startRelay({
  join: joined,
  github,
  before = [],
}: {
  join: string;
  github: string;
  before?: string[];
}): Promise<Server & { base: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-relay-'));
  const store = `--store=sqlite:${join(folder, 'relay.db')}`;
  const definitions = join(folder, 'webhooks.yaml');
  const target = '{ repository: acme/deploy, event: docker-push }';
  writeFileSync(definitions, `kind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: deploy\ntarget: ${target}\n`);
  const minted = await output([process.execPath, cli, 'relay', 'token', 'shop', store, '--output=json']);
  const { token } = JSON.parse(minted) as { token: string };
  const flags = [
    `--definitions=${definitions}`,
    store,
    '--listen=127.0.0.1:0',
    '--verify=off',
    `--join=${joined}`,
    `--github-api=${github}`,
  ];
  const server = await startServer([...before, process.execPath, cli, 'relay', ...flags], /listening on (http:\S+?),/, {
    GITHUB_TOKEN: 'none-of-GitHubs',
  });
  return {
    ...server,
    base: server.url,
    url: `${server.url}/hooks/dockerhub/${token}`,
    async stop() {
      await server.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A program that tells its address in a line that fits `listening`. */
export async function startServer(command: string[], listening: RegExp, env: NodeJS.ProcessEnv = {}): Promise<Server> {
  const child = spawn(command[0] ?? '', command.slice(1), {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  const url = await new Promise<string>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => {
        said = (said + text).slice(-10_000);
        const [, found] = listening.exec(said) ?? [];
        if (found) resolve(found);
      });
    child.once('error', reject);
    child.once('close', (code) => reject(new Error(`${command.join(' ')} ended with ${code}: ${said}`)));
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    url,
    process: child,
    residentMiB: () => residentOf(child.pid ?? 0),
    async stop() {
      if (child.exitCode === null) process.kill(-(child.pid ?? 0), 'SIGTERM');
      await ended;
    },
  };
}

function residentOf(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes ?? 0) / 1024;
}

async function output(command: string[]): Promise<string> {
  const child = spawn(command[0] ?? '', command.slice(1), { stdio: ['ignore', 'pipe', 'ignore'] });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    text += part;
  });
  await new Promise((resolve) => child.once('close', resolve));
  return text;
}
