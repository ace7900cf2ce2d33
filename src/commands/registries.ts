import { find } from '../definitions/names.ts';
import type { Endpoint } from '../definitions/types.ts';
import { boundEndpoint } from '../pipeline/endpoint.ts';
import type { RunContext } from '../pipeline/run.ts';
import type { Ports } from '../ports/types.ts';
import { dockerCredentials, type FindCredential } from '../registry/credentials.ts';
import { type Mirrors, parseMirrors, type Server } from '../registry/endpoints.ts';
import type { RegistryOptions } from '../registry/index.ts';
import { endpointAddress } from '../text/address.ts';
import { ConfigurationError } from '../types.ts';
import type { Sources } from './choose.ts';
import { readDefinitions } from './folder.ts';
import type { Settings } from './settings.ts';
import { variablesOf } from './variables.ts';

type Sourced = Pick<Sources, 'chosen' | 'definitions'> & { variable: RunContext['variable'] };
type Signing = Pick<Ports, 'files' | 'env' | 'secrets' | 'exec'>;

/** How registries are asked: by the ENDPOINTs of the docker webhooks that start something, then by what docker/login-action left behind (rules 32). */
export function registryOptions({ chosen, definitions, variable }: Sourced, mirrors: Mirrors, ports: Signing): RegistryOptions {
  const named = chosen.flatMap(({ webhook }) => {
    const { endpoint: name = '', project } = webhook?.value ?? {};
    const endpoint = find(definitions.endpoints, name, project)?.value;
    return endpoint ? [boundEndpoint(endpoint, (key) => variable(key, endpoint.project))] : [];
  });
  return registriesOf(named, mirrors, ports);
}

/**
 * As all ENDPOINTs of a folder of definitions say, for who only looks at what pipelines have deployed; those that want a variable without a value are
 * left out. Throws ConfigurationError where a folder was named that has none.
 */
export async function definedRegistries(
  { definitions: folder, variables }: Pick<Settings, 'definitions' | 'variables'>,
  mirrors: Mirrors,
  ports: Signing,
): Promise<RegistryOptions> {
  const loaded = await readDefinitions(folder, ports.files);
  if (!loaded) return registriesOf([], mirrors, ports);
  const missing = loaded.problems.filter(({ code }) => code === 'H2K-625');
  if (missing.length > 0) throw new ConfigurationError(missing);
  const variable = variablesOf(loaded.definitions, variables, ports);
  const bound = [...loaded.definitions.endpoints.values()].flatMap(({ value: endpoint }) => {
    const has = (key: string) => variable(key, endpoint.project);
    const wanted = JSON.stringify(endpoint.properties).matchAll(/\$\{\s*var\.([^}\s]+)\s*\}/g);
    const isWhole = endpoint.type === 'dockerregistry' && [...wanted].every(([, key = '']) => has(key) !== undefined);
    return isWhole ? [boundEndpoint(endpoint, has)] : [];
  });
  // Of two for one registry, one that signs in says more.
  const isSigned = ({ properties }: Endpoint): number => (properties['username'] ? 1 : 0);
  return registriesOf(
    bound.toSorted((one, other) => isSigned(one) - isSigned(other)),
    mirrors,
    ports,
  );
}

/** How registries are asked by ENDPOINTs whose bindings are filled in, and else by what docker/login-action left behind. */
export function registriesOf(endpoints: readonly Endpoint[], mirrors: Mirrors, ports: Signing): RegistryOptions {
  const own = new Map(endpoints.map((endpoint) => [registryOf(endpoint), endpoint]));
  const docker = dockerCredentials(ports);
  const credentials: FindCredential = async (host, signal) => credentialOf(own.get(host), ports) ?? (await docker(host, signal));
  const more = [...own].map(([registry, endpoint]) => [registry, mirrorsOf(registry, endpoint)] as const);
  const servers = [...own].map(([registry, endpoint]) => [registry, serverOf(endpoint)] as const);
  return { credentials, servers: new Map(servers), mirrors: new Map([...more.filter(([, urls]) => urls.length > 0), ...mirrors]) };
}

/** The registry that an ENDPOINT is of: docker.io, ghcr.io, 127.0.0.1:5000. */
const registryOf = ({ properties }: Endpoint): string => endpointAddress(properties).registry;

/** The accepted certificate of Docker Hub is that of its pages and API (repoURL), which its registry and token servers don't show. */
function serverOf({ properties }: Endpoint): Server {
  const { registry, url } = endpointAddress(properties);
  const { fingerprint } = properties;
  if (registry === 'docker.io') return {};
  return { ...(url === undefined ? {} : { url }), ...(typeof fingerprint === 'string' && fingerprint !== '' ? { fingerprint } : {}) };
}

function credentialOf(
  endpoint: Endpoint | undefined,
  { secrets }: Pick<Ports, 'secrets'>,
): Awaited<ReturnType<FindCredential>> | undefined {
  if (!endpoint) return undefined;
  const { username, password, accessToken } = endpoint.properties;
  const secret = [password, accessToken].find((one): one is string => typeof one === 'string' && one !== '');
  if (typeof username !== 'string' || username === '' || secret === undefined) return undefined;
  secrets.add(secret);
  secrets.add(Buffer.from(`${username}:${secret}`).toString('base64'));
  return { credential: { from: `the ENDPOINT ${endpoint.name}`, username, password: secret } };
}

function mirrorsOf(registry: string, { properties: { mirrors = [] } }: Endpoint): readonly string[] {
  const lines = (Array.isArray(mirrors) ? mirrors : []).map((url) => `${registry}=${String(url as unknown)}`);
  return parseMirrors(lines.join('\n')).mirrors.get(registry) ?? [];
}
