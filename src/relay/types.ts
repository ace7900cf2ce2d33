import type { Target } from '../definitions/types.ts';
import type { PushEvent } from '../dockerhub/types.ts';
import type { DispatchTarget } from '../github/types.ts';
import type { ExecutionRow, Executions } from './core/reports/types.ts';

/** One call of a hook, as it is stored before it is answered. */
export interface Received {
  /** The push event's id; of what is no push, one of its own. */
  id: string;
  webhook: string;
  /** ms, as are all times of the relay. */
  at: number;
  event?: PushEvent;
  outcome: 'join' | 'ignored' | 'rejected';
  /** Why it is ignored or rejected. */
  reason?: string;
  /** What the docker webhook starts, as it was defined then. */
  pipeline?: string;
  /** What was sent, without secrets and cut to a limit: for people to read. */
  body?: string;
  /** `seq` of the push that this one is again. */
  replayOf?: number;
  /** Of a push that is to be dispatched. */
  join?: Join;
}
/** A push joins the open delivery of its lane and tag; where there is none, it opens the delivery `id`. */
export interface Join {
  id: string;
  lane: string;
  target: Target;
  /** When this push alone would be due. */
  due: number;
  /** When the delivery is due at the latest, if this push opens it. */
  latest: number;
}
/** stored: it opened a delivery, or is ignored or rejected. invalid: the store can't hold this row; the others of its batch it can. */
export type Receipt = 'stored' | 'joined' | 'duplicate' | 'invalid';

/** One push's way to one target. */
export interface Delivery {
  id: string;
  webhook: string;
  lane: string;
  target: Target;
  /** The newest of its pushes. */
  event: PushEvent;
  /** Ids of all pushes that joined. */
  pushes: string[];
  /** Of this attempt, from 1; it fences `settle`. */
  number: number;
  /** When another may take it over. */
  lease: number;
  /** When its first attempt began. */
  since: number;
  /** GitHub may have had the last attempt: it was cut, or the relay died in it. Rules 37. */
  uncertain: boolean;
}
/** What became of one call to GitHub. unknown: it may have been taken. */
export interface Attempt {
  at: number;
  ms: number;
  answer: 'accepted' | 'refused' | 'unknown';
  status?: number;
  requestId?: string;
  error?: string;
}
export interface Run {
  id: string;
  url: string;
  status?: string;
}
/** What follows an attempt. `reason` is shown; `run` where GitHub named it in its answer. */
export type Next =
  | { state: 'done'; run?: Run }
  | { state: 'following'; lookAt: number }
  | { state: 'dead'; reason: string }
  /** It was found to be none of anybody's business before GitHub was asked. */
  | { state: 'ignored'; reason: string }
  | { state: 'retry'; retryAt: number; reason: string };
/** What a look for the run of an accepted dispatch leads to. */
export type Looked = { run: Run } | { lookAt: number } | { reason: string };
/** A dispatch that GitHub took, whose run has not been seen yet. */
export interface Following {
  id: string;
  target: DispatchTarget;
  acceptedAt: number;
}

/** `dead` is shown as failed: nothing more is tried. */
export type DeliveryState = 'open' | 'claimed' | 'retry' | 'following' | 'done' | 'dead' | 'ignored' | 'superseded';

/** One row of Activity: a push and what became of it. */
export interface Activity {
  seq: number;
  id: string;
  webhook: string;
  at: number;
  event?: PushEvent;
  fate: Fate;
  /** Why it was ignored or rejected. */
  reason?: string;
  pipeline?: string;
  replayOf?: number;
  delivery?: {
    id: string;
    state: DeliveryState;
    target: Target;
    due: number;
    attempts: number;
    /** Of the pushes that joined, the one whose tag and time go out. */
    newest: string;
    reason?: string;
    supersededBy?: string;
    run?: Run;
    /** The last one that its runs reported. */
    execution?: Pick<ExecutionRow, 'id' | 'name' | 'index' | 'status'>;
    last?: Attempt;
  };
}
/** What became of a push, in the words that Activity filters by. Rules 37. */
export type Fate = 'waiting' | 'retrying' | 'dispatched' | 'joined' | 'ignored' | 'rejected' | 'superseded' | 'dead';
export interface Filter {
  fate?: Fate;
  webhook?: string;
  /** `acme/shop`. */
  repository?: string;
  tag?: string;
  /** Text in image, tag, owner or message, in any case. */
  text?: string;
  /** Received from then on, and before then (ms). */
  from?: number;
  to?: number;
}
export interface Query extends Filter {
  /** The push event's id. */
  id?: string;
  /** Only rows older than this one. */
  before?: number;
  limit: number;
}
/** One push with all that is known of it. */
export interface Opened extends Activity {
  body?: string;
  attempts: (Attempt & { number: number })[];
  /** The other pushes of its delivery. */
  joined: { seq: number; at: number }[];
  /** What it was sent again as. */
  replays: { seq: number; at: number }[];
}
/** What waits and what came of what doesn't, over all that is kept. */
export interface Overview {
  deliveries: Partial<Record<DeliveryState, number>>;
  attempts: Partial<Record<Attempt['answer'], number>>;
  /** When the oldest push came that still has to go out. */
  oldestWaiting?: number;
}
export interface Page {
  rows: Activity[];
  /** `before` of the next page; undefined: this is the last. */
  next?: number;
}
/** A hook's token, by its hash: the token itself is kept nowhere. */
export interface HookToken {
  id: string;
  webhook: string;
  repository?: string;
  created: number;
  revoked?: number;
}
export interface Override {
  paused: boolean;
}

/** Nothing was promised: the store can't be written. `ready` is false where time alone won't mend it. */
export class StoreAway extends Error {}

/** Each method is one atomic batch, so that every engine can do it. All but reads throw StoreAway when the store can't be written. */
export interface Store {
  /** Resolves when the rows are on the disk. Throws: none is promised. */
  receive: (rows: Received[]) => Promise<Receipt[]>;
  /** Due deliveries, one a lane, whose joins are closed by it; expired leases too. */
  claim: (now: number, max: number, lease: number) => Promise<Delivery[]>;
  /** Ends an attempt (undefined: GitHub was not asked); `event` is what was dispatched. lost: another has taken the delivery over. */
  settle: (of: Pick<Delivery, 'id' | 'number' | 'event'>, attempt: Attempt | undefined, next: Next) => Promise<'ok' | 'lost'>;
  /** An attempt goes on: its lease ends then. lost: another has taken the delivery over. */
  renew: (of: Pick<Delivery, 'id' | 'number'>, until: number) => Promise<'ok' | 'lost'>;
  /** Dispatches whose run is to be looked for now. */
  following: (now: number, max: number) => Promise<Following[]>;
  looked: (id: string, found: Looked) => Promise<void>;
  /** Runs that deliveries have which GitHub took since then: each run's delivery. */
  runs: (since: number) => Promise<Map<string, string>>;
  tokens: {
    /** `repository`: of Docker Hub, where its webhook is kept equal to the definitions. */
    add: (webhook: string, hash: string, at: number, repository?: string) => Promise<void>;
    /** From now on `find` doesn't know it; false: it didn't before. */
    revoke: (hash: string, at: number) => Promise<boolean>;
    /** The webhook that a token is for; unknown and revoked are alike. Rules 36. */
    find: (hash: string) => Promise<string | undefined>;
    /** All of them, the oldest first, revoked ones too. */
    list: () => Promise<HookToken[]>;
  };
  executions: Executions;
  /** Newest first. A page may be short although there is a next one. */
  list: (query: Query) => Promise<Page>;
  /** How many pushes there are. */
  count: () => Promise<number>;
  /** How many of those that fit there are of each fate; the filter's own fate counts for nothing. */
  fates: (filter: Filter) => Promise<Record<Fate, number>>;
  /** One push with its attempts; undefined: it is not there, or no more. */
  opened: (seq: number) => Promise<Opened | undefined>;
  overview: () => Promise<Overview>;
  /** A pause set on the page, beside the definitions' `enabled`. Rules 35. */
  set: (webhook: string, override: Override) => Promise<void>;
  overrides: () => Promise<Map<string, Override>>;
  /** When something can next be claimed, or its run be looked for. */
  nextDue: (what: 'claim' | 'look') => Promise<number | undefined>;
  /** Forgets at most `limit` pushes received before this; how many it were. */
  purge: (before: number, limit: number) => Promise<number>;
  /** Why the store can't be written now; undefined: it can. */
  trouble: () => string | undefined;
  close: () => Promise<void>;
}
