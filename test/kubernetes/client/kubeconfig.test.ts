import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readEndpoint } from '../../../src/kubernetes/client/endpoint.ts';
import { readKubeconfig } from '../../../src/kubernetes/client/kubeconfig.ts';
import { type NodePorts, nodePorts } from '../../../src/ports/node.ts';
import { FileProblem } from '../../../src/ports/types.ts';
import { ConfigurationError, type Problem, type Stop, UnavailableError } from '../../../src/types.ts';
import { authority, type Pair } from '../../ports/certificates.ts';

let pki: ReturnType<typeof authority>;
let pair: Pair;
let expired: Pair;
beforeAll(() => {
  pki = authority();
  pair = pki.pair({ subject: '/CN=me' });
  expired = pki.pair({ subject: '/CN=me', days: -1 });
});
afterAll(() => pki.remove());

let base: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'kubeconfig-'));
  await mkdir(path.join(base, 'work'));
});
afterEach(() => rm(base, { recursive: true }));
const ports = (env: Record<string, string> = {}): NodePorts =>
  nodePorts({ workspace: path.join(base, 'work'), env: { HOME: path.join(base, 'home'), ...env } });
async function put(name: string, text: string) {
  await mkdir(path.dirname(path.join(base, name)), { recursive: true });
  await writeFile(path.join(base, name), text);
  return path.join(base, name);
}
const base64 = (text: string) => Buffer.from(text).toString('base64');

interface Parts {
  cluster?: object;
  user?: object;
  context?: object;
  current?: string | undefined;
}
/** JSON is YAML; `text` below writes it in block style for the cases about text. */
function config({ cluster, user, context, current = 'dev' }: Parts = {}): string {
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Config',
    'current-context': current,
    clusters: [{ name: 'c', cluster: { server: 'https://a.test:6443', ...cluster } }],
    users: [{ name: 'u', user: { token: 'secret-token', ...user } }],
    contexts: [
      { name: 'dev', context: { cluster: 'c', user: 'u', namespace: 'shop', ...context } },
      { name: 'prod', context: { cluster: 'c', user: 'u' } },
    ],
  });
}
const block = (token = 'secret-token') => `apiVersion: v1
kind: Config
current-context: dev
clusters:
- name: c
  cluster: {server: 'https://a.test:6443'}
users:
- name: u
  user:
    token: ${token}
contexts:
- name: dev
  context: {cluster: c, user: u}
`;
const read = (input?: string, context?: string, env?: Record<string, string>) => readKubeconfig(input, context, ports(env));
const headers = async (input?: string, context?: string, env?: Record<string, string>) =>
  (await (await read(input, context, env)).credentials()).headers;
async function problem(
  result: Promise<unknown>,
  kind: typeof ConfigurationError | typeof UnavailableError = ConfigurationError,
): Promise<Problem> {
  const error = await result.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(kind);
  return (error as Stop).problems[0]!;
}

describe('the input is', () => {
  it.each<[string, () => string | Promise<string>]>([
    ['text', () => block()],
    ['text in JSON', () => config()],
    ['base64 of text', () => base64(block())],
    ['base64 wrapped at 76 columns', () => base64(block()).replace(/(.{76})/g, '$1\n')],
    ['base64 with a newline after it', () => `${base64(block())}\n`],
    ['an absolute path', () => put('anywhere/config', block())],
    ['a path from the workspace', () => put('work/kube.yaml', block()).then(() => 'kube.yaml')],
    ['a path from home', () => put('home/k', block()).then(() => '~/k')],
  ])('%s', async (_, input) => {
    const connection = await read(await input());
    expect(connection.server).toBe('https://a.test:6443');
    expect((await connection.credentials()).headers).toEqual({ Authorization: 'Bearer secret-token' });
  });
});

describe('without the input', () => {
  it('$KUBECONFIG, several files merged: the first to name a thing counts, a missing one is passed over', async () => {
    const one = await put(
      'one',
      JSON.stringify({
        contexts: [{ name: 'dev', context: { cluster: 'c', user: 'u', namespace: 'first' } }],
        users: [{ name: 'u', user: { token: 'first-token' } }],
      }),
    );
    const two = await put('two', config());
    const connection = await read(undefined, undefined, { KUBECONFIG: [path.join(base, 'none'), one, two].join(path.delimiter) });
    expect(connection).toMatchObject({ namespace: 'first', server: 'https://a.test:6443' });
    expect((await connection.credentials()).headers).toEqual({ Authorization: 'Bearer first-token' });
  });
  it.each<[string, () => string]>([
    ['text', () => block()],
    ['text in JSON', () => config()],
    ['text that is indented', () => block().replace(/^/gm, '  ')],
    ['base64 of text', () => base64(block())],
    ['base64 wrapped at 76 columns', () => base64(block()).replace(/(.{76})/g, '$1\n')],
  ])('$KUBECONFIG that is %s, as the input may be', async (_, text) => {
    const told = new Set<string>();
    const env = { HOME: path.join(base, 'home'), KUBECONFIG: text() };
    const some = nodePorts({ workspace: base, env, secret: (value) => told.add(value) });
    const connection = await readKubeconfig(undefined, undefined, some);
    expect(connection.server).toBe('https://a.test:6443');
    expect((await connection.credentials()).headers).toEqual({ Authorization: 'Bearer secret-token' });
    expect([...told]).toContain('secret-token');
  });
  it.each<[string, () => string, string, string]>([
    [
      'a text without contexts',
      () => 'apiVersion: v1\nusers: [{name: u, user: {token: secret-token}}]\n',
      'H2K-102',
      '$KUBECONFIG is no kube',
    ],
    ['a text with an error', () => `${block()}  x: "unclosed secret-token\n`, 'H2K-102', "$KUBECONFIG isn't YAML"],
    ['a text on one line', () => 'apiVersion: v1, token: secret-token', 'H2K-102', "$KUBECONFIG isn't YAML"],
    ['a text that begins otherwise', () => `"clusters" : [], token: secret-token`, 'H2K-102', '$KUBECONFIG names no file that is there'],
    [
      'a text whose context is gone',
      () => block().replace('current-context: dev', 'current-context: stage'),
      'H2K-104',
      '$KUBECONFIG has no',
    ],
    ['base64 of something else', () => base64('secret-token'), 'H2K-102', '$KUBECONFIG is no kubeconfig'],
    ['a token', () => `eyJhbGciOiJIUzI1NiJ9.secret-token.${'x'.repeat(43)}`, 'H2K-102', '$KUBECONFIG names no file that is there'],
    ['base64 cut in half', () => `${'/+'.repeat(3000)}${base64('secret-token')}`, 'H2K-102', '$KUBECONFIG names no file that is there'],
    ['a path beside a password', () => '/no/where:secret-token', 'H2K-102', '$KUBECONFIG names no file that is there'],
  ])('$KUBECONFIG that is %s: not a word of it', async (_, value, code, words) => {
    const found = await problem(read(undefined, undefined, { KUBECONFIG: value() }));
    expect(found).toMatchObject({ code, message: expect.stringContaining(words) });
    for (const secret of ['secret-token', base64('secret-token')]) expect(JSON.stringify(found)).not.toContain(secret);
  });
  it.each(['', ' ', path.delimiter])('$KUBECONFIG that is %j is as none', async (KUBECONFIG) => {
    await put('home/.kube/config', config());
    expect((await read(undefined, undefined, { KUBECONFIG })).namespace).toBe('shop');
  });
  it('~/.kube/config', async () => {
    await put('home/.kube/config', config());
    expect((await read()).namespace).toBe('shop');
  });
  it('nothing at all', async () => {
    expect(await problem(read())).toMatchObject({ code: 'H2K-103', message: expect.stringMatching(/neither the input, nor \$KUBECONFIG/) });
    expect(await problem(read(undefined, undefined, { KUBECONFIG: '/no/where' }))).toMatchObject({
      code: 'H2K-103',
      message: '$KUBECONFIG names /no/where: there is no such file',
    });
  });
});

describe("a file that is there and can't be read", () => {
  const unreadable = (name: string, env: Record<string, string> = {}): NodePorts => {
    const some = ports(env);
    const readAnywhere = async (file: string) => {
      if (file === name) throw new FileProblem(`${name}: may not be read (permission denied)`);
      return await some.files.readAnywhere(file);
    };
    return { ...some, files: { ...some.files, readAnywhere } };
  };
  it('as the input, by $KUBECONFIG, or in its usual place', async () => {
    const denied = { code: 'H2K-106', input: 'kubeconfig', message: 'The kubeconfig /k/config may not be read (permission denied)' };
    expect(await problem(readKubeconfig('/k/config', undefined, unreadable('/k/config')))).toMatchObject(denied);
    expect(await problem(readKubeconfig(undefined, undefined, unreadable('/k/config', { KUBECONFIG: '/k/config' })))).toMatchObject(denied);
    const usual = await problem(readKubeconfig(undefined, undefined, unreadable('~/.kube/config')));
    expect(usual.message).toBe('The kubeconfig ~/.kube/config may not be read (permission denied)');
  });
  it('a folder', async () => {
    await mkdir(path.join(base, 'home/.kube/config'), { recursive: true });
    const folder = { code: 'H2K-106', message: expect.stringMatching(/^The kubeconfig \S+ is a folder, not a file$/) };
    expect(await problem(read(base))).toMatchObject(folder);
    expect(await problem(read(undefined, undefined, { KUBECONFIG: base }))).toMatchObject(folder);
    expect(await problem(read())).toMatchObject(folder);
    await mkdir(path.join(base, 'work/secret-token'));
    expect((await problem(read('secret-token'))).message).toBe('The kubeconfig is a folder, not a file');
  });
  it('a file that it names', async () => {
    await mkdir(path.join(base, 'far/token'), { recursive: true });
    const named = await put('far/config', config({ user: { tokenFile: 'token' } }));
    expect(await problem(read(named))).toMatchObject({
      code: 'H2K-106',
      message: `${base}/far/token, which the kubeconfig names as tokenFile of u, is a folder, not a file`,
    });
  });
  it('the token of a pod', async () => {
    const token = '/var/run/secrets/kubernetes.io/serviceaccount/token';
    const found = await problem(readKubeconfig(undefined, undefined, unreadable(token, { KUBERNETES_SERVICE_HOST: '10.0.0.1' })));
    expect(found).toMatchObject({ code: 'H2K-106', message: `${token}, of the pod's own account, may not be read (permission denied)` });
  });
});

describe('who we are', () => {
  it('token from a file beside the kubeconfig, read again when it is refused', async () => {
    const file = await put('far/token', 'one\n');
    const connection = await read(await put('far/config', config({ user: { token: 'other', tokenFile: 'token' } })));
    expect((await connection.credentials()).headers).toEqual({ Authorization: 'Bearer one' });
    expect(await connection.renew()).toBe(false);
    await writeFile(file, 'two');
    expect(await connection.renew()).toBe(true);
    expect((await connection.credentials()).headers).toEqual({ Authorization: 'Bearer two' });
  });
  it('basic', async () => {
    expect(await headers(config({ user: { token: '', username: 'me', password: 'p:w' } }))).toEqual({
      Authorization: `Basic ${base64('me:p:w')}`,
    });
  });
  it('another one (impersonation)', async () => {
    const user = { as: 'bob', 'as-uid': '7', 'as-groups': ['a', 'b'], 'as-user-extra': { 'x/y': ['1', '2'] } };
    expect(await headers(config({ user }))).toEqual({
      Authorization: 'Bearer secret-token',
      'Impersonate-User': 'bob',
      'Impersonate-Uid': '7',
      'Impersonate-Group': ['a', 'b'],
      'Impersonate-Extra-x%2Fy': ['1', '2'],
    });
  });
  it('nobody', async () => {
    expect(await headers(config({ context: { user: '' } }))).toEqual({});
  });
  it('a certificate, as data or as files beside the kubeconfig', async () => {
    const data = { 'client-certificate-data': base64(pair.cert), 'client-key-data': base64(pair.key), token: '' };
    const inData = await (await read(config({ user: data, cluster: { 'certificate-authority-data': base64(pki.ca) } }))).credentials();
    expect(inData).toEqual({ headers: {}, tls: { verify: true, ca: pki.ca, ...pair } });
    for (const [name, text] of Object.entries({ 'me.crt': pair.cert, 'me.key': pair.key, 'ca.crt': pki.ca }))
      await put(`far/${name}`, text);
    const files = config({
      user: { 'client-certificate': 'me.crt', 'client-key': 'me.key', token: '' },
      cluster: { 'certificate-authority': 'ca.crt' },
    });
    expect(await (await read(await put('far/config', files))).credentials()).toEqual(inData);
  });
});

describe('which cluster', () => {
  it('of the context that was asked for, in its namespace or in default', async () => {
    expect(await read(config())).toMatchObject({ namespace: 'shop' });
    expect(await read(config(), 'prod')).toMatchObject({ namespace: 'default' });
  });
  it('its address without a slash at the end, with a path', async () => {
    expect((await read(config({ cluster: { server: 'https://a.test/k8s/clusters/c-1/' } }))).server).toBe(
      'https://a.test/k8s/clusters/c-1',
    );
  });
  it('trusted as it says', async () => {
    const tls = async (cluster: object) => (await (await read(config({ cluster }))).credentials()).tls;
    expect(await tls({})).toEqual({ verify: true });
    expect(await tls({ 'tls-server-name': 'b.test' })).toEqual({ verify: true, servername: 'b.test' });
    expect(await tls({ 'insecure-skip-tls-verify': true, 'certificate-authority-data': base64(pki.ca) })).toEqual({ verify: false });
  });
});

describe('what is wrong with it, without a word of its secrets', () => {
  it.each<[string, () => string, string, RegExp]>([
    ['empty', () => '', 'H2K-101', /^The kubeconfig is empty$/],
    ['blank', () => ' \n ', 'H2K-101', /empty/],
    ['garbage', () => 'garbage!', 'H2K-102', /^The kubeconfig is neither a file nor YAML nor base64 of YAML$/],
    ['a path without a file', () => 'k8s/kubeconfig.yaml', 'H2K-102', /there is no file k8s\/kubeconfig.yaml$/],
    ['a token where a kubeconfig should be', () => 'eyJhbGciOi.secret-token.x!', 'H2K-102', /^(?!.*secret-token)/],
    ['YAML that is no kubeconfig', () => 'kind: Pod\nmetadata: {name: secret-token}\n', 'H2K-102', /is no kubeconfig/],
    [
      'YAML with an error beside a secret',
      () => `${block()}  x: "unclosed secret-token\n`,
      'H2K-102',
      /^the kubeconfig isn't YAML: .* in line \d+$/,
    ],
    ['a token that YAML takes for an alias', () => block('*secret-token'), 'H2K-102', /^the kubeconfig isn't YAML: a value begins with \*/],
    ['base64 of something else', () => base64('just words'), 'H2K-102', /is no kubeconfig/],
    [
      'no such context',
      () => config({ current: 'stage' }),
      'H2K-104',
      /^the kubeconfig has no context stage, which is its current-context; it has dev, prod$/,
    ],
    ['no current-context', () => config({ current: '' }), 'H2K-104', /has no current-context/],
    [
      'a missing cluster',
      () => config({ context: { cluster: 'gone' } }),
      'H2K-105',
      /^Context dev of the kubeconfig names cluster gone, which is not there$/,
    ],
    ['no cluster', () => config({ context: { cluster: '' } }), 'H2K-105', /names no cluster/],
    ['a missing user', () => config({ context: { user: 'gone' } }), 'H2K-105', /names user gone/],
    [
      'a missing certificate file',
      () => config({ cluster: { 'certificate-authority': 'ca.crt' } }),
      'H2K-106',
      /^There is no file ca.crt, which the kubeconfig names as certificate-authority of c$/,
    ],
    ['a missing token file', () => config({ user: { tokenFile: '/no/token' } }), 'H2K-106', /\/no\/token.*tokenFile of u/],
    [
      'a broken authority',
      () => config({ cluster: { 'certificate-authority-data': 'eHg=' } }),
      'H2K-107',
      /certificate-authority of cluster c can't be read/,
    ],
    [
      'a broken certificate',
      () => config({ user: { 'client-certificate-data': 'eHg=', 'client-key-data': base64(pair.key) } }),
      'H2K-107',
      /client-certificate of user u can't be read/,
    ],
    [
      'a broken key',
      () => config({ user: { 'client-certificate-data': base64(pair.cert), 'client-key-data': 'eHg=' } }),
      'H2K-107',
      /client-key of user u can't be read/,
    ],
    [
      'a key of another certificate',
      () => config({ user: { 'client-certificate-data': base64(pair.cert), 'client-key-data': base64(expired.key) } }),
      'H2K-107',
      /doesn't belong/,
    ],
    [
      'a certificate without its key',
      () => config({ user: { 'client-certificate-data': base64(pair.cert) } }),
      'H2K-107',
      /has no client-key/,
    ],
    ['no server', () => config({ cluster: { server: '' } }), 'H2K-108', /has no `server`/],
    [
      'a server that is no address',
      () => config({ cluster: { server: 'a.test:6443' } }),
      'H2K-108',
      /is no https:\/\/ address: a.test:6443/,
    ],
  ])('%s', async (_, input, code, words) => {
    const found = await problem(read(input()));
    expect(found).toMatchObject({ code, input: 'kubeconfig', message: expect.stringMatching(words) });
    expect(JSON.stringify(found)).not.toContain('secret-token');
  });
  it('an unknown context of the input', async () => {
    const found = await problem(read(config(), 'stage'));
    expect(found.message).toBe('the kubeconfig has no context stage; it has dev, prod');
  });
  it('a certificate that has expired, with the date', async () => {
    const user = { 'client-certificate-data': base64(expired.cert), 'client-key-data': base64(expired.key) };
    const found = await problem(read(config({ user })), UnavailableError);
    expect(found).toMatchObject({
      code: 'H2K-107',
      message: expect.stringMatching(/^client-certificate of user u has expired: it was valid until \d{4}-\d\d-\d\d \d\d:\d\d UTC$/),
    });
  });
});

it('tells every secret that it finds', async () => {
  const told = new Set<string>();
  const some = nodePorts({ workspace: base, env: {}, secret: (value) => told.add(value) });
  await readKubeconfig(
    config({ user: { 'client-certificate-data': base64(pair.cert), 'client-key-data': base64(pair.key) } }),
    undefined,
    some,
  );
  await readKubeconfig(config({ user: { token: '', username: 'me', password: 'password' } }), undefined, some);
  for (const secret of ['secret-token', 'password', base64('me:password'), base64(pair.key), pair.key.split('\n')[1]!])
    expect([...told]).toContain(secret);
  expect(some.secrets.redact(JSON.stringify(pair.key))).not.toContain(pair.key.split('\n')[1]);
});

describe("an endpoint of Automation Pipelines' kind", () => {
  const endpoint = (more: object) => readEndpoint({ server: 'https://a.test:6443/', ...more }, ports());
  it('token and fingerprint', async () => {
    const connection = endpoint({ token: 't0ken', fingerprint: 'AA:BB' });
    expect(connection).toMatchObject({ server: 'https://a.test:6443', namespace: 'default' });
    expect(await connection.credentials()).toEqual({
      headers: { Authorization: 'Bearer t0ken' },
      tls: { verify: true, fingerprint: 'AA:BB' },
    });
  });
  it('certificate, as PEM or base64', async () => {
    const plain = await endpoint({ ca: pki.ca, ...pair }).credentials();
    expect(plain.tls).toEqual({ verify: true, ca: pki.ca, ...pair });
    expect(await endpoint({ ca: base64(pki.ca), cert: base64(pair.cert), key: base64(pair.key) }).credentials()).toEqual(plain);
  });
  it('basic', async () => {
    expect((await endpoint({ username: 'me', password: 'pw' }).credentials()).headers).toEqual({
      Authorization: `Basic ${base64('me:pw')}`,
    });
  });
  it('no address', () => {
    expect(() => readEndpoint({ server: 'a.test' }, ports())).toThrow(ConfigurationError);
  });
});
