import { afterEach, expect, it } from '@jest/globals';
import { imageInput } from '../../src/registry/index.ts';
import { closeAll, registry, server, sha256 } from './fixture.ts';

afterEach(closeAll);
const signal = () => AbortSignal.timeout(5000);
const index = 'application/vnd.oci.image.index.v1+json';
const manifest = (architecture: string) => JSON.stringify({ schemaVersion: 2, config: { digest: sha256(architecture) } });
const part = (architecture: string, more = {}) => ({
  digest: sha256(manifest(architecture)),
  platform: { os: 'linux', architecture },
  ...more,
});
const texts = (list: object): Map<string, string> =>
  new Map([JSON.stringify(list), ...['amd64', 'arm64'].map(manifest)].map((text) => [sha256(text), text]));

async function serving(list: object) {
  const all = texts(list);
  const made = await server(({ method, url }, response) => {
    const text = all.get(url.replace(/.*\//, ''));
    const type = JSON.parse(text ?? '{}').manifests ? index : 'application/vnd.oci.image.manifest.v1+json';
    const headers = { 'content-type': type, 'docker-content-digest': url.replace(/.*\//, '') };
    response.writeHead(text === undefined ? 404 : 200, headers).end(method === 'HEAD' ? undefined : text);
  });
  const { client } = registry();
  return { ...made, client, image: imageInput(`${made.host}/acme/shop`), digest: sha256(JSON.stringify(list)) };
}

it('platforms are those that the index names, attestations left out; it is got once, the proof included', async () => {
  const attestation = part('amd64', {
    platform: { os: 'unknown', architecture: 'unknown' },
    annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
  });
  const { client, image, digest, asked } = await serving({ manifests: [part('amd64'), part('arm64'), attestation] });
  expect(await client.platforms(image, digest, signal())).toEqual([
    { os: 'linux', architecture: 'amd64' },
    { os: 'linux', architecture: 'arm64' },
  ]);
  expect(await client.platforms(image, digest, signal())).toHaveLength(2);
  expect((await client.configs(image, digest, signal())).configs).toEqual([sha256('amd64'), sha256('arm64')]);
  const got = asked.filter(({ method }) => method === 'GET').map(({ url }) => url);
  expect(got.filter((url) => url.endsWith(digest))).toHaveLength(1);
  expect(got).toHaveLength(3);
});

it('what is no index is not got: that would be a pull', async () => {
  const { client, image, digest, asked } = await serving({ config: { digest: sha256('x') } });
  expect(await client.platforms(image, digest, signal())).toBeUndefined();
  expect(asked.map(({ method }) => method)).toEqual(['HEAD']);
  // Nor is asked what a HEAD has told before.
  await client.digest({ ...image, digest }, signal());
  await client.platforms(image, digest, signal());
  expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'HEAD']);
});

it('of an index that doesn’t tell nothing is said', async () => {
  const { client, image, digest } = await serving({ manifests: [{ digest: sha256('x') }] });
  expect(await client.platforms(image, digest, signal())).toBeUndefined();
});
