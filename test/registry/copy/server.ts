import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const sha256 = (bytes: Uint8Array | string): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`;

export interface Call {
  method: string;
  /** Without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
}
/** What a registry does instead of what it should: true where that was all. It may read the request and write the answer, or end the connection. */
export type Fault = (call: Call, request: IncomingMessage, response: ServerResponse, registry: Registry) => boolean | Promise<boolean>;

/** What a registry holds. */
export interface Registry {
  blobs: Map<string, Buffer>;
  /** `acme/shop sha256:…`: which repository may read what. */
  links: Set<string>;
  /** `acme/shop:tag` and `acme/shop@sha256:…`. */
  manifests: Map<string, { type: string; bytes: Buffer }>;
  uploads: Map<string, Buffer>;
}

/** A registry in memory that keeps to the OCI API where no fault says otherwise, and remembers what it was asked. */
export async function memoryRegistry(fault: Fault = () => false) {
  const registry: Registry = { blobs: new Map(), links: new Set(), manifests: new Map(), uploads: new Map() };
  const calls: (Call & { text: string })[] = [];
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '', 'http://registry');
    const call = { method: request.method ?? '', path: url.pathname, query: url.searchParams, headers: request.headers };
    calls.push({ ...call, text: `${call.method} ${call.path.replace('/v2/', '')}` });
    response.on('error', () => {});
    try {
      if (!(await fault(call, request, response, registry))) await answer(call, request, response, registry);
    } catch {
      response.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return { ...registry, registry, host, calls, close };
}

export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

async function answer(call: Call, request: IncomingMessage, response: ServerResponse, registry: Registry): Promise<void> {
  const { method, path } = call;
  const [, repository = '', kind = '', name = ''] = /^\/v2\/(.+)\/(manifests|blobs\/uploads|blobs)\/(.*)$/.exec(path) ?? [];
  if (kind === 'blobs/uploads') return uploads(call, repository, name, request, response, registry);
  const body = await bodyOf(request);
  if (kind === 'blobs') return blob(call, registry.links.has(`${repository} ${name}`) ? registry.blobs.get(name) : undefined, response);
  if (kind !== 'manifests') return void response.writeHead(404).end();
  const key = name.startsWith('sha256:') ? `${repository}@${name}` : `${repository}:${name}`;
  if (method !== 'PUT') {
    const there = registry.manifests.get(key);
    if (!there) return void response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
    const headers = { 'content-type': there.type, 'docker-content-digest': sha256(there.bytes), 'content-length': there.bytes.length };
    return void response.writeHead(200, headers).end(method === 'HEAD' ? undefined : there.bytes);
  }
  const digest = sha256(body);
  const missing = namesIn(body).find(
    (one) => !registry.links.has(`${repository} ${one}`) && !registry.manifests.has(`${repository}@${one}`),
  );
  if (missing) return refuse(response, 400, 'MANIFEST_BLOB_UNKNOWN', missing);
  const manifest = { type: request.headers['content-type'] ?? '', bytes: body };
  for (const one of [key, `${repository}@${digest}`]) registry.manifests.set(one, manifest);
  return void response.writeHead(201, { 'docker-content-digest': digest }).end();
}

/** What must be there first. */
function namesIn(body: Buffer): string[] {
  const json = JSON.parse(body.toString()) as Record<string, { digest: string; urls?: string[] }[] | { digest: string } | undefined>;
  const listed = [json['manifests'], json['layers']].flatMap((list) => (Array.isArray(list) ? list.filter(({ urls }) => !urls) : []));
  const config = json['config'] as { digest: string } | undefined;
  return [...listed, ...(config ? [config] : [])].map(({ digest }) => digest);
}

function blob({ method, headers }: Call, bytes: Buffer | undefined, response: ServerResponse): void {
  if (!bytes) return void response.writeHead(404).end();
  const [, from, to] = /^bytes=(\d+)-(\d+)$/.exec(headers.range ?? '') ?? [];
  const part = from === undefined ? bytes : bytes.subarray(Number(from), Number(to) + 1);
  const range = from === undefined ? {} : { 'content-range': `bytes ${from}-${to}/${bytes.length}` };
  response.writeHead(from === undefined ? 200 : 206, { 'content-length': part.length, ...range }).end(method === 'HEAD' ? undefined : part);
}

async function uploads(
  { method, query, headers }: Call,
  repository: string,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
  { blobs, links, uploads: sessions }: Registry,
): Promise<void> {
  const place = (upload: string) => `/v2/${repository}/blobs/uploads/${upload}?_state=a%2Fb%3D`;
  if (method === 'POST') {
    const [mounted, from] = [query.get('mount'), query.get('from')];
    if (mounted && links.has(`${from} ${mounted}`)) {
      links.add(`${repository} ${mounted}`);
      return void response.writeHead(201, { 'docker-content-digest': mounted }).end();
    }
    const upload = randomUUID();
    sessions.set(upload, Buffer.alloc(0));
    return void response.writeHead(202, { location: place(upload) }).end();
  }
  const before = sessions.get(id);
  if (!before) return refuse(response, 404, 'BLOB_UPLOAD_UNKNOWN', id);
  if (method === 'DELETE') {
    sessions.delete(id);
    return void response.writeHead(204).end();
  }
  const range = (length: number) => ({ location: place(id), range: `0-${Math.max(0, length - 1)}` });
  if (method === 'GET') return void response.writeHead(204, range(before.length)).end();
  const [, from] = /^(\d+)-/.exec(headers['content-range'] ?? '') ?? [];
  if (from !== undefined && Number(from) !== before.length) return void response.writeHead(416, range(before.length)).end();
  let all = before;
  // As it comes: what was there before a cut stays.
  for await (const part of request) {
    all = Buffer.concat([all, part as Buffer]);
    sessions.set(id, all);
  }
  if (method === 'PATCH') return void response.writeHead(202, range(all.length)).end();
  sessions.delete(id);
  const digest = query.get('digest') ?? '';
  if (sha256(all) !== digest) return refuse(response, 400, 'DIGEST_INVALID', 'provided digest did not match uploaded content');
  blobs.set(digest, all);
  links.add(`${repository} ${digest}`);
  response.writeHead(201, { 'docker-content-digest': digest }).end();
}

export function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ errors: [{ code, message }] }));
}
