import { refText } from '../ref.ts';
import type { Cluster, Live, WatchEvent } from '../types.ts';

/**
 * Watches one object until `done` says so.
 * @param seconds the limit; then an error that names the object and what was waited for
 */
async function until(
  live: Live,
  cluster: Cluster,
  signal: AbortSignal,
  seconds: number,
  what: string,
  done: (event: WatchEvent, seen: Set<string>) => boolean,
): Promise<void> {
  const resource = await cluster.resource(live.ref.group, live.ref.kind, live.ref.version);
  if (!resource) throw new Error(`the cluster has no kind ${live.ref.kind} any more`);
  const over = AbortSignal.any([signal, AbortSignal.timeout(seconds * 1000)]);
  const seen = new Set<string>();
  const options = {
    fields: `metadata.name=${live.ref.name}`,
    ...(live.ref.namespace === undefined ? {} : { namespace: live.ref.namespace }),
  };
  try {
    for await (const event of cluster.watch(resource, options, over)) {
      if (event.type === 'present') seen.add(event.live.uid);
      if (event.type === 'gone') seen.delete(event.live.uid);
      if (done(event, seen)) return;
    }
  } catch (error) {
    if (!over.aborted) throw error;
  }
  signal.throwIfAborted();
  throw new Error(`${refText(live.ref)} was not ${what} within ${seconds} s`);
}

/** Until the object with this uid is gone, finalizers and dependents included. */
export const untilGone = (live: Live, cluster: Cluster, signal: AbortSignal, seconds = 60): Promise<void> =>
  until(
    live,
    cluster,
    signal,
    seconds,
    'gone',
    (event, seen) => event.type !== 'present' && event.type !== 'polling' && !seen.has(live.uid),
  );

/** A CRD Established, a Namespace Active: what comes after could not even be sent before. Rules 18. */
export const untilUsable = (live: Live, cluster: Cluster, signal: AbortSignal): Promise<void> =>
  until(
    live,
    cluster,
    signal,
    60,
    live.ref.kind === 'Namespace' ? 'active' : 'established',
    (event) => event.type === 'present' && usable(event.live),
  );

export function usable(live: Live): boolean {
  const status = live.body['status'] as { phase?: string; conditions?: { type: string; status: string }[] } | undefined;
  if (live.ref.kind === 'Namespace') return status?.phase === 'Active';
  return status?.conditions?.some((condition) => condition.type === 'Established' && condition.status === 'True') ?? false;
}
