import type { PushEvent } from '../../dockerhub/types.ts';
import type { Activity, Filter, Receipt, Received, Store } from '../types.ts';
import { hex } from './encode.ts';
import { type RowPorts, rowOf } from './receive.ts';

/** More are not sent again at once: somebody means a few hours, and the lanes take one at a time. */
export const mostReplays = 500;

const atOnce = { quiet: 0, most: 0 };

export interface ReplayPorts extends RowPorts {
  store: Pick<Store, 'receive'>;
  wake: (due: number) => void;
}
/** One push that was sent again. `id`: of the new one. */
export interface Replayed {
  of: number;
  id: string;
  result: Receipt | 'ignored';
  /** Why it is ignored. */
  reason?: string;
}
/** `older`: it is deployed even where a newer push is, which is what going back means. */
export interface ReplayWish {
  older: boolean;
}

/**
 * Pushes once more, each as a push of its own with a new id: judged by the definitions as they are now, checked, and dispatched as a new
 * delivery. In the order given. What is no push can't be one. Throws StoreAway: none was stored for sure.
 */
export async function replay(pushes: readonly Activity[], wish: ReplayWish, ports: ReplayPorts): Promise<Replayed[]> {
  const able = pushes.filter((row): row is Activity & { event: PushEvent } => row.event !== undefined);
  const rows = able.map(({ seq, webhook, event }) => ({ ...rowOf(webhook, again(event, wish, ports), ports, atOnce), replayOf: seq }));
  const receipts = rows.length === 0 ? [] : await ports.store.receive(rows);
  if (rows.some(({ join }) => join)) ports.wake(ports.now());
  return rows.map((row, index) => told(row, receipts[index] ?? 'invalid'));
}

function told({ replayOf, id, outcome, reason }: Received & { replayOf: number }, receipt: Receipt): Replayed {
  const result = outcome === 'join' || receipt === 'invalid' ? receipt : 'ignored';
  return { of: replayOf, id, result, ...(reason !== undefined && { reason }) };
}

/** What was checked and wished for then counts for nothing now. */
function again(push: PushEvent, { older }: ReplayWish, { random }: RowPorts): PushEvent {
  const event: PushEvent = { ...push, id: hex(random(12)), verified: false, replayOf: push.id };
  delete event.digest;
  delete event.allowOlder;
  return older ? { ...event, allowOlder: true } : event;
}

/** The pushes of a time, oldest first; undefined: they are more than are sent again at once. */
export async function range(filter: Filter & { from: number; to: number }, store: Pick<Store, 'list'>): Promise<Activity[] | undefined> {
  const { rows } = await store.list({ ...filter, limit: mostReplays + 1 });
  return rows.length > mostReplays ? undefined : rows.reverse();
}
