import type { JsonObject } from '../../../../src/types.ts';
import type { TestCluster } from '../../../cluster/index.ts';
import { must } from '../../../cluster/kubectl.ts';
import { type Case, shows, workload } from '../rig.ts';
import { images } from './images.ts';

const annotation = 'kwok.x-k8s.io/node';
const tolerations = [{ key: annotation, operator: 'Exists' }];

/** A node of this file's own that only pretends: it can be lost without a loss to others. Nothing but `type` leads there. */
export async function ownNode(test: TestCluster, name: string): Promise<void> {
  await test.fakeNodes(1);
  const room = { cpu: '10', memory: '10Gi', pods: '10' };
  const node = {
    apiVersion: 'v1',
    kind: 'Node',
    metadata: { name, annotations: { [annotation]: 'fake' }, labels: { type: name } },
    spec: { taints: [{ key: annotation, value: 'fake', effect: 'NoSchedule' }] },
    status: { allocatable: room, capacity: room },
  };
  await must(test.kubectl, ['apply', '--server-side', '-f', '-'], node);
  await must(test.kubectl, ['wait', '--for=condition=Ready', '--timeout=60s', `node/${name}`]);
}

/** `lost` waits beside one that never gets ready, or it would have ended when its node goes. */
export function nodeCases(namespace: string, node: string): Record<string, Case> {
  const there = { nodeSelector: { type: node }, tolerations };
  return {
    lost: {
      objects: [workload(namespace, 'lost', images.web, { probed: false, pod: there }), workload(namespace, 'never', images.never)],
      patience: 'NodeLost=4s',
      timeout: 140,
    },
    evicted: {
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'evicted', namespace },
          spec: { ...there, readinessGates: [{ conditionType: 'acme.io/open' }], containers: [{ name: 'c', image: images.web }] },
        },
      ],
      patience: 'Evicted=4s',
      timeout: 60,
    },
    tainted: {
      objects: [workload(namespace, 'tainted', images.web, { pod: { nodeSelector: { type: node } } })],
      patience: 'FailedScheduling=6s',
      timeout: 60,
    },
  };
}

/** What happens to them meanwhile. */
export function nodeFates(test: TestCluster, namespace: string, node: string): Record<string, () => Promise<void>> {
  const phase = (name: string[]) => shows(test, ['pod', '-n', namespace, ...name], '{..status.phase}', /Running/);
  return {
    async lost() {
      await phase(['-l', 'app=lost']);
      // KWOK lets a node alone whose lease is another's; nobody renews it, so the node controller does what it does.
      const spec = { holderIdentity: 'nobody', leaseDurationSeconds: 3600 };
      await must(test.kubectl, ['patch', 'lease', node, '-n', 'kube-node-lease', '--type=merge', '-p', JSON.stringify({ spec })]);
    },
    async evicted() {
      await phase(['evicted']);
      // In a kubelet's words; this cluster's own has no limit that a test may cross.
      const message =
        'The node was low on resource: memory. Threshold quantity: 100Mi, available: 53Mi. Container c was using 812Mi, request is 0, has larger consumption of memory. ';
      const status: JsonObject = { phase: 'Failed', reason: 'Evicted', message };
      const patch = ['patch', 'pod', 'evicted', '-n', namespace, '--subresource=status', '--type=merge', '-p', JSON.stringify({ status })];
      await must(test.kubectl, patch);
    },
  };
}
