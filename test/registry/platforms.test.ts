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
  const made = await server(({ url }, response) => {
    const text = all.get(url.replace(/.*\//, ''));
    response.writeHead(text === undefined ? 404 : 200, { 'content-type': index }).end(text);
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
  expect(asked.filter(({ url }) => url.endsWith(digest))).toHaveLength(1);
  expect(asked).toHaveLength(3);
});

it.each([
  ['no index', { config: { digest: sha256('x') } }],
  ['an index that doesn’t tell', { manifests: [{ digest: sha256('x') }] }],
])('of %s nothing is said', async (_, list) => {
  const { client, image, digest } = await serving(list);
  expect(await client.platforms(image, digest, signal())).toBeUndefined();
});
