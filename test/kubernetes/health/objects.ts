import type { Live, Ref } from '../../../src/kubernetes/types.ts';
import type { Json, JsonObject } from '../../../src/types.ts';

/** Objects as the API server writes them (facts/kubernetes-tried 12), small enough to read in a test. */

let last = 100;
function next(): number {
  last += 1;
  return last;
}

export function live(apiVersion: string, kind: string, name: string, body: JsonObject = {}, metadata: JsonObject = {}): Live {
  const [group, version] = apiVersion.includes('/') ? (apiVersion.split('/') as [string, string]) : ['', apiVersion];
  const ref: Ref = { group, version, kind, namespace: 'shop', name };
  const uid = (metadata['uid'] as string | undefined) ?? `uid-${kind}-${name}`;
  const resourceVersion = (metadata['resourceVersion'] as string | undefined) ?? String(next());
  return {
    ref,
    uid,
    resourceVersion,
    body: { apiVersion, kind, metadata: { name, namespace: 'shop', ...metadata, uid, resourceVersion }, ...body },
  };
}

export const ownedBy = (owner: Live): JsonObject => ({
  ownerReferences: [{ uid: owner.uid, kind: owner.ref.kind, name: owner.ref.name, controller: true }],
});

const probe = { readinessProbe: { httpGet: { port: 80 } } };
const template = (options: { probed: boolean; image: string }): JsonObject => ({
  metadata: { labels: { app: 'web' } },
  spec: { containers: [{ name: 'c', image: options.image, ...(options.probed ? probe : {}) }] },
});

export interface Counts {
  replicas?: number;
  updated?: number;
  ready?: number;
  available?: number;
  observed?: number;
  generation?: number;
  probed?: boolean;
  image?: string;
  spec?: JsonObject;
  conditions?: JsonObject[];
}

export function deployment(name: string, counts: Counts = {}): Live {
  const {
    replicas = 1,
    updated = replicas,
    ready = replicas,
    available = ready,
    generation = 1,
    observed = generation,
    probed = true,
    image = 'acme/shop:1',
  } = counts;
  return live(
    'apps/v1',
    'Deployment',
    name,
    {
      spec: { replicas, selector: { matchLabels: { app: 'web' } }, template: template({ probed, image }), ...counts.spec },
      status: {
        observedGeneration: observed,
        replicas: updated,
        updatedReplicas: updated,
        readyReplicas: ready,
        availableReplicas: available,
        conditions: counts.conditions ?? [],
      },
    },
    { generation },
  );
}

export function replicaSet(owner: Live, hash = 'h1', more: { status?: JsonObject; image?: string; probed?: boolean } = {}): Live {
  const { probed = true, image = 'acme/shop:1' } = more;
  const own = template({ probed, image });
  const labels = { ...(own['metadata'] as JsonObject), labels: { app: 'web', 'pod-template-hash': hash } };
  return live(
    'apps/v1',
    'ReplicaSet',
    `${owner.ref.name}-${hash}`,
    { spec: { template: { ...own, metadata: labels } }, status: more.status ?? {} },
    ownedBy(owner),
  );
}

export interface PodState {
  ready?: boolean;
  phase?: string;
  restarts?: number;
  state?: JsonObject;
  lastState?: JsonObject;
  readySince?: string;
  conditions?: JsonObject[];
  labels?: JsonObject;
  spec?: JsonObject;
  status?: JsonObject;
  imageID?: string;
  image?: string;
}

export function pod(owner: Live, name: string, state: PodState = {}): Live {
  const { ready = false, phase = 'Running', restarts = 0 } = state;
  const status: JsonObject = {
    phase,
    conditions: [
      { type: 'Ready', status: ready ? 'True' : 'False', lastTransitionTime: state.readySince ?? '2026-01-01T00:00:00Z' },
      ...(state.conditions ?? []),
    ],
    containerStatuses: [
      {
        name: 'c',
        ready,
        restartCount: restarts,
        image: state.image ?? 'acme/shop:1',
        imageID: state.imageID ?? '',
        state: state.state ?? { running: { startedAt: '2026-01-01T00:00:00Z' } },
        lastState: state.lastState ?? {},
      },
    ],
    ...state.status,
  };
  return live(
    'v1',
    'Pod',
    name,
    { spec: { containers: [{ name: 'c', image: 'acme/shop:1' }], ...state.spec }, status },
    { ...ownedBy(owner), labels: state.labels ?? {} },
  );
}

export function event(subject: Live, reason: string, message: string, at = '2026-01-01T00:00:10Z', more: JsonObject = {}): Live {
  const about: Json = { uid: subject.uid, kind: subject.ref.kind, name: subject.ref.name };
  return live('v1', 'Event', `${subject.ref.name}.${reason}.${next()}`, {
    involvedObject: about,
    reason,
    message,
    lastTimestamp: at,
    ...more,
  });
}
