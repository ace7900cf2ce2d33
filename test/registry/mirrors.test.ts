import { afterEach, describe, expect, it } from '@jest/globals';
import { parseMirrors } from '../../src/registry/endpoints.ts';
import { imageInput } from '../../src/registry/index.ts';
import { ConfigurationError } from '../../src/types.ts';
import { type Answer, closeAll, digest, head, index, refusal, registry, server, sha256 } from './fixture.ts';

afterEach(closeAll);
const auth = (text: string) => Buffer.from(text).toString('base64');

describe('mirrors', () => {
  it('are asked first and told which registry is meant, with credentials of their own only', async () => {
    const mirror = await server((_, response) => response.writeHead(200, head).end());
    const { resolve } = registry({ auths: { 'https://index.docker.io/v1/': { auth: auth('me:pw') } } }, `docker.io=http://${mirror.host}`);
    expect(await resolve('busybox')).toMatchObject({ digest, from: `http://${mirror.host}` });
    expect(mirror.asked).toMatchObject([{ url: '/v2/library/busybox/manifests/latest?ns=docker.io', authorization: undefined }]);
  });
  it('that want a password never get the registry’s own', async () => {
    const mirror = await server((_, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end());
    const upstream = await server((_, response) => response.writeHead(200, head).end());
    const { resolve } = registry({ auths: { [upstream.host]: { auth: auth('me:pw') } } }, `${upstream.host}=http://${mirror.host}`);
    expect(await resolve(`${upstream.host}/a/b`)).toMatchObject({ from: `http://${upstream.host}` });
    expect(mirror.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
  });
  it('fall back to the next, and every one is named when none has it', async () => {
    const [one, two] = [
      await server((_, response) => response.writeHead(404).end()),
      await server((_, response) => response.writeHead(200, head).end()),
    ];
    const upstream = await server((_, response) => response.writeHead(404).end());
    const { resolve } = registry(undefined, `${upstream.host}=http://${one.host}\n${upstream.host}=http://${two.host}`);
    expect(await resolve(`${upstream.host}/a/b`)).toMatchObject({ from: `http://${two.host}` });
    const none = registry(undefined, `${upstream.host}=http://${one.host}`);
    const { code, message } = await refusal(none.resolve(`${upstream.host}/a/b:1`));
    expect([code, message]).toEqual([
      'H2K-303',
      `${upstream.host}/a/b:1: http://${one.host} has no tag 1 of a/b; http://${upstream.host} has no tag 1 of a/b`,
    ]);
  });
  it('say more with "no such tag" than an upstream that is away', async () => {
    const mirror = await server((_, response) => response.writeHead(404).end());
    expect(await refusal(registry(undefined, `127.0.0.1:1=http://${mirror.host}`).resolve('127.0.0.1:1/a/b'))).toMatchObject({
      code: 'H2K-303',
    });
  });
  it('are read line by line, and malformed ones told', () => {
    const { mirrors, problems } = parseMirrors(
      'docker.io=http://127.0.0.1:5000, index.docker.io=m.test\nghcr.io=localhost:1\nnonsense\nx=http://h/path\nx=http://u:p@h',
    );
    expect([...mirrors]).toEqual([
      ['docker.io', ['http://127.0.0.1:5000', 'https://m.test']],
      ['ghcr.io', ['http://localhost:1']],
    ]);
    expect(problems).toMatchObject([{ code: 'H2K-309', input: 'registry-mirrors' }, { code: 'H2K-309' }, { code: 'H2K-309' }]);
  });
});

describe('platforms', () => {
  const config = '{"os":"linux","architecture":"arm64","variant":"v8"}';
  const manifest = JSON.stringify({ config: { digest: sha256(config) } });
  const list = JSON.stringify({
    manifests: [
      { digest: sha256(manifest), platform: { os: 'linux', architecture: 'arm64' } },
      {
        digest: sha256('attestation'),
        platform: { os: 'unknown', architecture: 'unknown' },
        annotations: { 'vnd.docker.reference.type': 'attestation-manifest' },
      },
    ],
  });
  const bodies = new Map([config, manifest, list].map((text) => [sha256(text) as string, text]));
  const serve: Answer = ({ url }, response) => {
    const body = bodies.get(url.split('/').at(-1)!);
    response.writeHead(body === undefined ? 404 : 200, { 'content-type': index }).end(body);
  };

  it('are those of an index, without attestations; asked for once', async () => {
    const { host, asked } = await server(serve);
    const { client } = registry();
    const image = imageInput(`${host}/acme/shop`);
    const platforms = [{ os: 'linux', architecture: 'arm64', digest: sha256(manifest), config: sha256(config) }];
    const expected = { digest: sha256(list), children: [sha256(manifest)], configs: [sha256(config)], platforms };
    expect(await client.configs(image, sha256(list), AbortSignal.timeout(5000))).toEqual(expected);
    await client.configs(image, sha256(list), AbortSignal.timeout(5000));
    expect(asked).toHaveLength(2);
  });

  it('or the one of an image without an index', async () => {
    const { host } = await server(serve);
    expect(await registry().client.configs(imageInput(`${host}/acme/shop`), sha256(manifest), AbortSignal.timeout(5000))).toEqual({
      digest: sha256(manifest),
      children: [],
      configs: [sha256(config)],
      platforms: [{ os: 'linux', architecture: 'arm64', variant: 'v8', digest: sha256(manifest), config: sha256(config) }],
    });
  });

  it.each([
    ['other bytes', 'other', 'sends other bytes'],
    ['no JSON', 'x', 'not JSON'],
    ['no digests', '{"config": {"digest": "../../x"}}', 'without digests'],
    ['too much', 'x'.repeat(5 * 1024 * 1024), 'more than 4 MiB'],
    ['too many platforms', JSON.stringify({ manifests: Array.from({ length: 65 }, () => ({ digest })) }), '65 manifests'],
  ])('%s is told', async (what, body, words) => {
    const { host } = await server((_, response) => response.writeHead(200, { 'content-type': index }).end(body));
    const asked = what === 'other bytes' ? digest : sha256(body);
    const problem = await refusal(registry().client.configs(imageInput(`${host}/acme/shop`), asked, AbortSignal.timeout(5000)));
    expect([problem.code, problem.message]).toEqual(['H2K-307', expect.stringContaining(words)]);
  });
});

describe('the inputs image and digest', () => {
  it('may name the digest both, or one of them', () => {
    expect(imageInput(' acme/shop:1 ', digest)).toMatchObject({ tag: '1', digest });
    expect(imageInput(`acme/shop@${digest}`, digest)).toMatchObject({ digest });
  });
  it.each([
    ['Acme/shop:', undefined, 'H2K-301', 'image'],
    ['acme/shop@sha256:1', undefined, 'H2K-301', 'image'],
    [`acme/shop@sha256:${'a'.repeat(63)}`, undefined, 'H2K-302', 'image'],
    [`acme/shop@sha512:${'a'.repeat(128)}`, undefined, 'H2K-302', 'image'],
    ['acme/shop', 'a'.repeat(64), 'H2K-302', 'digest'],
    [`acme/shop@${digest}`, `sha256:${'b'.repeat(64)}`, 'H2K-302', 'digest'],
  ])('%s and %s are refused', (image, given, code, input) => {
    try {
      imageInput(image, given);
      throw new Error('not refused');
    } catch (error) {
      expect(error).toBeInstanceOf(ConfigurationError);
      expect((error as ConfigurationError).problems).toMatchObject([{ code, input, fix: expect.any(String) }]);
    }
  });
});
