import { closest, distance } from 'fastest-levenshtein';
import type { Path } from '../../types.ts';

/**
 * Fields that people write most, by where they stand: enough for "did you mean", while what is right and wrong only the API
 * server says. A list's name stands for its items; `Kind.spec` for the spec of that kind, `pod` for any pod's.
 */
const fields: Record<string, string> = {
  object:
    'apiVersion kind metadata spec data binaryData stringData type immutable rules subjects roleRef webhooks provisioner parameters reclaimPolicy volumeBindingMode allowVolumeExpansion secrets imagePullSecrets automountServiceAccountToken subsets value globalDefault description preemptionPolicy template',
  metadata: 'name namespace labels annotations finalizers ownerReferences generateName',
  template: 'metadata spec',
  jobTemplate: 'metadata spec',
  'Deployment.spec': 'replicas selector template strategy minReadySeconds revisionHistoryLimit progressDeadlineSeconds paused',
  'StatefulSet.spec':
    'replicas selector template serviceName volumeClaimTemplates podManagementPolicy updateStrategy minReadySeconds revisionHistoryLimit persistentVolumeClaimRetentionPolicy ordinals',
  'DaemonSet.spec': 'selector template updateStrategy minReadySeconds revisionHistoryLimit',
  'ReplicaSet.spec': 'replicas selector template minReadySeconds',
  'Job.spec':
    'template parallelism completions backoffLimit activeDeadlineSeconds ttlSecondsAfterFinished completionMode suspend selector manualSelector podFailurePolicy backoffLimitPerIndex maxFailedIndexes podReplacementPolicy',
  'CronJob.spec':
    'schedule timeZone startingDeadlineSeconds concurrencyPolicy suspend jobTemplate successfulJobsHistoryLimit failedJobsHistoryLimit',
  'Service.spec':
    'ports selector type clusterIP clusterIPs externalIPs externalName externalTrafficPolicy internalTrafficPolicy sessionAffinity sessionAffinityConfig loadBalancerIP loadBalancerClass loadBalancerSourceRanges allocateLoadBalancerNodePorts healthCheckNodePort publishNotReadyAddresses ipFamilies ipFamilyPolicy trafficDistribution',
  'Ingress.spec': 'ingressClassName defaultBackend rules tls',
  'NetworkPolicy.spec': 'podSelector policyTypes ingress egress',
  'HorizontalPodAutoscaler.spec': 'scaleTargetRef minReplicas maxReplicas metrics behavior',
  'PodDisruptionBudget.spec': 'minAvailable maxUnavailable selector unhealthyPodEvictionPolicy',
  'PersistentVolumeClaim.spec': 'accessModes resources storageClassName volumeName volumeMode selector dataSource dataSourceRef',
  pod: 'containers initContainers ephemeralContainers volumes restartPolicy terminationGracePeriodSeconds activeDeadlineSeconds dnsPolicy dnsConfig nodeSelector serviceAccountName automountServiceAccountToken nodeName hostNetwork hostPID hostIPC shareProcessNamespace securityContext imagePullSecrets hostname subdomain affinity schedulerName tolerations hostAliases priorityClassName readinessGates runtimeClassName enableServiceLinks preemptionPolicy overhead topologySpreadConstraints setHostnameAsFQDN os hostUsers schedulingGates resourceClaims',
  containers:
    'name image command args workingDir ports envFrom env resources resizePolicy restartPolicy volumeMounts volumeDevices livenessProbe readinessProbe startupProbe lifecycle terminationMessagePath terminationMessagePolicy imagePullPolicy securityContext stdin stdinOnce tty',
  env: 'name value valueFrom',
  envFrom: 'configMapRef secretRef prefix',
  valueFrom: 'configMapKeyRef secretKeyRef fieldRef resourceFieldRef',
  configMapKeyRef: 'name key optional',
  secretKeyRef: 'name key optional',
  ports: 'name port targetPort nodePort protocol appProtocol containerPort hostPort hostIP',
  resources: 'limits requests claims',
  volumeMounts: 'name mountPath subPath subPathExpr readOnly mountPropagation recursiveReadOnly',
  volumes: 'name configMap secret emptyDir persistentVolumeClaim hostPath projected downwardAPI nfs csi ephemeral image iscsi',
  probe:
    'httpGet tcpSocket exec grpc initialDelaySeconds timeoutSeconds periodSeconds successThreshold failureThreshold terminationGracePeriodSeconds',
  httpGet: 'path port host scheme httpHeaders',
  securityContext:
    'runAsUser runAsGroup runAsNonRoot fsGroup fsGroupChangePolicy supplementalGroups seccompProfile seLinuxOptions sysctls capabilities privileged readOnlyRootFilesystem allowPrivilegeEscalation procMount appArmorProfile',
  selector: 'matchLabels matchExpressions',
  strategy: 'type rollingUpdate',
  updateStrategy: 'type rollingUpdate',
  rollingUpdate: 'maxSurge maxUnavailable partition',
  tolerations: 'key operator value effect tolerationSeconds',
  affinity: 'nodeAffinity podAffinity podAntiAffinity',
};
const same: Record<string, string> = {
  initContainers: 'containers',
  ephemeralContainers: 'containers',
  livenessProbe: 'probe',
  readinessProbe: 'probe',
  startupProbe: 'probe',
};

/** The field that was probably meant by one that the API server doesn't know. `siblings` are taken already. */
export function fieldHint(kind: string, path: Path, siblings: readonly string[]): string | undefined {
  const written = String(path.at(-1));
  const candidates = known(kind, path.slice(0, -1)).filter((name) => !siblings.includes(name));
  if (candidates.length === 0) return undefined;
  const near = closest(
    written.toLowerCase(),
    candidates.map((name) => name.toLowerCase()),
  );
  const name = candidates.find((candidate) => candidate.toLowerCase() === near)!;
  // Two swapped letters are a distance of two.
  return distance(written.toLowerCase(), near) <= Math.max(written.length < 4 ? 1 : 2, Math.floor(written.length / 3)) ? name : undefined;
}

function known(kind: string, parent: Path): string[] {
  const names = parent.filter((step) => typeof step === 'string');
  const [last = 'object', before] = [names.at(-1), names.at(-2)];
  const key =
    last !== 'spec'
      ? (same[last] ?? last)
      : before === 'jobTemplate'
        ? 'Job.spec'
        : before === 'template' || kind === 'Pod'
          ? 'pod'
          : `${kind}.spec`;
  return fields[key]?.split(' ') ?? [];
}
