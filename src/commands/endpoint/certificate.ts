import { HttpProblem, type ShownCertificate } from '../../ports/types.ts';
import { type Problem, UnavailableError } from '../../types.ts';
import type { CheckedCertificate } from './types.ts';

/** A fingerprint in one spelling: 64 small hexadecimal digits. */
const plain = (fingerprint: string): string =>
  fingerprint
    .toLowerCase()
    .replace(/^sha-?256[:=]/, '')
    .replace(/[^0-9a-f]/g, '');

export const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

/** What a server shows, or by name why it can't be seen (H2K-815). Throws UnavailableError. */
export async function seen(address: string, look: () => Promise<ShownCertificate>): Promise<ShownCertificate> {
  try {
    return await look();
  } catch (error) {
    if (!(error instanceof HttpProblem)) throw error;
    const fix = fixes[error.code] ?? 'look at the address, the network and the proxy';
    throw new UnavailableError([{ code: 'H2K-815', severity: 'error', message: `${address} can't be looked at: ${error.message}`, fix }]);
  }
}
const fixes: Partial<Record<HttpProblem['code'], string>> = {
  unknownHost: 'look at the address for a slip; a name that only a private network knows needs a machine in that network',
  refused: 'is the server up, and is this its port?',
  tls: 'does the server speak https:// at this address?',
  proxy: 'look at HTTPS_PROXY and NO_PROXY',
};

/**
 * What is wrong with a certificate: another one than the accepted (H2K-812), one that nobody vouches for and nobody accepted (H2K-813), or an expired
 * one (H2K-814, a warning where it was accepted). `accepts`: the user accepts it now.
 */
export function judgedCertificate(
  { distrust, ...shown }: ShownCertificate,
  { address, accepted, accepts, now }: { address: string; accepted: string | undefined; accepts: boolean; now: number },
): { certificate: CheckedCertificate; problems: Problem[] } {
  const pinned = accepts ? shown.fingerprint : accepted;
  const certificate = {
    ...shown,
    trusted: distrust === undefined,
    ...(distrust && { why: distrust }),
    ...(pinned && { accepted: pinned }),
  };
  const { fingerprint, validTo } = shown;
  if (pinned && !isSame(pinned, fingerprint)) return { certificate, problems: [changed(address, fingerprint, pinned)] };
  const isExpired = Date.parse(validTo) < now;
  if (isExpired) return { certificate, problems: [expired(address, validTo, pinned !== undefined)] };
  if (distrust === undefined || pinned) return { certificate, problems: [] };
  return { certificate, problems: [untrusted(address, distrust, fingerprint)] };
}

const changed = (address: string, shown: string, accepted: string): Problem => ({
  code: 'H2K-812',
  severity: 'error',
  message: `the certificate of ${address} has changed: its sha256 is ${shown}, accepted is ${accepted}; nothing was sent to it`,
  fix: 'ask whoever runs the server whether it was renewed; then accept the new one: --accept',
});

const untrusted = (address: string, why: string, fingerprint: string): Problem => ({
  code: 'H2K-813',
  severity: 'error',
  message: `the certificate of ${address} is ${why}`,
  fix: `compare its sha256 with the server's own (${fingerprint}), then accept it: --accept; or let this machine trust its issuer (NODE_EXTRA_CA_CERTS)`,
});

const expired = (address: string, validTo: string, isAccepted: boolean): Problem => ({
  code: 'H2K-814',
  severity: isAccepted ? 'warning' : 'error',
  message: `the certificate of ${address} has expired: it was valid until ${validTo}`,
  fix: 'let whoever runs the server renew it, then accept the new one',
});
