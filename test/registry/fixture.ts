import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { nodePorts } from '../../src/ports/node.ts';
import type { Ports } from '../../src/ports/types.ts';

export interface Asked {
  method: string;
  url: string;
  authorization: string | undefined;
  accept: string | undefined;
  body: string;
}
export type Answer = (request: Asked, response: ServerResponse) => void;

/** A server that does what a test says, to show what a real registry never would; remembers what it was asked. */
export async function misbehaving(answer: Answer): Promise<{ host: string; asked: Asked[]; close(): Promise<void> }> {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    void read(request).then((body) => {
      const { method = '', url = '', headers } = request;
      const told = { method, url, authorization: headers.authorization, accept: headers.accept, body };
      asked.push(told);
      answer(told, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { host: `127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close };
}

async function read(request: IncomingMessage): Promise<string> {
  let body = '';
  for await (const chunk of request) body += String(chunk);
  return body;
}

/** Real HTTP, a clock that a pause only moves on, and a docker config of the test's own. */
export function testPorts(config?: object): { ports: Ports; paused: number[]; secrets: string[]; close(): void } {
  const paused: number[] = [];
  const secrets: string[] = [];
  const node = nodePorts({ env: { DOCKER_CONFIG: '/docker' }, secret: (value) => secrets.push(value), log() {} });
  let now = Date.parse('2026-01-01T00:00:00Z');
  const ports: Ports = {
    ...node,
    now: () => now,
    async sleep(ms, signal) {
      signal.throwIfAborted();
      paused.push(ms);
      now += ms;
    },
    files: { ...node.files, readAnywhere: async (path) => (path === '/docker/config.json' && config ? JSON.stringify(config) : undefined) },
  };
  return { ports, paused, secrets, close: () => node.close() };
}
