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
 * The push as Docker Hub itself tells it: its digest and time, `verified`. Where it can't be asked, the push goes out as it came, not verified.
 * Where it knows of no such push, but of an older one of the tag, its time counts: whoever knows a hook's address can forge a body, and the time
 * is what the order of pushes goes by. Rules 6, 40.
 */
export async function check({ tags, sleep }: CheckPorts, event: PushEvent, signal: AbortSignal): Promise<PushEvent> {
  let older: number | undefined;
  for (const wait of waits) {
    if (wait > 0) await sleep(wait, signal);
    const seen = await tags.look(event.repository, event.tag, signal);
    if (seen === 'away') break;
    if (seen === 'absent') continue;
    if (isPush(event, seen.pushedAt))
      return { ...event, digest: seen.digest, verified: true, ...(seen.pushedAt !== undefined && { pushedAt: seen.pushedAt }) };
    older = seen.pushedAt;
  }
  return { ...event, verified: false, ...(older !== undefined && { pushedAt: older }) };
}

/** A later push of the tag is as good: it is what the tag means now. */
const isPush = ({ pushedAt = 0 }: PushEvent, seen = Number.POSITIVE_INFINITY): boolean => seen + slack >= pushedAt;
