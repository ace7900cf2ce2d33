import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './routes.ts';
import { Gate } from './signin.ts';
import type { Request, Said, World } from './world.ts';

export * as refusals from './refusals.ts';
export type { Hook, Request, Said, World } from './world.ts';

/** `swallow`: the connection ends and nothing is done. `cut`: it is done, but the connection ends before the answer. */
export type Trouble = Said | 'none' | 'swallow' | 'cut';

export interface DockerHub {
  world: World;
  /** What it does and answers. */
  answer: (request: Request) => Said;
}
/** Docker Hub as a function, for whoever brings its own way there. */
export function dockerHub(world: World, now: () => number = Date.now): DockerHub {
  const gate = new Gate(world, now);
  return { world, answer: (request) => answer(world, gate, request) };
}

export interface DockerHubStandIn {
  /** For --docker-hub-api. */
  url: string;
  world: World;
  /** As they came, with what they were answered; 0: nothing. */
  requests: (Request & { status: number })[];
  /** What the next requests get instead, one each. */
  trouble: Trouble[];
  close(): Promise<void>;
}

/** Stands in for Docker Hub's API (sign-in, tags, webhooks): a server that does to a world of a few repositories what Docker Hub would. */
export async function dockerHubStandIn(world: World, now: () => number = Date.now): Promise<DockerHubStandIn> {
  const hub = dockerHub(world, now);
  const requests: DockerHubStandIn['requests'] = [];
  const trouble: Trouble[] = [];
  const server = createServer((incoming, outgoing) => {
    void read(incoming).then((request) => {
      const said = trouble.shift() ?? 'none';
      const given = typeof said === 'object' ? said : said === 'swallow' ? undefined : hub.answer(request);
      requests.push({ ...request, status: said === 'cut' ? 0 : (given?.status ?? 0) });
      if (!given || said === 'cut') return void incoming.socket.destroy();
      send(outgoing, given);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    world,
    requests,
    trouble,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

async function read(incoming: IncomingMessage): Promise<Request> {
  const parts: Buffer[] = [];
  for await (const part of incoming) parts.push(part as Buffer);
  const headers = Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, [value].flat().join(', ')]));
  return { method: incoming.method ?? '', path: incoming.url ?? '', headers, body: Buffer.concat(parts).toString() };
}

function send(outgoing: ServerResponse, { status, body, headers = {} }: Said): void {
  const type = body === undefined ? {} : { 'content-type': typeof body === 'string' ? 'text/html' : 'application/json' };
  outgoing.writeHead(status, { ...type, 'x-ratelimit-limit': '180', ...headers });
  outgoing.end(typeof body === 'object' ? JSON.stringify(body) : body);
}
