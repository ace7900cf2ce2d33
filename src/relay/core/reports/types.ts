import type { Target } from '../../../definitions/types.ts';
import type { ExecutionEvent, Status } from '../../../pipeline/types.ts';
import type { Digest } from '../../../types.ts';

/** Who may report an execution: the run of a delivery its own, or (neither of the two) whoever has an API token with the right to operate any. */
export interface Owner {
  delivery?: string;
  webhook?: string;
}
/** What lets the run of one delivery report its progress: append only, for a day. Rules 41. */
export interface ReportKey extends Required<Owner> {
  /** Of the key; the key itself is in no store. */
  hash: string;
  until: number;
}

/** An event as it is stored; `kept: false`: its number alone, for the execution has no room for more. */
export interface Reported {
  event: ExecutionEvent;
  kept: boolean;
  /** As JSON, in characters. */
  size: number;
}
/**
 * What became of a batch. gap: the event after `last` is missing. foreign: the execution is another delivery's.
 * many: the delivery has as many executions as one can have.
 */
export type Appended = { last: number } | { gap: number } | { refused: 'foreign' | 'many' };

/** One line of the list of executions. */
export interface ExecutionRow extends Owner {
  seq: number;
  id: string;
  name: string;
  index: number;
  status: Status;
  message: string;
  /** The push that it is about, where it is about one. */
  image?: string;
  tag?: string;
  digest?: Digest;
  /** ms; `ended` where its status is a last one. */
  started: number;
  ended?: number;
  /** When the relay last had a report. */
  heard: number;
  /** The last event's number. */
  last: number;
  /** So many events were not kept. */
  omitted: number;
  /** The number of its delivery's newest push in Activity. */
  push?: number;
  /** The run at GitHub, where a delivery led to it. */
  run?: { id: string; url: string };
  /** Where its delivery went, as long as that is known. */
  target?: Target;
}
export interface ExecutionQuery {
  status?: Status;
  webhook?: string;
  /** Part of a pipeline's name, an image or a tag. */
  text?: string;
  /** Only rows older than this one. */
  before?: number;
  limit: number;
}
export interface ExecutionPage {
  rows: ExecutionRow[];
  /** All that fit the query, those of other pages included. */
  total: number;
  next?: number;
}

/** The store's part for executions. All but reads throw StoreAway when the store can't be written. */
export interface Executions {
  allow: (key: ReportKey) => Promise<void>;
  /** Who a key is for; unknown and ended are alike. */
  keyOf: (hash: string, now: number) => Promise<Required<Owner> | undefined>;
  /** Resolves when the events are on the disk; those that were there already are left out. */
  append: (id: string, owner: Owner, events: Reported[], now: number) => Promise<Appended>;
  list: (query: ExecutionQuery) => Promise<ExecutionPage>;
  find: (id: string) => Promise<ExecutionRow | undefined>;
  /** Names of the docker webhooks that executions are of. */
  webhooks: () => Promise<string[]>;
  /** Those with a higher number than `after`, at most `limit`, in order. */
  events: (id: string, after: number, limit: number) => Promise<ExecutionEvent[]>;
  /** The execution of a delivery of this webhook that announced since then that it writes exactly this. */
  wroteImage: (webhook: string, image: { image: string; tag: string; digest: Digest }, since: number) => Promise<string | undefined>;
  /** Forgets executions not heard of since then, at most `limit` events of them; how many it were. */
  purge: (before: number, limit: number) => Promise<number>;
}

const last: ReadonlySet<Status> = new Set(['COMPLETED', 'FAILED', 'CANCELED', 'SKIPPED', 'ROLLBACK_COMPLETED', 'ROLLBACK_FAILED']);
/** A cancelled run brings things back after its end, and says so when it has: the action's post step may take so long. */
const afterwards = 5 * 60_000;
/** Whether nothing more is to come of it. */
export const isOver = ({ status, heard }: Pick<ExecutionRow, 'status' | 'heard'>, now: number): boolean =>
  isLast(status) && (status !== 'CANCELED' || now - heard > afterwards);
/** Whether an execution of this status goes on no more. */
export const isLast = (status: Status): boolean => last.has(status);
