import type { JsonObject } from '../../../../src/types.ts';
import type { TestCluster } from '../../../cluster/index.ts';
import { must } from '../../../cluster/kubectl.ts';
import { type Case, job, shows, type WorkloadOptions, workload } from '../rig.ts';
import { images } from './images.ts';

const soon =
  'CrashLoopBackOff=2,20s; CreateContainerConfigError=6s; FailedMount=6s; FailedScheduling=6s; FailedCreate=6s; Unhealthy=1,10s; Reported=6s';

/** What goes wrong with a pod on a real node. */
export function podCases(namespace: string): Record<string, Case> {
  const failing = (name: string, image: string, options: WorkloadOptions, timeout = 90): Case => ({
    objects: [workload(namespace, name, image, options)],
    patience: soon,
    timeout,
  });
  const get = (path: string): JsonObject => ({ httpGet: { path, port: 8080 }, periodSeconds: 1, failureThreshold: 1 });
  const fromKey = { env: [{ name: 'A', valueFrom: { configMapKeyRef: { name: 'kube-root-ca.crt', key: 'nokey' } } }] };
  const mounted = { volumeMounts: [{ name: 'v', mountPath: '/v' }] };
  const policy = { rules: [{ action: 'FailJob', onExitCodes: { operator: 'In', values: [42] } }] };
  return {
    signal: failing('signal', images.broken, { probed: false }),
    hook: failing('hook', images.web, { container: { lifecycle: { postStart: { exec: { command: ['/bin/false'] } } } } }),
    startup: failing('startup', images.web, { container: { startupProbe: get('/nothere') } }),
    closedPort: failing('portless', images.web, { container: { readinessProbe: { tcpSocket: { port: 9999 }, periodSeconds: 1 } } }, 45),
    silentProbe: failing(
      'silent',
      images.web,
      { container: { readinessProbe: { exec: { command: ['/bin/false'] }, periodSeconds: 1 } } },
      45,
    ),
    noKey: failing('keyless', images.web, { container: fromKey }),
    noFolder: failing('no-folder', images.web, {
      pod: { volumes: [{ name: 'v', hostPath: { path: '/nothere', type: 'Directory' } }] },
      container: mounted,
    }),
    noLabel: failing('unlabelled', images.web, { pod: { nodeSelector: { disk: 'ssd' } } }),
    otherZone: {
      ...failing('other-zone', images.web, {
        pod: { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'far' } }] },
        container: mounted,
      }),
    },
    noClaim: failing('claimless', images.web, {
      pod: { volumes: [{ name: 'v', persistentVolumeClaim: { claimName: 'nothere' } }] },
      container: mounted,
    }),
    noRuntime: failing('no-runtime', images.web, { pod: { runtimeClassName: namespace } }),
    deadline: failing('deadline', images.never, { spec: { progressDeadlineSeconds: 30 } }),
    podLate: {
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Pod',
          metadata: { name: 'late', namespace },
          spec: {
            activeDeadlineSeconds: 4,
            terminationGracePeriodSeconds: 0,
            readinessGates: [{ conditionType: 'acme.io/open' }],
            containers: [{ name: 'c', image: images.web }],
          },
        },
      ],
      timeout: 60,
    },
    jobPolicy: {
      objects: [job(namespace, 'job-policy', images.exits, { backoffLimit: 6, podFailurePolicy: policy })],
      timeout: 60,
    },
    balancer: {
      objects: [
        {
          apiVersion: 'v1',
          kind: 'Service',
          metadata: { name: 'balancer', namespace },
          spec: { type: 'LoadBalancer', ports: [{ port: 80 }], selector: { app: 'x' } },
        },
      ],
      timeout: 15,
    },
  };
}

/** What those pods want to have been there before them: a volume in another zone and its claim, and a runtime that no node has. */
export function beforePods(namespace: string): JsonObject[] {
  const room = { accessModes: ['ReadWriteOnce'], storageClassName: '' };
  const values = [{ key: 'topology.kubernetes.io/zone', operator: 'In', values: ['elsewhere'] }];
  return [
    {
      apiVersion: 'v1',
      kind: 'PersistentVolume',
      metadata: { name: namespace },
      spec: {
        ...room,
        capacity: { storage: '1Mi' },
        hostPath: { path: '/nothere' },
        nodeAffinity: { required: { nodeSelectorTerms: [{ matchExpressions: values }] } },
        claimRef: { apiVersion: 'v1', kind: 'PersistentVolumeClaim', name: 'far', namespace },
      },
    },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata: { name: 'far', namespace },
      spec: { ...room, volumeName: namespace, resources: { requests: { storage: '1Mi' } } },
    },
    { apiVersion: 'node.k8s.io/v1', kind: 'RuntimeClass', metadata: { name: namespace }, handler: 'nothere' },
  ];
}

/** In the words of the clouds' controllers, none of which is here: there is no cloud. */
export async function cloudSays(test: TestCluster, namespace: string): Promise<void> {
  await shows(test, ['service', '-n', namespace, 'balancer'], '{.metadata.uid}', /./);
  const { metadata } = JSON.parse(await must(test.kubectl, ['get', 'service', '-n', namespace, 'balancer', '-o', 'json'])) as {
    metadata: { uid: string };
  };
  const now = new Date().toISOString().replace(/\.\d+/, '');
  await must(test.kubectl, ['create', '-f', '-'], {
    apiVersion: 'v1',
    kind: 'Event',
    metadata: { name: 'balancer.1', namespace },
    involvedObject: { apiVersion: 'v1', kind: 'Service', name: 'balancer', namespace, uid: metadata.uid },
    type: 'Warning',
    reason: 'SyncLoadBalancerFailed',
    message:
      'Error syncing load balancer: failed to ensure load balancer: quota "IN_USE_ADDRESSES" exceeded. Limit: 8.0 in region europe-west1.',
    source: { component: 'service-controller' },
    count: 1,
    firstTimestamp: now,
    lastTimestamp: now,
  });
}
