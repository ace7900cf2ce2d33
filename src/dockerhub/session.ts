import type { Answer } from './answers.ts';
import { HubRefused, isPage, parsed, refusal, secondFactor, wrongPassword } from './answers.ts';
import { type Ask, type HubOptions, type HubPorts, newAsk } from './ask.ts';

/** Who we are to Docker Hub: a user, or an organisation with a token of its own. `password`: a password or any of its tokens. */
export interface HubCredential {
  username: string;
  password: string;
  /** sha256 of the certificate that its ENDPOINT accepts: it is sent to no other one. */
  fingerprint?: string;
}
export interface HubSession {
  /** The `authorization` header's value, signed in once for many requests. Throws HubRefused, for ten minutes the same one: a locked user gets no better by trying. */
  authorization: (credential: HubCredential, signal: AbortSignal) => Promise<string>;
  /** It was not accepted: the next request signs in anew. */
  forget: (credential: HubCredential) => void;
}

/** Signed in anew so long before the end, in ms. */
const margin = 60_000;
/** How long a token of Docker Hub's lives that doesn't tell, and how long a refusal is believed. */
const life = 600_000;

interface Kept {
  until: number;
  signing: Promise<string>;
}

/** Signing in to Docker Hub, with what it was answered kept until shortly before its end: too many sign-ins lock a user. */
export function newHubSession(ports: HubPorts, options: HubOptions = {}): HubSession {
  const ask = newAsk(ports, options);
  const all = new Map<string, Kept>();
  const keyOf = ({ username, password }: HubCredential): string => JSON.stringify([username, password]);
  const begin = (credential: HubCredential, signal: AbortSignal): Kept => {
    ports.secrets.add(credential.password);
    const kept: Kept = { until: Number.POSITIVE_INFINITY, signing: Promise.resolve('') };
    kept.signing = signIn(ask, credential, signal).then(
      (token) => {
        ports.secrets.add(token);
        kept.until = endOf(token, ports.now()) - margin;
        return `Bearer ${token}`;
      },
      (error: unknown) => {
        kept.until = error instanceof HubRefused && final.has(error.why) ? ports.now() + life : 0;
        throw error;
      },
    );
    return kept;
  };
  return {
    async authorization(credential, signal) {
      const key = keyOf(credential);
      for (;;) {
        const known = all.get(key);
        const isKept = known !== undefined && known.until > ports.now();
        const kept = isKept ? known : begin(credential, signal);
        all.set(key, kept);
        try {
          return await kept.signing;
        } catch (error) {
          // Who waits for another's sign-in is not ended with it.
          if (!isKept || error instanceof HubRefused) throw error;
          signal.throwIfAborted();
        }
      }
    },
    forget: (credential) => void all.delete(keyOf(credential)),
  };
}

const final = new Set<HubRefused['why']>(['credentials', 'twoFactor', 'limited', 'forbidden']);
const noSuchRoute = new Set([404, 405, 410, 501]);

/** By the documented route; where that one is away or says no, by the deprecated one, which alone tells of a second factor. */
async function signIn(ask: Ask, { username, password, fingerprint }: HubCredential, signal: AbortSignal): Promise<string> {
  const what = `sign in ${username}`;
  const first = await ask(
    { method: 'POST', path: '/v2/auth/token', what, fingerprint, body: { identifier: username, secret: password } },
    signal,
  );
  if (first.status < 300) return tokenIn(first, 'access_token', what);
  if (asksForMore(first)) throw secondFactor(username);
  if (first.status >= 500 || (isPage(first) && !noSuchRoute.has(first.status))) throw refusal(what, first);
  const second = await ask({ method: 'POST', path: '/v2/users/login', what, fingerprint, body: { username, password } }, signal);
  if (second.status < 300) return tokenIn(second, 'token', what);
  if (asksForMore(second)) throw secondFactor(username);
  const told = noSuchRoute.has(second.status) ? first : second;
  throw told.status < 500 && !noSuchRoute.has(told.status) ? wrongPassword(username, told) : refusal(what, told);
}

const asksForMore = ({ status, text }: Answer): boolean => status >= 400 && status < 500 && /2fa|two.?factor|second factor/i.test(text);

function tokenIn(answer: Answer, key: string, what: string): string {
  const token = (parsed(answer.text) as { [key: string]: unknown } | null | undefined)?.[key];
  if (typeof token !== 'string' || token === '') throw refusal(what, { ...answer, status: 502 });
  return token;
}

/** ms since 1970, from the token's own words. */
function endOf(token: string, now: number): number {
  const claims = parsed(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as { exp?: unknown } | null | undefined;
  return typeof claims?.exp === 'number' ? claims.exp * 1000 : now + life;
}
