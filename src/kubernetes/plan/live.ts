import { parallel } from '../parallel.ts';
import { refKey } from '../ref.ts';
import type { Cluster, Live, Ref, Resource } from '../types.ts';

/** From so many objects of one kind in one namespace on, one LIST is cheaper than a GET each. */
const listFrom = 6;

/**
 * What is in the cluster of the objects named, by refKey; an absent object has no entry.
 * One LIST a kind and namespace where there are many, GETs where there are few or where LIST is forbidden.
 */
export async function readLive(refs: readonly Ref[], cluster: Cluster): Promise<Map<string, Live>> {
  const wanted = new Map<string, Ref[]>();
  for (const ref of refs) {
    const place = `${ref.group}/${ref.version}/${ref.kind}/${ref.namespace ?? ''}`;
    const group = wanted.get(place);
    if (group) group.push(ref);
    else wanted.set(place, [ref]);
  }
  const found = new Map<string, Live>();
  const single: Ref[] = [];
  await parallel([...wanted.values()], async (group) => {
    const first = group[0] as Ref;
    const resource = group.length >= listFrom ? await cluster.resource(first.group, first.kind, first.version) : undefined;
    if (!resource?.verbs.includes('list') || !(await listed(group, resource, cluster, found))) single.push(...group);
  });
  await parallel(single, async (ref) => {
    const live = await cluster.get(ref);
    if (live) found.set(refKey(ref), live);
  });
  return found;
}

async function listed(refs: Ref[], resource: Resource, cluster: Cluster, found: Map<string, Live>): Promise<boolean> {
  const names = new Set(refs.map((ref) => ref.name));
  const namespace = refs[0]?.namespace;
  try {
    for await (const live of cluster.list(resource, namespace === undefined ? {} : { namespace })) {
      if (names.has(live.ref.name)) found.set(refKey(live.ref), live);
    }
    return true;
  } catch (error) {
    if ((error as { status?: number }).status === 403) return false;
    throw error;
  }
}
