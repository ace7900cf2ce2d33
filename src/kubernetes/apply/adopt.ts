import type { Json, JsonObject } from '../../types.ts';
import { stringify } from '../client/json.ts';
import { entriesOf, type FieldsEntry, unionOf } from '../plan/fields.ts';
import { adoptableEntries } from '../plan/owners.ts';
import { apiVersionOf, objectAt } from '../ref.ts';
import type { Cluster, JsonPatch, Live } from '../types.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';
const attempts = 5;

/** Changes by patches go under another name: under our own they would make a twin that conflicts with our applies (kubernetes-tried 3). */
export const helperManager = 'hub-to-kube-handover';

/**
 * Makes what kubectl applied ours, before our first apply: the union of those owners' fields becomes our entry, their entries and the last-applied annotation go.
 * Without it, a field that the manifest no longer has would stay for ever, owned by a tool that nobody runs any more. Changes no value, so nothing rolls out.
 * @returns the object afterwards; the same when there was nothing to adopt
 */
export async function adopt(live: Live, manager: string, cluster: Cluster): Promise<Live> {
  let current = live;
  for (let attempt = 1; ; attempt++) {
    const patch = adoption(current, manager);
    if (!patch) return current;
    try {
      return await cluster.patch(current.ref, patch, { manager: helperManager, resourceVersion: current.resourceVersion });
    } catch (error) {
      // Right after a create the controllers write within milliseconds: read again and try again.
      if ((error as { status?: number }).status !== 409 || attempt === attempts) throw error;
      const again = await cluster.get(current.ref);
      if (!again) throw error;
      current = again;
    }
  }
}

function adoption(live: Live, manager: string): JsonPatch | undefined {
  const apiVersion = apiVersionOf(live.ref);
  const taken = adoptableEntries(live, manager, apiVersion);
  if (taken.length === 0) return undefined;
  const ours: FieldsEntry = {
    manager,
    operation: 'Apply',
    apiVersion,
    fieldsV1: taken.map((entry) => entry.fieldsV1).reduce(unionOf),
    ...(taken[0]?.time ? { time: taken[0].time } : {}),
  };
  const kept = entriesOf(live.body).filter(
    (entry) => !taken.some((other) => stringify(other as unknown as Json) === stringify(entry as unknown as Json)),
  );
  const extra: JsonObject = { fieldsType: 'FieldsV1' };
  const annotations = objectAt(objectAt(live.body, 'metadata'), 'annotations');
  return [
    { op: 'replace', path: '/metadata/managedFields', value: [...kept, { ...extra, ...ours }] as unknown as Json },
    ...(lastApplied in annotations ? [{ op: 'remove' as const, path: `/metadata/annotations/${lastApplied.replace('/', '~1')}` }] : []),
  ];
}
