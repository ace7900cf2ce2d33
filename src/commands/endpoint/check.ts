import { find } from '../../definitions/names.ts';
import type { Defined, Endpoint } from '../../definitions/types.ts';
import { boundEndpoint } from '../../pipeline/endpoint.ts';
import { parseMirrors } from '../../registry/endpoints.ts';
import { didYouMean, listed } from '../../text/nearest.ts';
import { ConfigurationError, type Problem, UnavailableError } from '../../types.ts';
import { defaultFolder, noDefinitions, readDefinitions } from '../folder.ts';
import type { Host } from '../host.ts';
import { judged } from '../judge.ts';
import type { Asked } from '../options.ts';
import type { OwnGiven } from '../relay/options.ts';
import { stopped } from '../result.ts';
import { readSettings } from '../settings.ts';
import { variablesOf } from '../variables.ts';
import { accept, acceptFault } from './accept.ts';
import { isSame, judgedCertificate, seen } from './certificate.ts';
import { clusterKind } from './cluster.ts';
import { otherKind } from './other.ts';
import { registryKind } from './registry.ts';
import type { EndpointReport, Kind } from './types.ts';

type Means = Pick<Host, 'ports' | 'signal'>;
/** An ENDPOINT as it stands in its file, with its bindings filled in, and what looks at it. */
interface Subject {
  defined: Defined<Endpoint>;
  endpoint: Endpoint;
  kind: Kind;
}

/**
 * Looks at what an ENDPOINT names: its certificate, the sign-in, what it may do there. With the flag `accept` the certificate's fingerprint is written
 * into the ENDPOINT's file. Nothing is sent to a server whose certificate is neither trusted nor accepted.
 */
export async function endpointCheck(asked: Asked, given: OwnGiven, name: string, host: Means): Promise<EndpointReport> {
  const report: EndpointReport = { result: 'done', problems: [], endpoint: { name, type: '', address: '' }, can: [] };
  try {
    const { defined, endpoint, kind } = await subject(asked, given, name, host);
    report.endpoint = { name, type: endpoint.type, address: kind.address ?? '' };
    const accepts = given['accept'] !== undefined;
    const accepted = await certified(report, { defined, endpoint, kind }, accepts, host);
    const { problems, ...signing } = await kind.sign(accepted, host.signal);
    const told = [...report.problems, ...problems];
    const failed = told.some(({ severity }) => severity === 'error');
    return { ...report, ...signing, problems: told, result: failed ? 'unavailable' : 'done' };
  } catch (error) {
    const { result, problems } = stopped(error, host.signal);
    return { ...report, result, problems: [...report.problems, ...problems] };
  }
}

/** The certificate, shown in the report; the fingerprint that holds from now on. Throws Stop where nothing may be sent to that server. */
async function certified(
  report: EndpointReport,
  { defined, endpoint, kind: { address = '', certificate } }: Subject,
  accepts: boolean,
  { ports, signal }: Means,
): Promise<string | undefined> {
  const fault = accepts ? acceptFault(defined, address) : undefined;
  if (fault) throw new ConfigurationError([fault]);
  if (!address.toLowerCase().startsWith('https://')) return undefined;
  const shown = await seen(address, () => certificate?.(signal) ?? ports.certificate(address, signal));
  const { fingerprint } = endpoint.properties;
  const known = typeof fingerprint === 'string' && fingerprint !== '' ? fingerprint : undefined;
  const found = judgedCertificate(shown, { address, accepted: known, accepts, now: ports.now() });
  report.certificate = found.certificate;
  if (found.problems.some(({ severity }) => severity === 'error')) throw new UnavailableError(found.problems);
  report.problems.push(...found.problems);
  if (accepts && (known === undefined || !isSame(known, shown.fingerprint)))
    report.written = await accept(defined, shown.fingerprint, ports);
  return found.certificate.accepted;
}

/** Throws ConfigurationError with every mistake that the ENDPOINT itself has. */
async function subject({ given, mistakes }: Asked, own: OwnGiven, name: string, { ports, signal }: Means): Promise<Subject> {
  const { settings, problems } = readSettings(given);
  const { mirrors, problems: malformed } = parseMirrors(settings.registryMirrors.join('\n'));
  const loaded = await readDefinitions(settings.definitions, ports.files);
  const definitions = loaded?.definitions;
  const defined = definitions && find(definitions.endpoints, name);
  const unread = loaded?.problems.filter(({ severity }) => severity === 'error') ?? [];
  const missing = loaded
    ? [absent(name, [...loaded.definitions.endpoints.keys()])]
    : [noDefinitions(defaultFolder, 'there is no such folder')];
  const hub = own['docker-hub-api']?.trim() || 'https://hub.docker.com';
  const wrong = [...mistakes, ...problems, ...malformed, ...(/^https?:\/\//.test(hub) && URL.canParse(hub) ? [] : [noAddress(hub)])];
  if (!defined || wrong.length > 0) throw new ConfigurationError([...wrong, ...(defined ? [] : unread.length > 0 ? unread : missing)]);
  const variables = { definitions, given: settings.variables, env: ports.env };
  const about = { pipelines: [], webhooks: [], endpoints: [defined] };
  const told = await judged(about, { ...variables, mistaken: loaded.mistaken, manifests: none, files: ports.files, noValue: 'error' });
  const faults = told.filter(({ severity }) => severity === 'error');
  if (faults.length > 0) throw new ConfigurationError(faults);
  const variable = variablesOf(definitions, settings.variables, ports);
  const endpoint = boundEndpoint(defined.value, (key) => variable(key, defined.value.project));
  const { type } = endpoint;
  const means = { ports, signal };
  const kind =
    type === 'dockerregistry'
      ? registryKind(endpoint, { mirrors, hub: hub.replace(/\/+$/, '') }, means)
      : type === 'k8s'
        ? await clusterKind(endpoint, ports)
        : otherKind(endpoint, ports);
  return { defined, endpoint, kind };
}

const none = () => Promise.resolve({ manifests: [], problems: [] });

const absent = (name: string, known: readonly string[]): Problem => ({
  code: 'H2K-810',
  severity: 'error',
  message: `there is no ENDPOINT ${JSON.stringify(name)} in the definitions${didYouMean(name, known)}`,
  fix: known.length > 0 ? `there are: ${listed(known)}` : `write one: kind: ENDPOINT, name: ${name}, type: dockerregistry`,
  input: 'endpoint',
});

const noAddress = (hub: string): Problem => ({
  code: 'H2K-401',
  severity: 'error',
  message: `docker-hub-api: ${JSON.stringify(hub)} is no address`,
  fix: 'write https://…',
  input: 'docker-hub-api',
});
