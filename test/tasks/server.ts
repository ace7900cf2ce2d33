import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Endpoint } from '../../src/definitions/types.ts';
import type { TaskContext } from '../../src/pipeline/types.ts';
import { nodePorts } from '../../src/ports/node.ts';
import type { JsonObject } from '../../src/types.ts';

export interface Heard {
  method: string;
  url: string;
  headers: IncomingMessage['headers'];
  body: string;
}
export type Answers = { [path: string]: (response: ServerResponse, heard: Heard) => void };

/** A server on a port of its own that does what a test says, and remembers what it was asked. */
export async function newServer(answers: Answers) {
  const heard: Heard[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    const one = { method: request.method ?? '', url: request.url ?? '', headers: request.headers, body };
    heard.push(one);
    const answer = answers[one.url.split('?', 1)[0] ?? ''];
    if (answer) answer(response, one);
    else response.writeHead(404).end('nothing here');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, heard, close: () => new Promise((resolve) => server.close(resolve)) };
}

export const json =
  (value: unknown, status = 200) =>
  (response: ServerResponse): void => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
  };

/** A task's context with Node's own effects; time does not pass in it, and `slept` is what was waited for. */
export function context(more: Partial<TaskContext> & { values?: JsonObject; endpoints?: { [key: string]: Endpoint['properties'] } } = {}) {
  const { values = {}, endpoints = {}, ...rest } = more;
  const log: string[] = [];
  const slept: number[] = [];
  const ports = {
    ...nodePorts({ env: {} }),
    async sleep(ms: number, signal: AbortSignal) {
      signal.throwIfAborted();
      slept.push(ms);
    },
  };
  const given = {
    ports,
    signal: new AbortController().signal,
    scope: (path: readonly (string | number)[]) => values[path.join('.')],
    endpoint: (key: string) => endpoints[key] && ({ kind: 'ENDPOINT', name: key, type: 'rest', properties: endpoints[key] } as Endpoint),
    log: (text: string) => log.push(text),
    ...rest,
  };
  return { context: given as unknown as TaskContext, log, slept, ports };
}

/** Positions that tell which path was asked for. */
export const at = (path: readonly (string | number)[], part?: 'key' | 'value' | number) => ({
  file: path.join('.'),
  line: 1,
  column: part === 'key' ? 1 : 2,
});
