import type { Cluster, ListOptions, Resource, WatchEvent } from '../../../src/kubernetes/types.ts';

/** A watch whose events are kept, one word each: `+name=value`, `-name`, `synced`, `polling`. */
export function watching(cluster: Cluster, resource: Resource, options: ListOptions) {
  const abort = new AbortController();
  const events: string[] = [];
  let wake = () => {};
  const word = (event: WatchEvent) => {
    if (event.type === 'synced' || event.type === 'polling') return event.type;
    const data = event.live.body['data'] as { a?: string } | undefined;
    return event.type === 'gone' ? `-${event.live.ref.name}` : `+${event.live.ref.name}=${data?.a}`;
  };
  const done = (async () => {
    for await (const event of cluster.watch(resource, options, abort.signal)) {
      events.push(word(event));
      wake();
    }
  })();
  done.catch(() => wake());
  return {
    events,
    done,
    /** Resolves when a word has come since the last call; all words up to it are taken. */
    async next(wanted: string): Promise<string[]> {
      const limit = setTimeout(() => abort.abort(new Error(`no ${wanted} in ${events.join()}`)), 40_000);
      try {
        while (!events.includes(wanted)) {
          await Promise.race([
            done.then(() => Promise.reject(abort.signal.reason ?? new Error('ended'))),
            new Promise<void>((resolve) => (wake = resolve)),
          ]);
        }
        return events.splice(0, events.indexOf(wanted) + 1);
      } finally {
        clearTimeout(limit);
      }
    },
    async stop() {
      abort.abort(new Error('stopped'));
      await done;
    },
  };
}
