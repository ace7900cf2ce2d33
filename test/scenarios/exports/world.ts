import { createHash, generateKeyPairSync } from 'node:crypto';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import ssh2 from 'ssh2';
import type { TestCluster } from '../../cluster/index.ts';

/** How many bytes a launcher's script has, and the mark behind which it answers: the last words of its command line. */
const launched = /hub-to-kube (\d+) (\S+)$/;

/** What an export's pipeline talks to beside its cluster: servers, a host, programs of the machine. What they were not told to expect is not there. */
export class World {
  /** `POST /slack` and what it answers: a status, or JSON. Each may be asked as often as a pipeline likes. */
  readonly requests: { [request: string]: number | object };
  /** Words of a script that the host runs, and its exit code. */
  readonly scripts: { [words: string]: number };
  /** What was asked of it, in order, with the bodies. */
  readonly asked: string[] = [];
  readonly refused: string[] = [];
  readonly password = 'canary-of-the-host';
  readonly #http: HttpServer;
  readonly #ssh: ssh2.Server;
  /** Not by ssh2's own maker of keys: it drops a zero at the begin of an ed25519 key, and one in 256 of its keys can't be read again. */
  readonly #key = generateKeyPairSync('ec', { namedCurve: 'prime256v1' }).privateKey.export({ type: 'sec1', format: 'pem' });

  private constructor(requests: World['requests'], scripts: World['scripts']) {
    this.requests = requests;
    this.scripts = scripts;
    this.#http = createServer((request, response) => {
      const name = `${request.method} ${request.url}`;
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        const answer = this.requests[name];
        (answer === undefined ? this.refused : this.asked).push(`${name} ${body}`.trim());
        const headers = { 'content-type': 'application/json', location: `${this.url}${request.url}/1` };
        response.writeHead(typeof answer === 'number' ? answer : answer ? 200 : 404, headers);
        response.end(JSON.stringify(typeof answer === 'object' ? answer : {}));
      });
    });
    this.#ssh = new ssh2.Server({ hostKeys: [this.#key] }, (client) => {
      client
        .on('error', () => {})
        .on('authentication', (asked) =>
          asked.method === 'password' && asked.password === this.password ? asked.accept() : asked.reject(['password']),
        )
        .on('session', (accept) => accept().on('exec', (take, _, { command }) => this.#runs(command, take())));
    });
  }

  static async open(requests: World['requests'] = {}, scripts: World['scripts'] = {}): Promise<World> {
    const world = new World(requests, scripts);
    await new Promise<void>((resolve) => world.#http.listen(0, '127.0.0.1', resolve));
    await new Promise<void>((resolve) => world.#ssh.listen(0, '127.0.0.1', resolve));
    return world;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#http.address() as AddressInfo).port}`;
  }
  get host(): string {
    return `127.0.0.1:${(this.#ssh.address() as AddressInfo).port}`;
  }
  /** Of the host's key, as ssh-keygen shows it. */
  get fingerprint(): string {
    const key = ssh2.utils.parseKey(this.#key);
    if (key instanceof Error) throw key;
    return `SHA256:${createHash('sha256').update(key.getPublicSSH()).digest('base64').replace(/=+$/, '')}`;
  }

  #runs(command: string, channel: ssh2.ServerChannel): void {
    const [, bytes = '0', mark = ''] = launched.exec(command) ?? [];
    let script = '';
    const read = (part: Buffer) => {
      script += part.toString();
      if (Buffer.byteLength(script) < Number(bytes)) return;
      channel.off('data', read);
      const [words, code = 127] = Object.entries(this.scripts).find(([one]) => script.includes(one)) ?? [];
      (words === undefined ? this.refused : this.asked).push(words ?? script);
      channel.write(`\n${mark}\n`);
      channel.exit(code);
      channel.end();
    };
    channel.on('data', read);
  }

  async close(): Promise<void> {
    this.#http.closeAllConnections();
    await Promise.all([this.#http, this.#ssh].map((server) => new Promise<void>((resolve) => server.close(() => resolve()))));
  }
}

/** Programs of the machine that a pipeline's steps call, in a folder for its PATH. */
export async function programs(folder: string, scripts: { [name: string]: string }): Promise<string> {
  const at = join(folder, 'bin');
  await mkdir(at, { recursive: true });
  for (const [name, script] of Object.entries(scripts)) {
    await writeFile(join(at, name), `#!/bin/sh\n${script}\n`);
    await chmod(join(at, name), 0o755);
  }
  return `${at}:${process.env['PATH'] ?? ''}`;
}

/** This cluster has nobody who gives Services of the type LoadBalancer their addresses; until `stop`, each gets one. */
export function balance({ kubectl }: Pick<TestCluster, 'kubectl'>): { stop: () => Promise<void> } {
  let stopped = false;
  const work = async () => {
    while (!stopped) {
      const { stdout } = await kubectl(['get', 'services', '--all-namespaces', '-o', 'json']);
      type Service = { metadata: { name: string; namespace: string }; spec: { type: string }; status: { loadBalancer?: { ingress?: [] } } };
      const { items = [] } = JSON.parse(stdout || '{}') as { items?: Service[] };
      const status = JSON.stringify({ status: { loadBalancer: { ingress: [{ ip: '192.0.2.7' }] } } });
      for (const { metadata, spec, status: is } of items)
        if (spec.type === 'LoadBalancer' && !is.loadBalancer?.ingress)
          await kubectl(['patch', 'service', metadata.name, '-n', metadata.namespace, '--subresource=status', '-p', status]);
      await new Promise((resolve) => setTimeout(resolve, 250));
    }
  };
  const working = work();
  return {
    async stop() {
      stopped = true;
      await working;
    },
  };
}
