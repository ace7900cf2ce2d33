import type { Endpoint } from '../../definitions/types.ts';
import { endpointsOf, type Mirrors } from '../../registry/endpoints.ts';
import { saysAbsent } from '../../registry/failures.ts';
import { newRegistry } from '../../registry/index.ts';
import { endpointAddress } from '../../text/address.ts';
import { type Problem, Stop } from '../../types.ts';
import type { Host } from '../host.ts';
import { registriesOf } from '../registries.ts';
import type { Kind, Signing } from './types.ts';

export interface RegistryOptions {
  mirrors: Mirrors;
  /** Docker Hub's pages and API. */
  hub: string;
}
type Means = Pick<Host, 'ports' | 'signal'>;

/** A registry: of Docker Hub its API too, which is what has the certificate that is accepted. */
export function registryKind(endpoint: Endpoint, { mirrors, hub }: RegistryOptions, { ports }: Means): Kind {
  const { registry, repository } = endpointAddress(endpoint.properties);
  const isHub = registry === 'docker.io';
  const own = endpointsOf(registry, new Map(), registriesOf([endpoint], mirrors, ports).servers).at(-1)?.url;
  return {
    ...(isHub ? { address: hub } : own === undefined ? {} : { address: own }),
    async sign(accepted, signal) {
      const { isFinal, isSeen, ...asHub } = isHub ? await signToHub(endpoint, { hub, accepted, repository }, ports, signal) : nothing;
      // A wrong password is not tried twice: too many lock the account.
      if (isFinal) return asHub;
      const pinned = accepted === undefined ? endpoint : { ...endpoint, properties: { ...endpoint.properties, fingerprint: accepted } };
      const registered = await signToRegistry(pinned, mirrors, ports, signal);
      // Docker Hub's pages know a repository before anything was pushed to it.
      const problems = registered.problems.filter((problem) => !(isSeen && saysAbsent(problem)));
      const isEmpty = problems.length < registered.problems.length;
      const can = [...asHub.can, ...registered.can, ...(isEmpty ? [`see that nothing was pushed to ${repository} yet`] : [])];
      return { ...asHub, ...registered, can, problems: [...asHub.problems, ...problems] };
    },
  };
}

/** `isFinal`: the sign-in was refused, so that it need not be tried elsewhere. `isSeen`: the repository is there. */
type HubSigning = Signing & { isFinal?: boolean; isSeen?: boolean };
const nothing: HubSigning = { can: [], problems: [] };

async function signToRegistry(endpoint: Endpoint, mirrors: Mirrors, ports: Host['ports'], signal: AbortSignal): Promise<Signing> {
  const { registry, repository } = endpointAddress(endpoint.properties);
  const path = registry === 'docker.io' && repository !== undefined && !repository.includes('/') ? `library/${repository}` : repository;
  const options = registriesOf([endpoint], mirrors, ports);
  try {
    const { challenged, tags, pull, from } = await newRegistry(ports, options).access({ registry, path }, signal);
    const { credential } = (await options.credentials?.(registry, signal)) ?? {};
    const who = credential && ('username' in credential ? credential.username : 'its identity token');
    const signedIn = challenged ? (who ? `${who} (${credential?.from})` : 'nobody: everybody may read it') : undefined;
    return {
      ...(signedIn === undefined ? {} : { signedIn }),
      can: [
        ...(pull ? [`pull ${repository} (${from})`] : []),
        ...(tags === undefined ? [] : [`list the tags of ${repository}: ${tags}`]),
        ...(path === undefined ? [`sign in to ${from}`] : []),
      ],
      problems: challenged || !who ? [] : [unasked(from, who)],
    };
  } catch (error) {
    return { can: [], problems: problemsOf(error) };
  }
}

const unasked = (server: string, who: string): Problem => ({
  code: 'H2K-818',
  severity: 'warning',
  message: `${server} wants no sign-in, so that the password of ${who} could not be tried`,
  fix: 'nothing is wrong, if everybody may pull there',
});

async function signToHub(
  { name, properties: { username, password, accessToken } }: Endpoint,
  { hub, accepted, repository }: { hub: string; accepted: string | undefined; repository: string | undefined },
  ports: Host['ports'],
  signal: AbortSignal,
): Promise<HubSigning> {
  const secret = [password, accessToken].find((one): one is string => typeof one === 'string' && one !== '');
  const options = { url: hub };
  const pinned = accepted === undefined ? {} : { fingerprint: accepted };
  let authorization: string | undefined;
  let signedIn: string | undefined;
  try {
    if (typeof username === 'string' && username !== '' && secret !== undefined) {
      const { newHubSession } = await import('../../dockerhub/session.ts');
      authorization = await newHubSession(ports, options).authorization({ username, password: secret, ...pinned }, signal);
      signedIn = `${username} (the ENDPOINT ${name})`;
    }
  } catch (error) {
    const { HubRefused } = await import('../../dockerhub/answers.ts');
    const isFinal = error instanceof HubRefused && !['away', 'lost'].includes(error.why);
    return { can: [], problems: problemsOf(error), isFinal };
  }
  const signed = signedIn === undefined ? {} : { signedIn };
  if (repository === undefined) return { ...signed, can: [], problems: [] };
  try {
    const { repositorySeen } = await import('../../dockerhub/repository.ts');
    const seen = await repositorySeen(ports, options, { repository, authorization, ...pinned }, signal);
    return { ...signed, can: [`see ${repository} in Docker Hub (${seen.private ? 'private' : 'public'})`], problems: [], isSeen: true };
  } catch (error) {
    return { ...signed, can: [], problems: problemsOf(error) };
  }
}

function problemsOf(error: unknown): Problem[] {
  if (error instanceof Stop) return error.problems;
  throw error;
}
