import type { Context } from 'hono';
import { streamSSE } from 'hono/streaming';
import type { LiveExecutions } from '../../core/reports/live.ts';
import { type Executions, isOver } from '../../core/reports/types.ts';

/** Pages that may watch at once: each holds a connection. */
const mostWatchers = 200;
/** Proxies close what is silent for a minute. */
const heartbeat = 15_000;
/** Word comes at most so often; what happened meanwhile comes with the next one. */
const pause = 400;
/** A browser that watches for longer asks anew by itself. */
const longest = 3_600_000;

export interface WatchPorts {
  executions: Pick<Executions, 'find'>;
  live: LiveExecutions;
  now: () => number;
  /** Aborted: the relay is ending. */
  ending: AbortSignal;
}

/** Tells watching pages that an execution went on, and when it came to its end; they fetch what is new. */
export function newWatch({ executions, live, now, ending }: WatchPorts): (context: Context, id: string) => Response {
  let watchers = 0;
  return (context, id) => {
    if (watchers >= mostWatchers || ending.aborted)
      return context.json({ message: 'as many pages are watching as can; look again later' }, 503, { 'retry-after': '30' });
    watchers += 1;
    // Proxies that gather an answer first would never hand this one on.
    context.header('x-accel-buffering', 'no');
    return streamSSE(context, async (stream) => {
      const gone = new AbortController();
      stream.onAbort(() => gone.abort());
      const over = AbortSignal.any([gone.signal, ending, AbortSignal.timeout(longest)]);
      let seen = Number(context.req.header('last-event-id') ?? -1);
      try {
        while (!over.aborted) {
          // Begun before the row is read, so that no word is lost between the two.
          const word = live.next(id, heartbeat, over);
          const row = await executions.find(id);
          if (!row) break;
          const hasEnded = isOver(row, now());
          if (row.last > seen || hasEnded)
            await stream.writeSSE({ event: hasEnded ? 'ended' : 'changed', id: String(row.last), data: row.status });
          else await stream.write(': still running\n\n');
          seen = row.last;
          if (hasEnded) break;
          await word;
          await stream.sleep(pause);
        }
      } finally {
        watchers -= 1;
        gone.abort();
      }
    });
  };
}
