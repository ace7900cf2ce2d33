import type { Endpoint } from '../../definitions/types.ts';
import { HttpProblem } from '../../ports/types.ts';
import { type Problem, UnavailableError } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Kind } from './types.ts';

/** Where an address stands in endpoints of types that nothing here signs in to. */
const keys = ['url', 'repoURL', 'serverURL', 'baseURL', 'host'];
const patience = 15_000;

/** Every other type: whether its server is there, and its certificate. How one signs in there, only its tasks know, if there are any. */
export function otherKind({ name, type, properties }: Endpoint, ports: Host['ports']): Kind {
  const address = keys
    .map((key) => properties[key])
    .find((value): value is string => typeof value === 'string' && /^https?:\/\//i.test(value));
  return {
    ...(address === undefined ? {} : { address }),
    async sign(accepted, signal) {
      if (address === undefined) return { can: [], problems: [unknown(name, type, 'it has no http:// or https:// address')] };
      const pinned = accepted === undefined ? {} : { tls: { verify: true, fingerprint: accepted } };
      try {
        const { origin } = new URL(address);
        const answer = await ports.http({ method: 'HEAD', url: origin, timeout: patience, ...pinned }, signal);
        await answer.text();
        return { can: [`reach ${origin} (HTTP ${answer.status})`], problems: [unknown(name, type, 'how one signs in there is not known')] };
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
        const fix = 'look at the address, the network and the proxy';
        throw new UnavailableError([{ code: 'H2K-815', severity: 'error', message: `${address} can't be asked: ${error.message}`, fix }]);
      }
    },
  };
}

const unknown = (name: string, type: string, why: string): Problem => ({
  code: 'H2K-811',
  severity: 'warning',
  message: `the sign-in of the ENDPOINT ${name} of type ${type} can't be tried: ${why}`,
  fix: type === 'rest' ? 'a REST or POLL task that names it tries it' : 'endpoints of this type are kept, and nothing here uses them',
});
