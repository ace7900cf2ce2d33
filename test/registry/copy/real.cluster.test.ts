import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as newRequest } from 'node:http';
import { type AddressInfo, connect, createServer as listen } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { newCopies } from '../../../src/registry/copy/index.ts';
import { type ImageReference, parseImage } from '../../../src/registry/reference.ts';
import { type Digest, UnavailableError } from '../../../src/types.ts';
import { pushImage, pushManifest } from '../../cluster/upload.ts';
import { testPorts } from '../fixture.ts';
import { startRegistry, tokenServer } from '../real.ts';
import { type Image, image, index } from './image.ts';
import { sha256 } from './server.ts';

const open: (() => unknown)[] = [];
afterAll(async () => {
  for (const close of open.splice(0).reverse()) await close();
});
async function registry(auth?: string): Promise<string> {
  const made = await startRegistry(auth);
  open.push(() => made.close());
  return made.host;
}
const closing = <T extends { close(): unknown }>(made: T): T => {
  open.push(() => made.close());
  return made;
};

/** As a client of docker's pushes it. */
async function push(
  address: string,
  name: string,
  { manifest, manifests, blobs }: Image,
  tag: string,
  authorization?: string,
): Promise<void> {
  const repository = { address, name, ...(authorization ? { authorization } : {}) };
  const platform = { os: 'linux', architecture: 'amd64' };
  const [config, ...layers] = blobs.map((blob) => ({ ...blob, diffId: '' }));
  const [first = manifest, ...rest] = manifests;
  await pushImage(repository, { platform, config: config!, layers, manifest: first }, manifests.length === 0 ? tag : undefined);
  for (const one of rest) await pushManifest(repository, one);
  if (manifests.length > 0) await pushManifest(repository, manifest, tag);
}

async function copy(from: string, what: Image, to: string, config?: object) {
  const made = testPorts(config);
  open.push(() => made.close());
  const [source, destination] = [from, to].map((text) => parseImage(text) as ImageReference);
  const copied = await newCopies(made.ports).copy(source!, what.manifest.digest as Digest, destination!, {}, AbortSignal.timeout(60_000));
  return { copied };
}
const problem = (run: Promise<unknown>) =>
  run.then(
    () => undefined,
    (error: unknown) => (error instanceof UnavailableError ? error.problems[0] : Promise.reject(error)),
  );
const account = (...hosts: string[]) => ({
  auths: Object.fromEntries(hosts.map((host) => [host, { auth: Buffer.from('me:pw').toString('base64') }])),
});

/** All of an image as skopeo gets it, which holds every part against its digest: the digest of its index or manifest. */
function withSkopeo(name: string): string {
  const dir = mkdtempSync(join(tmpdir(), 'skopeo-'));
  try {
    writeFileSync(join(dir, 'policy.json'), '{"default":[{"type":"insecureAcceptAnything"}]}');
    const target = join(dir, 'image');
    const words = ['--policy', join(dir, 'policy.json'), 'copy', '--all', '--src-tls-verify=false', `docker://${name}`, `dir:${target}`];
    execFileSync('skopeo', words, { stdio: 'ignore' });
    expect(readdirSync(target).length).toBeGreaterThan(2);
    return sha256(readFileSync(join(target, 'manifest.json')));
  } finally {
    rmSync(dir, { recursive: true });
  }
}

describe('the real docker-registry', () => {
  it('gets an index with its platforms and attestation from another registry, and skopeo reads all of it', async () => {
    const [from, to] = [await registry(), await registry()];
    const what = index([3_000_000, 20]);
    await push(from, 'acme/shop', what, '1.0');
    const { copied } = await copy(`${from}/acme/shop`, what, `${to}/acme/deep/live:prod`);
    expect(copied).toMatchObject({ changed: true, blobs: 8, mounted: 0, present: 0 });
    expect(withSkopeo(`${to}/acme/deep/live:prod`)).toBe(what.manifest.digest);
    expect((await copy(`${from}/acme/shop`, what, `${to}/acme/deep/live:prod`)).copied.changed).toBe(false);
  });

  it('mounts between its repositories with a token of both, and takes a tag', async () => {
    const tokens = closing(await tokenServer());
    const host = await registry(tokens.auth);
    const what = image([100_000]);
    await push(host, 'acme/shop', what, '1.0', `Bearer ${tokens.token('repository:acme/shop:pull,push')}`);
    expect((await copy(`${host}/acme/shop`, what, `${host}/acme/live:prod`, account(host))).copied).toMatchObject({ blobs: 0, mounted: 2 });
    // One question for both: the registry wants them in one token.
    const both = tokens.asked
      .map((one) => one.split(' '))
      .filter((words) => words.includes('repository:acme/shop:pull') && words.length === 3);
    expect(both.length).toBeGreaterThan(0);
    expect((await copy(`${host}/acme/live`, what, `${host}/acme/live:next`, account(host))).copied).toMatchObject({
      changed: true,
      blobs: 0,
      mounted: 0,
    });
    const answer = await fetch(`http://${host}/v2/acme/live/manifests/next`, {
      headers: { authorization: `Bearer ${tokens.token('repository:acme/live:pull')}`, accept: what.manifest.mediaType },
    });
    expect(Buffer.from(await answer.arrayBuffer()).equals(what.manifest.bytes)).toBe(true);
  });

  it('is told by name where there is no right to push, and where there is no account', async () => {
    const tokens = closing(await tokenServer((scope) => !scope.includes('push')));
    const [from, to] = [await registry(), await registry(tokens.auth)];
    const what = image([10]);
    await push(from, 'acme/shop', what, '1.0');
    expect(await problem(copy(`${from}/acme/shop`, what, `${to}/acme/live:prod`, account(to)))).toMatchObject({
      code: 'H2K-320',
      message: expect.stringContaining('the user me has no access to acme/live'),
      fix: expect.stringContaining('the right to push acme/live'),
    });
    expect(await problem(copy(`${from}/acme/shop`, what, `${to}/acme/live:prod`))).toMatchObject({ code: 'H2K-320' });
    const wrong = { auths: { [to]: { auth: Buffer.from('me:canary-pw').toString('base64') } } };
    const told = await problem(copy(`${from}/acme/shop`, what, `${to}/acme/live:prod`, wrong));
    expect([told?.code, JSON.stringify(told).includes('canary')]).toEqual(['H2K-305', false]);
  });

  it('behind a line that is cut in the middle of an upload has it whole in the end', async () => {
    const [from, to] = [await registry(), await registry()];
    let cuts = 2;
    const line = listen((client) => {
      const server = connect(Number(to.split(':')[1]), '127.0.0.1');
      let passed = 0;
      const end = () => {
        for (const socket of [client, server]) socket.destroy();
      };
      client.on('data', (part) => {
        passed += part.length;
        if (cuts > 0 && passed > 1_500_000) {
          cuts -= 1;
          end();
        }
      });
      client.pipe(server).pipe(client);
      for (const socket of [client, server]) socket.on('error', end).on('close', end);
    });
    await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
    closing(line);
    const cut = `127.0.0.1:${(line.address() as AddressInfo).port}`;
    const what = image([4_000_000]);
    await push(from, 'acme/shop', what, '1.0');
    const { copied } = await copy(`${from}/acme/shop`, what, `${cut}/acme/live:prod`);
    expect([copied.blobs, cuts]).toEqual([2, 0]);
    expect(withSkopeo(`${to}/acme/live:prod`)).toBe(what.manifest.digest);
  });

  it('behind a proxy that lets a megabyte through at a time is sent pieces', async () => {
    const [from, to] = [await registry(), await registry()];
    const pieces: string[] = [];
    const proxy = createServer((incoming, outgoing) => {
      const { method, url: path, headers } = incoming;
      if (method === 'PATCH') pieces.push(headers['content-range'] ?? '');
      if (Number(headers['content-length'] ?? 0) > 1024 * 1024) {
        incoming.resume();
        return void outgoing.writeHead(413).end();
      }
      const [host, port] = to.split(':');
      const passed = newRequest({ host, port, path, method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      return void incoming.pipe(passed);
    });
    await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
    open.push(
      () => proxy.closeAllConnections(),
      () => proxy.close(),
    );
    const what = image([3_000_000]);
    await push(from, 'acme/shop', what, '1.0');
    await copy(`${from}/acme/shop`, what, `127.0.0.1:${(proxy.address() as AddressInfo).port}/acme/live:prod`);
    expect(pieces.slice(-4)).toEqual(['0-749999', '750000-1499999', '1500000-2249999', '2250000-2999999']);
    expect(withSkopeo(`${to}/acme/live:prod`)).toBe(what.manifest.digest);
  });
});
