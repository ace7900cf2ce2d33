import type { Sibling } from '../definitions/parts.ts';
import type { Defined, Definitions, Endpoint, HealthDocument, PipelineDefinition, Workspace } from '../definitions/types.ts';
import type { PushEvent } from '../dockerhub/types.ts';
import type { Scope } from '../expressions/types.ts';
import type { Cause, Cluster, DeployEvent, Manifest, Proof, ReadOptions, Ref, ReleaseAddress } from '../kubernetes/types.ts';
import type { Files, Ports } from '../ports/types.ts';
import type { Images, PullAnswer, PullConfig } from '../registry/types.ts';
import type { Digest, JsonObject, Path, Problem } from '../types.ts';

/** Automation Pipelines' own words, for executions, stages and tasks alike. */
export type Status =
  | 'NOT_STARTED'
  | 'STARTED'
  | 'RUNNING'
  | 'CANCELING'
  | 'WAITING'
  | 'RESUMING'
  | 'PAUSING'
  | 'PAUSED'
  | 'CANCELED'
  | 'COMPLETED'
  | 'FAILED'
  | 'SKIPPED'
  | 'QUEUED'
  | 'FAILED_CONTINUE'
  | 'ROLLING_BACK'
  | 'ROLLBACK_FAILED'
  | 'PREPARING_WORKSPACE'
  | 'ROLLBACK_COMPLETED';
/** What can be run. Exports hold other types too; those are refused by name. */
export type TaskType = 'K8S' | 'REST' | 'POLL' | 'CI' | 'SSH' | 'Condition' | 'Pipeline' | 'IMAGE' | 'UserOperation';

/** One run of a pipeline, in Automation Pipelines' own field names: the JSON that users see. */
export interface Execution {
  id: string;
  index: number;
  name: string;
  status: Status;
  statusMessage: string;
  comments?: string;
  input: { [name: string]: string };
  output: JsonObject;
  /** Every name of a task, groups that ran side by side split up. */
  stageOrder: string[];
  stages: { [stage: string]: StageExecution };
  _durationInMicros?: number;
  /** A Pipeline task or a rollback ran it. */
  _nested?: true;
  /** The push that it is about. */
  dockerEvent?: DockerEvent;
  releases: ReleaseSummary[];
}
export interface StageExecution {
  status: Status;
  statusMessage: string;
  taskOrder: string[];
  tasks: { [task: string]: TaskExecution };
  _durationInMicros?: number;
  /** The rollback pipeline that ran because the stage failed. */
  rollbackResponse?: Execution;
}
export interface TaskExecution {
  type: string;
  status: Status;
  statusMessage: string;
  /** Bound; before the task begins, as it was written. */
  input: JsonObject;
  output: JsonObject;
  _durationInMicros?: number;
  /** What a Pipeline task ran. */
  execution?: Execution;
  /** The rollback pipeline that ran because the task failed. */
  rollbackResponse?: Execution;
}
/** What became of one release in an execution. */
export interface ReleaseSummary extends ReleaseAddress {
  revision: number;
  changed: boolean;
  undone: 'none' | 'all' | 'partly';
  proofs: Proof[];
}

/** Leads from an execution to one that it holds: of a Pipeline task, or the rollback of a task or a whole stage. */
export interface Within {
  stage: string;
  task?: string;
  rollback?: true;
}
/**
 * One stream tells everything that happens; log, table, summary and JSON are folds over it. `execution` is the outermost one's id, `within` leads to the one
 * that the event is about (left out: the outermost). Its first event is `begin`. seq has no gaps; secrets are redacted before an event is made.
 */
export type ExecutionEvent = { seq: number; at: number; execution: string; within?: Within[] } & (
  | { type: 'begin'; tree: Execution }
  | StatusEvent
  | { type: 'deploy'; stage: string; task: string; deploy: DeployEvent }
  | { type: 'log'; stage: string; task: string; text: string }
  | { type: 'release'; release: ReleaseSummary }
  | ({ type: 'image'; stage: string; task: string } & WrittenImage)
  | { type: 'problem'; problem: Problem }
);
/** A tag that a task is about to write: told before it is, so that whoever hears of the push knows it for our own. `image` as people write it (acme/shop). */
export interface WrittenImage {
  image: string;
  tag: string;
  digest: Digest;
}
/** Of the execution; of a stage, where only `stage` is named; of a task. What is left out stays as it was. */
export interface StatusEvent {
  type: 'status';
  stage?: string;
  task?: string;
  status: Status;
  message?: string;
  input?: JsonObject;
  output?: JsonObject;
  micros?: number;
  /** Of a task that waits: what people are asked. */
  ticket?: Ticket;
}
/** Never throws, never slows the engine. */
export type Sink = (event: ExecutionEvent) => void;

/** An image as pushed: `repository` in full (docker.io/acme/shop), `written` as people write it (acme/shop). */
export interface Push {
  repository: string;
  written: string;
  tag?: string;
  digest: Digest;
  /** Seconds; with `webhook` and `delivery` what a release remembers of a push. An image that was named by hand has none of them. */
  pushedAt?: number;
  webhook?: string;
  delivery?: string;
  /** Why it comes too late, seeing what a release has deployed of its repository; undefined: it doesn't. Left out: it never does. Rules 6. */
  overtaken?: (deployed: { tag?: string; pushedAt?: number; webhook?: string }) => string | undefined;
}
/** The push event that a run is about. An image that was named by hand has no more than its names. */
export type DockerEvent = Omit<PushEvent, 'verified'> & { verified?: boolean };

/** A field of a task's input whose bindings are filled in by the task itself: after it took the text apart, so that no value makes structure. */
export interface Unbound {
  path: Path;
  /** `criteria`: a condition in which bare names are properties of the answer. */
  as: 'text' | 'condition' | 'criteria';
}
/** One type of task, as the table knows it: by this definitions are judged, and the task itself is loaded only where one of its type is there. */
export interface TaskEntry<Input> {
  /** What it may name under `endpoints`, and of which type an ENDPOINT must be. */
  endpoints: readonly { key: string; type: string; required: boolean }[];
  /** Left out: `run` gets its whole input bound. */
  unbound?: readonly Unbound[];
  load: () => Promise<Task<Input>>;
}
/** What a type of task does. tasks/ has one file a type, all listed in one table. */
export interface Task<Input> {
  type: TaskType;
  /**
   * What is wrong with it as far as that can be told without asking anybody, warnings included: called for every task before anything runs.
   * Bindings are open, so a text that holds `${` is not judged.
   */
  check(input: Defined<JsonObject>, context: CheckContext): Promise<Problem[]>;
  /** The bound input (but for `unbound`). Throws ConfigurationError. */
  parse(input: JsonObject): Input;
  /**
   * How long it may take, in ms: then its signal aborts, and it FAILED. Left out: it keeps the time itself (K8S, whose undo comes after its timeout),
   * or lives by the pipeline's limit.
   */
  limit?(input: Input): number;
  /** Throws ConfigurationError and UnavailableError: it FAILED. */
  run(input: Input, context: TaskContext): Promise<TaskResult>;
}
/** By type; an unknown type is in no table. */
// biome-ignore lint/suspicious/noExplicitAny: each task reads its own input; the table can't name it
export type Tasks = Readonly<{ [type: string]: TaskEntry<any> }>;

export interface CheckContext {
  /** Read at the first call; later calls that are alike share it. */
  manifests: (sources: readonly string[], options?: ReadOptions) => Promise<{ manifests: Manifest[]; problems: Problem[] }>;
  files: Files;
  /** The image that this run will be about, as it was named; its digest may be known only later. */
  image?: Omit<Push, 'digest' | 'written'> & { digest?: Digest };
  definitions: Definitions;
  /** The pipeline, stage and task that it is in. */
  pipeline: PipelineDefinition;
  stage: string;
  task: string;
}
export interface TaskContext extends Pick<CheckContext, 'manifests'> {
  ports: Ports;
  /** Aborted: stop, and put things back. */
  signal: AbortSignal;
  /** Aborted: leave everything as it is. */
  leave: AbortSignal;
  /** When its `limit` is over, in ms since 1970. */
  deadline: number;
  /** `owner/name`, or the working folder's name. */
  repository: string;
  execution: { id: string; index: number; url?: string; pipeline: string };
  stage: string;
  task: string;
  /** The other tasks of its type in the same pipeline, their bindings open. */
  siblings: readonly Sibling[];
  /** The image that this run is about, its digest known. */
  push?: Push;
  event?: DockerEvent;
  /** What bindings lead to at this task: for what it left unbound. */
  scope: Scope;
  /** The pipeline's workspace, bound. */
  workspace?: Workspace;
  /** The ENDPOINT that the task names under `key`, its properties bound. Throws ConfigurationError where it names one that is not there. */
  endpoint: (key: string) => Endpoint | undefined;
  /** The ENDPOINT of that name, its properties bound. Throws ConfigurationError where there is none. */
  endpointNamed: (name: string) => Endpoint;
  /** Where a part of the task's input stands. */
  at: Defined<JsonObject>['at'];
  /** The HEALTH documents that hold for its pipeline; an earlier group's word on a kind of objects goes before a later one's. */
  health: readonly (readonly Defined<HealthDocument>[])[];
  /** Connects at the first call; later calls share the connection. `endpoint` left out: the run's own kubeconfig. `namespace`: the context's. */
  cluster: (endpoint?: Endpoint) => Promise<{ cluster: Cluster; namespace: string }>;
  /** What an image@digest is made of: digests of its platforms' manifests and of their configs; undefined: its registry can't tell. */
  contents: (image: string) => Promise<{ children: Digest[]; configs: Digest[] } | undefined>;
  /** The platforms that an index image@digest offers; undefined: it is no index, or its registry can't tell. Left out: nobody is asked. */
  platforms?: (image: string) => Promise<{ os: string; architecture: string; variant?: string }[] | undefined>;
  /** Whether nodes with these pull Secrets may read an image. Left out: nobody is asked. */
  pull?: (image: string, configs: readonly PullConfig[]) => Promise<PullAnswer>;
  /** Images of any registry, asked and written as these ENDPOINTs say (`destination`: where to write), else as the run's own settings do. */
  images: (source?: Endpoint, destination?: Endpoint) => Images;
  /** Runs another pipeline to its end as a part of this task. Throws ConfigurationError: not there, running already, or its inputs are wrong. */
  runPipeline: (name: string, input: { [name: string]: string }) => Promise<Execution>;
  report: (event: DeployEvent) => void;
  /** Before a tag is written: resolves when whoever must know of it before its registry does has heard it, or can't be reached. Never rejects. */
  announce: (image: WrittenImage) => Promise<void>;
  /** What a person said to this task; undefined: nobody has yet. */
  answer?: Answer;
  /** Whether the run may end WAITING here: a pipeline that is a part of another can't. */
  mayWait: boolean;
  /** A line for the log, e.g. of a step's output. */
  log: (text: string) => void;
}
/** A person's word on a task that waits for one. */
export interface Answer {
  approved: boolean;
  by: string;
  comments: string;
  /** When it was given, in ms since 1970. */
  at: number;
}
/** What a task that waits asks people for. */
export interface Ticket {
  summary: string;
  description: string;
  /** Who may answer, people and groups; empty: whoever may go on with the run. */
  approvers: string[];
  /** Which of them are groups. */
  groups: string[];
  /** When it was asked, and until when it may be answered: ms since 1970. */
  asked: number;
  expires: number;
  /** What waits already for the same pipeline is no longer wanted. */
  replaces: boolean;
}
export interface TaskResult {
  /**
   * SKIPPED: what the execution is about was found to be outdated; it ends there, and nothing failed.
   * WAITING: for the answer to its `ticket`; the rest of the group runs to its end, then the run ends, to be gone on with by another process.
   */
  status: 'COMPLETED' | 'FAILED' | 'CANCELED' | 'SKIPPED' | 'WAITING';
  ticket?: Ticket;
  statusMessage: string;
  output: JsonObject;
  causes?: Cause[];
  release?: ReleaseSummary;
  /** It changed something outside of every cluster: that stays, whatever comes after it. */
  changed?: boolean;
  /** What is not as it was, after a failure; of a task that has no release, after any end. */
  left?: Ref[];
}

/** A run that waits for people, as another process goes on with it. Secrets are hidden in it; what else a run needs it reads anew. */
export interface Halt {
  execution: Execution;
  /** The number of the next event. */
  seq: number;
  /** How many pipelines ran within this one. */
  ids: number;
  results: TaskResult[];
  /** When what waits was begun: the execution ('') and, by name, its stages and tasks; ms since 1970. */
  begun: { [part: string]: number };
  /** By `Stage.Task`. */
  tickets: { [task: string]: Ticket };
}
