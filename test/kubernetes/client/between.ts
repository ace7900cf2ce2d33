import * as http from 'node:http';
import * as https from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { readKubeconfig } from '../../../src/kubernetes/client/kubeconfig.ts';
import { nodePorts } from '../../../src/ports/node.ts';

/** What to do with a request instead of handing it on as it is. */
export type Instead = { url: string } | { status: number; headers?: Record<string, string>; body?: string } | 'cut' | 'swallow';

/**
 * What an API server says to who begins a watch at a moment that it no longer knows, word for word. Which moments those are is its own affair: of pods it
 * has forgotten the first, while of ConfigMaps it still tells them all.
 */
export const tooOld: Instead = {
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: '{"type":"ERROR","object":{"kind":"Status","apiVersion":"v1","metadata":{},"status":"Failure","message":"too old resource version: 1 (1886)","reason":"Expired","code":410}}\n',
};

/** Stands between the client and the real API server: counts, rewrites, answers or cuts what a test wants. */
export async function between(kubeconfig: string) {
  const connection = await readKubeconfig(kubeconfig, undefined, nodePorts({ env: {} }));
  const { headers, tls } = await connection.credentials();
  const far = new URL(connection.server);
  const sockets = new Set<Socket>();
  const state = {
    url: '',
    /** METHOD path?query, in order. */
    requests: [] as string[],
    instead: (_method: string, _url: string): Instead | undefined => undefined,
    /** Every connection ends now, as when a load balancer is replaced. */
    cutAll: () => {
      for (const socket of sockets) socket.resetAndDestroy();
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  const server = http.createServer((request, response) => {
    const { method = '', url = '' } = request;
    state.requests.push(`${method} ${url}`);
    const instead = state.instead(method, url);
    if (instead === 'swallow') return;
    if (instead === 'cut') return void request.socket.resetAndDestroy();
    if (instead && 'status' in instead) return void response.writeHead(instead.status, instead.headers).end(instead.body);
    const path = instead?.url ?? url;
    const options = {
      host: far.hostname,
      port: far.port,
      method,
      path,
      headers: { ...request.headers, ...headers, host: far.host },
      ca: tls.ca,
      cert: tls.cert,
      key: tls.key,
    };
    const onward = https.request(options, (answer) => {
      response.writeHead(answer.statusCode ?? 0, answer.rawHeaders).flushHeaders();
      answer.pipe(response);
      // A server that goes in the midst of its answer is seen to be gone.
      answer.once('close', () => answer.complete || request.socket.destroy());
    });
    onward.on('error', () => request.socket.destroy());
    response.on('close', () => onward.destroy());
    request.pipe(onward);
  });
  server.on('connection', (socket) => sockets.add(socket.once('close', () => sockets.delete(socket)).on('error', () => {})));
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  state.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return state;
}
export type Between = Awaited<ReturnType<typeof between>>;
