import type { PullAnswer, PullConfig } from '../../registry/types.ts';
import type { Digest, Problem } from '../../types.ts';
import type { PatienceTable } from '../health/patience.ts';
import type { UserRules } from '../health/user.ts';
import type { Pinned } from '../manifests/images.ts';
import type { ImagePath } from '../manifests/podspecs.ts';
import type { Planned } from '../plan/types.ts';
import type { Lock } from '../release/lock.ts';
import type { ReleaseRecord } from '../release/record.ts';
import type { RecordedImage } from '../release/types.ts';
import type { Cause, Change, Cluster, DeployEvent, Live, Manifest, Proof, Ref, ReleaseAddress } from '../types.ts';

/** Objects, named by manifests. */
export interface Located {
  /** As read; namespaces are filled in here, where the cluster can tell which kinds have one. */
  manifests: Manifest[];
  /** Given by the user: an object that names another is an error. */
  namespace?: string;
  /** For objects that name none, when `namespace` is not given. */
  defaultNamespace: string;
}
/** Everything that one deploy is asked for, by value. Durations are milliseconds. */
export interface DeployRequest extends Located {
  /** What becomes of objects that are there already: they are a mistake, or kept as they are. Left out: changed. */
  existing?: 'update' | 'fail' | 'keep';
  /** The manifests are those of a former revision, pinned already; these are its images. */
  former?: { readonly [repository: string]: RecordedImage };
  createNamespace: boolean;
  release: string;
  releaseNamespace: string;
  images: 'pushed' | 'written';
  /** Where custom resources hold images, beside what is known. */
  imagePaths?: readonly ImagePath[];
  push?: PushedImage;
  onFailure: 'undo' | 'keep';
  conflicts: 'fail' | 'force' | readonly string[];
  recreate: readonly string[];
  takeOver: boolean;
  /** Releases whose objects become this one's without a word: what one task of a pipeline applied, another may change. */
  siblings?: readonly ReleaseAddress[];
  prune: boolean;
  requireProof: boolean;
  timeout: number;
  patience: PatienceTable;
  /** The user's own rules of health. Left out: none. */
  health?: UserRules;
}
/** The image that this run is about, and what the record keeps of its push. */
export interface PushedImage extends Omit<RecordedImage, 'written'> {
  /** Normalised: docker.io/acme/shop. */
  repository: string;
  /** Why this push comes too late, seeing what is deployed of its repository; undefined: it doesn't. Left out: it never does. Rules 6. */
  overtaken?: (deployed: RecordedImage) => string | undefined;
}

export interface DeployContext {
  cluster: Cluster;
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  random: (bytes: number) => Uint8Array;
  /** Aborted: stop writing at once, then undo. */
  signal: AbortSignal;
  /** Aborted: leave everything as it is, undo included. */
  leave: AbortSignal;
  report: (event: DeployEvent) => void;
  run: { id: string; url?: string };
  /** What an image@digest is made of, asked of its registry: digests of its platforms' manifests and of their configs. undefined: it can't be told. */
  contents: (image: string) => Promise<{ children: Digest[]; configs: Digest[] } | undefined>;
  /** The platforms that an index image@digest offers, asked of its registry; undefined: it is no index, or can't be told. Left out: nobody can be asked. */
  platforms?: (image: string) => Promise<ImagePlatform[] | undefined>;
  /** Whether nodes with these pull Secrets may read an image, asked of its registry. Left out: nobody can be asked. */
  pull?: (image: string, configs: readonly PullConfig[]) => Promise<PullAnswer>;
}
/** linux, arm, v7. */
export interface ImagePlatform {
  os: string;
  architecture: string;
  variant?: string;
}

export interface DeployResult {
  /** SKIPPED: a later push is deployed; nothing was touched. */
  status: 'COMPLETED' | 'FAILED' | 'CANCELED' | 'SKIPPED';
  statusMessage: string;
  changes: Change[];
  causes: Cause[];
  proofs: Proof[];
  problems: Problem[];
  changed: boolean;
  undone: 'none' | 'all' | 'partly';
  /** What is not as it was, after a failure. */
  left: Ref[];
  revision: number;
  /** The objects as they were last seen, those that were kept included; empty after a failure. */
  objects: Live[];
}

/** What is wanted, to the last byte: the user's manifests with the images of this push and of former ones, labelled as members of the release. */
export interface Wanted {
  manifests: Manifest[];
  /** Where which image was put: what has to be proven. */
  pinned: Pinned[];
  /** What the record will remember. */
  images: { [repository: string]: RecordedImage };
}

/** A deploy under way: what was asked for, by which means, and what is known by now. */
export interface Work {
  request: DeployRequest;
  context: DeployContext;
  lock: Lock;
  record: ReleaseRecord;
  wanted: Wanted;
  planned: Planned;
}
