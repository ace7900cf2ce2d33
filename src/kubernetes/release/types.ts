import type { Digest, JsonObject } from '../../types.ts';
import type { Proof, Ref } from '../types.ts';

/** What a release remembers from run to run: one Secret. */
export interface Head {
  format: 1;
  release: string;
  /** The newest revision tried. */
  revision: number;
  /** The newest revision that became ready and was not disproved. */
  good?: number;
  /** Anything but idle: a run is at work, or died at it. */
  state: 'idle' | 'applying' | 'undoing' | 'cancelled';
  run: { id: string; url?: string };
  /** By repository. Only of repositories that a push, `image` or `digest` named. Rules 2. */
  images: Record<string, RecordedImage>;
}
export interface RecordedImage {
  /** The reference without tag and digest, as the manifests wrote it. */
  written: string;
  tag?: string;
  digest: Digest;
  /** When it was pushed, in seconds; an image that was named by hand has no such time. */
  pushedAt?: number;
  /** The docker webhook that brought it, and the delivery. */
  webhook?: string;
  delivery?: string;
}
export interface Revision {
  number: number;
  outcome: 'pending' | 'good' | 'failed' | 'undone';
  members: Member[];
  /** Former members that the manifests no longer have and nobody has pruned. */
  orphans: Orphan[];
  /** As sent: pinned and labelled. In the members' order. */
  manifests: JsonObject[];
  images: Record<string, RecordedImage>;
  proof: Proof[];
}
export interface Member {
  ref: Ref;
  uid?: string;
  /** What was there before this revision's first write: nothing, a member of the good revision, or another object as it was then. */
  before: 'absent' | 'ours' | Snapshot;
  /** This revision deletes it to make it anew, and so may its undo. */
  recreated?: true;
  /** Of the manifest as sent. */
  hash: Digest;
  /** Of the object as our write left it; absent until then. */
  projection?: Digest;
}
export interface Orphan {
  ref: Ref;
  uid?: string;
}
export interface Snapshot {
  body: JsonObject;
}
