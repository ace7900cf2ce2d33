interface WaiterPorts {
  now: () => number;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A loop looks at the store at least this often, whatever it thinks is due. */
const longest = 60_000;

/** A rest that ends when its time has come or somebody knows better. A wake before the rest counts for it. */
export class Waiter {
  readonly #ports: WaiterPorts;
  /** When the loop goes on by itself; while it is at work, nobody knows when that will be. */
  #until = Number.POSITIVE_INFINITY;
  #woken = false;
  #end: (() => void) | undefined;

  constructor(ports: WaiterPorts) {
    this.#ports = ports;
  }

  /** What is due no sooner than the rest ends needs no waking. */
  wake(due = 0): void {
    if (due >= this.#until) return;
    this.#woken = true;
    this.#end?.();
  }

  /** `ms` undefined: until it is woken. Returns when `stop` aborts, too. */
  async rest(ms: number | undefined, stop: AbortSignal): Promise<void> {
    if (!this.#woken && !stop.aborted) {
      const { now, sleep } = this.#ports;
      const end = new AbortController();
      const stopped = () => end.abort();
      const time = Math.min(ms ?? longest, longest);
      this.#end = stopped;
      this.#until = now() + time;
      stop.addEventListener('abort', stopped, { once: true });
      await sleep(time, end.signal).catch(() => {});
      stop.removeEventListener('abort', stopped);
      this.#end = undefined;
      this.#until = Number.POSITIVE_INFINITY;
    }
    this.#woken = false;
  }
}
