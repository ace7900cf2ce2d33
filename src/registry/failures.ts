import { HttpProblem } from '../ports/types.ts';
import type { Problem } from '../types.ts';

/**
 * absent: no such tag or repository; refused: wrong credentials, or none where some are wanted; factor: the account's password alone opens nothing;
 * right: signed in, but without access; changed: another certificate than the accepted one; untrusted: one that nobody vouches for.
 */
export type FailureKind = 'absent' | 'refused' | 'factor' | 'right' | 'limited' | 'away' | 'untrusted' | 'changed' | 'nonsense';
/** Why one server did not give what it was asked for, in words that begin with its name. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly fix: string;
  /** Milliseconds that the server asks to wait. */
  readonly wait: number | undefined;
  constructor(kind: FailureKind, message: string, fix: string, wait?: number) {
    super(message);
    this.kind = kind;
    this.fix = fix;
    this.wait = wait;
  }
}

/** The first of these that some server answered is what happened: a mirror's "no such tag" says more than an upstream that is out of reach. */
const codes: Record<FailureKind, Problem['code']> = {
  absent: 'H2K-303',
  factor: 'H2K-313',
  refused: 'H2K-305',
  right: 'H2K-312',
  limited: 'H2K-306',
  nonsense: 'H2K-307',
  changed: 'H2K-311',
  untrusted: 'H2K-310',
  away: 'H2K-304',
};

/** Whether a problem says that there is no such tag, digest or repository. */
export const saysAbsent = ({ code }: Problem): boolean => code === codes.absent;

/** One problem out of what all servers of a registry said. */
export function problemOf(image: string, failures: readonly Failure[]): Problem {
  const order = Object.keys(codes);
  const [first] = failures.toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));
  const message = `${image}: ${failures.map((failure) => failure.message).join('; ')}`;
  return { code: codes[first!.kind], severity: 'error', message, fix: first!.fix, input: 'image' };
}

/** What a request that got no answer means. Anything but an HttpProblem is a bug or the signal's reason, and goes on. */
export function unanswered(error: unknown, url: string): Failure {
  if (!(error instanceof HttpProblem)) throw error;
  const kind = kinds[error.code] ?? 'away';
  return new Failure(kind, `${url} can't be asked: ${error.message}`, fixes[kind]);
}

const kinds: Partial<Record<HttpProblem['code'], 'untrusted' | 'changed'>> = {
  untrusted: 'untrusted',
  tls: 'untrusted',
  changed: 'changed',
};
const fixes = {
  untrusted:
    'let the machine trust its issuer (NODE_EXTRA_CA_CERTS), accept this one certificate (hub-to-kube endpoint check NAME --accept), or write http:// for a mirror that speaks no TLS',
  changed: 'find out why; if it was renewed, accept the new one: hub-to-kube endpoint check NAME --accept',
  away: 'try again; if it stays so, look at the network, the proxy and the address',
};
