import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import type { Hono } from 'hono';
import type { HookAnswer } from '../../core/receive.ts';
import type { PageEnv } from '../../pages/caller.ts';
import { hookOf } from '../../sources/dockerhub.ts';
import { bodyOf, largestBody } from './body.ts';
import { requestForPages } from './request.ts';

export interface ServerPorts {
  receive: (call: { token: string; body: string }) => Promise<HookAnswer>;
  /** What became of a push, for whoever has its hook's token; undefined: no such hook or push. */
  told: (call: { token: string; push: string }) => Promise<object | undefined>;
  pages: Hono<PageEnv>;
  log: (level: 'error', text: string) => void;
}
export interface Listening {
  url: string;
  /** Takes no more connections; what was begun is answered, for ten seconds at most. */
  close: () => Promise<void>;
}

/** What a caller may take (ms, bytes). Tried against slow, silent and greedy ones. */
export interface Limits {
  maxHeaderSize: number;
  headersTimeout: number;
  requestTimeout: number;
  connectionsCheckingInterval: number;
  /** Longer than a proxy's own, so that it never sends on a connection that is being closed. */
  keepAliveTimeout: number;
}
const usual: Limits = {
  maxHeaderSize: 8 * 1024,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 2_000,
  keepAliveTimeout: 65_000,
};
const mostConnections = 4_096;
const closeWithin = 10_000;

/** The relay as an HTTP server. Rejects where it can't listen (`code` as Node tells it). */
export async function listen(
  ports: ServerPorts,
  { host, port, limits = usual }: { host: string; port: number; limits?: Limits | undefined },
): Promise<Listening> {
  const pages = getRequestListener((request, env) => ports.pages.fetch(requestForPages(request), env), { overrideGlobalObjects: false });
  const open = new Set<ServerResponse>();
  const server = createServer(limits, (request, response) => {
    open.add(response);
    response.once('close', () => open.delete(response));
    if (!server.listening) response.setHeader('connection', 'close');
    const path = request.url ?? '/';
    const hook = hookOf(path);
    const answered = hook ? answerHook(ports, hook.token, request, response) : Promise.resolve(pages(request, response));
    answered.catch((error: unknown) => {
      ports.log('error', `a request could not be answered: ${error instanceof Error ? error.message : String(error)}`);
      if (!response.headersSent) send(response, 503, { result: 'busy', reason: 'nothing was stored; try again' });
      else response.destroy();
    });
  });
  server.maxConnections = mostConnections;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, family, port: taken } = server.address() as AddressInfo;
  return { url: `http://${family === 'IPv6' ? `[${address}]` : address}:${taken}`, close: () => close(server, open) };
}

async function answerHook(ports: ServerPorts, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET') return answerQuestion(ports, token, request, response);
  if (request.method !== 'POST') return send(response, 405, { result: 'rejected', reason: 'a hook takes POST' }, { allow: 'POST, GET' });
  const body = await bodyOf(request);
  if (typeof body === 'string') {
    const { status, ...answer } = await ports.receive({ token, body });
    return send(response, status, answer, status === 503 ? { 'retry-after': '5' } : {});
  }
  if (body.fault === 'cut') return void response.destroy();
  const reason = `the body is larger than ${largestBody / 1024 / 1024} MiB`;
  // The rest of it is not read: the connection has no other use.
  response.once('finish', () => request.socket.destroySoon());
  send(response, 413, { result: 'rejected', reason }, { connection: 'close' });
}

async function answerQuestion(ports: ServerPorts, token: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const push = new URL(request.url ?? '/', 'http://relay').searchParams.get('push');
  if (push === null)
    return send(response, 405, { result: 'rejected', reason: 'this is a hook: Docker Hub POSTs to it' }, { allow: 'POST' });
  const told = await ports.told({ token, push });
  send(response, told ? 200 : 404, told ?? { result: 'unknown', reason: 'there is no such hook or push' });
}

const always = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  if (response.destroyed) return;
  const text = `${JSON.stringify(body)}\n`;
  response.writeHead(status, { ...always, 'content-length': Buffer.byteLength(text), ...headers });
  response.end(text);
}

async function close(server: Server, open: ReadonlySet<ServerResponse>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  for (const response of open) if (!response.headersSent) response.setHeader('connection', 'close');
  // A kept connection whose request ended after the close would stay for its whole idle time.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const hard = setTimeout(() => server.closeAllConnections(), closeWithin);
  await closed;
  clearInterval(idle);
  clearTimeout(hard);
}
