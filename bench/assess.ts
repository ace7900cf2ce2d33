/** What one look at 10,000 objects costs: workloads with their ReplicaSets and pods, Services, Jobs, claims and custom resources, in one process. */
import { assess as look } from '../src/kubernetes/health/assess.ts';
import type { Live, Related } from '../src/kubernetes/types.ts';
import type { JsonObject } from '../src/types.ts';
import { shown, spread } from './measure.ts';
import type { Report } from './table.ts';

const count = 10_000;
const now = Date.parse('2026-01-01T01:00:00Z');

export async function assess(rounds: number): Promise<Report> {
  const objects = Array.from({ length: count }, (_, index) => makers[index % makers.length]!(index));
  const runs: number[] = [];
  let states: Record<string, number> = {};
  // The first rounds are compiled while they run.
  for (let round = -2; round < rounds; round += 1) {
    states = {};
    const began = performance.now();
    for (const { live, related } of objects) {
      const { state } = look(live, related, now);
      states[state] = (states[state] ?? 0) + 1;
    }
    if (round >= 0) runs.push(performance.now() - began);
  }
  const ms = spread(runs);
  return {
    name: 'assess',
    title: `assess of ${count} objects, median (min-max) of ${rounds} rounds`,
    head: ['', 'ms'],
    rows: [['assess', shown(ms)]],
    notes: [
      `${Object.entries(states)
        .map(([state, of]) => `${of} ${state}`)
        .join(', ')}`,
    ],
    figures: { rounds, count, ms, states },
  };
}

type Subject = { live: Live; related: Related };
const alone = (live: Live): Subject => ({ live, related: { owned: [], events: [] } });

function live(apiVersion: string, kind: string, name: string, body: JsonObject, metadata: JsonObject = {}): Live {
  const [group, version] = apiVersion.includes('/') ? (apiVersion.split('/') as [string, string]) : ['', apiVersion];
  const uid = `${kind}-${name}`;
  const ref = { group, version, kind, namespace: 'bench', name };
  return {
    ref,
    uid,
    resourceVersion: '7',
    body: { apiVersion, kind, metadata: { name, namespace: 'bench', uid, generation: 1, ...metadata }, ...body },
  };
}
const ownedBy = ({ uid }: Live): JsonObject => ({ ownerReferences: [{ uid, controller: true }] });
const conditions = (...types: string[]): JsonObject => ({
  conditions: types.map((type) => ({ type, status: 'True', reason: 'MinimumReplicasAvailable', message: '' })),
});

/** Every fourth is in the middle of a rollout, its pod crashing. */
function workload(index: number): Subject {
  const ready = index % 4 === 0 ? 0 : 1;
  const template = { metadata: { labels: { app: `a${index}` } }, spec: { containers: [{ name: 'c', image: 'acme/shop:1' }] } };
  const status = { observedGeneration: 1, replicas: 1, updatedReplicas: 1, readyReplicas: ready, availableReplicas: ready };
  const web = live('apps/v1', 'Deployment', `web-${index}`, {
    spec: { replicas: 1, template },
    status: { ...status, ...conditions('Available') },
  });
  const set = live('apps/v1', 'ReplicaSet', `web-${index}-h`, { spec: { template }, status: {} }, ownedBy(web));
  const state = ready === 1 ? { running: { startedAt: '2026-01-01T00:00:00Z' } } : { terminated: { exitCode: 3, reason: 'Error' } };
  const containerStatuses = [{ name: 'c', ready: ready === 1, restartCount: ready === 1 ? 0 : 2, state, lastState: {} }];
  const podStatus = { phase: 'Running', conditions: [{ type: 'Ready', status: ready === 1 ? 'True' : 'False' }], containerStatuses };
  const pod = live('v1', 'Pod', `web-${index}-h-x`, { spec: template.spec, status: podStatus }, ownedBy(set));
  return { live: web, related: { owned: [set, pod], events: [] } };
}

const makers: readonly ((index: number) => Subject)[] = [
  workload,
  workload,
  (index) =>
    alone(live('v1', 'Service', `s-${index}`, { spec: { selector: { app: 'a' }, clusterIP: '10.0.0.1' }, status: { loadBalancer: {} } })),
  (index) =>
    alone(live('batch/v1', 'Job', `j-${index}`, { spec: {}, status: { startTime: '2026-01-01T00:00:00Z', ...conditions('Complete') } })),
  (index) => alone(live('v1', 'PersistentVolumeClaim', `p-${index}`, { status: { phase: 'Bound' } })),
  (index) => alone(live('cert-manager.io/v1', 'Certificate', `c-${index}`, { spec: {}, status: conditions('Ready', 'Issuing') })),
  (index) =>
    alone(
      live('acme.io/v1', 'Shop', `x-${index}`, {
        spec: { replicas: 3 },
        status: {
          phase: 'Running',
          readyReplicas: 3,
          components: { web: { state: 'Healthy' }, db: { state: 'Upgrade failed' } },
          ...conditions('Ready', 'Synced'),
        },
      }),
    ),
  (index) => alone(live('v1', 'ConfigMap', `m-${index}`, { data: {} })),
];
