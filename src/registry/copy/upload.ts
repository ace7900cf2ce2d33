import { HttpProblem, type HttpResponse } from '../../ports/types.ts';
import { headersFor } from '../ask.ts';
import { tlsFor } from '../endpoints.ts';
import { Failure } from '../failures.ts';
import { retryAfter } from '../requests.ts';
import { CopyFailure, notTaken } from './failure.ts';
import { read } from './read.ts';
import { after, begin, end, placeOf, type Session, standing, withDigest } from './session.ts';
import { type Descriptor, demandSame, isBlobThere, type Side } from './side.ts';

/** So often in a row nothing may come of it, and so often in all. */
const fruitless = 5;
const most = 20;
/** Bytes of the first piece after the whole was not taken, and of the least. A proxy's usual limit is 1 MiB. */
const firstPiece = 64 * 1024 * 1024;
const leastPiece = 512 * 1024;
/** Milliseconds: a registry stores what it got before it answers. */
const silence = 120_000;
const passing = new Set(['timeout', 'cut', 'unreachable', 'refused']);

/** Why a request brought nothing further. */
interface Setback {
  why: string;
  /** Milliseconds that the registry asks to wait. */
  wait?: number | undefined;
  /** Less at a time may do. */
  smaller?: boolean;
  /** That it is too much is all that is wrong. */
  isTooLarge?: boolean;
}

/**
 * One blob on its way into a repository. It is sent whole, as it comes; where that is cut or not taken, smaller pieces are, from where the registry says
 * that it stands, or from the beginning where it has forgotten.
 */
export class Upload {
  readonly #from: Side;
  readonly #to: Side;
  readonly #blob: Descriptor;
  #session: Session | undefined;
  /** Bytes at a time; undefined: all. */
  #piece: number | undefined;
  /** The last request may have done something. */
  #isUnsure = false;
  #signedIn = false;

  constructor(from: Side, to: Side, blob: Descriptor, begun?: Session) {
    this.#from = from;
    this.#to = to;
    this.#blob = blob;
    this.#session = begun;
  }

  /** Throws Failure, or the signal's reason; the registry is then told that nothing more comes. */
  async run(): Promise<void> {
    const { ports, signal } = this.#to.asking;
    try {
      let inVain = 0;
      for (let setbacks = 0; ; ) {
        const before = this.#session?.offset ?? 0;
        const outcome = await this.#step().catch((error: unknown) => this.#setback(error));
        if (outcome === 'done') return;
        if (outcome === 'further') continue;
        setbacks += 1;
        inVain = outcome.isTooLarge || (this.#session?.offset ?? 0) > before ? 0 : inVain + 1;
        if (inVain >= fruitless || setbacks >= most) throw this.#cut(outcome.why);
        if (outcome.smaller) this.#piece = this.#smaller();
        if (!outcome.isTooLarge) await ports.sleep(outcome.wait ?? Math.min(500 * 2 ** inVain, 10_000), signal);
        this.#isUnsure = true;
      }
    } catch (error) {
      if (this.#session) await end(this.#to, this.#session);
      throw error;
    }
  }

  async #step(): Promise<'done' | 'further' | Setback> {
    if (this.#isUnsure) {
      if (await isBlobThere(this.#to, this.#blob.digest)) return 'done';
      this.#session = this.#session && (await standing(this.#to, this.#session));
      this.#isUnsure = false;
    }
    this.#session ??= await begin(this.#to);
    const { offset, least } = this.#session;
    const { size } = this.#blob;
    if (offset > size) {
      this.#session = undefined;
      return { why: `${this.#url} says to have more bytes than there are` };
    }
    const length = Math.min(Math.max(this.#piece ?? size, least), size - offset);
    const isLast = this.#piece === undefined || length === 0;
    return await this.#taken(await this.#send(this.#session, length, isLast), this.#session, length, isLast);
  }

  async #send({ place, offset }: Session, length: number, isLast: boolean): Promise<HttpResponse> {
    const { asking, path } = this.#to;
    const over = new AbortController();
    const signal = AbortSignal.any([asking.signal, over.signal]);
    const source: Side = { ...this.#from, asking: { ...this.#from.asking, signal } };
    const url = isLast ? withDigest(place, this.#blob.digest) : place;
    const about = {
      'content-type': 'application/octet-stream',
      'content-length': String(length),
      ...(isLast ? {} : { 'content-range': `${offset}-${offset + length - 1}` }),
    };
    const body = length === 0 ? {} : { body: read(source, this.#blob, offset, length) };
    const headers = headersFor(asking, path, { url, headers: about });
    try {
      return await asking.ports.http(
        { method: isLast ? 'PUT' : 'PATCH', url, headers, timeout: silence, ...body, ...tlsFor(url, asking.endpoint) },
        asking.signal,
      );
    } finally {
      // Of a body that nobody takes any more, its source is let go.
      over.abort();
    }
  }

  async #taken(answer: HttpResponse, session: Session, length: number, isLast: boolean): Promise<'done' | 'further' | Setback> {
    const { asking, path } = this.#to;
    const { status, headers } = answer;
    if (status === 401 && !this.#signedIn) {
      await answer.text();
      this.#signedIn = true;
      await asking.authorizer.answer(answer, asking.endpoint, path, asking.patience, asking.signal);
      return { why: `${this.#url} wants to be signed in to again` };
    }
    const isMoved = (status === 307 || status === 308) && headers['location'] !== undefined;
    const isBusy = [408, 416, 425, 429].includes(status) || status >= 500 || (status === 404 && session.offset > 0);
    const mayShrink = status === 413 && (this.#piece ?? this.#blob.size) > leastPiece;
    const isTaken = isLast ? status === 201 : status === 202 || status === 204;
    if (!isMoved && !isBusy && !mayShrink && !isTaken)
      throw await notTaken(asking, path, answer, `the blob ${this.#blob.digest} of ${this.#blob.size} bytes`);
    await answer.text();
    if (isMoved) this.#session = { ...session, place: placeOf(this.#to, headers['location'] as string, session.place) };
    if (!isTaken)
      return {
        why: `${this.#url} answers HTTP ${status}`,
        wait: retryAfter(answer, asking.ports.now()),
        smaller: mayShrink,
        isTooLarge: mayShrink,
      };
    this.#signedIn = false;
    if (isLast) {
      demandSame(this.#to, answer, this.#blob.digest);
      return 'done';
    }
    this.#session = after(this.#to, session, answer, session.offset + length);
    return this.#session.offset > session.offset ? 'further' : { why: `${this.#url} takes nothing of what it is sent` };
  }

  /** What a moment may mend. Throws all else. */
  #setback(error: unknown): Setback {
    this.#to.asking.signal.throwIfAborted();
    if (error instanceof HttpProblem && passing.has(error.code)) return { why: error.message, smaller: true };
    if (error instanceof Failure && error.kind === 'away' && !(error instanceof CopyFailure)) return { why: error.message };
    throw error;
  }

  #smaller(): number | undefined {
    const { size } = this.#blob;
    const next = this.#piece === undefined ? Math.min(firstPiece, Math.ceil(size / 2)) : Math.ceil(this.#piece / 2);
    return size <= leastPiece ? undefined : Math.max(next, leastPiece);
  }

  get #url(): string {
    return this.#to.asking.endpoint.url;
  }

  #cut(why: string): CopyFailure {
    const fix = 'try again; if it stays so, look at the network and at the proxy before the registry';
    return new CopyFailure('H2K-323', `the upload of ${this.#blob.digest} to ${this.#url} was given up: ${why}`, fix);
  }
}
