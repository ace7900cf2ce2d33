/** Digests of twenty images from a real registry that is fifty milliseconds away: as few round trips one after the other as there can be. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { nodePorts } from '../src/ports/node.ts';
import { imageInput, newRegistry } from '../src/registry/index.ts';
import { pushImage } from '../test/cluster/upload.ts';
import { image } from '../test/registry/copy/image.ts';
import { startRegistry, tokenServer } from '../test/registry/real.ts';
import { shown, spread } from './measure.ts';
import type { Report } from './table.ts';

const images = 20;
const roundTrip = 50;
const login = 'puller:let-me-pull';
/** bcrypt of the password: the registry takes no other hash. */
const hash = '$2b$05$.59Jdq.Vi7To6e0TVzRhyu4eEYAzOTHB9rEsYTrzYvWrlpRaYB6tW';

/** The same server, so much farther away. */
async function away(host: string): Promise<{ host: string; close(): void }> {
  const workerData = { port: Number(host.split(':')[1]), roundTrip };
  const worker = new Worker(new URL('./far.ts', import.meta.url), { workerData });
  const port = await new Promise<number>((resolve, reject) => worker.once('message', resolve).once('error', reject));
  return { host: `127.0.0.1:${port}`, close: () => void worker.terminate() };
}

interface Asked {
  name: string;
  host: string;
  auth?: string;
  close(): void;
}

const all =
  (...servers: { close(): void }[]) =>
  () => {
    for (const one of servers) one.close();
  };

async function open(): Promise<Asked> {
  const registry = await startRegistry();
  await push(registry.host);
  const far = await away(registry.host);
  return { name: 'open to everybody', host: far.host, close: all(far, registry) };
}

async function password(folder: string): Promise<Asked> {
  const file = join(folder, 'htpasswd');
  writeFileSync(file, `${login.split(':')[0]}:${hash}\n`);
  const registry = await startRegistry(`auth: { htpasswd: { realm: bench, path: ${file} } }\n`);
  await push(registry.host, `Basic ${Buffer.from(login).toString('base64')}`);
  const far = await away(registry.host);
  return { name: 'with a password', host: far.host, auth: login, close: all(far, registry) };
}

/** The token server is as far away as the registry. */
async function tokens(): Promise<Asked> {
  const server = await tokenServer();
  const [, near = ''] = /http:\/\/(127[^/]+)\//.exec(server.auth) ?? [];
  const gate = await away(near);
  const registry = await startRegistry(server.auth.replace(near, gate.host));
  await push(registry.host, `Bearer ${server.token(...names().map((name) => `repository:${name}:pull,push`))}`);
  const far = await away(registry.host);
  return { name: 'with a token for each repository', host: far.host, auth: 'me:pw', close: all(far, gate, registry, server) };
}

const names = () => Array.from({ length: images }, (_, index) => `acme/shop-${index}`);

async function push(address: string, authorization?: string): Promise<void> {
  const { manifest, blobs } = image([16]);
  const [config, ...layers] = blobs.map((blob) => ({ ...blob, diffId: '' }));
  const platform = { os: 'linux', architecture: 'amd64' };
  for (const name of names())
    if (config) await pushImage({ address, name, ...(authorization && { authorization }) }, { platform, config, layers, manifest }, '1');
}

/** A new client each time: nothing is known and no connection is open. */
async function once({ host, auth }: Asked, folder: string): Promise<number> {
  writeFileSync(
    join(folder, 'config.json'),
    JSON.stringify({ auths: auth ? { [host]: { auth: Buffer.from(auth).toString('base64') } } : {} }),
  );
  const ports = nodePorts({ env: { DOCKER_CONFIG: folder }, log() {} });
  const began = performance.now();
  const registry = newRegistry(ports);
  await Promise.all(names().map((name) => registry.digest(imageInput(`${host}/${name}:1`), AbortSignal.timeout(30_000))));
  const ms = performance.now() - began;
  ports.close();
  return ms;
}

export async function digests(rounds: number): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-digests-'));
  const asked = [await open(), await password(folder), await tokens()];
  const figures = [];
  for (const one of asked) {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const ms = await once(one, folder);
      // The first round loads what the others have.
      if (round > 0) times.push(ms);
    }
    figures.push({ name: one.name, ms: spread(times), roundTrips: spread(times.map((ms) => ms / roundTrip)) });
    one.close();
  }
  rmSync(folder, { recursive: true });
  return {
    name: 'digests',
    title: `Digests of ${images} images from a registry ${roundTrip} ms away, median (min-max) of ${rounds} rounds`,
    head: ['', 'ms', 'round trips'],
    rows: figures.map(({ name, ms, roundTrips }) => [name, shown(ms), shown(roundTrips, 1)]),
    notes: [
      'A connection counts as a round trip of its own, and every round begins without one and without a token. One after the other there must be 2, 3 (the 401) and 5 (the token server, and its connection).',
    ],
    figures: { rounds, images, roundTrip, asked: figures },
  };
}
