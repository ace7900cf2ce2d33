import { summary } from '@actions/core';
import type { Ports } from '../ports/types.ts';

/** GitHub drops a step's summary above 1 MiB. */
const most = 900_000;
const cutNote = '\n\n*(cut: the log has the rest)*\n';

/** Adds to the step's summary, where the runner has one; that it can't be written is no reason to fail. */
export async function writeSummary(markdown: string, { env, log, secrets }: Pick<Ports, 'env' | 'log' | 'secrets'>): Promise<void> {
  if (!env['GITHUB_STEP_SUMMARY']) return;
  const text = secrets.redact(markdown);
  try {
    await summary
      .addRaw(Buffer.byteLength(text) <= most ? text : cut(text))
      .addEOL()
      .write();
  } catch (error) {
    log('info', `the step's summary can't be written: ${(error as Error).message}`);
  }
}

/** At a line's end, and with no block left open. */
function cut(text: string): string {
  const short = text.slice(0, Math.floor(most / 3));
  const whole = short.slice(0, short.lastIndexOf('\n'));
  return `${whole}${whole.lastIndexOf('<pre>') > whole.lastIndexOf('</pre>') ? '</pre>' : ''}${cutNote}`;
}
