import type { JsonObject } from '../../types.ts';
import type { Live, Related } from '../types.ts';
import { annotation, at, condition, count, isObject, label, object, ownerUid, same, text } from './read.ts';

/**
 * The pods of an object's newest revision: only they are blamed and proven (rules 25, 30).
 * Nothing while the controller has not made that revision yet.
 */
export function currentPods(live: Live, related: Related): Live[] {
  if (live.ref.kind === 'Pod') return [live];
  if (!observed(live)) return [];
  const find = finders[`${live.ref.group}/${live.ref.kind}`];
  return find ? find(live, related) : [];
}

/** Serving: its own word for it, unless it is on its way out, or was put out by somebody who left that word standing (pod garbage collection). */
export function isReadyPod(pod: Live): boolean {
  return (
    condition(pod.body, 'Ready')?.status === 'True' &&
    text(pod.body, 'status', 'phase') !== 'Failed' &&
    text(pod.body, 'metadata', 'deletionTimestamp') === undefined
  );
}

const finders: Record<string, (live: Live, related: Related) => Live[]> = {
  'apps/Deployment': ofDeployment,
  'apps/ReplicaSet': ownPods,
  '/ReplicationController': ownPods,
  'apps/StatefulSet': ofStatefulSet,
  'apps/DaemonSet': ofDaemonSet,
  'batch/Job': ownPods,
};

/** The ReplicaSet with the Deployment's own template: the revision number alone lags behind a change. */
export function currentReplicaSet(live: Live, related: Related): Live | undefined {
  const sets = related.owned.filter((one) => one.ref.kind === 'ReplicaSet' && ownerUid(one) === live.uid);
  const template = object(live.body, 'spec', 'template');
  const matching = sets.filter((one) => same(withoutHash(object(one.body, 'spec', 'template')), withoutHash(template)));
  const revision = annotation(live, revisionKey);
  return newest(matching) ?? (revision === undefined ? undefined : sets.find((one) => annotation(one, revisionKey) === revision));
}

const revisionKey = 'deployment.kubernetes.io/revision';

function ofDeployment(live: Live, related: Related): Live[] {
  const set = currentReplicaSet(live, related);
  return set ? ownPods(set, related) : [];
}

function ofStatefulSet(live: Live, related: Related): Live[] {
  const revision = text(live.body, 'status', 'updateRevision');
  const pods = ownPods(live, related);
  return revision === undefined ? pods : pods.filter((pod) => label(pod, 'controller-revision-hash') === revision);
}

/** By the newest ControllerRevision; where those are unknown, by the newest pod. */
function ofDaemonSet(live: Live, related: Related): Live[] {
  const revisions = related.owned.filter((one) => one.ref.kind === 'ControllerRevision' && ownerUid(one) === live.uid);
  const pods = ownPods(live, related);
  const latest = revisions.toSorted((one, other) => (count(other.body, 'revision') ?? 0) - (count(one.body, 'revision') ?? 0))[0];
  const hash = label(latest ?? newest(pods) ?? live, 'controller-revision-hash');
  return hash === undefined ? pods : pods.filter((pod) => label(pod, 'controller-revision-hash') === hash);
}

function ownPods(live: Live, related: Related): Live[] {
  return related.owned.filter((one) => one.ref.kind === 'Pod' && ownerUid(one) === live.uid);
}

function newest(objects: readonly Live[]): Live | undefined {
  const born = (one: Live) => text(one.body, 'metadata', 'creationTimestamp') ?? '';
  return objects.toSorted((one, other) => born(other).localeCompare(born(one)))[0];
}

function withoutHash(template: JsonObject | undefined): JsonObject | undefined {
  const labels = at(template, 'metadata', 'labels');
  if (!template || !isObject(labels)) return template;
  const { 'pod-template-hash': _, ...rest } = labels;
  return { ...template, metadata: { ...object(template, 'metadata'), labels: rest } };
}

function observed(live: Live): boolean {
  const generation = count(live.body, 'metadata', 'generation');
  const seen = count(live.body, 'status', 'observedGeneration');
  return generation === undefined || seen === undefined || seen >= generation;
}
