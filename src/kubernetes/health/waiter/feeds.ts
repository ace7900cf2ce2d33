import type { Cluster, ListOptions, Live, Ref, Resource } from '../../types.ts';

/** One stream of objects of a kind. Without a namespace: of all. */
export interface Feed {
  group: string;
  kind: string;
  version?: string;
  namespace?: string;
  /** Over HTTP/1.1 each watch holds a connection; what is beyond the limit is asked for again and again. */
  how: 'watch' | 'poll';
}

/** Rules 29. */
const mostWatches = 8;

/** What belongs to a workload and tells about it. */
const parts: Record<string, readonly string[]> = {
  'apps/Deployment': ['apps/ReplicaSet', '/Pod'],
  'apps/StatefulSet': ['/Pod'],
  'apps/DaemonSet': ['/Pod', 'apps/ControllerRevision'],
  'apps/ReplicaSet': ['/Pod'],
  '/ReplicationController': ['/Pod'],
  '/Service': ['discovery.k8s.io/EndpointSlice'],
  'batch/Job': ['/Pod'],
};

/** Of the kinds that are waited for: one watch a kind and namespace; if these are too many, one a kind, and the last kinds are polled. */
export function planFeeds(refs: readonly Ref[]): Feed[] {
  const kinds = new Map<string, { version?: string; namespaces: Set<string> }>();
  const add = (key: string, namespace: string | undefined, version?: string) => {
    const known = kinds.get(key) ?? { namespaces: new Set<string>() };
    kinds.set(key, known);
    if (version !== undefined) known.version = version;
    known.namespaces.add(namespace ?? '');
  };
  for (const ref of refs) {
    const key = `${ref.group}/${ref.kind}`;
    add(key, ref.namespace, ref.version);
    for (const part of parts[key] ?? []) add(part, ref.namespace);
  }
  const wide = [...kinds.values()].reduce((sum, one) => sum + one.namespaces.size, 0) > mostWatches;
  const feeds = [...kinds].toSorted(byWeight).flatMap(([key, { version, namespaces }]) => {
    const [group, kind] = key.split('/') as [string, string];
    const named = wide && namespaces.size > 1 ? [''] : [...namespaces];
    return named.map((namespace) => ({
      group,
      kind,
      ...(version === undefined ? {} : { version }),
      ...(namespace === '' ? {} : { namespace }),
    }));
  });
  return feeds.map((feed, index) => ({ ...feed, how: index < mostWatches ? 'watch' : 'poll' }));
}

/** Pods and workloads first: their news are the ones that decide. */
const weight = ['/Pod', 'apps/Deployment', 'apps/StatefulSet', 'apps/DaemonSet', 'batch/Job', 'apps/ReplicaSet'];
function byWeight([one]: readonly [string, unknown], [other]: readonly [string, unknown]): number {
  const place = (key: string) => (weight.includes(key) ? weight.indexOf(key) : weight.length);
  return place(one) - place(other);
}

export interface FeedPorts {
  cluster: Cluster;
  sleep(ms: number, signal: AbortSignal): Promise<void>;
  signal: AbortSignal;
  put(live: Live): void;
  drop(live: Live): void;
  /** What can't be seen, and what that costs. */
  say(text: string): void;
}

const pollEvery = 3000;

/**
 * Runs a feed until the signal; `synced` is called once the first list is in, or when there will be none.
 * `absent`: the cluster has no such kind (yet); `forbidden`: even a list is refused.
 */
export async function follow(feed: Feed, ports: FeedPorts, synced: () => void): Promise<'ended' | 'absent' | 'forbidden'> {
  try {
    const resource = await ports.cluster.resource(feed.group, feed.kind, feed.version);
    if (!resource) return 'absent';
    const options = feed.namespace === undefined ? {} : { namespace: feed.namespace };
    if (feed.how === 'poll' || !resource.verbs.includes('watch')) await poll(resource, options, ports, synced);
    for await (const event of ports.cluster.watch(resource, options, ports.signal)) {
      if (event.type === 'present') ports.put(event.live);
      else if (event.type === 'gone') ports.drop(event.live);
      else if (event.type === 'polling') ports.say(`${feed.kind} can't be watched, so it is listed every few seconds: ${event.why}`);
      else synced();
    }
    return 'ended';
  } catch (error) {
    if (ports.signal.aborted) return 'ended';
    if (hasStatus(error, 403)) return 'forbidden';
    if (hasStatus(error, 404)) return 'absent';
    throw error;
  } finally {
    synced();
  }
}

/** Lists for ever; what the next list doesn't tell any more is gone. */
async function poll(resource: Resource, options: ListOptions, ports: FeedPorts, synced: () => void): Promise<never> {
  let before = new Map<string, Live>();
  for (;;) {
    const now = new Map<string, Live>();
    for await (const live of ports.cluster.list(resource, options)) {
      now.set(live.uid, live);
      ports.put(live);
    }
    for (const [uid, live] of before) if (!now.has(uid)) ports.drop(live);
    before = now;
    synced();
    await ports.sleep(pollEvery, ports.signal);
  }
}

export const isForbidden = (error: unknown): boolean => hasStatus(error, 403);

/** The server's no, which it would say again; a connection cut or a server away is none. */
export const isRefusal = (error: unknown): boolean => {
  const status = statusOf(error);
  return status !== undefined && status >= 400 && status < 500 && status !== 429;
};

const hasStatus = (error: unknown, status: number): boolean => statusOf(error) === status;

/** The client's error, known by its shape: this room imports no values of the client. */
const statusOf = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number' ? error.status : undefined;
