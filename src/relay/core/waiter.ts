interface WaiterPorts {
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/** A loop looks at the store at least this often, whatever it thinks is due. */
const longest = 60_000;

/** A rest that ends when its time has come or somebody knows better. A wake before the rest counts for it. */
export class Waiter {
  readonly #sleep: WaiterPorts['sleep'];
  #woken = false;
  #end: (() => void) | undefined;

  constructor({ sleep }: WaiterPorts) {
    this.#sleep = sleep;
  }

  wake(): void {
    this.#woken = true;
    this.#end?.();
  }

  /** `ms` undefined: until it is woken. Returns when `stop` aborts, too. */
  async rest(ms: number | undefined, stop: AbortSignal): Promise<void> {
    if (!this.#woken && !stop.aborted) {
      const end = new AbortController();
      this.#end = () => end.abort();
      const stopped = () => end.abort();
      stop.addEventListener('abort', stopped, { once: true });
      await this.#sleep(Math.min(ms ?? longest, longest), end.signal).catch(() => {});
      stop.removeEventListener('abort', stopped);
      this.#end = undefined;
    }
    this.#woken = false;
  }
}
