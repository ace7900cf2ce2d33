import type { KeyObject } from 'node:crypto';

/** What stands on this GitHub: as much of it as decides what an answer is. */
export interface World {
  /** By `owner/name`. */
  repositories: { [name: string]: Repository };
  /** By token. */
  tokens: { [token: string]: Token };
  /** By App id (`iss` of its JWT). */
  apps: { [id: string]: App };
  /** By `organisation/slug`: who is in it, or was asked to be. */
  teams: { [team: string]: { [login: string]: 'active' | 'pending' } };
}
export interface Repository {
  /** Left out: main. */
  defaultBranch?: string;
  /** Renamed: requests are sent on to this one. */
  movedTo?: string;
  /** Files of .github/workflows on the default branch. */
  workflows: { [file: string]: Workflow };
  /** What accounts may do in it; left out: read, as everybody may. */
  people?: { [login: string]: 'admin' | 'maintain' | 'write' | 'triage' | 'read' };
  hasIssues?: boolean;
}
export interface Workflow {
  /** Types of repository_dispatch that it listens to. */
  events?: string[];
  /** Inputs of its workflow_dispatch; left out: it has none of that trigger. */
  inputs?: string[];
  /** Its `run-name`, given what was dispatched; left out: the event's type, or the workflow's name. */
  runName?: (payload: object) => string;
}
export type Right = 'contents' | 'actions' | 'deployments' | 'issues';
export interface Token {
  /** Rights by repository. A repository left out can't be seen. */
  rights: { [repository: string]: { [right in Right]?: 'read' | 'write' } };
  expired?: boolean;
  /** As GitHub tells it with each answer: `2026-12-24 10:00:00 UTC`. */
  ends?: string;
  /** `integration`: the workflow's own token, or an App's. */
  kind?: 'personal access token' | 'integration';
  /** Whose it is. Left out: github-actions[bot]'s, or somebody's. */
  as?: string;
  /** The organisation's Members: read. The token of a workflow never has it. */
  seesMembers?: boolean;
}
export interface App {
  publicKey: KeyObject;
  /** Ids of its installations, by repository. */
  installations: { [repository: string]: number };
  rights: { [right in Right]?: 'read' | 'write' };
}

/** A run that a dispatch started; a test moves it on. */
export interface Run {
  id: number;
  repository: string;
  workflow: string;
  event: 'repository_dispatch' | 'workflow_dispatch';
  title: string;
  createdAt: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
}
export interface Deployment {
  id: number;
  repository: string;
  ref: string;
  environment: string;
  description: string;
  production: boolean;
  statuses: { id: number; state: string; description: string; log_url: string }[];
}
export interface Issue {
  repository: string;
  number: number;
  title: string;
  body: string;
  by: string;
  state: 'open' | 'closed';
  reason: 'completed' | 'not_planned' | null;
  comments: IssueComment[];
}
export interface IssueComment {
  id: number;
  /** The issue's number. */
  issue: number;
  body: string;
  by: string;
  createdAt: string;
  updatedAt: string;
  /** An App that wrote it in a person's name. */
  app: string | null;
}
