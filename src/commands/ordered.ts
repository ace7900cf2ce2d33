import type { Push } from '../pipeline/types.ts';
import type { Chosen } from './choose.ts';
import type { Origin } from './origin.ts';
import type { Settings } from './settings.ts';

/**
 * A push with what releases remember of it, and with what tells whether it comes too late. An image that was named by hand is never ordered (rules 6).
 * `now`: nothing was pushed later, whatever a notice says; remembered, a forged time to come would be a bar to every push until then.
 */
export async function ordered(
  push: Push,
  { webhook }: Chosen,
  { event, ...origin }: Origin,
  settings: Pick<Settings, 'order' | 'allowOlder'>,
  now: number,
): Promise<Push> {
  if (!event) return push;
  const name = webhook?.value.name ?? origin.webhook;
  const told: Push = {
    ...push,
    ...(event.pushedAt === undefined ? {} : { pushedAt: Math.min(event.pushedAt, Math.floor(now / 1000)) }),
    ...(name === undefined ? {} : { webhook: name }),
    ...(origin.delivery === undefined ? {} : { delivery: origin.delivery }),
  };
  if (settings.allowOlder || event.allowOlder) return told;
  const order = settings.order ?? webhook?.value.order ?? 'pushed';
  const { overtaken } = await import('../triggers/order.ts');
  return { ...told, overtaken: (deployed) => overtaken(told, deployed, order) };
}
