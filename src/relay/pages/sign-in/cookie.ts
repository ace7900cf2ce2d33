import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { sessionHours } from '../../core/sessions.ts';
import type { PageEnv } from '../caller.ts';

const name = 'hub_to_kube_session';

export const sessionKey = (context: Context<PageEnv>): string | undefined => getCookie(context, name);

/** Gives the browser its key. Lax: the way back from GitHub brings it along, a form of another site doesn't. */
export function giveKey(context: Context<PageEnv>, key: string, publicUrl: string | undefined): void {
  setCookie(context, name, key, {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps(context, publicUrl),
    maxAge: sessionHours * 3600,
  });
}

export function takeKey(context: Context<PageEnv>, publicUrl: string | undefined): void {
  setCookie(context, name, '', { path: '/', httpOnly: true, sameSite: 'Lax', secure: isHttps(context, publicUrl), maxAge: 0 });
}

/** As a proxy in front tells it, or by the name that was asked: the relay itself speaks plain HTTP. */
function isHttps({ req }: Context<PageEnv>, publicUrl: string | undefined): boolean {
  if (req.header('x-forwarded-proto')?.split(',')[0]?.trim() === 'https') return true;
  if (publicUrl === undefined) return false;
  const { protocol, host } = new URL(publicUrl);
  return protocol === 'https:' && host === req.header('host');
}

/** Who asks, as far as it can be told: a proxy on this machine tells whom it asks for last. */
export function addressOfCaller({ req, env }: Context<PageEnv>): string {
  const connection = env.incoming?.socket.remoteAddress ?? '';
  const told = req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return told !== undefined && /^(127\.|::1$|::ffff:127\.)/.test(connection) ? told : connection;
}
