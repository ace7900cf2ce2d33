/** Words that every room shares. Types of one room live in that room. */

export type Digest = `sha256:${string}`;
export type Path = readonly (string | number)[];
/** bigint: 64-bit integers survive from a manifest to the API server and back. */
export type Json = null | boolean | number | bigint | string | Json[] | JsonObject;
export interface JsonObject {
  [key: string]: Json;
}
/** 1-based, as editors and GitHub's annotations count. */
export interface Position {
  file: string;
  line: number;
  column: number;
}
/** What is wrong, where, and what to do about it. `input` names the action's input or the flag that it came from. */
export interface Problem {
  code: `H2K-${number}`;
  severity: 'error' | 'warning';
  message: string;
  fix?: string;
  at?: Position;
  input?: string;
}

/** A run that stops before anything was touched: it carries every problem found, not the first alone. */
export class Stop extends Error {
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = new.target.name;
    this.problems = problems;
  }
}
/** The user's mistake: exit code 2 (`refused`). */
export class ConfigurationError extends Stop {}
/** Something that this run needs is away or says no: exit code 3 (`unavailable`). */
export class UnavailableError extends Stop {}
/** Why a run is cancelled whose way back another process goes (the action's post step): this one stops writing, notes it in the record, and ends. Rules 11. */
export class HandOver extends Error {}
