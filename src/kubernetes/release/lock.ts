import { objectAt, textAt } from '../ref.ts';
import type { Cluster, Live, Ref } from '../types.ts';

/** Seconds. A holder that has not renewed for `duration` is taken for dead; one that could not renew for `stop` writes no more. */
const duration = 15;
const renewEvery = 5;
const stop = 10;

export interface Lock {
  /** Called before every write: rejects with LockLost when the lock may be somebody else's by now. */
  check(): Promise<void>;
  free(): Promise<void>;
}
/** Somebody else may be writing: nothing more is written, not even to undo. */
export class LockLost extends Error {}
/** Somebody else holds it, and went on holding it for as long as we could wait. */
export class LockTaken extends Error {
  readonly holder: string;
  constructor(holder: string) {
    super(`the lock is held by ${holder}`);
    this.holder = holder;
  }
}

export interface LockOptions {
  cluster: Cluster;
  namespace: string;
  name: string;
  /** Run, attempt and something random: who holds it, in words that lead a person there. */
  holder: string;
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  signal: AbortSignal;
  /** Told once, when somebody else holds it. */
  waiting: (holder: string) => void;
  /** ms; until then we wait for another holder. */
  deadline: number;
}

/**
 * Takes the release's Lease, waiting for another holder. Server-side apply under a manager of our own is the compare-and-set: who comes second gets a conflict.
 * A holder is dead when its renewTime has not changed for its duration on *our* clock: clocks may differ. Rules 5; kubernetes-tried 10.
 */
export async function takeLock(options: LockOptions): Promise<Lock> {
  let seen: { mark: string; at: number } | undefined;
  let told = false;
  for (;;) {
    const held = await attempt(options);
    if (held) return keep(held, options);
    const live = await options.cluster.get(leaseRef(options));
    const holder = textAt(objectAt(live?.body, 'spec'), 'holderIdentity');
    if (!live || !holder) continue;
    const mark = `${live.uid} ${holder} ${textAt(objectAt(live.body, 'spec'), 'renewTime')}`;
    const now = options.now();
    if (seen?.mark !== mark) seen = { mark, at: now };
    else if (now - seen.at > seconds(live) * 1000) {
      const taken = await attempt(options, live);
      if (taken) return keep(taken, options);
      seen = undefined;
    }
    if (!told) options.waiting(holder);
    told = true;
    if (options.now() > options.deadline) throw new LockTaken(holder);
    await options.sleep(500, options.signal);
  }
}

const seconds = (live: Live): number => Number(objectAt(live.body, 'spec')['leaseDurationSeconds'] ?? duration);

const leaseRef = ({ namespace, name }: LockOptions): Ref => ({
  group: 'coordination.k8s.io',
  version: 'v1',
  kind: 'Lease',
  namespace,
  name,
});

/** The holder's end is the random part, which tells two jobs of one run apart. */
const managerOf = (options: LockOptions): string => `hub-to-kube-lock/${options.holder.slice(-100)}`;

/** The API server wants microseconds; true ones, as an identical write would not move the resourceVersion. */
const microTime = (ms: number): string =>
  new Date(ms).toISOString().replace('Z', `${String(Math.floor(Math.random() * 1000)).padStart(3, '0')}Z`);

const body = (options: LockOptions, metadata: Record<string, string>) => ({
  apiVersion: 'coordination.k8s.io/v1',
  kind: 'Lease',
  metadata: { name: options.name, namespace: options.namespace, ...metadata },
  spec: { holderIdentity: options.holder, leaseDurationSeconds: duration, renewTime: microTime(options.now()) },
});

/** One try; undefined when somebody else holds it. `dead`: take it from this state of a dead holder, by force, unless it has moved since. */
async function attempt(options: LockOptions, dead?: Live): Promise<Live | undefined> {
  try {
    const metadata = dead ? { uid: dead.uid, resourceVersion: dead.resourceVersion } : {};
    const { live } = await options.cluster.apply(body(options, metadata), { manager: managerOf(options), force: dead !== undefined });
    return live;
  } catch (error) {
    if ((error as { status?: number }).status === 409) return undefined;
    throw error;
  }
}

function keep(taken: Live, options: LockOptions): Lock {
  let renewed = options.now();
  let lost: string | undefined;
  let ended = false;
  const over = new AbortController();
  const renew = async (): Promise<void> => {
    const asked = options.now();
    try {
      // With its uid: a Lease that somebody deleted must not come back as ours.
      await options.cluster.apply(body(options, { uid: taken.uid }), { manager: managerOf(options) });
      renewed = asked;
    } catch (error) {
      const status = (error as { status?: number }).status;
      if (status === 409 || status === 404) lost = 'somebody else has taken the lock, or deleted its Lease';
    }
  };
  const stale = (): boolean => options.now() - renewed > stop * 1000;
  const renewing = (async () => {
    while (!ended) {
      await options.sleep(renewEvery * 1000, over.signal).catch(() => {});
      if (ended || lost) return;
      await renew();
    }
  })();
  return {
    async check() {
      // An API server that was away could renew nothing, but then nobody could take the lock either: its answer decides.
      if (!lost && stale()) await renew();
      if (!lost && stale()) lost = `the lock could not be renewed for ${stop} s`;
      if (lost) throw new LockLost(lost);
    },
    async free() {
      ended = true;
      over.abort();
      await renewing;
      if (lost) return;
      // Applying nothing gives our fields back: the holder is gone, and no right to delete is needed.
      const { spec: _spec, ...empty } = body(options, { uid: taken.uid });
      await options.cluster.apply(empty, { manager: managerOf(options) }).catch(() => {});
    },
  };
}
