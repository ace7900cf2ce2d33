import { afterEach, describe, expect, it } from '@jest/globals';
import { Guesses } from '../../../src/relay/core/guesses.ts';
import { placeOf } from '../../../src/relay/pages/sign-in/next.ts';
import { closeAll, newClock, type RigOptions, rig } from '../rig.ts';
import { Browser, cookieName, locationOf, password, tokenIn } from './browser.ts';
import { callback, type GitHubSide, gitHubSide } from './github-side.ts';

const sides: GitHubSide[] = [];
afterEach(async () => {
  await closeAll();
  for (const side of sides.splice(0)) side.close();
});

const opened = async (more: RigOptions = {}) => {
  const relay = await rig({ password, ...more });
  return { relay, browser: new Browser(relay) };
};

describe('signing in by the password', () => {
  it('leads to the page that was asked for, and out again', async () => {
    const { browser } = await opened();
    const first = await browser.go('/webhooks?a=1');
    expect([first.status, locationOf(first)]).toEqual([303, '/sign-in?next=%2Fwebhooks%3Fa%3D1']);
    const form = await browser.go(locationOf(first)!);
    expect(form.page).toContain('value="/webhooks?a=1"');
    const inside = await browser.signIn({ next: '/webhooks?a=1' });
    expect([inside.status, locationOf(inside)]).toEqual([303, '/webhooks?a=1']);
    expect(browser.attributes).toBe('; Max-Age=43200; Path=/; HttpOnly; SameSite=Lax');
    const page = await browser.go('/webhooks');
    expect([page.status, page.page]).toEqual([200, expect.stringContaining('Sign out')]);
    const kept = browser.cookie;
    expect(locationOf(await browser.go('/sign-out', {}, { token: tokenIn(page.page) }))).toBe('/sign-in');
    expect(browser.cookie).toBeUndefined();
    browser.cookie = kept;
    expect(locationOf(await browser.go('/webhooks'))).toBe('/sign-in?next=%2Fwebhooks&ended=1');
  });

  it('with a wrong one does not, and says so', async () => {
    const { browser } = await opened();
    const refused = await browser.signIn({ password: `${password}!` });
    expect([refused.status, refused.page]).toEqual([403, expect.stringContaining('The password is wrong.')]);
    expect((await browser.go('/')).status).toBe(303);
  });

  it('gives a key that nobody knew before: one that was planted is worth nothing', async () => {
    const { browser } = await opened();
    const planted = 'A'.repeat(43);
    browser.cookie = planted;
    expect((await browser.signIn()).status).toBe(303);
    expect(browser.cookie).not.toBe(planted);
    browser.cookie = planted;
    expect((await browser.go('/')).status).toBe(303);
  });

  it('ends after twelve hours, with words for whoever presses a button then', async () => {
    const clock = newClock();
    const { browser, relay } = await opened({ clock });
    await browser.signIn();
    const { page } = await browser.go('/webhooks');
    clock.advance(12 * 3_600_000 - 1);
    expect((await browser.go('/')).status).toBe(200);
    clock.advance(1);
    const pressed = await browser.go('/webhooks/shop/pause', {}, { token: tokenIn(page) });
    expect([pressed.status, pressed.page]).toEqual([401, 'your session has ended: sign in, and try again\n']);
    expect((await relay.store.overrides()).size).toBe(0);
    expect((await browser.go('/sign-in?next=%2F&ended=1')).page).toContain('Your session has ended');
  });

  it.each([
    ['https://evil.test/', '/'],
    ['//evil.test', '/'],
    ['/\\evil.test', '/'],
    ['/\t/evil.test', '/'],
    ['/.//evil.test', '/'],
    ['/..//evil.test', '/'],
    ['/webhooks\r\nset-cookie: a=b', '/webhooksset-cookie:%20a=b'],
    ['javascript:alert(1)', '/'],
    ['/sign-in?next=/sign-in', '/'],
    ['/executions/ä', '/executions/%C3%A4'],
    [undefined, '/'],
  ])('with next=%j leads to %j', async (next, place) => {
    expect(placeOf(next)).toBe(place);
    const { browser } = await opened();
    expect(locationOf(await browser.signIn(next === undefined ? {} : { next }))).toBe(place);
  });

  it('gives a key that goes over HTTPS alone where the relay is reached so', async () => {
    const { browser } = await opened({ publicUrl: 'https://relay.example.com' });
    await browser.signIn({ headers: { 'x-forwarded-proto': 'https' } });
    expect(browser.attributes).toContain('Secure');
    await browser.signIn();
    expect(browser.attributes).not.toContain('Secure');
  });

  it.each<[string, Record<string, string>, Record<string, string>]>([
    ['another site', { 'sec-fetch-site': 'cross-site' }, {}],
    ['a page without its secret', {}, { token: 'a'.repeat(64) }],
  ])('does not by a form of %s', async (_, headers, fields) => {
    const { browser } = await opened();
    const { page } = await browser.go('/sign-in');
    const refused = await browser.go('/sign-in', headers, { token: tokenIn(page), password, next: '/', ...fields });
    expect(refused.status).toBe(403);
    expect((await browser.go('/')).status).toBe(303);
  });

  it('takes a form of one session for that session alone', async () => {
    const { browser, relay } = await opened();
    const other = new Browser(relay);
    await browser.signIn();
    await other.signIn();
    const theirs = tokenIn((await other.go('/webhooks')).page);
    expect((await browser.go('/webhooks/shop/pause', {}, { token: theirs })).status).toBe(403);
    const own = tokenIn((await browser.go('/webhooks')).page);
    expect((await browser.go('/webhooks/shop/pause', {}, { token: own })).status).toBe(303);
  });

  it('changes nothing by the API: a key is for pages', async () => {
    const { browser, relay } = await opened();
    await browser.signIn();
    const cookie = `${cookieName}=${browser.cookie}`;
    expect((await relay.get('/api/registry-events', { cookie })).status).toBe(200);
    const changed = await fetch(`${relay.relay.url}/api/registry-webhooks/shop`, {
      method: 'PATCH',
      headers: { cookie, 'content-type': 'application/json' },
      body: '{"paused": true}',
    });
    expect(changed.status).toBe(403);
  });

  it('is slowed for whoever guesses, by a form or by basic sign-in, and not for others', async () => {
    const clock = newClock();
    const { browser, relay } = await opened({ clock });
    const basic = (given: string, more = {}) => relay.get('/', { authorization: `Basic ${btoa(`relay:${given}`)}`, ...more });
    for (let tries = 0; tries < 3; tries++) expect((await browser.signIn({ password: 'guess' })).status).toBe(403);
    for (let tries = 0; tries < 2; tries++) expect((await basic('guess')).status).toBe(401);
    const slowed = await browser.signIn();
    expect([slowed.status, slowed.headers.get('retry-after'), slowed.page]).toEqual([
      429,
      '1',
      expect.stringContaining('Try again in 1 s'),
    ]);
    expect((await basic(password)).status).toBe(429);
    expect((await basic(password, { 'x-forwarded-for': '192.0.2.7' })).status).toBe(200);
    clock.advance(1000);
    expect((await browser.signIn()).status).toBe(303);
  });
});

describe('guesses', () => {
  it('wait longer each time, half a minute at most, and are forgotten', () => {
    let now = 0;
    const guesses = new Guesses(() => now);
    const waits = Array.from({ length: 14 }, () => {
      guesses.failed('192.0.2.1');
      return guesses.wait('192.0.2.1') / 1000;
    });
    expect(waits).toEqual([0, 0, 0, 0, 1, 2, 4, 8, 16, 30, 30, 30, 30, 30]);
    expect(guesses.wait('192.0.2.2')).toBe(0);
    now += 15 * 60_000;
    guesses.failed('192.0.2.1');
    expect(guesses.wait('192.0.2.1')).toBe(0);
  });

  it('of one IPv6 network are one’s', () => {
    const guesses = new Guesses(() => 0);
    for (const last of [1, 2, 3, 4, 5]) guesses.failed(`2001:db8:1:2:a:b:c:${last}`);
    expect([guesses.wait('2001:db8:1:2::9'), guesses.wait('2001:db8:1:3::9')]).toEqual([1000, 0]);
  });

  it('take a bounded memory: who is silent longest is forgotten first', () => {
    const guesses = new Guesses(() => 0);
    for (let times = 0; times < 5; times++) guesses.failed('192.0.2.1');
    for (let other = 0; other < 4_096; other++) guesses.failed(`10.0.${other >> 8}.${other & 255}`);
    expect(guesses.wait('192.0.2.1')).toBe(0);
  });
});

describe('signing in by GitHub', () => {
  const ready = async () => {
    const side = await gitHubSide();
    sides.push(side);
    const relay = await rig({ gitHub: { oauth: side.oauth, users: ['ada'] }, publicUrl: 'https://relay.example.com' });
    const browser = new Browser(relay);
    return { side, relay, browser, begin: () => side.begin(browser) };
  };

  it('lets in whom the list names, whatever the case, with state, PKCE and no scope', async () => {
    const { side, browser, begin } = await ready();
    expect((await browser.go('/sign-in')).page).not.toContain('type="password"');
    const asked = await begin();
    expect(Object.fromEntries(asked)).toMatchObject({
      client_id: 'id',
      code_challenge_method: 'S256',
      redirect_uri: 'https://relay.example.com/sign-in/github/callback',
    });
    expect(asked.has('scope')).toBe(false);
    const visitor = browser.cookie;
    const inside = await browser.go(`${callback}?code=the-code&state=${asked.get('state')}`);
    expect([inside.status, locationOf(inside)]).toEqual([303, '/webhooks']);
    expect(browser.cookie).not.toBe(visitor);
    expect((await browser.go('/webhooks')).page).toContain('Ada');
    expect(side.exchanges).toHaveLength(1);
  });

  it('does not let in anybody else', async () => {
    const { side, browser, begin } = await ready();
    side.login = 'eve';
    const asked = await begin();
    const refused = await browser.go(`${callback}?code=the-code&state=${asked.get('state')}`);
    expect([refused.status, refused.page]).toEqual([403, expect.stringContaining('eve may not come in')]);
    expect((await browser.go('/')).status).toBe(303);
  });

  it('takes an answer once, from the browser that asked, within ten minutes', async () => {
    const { side, relay, browser, begin } = await ready();
    const asked = await begin();
    const address = `${callback}?code=the-code&state=${asked.get('state')}`;
    expect((await new Browser(relay).go(address)).status).toBe(403);
    expect((await browser.go(`${callback}?code=the-code&state=${'0'.repeat(64)}`)).status).toBe(403);
    // A wrong one used it up.
    expect((await browser.go(address)).status).toBe(403);
    expect(side.exchanges).toHaveLength(0);
  });

  it('says what GitHub has against it', async () => {
    const { browser, begin } = await ready();
    const asked = await begin();
    const refused = await browser.go(`${callback}?code=another&state=${asked.get('state')}`);
    expect([refused.status, refused.page]).toEqual([502, expect.stringContaining('The code is incorrect.')]);
    const again = await begin();
    expect((await browser.go(`${callback}?error=access_denied&state=${again.get('state')}`)).page).toContain('told not to let you in');
  });

  it('leaves nobody in by basic sign-in, nor for being on this machine', async () => {
    const { relay } = await ready();
    const answer = await relay.get('/', { authorization: `Basic ${btoa('relay:')}` });
    expect([answer.status, answer.headers.get('www-authenticate')]).toEqual([401, null]);
    expect((await relay.get('/')).status).toBe(401);
  });
});
