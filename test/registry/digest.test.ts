import { afterEach, describe, expect, it } from '@jest/globals';
import { imageInput, newRegistry } from '../../src/registry/index.ts';
import { ConfigurationError } from '../../src/types.ts';
import { closeAll, digest, head, index, refusal, registry, server, sha256, testPorts } from './fixture.ts';

afterEach(closeAll);
const auth = (text: string) => Buffer.from(text).toString('base64');

describe('a digest', () => {
  it('is asked for by one HEAD, for every kind of manifest', async () => {
    const { host, asked } = await server((_, response) => response.writeHead(200, head).end());
    expect(await registry().resolve(`${host}/acme/shop:1.0`)).toMatchObject({ digest, mediaType: index, from: `http://${host}` });
    expect(asked.map(({ method, url }) => `${method} ${url}`)).toEqual(['HEAD /v2/acme/shop/manifests/1.0']);
    for (const type of ['image.index.v1', 'manifest.list.v2', 'image.manifest.v1', 'distribution.manifest.v2'])
      expect(asked[0]!.accept).toContain(type);
  });

  it('is that of the exact bytes where the server names none', async () => {
    const body = '{ "schemaVersion": 2,\r\n\t"ü": 1 }\n';
    const { host, asked } = await server(({ method }, response) =>
      response.writeHead(200, { 'content-type': index }).end(method === 'HEAD' ? '' : body),
    );
    expect(await registry().resolve(`${host}/acme/shop`)).toMatchObject({ digest: sha256(body) });
    expect(asked.map(({ method }) => method)).toEqual(['HEAD', 'GET']);
  });

  it('is asked for by GET where the server knows no HEAD', async () => {
    const { host } = await server(({ method }, response) =>
      response.writeHead(method === 'HEAD' ? 405 : 200, { 'content-type': index }).end('{}'),
    );
    expect(await registry().resolve(`${host}/acme/shop`)).toMatchObject({ digest: sha256('{}') });
  });

  it('that is given is looked for, and must be the one that is answered', async () => {
    const { host, asked } = await server((_, response) => response.writeHead(200, head).end());
    await registry().resolve(`${host}/acme/shop:1.0@${digest}`);
    expect(asked[0]!.url).toBe(`/v2/acme/shop/manifests/${digest}`);
    expect(await refusal(registry().resolve(`${host}/acme/shop@sha256:${'b'.repeat(64)}`))).toMatchObject({ code: 'H2K-307' });
  });

  it.each([
    ['a digest that is none', 200, { ...head, 'docker-content-digest': 'sha256:abc' }, 'H2K-307', 'a digest that is none'],
    ['schema 1', 200, { ...head, 'content-type': 'application/vnd.docker.distribution.manifest.v1+prettyjws' }, 'H2K-307', 'schema 1'],
    ['no such tag', 404, {}, 'H2K-303', 'has no tag 1.0 of acme/shop'],
    ['an answer that means nothing', 418, {}, 'H2K-307', 'HTTP 418'],
    ['a failure that stays', 503, {}, 'H2K-304', 'HTTP 503'],
    ['a refusal without words', 401, {}, 'H2K-305', 'none of Basic and Bearer'],
    ['a circle of redirects', 307, { location: '/v2/again' }, 'H2K-307', 'in a circle'],
    ['a redirect to nowhere', 307, { location: 'ftp://x' }, 'H2K-307', 'no https:// address'],
  ])('%s is told', async (_, status, headers, code, words) => {
    const { host } = await server((_request, response) => response.writeHead(status, headers).end());
    const problem = await refusal(registry().resolve(`${host}/acme/shop:1.0`));
    expect(problem).toMatchObject({ code, severity: 'error' });
    expect(problem.message).toContain(words);
    expect(problem.message).toContain(`${host}/acme/shop:1.0`);
    expect(problem.fix).toBeTruthy();
  });

  it('a registry that is away is told by name', async () => {
    const gone = await server(() => undefined);
    await gone.close();
    const problem = await refusal(registry().resolve(`${gone.host}/acme/shop`));
    expect([problem.code, problem.message]).toEqual([
      'H2K-304',
      expect.stringContaining(`http://${gone.host} can't be asked: connection refused`),
    ]);
  });

  it('a cancelled run ends with the reason of its signal', async () => {
    const { host } = await server(() => undefined);
    const reason = new Error('cancelled');
    const controller = new AbortController();
    const running = registry().client.digest(imageInput(`${host}/acme/shop`), controller.signal);
    setTimeout(() => controller.abort(reason), 50);
    await expect(running).rejects.toBe(reason);
  });
});

describe('too many requests', () => {
  const limited = (times: number, after: string) => {
    let left = times;
    return server((_, response) => {
      left -= 1;
      if (left >= 0) response.writeHead(429, { 'retry-after': after }).end('toomanyrequests');
      else response.writeHead(200, head).end();
    });
  };
  it('waits as long as the server asks, in seconds or until a date', async () => {
    for (const [after, pause] of [
      ['3', 3000],
      ['Thu, 01 Jan 2026 00:00:07 GMT', 7000],
    ] as const) {
      const { host } = await limited(1, after);
      const { resolve, paused } = registry();
      await resolve(`${host}/acme/shop`);
      expect(paused).toEqual([pause]);
    }
  });
  it('but not for longer than a minute in all', async () => {
    const { host, asked } = await limited(9, '3600');
    const problem = await refusal(registry().resolve(`${host}/acme/shop`));
    expect(problem).toMatchObject({
      code: 'H2K-306',
      message: expect.stringContaining('it asks to wait for 3600 s'),
      fix: expect.stringContaining('sign in'),
    });
    expect(asked).toHaveLength(1);
  });
  it('and a server that fails for a moment is asked again', async () => {
    let first = true;
    const { host } = await server((_, response) => {
      response.writeHead(first ? 502 : 200, head).end();
      first = false;
    });
    expect(await registry().resolve(`${host}/acme/shop`)).toMatchObject({ digest });
  });
});

describe('signing in', () => {
  /** A registry that wants a token for its repository, and its token server. */
  const tokens = (grant: (asked: { authorization: string | undefined; body: string }) => object | string | number | undefined) =>
    server((asked, response) => {
      if (asked.url.startsWith('/token')) {
        const granted = grant(asked);
        const status = typeof granted === 'number' ? granted : typeof granted === 'object' ? 200 : 401;
        return response.writeHead(status).end(JSON.stringify(granted ?? {}));
      }
      if (asked.authorization === 'Bearer good') return response.writeHead(200, head).end();
      const realm = `realm="http://${host}/token",service="hub, of tests",scope="repository:acme/shop:pull"`;
      return response.writeHead(401, { 'www-authenticate': `Bearer ${realm}` }).end();
    });
  let host = '';

  it('nobody needs to for a public image; the token is used again', async () => {
    const { asked, ...made } = await tokens(() => ({ token: 'good' }));
    host = made.host;
    const { resolve, secrets } = registry();
    await resolve(`${host}/acme/shop:1`);
    await resolve(`${host}/acme/shop:2`);
    expect(asked.map(({ method, url }) => `${method} ${decodeURIComponent(url.replaceAll('+', ' '))}`)).toEqual([
      'HEAD /v2/acme/shop/manifests/1',
      'GET /token?service=hub, of tests&scope=repository:acme/shop:pull',
      'HEAD /v2/acme/shop/manifests/1',
      'HEAD /v2/acme/shop/manifests/2',
    ]);
    expect(asked[1]!.authorization).toBeUndefined();
    expect(secrets).toContain('good');
  });

  it('a password goes to the token server, and is hidden from the log', async () => {
    const { asked, ...made } = await tokens(({ authorization }) =>
      authorization === `Basic ${auth('me:pa:ss')}` ? { access_token: 'good' } : undefined,
    );
    host = made.host;
    const { resolve, secrets } = registry({ auths: { [`http://${host}/v1/`]: { auth: auth('me:pa:ss') } } });
    expect(await resolve(`${host}/acme/shop`)).toMatchObject({ digest });
    expect(asked.filter(({ url }) => !url.startsWith('/token')).map(({ authorization }) => authorization)).toEqual([
      undefined,
      'Bearer good',
    ]);
    expect(secrets).toEqual(expect.arrayContaining(['pa:ss', auth('me:pa:ss')]));
  });

  it('an identity token is posted', async () => {
    const { asked, ...made } = await tokens(({ body }) =>
      body.includes('refresh_token=identity') && body.includes('grant_type=refresh_token') ? { access_token: 'good' } : undefined,
    );
    host = made.host;
    await registry({ auths: { [host]: { auth: auth('<token>:'), identitytoken: 'identity' } } }).resolve(`${host}/acme/shop`);
    expect(asked[1]!.method).toBe('POST');
  });

  it.each<[string, object, () => object | string | number | undefined, string, string]>([
    [
      'a wrong password',
      { auth: auth('me:hush-1') },
      () => undefined,
      'H2K-305',
      'refuses the password or token of me (/docker/config.json)',
    ],
    ['nothing for nobody', {}, () => undefined, 'H2K-305', 'shows acme/shop to nobody without credentials'],
    ['a token that opens nothing', { auth: auth('me:hush-2') }, () => ({ token: 'bad' }), 'H2K-312', 'user me has no access to acme/shop'],
    ['an anonymous token that opens nothing', {}, () => ({ token: 'bad' }), 'H2K-305', 'shows acme/shop to nobody without credentials'],
    [
      'the password of an account with two factors',
      { auth: auth('me:hush-3') },
      (): string => 'unauthorized: your account must log in with a Personal Access Token (PAT)',
      'H2K-313',
      'does not take the password of the account me',
    ],
    ['an identity token that holds no more', { identitytoken: 'hush-4' }, () => 400, 'H2K-305', 'refuses the identity token'],
  ])('%s is told', async (_, entry, grant, code, words) => {
    ({ host } = await tokens(grant));
    const problem = await refusal(registry({ auths: { [host]: entry } }).resolve(`${host}/acme/shop`));
    expect([problem.code, problem.message]).toEqual([code, expect.stringContaining(words)]);
    expect(problem.fix).toBeTruthy();
    expect(JSON.stringify(problem)).not.toMatch(/hush/);
  });

  it.each([
    ['no token in the answer', '{}'],
    ['no JSON in the answer', '<html>'],
  ])('%s is told', async (_, text) => {
    const made = await server(({ url }, response) =>
      url.startsWith('/token')
        ? response.end(text)
        : response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${made.host}/token"` }).end(),
    );
    expect(await refusal(registry().resolve(`${made.host}/acme/shop`))).toMatchObject({
      code: 'H2K-307',
      message: expect.stringContaining('without a token'),
    });
  });

  it('a password is not sent to a token server that is no better than http', async () => {
    const made = await server((_, response) =>
      response.writeHead(401, { 'www-authenticate': 'Bearer realm="http://elsewhere.test/token"' }).end(),
    );
    const problem = await refusal(registry({ auths: { [made.host]: { auth: auth('me:pw') } } }).resolve(`${made.host}/acme/shop`));
    expect(problem).toMatchObject({ code: 'H2K-307', message: expect.stringContaining("can't be trusted: http://elsewhere.test/token") });
  });

  it('an identity token is not posted to where a token server leads', async () => {
    const other = await server((_, response) => response.end('{}'));
    const made: { host: string } = await server(({ url }, response) =>
      url.startsWith('/token')
        ? response.writeHead(307, { location: `http://${other.host}/token` }).end()
        : response.writeHead(401, { 'www-authenticate': `Bearer realm="http://${made.host}/token"` }).end(),
    );
    const problem = await refusal(registry({ auths: { [made.host]: { identitytoken: 'hush' } } }).resolve(`${made.host}/acme/shop`));
    expect(problem).toMatchObject({ code: 'H2K-307', message: expect.stringContaining('leads a POST to another server') });
    expect(other.asked).toEqual([]);
  });

  it('a redirect to another server takes no credentials along', async () => {
    const other = await server((_, response) => response.writeHead(200, head).end());
    const first = await server(({ authorization }, response) => {
      if (authorization) response.writeHead(307, { location: `http://${other.host}/blob` }).end();
      else response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    });
    await registry({ auths: { [first.host]: { auth: auth('me:pw') } } }).resolve(`${first.host}/acme/shop`);
    expect(first.asked.at(-1)!.authorization).toBe(`Basic ${auth('me:pw')}`);
    expect(other.asked.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('a broken docker config is told without its text', async () => {
    const { ports } = testPorts();
    const client = newRegistry({ ...ports, files: { ...ports.files, readAnywhere: async () => '{"auths": secret' } });
    const made = await server((_, response) => response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end());
    const error = await client.digest(imageInput(`${made.host}/a/b`), AbortSignal.timeout(5000)).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as ConfigurationError).problems).toMatchObject([
      { code: 'H2K-308', message: "/docker/config.json is not JSON of docker's kind" },
    ]);
  });
});
