import { verify } from 'node:crypto';
import { badCredentials, badJwt, noRight, notFound, type Said } from './refusals.ts';
import type { App, Right, Token, World } from './world.ts';

const bearer = (authorization: string | undefined): string => /^(?:Bearer|token) (.+)$/i.exec(authorization ?? '')?.[1] ?? '';

/** The App whose JWT this is; GitHub takes ten minutes at most, and none that begins in the future. */
export function appOf({ apps }: World, authorization: string | undefined, now: number): App | Said {
  const [head = '', claims = '', signature = ''] = bearer(authorization).split('.');
  try {
    const { alg } = JSON.parse(Buffer.from(head, 'base64url').toString()) as { alg: string };
    const { iss, iat, exp } = JSON.parse(Buffer.from(claims, 'base64url').toString()) as { iss: string; iat: number; exp: number };
    const app = apps[iss];
    const seconds = now / 1000;
    const timely = iat <= seconds && exp > seconds && exp - seconds <= 600;
    if (!app || alg !== 'RS256' || !timely) return badJwt();
    return verify('RSA-SHA256', Buffer.from(`${head}.${claims}`), app.publicKey, Buffer.from(signature, 'base64url')) ? app : badJwt();
  } catch {
    return badJwt();
  }
}

export const tokenOf = ({ tokens }: World, authorization: string | undefined): Token | undefined => tokens[bearer(authorization)];

/** undefined: the token may do it. What it can't see at all is "not found". */
export function refusedTo(
  world: World,
  authorization: string | undefined,
  repository: string,
  right: Right | undefined,
  level: 'read' | 'write',
): Said | undefined {
  const token = tokenOf(world, authorization);
  if (!token || token.expired) return badCredentials();
  const rights = token.rights[repository];
  if (!rights) return notFound();
  if (right === undefined) return undefined;
  const has = rights[right] === 'write' || (level === 'read' && rights[right] === 'read');
  return has ? undefined : noRight(kindOf(token), `${right}=${level}`);
}

const kindOf = ({ kind = 'personal access token' }: Token): string => kind;
