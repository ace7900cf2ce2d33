import type { Digest, Problem } from '../../types.ts';
import type { Member } from '../release/types.ts';
import type { Change, Live, Manifest } from '../types.ts';

/** One object to be written: what the user wants, what the plan says, what is there, what it will be in the record. */
export interface PlannedItem {
  manifest: Manifest;
  change: Change;
  live?: Live;
  /** Take fields from their owners: the user said so by `conflicts`. */
  force: boolean;
  hash: Digest;
  /** The record's member, when the object is as our last write left it. */
  settled?: Member;
  /** Managers whose fields become ours too where the change is to adopt. */
  siblings?: readonly string[];
}
export interface Planned {
  items: PlannedItem[];
  refused: Problem[];
  unavailable: Problem[];
  warnings: Problem[];
}
