import { HubRefused } from '../../dockerhub/answers.ts';
import { newHubSession } from '../../dockerhub/session.ts';
import type { TagSignIn } from '../../dockerhub/tags.ts';
import type { Ports } from '../../ports/types.ts';
import { acceptedCertificate, hubCredentials } from '../webhook/credentials.ts';
import type { LiveDefinitions } from './definitions.ts';

/** A push waits for its check: no longer than a look may take, in ms. */
const patience = 5_000;

/**
 * The ENDPOINTs' users at Docker Hub, where the relay's environment has their passwords: so pushes of private repositories are verified too. Whom Docker
 * Hub does not let in is told in the log, once; the look is then nobody's. A server that shows another certificate than the ENDPOINT accepts is asked
 * nothing, and that is told once too. Rules 40.
 */
export function tagSignIn(
  { endpoints, variables, webhooks }: Pick<LiveDefinitions, 'endpoints' | 'variables' | 'webhooks'>,
  ports: Pick<Ports, 'http' | 'now' | 'sleep' | 'secrets' | 'env' | 'log'>,
  url: string,
): TagSignIn {
  const session = newHubSession(ports, { url });
  const told = new Set<string>();
  const tell = (pushes: string, why: string): void => {
    if (!told.has(why)) ports.log('warning', `${pushes} are not verified: ${why}`);
    told.add(why);
  };
  const known = () => ({ endpoints: endpoints(), variables: variables(), webhooks: webhooks() });
  const credentialOf = (repository: string) => {
    const found = hubCredentials(known(), ports)(repository);
    return 'credential' in found ? found.credential : undefined;
  };
  return {
    async authorization(repository, signal) {
      const credential = credentialOf(repository);
      if (!credential) return undefined;
      const limit = AbortSignal.timeout(patience);
      try {
        return await session.authorization(credential, AbortSignal.any([signal, limit]));
      } catch (error) {
        if (signal.aborted || !(error instanceof HubRefused || limit.aborted)) throw error;
        const why = error instanceof HubRefused ? error.message : `it doesn't answer the sign-in of ${credential.username}`;
        tell('pushes of private repositories', why);
        return undefined;
      }
    },
    forget(repository) {
      const credential = credentialOf(repository);
      if (credential) session.forget(credential);
    },
    fingerprint: (repository) => acceptedCertificate(known(), ports)(repository),
    refused: (why) => tell('pushes', why),
  };
}
