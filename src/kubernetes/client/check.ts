/** Who we are to a cluster, and what it shows of itself: nothing more is asked. */
import type { Ports, ShownCertificate } from '../../ports/types.ts';
import { UnavailableError } from '../../types.ts';
import { ApiError, isForbidden, isNotFound } from './errors.ts';
import { type ConnectOptions, connectionOf } from './index.ts';
import { otherAnswer } from './problems.ts';
import { type ApiRequest, Session } from './session.ts';

export interface ClusterCheck {
  server: string;
  /** What the API server shows; held against the authority of the kubeconfig or ENDPOINT. Nothing is sent. Throws HttpProblem. */
  certificate(signal: AbortSignal): Promise<ShownCertificate>;
  /** Its version, and who it takes us for; `user` is left out where it doesn't say. Throws UnavailableError. */
  identity(signal: AbortSignal): Promise<{ version: string; user?: string; groups: string[] }>;
}

/** Reads and checks who to ask and as whom; nothing is sent yet. Throws as `connect` does. */
export async function check(options: ConnectOptions, ports: Ports): Promise<ClusterCheck> {
  const connection = await connectionOf(options, ports);
  const session = new Session(connection, ports);
  const { server } = connection;
  const send = async (request: ApiRequest, signal: AbortSignal): Promise<unknown> =>
    JSON.parse((await session.send(request, signal)).text) as unknown;
  const told = (error: unknown): unknown => (error instanceof ApiError ? new UnavailableError([otherAnswer(server, error)]) : error);
  return {
    server,
    async certificate(signal) {
      return ports.certificate(server, signal, (await connection.credentials()).tls);
    },
    async identity(signal) {
      try {
        const { gitVersion } = (await send({ method: 'GET', path: '/version' }, signal)) as { gitVersion: string };
        return { version: gitVersion, ...(await userOf(send, signal)) };
      } catch (error) {
        throw told(error);
      }
    },
  };
}

/** Since Kubernetes 1.28; before, nobody tells. Forbidden: the request came as nobody's. */
async function userOf(send: (request: ApiRequest, signal: AbortSignal) => Promise<unknown>, signal: AbortSignal) {
  const body = JSON.stringify({ apiVersion: 'authentication.k8s.io/v1', kind: 'SelfSubjectReview' });
  const request = { method: 'POST' as const, path: '/apis/authentication.k8s.io/v1/selfsubjectreviews', body, repeatable: true };
  try {
    const { status } = (await send(request, signal)) as { status?: { userInfo?: { username?: string; groups?: string[] } } };
    const { username: user, groups = [] } = status?.userInfo ?? {};
    return { ...(user === undefined ? {} : { user }), groups };
  } catch (error) {
    if (isForbidden(error)) return { user: 'system:anonymous', groups: [] };
    if (isNotFound(error)) return { groups: [] };
    throw error;
  }
}
