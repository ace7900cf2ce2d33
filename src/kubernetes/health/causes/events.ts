import type { Live, Related } from '../../types.ts';
import { items, text, time } from '../read.ts';

/** Events by the uid of what they are about. The scheduler's have neither count nor source nor lastTimestamp. */
export function eventsOf(uid: string, related: Related): Live[] {
  return related.events.filter((event) => text(event.body, 'involvedObject', 'uid') === uid);
}

export const reasonOf = (event: Live): string => text(event.body, 'reason') ?? '';
export const messageOf = (event: Live): string => (text(event.body, 'message') ?? '').trim();

/** When an event happened last. */
export function happened(event: Live): number {
  const { body } = event;
  return (
    time(body, 'lastTimestamp') ??
    time(body, 'series', 'lastObservedTime') ??
    time(body, 'eventTime') ??
    time(body, 'metadata', 'creationTimestamp') ??
    0
  );
}

/** When somebody last wrote what is wanted of an object (not its status), by the server's clock: older events speak of what was before. */
export function written(live: Live): number {
  const times = items(live.body, 'metadata', 'managedFields')
    .filter((entry) => text(entry, 'subresource') === undefined)
    .map((entry) => time(entry, 'time') ?? 0);
  return Math.max(0, ...times);
}
