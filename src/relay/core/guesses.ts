const second = 1000;
/** Wrong passwords that cost nothing: people mistype. */
const free = 5;
/** A proxy that tells no addresses makes all callers one: nobody may be kept out for long by somebody else. */
const longest = 30 * second;
const forgetAfter = 15 * 60 * second;
const mostAddresses = 4_096;

interface Tried {
  failed: number;
  last: number;
}

/** Slows down whoever guesses passwords, an address at a time. */
export class Guesses {
  readonly #now: () => number;
  readonly #tried = new Map<string, Tried>();

  constructor(now: () => number) {
    this.#now = now;
  }

  /** How long this address has to wait before it may try again (ms); 0: not at all. */
  wait(address: string): number {
    const tried = this.#tried.get(addressPart(address));
    if (!tried || tried.failed < free) return 0;
    const pause = Math.min(second * 2 ** (tried.failed - free), longest);
    return Math.max(0, tried.last + pause - this.#now());
  }

  failed(address: string): void {
    const part = addressPart(address);
    const now = this.#now();
    const before = this.#tried.get(part);
    const counts = before !== undefined && now - before.last < forgetAfter;
    // As the newest: the one that was silent for the longest gives way.
    this.#tried.delete(part);
    this.#tried.set(part, { failed: counts ? before.failed + 1 : 1, last: now });
    const [oldest] = this.#tried.keys();
    if (this.#tried.size > mostAddresses && oldest !== undefined) this.#tried.delete(oldest);
  }

  right(address: string): void {
    this.#tried.delete(addressPart(address));
  }
}

/** Whoever has one IPv6 address has the network of 64 bits around it. */
function addressPart(address: string): string {
  const plain = address.replace(/^::ffff:/, '');
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
}
