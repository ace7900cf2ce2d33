import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Server as Said } from '../../src/registry/endpoints.ts';
import { imageInput, newRegistry } from '../../src/registry/index.ts';
import { authority } from '../ports/certificates.ts';
import { closeAll, digest, head, refusal, testPorts } from './fixture.ts';

let made: ReturnType<typeof authority>;
const servers: Server[] = [];
beforeAll(() => {
  made = authority();
});
afterAll(() => made.remove());
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await closeAll();
});

/** A registry that nobody vouches for, and what it heard. `wants`: the challenge to who brings no token. */
async function registry(wants = (_host: string) => '', location?: string) {
  const heard: string[] = [];
  const server = createServer(made.pair(), (request, response) => {
    heard.push(`${request.url} ${request.headers.authorization ?? ''}`.trim());
    const challenge = wants(host);
    if (request.url?.startsWith('/token')) response.end('{"token":"good"}');
    else if (location) response.writeHead(307, { location }).end();
    else if (challenge && !request.headers.authorization) response.writeHead(401, { 'www-authenticate': challenge }).end();
    else response.writeHead(200, head).end();
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { host, heard, url: `https://${host}` };
}

function asked(host: string, said: Said) {
  const { ports } = testPorts({ auths: { [host]: { auth: Buffer.from('me:hush').toString('base64') } } });
  const shown = () => ports.certificate(`https://${host}`, AbortSignal.timeout(5000)).then(({ fingerprint }) => fingerprint);
  const resolve = (fingerprint: string) =>
    newRegistry(ports, { servers: new Map([[host, { ...said, fingerprint }]]) }).digest(
      imageInput(`${host}/acme/shop:1`),
      AbortSignal.timeout(5000),
    );
  return { shown, resolve };
}
const another = (pin: string): string => pin.replace(/^../, (first) => (first === '00' ? '01' : '00'));

describe('a registry whose certificate was accepted', () => {
  it('is asked, and signs in at its own token server under the same certificate', async () => {
    const { host, url, heard } = await registry((own) => `Bearer realm="https://${own}/token"`);
    const { shown, resolve } = asked(host, { url });
    expect(await resolve(await shown())).toMatchObject({ digest });
    expect(heard.map((line) => line.replace(/\?\S*/, ''))).toEqual([
      '/v2/acme/shop/manifests/1',
      `/token Basic ${Buffer.from('me:hush').toString('base64')}`,
      '/v2/acme/shop/manifests/1 Bearer good',
    ]);
  });
  it('is told with both fingerprints when it shows another one, and hears nothing', async () => {
    const { host, url, heard } = await registry(() => 'Basic realm="x"');
    const { shown, resolve } = asked(host, { url });
    const [now, accepted] = [await shown(), another(await shown())];
    const problem = await refusal(resolve(accepted));
    expect(problem).toMatchObject({ code: 'H2K-311', fix: expect.stringContaining('endpoint check NAME --accept') });
    expect(problem.message).toContain(now);
    expect(problem.message).toContain(accepted);
    expect(heard).toEqual([]);
  });
  it('lends it to nobody else that it names', async () => {
    const other = await registry();
    for (const { host, url } of [
      await registry(() => `Bearer realm="https://${other.host}/token"`),
      await registry(undefined, `https://${other.host}/x`),
    ]) {
      const { shown, resolve } = asked(host, { url });
      expect(await refusal(resolve(await shown()))).toMatchObject({ code: 'H2K-310' });
    }
    expect(other.heard).toEqual([]);
  });
  it('is asked by the scheme that was said', async () => {
    const { host } = await registry();
    expect(await refusal(asked(host, {}).resolve(''))).toMatchObject({
      code: 'H2K-304',
      message: expect.stringContaining(`http://${host}`),
    });
  });
});
