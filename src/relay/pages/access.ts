import type { Context, MiddlewareHandler } from 'hono';
import type { Guesses } from '../core/guesses.ts';
import type { Sessions } from '../core/sessions.ts';
import { hashToken } from '../core/tokens.ts';
import type { Caller, PageEnv } from './caller.ts';
import { addressOfCaller, sessionKey } from './sign-in/cookie.ts';

/** A token for programs, by its hash: `operate` may change things, `read` may look. */
export interface ApiToken {
  right: 'read' | 'operate';
  /** SHA-256 in hexadecimal digits. */
  hash: string;
}
export interface AccessPorts {
  /** Of the user `relay`. Left out: only who asks on this machine sees pages. */
  password?: string;
  /** Whether people may sign in by GitHub. */
  gitHub?: unknown;
  sessions: Sessions;
  guesses: Guesses;
  apiTokens: readonly ApiToken[];
}

export const isForPrograms = (path: string): boolean => path.startsWith('/api/') || path === '/metrics';

const loopbackName = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;
const loopbackAddress = /^(127(\.\d{1,3}){3}|::1|::ffff:127(\.\d{1,3}){3})$/;

/**
 * Whether somebody on this machine asks: by its connection and by the name it asks under, and no proxy handed it on. The name alone is the
 * caller's to choose, the connection alone may be a page's elsewhere that leads a browser here.
 */
function isHere({ req, env }: Context<PageEnv>): boolean {
  const handedOn = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some((name) => req.header(name) !== undefined);
  return !handedOn && loopbackAddress.test(env.incoming?.socket.remoteAddress ?? '') && loopbackName.test(req.header('host') ?? '');
}

/** Lets in who may see anything at all, and remembers who it is. */
export function letIn(ports: AccessPorts): MiddlewareHandler<PageEnv> {
  return async (context, next) => {
    const caller = await callerOf(context, ports);
    if (caller === 'wait') return tooMany(context, ports);
    if (!caller) return refused(context, ports);
    context.set('caller', caller);
    return next();
  };
}

const isOpen = ({ password, gitHub }: AccessPorts): boolean => password === undefined && gitHub === undefined;

async function callerOf(context: Context<PageEnv>, ports: AccessPorts): Promise<Caller | 'wait' | undefined> {
  const { password, apiTokens, sessions, guesses } = ports;
  const [, scheme = '', given = ''] = /^(\S+) +(\S+)$/.exec(context.req.header('authorization') ?? '') ?? [];
  if (/^bearer$/i.test(scheme)) {
    const right = rightOf(await hashToken(given), apiTokens);
    return right && { by: 'token', right };
  }
  if (isOpen(ports)) return isHere(context) ? { by: 'person' } : undefined;
  const key = sessionKey(context);
  const session = key === undefined ? undefined : await sessions.of(key);
  if (session) return { by: 'person', session };
  if (password === undefined || !/^basic$/i.test(scheme)) return undefined;
  const address = addressOfCaller(context);
  if (guesses.wait(address) > 0) return 'wait';
  const wanted = await hashToken(`relay:${password}`);
  if (isSame(await hashToken(decoded(given)), wanted)) return { by: 'person' };
  guesses.failed(address);
  return undefined;
}

/** What a token may do, by its hash; undefined: nothing. All are compared, whichever it is. */
export const rightOf = (hash: string, apiTokens: readonly ApiToken[]): ApiToken['right'] | undefined =>
  apiTokens.filter((token) => isSame(token.hash, hash))[0]?.right;

/** In a time that doesn't tell where two hashes differ. */
export function isSame(one: string, other: string): boolean {
  let difference = one.length ^ other.length;
  for (let at = 0; at < one.length; at++) difference |= one.charCodeAt(at) ^ other.charCodeAt(at);
  return difference === 0;
}

function decoded(base64: string): string {
  try {
    return new TextDecoder().decode(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0)));
  } catch {
    return '';
  }
}

const challenge = { basic: 'Basic realm="hub-to-kube"', bearer: 'Bearer realm="hub-to-kube"' };

function tooMany(context: Context<PageEnv>, { guesses }: AccessPorts): Response {
  const seconds = String(Math.ceil(guesses.wait(addressOfCaller(context)) / 1000));
  const message = `too many wrong passwords: try again in ${seconds} s`;
  const headers = { 'retry-after': seconds };
  return isForPrograms(context.req.path) ? context.json({ message }, 429, headers) : context.text(`${message}\n`, 429, headers);
}

function refused(context: Context<PageEnv>, ports: AccessPorts): Response {
  const { password } = ports;
  if (isForPrograms(context.req.path)) {
    const message = 'sign in: Authorization: Bearer and a token of RELAY_API_TOKENS';
    const offers = password === undefined ? challenge.bearer : `${challenge.basic}, ${challenge.bearer}`;
    return context.json({ message }, 401, { 'www-authenticate': offers });
  }
  if (isOpen(ports)) return context.text('pages are shown on this machine only, until RELAY_PASSWORD is set\n', 403);
  const { req } = context;
  const wantsPage = req.method === 'GET' && /\btext\/html\b/.test(req.header('accept') ?? '');
  if (wantsPage && req.header('authorization') === undefined) return context.redirect(signInFrom(context), 303);
  const words = sessionKey(context) === undefined ? 'sign in' : 'your session has ended: sign in, and try again';
  return context.text(`${words}\n`, 401, password === undefined ? {} : { 'www-authenticate': challenge.basic });
}

function signInFrom(context: Context<PageEnv>): string {
  const { pathname, search } = new URL(context.req.url);
  const ended = sessionKey(context) === undefined ? {} : { ended: '1' };
  return `/sign-in?${new URLSearchParams({ next: `${pathname}${search}`, ...ended }).toString()}`;
}

/** For programs that change something. A password is for people, whose browsers could be led to change what they don't mean to. */
export const toOperate: MiddlewareHandler<PageEnv> = async (context, next) => {
  const caller = context.get('caller');
  if (caller.by === 'token' && caller.right === 'operate') return next();
  return context.json({ message: 'this takes a token with the right operate: operate:TOKEN in RELAY_API_TOKENS' }, 403);
};

/** Who is signed in, for the top of a page. */
export function accountOf(context: Context<PageEnv>): { name: string; form: string } | undefined {
  const caller = context.get('caller');
  return caller.by === 'person' ? caller.session : undefined;
}
