/** What a signal means to a shell: 128 and its number. */
const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Signal = keyof typeof codes;

export interface Stops {
  /** Aborts at the first signal: stop, and put things back. */
  signal: AbortSignal;
  /** Aborts at the second, which a hang-up never is: leave everything as it is. */
  leave: AbortSignal;
  /** The exit code of the signal that came; undefined: none. */
  code: () => number | undefined;
}

/**
 * Hears the process's signals from now on; without this, the first would end it in the midst of a write. Rules 11. A terminal that is closed hangs up
 * more than once (its shell does, and the kernel), and nobody means anything by the second time.
 * @param reason why a run is cancelled by that signal; left out: a plain error, after which this process puts things back
 */
export function stopSignals(reason = (text: string): Error => new Error(text)): Stops {
  const stop = new AbortController();
  const leave = new AbortController();
  let code: number | undefined;
  for (const name of Object.keys(codes) as Signal[]) {
    process.on(name, () => {
      if (code !== undefined && name !== 'SIGHUP') leave.abort(new Error('left as it is, on a second signal'));
      code ??= codes[name];
      stop.abort(reason(`cancelled by ${name}`));
    });
  }
  return { signal: stop.signal, leave: leave.signal, code: () => code };
}
