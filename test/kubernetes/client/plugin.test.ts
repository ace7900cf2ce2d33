import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import * as http from 'node:http';
import * as https from 'node:https';
import * as net from 'node:net';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { connect } from '../../../src/kubernetes/client/index.ts';
import { readKubeconfig } from '../../../src/kubernetes/client/kubeconfig.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { type Stop, UnavailableError } from '../../../src/types.ts';
import { authority } from '../../ports/certificates.ts';

let base: string;
beforeEach(async () => {
  base = await mkdtemp(path.join(tmpdir(), 'plugin-'));
});
afterEach(() => rm(base, { recursive: true }));

/** A plugin that counts its runs, in the kubeconfig's own folder, and writes down what it was told. */
async function kubeconfig(expires: string, more: object = {}, server = 'https://a.test'): Promise<string> {
  const script = `#!${process.execPath}
const fs = require('fs');
const runs = fs.existsSync('${base}/runs') ? Number(fs.readFileSync('${base}/runs')) + 1 : 1;
fs.writeFileSync('${base}/runs', String(runs));
fs.writeFileSync('${base}/info', process.env.KUBERNETES_EXEC_INFO);
console.log(JSON.stringify({ apiVersion: 'client.authentication.k8s.io/v1', kind: 'ExecCredential', status: { token: process.env.PREFIX + runs, expirationTimestamp: '${expires}' } }));
`;
  await writeFile(path.join(base, 'login'), script, { mode: 0o755 });
  const exec = {
    apiVersion: 'client.authentication.k8s.io/v1',
    command: './login',
    env: [{ name: 'PREFIX', value: 'token-' }],
    interactiveMode: 'Never',
    ...more,
  };
  const text = {
    'current-context': 'x',
    clusters: [{ name: 'c', cluster: { server } }],
    users: [{ name: 'u', user: { exec } }],
    contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
  };
  await writeFile(path.join(base, 'config'), JSON.stringify(text));
  return path.join(base, 'config');
}
const ports = () => nodePorts({ workspace: base, env: {} });
const runs = async () => Number(await readFile(path.join(base, 'runs'), 'utf8'));

describe('a credentials plugin', () => {
  it('runs once for as long as its token lasts, and again when the token was refused', async () => {
    const connection = await readKubeconfig(await kubeconfig('2100-01-01T00:00:00Z'), undefined, ports());
    const authorization = async () => (await connection.credentials()).headers['Authorization'];
    expect([await authorization(), await authorization(), await runs()]).toEqual(['Bearer token-1', 'Bearer token-1', 1]);
    expect(await connection.renew()).toBe(true);
    expect([await authorization(), await runs()]).toEqual(['Bearer token-2', 2]);
  });
  it('runs again when its token has run out', async () => {
    const connection = await readKubeconfig(await kubeconfig('2001-01-01T00:00:00Z'), undefined, ports());
    await connection.credentials();
    expect((await connection.credentials()).headers['Authorization']).toBe('Bearer token-2');
  });
  it('is told that nobody can be asked', async () => {
    await (await readKubeconfig(await kubeconfig('2100-01-01T00:00:00Z'), undefined, ports())).credentials();
    expect(JSON.parse(await readFile(path.join(base, 'info'), 'utf8'))).toEqual({
      apiVersion: 'client.authentication.k8s.io/v1',
      kind: 'ExecCredential',
      spec: { interactive: false },
    });
  });
  it('has its token hidden', async () => {
    const some = ports();
    await (await readKubeconfig(await kubeconfig('2100-01-01T00:00:00Z'), undefined, some)).credentials();
    expect(some.secrets.redact('it is token-1')).toBe('it is ***');
  });
  it.each<[string, object, RegExp]>([
    ['is not installed', { command: 'no-such-login' }, /^The credentials plugin no-such-login of user u is not installed here$/],
    [
      'fails',
      { command: process.execPath, args: ['-e', 'console.error("not logged in"); process.exit(1)'] },
      /of user u failed: not logged in$/,
    ],
    ['talks nonsense', { command: process.execPath, args: ['-e', 'console.log("hello")'] }, /of user u failed: /],
  ])('that %s is named', async (_, exec, words) => {
    const connection = await readKubeconfig(await kubeconfig('2100-01-01T00:00:00Z', exec), undefined, ports());
    const error = await connection.credentials().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(UnavailableError);
    expect((error as Stop).problems[0]).toMatchObject({ code: 'H2K-109', message: expect.stringMatching(words) });
  });
  it('renewed by a 401 in the middle of a run', async () => {
    const seen: (string | undefined)[] = [];
    const server = http.createServer((request, response) => {
      seen.push(request.headers.authorization);
      const fine = request.headers.authorization === 'Bearer token-2';
      response
        .writeHead(fine ? 200 : 401)
        .end(
          JSON.stringify(
            fine ? { metadata: { uid: 'x' } } : { kind: 'Status', reason: 'Unauthorized', code: 401, message: 'Unauthorized' },
          ),
        );
    });
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as net.AddressInfo).port}`;
    try {
      const { cluster } = await connect({ kubeconfig: await kubeconfig('2100-01-01T00:00:00Z', {}, address) }, ports());
      expect(await cluster.id()).toBe('x');
      expect(seen).toEqual(['Bearer token-1', 'Bearer token-2']);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});

describe('proxy-url', () => {
  let pki: ReturnType<typeof authority>;
  const closers: (() => unknown)[] = [];
  beforeEach(() => {
    pki = authority();
  });
  afterEach(() => {
    pki.remove();
    for (const close of closers.splice(0)) close();
  });
  async function listen(server: net.Server): Promise<number> {
    await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
    closers.push(() => server.close());
    return (server.address() as net.AddressInfo).port;
  }
  /** A cluster that answers, and a proxy that leads to it whatever it is asked for. */
  async function behindProxy(user: object, ca: string) {
    const heard: (string | undefined)[] = [];
    const answer: http.RequestListener = (request, response) => {
      heard.push(request.headers.authorization);
      response.setHeader('connection', 'close').end(JSON.stringify({ metadata: { uid: 'x' } }));
    };
    const port = await listen(https.createServer(pki.pair({ names: 'DNS:far.test' }), answer));
    const tunnels: string[] = [];
    const proxy = http.createServer().on('connect', (request: http.IncomingMessage, socket: net.Socket) => {
      tunnels.push(request.url!);
      const far = net.connect(port, '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        far.pipe(socket).pipe(far);
      });
      for (const one of [far, socket]) one.on('error', () => {});
    });
    const cluster = {
      server: 'https://far.test',
      'proxy-url': `http://127.0.0.1:${await listen(proxy)}`,
      'certificate-authority-data': Buffer.from(ca).toString('base64'),
    };
    const text = {
      'current-context': 'x',
      clusters: [{ name: 'c', cluster }],
      users: [{ name: 'u', user }],
      contexts: [{ name: 'x', context: { cluster: 'c', user: 'u' } }],
    };
    const { cluster: far } = await connect({ kubeconfig: JSON.stringify(text) }, ports());
    return { far, tunnels, heard };
  }

  it('leads to the cluster, with the token that a file holds', async () => {
    await writeFile(path.join(base, 'token'), 'abcd');
    const { far, tunnels, heard } = await behindProxy({ tokenFile: path.join(base, 'token') }, pki.ca);
    expect(await far.id()).toBe('x');
    expect(tunnels).toEqual(['far.test:443']);
    expect(heard).toEqual(['Bearer abcd']);
  });
  it('trusts nobody more than without it', async () => {
    const other = authority();
    closers.push(() => other.remove());
    const { far, heard } = await behindProxy({ token: 'abcd' }, other.ca);
    await expect(far.id()).rejects.toThrow(/is not trusted/);
    expect(heard).toEqual([]);
  });
});
