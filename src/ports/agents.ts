import type { AgentOptions, Agent as HttpAgent } from 'node:http';
import type { Agent as HttpsAgent, AgentOptions as HttpsOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { HttpProblem, type Tls } from './types.ts';

/** Who may share a connection: one agent for each address and TLS identity, and another one for its long-lived answers. */
export interface Agents {
  of(url: URL, tls: Tls | undefined, longLived: boolean): HttpAgent;
  /** Closes the connections that nobody uses now. */
  dropIdle(agent: HttpAgent): void;
  close(): void;
}

/** Twenty images are asked for side by side; writers to a cluster have a limit of their own. */
const connectionsAtOnce = 32;
/** An idle connection is closed before the usual server (Go: 90 s, nginx: 75 s) does it under our next request. */
const idle = 50_000;

/** `connectWithin`: milliseconds for TCP and TLS together. A firewall that drops packets is found after these, not after the system's two minutes. */
export function newAgents(env: Readonly<Record<string, string>>, connectWithin: number): Agents {
  const agents = new Map<string, HttpAgent>();
  return {
    of(url, tls, longLived) {
      const key = `${longLived} ${url.protocol}//${url.host} ${url.protocol === 'https:' ? identity(tls) : ''}`;
      let agent = agents.get(key);
      if (!agent) {
        agent = limited(make(url, tls, longLived ? Number.POSITIVE_INFINITY : connectionsAtOnce, env), url, connectWithin);
        if (tls?.fingerprint && url.protocol === 'https:') judged(agent as HttpsAgent, pinned(tls.fingerprint));
        agents.set(key, agent);
      }
      return agent;
    },
    dropIdle(agent) {
      // Copied first: a connection that ends leaves the list.
      for (const socket of Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? [])) socket.destroy();
    },
    close() {
      for (const agent of agents.values()) agent.destroy();
      agents.clear();
    },
  };
}

/** Certificates are long and asked for at each request: joined once for each object that holds them. */
const identities = new WeakMap<Tls, string>();
function identity(tls: Tls | undefined): string {
  if (!tls) return '';
  let key = identities.get(tls);
  if (key === undefined) {
    key = JSON.stringify([tls.ca, tls.cert, tls.key, tls.servername, tls.verify, tls.fingerprint]);
    identities.set(tls, key);
  }
  return key;
}

function make(url: URL, tls: Tls | undefined, maxSockets: number, env: Readonly<Record<string, string>>): HttpAgent {
  // A proxy has no way to this machine's own loopback.
  const proxy = isLoopback(url.hostname) ? {} : { proxyEnv: env };
  const options: AgentOptions = {
    keepAlive: true,
    maxSockets,
    maxFreeSockets: connectionsAtOnce,
    timeout: idle,
    scheduling: 'lifo',
    ...proxy,
  };
  if (url.protocol === 'http:') return new (process.getBuiltinModule('node:http').Agent)(options);
  // A resumed session shows no certificate, so that a pin could not be compared: none is kept then.
  const trust = tls?.fingerprint ? { rejectUnauthorized: false, maxCachedSessions: 0 } : { rejectUnauthorized: tls?.verify ?? true };
  return new (process.getBuiltinModule('node:https').Agent)({ ...options, ...(tls && material(tls)), ...trust });
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/** exactOptionalPropertyTypes: Node's options may not hold undefined. */
export function material({ ca, cert, key, servername }: Tls): HttpsOptions {
  return { ...(ca && { ca }), ...(cert && { cert }), ...(key && { key }), ...(servername && { servername }) };
}

type Made = (error: Error | null, socket: Duplex) => void;

/** Gives up a connection that isn't made in time. */
function limited(agent: HttpAgent, url: URL, ms: number): HttpAgent {
  // An agent is for one address and one identity: no need to compare certificates letter by letter at every request.
  agent.getName = () => url.host;
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, made?: Made) => {
    const socket = connect(options, made);
    if (!socket) return socket;
    // A connection that nobody waits for any more may still fail: that must not end the process. Who waits has listeners of their own.
    socket.on('error', () => {});
    const text = `no connection to ${url.host} within ${Math.round(ms / 1000)} s`;
    const timer = setTimeout(() => socket.destroy(new HttpProblem('timeout', text, { unsent: true })), ms);
    for (const event of ['encrypted' in socket ? 'secureConnect' : 'connect', 'close']) socket.once(event, () => clearTimeout(timer));
    return socket;
  };
  return agent;
}

/** Why a connection can't be used, seen from what its server showed of itself; undefined: it can. */
type Judge = (socket: TLSSocket) => HttpProblem | undefined;

const pinned =
  (fingerprint: string): Judge =>
  (socket) => {
    const shown = socket.getPeerX509Certificate()?.fingerprint256;
    if (shown && plain(shown) === plain(fingerprint)) return undefined;
    return new HttpProblem('changed', `the certificate's sha256 is ${shown ?? 'not shown'}, accepted is ${fingerprint}`, { unsent: true });
  };

/**
 * From now on a connection is given to a request only after its certificate was judged: a wrong host sees nothing of it.
 * (`checkServerIdentity` would not do: Node never calls it for an untrusted certificate.)
 */
function judged(agent: HttpsAgent, judge: Judge): void {
  const connect = agent.createConnection.bind(agent);
  agent.createConnection = (options, made?: Made) => {
    const check = (socket: TLSSocket) => {
      const problem = judge(socket);
      if (!problem) return made?.(null, socket);
      socket.destroy();
      return made?.(problem, socket);
    };
    // Through a proxy the connection comes by the callback, after the handshake in the tunnel; else it is returned before it.
    const direct = connect(options, (error, tunnel) => (error ? made?.(error, tunnel) : check(tunnel as TLSSocket))) as TLSSocket;
    const failed = (error: Error) => made?.(error, direct);
    direct.once('error', failed);
    direct.once('secureConnect', () => {
      direct.off('error', failed);
      check(direct);
    });
    return undefined;
  };
}

/** For one look at a server: every connection is refused once `look` has seen it. */
export function lookingAgent(
  url: URL,
  tls: Tls | undefined,
  env: Readonly<Record<string, string>>,
  connectWithin: number,
  look: (socket: TLSSocket) => void,
): HttpAgent {
  const agent = limited(make(url, { verify: true, ...tls, fingerprint: 'any' }, 1, env), url, connectWithin);
  judged(agent as HttpsAgent, (socket) => {
    look(socket);
    return new HttpProblem('invalid', 'seen', { unsent: true });
  });
  return agent;
}

const plain = (fingerprint: string) =>
  fingerprint
    .toLowerCase()
    .replace(/^sha256:/, '')
    .replace(/[^0-9a-f]/g, '');
