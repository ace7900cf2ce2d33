import { basename } from 'node:path';
import { type Host, hostOf } from '../commands/host.ts';
import type { Asked } from '../commands/options.ts';
import type { OwnGiven } from '../commands/relay/options.ts';
import type { Report } from '../commands/result.ts';
import { nodePorts } from '../ports/node.ts';
import { dropUnwritten } from '../ports/outputs.ts';
import { stopSignals } from '../ports/signals.ts';

export interface CommandHost extends Host {
  /** The exit code of the signal that came; undefined: none. */
  signalled(): number | undefined;
}

/** One command: tells people on standard error what happens, and answers what machines get. Throws only a defect. */
export type Command = (asked: Asked, host: CommandHost, line: LineRest) => Promise<Report>;
/** What only some commands take: their own flags, the words behind them. */
export interface LineRest {
  exitCode: boolean;
  own: OwnGiven;
  words: readonly string[];
}

/** The command line's effects. */
export function commandHost(): CommandHost {
  dropUnwritten();
  const stops = stopSignals();
  return { ...hostOf(nodePorts(), stops, basename(process.cwd())), signalled: stops.code };
}
