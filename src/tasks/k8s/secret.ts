import type { Endpoint } from '../../definitions/types.ts';
import { type PullSecretUse, usePullSecret } from '../../kubernetes/index.ts';
import type { Manifest } from '../../kubernetes/types.ts';
import type { TaskContext } from '../../pipeline/types.ts';
import { endpointAddress } from '../../text/address.ts';
import { ConfigurationError, type JsonObject, type Problem } from '../../types.ts';
import { isMap } from '../fields.ts';
import type { PullSecret } from './input.ts';

/** Docker Hub's place in a Docker config, as kubelets look it up. */
const dockerHub = 'https://index.docker.io/v1/';

/**
 * The manifests with the Secret that their pods pull an ENDPOINT's images with, named where they need it, and with the ServiceAccount that names it where
 * that is said and is none of them: manifests like the others, which their release records, changes and takes back. Rules 32. Throws ConfigurationError.
 */
export function withPullSecret(
  manifests: readonly Manifest[],
  secret: PullSecret,
  endpoint: Endpoint,
  { ports, namespace, at }: { ports: Pick<TaskContext['ports'], 'secrets'>; namespace: string; at: Manifest['at'] },
): Manifest[] {
  const used = usePullSecret(manifests, useOf(secret, endpoint), namespace);
  const data = dataOf(endpoint, ports);
  const name = secretName(secret);
  const made = (kind: string, where: string, own: string, more: JsonObject, metadata: JsonObject = {}): Manifest => ({
    ref: { group: '', version: 'v1', kind, name: own, namespace: where },
    body: { apiVersion: 'v1', kind, metadata: { name: own, namespace: where, ...metadata }, ...more },
    at: () => at([]),
    edits: [],
  });
  // Made though none of these pods needs it: others may name it.
  const places = used.namespaces.length > 0 ? used.namespaces : [namespace];
  return [
    ...places.map((where) => made('Secret', where, name, { type: 'kubernetes.io/dockerconfigjson', data })),
    ...used.accounts.map((where) => made('ServiceAccount', where, secret.serviceAccount ?? '', { imagePullSecrets: [{ name }] }, notOurs)),
    ...used.manifests,
  ];
}

/** The account is somebody else's, or the namespace's own: prune leaves it. */
const notOurs = { annotations: { 'client.lifecycle.config.k8s.io/deletion': 'detach' } };

const useOf = (secret: PullSecret, endpoint: Pick<Endpoint, 'properties'>): PullSecretUse => ({
  name: secretName(secret),
  registry: endpointAddress(endpoint.properties).registry,
  ...(secret.serviceAccount === undefined ? {} : { account: secret.serviceAccount }),
});

function dataOf(endpoint: Endpoint, { secrets }: Pick<TaskContext['ports'], 'secrets'>): JsonObject {
  const { username, password } = credentials(endpoint);
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  const config = JSON.stringify({ auths: { [keyOf(endpoint)]: { username, password, auth } } });
  for (const value of [password, auth]) secrets.add(value);
  return { '.dockerconfigjson': Buffer.from(config).toString('base64') };
}

/** As it was named, else after the ENDPOINT. */
export const secretName = ({ from, name }: PullSecret): string =>
  name ??
  (from
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') ||
    'pull');

function credentials({ name, type, properties }: Endpoint): { username: string; password: string } {
  const { username, password, accessToken } = properties;
  const secret = typeof password === 'string' && password !== '' ? password : accessToken;
  if (type === 'dockerregistry' && typeof username === 'string' && username !== '' && typeof secret === 'string' && secret !== '')
    return { username, password: secret };
  throw new ConfigurationError([
    {
      code: 'H2K-669',
      severity: 'error',
      message:
        type === 'dockerregistry'
          ? `the ENDPOINT ${name} has no username and password to make a pull Secret of`
          : `the ENDPOINT ${name} is of type ${type}, and a pull Secret is made of a dockerregistry`,
      fix: "write them: username: NAME, password: '${var.HUB_TOKEN}'",
    },
  ]);
}

/** What kubelets look credentials up by. */
function keyOf({ properties }: Endpoint): string {
  const { registry } = endpointAddress(properties);
  return registry === 'docker.io' ? dockerHub : registry;
}

/** A Secret that no pod needs helps nobody. */
export function unusedSecret(secret: PullSecret, endpoint: Endpoint, manifests: readonly Manifest[], at: Problem['at']): Problem[] {
  const use = useOf(secret, endpoint);
  const isNamed = manifests.some(({ body }) => names(body, use.name));
  if (isNamed || usePullSecret(manifests, use, '').namespaces.length > 0) return [];
  const whose = use.account === undefined ? '' : ` that runs as the ServiceAccount ${use.account}`;
  return [
    {
      code: 'H2K-670',
      severity: 'warning',
      message: `nothing${whose} pulls an image of ${use.registry}: the pull Secret ${use.name} is of no use`,
      fix: 'take pullSecret out, or name the ENDPOINT of the registry that the images are of',
      ...(at ? { at } : {}),
    },
  ];
}

function names(value: unknown, name: string): boolean {
  if (Array.isArray(value)) return value.some((item) => names(item, name));
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) =>
    key === 'imagePullSecrets' && Array.isArray(inner) ? inner.some((one) => isMap(one) && one['name'] === name) : names(inner, name),
  );
}
