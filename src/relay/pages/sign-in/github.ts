import type { Hono } from 'hono';
import type { OAuth } from '../../../github/oauth.ts';
import { base64url, hex } from '../../core/encode.ts';
import { hashToken, mintToken } from '../../core/tokens.ts';
import { isSame } from '../access.ts';
import type { PageEnv } from '../caller.ts';
import { placeOf } from './next.ts';
import type { Ways } from './ways.ts';

export interface GitHubSignIn {
  oauth: OAuth;
  /** Logins of those who may come in. */
  users: readonly string[];
}
interface Begun {
  state: string;
  verifier: string;
  next: string;
  until: number;
}
interface Ports {
  publicUrl?: string | undefined;
  now: () => number;
  random: (bytes: number) => Uint8Array;
}

/** As long as somebody may take at GitHub. */
const patience = 10 * 60_000;
const mostBegun = 1_000;
const askWithin = 30_000;
const callback = '/sign-in/github/callback';

/** OAuth with state and PKCE, both bound to the browser that began it: an answer that another one brings is worth nothing. */
export function gitHubRoutes(app: Hono<PageEnv>, { oauth, users }: GitHubSignIn, ways: Ways, { publicUrl, now, random }: Ports): void {
  /** By the hash of the browser's key. */
  const begun = new Map<string, Begun>();
  const redirect = publicUrl === undefined ? undefined : `${publicUrl.replace(/\/+$/, '')}${callback}`;
  const allowed = new Set(users.map((user) => user.toLowerCase()));

  app.get('/sign-in/github', async (context) => {
    const visitor = await hashToken(ways.visitor(context));
    const [state, verifier] = [hex(random(32)), mintToken(random)];
    begun.delete(visitor);
    for (const [key, { until }] of begun) if (until <= now() || begun.size >= mostBegun) begun.delete(key);
    begun.set(visitor, { state, verifier, next: placeOf(context.req.query('next')), until: now() + patience });
    return context.redirect(oauth.authorize({ state, challenge: await challengeOf(verifier), redirect }), 303);
  });
  app.get(callback, async (context) => {
    const { code = '', state = '', error } = context.req.query();
    const visitor = await hashToken(ways.visitor(context));
    const one = begun.get(visitor);
    // Once, whatever comes of it.
    begun.delete(visitor);
    if (!one || one.until <= now() || !isSame(one.state, state))
      return ways.again(context, 403, 'This sign-in was not begun here, or it took too long. Try again.', '/');
    if (error !== undefined || code === '') return ways.again(context, 403, 'GitHub was told not to let you in here.', one.next);
    const told = await oauth.userOf({ code, verifier: one.verifier, redirect }, AbortSignal.timeout(askWithin)).catch(() => ({
      reason: 'GitHub does not answer',
    }));
    if ('reason' in told) return ways.again(context, 502, `GitHub did not let you in: ${told.reason}`, one.next);
    if (!allowed.has(told.login.toLowerCase()))
      return ways.again(context, 403, `${told.login} may not come in: RELAY_GITHUB_USERS does not name this user.`, one.next);
    return ways.enter(context, told.login, one.next);
  });
}

async function challengeOf(verifier: string): Promise<string> {
  return base64url(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(verifier))));
}
