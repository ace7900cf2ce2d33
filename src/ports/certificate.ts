import { lookingAgent } from './agents.ts';
import { readable, shownBy } from './http-problem.ts';
import { HttpProblem, type Ports, type ShownCertificate } from './types.ts';

/** Looks at the certificate of a server by the way that requests take: the same proxies, the same limit. */
export function newCertificate(env: Readonly<Record<string, string>>, connectWithin = 15_000): Ports['certificate'] {
  return async (address, signal, tls) => {
    signal.throwIfAborted();
    const url = URL.parse(address);
    if (url?.protocol !== 'https:') throw new HttpProblem('invalid', `${JSON.stringify(address)} is no https:// address`, { unsent: true });
    let seen: ShownCertificate | undefined;
    const agent = lookingAgent(url, tls, env, connectWithin, (socket) => {
      seen = shownBy(socket);
    });
    try {
      const error = await refused(url, agent, signal);
      signal.throwIfAborted();
      if (seen) return seen;
      throw error instanceof HttpProblem ? error : await readable(error, url, undefined, true);
    } finally {
      agent.destroy();
    }
  };
}

/** Why the request was not sent: the agent refuses every connection. */
function refused(url: URL, agent: ReturnType<typeof lookingAgent>, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve) => {
    const request = process.getBuiltinModule('node:https').request(url, { agent, method: 'HEAD', signal });
    request.once('error', resolve);
    request.once('close', () => resolve(new HttpProblem('cut', `${url.host} cut the connection`, { unsent: true })));
    // Nothing is flushed before there is a connection, and none is given.
    request.end();
  });
}
