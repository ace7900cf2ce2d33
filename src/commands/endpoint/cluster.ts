import type { Endpoint } from '../../definitions/types.ts';
import { check } from '../../kubernetes/index.ts';
import type { Problem } from '../../types.ts';
import { clusterOf } from '../endpoint.ts';
import type { Host } from '../host.ts';
import type { Kind } from './types.ts';

/** A cluster: its version, and who it takes us for. Throws ConfigurationError or UnavailableError where the ENDPOINT can't be used at all. */
export async function clusterKind(endpoint: Endpoint, ports: Host['ports']): Promise<Kind> {
  const options = clusterOf(endpoint);
  const found = await check(options, ports);
  return {
    address: found.server,
    certificate: (signal) => found.certificate(signal),
    async sign(accepted, signal) {
      const pinned = accepted !== undefined && options.endpoint;
      const cluster = pinned ? await check({ endpoint: { ...pinned, fingerprint: accepted } }, ports) : found;
      const { version, user, groups } = await cluster.identity(signal);
      const isNobody = user === 'system:anonymous';
      const member = groups.filter((group) => group !== 'system:authenticated');
      return {
        ...(user === undefined ? {} : { signedIn: `${user}${member.length > 0 ? ` (${member.join(', ')})` : ''}` }),
        can: [`ask the API server (${version})`],
        problems: isNobody ? [nobody(cluster.server)] : [],
      };
    },
  };
}

const nobody = (server: string): Problem => ({
  code: 'H2K-819',
  severity: 'error',
  message: `the cluster at ${server} takes us for nobody (system:anonymous): the ENDPOINT has no credentials`,
  fix: "write them: token: '${var.KUBE_TOKEN}'",
});
