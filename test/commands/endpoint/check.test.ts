import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createServer as secure } from 'node:https';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointCheck } from '../../../src/commands/endpoint/check.ts';
import type { OwnGiven } from '../../../src/commands/relay/options.ts';
import { hubCredentials } from '../../../src/commands/webhook/credentials.ts';
import { load } from '../../../src/definitions/load.ts';
import { newHooks } from '../../../src/dockerhub/hooks.ts';
import { authority } from '../../ports/certificates.ts';
import { dockerHub, dockerHubStandIn, type World } from '../../stand-ins/dockerhub/index.ts';
import { hostIn } from '../workspace.ts';

let made: ReturnType<typeof authority>;
beforeAll(() => {
  made = authority();
});
afterAll(() => made.remove());
const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const digest = `sha256:${'a'.repeat(64)}`;
const basic = (user: string, password: string) => `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`;

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A registry with acme/shop in it, and what it heard. `wants`: a user and password. */
async function registry({ tls, wants = '' }: { tls?: ReturnType<typeof made.pair>; wants?: string } = {}) {
  const heard: string[] = [];
  const answer = (request: import('node:http').IncomingMessage, response: import('node:http').ServerResponse) => {
    heard.push(`${request.method} ${request.url}`);
    const path = (request.url ?? '').split('?')[0];
    if (wants && request.headers.authorization !== wants) response.writeHead(401, { 'www-authenticate': 'Basic realm="x"' }).end();
    else if (path === '/v2/acme/shop/tags/list') response.end('{"tags":["1.0","1.1"]}');
    else if (path === '/v2/acme/shop/manifests/1.0')
      response.writeHead(200, { 'docker-content-digest': digest, 'content-type': 'application/vnd.oci.image.index.v1+json' }).end();
    else response.writeHead(path === '/v2/' ? 200 : 404).end();
  };
  const host = await listen(tls ? secure(tls, answer) : createServer(answer));
  return { host, heard };
}

const file = '.github/hub-to-kube/endpoints.yaml';
/** The ENDPOINT `hub` of these properties, in a file with something around it. */
function scene(properties: string, { type = 'dockerregistry', env = {} as Record<string, string> } = {}) {
  const text = `# mine\r\nkind: ENDPOINT\r\nname: hub\r\ntype: ${type}\r\nproperties:\r\n${properties.replace(/^/gm, '  ').replaceAll('\n', '\r\n')}\r\n---\r\n{ kind: VARIABLE, name: PASSWORD, type: SECRET }\r\n---\r\n{ kind: VARIABLE, name: PIN, type: REGULAR, value: AA }\r\n`;
  const host = hostIn({ [file]: text }, env);
  return {
    text,
    now: () => readFileSync(join(host.ports.files.root, file), 'utf8'),
    check: (own: OwnGiven = {}, given: Record<string, string> = {}, name = 'hub') =>
      endpointCheck({ given, mistakes: [] }, own, name, host),
  };
}
const codes = ({ problems }: { problems: { code: string }[] }) => problems.map(({ code }) => code);

describe('endpoint check of a registry', () => {
  const me = { env: { PASSWORD: 'hush-hush' } };
  const properties = (host: string, more = '') =>
    `repoURL: https://${host}/acme/shop # theirs\nusername: me\npassword: '\${var.PASSWORD}'${more}`;

  it('sends nothing to a certificate that nobody vouches for, and shows it', async () => {
    const { host, heard } = await registry({ tls: made.pair(), wants: basic('me', 'hush-hush') });
    const { check, now, text } = scene(properties(host), me);
    const report = await check();
    expect([report.result, codes(report)]).toEqual(['unavailable', ['H2K-813']]);
    expect(report.certificate).toMatchObject({ subject: 'CN=server', issuer: 'CN=test authority', trusted: false });
    expect(report.certificate?.validTo).toMatch(/GMT$/);
    expect(report.problems[0]?.fix).toContain(report.certificate?.fingerprint);
    expect([heard, now()]).toEqual([[], text]);
  });

  it('accepts it: the fingerprint stands in the file, all else as it was, and the sign-in is tried', async () => {
    const { host } = await registry({ tls: made.pair(), wants: basic('me', 'hush-hush') });
    const { check, now, text } = scene(properties(host), me);
    const report = await check({ accept: 'true' });
    expect(report).toMatchObject({ result: 'done', problems: [], signedIn: 'me (the ENDPOINT hub)', written: file });
    expect(report.can).toEqual([`pull acme/shop (https://${host})`, 'list the tags of acme/shop: 2']);
    expect(now().replace(`  fingerprint: "${report.certificate?.fingerprint}"\r\n`, '')).toBe(text);
    expect(JSON.stringify(report)).not.toContain('hush');
    // From then on it is enough by itself; to accept it again writes nothing.
    expect(await check()).toMatchObject({ result: 'done', certificate: { accepted: report.certificate?.fingerprint } });
    expect((await check({ accept: 'true' })).written).toBeUndefined();
  });

  it('fails with both fingerprints when the certificate is another one, before anything is sent; accepting takes the new one', async () => {
    const { host, heard } = await registry({ tls: made.pair() });
    const old = Array(32).fill('0A').join(':');
    const { check, now } = scene(properties(host, `\nfingerprint: "${old}" # of spring`), me);
    const report = await check();
    expect([report.result, codes(report)]).toEqual(['unavailable', ['H2K-812']]);
    expect(report.problems[0]?.message).toContain(old);
    expect(report.problems[0]?.message).toContain(report.certificate?.fingerprint);
    expect(heard).toEqual([]);
    expect(await check({ accept: 'true' })).toMatchObject({ result: 'done', written: file });
    expect(now()).toContain(`fingerprint: "${report.certificate?.fingerprint}" # of spring\r\n`);
  });

  it('tells that it has expired', async () => {
    const { host } = await registry({ tls: made.pair({ days: -1 }) });
    const { check } = scene(properties(host), me);
    expect(codes(await check())).toEqual(['H2K-814']);
    const accepted = await check({ accept: 'true' });
    expect([accepted.result, accepted.problems[0]]).toEqual(['done', expect.objectContaining({ code: 'H2K-814', severity: 'warning' })]);
  });

  it.each<[string, string, string, RegExp]>([
    ['a wrong password', 'acme/shop', 'H2K-305', /refuses the password or token of me \(the ENDPOINT hub\)/],
    ['a repository that is gone', 'acme/gone', 'H2K-303', /has no repository acme\/gone/],
  ])('tells %s by name', async (what, repository, code, words) => {
    const { host } = await registry({ wants: basic('me', what === 'a wrong password' ? 'other' : 'hush-hush') });
    const { check } = scene(`repoURL: ${host}/${repository}\nusername: me\npassword: '\${var.PASSWORD}'`, me);
    const report = await check();
    expect([report.result, codes(report), report.can]).toEqual(['unavailable', [code], []]);
    expect(report.problems[0]?.message).toMatch(words);
    expect(JSON.stringify(report)).not.toContain('hush');
  });

  it('says that a password could not be tried where everybody may pull', async () => {
    const { host } = await registry();
    const report = await scene(`repoURL: http://${host}/acme/shop\nusername: me\npassword: '\${var.PASSWORD}'`, me).check();
    expect([report.result, codes(report), report.signedIn]).toEqual(['done', ['H2K-818'], undefined]);
  });

  it.each([
    ['no host', 'https://registry.invalid/acme/shop', /there is no host registry.invalid|can't be looked up/, {}],
    ['nobody there', 'https://127.0.0.1:1/acme/shop', /connection refused/, {}],
    [
      'a proxy that is not there',
      'https://far.test/acme/shop',
      /the proxy 127.0.0.1:1 on the way to far.test can't be reached/,
      { HTTPS_PROXY: 'http://127.0.0.1:1' },
    ],
  ])('tells of %s', async (_, url, words, env) => {
    const report = await scene(`repoURL: ${url}`, { env }).check();
    expect([report.result, codes(report)]).toEqual(['unavailable', ['H2K-815']]);
    expect(report.problems[0]?.message).toMatch(words);
  });
});

describe('endpoint check of Docker Hub', () => {
  const acme = (more: Partial<World['accounts'][number]> = {}): World => ({
    accounts: [{ identifier: 'acme', secret: 'hush-hush', kind: 'personal token', ...more }],
    repositories: { 'acme/shop': { admins: ['acme'], private: true } },
  });
  /** The ENDPOINT against a Docker Hub with this in it, its registry at a mirror. */
  async function asked(world: World, repoURL: string, env: Record<string, string> = { PASSWORD: 'hush-hush' }) {
    const hub = await dockerHubStandIn(world);
    closing.push(() => hub.close());
    const { host, heard } = await registry();
    const { check } = scene(`serverType: DockerHub\nrepoURL: ${repoURL}\nusername: acme\npassword: '\${var.PASSWORD}'`, { env });
    const report = await check({ 'docker-hub-api': hub.url }, { 'registry-mirrors': `docker.io=http://${host}` });
    return { report, heard, hub };
  }

  it.each([
    'https://hub.docker.com/r/acme/shop',
    'https://hub.docker.com/repository/docker/acme/shop/',
    'hub.docker.com/r/acme/shop',
    'docker.io/acme/shop',
    'https://registry-1.docker.io/acme/shop',
    'https://index.docker.io/v1/acme/shop',
    'acme/shop',
  ])('signs in and looks at the repository: %s', async (repoURL) => {
    const { report } = await asked(acme(), repoURL);
    expect(report).toMatchObject({ result: 'done', signedIn: 'acme (the ENDPOINT hub)' });
    expect(report.can).toEqual(expect.arrayContaining(['see acme/shop in Docker Hub (private)', 'list the tags of acme/shop: 2']));
  });
  it('takes a repository to which nothing was pushed yet as it is', async () => {
    const world = acme();
    world.repositories['acme/new'] = { admins: ['acme'] };
    const { report } = await asked(world, 'acme/new');
    expect(report).toMatchObject({ result: 'done', problems: [], signedIn: 'acme (the ENDPOINT hub)' });
    expect(report.can).toEqual(['see acme/new in Docker Hub (public)', 'see that nothing was pushed to acme/new yet']);
  });
  it.each<[string, World, string, string, RegExp]>([
    ['a wrong password', acme({ secret: 'other' }), 'acme/shop', 'H2K-770', /does not accept the password of acme/],
    ['an account with a second factor', acme({ kind: 'password', secondFactor: true }), 'acme/shop', 'H2K-771', /wants a second factor/],
    ['a repository that is gone or hidden', acme(), 'acme/gone', 'H2K-774', /acme\/gone/],
  ])('tells %s by name', async (_, world, repository, code, words) => {
    const { report, heard } = await asked(world, repository);
    expect(report.result).toBe('unavailable');
    expect(report.problems[0]).toMatchObject({ code, message: expect.stringMatching(words), fix: expect.any(String) });
    // A password that was refused is not tried at the registry as well: too many lock the account.
    if (code !== 'H2K-774') expect(heard).toEqual([]);
    expect(JSON.stringify(report)).not.toContain('hush');
  });
});

describe('Docker Hub behind a certificate that was accepted', () => {
  /** Docker Hub with acme in it, over TLS that nobody vouches for, and what it heard. */
  async function tlsHub() {
    const hub = dockerHub({
      accounts: [{ identifier: 'acme', secret: 'hush-hush', kind: 'personal token' }],
      repositories: { 'acme/shop': { admins: ['acme'], private: true } },
    });
    const heard: string[] = [];
    const host = await listen(
      secure(made.pair(), (request, response) => {
        const parts: Buffer[] = [];
        request.on('data', (part: Buffer) => parts.push(part));
        request.on('end', () => {
          const { method = '', url: path = '', headers } = request;
          heard.push(`${method} ${path}`);
          const said = hub.answer({ method, path, headers: headers as { [name: string]: string }, body: Buffer.concat(parts).toString() });
          response.writeHead(said.status, { 'content-type': 'application/json' }).end(JSON.stringify(said.body ?? {}));
        });
      }),
    );
    return { url: `https://${host}`, heard };
  }
  const hubAt = (repository: string, pin = '') =>
    `repoURL: https://hub.docker.com/r/${repository}\nusername: acme\npassword: '\${var.PASSWORD}'${pin}`;

  it('is signed in to under it alone; another one hears nothing, from webhooks neither', async () => {
    const { url, heard } = await tlsHub();
    const { host } = await registry();
    const mirrors = { 'registry-mirrors': `docker.io=http://${host}` };
    const { check, now } = scene(hubAt('acme/shop'), { env: { PASSWORD: 'hush-hush' } });
    expect(await check({ 'docker-hub-api': url, accept: 'true' }, mirrors)).toMatchObject({
      result: 'done',
      signedIn: 'acme (the ENDPOINT hub)',
      written: file,
    });
    expect(heard).toEqual(['POST /v2/auth/token', 'GET /v2/namespaces/acme/repositories/shop']);
    expect(await check({ 'docker-hub-api': url }, mirrors)).toMatchObject({ result: 'done' });

    const other = await tlsHub();
    expect(codes(await check({ 'docker-hub-api': other.url }, mirrors))).toEqual(['H2K-812']);
    const { definitions } = load([{ file, text: now() }]);
    const { ports } = hostIn({}, { PASSWORD: 'hush-hush' });
    const found = hubCredentials(definitions, ports)('acme/shop');
    if ('problem' in found) throw new Error(found.problem.message);
    const { signal } = new AbortController();
    const refused = await newHooks(ports, { url: other.url })
      .list('acme/shop', found.credential, signal)
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({
      problems: [
        {
          code: 'H2K-773',
          message: expect.stringContaining(String(found.credential.fingerprint)),
          fix: expect.stringContaining('--accept'),
        },
      ],
    });
    expect(other.heard).toEqual([]);
    await newHooks(ports, { url }).list('acme/shop', found.credential, signal);
    expect(heard.at(-1)).toContain('webhook_pipeline');
  });
});

describe('endpoint check of others', () => {
  it('looks at the certificate and the server, and says that the sign-in can’t be tried', async () => {
    const { host } = await registry({ tls: made.pair() });
    const { check, now } = scene(`url: https://${host}/job`, { type: 'jenkins' });
    expect(codes(await check())).toEqual(['H2K-813']);
    const report = await check({ accept: 'true' });
    expect([report.result, codes(report), report.can]).toEqual(['done', ['H2K-811'], [`reach https://${host} (HTTP 404)`]]);
    expect(now()).toContain(`fingerprint: "${report.certificate?.fingerprint}"`);
  });
  it('says so where there is nothing to look at', async () => {
    expect(codes(await scene('outboundHost: mail.test', { type: 'email' }).check())).toEqual(['H2K-811']);
  });
});

describe('endpoint check refuses', () => {
  it.each<[string, string, OwnGiven, Record<string, string>, string, string[]]>([
    ['a name that is not there', 'repoURL: acme/shop', {}, {}, 'hob', ['H2K-810']],
    ['a variable without a value', "repoURL: acme/shop\npassword: '${var.PASSWORD}'", {}, {}, 'hub', ['H2K-617']],
    ['an address that is none', 'repoURL: acme/shop', { 'docker-hub-api': 'hub' }, {}, 'hub', ['H2K-401']],
    ['a folder that is not there', 'repoURL: acme/shop', {}, { definitions: 'none' }, 'hub', ['H2K-625']],
    ['to accept where there is no TLS', 'repoURL: http://127.0.0.1:1/acme/shop', { accept: 'true' }, {}, 'hub', ['H2K-816']],
    [
      'to accept over a variable',
      "repoURL: https://127.0.0.1:1/a/b\nfingerprint: '${var.PIN}'",
      { accept: 'true' },
      {},
      'hub',
      ['H2K-816'],
    ],
  ])('%s', async (_, properties, own, given, name, told) => {
    const { check, now, text } = scene(properties);
    const report = await check(own, given, name);
    expect([report.result, codes(report)]).toEqual(['refused', told]);
    expect(report.problems.every(({ fix }) => fix)).toBe(true);
    expect(now()).toBe(text);
  });
});
