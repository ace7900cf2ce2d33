import { find } from '../../definitions/names.ts';
import type { Definitions, Endpoint } from '../../definitions/types.ts';
import { variableValue } from '../../definitions/variables.ts';
import type { HubCredential } from '../../dockerhub/session.ts';
import { boundEndpoint } from '../../pipeline/endpoint.ts';
import type { Ports } from '../../ports/types.ts';
import { repositoryIn, repositoryOf } from '../../triggers/repository.ts';
import type { Problem } from '../../types.ts';
import { variablesOf } from '../variables.ts';

export type FindHubCredential = (repository: string) => { credential: HubCredential } | { problem: Problem };

/** What has to be known of the definitions. */
type Known = Pick<Definitions, 'endpoints' | 'variables' | 'webhooks'>;

/**
 * Who we are at Docker Hub for a repository: the ENDPOINT of its docker webhook, else one for that repository, else one for another of its namespace.
 * H2K-778: there is none with a user and a password; H2K-616, 617: its password is a variable without a value.
 */
export function hubCredentials(definitions: Known, ports: Pick<Ports, 'env' | 'secrets'>): FindHubCredential {
  const variable = variablesOf(definitions, new Map(), ports);
  return (repository) => {
    const endpoint = endpointFor(repository, definitions, isSigned);
    if (!endpoint) return { problem: none(repository) };
    const unset = unsetVariable(endpoint, definitions, ports);
    if (unset) return { problem: unset };
    const { username, password, fingerprint } = boundEndpoint(endpoint, (name) => variable(name, endpoint.project)).properties;
    if (typeof username !== 'string' || typeof password !== 'string' || username === '' || password === '')
      return { problem: none(repository) };
    ports.secrets.add(password);
    return { credential: { username, password, ...(typeof fingerprint === 'string' && fingerprint !== '' ? { fingerprint } : {}) } };
  };
}

/** The sha256 of the certificate that an ENDPOINT for a repository accepts of Docker Hub; undefined: none names one. */
export function acceptedCertificate(definitions: Known, ports: Pick<Ports, 'env' | 'secrets'>): (repository: string) => string | undefined {
  const variable = variablesOf(definitions, new Map(), ports);
  return (repository) => {
    const endpoint = endpointFor(repository, definitions, ({ properties: { fingerprint = '' } }) => fingerprint !== '');
    const { fingerprint } = endpoint ? boundEndpoint(endpoint, (name) => variable(name, endpoint.project)).properties : {};
    return typeof fingerprint === 'string' && fingerprint !== '' ? fingerprint : undefined;
  };
}

const isSigned = ({ properties }: Endpoint): boolean => properties['username'] !== undefined && properties['password'] !== undefined;

/** The first that is fit, the nearest to the repository before others. */
function endpointFor(repository: string, { endpoints, webhooks }: Known, isFit: (endpoint: Endpoint) => boolean): Endpoint | undefined {
  const named = [...webhooks.values()].filter(({ value }) => repositoryOf(value, endpoints) === repository);
  const own = named.map(({ value }) => find(endpoints, value.endpoint ?? '', value.project)?.value);
  const all = [...endpoints.values()].map(({ value }) => value).filter(({ type }) => type === 'dockerregistry');
  const at = (endpoint: Endpoint): string => repositoryIn(String((endpoint.properties['repoURL'] ?? '') as string)) ?? '';
  const namespace = `${repository.split('/', 1)[0]}/`;
  const ranked = [...own, ...all.filter((one) => at(one) === repository), ...all.filter((one) => at(one).startsWith(namespace))];
  return ranked.find((one) => one && isFit(one));
}

/** A binding that leads nowhere would be an empty password, and Docker Hub's refusal of that would say nothing. */
function unsetVariable({ properties, project }: Endpoint, definitions: Known, { env }: Pick<Ports, 'env'>): Problem | undefined {
  const written = [properties['username'], properties['password']].map((value) => (typeof value === 'string' ? value : '')).join(' ');
  const names = [...written.matchAll(/\$\{\s*var\.([^}\s]+)\s*\}/g)].map(([, name = '']) => name);
  const values = names.map((name) => variableValue(name, project, { definitions, given: new Map(), env }));
  return values.flatMap((value) => ('problem' in value ? [value.problem] : []))[0];
}

const none = (repository: string): Problem => ({
  code: 'H2K-778',
  severity: 'error',
  message: `no ENDPOINT says who may administer ${repository} at Docker Hub`,
  fix: `write one: kind: ENDPOINT, type: dockerregistry, properties: { serverType: dockerhub, repoURL: https://hub.docker.com/r/${repository}, username: …, password: '\${var.HUB_TOKEN}' }`,
  input: 'definitions',
});
