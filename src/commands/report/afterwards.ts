import type { Ports } from '../../ports/types.ts';
import type { Asked } from '../options.ts';
import { originOf } from '../origin.ts';
import { readSettings } from '../settings.ts';
import { addressOf } from './address.ts';
import { send } from './send.ts';

/**
 * Tells the relay how an execution ended whose own process could not: cancelled, with the words. What the relay has of it already is asked first; an execution
 * that it doesn't know stays unknown. Whatever goes wrong is no reason for more words: the run had its warning, and the page says when it last heard.
 */
export async function reportCancelled(
  { given }: Asked,
  { execution, message }: { execution: string; message: string },
  ports: Pick<Ports, 'http' | 'env' | 'files' | 'secrets' | 'now'>,
  signal: AbortSignal,
): Promise<void> {
  const { settings } = readSettings(given);
  const { origin } = await originOf(settings, ports);
  const address = addressOf(execution, origin, settings, ports);
  if (!address) return;
  const seen = await send(JSON.stringify({ execution, events: [] }), address, ports, signal);
  if (!('kept' in seen) || seen.kept < 0) return;
  const event = {
    seq: seen.kept + 1,
    at: ports.now(),
    execution,
    type: 'status',
    status: 'CANCELED',
    message: ports.secrets.redact(message),
  };
  await send(JSON.stringify({ events: [event] }), address, ports, signal);
}
