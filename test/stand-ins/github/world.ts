import type { KeyObject } from 'node:crypto';

/** What stands on this GitHub: as much of it as decides what an answer is. */
export interface World {
  /** By `owner/name`. */
  repositories: { [name: string]: Repository };
  /** By token. */
  tokens: { [token: string]: Token };
  /** By App id (`iss` of its JWT). */
  apps: { [id: string]: App };
}
export interface Repository {
  /** Left out: main. */
  defaultBranch?: string;
  /** Renamed: requests are sent on to this one. */
  movedTo?: string;
  /** Files of .github/workflows on the default branch. */
  workflows: { [file: string]: Workflow };
}
export interface Workflow {
  /** Types of repository_dispatch that it listens to. */
  events?: string[];
  /** Inputs of its workflow_dispatch; left out: it has none of that trigger. */
  inputs?: string[];
  /** Its `run-name`, given what was dispatched; left out: the event's type, or the workflow's name. */
  runName?: (payload: object) => string;
}
export type Right = 'contents' | 'actions' | 'deployments';
export interface Token {
  /** Rights by repository. A repository left out can't be seen. */
  rights: { [repository: string]: { [right in Right]?: 'read' | 'write' } };
  expired?: boolean;
  /** As GitHub tells it with each answer: `2026-12-24 10:00:00 UTC`. */
  ends?: string;
  /** `integration`: the workflow's own token, or an App's. */
  kind?: 'personal access token' | 'integration';
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
