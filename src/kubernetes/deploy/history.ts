import type { JsonObject } from '../../types.ts';
import { objectAt, textAt } from '../ref.ts';
import type { Cluster, Live, Resource } from '../types.ts';

/** One state that a workload's pods were in. */
export interface FormerTemplate {
  revision: number;
  template: JsonObject;
}

/** Kinds that keep their former pod templates, and in which objects. */
const keepers: Readonly<Record<string, string>> = {
  Deployment: 'ReplicaSet',
  StatefulSet: 'ControllerRevision',
  DaemonSet: 'ControllerRevision',
};
export const hasHistory = (kind: string): boolean => Object.hasOwn(keepers, kind);
export const kindsWithHistory = Object.keys(keepers);

/** A workload's pod templates, today's first. Throws ApiError. */
export async function templatesOf(live: Live, cluster: Cluster): Promise<FormerTemplate[]> {
  const resource = await cluster.resource('apps', keepers[live.ref.kind] ?? '');
  if (!resource) return [];
  const found: FormerTemplate[] = [];
  for await (const one of cluster.list(resource, namespaceOf(live))) if (isOwned(one, live)) found.push(formerOf(one, resource));
  return found.toSorted((one, other) => other.revision - one.revision);
}

const namespaceOf = ({ ref }: Live) => (ref.namespace === undefined ? {} : { namespace: ref.namespace });

function isOwned({ body }: Live, { uid }: Live): boolean {
  const owners = objectAt(body, 'metadata')['ownerReferences'];
  return Array.isArray(owners) && owners.some((owner) => (owner as { uid?: string; controller?: boolean }).uid === uid);
}

function formerOf({ body }: Live, { kind }: Resource): FormerTemplate {
  if (kind === 'ReplicaSet') {
    const annotations = objectAt(objectAt(body, 'metadata'), 'annotations');
    const revision = Number(textAt(annotations, 'deployment.kubernetes.io/revision'));
    return { revision, template: withoutHash(objectAt(objectAt(body, 'spec'), 'template')) };
  }
  // Kept as the patch that leads to it.
  const { $patch: _, ...template } = objectAt(objectAt(objectAt(body, 'data'), 'spec'), 'template');
  return { revision: Number(body['revision'] ?? 0), template };
}

/** The Deployment's controller tells its ReplicaSets apart by a label of its own. */
function withoutHash(template: JsonObject): JsonObject {
  const metadata = objectAt(template, 'metadata');
  const { 'pod-template-hash': _, ...labels } = objectAt(metadata, 'labels');
  return { ...template, metadata: { ...metadata, labels } };
}
