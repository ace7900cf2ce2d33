import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hashToken, mintToken, openTokens } from '../../../src/relay/index.ts';

const open: (() => unknown)[] = [];
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0).reverse()) await close();
}

export const cli = join(import.meta.dirname, '../../../src/cli/index.ts');
export const fast = join(import.meta.dirname, 'fast.ts');

export interface Ground {
  folder: string;
  definitions: string;
  store: string;
  /** Of each docker webhook in turn. */
  tokens: string[];
}
/** Definitions with so many docker webhooks, a lane each, and a store that knows their tokens. */
export async function ground(webhooks = 1): Promise<Ground> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-relay-'));
  open.push(() => rmSync(folder, { recursive: true, force: true }));
  const names = Array.from({ length: webhooks }, (_, index) => `shop-${index}`);
  const definitions = join(folder, 'definitions');
  mkdirSync(definitions);
  const document = (name: string) =>
    `kind: DOCKER_WEBHOOK\nname: ${name}\nrepository: acme/shop\npipeline: deploy\ntarget: { repository: acme/deploy, event: docker-push }\n`;
  writeFileSync(join(definitions, 'webhooks.yaml'), names.map(document).join('---\n'));
  const store = join(folder, 'relay.db');
  const known = openTokens(store);
  const tokens = names.map(() => mintToken((bytes) => crypto.getRandomValues(new Uint8Array(bytes))));
  for (const [index, token] of tokens.entries()) known.add(names[index]!, await hashToken(token), 1);
  known.close();
  return { folder, definitions, store, tokens };
}

export interface Child {
  url: string;
  process: ChildProcess;
  /** Everything it said. */
  said: () => string;
  ended: Promise<number | null>;
}
/** Starts a relay and waits until it listens; rejects with its words when it ends before. */
export async function start(command: string[], env: Record<string, string> = {}): Promise<Child> {
  const [program = '', ...args] = command;
  const child = spawn(program, args, {
    env: { PATH: process.env['PATH'] ?? '', GITHUB_TOKEN: 'github_pat_of_a_test', ...env },
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  let said = '';
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  open.push(async () => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid!, 'SIGKILL');
    await ended;
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /listening on (http:\S+?),/.exec(said) ?? [];
      if (found) resolve(found);
    });
    void ended.then((code) => reject(new Error(`ended with ${code}: ${said}`)));
  });
  return { url, process: child, said: () => said, ended };
}

export const relayArguments = ({ definitions, store }: Ground, github = 'http://127.0.0.1:9'): string[] => [
  'relay',
  `--definitions=${definitions}`,
  `--store=sqlite:${store}`,
  '--listen=127.0.0.1:0',
  '--verify=off',
  '--join=0',
  `--github-api=${github}`,
];
