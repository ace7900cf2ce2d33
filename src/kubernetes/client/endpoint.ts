import type { Ports, Tls } from '../../ports/types.ts';
import { ConfigurationError } from '../../types.ts';
import type { Connection } from './connection.ts';
import { checkTls } from './identity.ts';
import { basic, fixed } from './kubeconfig.ts';

/** A k8s ENDPOINT as Automation Pipelines has it: an address with its credentials, no kubeconfig. */
export interface ClusterEndpoint {
  server: string;
  token?: string;
  username?: string;
  password?: string;
  /** PEM, or base64 of it. */
  ca?: string;
  cert?: string;
  key?: string;
  /** sha256 of the certificate that was accepted; it alone decides then. */
  fingerprint?: string;
}

export function readEndpoint(endpoint: ClusterEndpoint, ports: Ports): Connection {
  const { token, username, password = '', fingerprint } = endpoint;
  const server = endpoint.server.trim().replace(/\/+$/, '');
  if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
    throw new ConfigurationError([{ code: 'H2K-108', severity: 'error', message: `kubernetesURL is no https:// address: ${server}` }]);
  }
  const [ca, cert, key] = [endpoint.ca, endpoint.cert, endpoint.key].map((text) => text && pem(text));
  for (const secret of [token, password, key, endpoint.key]) if (secret) ports.secrets.add(secret);
  const tls: Tls = { verify: true, ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(fingerprint && { fingerprint }) };
  checkTls(tls, { ca: 'certAuthorityData', cert: 'certData', key: 'certKeyData' }, ports.now());
  const authorization = token ? `Bearer ${token.trim()}` : username ? basic(username, password) : undefined;
  if (authorization) ports.secrets.add(authorization.replace(/^\w+ /, ''));
  return { server, namespace: 'default', ...fixed({ headers: authorization ? { Authorization: authorization } : {}, tls }) };
}

const pem = (text: string) => (text.includes('-----BEGIN') ? text : Buffer.from(text, 'base64').toString());
