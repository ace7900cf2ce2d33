import type { Context, MiddlewareHandler } from 'hono';
import { hashToken } from '../core/tokens.ts';

/** A token for programs, by its hash: `operate` may change things, `read` may look. */
export interface ApiToken {
  right: 'read' | 'operate';
  /** SHA-256 in hexadecimal digits. */
  hash: string;
}
/** Who asks: somebody at the pages, by password or on this machine, or a program. */
export type Caller = { by: 'person' } | { by: 'token'; right: ApiToken['right'] };
/** What a server in front of the pages tells of a request: the connection it came by. */
export interface PageEnv {
  Bindings: { incoming?: { socket: { remoteAddress?: string } } };
  Variables: { caller: Caller };
}
export interface AccessPorts {
  /** Of the user `relay`. Left out: only who asks on this machine sees pages. */
  password?: string;
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
    if (!caller) return refused(context, ports);
    context.set('caller', caller);
    return next();
  };
}

async function callerOf(context: Context<PageEnv>, { password, apiTokens }: AccessPorts): Promise<Caller | undefined> {
  const [, scheme = '', given = ''] = /^(\S+) +(\S+)$/.exec(context.req.header('authorization') ?? '') ?? [];
  if (/^bearer$/i.test(scheme)) {
    const right = rightOf(await hashToken(given), apiTokens);
    return right && { by: 'token', right };
  }
  if (password === undefined) return isHere(context) ? { by: 'person' } : undefined;
  const wanted = await hashToken(`relay:${password}`);
  return /^basic$/i.test(scheme) && isSame(await hashToken(decoded(given)), wanted) ? { by: 'person' } : undefined;
}

/** What a token may do, by its hash; undefined: nothing. All are compared, whichever it is. */
export const rightOf = (hash: string, apiTokens: readonly ApiToken[]): ApiToken['right'] | undefined =>
  apiTokens.filter((token) => isSame(token.hash, hash))[0]?.right;

/** In a time that doesn't tell where two hashes differ. */
function isSame(one: string, other: string): boolean {
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

function refused(context: Context<PageEnv>, { password }: AccessPorts): Response {
  if (isForPrograms(context.req.path)) {
    const message = 'sign in: Authorization: Bearer and a token of RELAY_API_TOKENS';
    const offers = password === undefined ? challenge.bearer : `${challenge.basic}, ${challenge.bearer}`;
    return context.json({ message }, 401, { 'www-authenticate': offers });
  }
  if (password === undefined) return context.text('pages are shown on this machine only, until RELAY_PASSWORD is set\n', 403);
  return context.text('Unauthorized\n', 401, { 'www-authenticate': challenge.basic });
}

/** For programs that change something. A password is for people, whose browsers could be led to change what they don't mean to. */
export const toOperate: MiddlewareHandler<PageEnv> = async (context, next) => {
  const caller = context.get('caller');
  if (caller.by === 'token' && caller.right === 'operate') return next();
  return context.json({ message: 'this takes a token with the right operate: operate:TOKEN in RELAY_API_TOKENS' }, 403);
};
