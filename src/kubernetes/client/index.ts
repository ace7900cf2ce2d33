/** The door of this room: one API server, asked in plain JSON. */
import type { Ports } from '../../ports/types.ts';
import type { Cluster } from '../types.ts';
import { RestCluster } from './cluster.ts';
import type { Connection } from './connection.ts';
import { type ClusterEndpoint, readEndpoint } from './endpoint.ts';
import { readKubeconfig } from './kubeconfig.ts';
import { Session } from './session.ts';

export type { ClusterEndpoint } from './endpoint.ts';
export {
  ApiError,
  isAlreadyExists,
  isConflictOfManagers,
  isNamespaceMissing,
  isNoSuchKind,
  isStale,
  isUsersTypo,
  managerConflicts,
} from './errors.ts';

export interface ConnectOptions {
  /** A path if such a file exists, else the text, else base64 of it; left out: $KUBECONFIG, ~/.kube/config, the account of a pod. */
  kubeconfig?: string | undefined;
  /** Left out: the kubeconfig's current-context. */
  context?: string | undefined;
  /** Instead of a kubeconfig. */
  endpoint?: ClusterEndpoint | undefined;
}
export interface Connected {
  cluster: Cluster;
  /** The context's, else `default`. */
  namespace: string;
  server: string;
}

/** Reads and checks who to ask and as whom; nothing is sent yet. Throws ConfigurationError or UnavailableError (problems.ts). */
export async function connect(options: ConnectOptions, ports: Ports): Promise<Connected> {
  const connection = await connectionOf(options, ports);
  const session = new Session(connection, ports);
  const cluster = new RestCluster({ session, clock: ports, fallbackId: () => fingerprint(connection), closed: new AbortController() });
  return { cluster, namespace: connection.namespace, server: connection.server };
}

/** The API server and the identity that are meant. */
export const connectionOf = async ({ endpoint, kubeconfig, context }: ConnectOptions, ports: Ports): Promise<Connection> =>
  endpoint ? readEndpoint(endpoint, ports) : await readKubeconfig(kubeconfig, context, ports);

/** The server's address and authority: as near as we come to a cluster's identity without a right to read it. */
async function fingerprint(connection: Connection): Promise<string> {
  const { tls } = await connection.credentials();
  const text = [connection.server, tls.ca ?? tls.fingerprint ?? ''].join('\n');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Buffer.from(hash).toString('hex').slice(0, 32);
}
