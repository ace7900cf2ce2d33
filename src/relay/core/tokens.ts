import { base64url, hex } from './encode.ts';

/** A hook's secret: 32 random bytes as they stand in a URL. Rules 36. */
export const mintToken = (random: (bytes: number) => Uint8Array): string => base64url(random(32));

/** Only this is kept; tokens are looked up by it, so that no comparison takes a time that tells anything. */
export async function hashToken(token: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token));
  return hex(new Uint8Array(hash));
}

/** What is no token at all needs no look at the store. */
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
