/**
 * A write to standard output or standard error that fails (EPIPE: the reader is gone; ENOSPC; EIO: the terminal was closed) is dropped from now on.
 * Without a listener Node ends the process at the first of them, in the midst of a run that would then not be undone. Rules 11.
 */
export function dropUnwritten(): void {
  for (const stream of [process.stdout, process.stderr]) stream.off('error', drop).on('error', drop);
}

/** One for all calls: listeners do not add up. */
const drop = (): void => {};
