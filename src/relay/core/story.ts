import type { Target } from '../../definitions/types.ts';
import type { Activity } from '../types.ts';

/** A time as Activity and the log show it. */
export const timeText = (ms: number): string => `${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')} UTC`;

export function targetText(target: Target): string {
  if ('run' in target) return 'a run here';
  return 'event' in target ? `${target.event} in ${target.repository}` : `${target.workflow} in ${target.repository}`;
}

/** What became of a push and why, in one sentence: the answer to "I pushed, why did nothing happen?" */
export function story({ fate, reason, id, event, delivery }: Activity): string {
  if (!delivery) return reason ?? fate;
  const to = targetText(delivery.target);
  switch (fate) {
    case 'joined':
      return `joined into a newer push of ${event?.tag ?? 'the tag'} (${delivery.newest}), as one dispatch of ${to}`;
    case 'waiting':
      return delivery.state === 'claimed'
        ? `on its way: ${to}`
        : `waits for further pushes of the tag until ${timeText(delivery.due)}, then its turn: ${to}`;
    case 'retrying':
      return delivery.state === 'claimed'
        ? `attempt ${delivery.attempts} is on its way: ${to}`
        : `attempt ${delivery.attempts} came to nothing, tried again at ${timeText(delivery.due)}: ${delivery.reason ?? ''}`;
    case 'dispatched':
      if ('run' in delivery.target) return 'it ran here';
      return delivery.reason ?? `dispatched: ${to}${delivery.run ? '' : delivery.state === 'following' ? '; its run is looked for' : ''}`;
    case 'superseded':
      return `a newer push of ${event?.tag ?? 'the tag'} goes out instead (delivery ${delivery.supersededBy ?? ''})`;
    case 'dead':
      return `given up after ${delivery.attempts} ${delivery.attempts === 1 ? 'attempt' : 'attempts'}: ${delivery.reason ?? ''}`;
    default:
      return reason ?? delivery.reason ?? id;
  }
}
