import type { Digest, Json, JsonObject, Path, Position, Problem } from '../types.ts';

// ---- what the API server is asked

/** A Kubernetes object's name in full. Identity is all but `version`. */
export interface Ref {
  group: string;
  version: string;
  kind: string;
  namespace?: string;
  name: string;
}
/** A kind as discovery tells it. */
export interface Resource {
  group: string;
  version: string;
  kind: string;
  /** The plural in URLs: deployments. */
  resource: string;
  namespaced: boolean;
  verbs: string[];
}
export interface Live {
  ref: Ref;
  uid: string;
  resourceVersion: string;
  generation?: number;
  body: JsonObject;
}
export interface ListOptions {
  /** Left out: all namespaces. */
  namespace?: string;
  labels?: string;
  fields?: string;
}
export interface LogOptions {
  container?: string;
  /** Of the container before the last restart. */
  previous?: boolean;
  /** The last so many lines. */
  tail: number;
}
/** One question to SelfSubjectAccessReview. */
export interface Access {
  verb: string;
  group: string;
  resource: string;
  namespace?: string;
  name?: string;
}
export type JsonPatch = { op: 'add' | 'replace' | 'remove'; path: string; value?: Json }[];

export interface Cluster {
  /** The API server's URL, for messages. */
  readonly server: string;
  /**
   * How far the API server's clock is before ours, in ms, as its last answer told (to a second); 0 before the first. What the cluster has written the time of
   * is compared with the cluster's time, never with ours.
   */
  readonly ahead: number;
  /** uid of kube-system; where that is forbidden, a hash of the server's URL and CA. */
  id(): Promise<string>;
  /** undefined: the cluster has no such kind. `version` left out: the preferred one. */
  resource(group: string, kind: string, version?: string): Promise<Resource | undefined>;
  /** Forgets what discovery told (a CRD was made). */
  refresh(): Promise<void>;
  get(ref: Ref): Promise<Live | undefined>;
  list(resource: Resource, options: ListOptions): AsyncIterable<Live>;
  /** Server-side apply with fieldValidation=Strict. Throws ApiError. */
  apply(body: Json, options: ApplyOptions): Promise<{ live: Live; created: boolean; warnings: string[] }>;
  /** POST; with dryRun it lists every unknown field (server-side apply does not). Throws ApiError. */
  create(body: Json, options?: { dryRun?: boolean }): Promise<Live>;
  patch(ref: Ref, operations: JsonPatch, options: { manager: string; resourceVersion: string }): Promise<Live>;
  /** Guarded by uid. An object that is gone already is no error. */
  delete(ref: Ref, options: { uid: string; propagation: 'background' | 'foreground' | 'orphan' }): Promise<void>;
  /** LIST, then WATCH: relists, reconnects, and polls where `watch` is forbidden, all by itself; ends only with `signal` (or ApiError when even LIST is forbidden). */
  watch(resource: Resource, options: ListOptions, signal: AbortSignal): AsyncIterable<WatchEvent>;
  /** The last lines of a container's log. Throws ApiError. */
  logs(pod: Ref, options: LogOptions): Promise<string[]>;
  /** A running container's log, line by line from its first until it ends or the signal comes; a megabyte at most. Throws ApiError, and where it is cut. */
  follow(pod: Ref, container: string, signal: AbortSignal): AsyncIterable<string>;
  can(asks: Access[]): Promise<boolean[]>;
  /** The same cluster, but what is asked through this view (also a retry that waits) ends with `signal`: for writes of a run that may be cancelled. */
  until(signal: AbortSignal): Cluster;
  /** Ends every request and watch; throws nothing. */
  close(): void;
}
export interface ApplyOptions {
  manager: string;
  force?: boolean;
  dryRun?: boolean;
}
/**
 * `gone` carries the last state. `synced`: all that was there when the list was made has been told; it comes again after each relist, before which
 * only what changed is told anew, and what vanished meanwhile as `gone`. An object of the same name with another uid: first `gone`, then `present`.
 * `polling`, once: changes are seen every two seconds, and `why` says what right is missing.
 */
export type WatchEvent = { type: 'present' | 'gone'; live: Live } | { type: 'synced' } | { type: 'polling'; why: string };

// ---- what the user wrote

export interface Manifest {
  ref: Ref;
  body: JsonObject;
  /** Where a value (or its key) stands in the text. A path that is not in the text gives its nearest parent's position. */
  at: (path: Path, part?: 'key' | 'value') => Position;
  /** Every change that we make to what the user wrote; shown in the plan. */
  edits: Edit[];
  /** A line of a template may be that of many objects: what is said of one has its name in it. */
  via?: 'helm';
}
/**
 * What a scalar's text becomes before it is read: placeholders are filled in after parsing, so that no value makes structure, and a scalar without
 * quotes means what the filled text means (rules 22). A problem, where one can't be filled in.
 */
export type Fill = (text: string) => string | Pick<Problem, 'code' | 'message' | 'fix'>;

/** How sources of manifests are read. */
export interface ReadOptions {
  fill?: Fill;
  chart?: ChartOptions;
}
/** What a Helm chart is rendered with. */
export interface ChartOptions {
  /** Files of values, later ones over earlier ones. */
  values?: readonly string[];
  /** Single values over those, by their path: image.tag. */
  set?: Readonly<Record<string, string>>;
  /** What the templates take for the release's name and namespace. */
  release?: string;
  namespace?: string;
}
/** Manifests that another program makes, or that lie elsewhere: of a folder or file with a kustomization, a folder with a chart, a URL. */
export type Render = (
  kind: 'kustomization' | 'chart' | 'url',
  place: string,
  options: ReadOptions,
) => Promise<{ manifests: Manifest[]; problems: Problem[] }>;

export interface Edit {
  path: Path;
  from?: Json;
  to?: Json;
  why: string;
}

// ---- plan

export interface Change {
  ref: Ref;
  action: 'create' | 'update' | 'unchanged' | 'adopt' | 'recreate' | 'delete' | 'blocked';
  /** Smaller first; objects of one wave are applied side by side. */
  wave: number;
  /** Unified diff of YAML texts, Secrets masked; empty when nothing changes. */
  diff: string;
  /** true: the API server could not be asked (its CRD or namespace is made by this very run). */
  simulated: boolean;
  reversible: 'yes' | 'no' | 'partly';
  why: string;
  /** Of the pods that it makes; left out where it makes none. */
  images?: ImageChange[];
}
/** `before` left out: the container or its object is new. */
export interface ImageChange {
  container: string;
  before?: string;
  after: string;
}
export interface Plan {
  /** What a run would say to it before it touches anything. */
  verdict: 'possible' | 'refused' | 'unavailable';
  cluster: string;
  release: string;
  revision: number;
  changes: Change[];
  problems: Problem[];
}

// ---- health

/**
 * `hold`: seconds that this readiness must last before it counts (rules 27); left out where it counts at once. `quiet`: it only follows from
 * other objects, which tell of themselves.
 */
export type Health =
  | { state: 'ready'; hold?: number }
  | { state: 'progressing'; why: string; quiet?: true }
  | { state: 'failing'; causes: Cause[] }
  | { state: 'notVerified'; why: string };
export type CauseCode =
  | 'ImageNotFound'
  | 'ImageUnauthorised'
  | 'ImageRateLimited'
  | 'ImageWrongPlatform'
  | 'ImagePull'
  | 'InvalidImageName'
  | 'ConfigMissing'
  | 'VolumeMount'
  | 'Crash'
  | 'OutOfMemory'
  | 'StartError'
  | 'ExecFormat'
  | 'RunAsRoot'
  | 'ProbeFailing'
  | 'Unschedulable'
  | 'Quota'
  | 'PodSecurity'
  | 'ServiceAccountMissing'
  | 'AdmissionRefused'
  | 'VolumeClaimPending'
  | 'LoadBalancerPending'
  | 'DeadlineExceeded'
  | 'JobFailed'
  | 'Evicted'
  | 'NodeLost'
  | 'FinalizerHangs'
  | 'OldPodsStay'
  | 'HealthRule'
  | 'NotReady'
  | 'Reported';
export interface Cause {
  code: CauseCode;
  /** The object of the user's manifests that is not ready because of it. */
  ref: Ref;
  pod?: string;
  container?: string;
  /** Kubernetes' own word: CrashLoopBackOff, ErrImagePull, FailedScheduling … */
  reason: string;
  exitCode?: number;
  restarts?: number;
  message: string;
  /** Last lines of the container's log. */
  log?: string[];
  fix: string;
  at?: Position;
}
/** What our own apply returned; absent where only a snapshot is judged. */
export interface Since {
  generation?: number;
  resourceVersion: string;
  specChanged: boolean;
}
/** Everything around an object that a verdict may need, by plain reading. */
export interface Related {
  /** ReplicaSets, Pods, ControllerRevisions … that belong to it, through ownerReferences, at any depth. */
  owned: readonly Live[];
  /** Events about it and what it owns, oldest first. */
  events: readonly Live[];
  /** Last log lines of containers that crashed, by `<uid of the pod>/<container>`. */
  logs?: ReadonlyMap<string, readonly string[]>;
  /** What may not be read: then its absence says nothing. */
  refused?: ReadonlySet<'events' | 'logs'>;
  /** Kinds of which everything is here: what is not here is not there. */
  complete?: ReadonlySet<string>;
}
/** How long a cause may last before the wait gives up (rules 25). `deadline`: as long as the wait itself. */
export type Patience = 'immediately' | 'deadline' | { seconds: number; restarts?: number };
/** What was seen of an object at one moment: all that `judge` knows. */
export interface Seen {
  at: number;
  health: Health;
  /** How far the work has come; only a value above every earlier one is progress. A restart is none, a new ready pod is. */
  mark: number;
  /** Restarts of all containers of the new pods together. */
  restarts: number;
}

// ---- proof

export interface Proof {
  ref: Ref;
  container: string;
  image: string;
  digest: Digest;
  verdict: 'proven' | 'mismatch' | 'unproven';
  why: string;
}

// ---- release

export interface ReleaseAddress {
  release: string;
  namespace: string;
  /** The ENDPOINT of the definitions that its cluster is; left out: the run's own kubeconfig. */
  endpoint?: { name: string; project?: string };
}

/** What a deploy tells while it runs; pipeline stamps stage and task on it. */
export type DeployEvent =
  | { type: 'phase'; phase: 'read' | 'plan' | 'apply' | 'wait' | 'prove' | 'undo'; text: string }
  | { type: 'object'; ref: Ref; change?: Change; health?: Health }
  /** Told before the record's first write. `run`: under whose name it will be written. */
  | { type: 'release'; address: ReleaseAddress; revision: number; run: string }
  | { type: 'proof'; proof: Proof }
  | { type: 'log'; ref: Ref; text: string }
  | { type: 'problem'; problem: Problem };
