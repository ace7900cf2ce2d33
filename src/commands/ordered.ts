import type { Push } from '../pipeline/types.ts';
import type { Chosen } from './choose.ts';
import type { Origin } from './origin.ts';
import type { Settings } from './settings.ts';

/** What is wrong with an `order`, in words for both who writes it; undefined: nothing. RE2 is loaded for who brings a pattern. */
export async function orderMistake(order: string): Promise<{ message: string; fix: string } | undefined> {
  const { orderFault } = await import('../triggers/order.ts');
  const fault = await orderFault(order);
  return fault === undefined ? undefined : { message: `order ${JSON.stringify(order)} is none: ${fault}`, fix };
}
const fix = 'write pushed, semver, or a pattern (RE2) with one group that takes a number: main-\\w+-(\\d+)';

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
  if (settings.allowOlder || event.replayOf !== undefined) return told;
  const order = settings.order ?? webhook?.value.order ?? 'pushed';
  const { overtaken, newerBy } = await import('../triggers/order.ts');
  const newer = await newerBy(order);
  return { ...told, overtaken: (deployed) => overtaken(told, deployed, newer) };
}
