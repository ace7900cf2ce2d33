import type { Endpoint } from '../../definitions/types.ts';
import type { Manifest } from '../../kubernetes/types.ts';
import type { TaskContext } from '../../pipeline/types.ts';
import { endpointAddress } from '../../text/address.ts';
import { ConfigurationError, type JsonObject, type Problem } from '../../types.ts';
import { isMap } from '../fields.ts';
import type { PullSecret } from './input.ts';

/** Docker Hub's place in a Docker config, as kubelets look it up. */
const dockerHub = 'https://index.docker.io/v1/';

/** The Secret that pods pull images with: a manifest like the others, which its release records, changes and takes back. Rules 32. Throws ConfigurationError. */
export function pullSecretOf(secret: PullSecret, endpoint: Endpoint, { secrets }: TaskContext['ports'], at: Manifest['at']): Manifest {
  const { username, password } = credentials(endpoint);
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  const config = JSON.stringify({ auths: { [registryOf(endpoint)]: { username, password, auth } } });
  for (const value of [password, auth]) secrets.add(value);
  const name = secretName(secret);
  const body: JsonObject = {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name },
    type: 'kubernetes.io/dockerconfigjson',
    data: { '.dockerconfigjson': Buffer.from(config).toString('base64') },
  };
  return { ref: { group: '', version: 'v1', kind: 'Secret', name }, body, at: () => at([]), edits: [] };
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

function registryOf({ properties }: Endpoint): string {
  const { registry } = endpointAddress(properties);
  return registry === 'docker.io' ? dockerHub : registry;
}

/** A Secret that no pod names helps nobody. */
export function unusedSecret(name: string, manifests: readonly Manifest[], at: Problem['at']): Problem[] {
  if (manifests.some(({ body }) => names(body, name))) return [];
  return [
    {
      code: 'H2K-670',
      severity: 'warning',
      message: `none of the manifests names the pull Secret ${name}`,
      fix: `write it into the pod template, or into its ServiceAccount: imagePullSecrets: [{ name: ${name} }]`,
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
