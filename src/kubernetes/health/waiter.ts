import { refKey } from '../ref.ts';
import type { Cluster, Health, Live, Ref, Seen } from '../types.ts';
import { look } from './assess.ts';
import { ownTime, type PatienceTable } from './patience.ts';
import { podsIn, provable } from './pods.ts';
import { count } from './read.ts';
import { currentPods } from './revision.ts';
import { isWaitedFor, type UserRules } from './user.ts';
import { Alarm } from './waiter/alarm.ts';
import { Cache } from './waiter/cache.ts';
import { Evidence } from './waiter/evidence.ts';
import { planFeeds } from './waiter/feeds.ts';
import { Inquiry } from './waiter/inquiry.ts';
import { JobLogs } from './waiter/joblogs.ts';
import { type Outcome, outcome } from './waiter/outcome.ts';
import { Track, type WaitTarget } from './waiter/track.ts';
import { Watches } from './waiter/watches.ts';

export type { Outcome } from './waiter/outcome.ts';
export type { WaitTarget } from './waiter/track.ts';

export interface WatchPorts {
  cluster: Cluster;
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  /** Ends everything; a wait then rejects with its reason. */
  signal: AbortSignal;
  /** What can't be seen, and what that costs. */
  say(text: string): void;
}
export interface WaitOptions {
  /** Milliseconds since 1970; `patience` may give an object less. */
  deadline: number;
  patience: PatienceTable;
  report(ref: Ref, health: Health): void;
  /** What Jobs say while they run; left out: nobody listens. */
  log?: (ref: Ref, text: string) => void;
}
/**
 * Starts the watches that a wait for these objects needs. Call it before the first write, so that nothing is missed (rules 27).
 * @param own what the user says of kinds; also of those that we would never wait for
 */
export function watchFor(refs: readonly Ref[], ports: WatchPorts, own: UserRules = []): Waiter {
  return new Waiter(refs, ports, own);
}

const quietFor = 15_000;
const manyOpen = 100;
const gatherFor = 100;

export class Waiter {
  /** All first lists are in (or refused). */
  readonly synced: Promise<void>;
  private readonly ports: WatchPorts;
  private readonly own: UserRules;
  private readonly stopper = new AbortController();
  private readonly cache = new Cache();
  private readonly evidence: Evidence;
  private readonly inquiry: Inquiry;
  private readonly watches: Watches;
  private tracks: Track[] = [];
  private readonly trackOf = new Map<string, Track>();
  private readonly dirty = new Set<Track>();
  private wake: () => void = () => {};
  private readonly alarm: Alarm;
  private broken: unknown;
  private jobs: JobLogs | undefined;

  constructor(refs: readonly Ref[], ports: WatchPorts, own: UserRules) {
    this.own = own;
    this.ports = { ...ports, signal: AbortSignal.any([ports.signal, this.stopper.signal]) };
    this.alarm = new Alarm(this.ports, () => this.wake());
    this.evidence = new Evidence(ports.cluster, this.cache, (text) => ports.say(text));
    this.inquiry = new Inquiry({
      ...this.ports,
      known: ({ target: { ref } }) => !this.watches.isBlind(ref) && this.cache.get(ref) !== undefined,
      evidence: (track) => this.collect(track),
      fetch: (track) => this.fetch(track),
      restarts: (tracks) =>
        this.evidence.restarts(tracks.map(({ target }) => this.cache.get(target.ref)).filter((live) => live !== undefined)),
      answered: (track) => {
        this.dirty.add(track);
        this.wake();
      },
    });
    this.watches = new Watches(planFeeds(refs.filter((ref) => isWaitedFor(ref, own))), this.cache, {
      ...this.ports,
      touched: (ref, uids) => this.touch(ref, uids),
      blinded: () => this.wake(),
      broken: (error) => {
        this.broken = error;
        this.wake();
      },
    });
    this.synced = this.watches.synced;
  }

  /**
   * Waits until every target is ready (or can't be verified), or one is given up: its failure ends the whole wait.
   * Readiness is never remembered: all must be ready at the same moment.
   */
  async wait(targets: readonly WaitTarget[], options: WaitOptions): Promise<Outcome[]> {
    const begun = this.ports.now();
    this.tracks = targets.map((target) => new Track(target, Math.min(options.deadline, begun + ownTime(options.patience, target.ref))));
    this.jobs = options.log && new JobLogs({ ...this.ports, tell: options.log });
    this.trackOf.clear();
    for (const track of this.tracks) this.trackOf.set(refKey(track.target.ref), track);
    this.watches.seekAbsent();
    for (const track of this.tracks) this.dirty.add(track);
    try {
      await this.untilDecided(options);
    } finally {
      this.alarm.stop();
    }
    await this.jobs?.end();
    return this.tracks.map((track) => outcome(track, this.cache.get(track.target.ref)));
  }

  /**
   * Ready pods of an object's newest revision; undefined where they can't be read. The workload's own news may come before those
   * of its pods: what is not all here yet is asked for.
   */
  async pods(ref: Ref): Promise<Live[] | undefined> {
    const live = this.cache.get(ref);
    const known = live ? provable(ref, currentPods(live, this.cache.related(live))) : [];
    const told = live && (count(live.body, 'status', 'readyReplicas') ?? count(live.body, 'status', 'numberReady'));
    return known.length >= Math.max(1, told ?? 1) ? known : podsIn(this.ports.cluster, ref);
  }

  /** Whether an object of this kind can be unready at all. */
  waitsFor(ref: Ref): boolean {
    return isWaitedFor(ref, this.own);
  }

  /** What is known of an object without asking. */
  get(ref: Ref): Live | undefined {
    return this.cache.get(ref);
  }

  stop(): void {
    this.stopper.abort();
  }

  private touch(ref: Ref, uids: readonly string[]): void {
    const direct = this.trackOf.get(refKey(ref));
    if (direct) this.dirty.add(direct);
    for (const uid of uids) {
      const owner = this.cache.byId(uid);
      const track = owner && this.trackOf.get(refKey(owner.ref));
      if (track) this.dirty.add(track);
    }
    if (this.dirty.size > 0) this.wake();
  }

  private async untilDecided(options: WaitOptions): Promise<void> {
    for (;;) {
      this.ports.signal.throwIfAborted();
      if (this.broken !== undefined) throw this.broken;
      await this.lookAgain(options);
      if (this.tracks.some((track) => track.decision.verdict === 'give up')) return;
      if (this.tracks.every((track) => track.done) && (await this.vouched(options))) return;
      const open = this.tracks.filter((track) => !track.done);
      this.inquiry.ask(open);
      await this.news(open.reduce((next, track) => Math.min(next, track.decision.again), this.inquiry.next(open)));
      // News of hundreds of objects come by the thousand: they are looked at together. Of the last hundred each is looked at as it comes.
      if (open.length > manyOpen) await this.ports.sleep(gatherFor, this.ports.signal).catch(() => {});
    }
  }

  private async lookAgain(options: WaitOptions): Promise<void> {
    const now = this.ports.now();
    const due = new Set([...this.dirty, ...this.tracks.filter((track) => track.decision.again <= now && !track.done)]);
    this.dirty.clear();
    for (const track of due) this.judge(track, options);
    for (const { target } of due) this.listen(target);
    const doubtful = this.tracks.filter((track) => track.decision.verdict === 'give up' && !track.confirmed);
    if (doubtful.length > 0) await this.confirm(doubtful, options);
  }

  private judge(track: Track, options: WaitOptions): void {
    track.add(this.see(track));
    track.decide(options.patience, this.ports.now());
    if (!track.done) track.vouched = false;
    if (track.changed()) this.inquiry.due(track);
    if (this.isQuiet(track) || !track.tell()) return;
    if (track.seen.length > 1 || this.cache.get(track.target.ref)) options.report(track.target.ref, track.health);
  }

  private listen(target: WaitTarget): void {
    const job = this.jobs && target.ref.kind === 'Job' ? this.cache.get(target.ref) : undefined;
    if (job) this.jobs?.see(target, job, currentPods(job, this.cache.related(job)));
  }

  /** What follows from others is not told beside them, only when it is all that is left. */
  private isQuiet(track: Track): boolean {
    const { health } = track;
    if (health.state !== 'progressing' || !health.quiet) return false;
    const alone = this.tracks.every((other) => other === track || other.done);
    return !alone || this.ports.now() < (track.seen.at(-1)?.at ?? 0) + quietFor;
  }

  private see(track: Track): Seen {
    const { ref, since } = track.target;
    const now = this.ports.now();
    if (!this.waitsFor(ref)) return { at: now, health: { state: 'ready' }, mark: 0, restarts: 0 };
    const live = this.cache.get(ref);
    if (live) return { ...look(live, this.cache.related(live), now + this.ports.cluster.ahead, since, this.own), at: now };
    // A Job with a time to live, or a pod, may go once it has done its work.
    const last = track.seen.at(-1);
    if (last?.health.state === 'ready' && (ref.kind === 'Job' || ref.kind === 'Pod')) return { ...last, at: now };
    return { at: now, health: { state: 'progressing', why: 'not seen in the cluster' }, mark: 0, restarts: 0 };
  }

  /** A last look before anything is given up; what it shows may still help. */
  private async confirm(doubtful: readonly Track[], options: WaitOptions): Promise<void> {
    await this.inquiry.confirm(doubtful);
    for (const track of doubtful) {
      this.judge(track, options);
      if (track.decision.verdict !== 'give up') track.confirmed = false;
    }
  }

  /** Before the end, of what is ready by time alone: whether no kubelet says otherwise, whose status is late. */
  private async vouched(options: WaitOptions): Promise<boolean> {
    const open = this.tracks.filter(({ health, vouched }) => health.state === 'ready' && health.hold !== undefined && !vouched);
    await this.inquiry.vouch(open);
    for (const track of open) {
      track.vouched = true;
      this.judge(track, options);
    }
    return this.tracks.every((track) => track.done);
  }

  private async collect({ target }: Track): Promise<void> {
    const live = this.cache.get(target.ref);
    if (live) await this.evidence.collect(live);
  }

  private async fetch(track: Track): Promise<void> {
    try {
      const live = await this.ports.cluster.get(track.target.ref);
      const known = this.cache.get(track.target.ref);
      if (live) this.touch(live.ref, this.cache.put(live));
      else if (known) this.touch(known.ref, this.cache.drop(known));
    } catch {
      // The API server is away: what was last seen is what can be told.
    }
  }

  /** Until something is told, or the time has come. */
  private async news(until: number): Promise<void> {
    if (this.dirty.size > 0 || this.broken !== undefined) return;
    const told = new Promise<void>((resolve) => {
      this.wake = resolve;
    });
    this.alarm.set(until);
    await told;
  }
}
