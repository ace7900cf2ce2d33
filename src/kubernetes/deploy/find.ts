import { readLive } from '../plan/live.ts';
import { refKey } from '../ref.ts';
import type { Live, Ref } from '../types.ts';
import { place } from './open.ts';
import type { DeployContext, Located } from './types.ts';

export interface Found {
  /** In the manifests' order. */
  objects: Live[];
  missing: Ref[];
}

/** The objects that manifests name, as they are in the cluster. Throws ConfigurationError (unknown kinds, other namespaces). */
export async function find(request: Located, context: DeployContext): Promise<Found> {
  const cluster = context.cluster.until(context.signal);
  const { manifests } = await place(request, { cluster });
  const refs = manifests.map(({ ref }) => ref);
  const live = await readLive(refs, cluster);
  return { objects: refs.flatMap((ref) => live.get(refKey(ref)) ?? []), missing: refs.filter((ref) => !live.has(refKey(ref))) };
}
