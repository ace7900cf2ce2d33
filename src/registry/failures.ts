import { HttpProblem } from '../ports/types.ts';
import type { Problem } from '../types.ts';

export type FailureKind = 'absent' | 'refused' | 'limited' | 'away' | 'untrusted' | 'nonsense';
/** Why one server did not give what it was asked for, in words that begin with its name. */
export class Failure extends Error {
  readonly kind: FailureKind;
  readonly fix: string;
  constructor(kind: FailureKind, message: string, fix: string) {
    super(message);
    this.kind = kind;
    this.fix = fix;
  }
}

/** The first of these that some server answered is what happened: a mirror's "no such tag" says more than an upstream that is out of reach. */
const codes: Record<FailureKind, Problem['code']> = {
  absent: 'H2K-303',
  refused: 'H2K-305',
  limited: 'H2K-306',
  nonsense: 'H2K-307',
  untrusted: 'H2K-310',
  away: 'H2K-304',
};

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
  const isTls = error.code === 'untrusted' || error.code === 'tls';
  const fix = isTls
    ? 'let the machine trust its issuer (NODE_EXTRA_CA_CERTS), or write http:// for a mirror that speaks no TLS'
    : 'try again; if it stays so, look at the network, the proxy and the address';
  return new Failure(isTls ? 'untrusted' : 'away', `${url} can't be asked: ${error.message}`, fix);
}
