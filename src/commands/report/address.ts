import type { Ports } from '../../ports/types.ts';
import type { Origin } from '../origin.ts';
import type { Settings } from '../settings.ts';

/** Where an execution is reported, and with what right. */
export interface Address {
  url: string;
  /** Goes before words about it. */
  relay: string;
  key: string;
}

/**
 * The address of the relay's that takes this execution's events: by the key of the delivery that started it, else by an API token. The relay is the user's own
 * to name: a payload never says where. undefined: none is named, or none of the two rights is there. Rules 41.
 */
export function addressOf(
  execution: string,
  { delivery, reportKey }: Pick<Origin, 'delivery' | 'reportKey'>,
  { reportUrl, reportToken }: Pick<Settings, 'reportUrl' | 'reportToken'>,
  { env, secrets }: Pick<Ports, 'env' | 'secrets'>,
): Address | undefined {
  if (reportUrl === undefined) return undefined;
  const relay = reportUrl.replace(/\/+$/, '');
  const token = reportToken ?? env['RELAY_API_TOKEN'];
  const byDelivery = delivery !== undefined && reportKey !== undefined;
  const key = byDelivery ? reportKey : token;
  if (!key) return undefined;
  secrets.add(key);
  const place = byDelivery ? `deliveries/${encodeURIComponent(delivery)}` : `executions/${encodeURIComponent(execution)}`;
  return { url: `${relay}/api/${place}/events`, relay, key };
}
