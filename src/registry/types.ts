import type { Digest } from '../types.ts';
import type { ImageReference } from './reference.ts';

/** How to sign in to one registry; `from` says where it was found, for messages. */
export type Credential = { from: string } & ({ username: string; password: string } | { identityToken: string });
export interface Found {
  credential?: Credential;
  /** Why there may be credentials that can't be used; told when the registry wants some. */
  note?: string;
}

/** The text of a pull Secret (`.dockerconfigjson`); `from` says whose it is, for messages. */
export interface PullConfig {
  from: string;
  text: string;
}
/**
 * Whether an image can be read as nodes would: `unknown` where its registry said nothing about who asks. `tried`: keys of the entries that fit the
 * image, all refused; none: it was asked without. `has`: keys of all entries.
 */
export type PullAnswer = { is: 'taken' } | { is: 'unknown' } | { is: 'refused'; tried: string[]; has: string[]; why: string };

/** What one copy did. */
export interface Copied {
  /** Some tag was written. False: it had that digest already, and nothing was done. */
  changed: boolean;
  /** Blobs that were sent, and their bytes. */
  blobs: number;
  bytes: number;
  /** Blobs that the registry took from the other repository itself. */
  mounted: number;
  /** Blobs that were there. */
  present: number;
}
/** What is told of a copy while it runs. */
export interface CopyHooks {
  /** Called last before the tag is written. What it throws ends the copy, the tag unwritten. */
  beforeTag?: () => Promise<void>;
  /** A line of what is being done. */
  tell?: (line: string) => void;
}
/** Images of all registries as something to copy: one who reads them, one who writes. */
export interface Images {
  /** What the tag (or `latest`) means now. Throws UnavailableError. */
  digest(image: ImageReference, signal: AbortSignal): Promise<Digest>;
  /**
   * Makes the tag of `to` the image `digest` of the repository of `from`, byte for byte: an index with all its manifests and attestations. What refers to
   * the image (signatures) stays where it is. Throws UnavailableError; the signal's reason where it aborts, and the tag is then not written.
   */
  copy(from: ImageReference, digest: Digest, to: ImageReference, hooks: CopyHooks, signal: AbortSignal): Promise<Copied>;
}
