import type { Cluster, JsonPatch, Live } from '../types.ts';

const attempts = 5;

/**
 * Patches an object in the state in which it was read. Right after a write the controllers write too, within milliseconds: then it is read and tried again.
 * @param patch what to change of the state given; empty: nothing
 */
export async function guarded(live: Live, cluster: Cluster, manager: string, patch: (live: Live) => JsonPatch): Promise<Live> {
  let current = live;
  for (let attempt = 1; ; attempt++) {
    const operations = patch(current);
    if (operations.length === 0) return current;
    try {
      return await cluster.patch(current.ref, operations, { manager, resourceVersion: current.resourceVersion });
    } catch (error) {
      const again = (error as { status?: number }).status === 409 && attempt < attempts ? await cluster.get(current.ref) : undefined;
      if (!again) throw error;
      current = again;
    }
  }
}
