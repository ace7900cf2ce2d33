import { createServer, request } from 'node:http';
import { join } from 'node:path';
import type { Program } from './program.ts';

/** What a running cluster says of itself. */
export type Status = { programs: Record<string, 'running' | 'stopped'> };

const socketOf = (dir: string): string => join(dir, 'control.sock');

/** Lets others start and kill the cluster's programs, through a socket in its folder: `POST /programs/NAME/start`. */
export function serveControl(dir: string, programs: Map<string, Program>): Promise<void> {
  const server = createServer((call, response) => {
    answer(call.method ?? '', call.url ?? '').then(
      (body) => response.writeHead(200).end(JSON.stringify(body)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  async function answer(method: string, url: string): Promise<object> {
    const [, name, verb] = /^\/programs\/([\w-]+)\/(start|kill)$/.exec(url) ?? [];
    const program = programs.get(name ?? '');
    if (method === 'POST' && program && verb === 'start') await program.start();
    else if (method === 'POST' && program && verb === 'kill') await program.kill();
    else if (method === 'POST' && url === '/down') setImmediate(() => process.exit(0));
    else if (method !== 'GET' || url !== '/status') throw new Error(`the cluster does not know ${method} ${url}`);
    const states = [...programs].map(([key, { running }]) => [key, running ? 'running' : 'stopped'] as const);
    return { programs: Object.fromEntries(states) } satisfies Status;
  }
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(socketOf(dir), resolve);
  });
}

/** Asks the supervisor of the cluster in `dir`; without one there the connection is refused. */
export function control(dir: string, method: 'GET' | 'POST', path: string): Promise<Status> {
  return new Promise((resolve, reject) => {
    const call = request({ socketPath: socketOf(dir), method, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part;
      });
      response.on('end', () => (response.statusCode === 200 ? resolve(JSON.parse(text) as Status) : reject(new Error(text))));
    });
    call.on('error', reject).end();
  });
}
