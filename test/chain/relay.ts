import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../../dist/cli/index.js');

export interface RelayMore {
  /** The path of another folder of definitions. */
  definitions?: string;
  env?: NodeJS.ProcessEnv;
  /** More flags. */
  flags?: readonly string[];
}

/** The relay as its users start it: the committed program, a process of its own, a file for its store. */
export class Relay {
  readonly url: string;
  readonly folder: string;
  readonly #flags: string[];
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  log = '';

  private constructor(
    port: number,
    folder: string,
    github: string,
    dockerHub: string | undefined,
    { definitions, env, flags = [] }: RelayMore,
  ) {
    this.url = `http://127.0.0.1:${port}`;
    this.folder = folder;
    this.#flags = ['--store', `sqlite:${join(folder, 'relay.db')}`, '--public-url', this.url];
    const own = ['--definitions', definitions ?? join(folder, 'definitions'), '--listen', `127.0.0.1:${port}`];
    this.#env = { ...process.env, GITHUB_TOKEN: 'ghp_relay', ...env };
    const verify = dockerHub === undefined ? ['--verify', 'off'] : ['--verify', 'on', '--docker-hub-api', dockerHub];
    this.#start(['relay', ...own, ...this.#flags, '--github-api', github, '--join', '0', ...verify, ...flags]);
  }

  /** @param dockerHub where pushes are verified; left out: they aren't */
  static async open(definitions: string, github: string, dockerHub?: string, more: RelayMore = {}): Promise<Relay> {
    const folder = mkdtempSync(join(tmpdir(), 'chain-relay-'));
    mkdirSync(join(folder, 'definitions'));
    writeFileSync(join(folder, 'definitions/webhooks.yaml'), definitions);
    const relay = new Relay(await freePort(), folder, github, dockerHub, more);
    await relay.until('/readyz', ({ status }) => status === 200);
    return relay;
  }

  /** What a person pastes into Docker Hub. */
  hookUrl(webhook: string): string {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [program, 'relay', 'token', webhook, ...this.#flags, '--output', 'json'],
      {
        encoding: 'utf8',
      },
    );
    if (status !== 0) throw new Error(stderr);
    return (JSON.parse(stdout) as { url: string }).url;
  }

  /** Asks for a path until the answer is right. */
  async until(path: string, isRight: (answer: { status: number; text: string }) => boolean): Promise<string> {
    for (const end = Date.now() + 30_000; ; ) {
      const answer = await fetch(`${this.url}${path}`)
        .then(async (response) => ({ status: response.status, text: await response.text() }))
        .catch((error: Error) => ({ status: 0, text: error.message }));
      if (isRight(answer)) return answer.text;
      if (Date.now() > end) throw new Error(`${path} answered ${answer.status}: ${answer.text.slice(0, 2000)}\n${this.log}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async close(): Promise<number | null> {
    const child = this.#child as ChildProcess;
    const ended = new Promise<number | null>((resolve) => child.on('exit', resolve));
    child.kill('SIGTERM');
    const code = child.exitCode ?? (await ended);
    rmSync(this.folder, { recursive: true, force: true });
    return code;
  }

  #start(args: string[]): void {
    this.#child = spawn(process.execPath, [program, ...args], { env: this.#env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.#child.stdout, this.#child.stderr]) stream?.on('data', (part: Buffer) => (this.log += part.toString()));
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
