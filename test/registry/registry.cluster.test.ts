import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { nodePorts } from '../../src/ports/node.ts';
import { parseMirrors } from '../../src/registry/endpoints.ts';
import { imageInput, newRegistry } from '../../src/registry/index.ts';
import { UnavailableError } from '../../src/types.ts';
import { privateUser, type TestCluster, testCluster } from '../cluster/index.ts';
import { startRegistry, tokenServer } from './real.ts';

const closing: (() => void)[] = [];
let cluster: TestCluster;
beforeAll(async () => {
  cluster = await testCluster();
}, 240_000);
afterAll(() => {
  for (const close of closing.reverse()) close();
});

/** A registry client whose docker config signs in to `host` as `user`. */
function client(mirrors: string, host = '', user?: { username: string; password: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'registry-'));
  const auth = user && Buffer.from(`${user.username}:${user.password}`).toString('base64');
  writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths: auth ? { [host]: { auth } } : {} }));
  const ports = nodePorts({ env: { DOCKER_CONFIG: folder }, log() {} });
  closing.push(() => {
    ports.close();
    rmSync(folder, { recursive: true });
  });
  return newRegistry(ports, { mirrors: parseMirrors(mirrors).mirrors });
}
const signal = () => AbortSignal.timeout(30_000);
async function problem(run: Promise<unknown>) {
  const error = await run.catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(UnavailableError);
  return (error as UnavailableError).problems[0]!;
}

describe('the real docker-registry', () => {
  it('tells the digest that was pushed, its platforms and configs, under the Docker Hub name', async () => {
    const pushed = await cluster.push.platforms('acme/digests:1.0', 'v1');
    const registry = client(`docker.io=http://${cluster.registry}`);
    const resolved = await registry.digest(imageInput('acme/digests:1.0'), signal());
    expect(resolved).toMatchObject({ digest: pushed.digest, from: `http://${cluster.registry}` });
    const { children, configs, platforms } = await registry.configs(resolved.image, resolved.digest, signal());
    expect(new Set(children)).toEqual(new Set(Object.values(pushed.platforms)));
    expect(configs).toContain(pushed.config);
    expect(platforms.map(({ os, architecture }) => `${os}/${architecture}`).sort()).toEqual(['linux/amd64', 'linux/arm64']);
  });

  it('follows the tag when it is pushed again', async () => {
    const registry = client(`docker.io=http://${cluster.registry}`);
    const digests = [];
    for (const version of ['v1', 'v2']) {
      const { digest } = await cluster.push.web('acme/moving:latest', version);
      expect((await registry.digest(imageInput('acme/moving'), signal())).digest).toBe(digest);
      digests.push(digest);
    }
    expect(digests[0]).not.toBe(digests[1]);
  });

  it('has no such tag, and no such repository', async () => {
    await cluster.push.web('acme/some:1.0', 'v1');
    const registry = client('');
    for (const image of [`${cluster.registry}/acme/some:9.9`, `${cluster.registry}/acme/none:1.0`]) {
      expect(await problem(registry.digest(imageInput(image), signal()))).toMatchObject({ code: 'H2K-303' });
    }
  });

  it('wants a password (htpasswd): right, wrong, none', async () => {
    const host = cluster.privateRegistry;
    const { digest } = await cluster.push.web('private.test/acme/secret:1.0', 'v1');
    const image = imageInput(`${host}/acme/secret:1.0`);
    const resolved = await client('', host, privateUser).digest(image, signal());
    expect(resolved.digest).toBe(digest);
    const wrong = await problem(client('', host, { ...privateUser, password: 'wrong-one' }).digest(image, signal()));
    expect([wrong.code, wrong.message]).toEqual([
      'H2K-305',
      expect.stringContaining(`refuses the password or token of ${privateUser.username}`),
    ]);
    expect(JSON.stringify(wrong)).not.toContain('wrong-one');
    const none = await problem(client('').digest(image, signal()));
    expect([none.code, none.message]).toEqual(['H2K-305', expect.stringContaining('wants credentials, and there are none')]);
  });
});

describe('the real docker-registry with a token server', () => {
  let host = '';
  let pushToken = () => '';
  let asked: string[] = [];

  beforeAll(async () => {
    const tokens = await tokenServer();
    const real = await startRegistry(tokens.auth);
    closing.push(
      () => tokens.close(),
      () => real.close(),
    );
    pushToken = () => tokens.token('repository:acme/token:pull,push');
    ({ asked } = tokens);
    ({ host } = real);
  }, 60_000);

  it('gives the digest to whom a token opens the repository', async () => {
    const pushed = await pushEmpty(host, 'acme/token', '1', pushToken());
    const image = imageInput(`${host}/acme/token:1`);
    const resolved = await client('', host, { username: 'me', password: 'pw' }).digest(image, signal());
    expect(resolved.digest).toBe(pushed);
    expect(asked).toEqual(['user repository:acme/token:pull']);
  });

  it('refuses a wrong password at the token server, and nobody’s token at the registry', async () => {
    const image = imageInput(`${host}/acme/token:1`);
    const wrong = await problem(client('', host, { username: 'me', password: 'no' }).digest(image, signal()));
    expect([wrong.code, wrong.message]).toEqual(['H2K-305', expect.stringContaining('refuses the password or token of me')]);
    const none = await problem(client('').digest(image, signal()));
    expect([none.code, none.message]).toEqual(['H2K-305', expect.stringContaining('to nobody without credentials')]);
  });
});

/** An image without layers, by hand: the cluster's own helper has no tokens. */
async function pushEmpty(host: string, path: string, tag: string, bearer: string): Promise<string> {
  const headers = { authorization: `Bearer ${bearer}` };
  const config = '{"os":"linux","architecture":"amd64"}';
  const digest = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`;
  const upload = await fetch(`http://${host}/v2/${path}/blobs/uploads/`, { method: 'POST', headers });
  const place = new URL(upload.headers.get('location')!, `http://${host}`);
  place.searchParams.set('digest', digest(config));
  await fetch(place, { method: 'PUT', headers, body: config });
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const part = { mediaType: 'application/vnd.oci.image.config.v1+json', size: config.length, digest: digest(config) };
  const body = JSON.stringify({ schemaVersion: 2, mediaType, config: part, layers: [] });
  const answer = await fetch(`http://${host}/v2/${path}/manifests/${tag}`, {
    method: 'PUT',
    headers: { ...headers, 'content-type': mediaType },
    body,
  });
  expect(answer.status).toBe(201);
  return digest(body);
}
