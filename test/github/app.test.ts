import { afterEach, describe, expect, it } from '@jest/globals';
import { ConfigurationError } from '../../src/types.ts';
import { refusals } from '../stand-ins/github/index.ts';
import { appKey, closeAll, event, payload, rig, shop, signal } from './fixture.ts';

afterEach(closeAll);

const key = appKey();
const credential = { appId: '4711', privateKey: key.pem };
const world = (publicKey = key.publicKey) => ({
  ...shop(),
  apps: { '4711': { publicKey, installations: { 'acme/shop': 99 }, rights: { contents: 'write', actions: 'read' } as const } },
});
const paths = ({ requests }: { requests: { path: string }[] }) => requests.map(({ path }) => path);
const installation = '/repos/acme/shop/installation';
const accessTokens = '/app/installations/99/access_tokens';
const dispatches = '/repos/acme/shop/dispatches';

describe('as an App', () => {
  it('signs in for that one repository, and keeps the token', async () => {
    const { server, as, secrets } = await rig(world());
    const github = as(credential);
    for (let time = 0; time < 2; time++) expect((await github.dispatch(event, payload, signal())).answer).toBe('accepted');
    expect(paths(server)).toEqual([installation, accessTokens, dispatches, dispatches]);
    expect(server.requests[1]?.body).toEqual({ repositories: ['shop'] });
    expect(server.faults()).toEqual([]);
    const used = server.requests[3]?.authorization?.replace('Bearer ', '');
    expect(secrets).toContain(used);
  });

  it('makes a new token five minutes before the old one ends', async () => {
    const { server, as, clock } = await rig(world());
    const github = as(credential);
    await github.dispatch(event, payload, signal());
    clock.now += 54 * 60_000;
    await github.dispatch(event, payload, signal());
    expect(paths(server).filter((path) => path === accessTokens)).toHaveLength(1);
    clock.now += 2 * 60_000;
    await github.dispatch(event, payload, signal());
    expect(paths(server).filter((path) => path === accessTokens)).toHaveLength(2);
  });

  it('makes a new one, once, when the old one is refused', async () => {
    const { server, as } = await rig(world());
    const github = as(credential);
    await github.dispatch(event, payload, signal());
    server.trouble.push(refusals.badCredentials());
    expect((await github.dispatch(event, payload, signal())).answer).toBe('accepted');
    expect(server.runs).toHaveLength(2);
  });

  it('two calls at once sign in once', async () => {
    const { server, as } = await rig(world());
    const github = as(credential);
    await Promise.all([github.dispatch(event, payload, signal()), github.dispatch(event, payload, signal())]);
    expect(paths(server).filter((path) => path === accessTokens)).toHaveLength(1);
  });

  it('a sign-in that fails is tried anew at the next call', async () => {
    const { server, as } = await rig(world());
    const github = as(credential);
    server.trouble.push(refusals.unicorn(502));
    // Whatever the sign-in met, nothing was dispatched.
    expect(await github.dispatch(event, payload, signal())).toMatchObject({
      answer: 'refused',
      retryAfter: 60_000,
      problem: { code: 'H2K-725' },
    });
    server.trouble.push('none', 'cut');
    expect(await github.dispatch(event, payload, signal())).toMatchObject({ answer: 'refused', retryAfter: 60_000 });
    expect((await github.dispatch(event, payload, signal())).answer).toBe('accepted');
  });

  it('that is not installed on the repository says so', async () => {
    const { as } = await rig(world());
    const attempt = await as(credential).dispatch({ ...event, repository: 'acme/other' }, payload, signal());
    expect(attempt).toMatchObject({
      answer: 'refused',
      problem: { code: 'H2K-730', message: 'the GitHub App is not installed on acme/other' },
    });
    expect(attempt.retryAfter).toBeUndefined();
  });

  it('whose key is another’s is told so', async () => {
    const { as } = await rig(world(appKey().publicKey));
    expect(await as(credential).dispatch(event, payload, signal())).toMatchObject({
      answer: 'refused',
      problem: { code: 'H2K-720', message: expect.stringContaining('A JSON web token could not be decoded') },
    });
  });

  it.each([
    ['PKCS#8', appKey('pkcs8')],
    ['with \\n for line breaks', key],
  ])('takes a key %s', async (name, { publicKey, pem }) => {
    const { as } = await rig(world(publicKey));
    const privateKey = name.startsWith('with') ? pem.replaceAll('\n', '\\n') : pem;
    expect((await as({ appId: '4711', privateKey }).dispatch(event, payload, signal())).answer).toBe('accepted');
  });

  it.each(['', 'secret', key.publicKey.export({ type: 'spki', format: 'pem' }) as string, key.pem.slice(0, 400)])(
    'refuses what is no private key',
    async (privateKey) => {
      const { server, as } = await rig(world());
      const dispatching = as({ appId: '4711', privateKey }).dispatch(event, payload, signal());
      await expect(dispatching).rejects.toThrow(ConfigurationError);
      await expect(dispatching).rejects.toThrow(/private key is no PEM of a private key$/);
      expect(server.requests).toEqual([]);
    },
  );
});
