import type { Cluster, Live, Ref } from '../types.ts';
import { object } from './read.ts';
import { currentPods, isReadyPod } from './revision.ts';
import { isForbidden } from './waiter/feeds.ts';

/** Parts that tell which pods are of the newest revision. */
const partsOf: Record<string, readonly (readonly [group: string, kind: string])[]> = {
  Deployment: [['apps', 'ReplicaSet']],
  DaemonSet: [['apps', 'ControllerRevision']],
};

/** Pods that can prove something: ready ones, of a Job all. */
export function provable(ref: Ref, pods: readonly Live[]): Live[] {
  return pods.filter((pod) => ref.kind === 'Job' || isReadyPod(pod));
}

/** Ready pods of an object's newest revision by GET and LIST, for a proof without a wait; undefined where that is forbidden. */
export async function podsIn(cluster: Cluster, ref: Ref): Promise<Live[] | undefined> {
  try {
    const live = await cluster.get(ref);
    if (!live) return [];
    if (ref.kind === 'Pod') return isReadyPod(live) ? [live] : [];
    const selector = object(live.body, 'spec', 'selector', 'matchLabels');
    const labels = Object.entries(selector ?? {})
      .map(([key, value]) => `${key}=${typeof value === 'string' ? value : ''}`)
      .join(',');
    const owned: Live[] = [];
    for (const [group, kind] of [['', 'Pod'] as const, ...(partsOf[ref.kind] ?? [])]) {
      const resource = await cluster.resource(group, kind);
      if (!resource) continue;
      const options = { ...(ref.namespace === undefined ? {} : { namespace: ref.namespace }), ...(labels === '' ? {} : { labels }) };
      for await (const one of cluster.list(resource, options)) owned.push(one);
    }
    return provable(ref, currentPods(live, { owned, events: [] }));
  } catch (error) {
    if (isForbidden(error)) return undefined;
    throw error;
  }
}
