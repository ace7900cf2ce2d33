import type { Json, JsonObject } from '../../types.ts';
import { stringify } from '../client/json.ts';
import { entriesOf, type FieldsEntry, unionOf } from '../plan/fields.ts';
import { adoptableEntries } from '../plan/owners.ts';
import { apiVersionOf, objectAt } from '../ref.ts';
import type { Cluster, JsonPatch, Live } from '../types.ts';
import { guarded } from './guarded.ts';

const lastApplied = 'kubectl.kubernetes.io/last-applied-configuration';

/** Changes by patches go under another name: under our own they would make a twin that conflicts with our applies (kubernetes-tried 3). */
export const helperManager = 'hub-to-kube-handover';

/**
 * Makes what kubectl applied ours, before our first apply, and what `siblings` did, before any: the union of those owners' fields becomes our entry, their entries and the last-applied annotation go.
 * Without it, a field that the manifest no longer has would stay for ever, owned by a tool that nobody runs any more. Changes no value, so nothing rolls out.
 * @returns the object afterwards; the same when there was nothing to adopt
 */
export const adopt = (live: Live, manager: string, cluster: Cluster, siblings: readonly string[] = []): Promise<Live> =>
  guarded(live, cluster, helperManager, (now) => adoption(now, manager, siblings));

function adoption(live: Live, manager: string, siblings: readonly string[]): JsonPatch {
  const apiVersion = apiVersionOf(live.ref);
  const adopted = adoptableEntries(live, manager, apiVersion, siblings);
  if (adopted.length === 0) return [];
  // One of our own from before becomes a part of the new one: two of one name can't be.
  const taken = [
    ...adopted,
    ...entriesOf(live.body).filter(
      (entry) => entry.manager === manager && entry.operation === 'Apply' && !entry.subresource && entry.apiVersion === apiVersion,
    ),
  ];
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
