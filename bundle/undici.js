// Stands in for undici, which the packages of @actions/ bring in two versions: 2 MB and 50 ms of every start.
// Calls to GitHub use Node's own fetch; calls to a cluster and to registries never came by here.
import http from 'node:http';

export const fetch = (url, { dispatcher: _, ...init } = {}) => globalThis.fetch(url, init);

/** Made at load where https_proxy is set. */
export class ProxyAgent {
  constructor() {
    http.setGlobalProxyFromEnv?.();
  }
}

export class Agent {
  constructor() {
    throw new Error('undici.Agent is not bundled');
  }
}
