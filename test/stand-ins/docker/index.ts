import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Accounts, type Grants, newGrants } from './accounts.ts';
import { type Door, openDoor } from './door.ts';
import { registryFront } from './registry.ts';

export interface DockerStandIn {
  door: Door;
  /** `127.0.0.1:PORT`, plain HTTP: Docker Hub's registry for nodes, with the same accounts. */
  nodes: string;
  /** Manifests that were got, `acme/shop:v1`: what Docker Hub counts as pulls. */
  pulls: string[];
  close(): Promise<void>;
}
export interface DockerOptions extends Accounts {
  /** `127.0.0.1:PORT` of the real registry behind it. */
  upstream: string;
  /** hub.docker.com. */
  hub: RequestListener;
  /** Docker Hub saw a push. */
  pushed: (repository: string, tag: string, digest: string) => void;
}

/** docker.com as far as an image's way goes: hub.docker.com, auth.docker.io and registry-1.docker.io behind a proxy, under their own names. */
export async function dockerStandIn(options: DockerOptions): Promise<DockerStandIn> {
  const grants = newGrants(options);
  const pulls: string[] = [];
  const pulled = (repository: string, reference: string) =>
    void pulls.push(`${repository}${reference.startsWith('sha256:') ? '@' : ':'}${reference}`);
  const common = { upstream: options.upstream, grants, pushed: options.pushed };
  const door = await openDoor({
    'hub.docker.com': options.hub,
    'auth.docker.io': (incoming, outgoing) => tokens(grants, incoming, outgoing),
    'registry-1.docker.io': registryFront({
      ...common,
      address: 'https://registry-1.docker.io',
      realm: 'https://auth.docker.io/token',
      pulled,
    }),
  });
  const plain = createServer((incoming, outgoing) => {
    const address = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`;
    if (incoming.url?.startsWith('/token')) tokens(grants, incoming, outgoing);
    else registryFront({ ...common, address, realm: `${address}/token`, pulled: () => undefined })(incoming, outgoing);
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  return {
    door,
    nodes: `127.0.0.1:${(plain.address() as AddressInfo).port}`,
    pulls,
    async close() {
      plain.closeAllConnections();
      await Promise.all([door.close(), new Promise((resolve) => plain.close(resolve))]);
    },
  };
}

/** GET as today's clients ask; POST is OAuth's way, which Docker Hub has for refresh tokens only. */
function tokens(grants: Grants, incoming: IncomingMessage, outgoing: ServerResponse): void {
  incoming.resume();
  const isGet = incoming.method === 'GET';
  const { status, body } = isGet
    ? grants.grant(new URL(incoming.url ?? '/', 'https://auth.docker.io'), incoming.headers.authorization)
    : notFound;
  outgoing.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
const notFound = { status: 404, body: { details: 'not found' } };
