import type { Tls } from '../../ports/types.ts';

/** What a request to the API server carries of who we are. */
export interface Credentials {
  headers: Record<string, string | string[]>;
  tls: Tls;
  /** client-node's, where the kubeconfig has a proxy. */
  agent?: object;
}
/** One API server and one identity, from whatever kubeconfig or endpoint it was read. */
export interface Connection {
  /** Without a slash at its end. */
  server: string;
  /** The context's, else `default`. */
  namespace: string;
  /** Asked before each request: tokens from files and plugins change. */
  credentials(): Promise<Credentials>;
  /** After a 401. false: there is nothing newer than what was refused. */
  renew(): Promise<boolean>;
}
