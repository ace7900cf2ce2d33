import { hex } from './encode.ts';
import { hashToken, isToken, mintToken } from './tokens.ts';

const hour = 3_600_000;
/** A day's work; then somebody signs in again. */
export const sessionHours = 12;
/** Each is a few hundred bytes; the oldest gives way. */
const mostSessions = 1_000;

/** Somebody who has signed in. */
export interface Session {
  /** Whom the page greets. */
  name: string;
  /** In each of the session's forms. */
  form: string;
  until: number;
}
interface SessionPorts {
  now: () => number;
  random: (bytes: number) => Uint8Array;
}

/** Who is signed in, by the hash of what their browser shows. They live as long as the relay does. */
export class Sessions {
  readonly #ports: SessionPorts;
  readonly #known = new Map<string, Session>();

  constructor(ports: SessionPorts) {
    this.#ports = ports;
  }

  /** A new one with a key of its own, whatever the browser showed before: nobody can have put it there. */
  async begin(name: string): Promise<string> {
    const { now, random } = this.#ports;
    const key = mintToken(random);
    for (const [hash, { until }] of this.#known) if (until <= now() || this.#known.size >= mostSessions) this.#known.delete(hash);
    this.#known.set(await hashToken(key), { name, form: hex(random(32)), until: now() + sessionHours * hour });
    return key;
  }

  async of(key: string): Promise<Session | undefined> {
    if (!isToken(key)) return undefined;
    const hash = await hashToken(key);
    const session = this.#known.get(hash);
    if (session === undefined || session.until > this.#ports.now()) return session;
    this.#known.delete(hash);
    return undefined;
  }

  async end(key: string): Promise<void> {
    this.#known.delete(await hashToken(key));
  }
}
