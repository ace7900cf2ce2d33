import type { ApiError } from '../client/errors.ts';
import type { Cluster, Live, Manifest } from '../types.ts';

/**
 * Fields that the API server does not let change, by kind. It has no reason of its own for it: the cause looks like that of any bad value,
 * so kind and field decide, never the message. Rules 19; kubernetes-tried 5.
 */
const fields: Readonly<Record<string, readonly RegExp[]>> = {
  Deployment: [/^spec\.selector/],
  DaemonSet: [/^spec\.selector/],
  ReplicaSet: [/^spec\.selector/],
  StatefulSet: [/^spec$/],
  Job: [/^spec\.(template|completions|selector|completionMode|podFailurePolicy)/],
  Service: [/^spec\.(clusterIPs|loadBalancerClass)/],
  PersistentVolumeClaim: [/^spec$/, /^spec\.resources/],
  Secret: [/^type$/, /^data$/, /^immutable$/],
  ConfigMap: [/^data$/, /^binaryData$/, /^immutable$/],
  RoleBinding: [/^roleRef$/],
  ClusterRoleBinding: [/^roleRef$/],
  StorageClass: [/^provisioner$/, /^parameters$/],
  CustomResourceDefinition: [/^spec\.(scope|group|names\.kind)/],
  Pod: [/^spec$/],
};
/** Deleting one of these loses what can't be made again. */
const neverRecreated = ['PersistentVolumeClaim', 'PersistentVolume', 'CustomResourceDefinition', 'Namespace'];
const alwaysRecreated = ['Job'];

/** Whether the server refuses only the *change*: the same body would be accepted as a new object. */
export async function isImmutable(error: ApiError, manifest: Manifest, live: Live, cluster: Cluster): Promise<boolean> {
  const causes = error.causes.filter((cause) => cause.field && cause.field !== '<nil>');
  if (error.status !== 422 || causes.length === 0) return false;
  const known = fields[live.ref.kind];
  if (known && !causes.some((cause) => known.some((field) => field.test(cause.field)))) return false;
  return acceptedAnew(manifest, live, cluster);
}

/** The body itself may be bad as well: the same under another name tells. */
export async function acceptedAnew(manifest: Manifest, live: Live, cluster: Cluster): Promise<boolean> {
  const { metadata, ...rest } = manifest.body;
  const copy = { ...rest, metadata: { ...(metadata as object), name: `${live.ref.name.slice(0, 40)}-h2k-probe` } };
  try {
    await cluster.create(withoutTakenAddresses(copy), { dryRun: true });
    return true;
  } catch (refusal) {
    return (refusal as ApiError).status === 409;
  }
}

/** A Service's address and node ports are taken by the live one. */
function withoutTakenAddresses(body: Record<string, unknown>): Parameters<Cluster['create']>[0] {
  if (body['kind'] === 'Service') {
    const { clusterIP: _ip, clusterIPs: _ips, ...spec } = (body['spec'] ?? {}) as Record<string, unknown>;
    const ports = Array.isArray(spec['ports'])
      ? spec['ports'].map(({ nodePort: _port, ...port }: Record<string, unknown>) => port)
      : undefined;
    return { ...body, spec: { ...spec, ...(ports ? { ports } : {}) } } as never;
  }
  return body as never;
}

/** May this kind be deleted and created anew, when its change is refused? `recreate`: the kinds that the user named. */
export function mayRecreate(kind: string, recreate: readonly string[]): 'yes' | 'ask' | 'never' {
  if (neverRecreated.includes(kind)) return 'never';
  return alwaysRecreated.includes(kind) || recreate.includes(kind) ? 'yes' : 'ask';
}
