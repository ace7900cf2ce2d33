import type { Track } from './track.ts';

/** A stuck object's events are asked for after so long, then again and again. */
const stuckAfter = 4000;
const evidenceEvery = 15_000;
/** Objects that can't be watched are asked for one by one. */
const getEvery = 2000;
const askedAtOnce = 8;
/** So many failures are looked into once more before they are told; a thousand alike say no more. */
const confirmedAtOnce = 50;
/** What can't be had in so long is not waited for: the verdict stands without it. */
const slow = 15_000;

export interface InquiryPorts {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
  /** Whether a watch tells of the object: then it is its events and logs that are asked for, else the object itself. */
  known(track: Track): boolean;
  /** Events and logs of the object and its pods. Never rejects. */
  evidence(track: Track): Promise<void>;
  /** The object itself by GET. Never rejects. */
  fetch(track: Track): Promise<void>;
  /** What kubelets say of restarts of their pods. Never rejects. */
  restarts(tracks: readonly Track[]): Promise<void>;
  answered(track: Track): void;
}

/** When the cluster is asked for more than its watches tell: of what is stuck or failing, a few at once, without holding up the wait. */
export class Inquiry {
  private readonly ports: InquiryPorts;

  constructor(ports: InquiryPorts) {
    this.ports = ports;
  }

  /** A state began: what fails is asked about at once, what only takes its time a little later. */
  due(track: Track): void {
    track.evidenceAt = this.ports.now() + (track.health.state === 'failing' ? 0 : stuckAfter);
  }

  ask(tracks: readonly Track[]): void {
    let free = askedAtOnce - asking(tracks);
    for (const track of tracks) {
      if (free <= 0) return;
      if (track.done || track.asking || track.decision.verdict === 'give up' || this.ports.now() < track.evidenceAt) continue;
      free -= 1;
      this.begin(track);
    }
  }

  /** When something will have to be asked; never while all that may be asked is being asked. */
  next(tracks: readonly Track[]): number {
    if (asking(tracks) >= askedAtOnce) return Number.POSITIVE_INFINITY;
    return tracks.reduce((next, track) => (track.done || track.asking ? next : Math.min(next, track.evidenceAt)), Number.POSITIVE_INFINITY);
  }

  /** Before anything is given up: its events and logs once more, after the deadline the object itself too (rules 29). */
  async confirm(doubtful: readonly Track[]): Promise<void> {
    const now = this.ports.now();
    for (const track of doubtful) track.confirmed = true;
    await this.unlessSlow(
      Promise.all(
        doubtful.slice(0, confirmedAtOnce).map(async (track) => {
          if (now >= track.deadline) await this.ports.fetch(track);
          await this.ports.evidence(track);
        }),
      ),
    );
  }

  /** Before anything is taken for ready because time has passed. */
  async vouch(held: readonly Track[]): Promise<void> {
    if (held.length > 0) await this.unlessSlow(this.ports.restarts(held));
  }

  private begin(track: Track): void {
    const known = this.ports.known(track);
    track.asking = true;
    track.evidenceAt = this.ports.now() + (known ? evidenceEvery : getEvery);
    void (known ? this.ports.evidence(track) : this.ports.fetch(track)).finally(() => {
      track.asking = false;
      this.ports.answered(track);
    });
  }

  private async unlessSlow(work: Promise<unknown>): Promise<void> {
    const timer = new AbortController();
    const slept = this.ports.sleep(slow, AbortSignal.any([timer.signal, this.ports.signal])).catch(() => {});
    await Promise.race([work, slept]);
    timer.abort();
  }
}

const asking = (tracks: readonly Track[]): number => tracks.filter((track) => track.asking).length;
