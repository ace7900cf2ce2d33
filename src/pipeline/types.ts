import type { Cause, Cluster, DeployEvent, Manifest, Proof, Ref, ReleaseAddress } from '../kubernetes/types.ts';
import type { Ports } from '../ports/types.ts';
import type { Digest, Json, JsonObject, Problem } from '../types.ts';

/** Automation Pipelines' own words. */
export type Status = 'NOT_STARTED' | 'RUNNING' | 'COMPLETED' | 'FAILED' | 'CANCELED';
export type TaskType = 'K8S';

/** One run of a pipeline, in Automation Pipelines' own field names: the JSON that users see. */
export interface Execution {
  id: string;
  index: number;
  name: string;
  status: Status;
  statusMessage: string;
  input: { [name: string]: string };
  output: Json;
  stageOrder: string[];
  stages: { [stage: string]: StageExecution };
  _durationInMicros?: number;
  releases: ReleaseSummary[];
}
export interface StageExecution {
  status: Status;
  statusMessage: string;
  taskOrder: string[];
  tasks: { [task: string]: TaskExecution };
}
export interface TaskExecution {
  type: TaskType;
  status: Status;
  statusMessage: string;
  input: JsonObject;
  output: Json;
  _durationInMicros?: number;
}
/** What became of one release in an execution. */
export interface ReleaseSummary extends ReleaseAddress {
  revision: number;
  changed: boolean;
  undone: 'none' | 'all' | 'partly';
  proofs: Proof[];
}

/** A pipeline as it is run: what its definition says, in order. */
export interface Pipeline {
  name: string;
  input: { [name: string]: string };
  stages: { name: string; tasks: { name: string; type: TaskType; input: JsonObject }[] }[];
}

/**
 * One stream tells everything that happens; log, table, summary and JSON are folds over it.
 * seq has no gaps; secrets are redacted before an event is made.
 */
export type ExecutionEvent = { seq: number; at: number; execution: string } & (
  | { type: 'status'; stage?: string; task?: string; status: Status; message?: string; output?: Json; micros?: number }
  | { type: 'deploy'; stage: string; task: string; deploy: DeployEvent }
  | { type: 'problem'; problem: Problem }
);
/** Never throws, never slows the engine. */
export type Sink = (event: ExecutionEvent) => void;

/** An image as pushed: `repository` in full (docker.io/acme/shop), `written` as people write it (acme/shop). */
export interface Push {
  repository: string;
  written: string;
  tag?: string;
  digest: Digest;
}

/** One type of task. tasks/ has one file a type, all listed in one table. */
export interface Task<Input> {
  type: TaskType;
  parse(input: JsonObject): Input;
  /** What is wrong with it as far as that can be told without asking anybody, warnings included: called for every task before anything runs. */
  check(input: Input, context: CheckContext): Promise<Problem[]>;
  run(input: Input, context: TaskContext): Promise<TaskResult>;
}
export interface CheckContext {
  /** Read at the first call; later calls share it. */
  manifests: (sources: readonly string[]) => Promise<{ manifests: Manifest[]; problems: Problem[] }>;
  /** The image that this run will be about, as it was named; its digest may be known only later. */
  image?: Omit<Push, 'digest' | 'written'> & { digest?: Digest };
}
export interface TaskContext extends Pick<CheckContext, 'manifests'> {
  ports: Ports;
  /** Aborted: stop, and put things back. */
  signal: AbortSignal;
  /** Aborted: leave everything as it is. */
  leave: AbortSignal;
  /** `owner/name`, or the working folder's name. */
  repository: string;
  execution: { id: string; url?: string; pipeline: string };
  /** The image that this run is about, its digest known. */
  push?: Push;
  /** Connects at the first call; later calls share the connection. `namespace`: the context's. */
  cluster: () => Promise<{ cluster: Cluster; namespace: string }>;
  /** What an image@digest is made of: digests of its platforms' manifests and of their configs; undefined: its registry can't tell. */
  contents: (image: string) => Promise<{ children: Digest[]; configs: Digest[] } | undefined>;
  stage: string;
  task: string;
  report: (event: DeployEvent) => void;
}
export interface TaskResult {
  status: 'COMPLETED' | 'FAILED' | 'CANCELED';
  statusMessage: string;
  output: Json;
  causes?: Cause[];
  release?: ReleaseSummary;
  /** What is not as it was, after a failure. */
  left?: Ref[];
}
