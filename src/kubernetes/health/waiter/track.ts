import type { Path, Position } from '../../../types.ts';
import type { Cause, CauseCode, Health, Ref, Seen, Since } from '../../types.ts';
import { type Decision, decide } from '../judge.ts';
import type { PatienceTable } from '../patience.ts';

/** An object to wait for. */
export interface WaitTarget {
  ref: Ref;
  /** What our own apply returned. */
  since?: Since;
  /** Where a value stands in the manifest, for the causes' positions. */
  at?: (path: Path) => Position;
}

/** The container's field that a cause is about. */
export const fieldOf: Partial<Record<CauseCode, string>> = {
  ImageNotFound: 'image',
  ImageUnauthorised: 'image',
  ImageRateLimited: 'image',
  ImageWrongPlatform: 'image',
  ImagePull: 'image',
  InvalidImageName: 'image',
  ExecFormat: 'image',
};

/** One target's history and what follows from it. */
export class Track {
  readonly target: WaitTarget;
  readonly seen: Seen[] = [];
  decision: Decision = { verdict: 'wait', again: 0 };
  /** The last chance has been taken: GET, events and logs were asked for once more. */
  confirmed = false;
  /** Ready by time alone, and the kubelets' events say nothing against it. */
  vouched = false;
  evidenceAt = 0;
  asking = false;
  /** When it has to be ready. */
  readonly deadline: number;
  private last = '';
  private told = '';

  constructor(target: WaitTarget, deadline: number) {
    this.target = target;
    this.deadline = deadline;
  }

  /** Keeps the moment at which a state began; equal looks in a row are one. */
  add(look: Seen): void {
    const last = this.seen.at(-1);
    if (last && signature(last) === signature(look)) this.seen[this.seen.length - 1] = { ...look, at: last.at };
    else this.seen.push(look);
  }

  decide(patience: PatienceTable, now: number): Decision {
    this.decision = decide(this.seen, patience, now, this.deadline);
    return this.decision;
  }

  get health(): Health {
    return this.seen.at(-1)?.health ?? { state: 'progressing', why: 'never seen' };
  }

  get done(): boolean {
    return this.decision.verdict === 'ready' || this.decision.verdict === 'notVerified';
  }

  /** true the first time, and whenever the health reads differently from before. */
  changed(): boolean {
    const now = JSON.stringify(this.health, (key, value: unknown) => (key === 'log' ? undefined : value));
    const is = now !== this.last;
    this.last = now;
    return is;
  }

  /** Whether its health reads otherwise than what was last told of it; then it counts as told. */
  tell(): boolean {
    const is = this.last !== this.told;
    this.told = this.last;
    return is;
  }
}

function signature({ health, mark, restarts }: Seen): string {
  const what =
    health.state === 'failing'
      ? health.causes.map((cause: Cause) => `${cause.code}/${cause.container ?? ''}/${cause.restarts ?? 0}`).join()
      : health.state === 'ready'
        ? String(health.hold ?? 0)
        : health.why;
  return [health.state, what, mark, restarts].join('|');
}
