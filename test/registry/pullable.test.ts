import { afterEach, describe, expect, it } from '@jest/globals';
import { imageInput } from '../../src/registry/index.ts';
import { pullable } from '../../src/registry/pullable.ts';
import type { PullConfig } from '../../src/registry/types.ts';
import { closeAll, head, server, testPorts } from './fixture.ts';

afterEach(closeAll);
const basic = (password: string): string => `Basic ${btoa(`ann:${password}`)}`;
/** A registry that lets one password in. */
const closed = () =>
  server(({ authorization }, response) =>
    authorization === basic('right') ? response.writeHead(200, head).end() : response.writeHead(401, { 'www-authenticate': 'Basic' }).end(),
  );
const config = (host: string, password: string): PullConfig => ({
  from: `the Secret ${password}`,
  text: JSON.stringify({ auths: { [host]: { auth: btoa(`ann:${password}`) } } }),
});

async function ask(image: string, configs: PullConfig[]) {
  const made = testPorts();
  const answer = await pullable(imageInput(image), configs, made.ports, {}, AbortSignal.timeout(20_000));
  made.close();
  return { ...made, answer };
}

describe('whether nodes may pull an image', () => {
  it('is asked by HEAD with each Secret in turn, until one is taken', async () => {
    const { host, asked } = await closed();
    const { answer, secrets } = await ask(`${host}/acme/shop:1`, [config(host, 'former'), config(host, 'right'), config(host, 'unneeded')]);
    expect(answer).toEqual({ is: 'taken' });
    expect(asked.map(({ method, authorization }) => `${method} ${authorization}`)).toEqual(
      [undefined, basic('former'), undefined, basic('right')].map((text) => `HEAD ${text}`),
    );
    expect(secrets).toEqual(expect.arrayContaining(['former', 'right', 'unneeded', btoa('ann:right')]));
  });

  it('is refused where none is, each told by whose it is', async () => {
    const { host } = await closed();
    const { answer } = await ask(`${host}/acme/shop:1`, [config(host, 'former'), config(`${host}/acme`, 'elder'), config('ghcr.io', 'x')]);
    expect(answer).toMatchObject({ is: 'refused', tried: [`${host}/acme`, host], has: [host, `${host}/acme`, 'ghcr.io'] });
    expect(answer).toMatchObject({ why: expect.stringMatching(/\(the Secret elder\); .*\(the Secret former\)$/) });
  });

  it('is asked without any where none fits', async () => {
    const open = await server((_, response) => response.writeHead(200, head).end());
    expect((await ask(`${open.host}/acme/shop:1`, [config('ghcr.io', 'x')])).answer).toEqual({ is: 'taken' });
    const { host } = await closed();
    expect((await ask(`${host}/acme/shop:1`, [])).answer).toMatchObject({ is: 'refused', tried: [], has: [] });
  });

  it.each([404, 429, 500, 418])('is not known where the registry answers HTTP %i, and not waited for', async (status) => {
    const { host } = await server((_, response) => response.writeHead(status, { 'retry-after': '3600' }).end());
    const { answer, paused } = await ask(`${host}/acme/shop:1`, [config(host, 'right')]);
    expect([answer, paused]).toEqual([{ is: 'unknown' }, []]);
  });

  it('a token that tells its end is told with it', async () => {
    const { host } = await closed();
    const token = [{ alg: 'HS256' }, { exp: 1_700_000_000 }, {}]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const { answer } = await ask(`${host}/acme/shop:1`, [config(host, token)]);
    expect(answer).toMatchObject({ why: expect.stringContaining('it ended at 2023-11-14T22:13:20.000Z') });
    const later = [{ alg: 'HS256' }, { exp: 4_000_000_000 }, {}]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    expect((await ask(`${host}/acme/shop:1`, [config(host, later)])).answer).toMatchObject({ why: expect.not.stringContaining('ended') });
  });
});
