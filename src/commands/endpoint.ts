import type { Endpoint } from '../definitions/types.ts';
import type { connect } from '../kubernetes/index.ts';

type ConnectOptions = Parameters<typeof connect>[0];

/** How to reach the cluster that a k8s ENDPOINT means: a kubeconfig, or an address with what its authType says. Its bindings are filled in. */
export function clusterOf({ properties }: Endpoint): ConnectOptions {
  const text = (key: string): string | undefined => {
    const value = properties[key];
    return typeof value === 'string' && value.trim() !== '' ? value : undefined;
  };
  const kubeconfig = text('kubeconfig');
  if (kubeconfig !== undefined) return { kubeconfig, context: text('context') };
  const type = text('authType')?.toLowerCase();
  const uses = (own: string): boolean => type === undefined || type === own;
  const endpoint = {
    server: text('kubernetesURL') ?? '',
    fingerprint: text('fingerprint'),
    ca: text('certAuthorityData'),
    ...(uses('token') ? { token: text('token') } : {}),
    ...(uses('basic') ? { username: text('username'), password: text('password') } : {}),
    ...(uses('certificate') ? { cert: text('certData'), key: text('certKeyData') } : {}),
  };
  return { endpoint: defined(endpoint) };
}

type Given<T> = { [key in keyof T]: Exclude<T[key], undefined> };
const defined = <T extends object>(object: T): Given<T> =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Given<T>;
