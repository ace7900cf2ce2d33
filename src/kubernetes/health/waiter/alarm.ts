export interface AlarmPorts {
  now(): number;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
}

/** Nothing is slept through for longer, whatever the clocks do meanwhile. */
const longest = 60_000;

/**
 * One timer for a whole wait. It is set anew only where it must ring earlier: to ring once without need costs a look, to set a timer at each of
 * thousands of events costs more than all looks.
 */
export class Alarm {
  private readonly ports: AlarmPorts;
  private readonly ring: () => void;
  private at = Number.POSITIVE_INFINITY;
  private current: AbortController | undefined;

  /** `ring` is called too when the ports' signal ends everything. */
  constructor(ports: AlarmPorts, ring: () => void) {
    this.ports = ports;
    this.ring = ring;
  }

  /** To ring at this moment (milliseconds since 1970) or before it. */
  set(until: number): void {
    const now = this.ports.now();
    const at = Math.min(until, now + longest);
    if (this.at <= at) return;
    this.stop();
    const own = new AbortController();
    this.current = own;
    this.at = at;
    const slept = this.ports.sleep(Math.max(0, at - now), AbortSignal.any([own.signal, this.ports.signal]));
    void slept
      .catch(() => {})
      .then(() => {
        if (this.current !== own) return;
        this.at = Number.POSITIVE_INFINITY;
        this.ring();
      });
  }

  stop(): void {
    this.current?.abort();
    this.current = undefined;
    this.at = Number.POSITIVE_INFINITY;
  }
}
