import { execFileSync, spawn } from 'node:child_process';
import { createHash, createSign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Server {
  host: string;
  close(): void;
}

/** The real docker-registry on a port of its own. `auth`: that section of its configuration. */
export async function startRegistry(auth = ''): Promise<Server> {
  const dir = mkdtempSync(join(tmpdir(), 'registry-'));
  const free = createServer();
  await new Promise<void>((resolve) => free.listen(0, '127.0.0.1', resolve));
  const { port } = free.address() as AddressInfo;
  await new Promise<void>((resolve) => free.close(() => resolve()));
  const config = join(dir, 'registry.yml');
  writeFileSync(
    config,
    `version: 0.1
log: { level: error, accesslog: { disabled: true } }
storage: { filesystem: { rootdirectory: ${join(dir, 'data')} } }
http: { addr: '127.0.0.1:${port}' }
${auth}`,
  );
  const child = spawn('docker-registry', ['serve', config], { stdio: 'ignore' });
  for (let tries = 0; tries < 100; tries += 1) {
    const isUp = await fetch(`http://127.0.0.1:${port}/v2/`).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  const close = () => {
    child.kill('SIGKILL');
    rmSync(dir, { recursive: true, force: true });
  };
  return { host: `127.0.0.1:${port}`, close };
}

/** A server that gives tokens to everybody, as Docker Hub's does; what one opens is the user `me`:`pw`'s alone, and `allows` says which of it. */
export async function tokenServer(allows: (scope: string) => boolean = () => true) {
  const dir = mkdtempSync(join(tmpdir(), 'token-'));
  const [key, certificate] = [join(dir, 'key.pem'), join(dir, 'cert.pem')];
  const openssl = [
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-days',
    '2',
    '-subj',
    '/CN=tokens',
    '-keyout',
    key,
    '-out',
    certificate,
  ];
  execFileSync('openssl', openssl, { stdio: 'ignore' });
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const scopes = new URL(request.url ?? '', 'http://x').searchParams.getAll('scope');
    asked.push(`${request.headers.authorization ? 'user' : 'anonymous'} ${scopes.join(' ')}`);
    const isKnown = request.headers.authorization === `Basic ${Buffer.from('me:pw').toString('base64')}`;
    if (request.headers.authorization && !isKnown) return response.writeHead(401).end('{}');
    const token = signed(key, certificate, isKnown ? scopes.filter(allows) : []);
    return response.end(JSON.stringify({ token, expires_in: 300 }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const realm = `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`;
  return {
    asked,
    auth: `auth: { token: { realm: '${realm}', service: registry, issuer: tokens, rootcertbundle: ${certificate} } }\n`,
    token: (...scopes: string[]) => signed(key, certificate, scopes),
    close() {
      server.close();
      rmSync(dir, { recursive: true });
    },
  };
}

/** A token as the registry's own verifier wants it: RS256, its certificate beside it. */
function signed(keyFile: string, certificateFile: string, scopes: readonly string[]): string {
  const chain = [readFileSync(certificateFile, 'utf8').replace(/-----.*?-----|\s/g, '')];
  const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const seconds = Math.floor(performance.timeOrigin / 1000 + performance.now() / 1000);
  const access = scopes.map((scope) => {
    const [type, name, actions = ''] = scope.split(':');
    return { type, name, actions: actions.split(',') };
  });
  const claims = {
    iss: 'tokens',
    sub: 'me',
    aud: 'registry',
    exp: seconds + 300,
    nbf: seconds - 60,
    iat: seconds - 60,
    jti: createHash('sha256').update(scopes.join(' ')).digest('hex'),
    access,
  };
  const text = `${encode({ typ: 'JWT', alg: 'RS256', x5c: chain })}.${encode(claims)}`;
  return `${text}.${createSign('RSA-SHA256').update(text).sign(readFileSync(keyFile)).toString('base64url')}`;
}
