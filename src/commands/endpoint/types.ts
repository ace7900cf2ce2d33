import type { ShownCertificate } from '../../ports/types.ts';
import type { Problem } from '../../types.ts';
import type { Report } from '../result.ts';

/** A certificate as the report has it. */
export interface CheckedCertificate extends Omit<ShownCertificate, 'distrust'> {
  /** This machine, or the authority that the ENDPOINT names, vouches for it. */
  trusted: boolean;
  /** Why not. */
  why?: string;
  /** The fingerprint that the ENDPOINT has, or has from now on. */
  accepted?: string;
}
/** What `endpoint check --output json` prints. */
export interface EndpointReport extends Report {
  endpoint: { name: string; type: string; address: string };
  certificate?: CheckedCertificate;
  /** As whom, in words; left out: no sign-in was tried, or none was wanted. */
  signedIn?: string;
  /** What was tried and let through, in words. */
  can: string[];
  /** Where the fingerprint was written: `endpoints.yaml:7`. */
  written?: string;
}

/** What is asked once the certificate is known to be the right one. */
export interface Signing {
  signedIn?: string;
  can: string[];
  problems: Problem[];
}
/** How one type of ENDPOINT is looked at. */
export interface Kind {
  /** https:// is what has a certificate; undefined: the type has no address that can be looked at. */
  address?: string;
  /** Left out: this machine's authorities judge the certificate. */
  certificate?: (signal: AbortSignal) => Promise<ShownCertificate>;
  /** Tries the sign-in under the accepted certificate. Throws Stop. */
  sign: (accepted: string | undefined, signal: AbortSignal) => Promise<Signing>;
}
