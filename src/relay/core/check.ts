import type { Tags } from '../../dockerhub/tags.ts';
import type { PushEvent } from '../../dockerhub/types.ts';

const second = 1000;
/** Docker Hub's own answer may lag behind its call: it is asked again after these waits. */
const waits = [0, second, 3 * second];
/** Its call tells whole seconds of another of its clocks. */
const slack = 5;

export interface CheckPorts {
  tags: Tags;
  sleep: (ms: number, signal: AbortSignal) => Promise<void>;
}

/**
 * The push as Docker Hub itself tells it: its digest and time, `verified`. Whoever knows a hook's address can forge a body, so that
 * what can't be seen there goes out as it came, not verified, and the action decides. Rules 40.
 */
export async function check({ tags, sleep }: CheckPorts, event: PushEvent, signal: AbortSignal): Promise<PushEvent> {
  for (const wait of waits) {
    if (wait > 0) await sleep(wait, signal);
    const seen = await tags.look(event.repository, event.tag, signal);
    if (seen === 'away') break;
    if (seen !== 'absent' && isPush(event, seen.pushedAt))
      return { ...event, digest: seen.digest, verified: true, ...(seen.pushedAt !== undefined && { pushedAt: seen.pushedAt }) };
  }
  return { ...event, verified: false };
}

/** A later push of the tag is as good: it is what the tag means now. */
const isPush = ({ pushedAt = 0 }: PushEvent, seen = Number.POSITIVE_INFINITY): boolean => seen + slack >= pushedAt;
