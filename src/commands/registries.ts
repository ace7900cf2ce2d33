import { find } from '../definitions/names.ts';
import type { Endpoint } from '../definitions/types.ts';
import { boundEndpoint } from '../pipeline/endpoint.ts';
import type { RunContext } from '../pipeline/run.ts';
import type { Ports } from '../ports/types.ts';
import { dockerCredentials, type FindCredential } from '../registry/credentials.ts';
import { type Mirrors, parseMirrors } from '../registry/endpoints.ts';
import type { RegistryOptions } from '../registry/index.ts';
import type { Sources } from './choose.ts';

type Sourced = Pick<Sources, 'chosen' | 'definitions'> & { variable: RunContext['variable'] };
type Signing = Pick<Ports, 'files' | 'env' | 'secrets'>;

/** How registries are asked: by the ENDPOINTs of the docker webhooks that start something, then by what docker/login-action left behind (rules 32). */
export function registryOptions({ chosen, definitions, variable }: Sourced, mirrors: Mirrors, ports: Signing): RegistryOptions {
  const named = chosen.flatMap(({ webhook }) => {
    const { endpoint: name = '', project } = webhook?.value ?? {};
    const endpoint = find(definitions.endpoints, name, project)?.value;
    return endpoint ? [boundEndpoint(endpoint, (key) => variable(key, endpoint.project))] : [];
  });
  const own = new Map(named.map((endpoint) => [registryOf(endpoint), endpoint]));
  const docker = dockerCredentials(ports);
  const credentials: FindCredential = async (host) => credentialOf(own.get(host), ports) ?? (await docker(host));
  const more = [...own].map(([registry, endpoint]) => [registry, mirrorsOf(registry, endpoint)] as const);
  return { credentials, mirrors: new Map([...more.filter(([, urls]) => urls.length > 0), ...mirrors]) };
}

/** The pages of Docker Hub stand at another address than its images. */
function registryOf({ properties }: Endpoint): string {
  const written = String(properties['repoURL'] as unknown);
  const host = URL.canParse(written) ? new URL(written).host : (written.split('/', 1)[0] ?? '');
  return properties['serverType'] === 'dockerhub' || /(?:^|\.)docker\.(?:com|io)$/.test(host) ? 'docker.io' : host;
}

function credentialOf(
  endpoint: Endpoint | undefined,
  { secrets }: Pick<Ports, 'secrets'>,
): Awaited<ReturnType<FindCredential>> | undefined {
  const { username, password } = endpoint?.properties ?? {};
  if (!endpoint || typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '') return undefined;
  secrets.add(password);
  secrets.add(Buffer.from(`${username}:${password}`).toString('base64'));
  return { credential: { from: `the ENDPOINT ${endpoint.name}`, username, password } };
}

function mirrorsOf(registry: string, { properties: { mirrors = [] } }: Endpoint): readonly string[] {
  const lines = (Array.isArray(mirrors) ? mirrors : []).map((url) => `${registry}=${String(url as unknown)}`);
  return parseMirrors(lines.join('\n')).mirrors.get(registry) ?? [];
}
