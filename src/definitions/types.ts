import type { Json, JsonObject, Path, Position } from '../types.ts';

/**
 * A value as it was written, and where its parts stand. A path that is not in the text gives its nearest parent's position;
 * `key` is where the key of the last step stands, a number where that character of the value's text does.
 */
export interface Defined<T> {
  value: T;
  at: (path: Path, part?: 'key' | 'value' | number) => Position;
}

/** Everything that a folder of definitions says. Keys are names, or `project/name` where two projects share one. */
export interface Definitions {
  pipelines: ReadonlyMap<string, Defined<PipelineDefinition>>;
  endpoints: ReadonlyMap<string, Defined<Endpoint>>;
  variables: ReadonlyMap<string, Defined<Variable>>;
  webhooks: ReadonlyMap<string, Defined<DockerWebhook>>;
  health: ReadonlyMap<string, Defined<HealthDocument>>;
}

/** What every definition may have. */
interface Common {
  name: string;
  project?: string;
  description?: string;
}
export interface Texts {
  [name: string]: string;
}

export interface PipelineDefinition extends Common {
  kind: 'PIPELINE';
  /** Left out: true. */
  enabled?: boolean;
  concurrency?: number;
  icon?: string;
  global?: boolean;
  tags?: string[];
  /** DOCKER_TRIGGER has the Docker parameters injected. Those of other triggers are in exports and mean nothing here. */
  options?: PipelineOption[];
  /** Names and defaults. A scalar that is no text is the text it was written as (`1.10` stays 1.10); null: no default. */
  input?: { [name: string]: string | null };
  _inputMeta?: { [name: string]: { mandatory?: boolean; description?: string } };
  /** Bindings. */
  output?: Texts;
  starred?: { input?: string; output?: string };
  workspace?: Workspace;
  /** Always there: the document's order where it was left out. */
  stageOrder: string[];
  stages: { [stage: string]: StageDefinition };
  notifications?: Notifications;
  rollbacks?: Rollback[];
}
export type PipelineOption = 'DOCKER_TRIGGER' | 'GIT_TRIGGER' | 'GERRIT_TRIGGER';

export interface StageDefinition {
  description?: string;
  tags?: string[];
  /** Always there: the document's order where it was left out. Names joined by commas in one item run side by side (`tasksInOrder` splits them). */
  taskOrder: string[];
  tasks: { [task: string]: TaskDefinition };
}

export interface TaskDefinition {
  /** Also a type that can't be run: exports of those are read all the same. */
  type: string;
  tags?: string[];
  /** The task's words for what it needs (`kubernetesServer`), and the ENDPOINT's name. */
  endpoints?: Texts;
  /** Bindings still open; what it may hold is the task type's affair. Left out: {}. */
  input: JsonObject;
  /** False: the task is SKIPPED. */
  preCondition?: string;
  /** "Continue on failure": FAILED_CONTINUE. */
  ignoreFailure?: boolean;
}

/** Where CI tasks run. Exports carry one also where nothing uses it. */
export interface Workspace {
  type?: 'DOCKER' | 'K8S';
  endpoint?: string;
  image?: string;
  registry?: string;
  path?: string;
  cache?: string[];
  limits?: { [name: string]: string };
  autoCloneForTrigger?: boolean;
  environmentVariables?: Texts;
  customProperties?: Texts;
}

export type NotificationEvent = 'SUCCESS' | 'FAILURE' | 'WAITING' | 'CANCELED' | 'STARTED';
/** Without `stage` it is about the whole pipeline, without `task` about the stage. */
interface Notification {
  event: NotificationEvent;
  stage?: string;
  task?: string;
}
export interface WebhookNotification extends Notification {
  action: 'post' | 'put' | 'patch';
  url: string;
  headers?: Texts;
  payload?: string;
  cloudProxyId?: string;
}
export interface EmailNotification extends Notification {
  endpoint: string;
  to: string[];
  subject?: string;
  body?: string;
}
export interface JiraNotification extends Notification {
  endpoint: string;
  issuetype?: string;
  project?: string;
  summary?: string;
  description?: string;
  assignee?: string;
  action?: string;
}
export interface Notifications {
  email?: EmailNotification[];
  webhook?: WebhookNotification[];
  jira?: JiraNotification[];
}

/** The pipeline `name` runs when this stage (or one task of it) fails. */
export interface Rollback {
  name: string;
  stage: string;
  task?: string;
  project?: string;
  inputs?: Texts;
}

export interface Endpoint extends Common {
  kind: 'ENDPOINT';
  /** dockerregistry, k8s, docker, git, email, agent …: those that nothing here uses are read all the same. */
  type: string;
  isRestricted?: boolean;
  cloudProxyId?: string;
  /** Texts may hold `${var.NAME}`. */
  properties: { [name: string]: Json };
}

export interface Variable extends Common {
  kind: 'VARIABLE';
  /** SECRET and RESTRICTED take their value from the step's environment (rules 33). */
  type: 'REGULAR' | 'SECRET' | 'RESTRICTED';
  value?: string;
}

/** Which pushes start which pipeline with which inputs. */
export interface DockerWebhook extends Common {
  kind: 'DOCKER_WEBHOOK';
  /** One of `endpoint` (a dockerregistry, whose repoURL names the repository) and `repository` (acme/shop) is there. */
  endpoint?: string;
  repository?: string;
  pipeline: string;
  /** Left out: true. */
  enabled?: boolean;
  /** RE2, whole match; a plain name is compared as it is; left out or empty: all. */
  imageNameRegExPattern?: string;
  tagNamePattern?: string;
  /** Which of two pushes is newer (rules 6): pushed, semver, or a pattern whose one group takes a number out of tags. Left out: pushed. */
  order?: string;
  /** Inputs of the pipeline; `${event.…}` and `${var.…}` may stand in them. */
  input?: Texts;
  /** Where the relay dispatches. */
  target?: Target;
}
export type Target =
  | { repository: string; event: string }
  | { repository: string; workflow: string; ref: string }
  /** The relay runs the pipeline itself (`--allow-run`). */
  | { run: true };

/** When objects of a kind are ready, in the user's own words: CEL or JSONPath. One of `ready` and `failed` is there. */
export interface HealthDocument extends Common {
  kind: 'HEALTH';
  /** The kind of objects that it is about, with its group or without: acme.io/Shop. */
  match: string;
  ready?: string;
  failed?: string;
  message?: string;
}
