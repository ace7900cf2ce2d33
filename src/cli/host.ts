import { basename } from 'node:path';
import { type Host, hostOf } from '../commands/host.ts';
import { nodePorts } from '../ports/node.ts';
import { stopSignals } from '../ports/signals.ts';

export interface CommandHost extends Host {
  /** The exit code of the signal that came; undefined: none. */
  signalled(): number | undefined;
}

/** The command line's effects. */
export function commandHost(): CommandHost {
  const stops = stopSignals();
  return { ...hostOf(nodePorts(), stops, basename(process.cwd())), signalled: stops.code };
}
