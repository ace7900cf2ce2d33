import type { Ports } from '../ports/types.ts';
import type { JsonObject, Problem } from '../types.ts';

/** Where a push is dispatched: an event that any workflow of the default branch may listen to, or one workflow of one branch. */
export type DispatchTarget = { repository: string; event: string } | { repository: string; workflow: string; ref: string };

/** Who we are to GitHub: a token, or an App that is installed on the repositories. `privateKey`: the PEM that GitHub gave out. */
export type Credential = { token: string } | { appId: string; privateKey: string };

/**
 * One call to GitHub. `accepted`: GitHub has it (no promise that a workflow listens). `refused`: it certainly did not; `unknown`: nobody can
 * tell, so that a repeat may start a second run (rules 37).
 */
export interface DispatchAttempt {
  /** ms since 1970, and how long it took. */
  at: number;
  ms: number;
  answer: 'accepted' | 'refused' | 'unknown';
  status?: number;
  /** GitHub's own number of the request, for its support. */
  requestId?: string;
  /** Told by workflow_dispatch only; an event's run has to be looked for (`findRun`). */
  run?: { id: number; url: string };
  /** What was wrong, and what to do. */
  problem?: Problem;
  /** ms: the same may work after that long. Left out of a refusal: it stays refused until somebody changes something. */
  retryAfter?: number;
}

export interface WorkflowRun {
  id: number;
  /** For people. */
  url: string;
  /** GitHub's words: queued, in_progress, completed, waiting, requested, pending … */
  status: string;
  /** Once completed: success, failure, cancelled, skipped, timed_out, action_required … */
  conclusion?: string;
  title: string;
  createdAt: number;
}
/** `delivery`: its name holds the delivery's id, so it is the one. `time`: it came after the dispatch from the same event, and is the likeliest. */
export interface FoundRun extends WorkflowRun {
  match: 'delivery' | 'time';
}

/** The run of a delivery that was dispatched at `since` (ms). */
export interface SoughtRun {
  delivery: string;
  since: number;
  /** Whether a run that only its time speaks for may be this delivery's: one that another has is not. Asked from the oldest on; the first that is free is taken. */
  take?: (run: number) => boolean;
}

export interface NewDeployment {
  repository: string;
  ref: string;
  environment: string;
  description: string;
  payload: JsonObject;
}
export interface DeploymentStatus {
  state: 'queued' | 'in_progress' | 'success' | 'failure' | 'error' | 'inactive';
  description: string;
  /** Where people read what happened. */
  logUrl?: string;
}

export interface NewIssue {
  repository: string;
  title: string;
  /** Markdown. */
  body: string;
}
export interface Issue {
  repository: string;
  number: number;
  /** For people. */
  url: string;
  title: string;
  body: string;
}
export interface IssueComment {
  id: number;
  body: string;
  /** Its text is not the one that was written first. */
  isEdited: boolean;
  /** Who wrote it; '' where that account is gone. */
  by: string;
  /** An App's account, or an App that wrote it in a person's name. */
  isByApp: boolean;
}

/** What the relay and the action want of GitHub. Every call ends within half a minute, or with `signal` (its reason is thrown). */
export interface GitHub {
  /** When the token ends (ms), as GitHub told it in its latest answer; undefined: it has not been asked yet, or the credential has no end. */
  credentialEnds(): number | undefined;
  /** One attempt, never repeated here. Throws ConfigurationError for a private key that is none, and nothing else. */
  dispatch(target: DispatchTarget, payload: JsonObject, signal: AbortSignal): Promise<DispatchAttempt>;
  /** One look for the run that a dispatch caused. Throws UnavailableError when GitHub doesn't say. */
  findRun(target: DispatchTarget, sought: SoughtRun, signal: AbortSignal): Promise<FoundRun | undefined>;
  /** What became of a run by now. Throws UnavailableError. */
  run(repository: string, id: number, signal: AbortSignal): Promise<WorkflowRun>;
  /** Its id. Throws UnavailableError. */
  createDeployment(deployment: NewDeployment, signal: AbortSignal): Promise<number>;
  /** A success makes the environment's former deployments inactive, production ones too. Throws UnavailableError. */
  setDeploymentStatus(
    deployment: { repository: string; environment: string; id: number },
    status: DeploymentStatus,
    signal: AbortSignal,
  ): Promise<void>;
  /** Throws UnavailableError, as all of the following do. */
  createIssue(issue: NewIssue, signal: AbortSignal): Promise<Issue>;
  /** undefined: there is none, or none that the token may see. */
  issue(repository: string, number: number, signal: AbortSignal): Promise<Issue | undefined>;
  closeIssue(issue: Pick<Issue, 'repository' | 'number'>, how: 'completed' | 'not_planned', signal: AbortSignal): Promise<void>;
  comment(issue: Pick<Issue, 'repository' | 'number'>, body: string, signal: AbortSignal): Promise<void>;
  /** undefined: it was taken back. */
  issueComment(repository: string, id: number, signal: AbortSignal): Promise<IssueComment | undefined>;
  /** Whether that account may write to the repository (write, maintain, admin). */
  mayWrite(repository: string, login: string, signal: AbortSignal): Promise<boolean>;
  /** Whether that account is an active member of a team, or of one below it. `repository`: whose token asks. */
  isMember(team: Team, login: string, repository: string, signal: AbortSignal): Promise<boolean>;
}
export interface Team {
  organisation: string;
  slug: string;
}

export interface GitHubOptions {
  /** Left out: https://api.github.com; a GitHub Enterprise Server has https://HOST/api/v3. */
  url?: string;
  credential: Credential;
}
export type GitHubPorts = Pick<Ports, 'http' | 'now' | 'sleep' | 'secrets'>;
