import { stopSignals } from '../ports/signals.ts';
import { HandOver } from '../types.ts';
import { actionHost } from './host.ts';
import { readInputs } from './inputs.ts';
import { runMode } from './run.ts';

/** The step itself. Throws only a defect. */
export async function main(): Promise<void> {
  const host = actionHost(stopSignals((why) => new HandOver(why)));
  const inputs = readInputs();
  if (inputs.mode === 'run') await runMode(inputs, host);
  else await (await import('./modes.ts')).otherModes[inputs.mode](inputs, host);
}
