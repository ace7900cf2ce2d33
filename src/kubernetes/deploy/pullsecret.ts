import { type Json, type JsonObject, type Position, Stop } from '../../types.ts';
import { ApiError } from '../client/errors.ts';
import { isCustom } from '../manifests/podspecs.ts';
import { pullSecretsAt } from '../manifests/pullsecrets.ts';
import { objectAt, refKey, textAt } from '../ref.ts';
import type { Cluster, Manifest, Ref } from '../types.ts';

/**
 * What pods will find where they look for a pull Secret. `text`: its `.dockerconfigjson`. `mistyped`: of a type that kubelets pass over. `awaited`: an
 * object of the manifests may make it. `at`: where it is among the manifests.
 */
export type SecretState =
  | { is: 'usable'; text: string; at?: Position }
  | { is: 'mistyped'; type: string; at?: Position }
  | { is: 'absent' | 'awaited' }
  | { is: 'hidden'; why: string };

/** The two types that kubelets read, and the keys that they read there. */
const keys: Record<string, string> = {
  'kubernetes.io/dockerconfigjson': '.dockerconfigjson',
  'kubernetes.io/dockercfg': '.dockercfg',
};

/** Of the manifests, as it will be; else of the cluster, as it is. */
export async function readSecret(ref: Ref, manifests: readonly Manifest[], cluster: Pick<Cluster, 'get'>): Promise<SecretState> {
  const own = manifests.find((one) => refKey(one.ref) === refKey(ref));
  if (own) return stateOf(own.body, own.at);
  const maker = manifests.some((one) => isCustom(one.ref) && names(one.body, ref.name));
  try {
    const live = await cluster.get(ref);
    if (live) return stateOf(live.body);
    return { is: maker ? 'awaited' : 'absent' };
  } catch (error) {
    // Nothing is known of it then: pods may be better off.
    if (error instanceof ApiError || error instanceof Stop) return { is: 'hidden', why: error.message };
    throw error;
  }
}

/** The names of the Secrets that a ServiceAccount of the cluster gives its pods to pull with. None: it isn't there, or may not be looked at. */
export async function secretsOfAccount(ref: Ref, cluster: Pick<Cluster, 'get'>): Promise<string[]> {
  try {
    const live = await cluster.get(ref);
    return live ? pullSecretsAt(live.body, []).map(({ name }) => name) : [];
  } catch (error) {
    // Who deploys seldom has a right to accounts, and a warning in each run would tell nobody anything.
    if (error instanceof ApiError || error instanceof Stop) return [];
    throw error;
  }
}

function stateOf(body: JsonObject, at?: Manifest['at']): SecretState {
  const type = textAt(body, 'type') || 'Opaque';
  const key = keys[type];
  if (key === undefined) return { is: 'mistyped', type, ...(at && { at: at(['type']) }) };
  const plain = textAt(objectAt(body, 'stringData'), key);
  const text = plain || Buffer.from(textAt(objectAt(body, 'data'), key), 'base64').toString();
  return { is: 'usable', text: key === '.dockercfg' ? `{"auths":${text}}` : text, ...(at && { at: at([]) }) };
}

/** External and sealed secrets, certificates and the like say somewhere what they will make. */
const names = (value: Json, name: string): boolean =>
  typeof value === 'object' && value !== null ? Object.values(value).some((inner) => names(inner as Json, name)) : value === name;
