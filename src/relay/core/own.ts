import type { PushEvent } from '../../dockerhub/types.ts';
import type { Store } from '../types.ts';

/** A tag is written within minutes after it was announced; nobody waits for longer than a day. */
const within = 86_400_000;

/**
 * Why a push is our own affair: an execution that this very docker webhook started said that it would write exactly this. Without it a pipeline that pushes
 * what it is started by would start itself for ever. undefined: it is a push like any other, as is one whose digest nobody can tell, and one that a person sends again.
 */
export async function writtenByOurselves(
  { store, now }: { store: Pick<Store, 'executions'>; now: () => number },
  webhook: string,
  { image, tag, digest, verified, replayOf }: PushEvent,
): Promise<string | undefined> {
  if (!verified || digest === undefined || replayOf !== undefined) return undefined;
  const execution = await store.executions.wroteImage(webhook, { image, tag, digest }, now() - within);
  return execution === undefined ? undefined : `our own: written by execution ${execution} of this webhook`;
}
