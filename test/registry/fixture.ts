import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from '@jest/globals';
import { nodePorts } from '../../src/ports/node.ts';
import type { Ports } from '../../src/ports/types.ts';
import { parseMirrors } from '../../src/registry/endpoints.ts';
import { imageInput, newRegistry } from '../../src/registry/index.ts';
import { type Digest, type Problem, UnavailableError } from '../../src/types.ts';

export interface Asked {
  method: string;
  url: string;
  authorization: string | undefined;
  accept: string | undefined;
  body: string;
}
export type Answer = (request: Asked, response: ServerResponse) => void;

/** A server that does what a test says, to show what a real registry never would; remembers what it was asked. */
async function misbehaving(answer: Answer): Promise<{ host: string; asked: Asked[]; close(): Promise<void> }> {
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

export const digest: Digest = `sha256:${'a'.repeat(64)}`;
export const index = 'application/vnd.oci.image.index.v1+json';
export const head = { 'docker-content-digest': digest, 'content-type': index };
export const sha256 = (text: string): Digest => `sha256:${createHash('sha256').update(text).digest('hex')}`;

const open: (() => void | Promise<void>)[] = [];
/** Ends the servers and connections of a test. */
export async function closeAll(): Promise<void> {
  for (const close of open.splice(0)) await close();
}

export async function server(answer: Answer): ReturnType<typeof misbehaving> {
  const made = await misbehaving(answer);
  open.push(() => made.close());
  return made;
}

/** A client of all registries with a docker config and mirrors of the test's own. */
export function registry(config?: object, mirrors = '') {
  const made = testPorts(config);
  open.push(() => made.close());
  const client = newRegistry(made.ports, { mirrors: parseMirrors(mirrors).mirrors });
  const resolve = (image: string) => client.digest(imageInput(image), AbortSignal.timeout(20_000));
  return { ...made, client, resolve };
}

/** The one problem of a run that must not succeed. */
export async function refusal(run: Promise<unknown>): Promise<Problem> {
  const error = await run.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UnavailableError);
  return (error as UnavailableError).problems[0]!;
}
