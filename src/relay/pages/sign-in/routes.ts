import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { hex } from '../../core/encode.ts';
import type { Guesses } from '../../core/guesses.ts';
import type { Sessions } from '../../core/sessions.ts';
import { hashToken, isToken, mintToken } from '../../core/tokens.ts';
import { isSame } from '../access.ts';
import type { PageEnv } from '../caller.ts';
import { isSameOrigin } from '../forms.ts';
import { addressOfCaller, giveKey, sessionKey, takeKey } from './cookie.ts';
import { type GitHubSignIn, gitHubRoutes } from './github.ts';
import { placeOf } from './next.ts';
import { signInPage } from './page.ts';
import type { Ways } from './ways.ts';

export interface SignInPorts {
  sessions: Sessions;
  guesses: Guesses;
  password?: string;
  gitHub?: GitHubSignIn;
  publicUrl?: string | undefined;
  now: () => number;
  random: (bytes: number) => Uint8Array;
}
/** Signing in by the password, or by GitHub. */
export function signInRoutes(ports: SignInPorts): Hono<PageEnv> {
  const { sessions, guesses, password, gitHub, publicUrl, random } = ports;
  const app = new Hono<PageEnv>();
  const secret = hex(random(32));
  const formOf = (visitor: string) => hashToken(`${secret} ${visitor}`);
  const ways: Ways = {
    visitor(context) {
      const key = sessionKey(context);
      if (key !== undefined && isToken(key)) return key;
      const fresh = mintToken(random);
      giveKey(context, fresh, publicUrl);
      return fresh;
    },
    async again(context, status, words, next) {
      const form = await formOf(this.visitor(context));
      const page = signInPage({ form, next, words, password: password !== undefined, gitHub: gitHub !== undefined });
      return context.html(page, status, { 'cache-control': 'no-store' });
    },
    async enter(context, name, next) {
      const before = sessionKey(context);
      if (before !== undefined) await sessions.end(before);
      giveKey(context, await sessions.begin(name), publicUrl);
      return context.redirect(next, 303);
    },
  };
  const small = bodyLimit({ maxSize: 16 * 1024, onError: (context) => context.text('this form is too large\n', 413) });

  app.get('/sign-in', (context) => {
    const words = context.req.query('ended') === '1' ? 'Your session has ended. Sign in again.' : undefined;
    return ways.again(context, 200, words, placeOf(context.req.query('next')));
  });
  app.post('/sign-in', small, async (context) => {
    if (password === undefined) return context.text('sign in with GitHub\n', 404);
    if (!isSameOrigin(context)) return context.text('this form came from another site\n', 403);
    const given = await context.req.parseBody();
    const next = placeOf(textOf(given['next']));
    const key = sessionKey(context);
    if (key === undefined || !isSame(textOf(given['token']) ?? '', await formOf(key)))
      return ways.again(context, 403, 'This page was too old, or your browser keeps no cookies. Try again.', next);
    const address = addressOfCaller(context);
    const wait = guesses.wait(address);
    if (wait > 0) {
      const seconds = Math.ceil(wait / 1000);
      context.header('retry-after', String(seconds));
      return ways.again(context, 429, `Too many wrong passwords. Try again in ${seconds} s.`, next);
    }
    if (!isSame(await hashToken(textOf(given['password']) ?? ''), await hashToken(password))) {
      guesses.failed(address);
      return ways.again(context, 403, 'The password is wrong.', next);
    }
    guesses.right(address);
    return ways.enter(context, 'relay', next);
  });
  if (gitHub) gitHubRoutes(app, gitHub, ways, ports);
  return app;
}

/** Ends the session of whoever asks; a form, so that no other site does it. */
export async function signOut(context: Context<PageEnv>, sessions: Sessions, publicUrl: string | undefined): Promise<Response> {
  const key = sessionKey(context);
  if (key !== undefined) await sessions.end(key);
  takeKey(context, publicUrl);
  return context.redirect('/sign-in', 303);
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
