import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Recipe } from './program.ts';
import type { Ports } from './slot.ts';

const annotation = 'kwok.x-k8s.io/node';

/** KWOK plays the kubelet of the nodes that carry its annotation; the real node is none of its business. */
export function kwokProgram(kwok: string, stages: string, dir: string, ports: Ports): Recipe {
  const config = join(dir, 'kwok-stages.yaml');
  copyFileSync(stages, config);
  const address = `127.0.0.1:${ports.kwok}`;
  return {
    name: 'kwok',
    command: kwok,
    args: [
      `--kubeconfig=${join(dir, 'pki', 'kwok.kubeconfig')}`,
      `--config=${config}`,
      '--manage-all-nodes=false',
      `--manage-nodes-with-annotation-selector=${annotation}=fake`,
      `--server-address=${address}`,
      // without leases the nodes turn NotReady after some minutes
      '--node-lease-duration-seconds=40',
      // a range of its own: the real node's pods have other addresses
      '--cidr=10.245.0.0/16',
    ],
    ready: async () => {
      await fetch(`http://${address}/healthz`, { signal: AbortSignal.timeout(2000) });
    },
  };
}

/** Nodes that only pretend, with room for 1,000 pods each; the taint keeps real pods off them. */
export function fakeNodeList(count: number): object {
  const room = { cpu: '1000', memory: '1000Gi', pods: '1000' };
  const items = Array.from({ length: count }, (_, index) => ({
    apiVersion: 'v1',
    kind: 'Node',
    metadata: {
      name: `fake-${index + 1}`,
      annotations: { [annotation]: 'fake' },
      labels: { type: 'fake', 'kubernetes.io/hostname': `fake-${index + 1}`, 'kubernetes.io/os': 'linux', 'kubernetes.io/arch': 'amd64' },
    },
    spec: { taints: [{ key: annotation, value: 'fake', effect: 'NoSchedule' }] },
    status: { allocatable: room, capacity: room },
  }));
  return { apiVersion: 'v1', kind: 'List', items };
}
