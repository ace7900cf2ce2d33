import { afterEach, describe, expect, it } from '@jest/globals';
import { HubRefused } from '../../src/dockerhub/answers.ts';
import { newHubSession } from '../../src/dockerhub/session.ts';
import { refusals } from '../stand-ins/dockerhub/index.ts';
import { acme, closeAll, rig } from './rig.ts';

afterEach(closeAll);
const signal = AbortSignal.timeout(60_000);
const password = { username: 'acme', password: 'p4ssword' };

/** What a sign-in comes to, and the paths that it took. */
async function signed(credential: { username: string; password: string }, world = acme(), trouble: object[] = []) {
  const { hub, ports, secrets } = await rig(world);
  hub.trouble.push(...(trouble as typeof hub.trouble));
  const session = newHubSession(ports, { url: hub.url });
  const outcome = await session.authorization(credential, signal).catch((error: unknown) => (error as HubRefused).problems[0]);
  return { outcome, asked: hub.requests.map(({ path }) => path), secrets };
}

describe('signing in to Docker Hub', () => {
  it('is done once for many requests, and again shortly before its end', async () => {
    const { hub, ports, pass, secrets } = await rig();
    const session = newHubSession(ports, { url: `${hub.url}/` });
    const all = await Promise.all([1, 2, 3].map(() => session.authorization(password, signal)));
    expect(new Set(all).size).toBe(1);
    expect(all[0]).toMatch(/^Bearer \S+\.\S+\./);
    expect(secrets).toEqual(['p4ssword', all[0]!.slice('Bearer '.length)]);
    pass(539_000);
    await session.authorization(password, signal);
    expect(hub.requests.map(({ path }) => path)).toEqual(['/v2/auth/token']);
    pass(2_000);
    expect(await session.authorization(password, signal)).not.toBe(all[0]);
    expect(hub.requests).toHaveLength(2);
  });

  it('takes a token of an organisation with the organisation’s name', async () =>
    expect((await signed({ username: 'acmeorg', password: 'dckr_oat_1' })).outcome).toMatch(/^Bearer /));

  it('goes by the deprecated route where the other is away', async () => {
    const { outcome, asked } = await signed(password, { ...acme(), hasTokenRoute: false });
    expect(outcome).toMatch(/^Bearer /);
    expect(asked).toEqual(['/v2/auth/token', '/v2/users/login']);
  });

  it.each<[string, { username: string; password: string }, object[], string, RegExp, RegExp]>([
    ['a wrong password', { username: 'acme', password: 'wrong' }, [], 'H2K-770', /password of acme: Incorrect/, /username and password/],
    ['an account with a second factor', { username: 'careful', password: 'p4ssword' }, [], 'H2K-771', /careful/, /personal access token/],
    ['a locked user', password, [refusals.limited(1_767_225_900)], 'H2K-772', /until 2026-01-01T00:05:00/, /ten minutes/],
    ['a page of HTML', password, [refusals.edge()], 'H2K-773', /HTTP 502.*a page of HTML/, /dockerstatus/],
    ['a page of HTML that says all is well', password, [{ status: 200, body: '<html>' }], 'H2K-773', /a page of HTML/, /dockerstatus/],
    ['no answer', password, ['cut'] as never, 'H2K-773', /got lost/, /next sync/],
  ])('%s is told by its name', async (_, credential, trouble, code, message, fix) => {
    const { outcome } = await signed(credential, acme(), trouble);
    expect(outcome).toMatchObject({ code, message: expect.stringMatching(message), fix: expect.stringMatching(fix) });
    expect(JSON.stringify(outcome)).not.toContain(credential.password);
  });

  it('is not tried again with what was refused: that would lock the user', async () => {
    const { hub, ports, pass } = await rig();
    const session = newHubSession(ports, { url: hub.url });
    const wrong = () => session.authorization({ username: 'acme', password: 'wrong' }, signal);
    await expect(wrong()).rejects.toBeInstanceOf(HubRefused);
    await expect(wrong()).rejects.toBeInstanceOf(HubRefused);
    expect(hub.requests).toHaveLength(2);
    pass(600_001);
    await expect(wrong()).rejects.toBeInstanceOf(HubRefused);
    expect(hub.requests).toHaveLength(4);
  });

  it('waits out a limit that ends soon enough, by its unix time', async () => {
    const { hub, ports, paused } = await rig();
    hub.trouble.push(refusals.limited(1_767_225_630));
    const session = newHubSession(ports, { url: hub.url, wait: 60_000 });
    expect(await session.authorization(password, signal)).toMatch(/^Bearer /);
    expect(paused).toEqual([31_000]);
  });

  it('that ends with its caller does not end others that wait for it', async () => {
    const { hub, ports } = await rig();
    const session = newHubSession(ports, { url: hub.url });
    const stop = new AbortController();
    const first = session.authorization(password, stop.signal);
    const second = session.authorization(password, signal);
    stop.abort(new Error('stopped'));
    await expect(first).rejects.toThrow('stopped');
    expect(await second).toMatch(/^Bearer /);
  });
});
