import type { Problem } from '../types.ts';
import type { Definitions } from './types.ts';

/** Properties of endpoints, of every type, that open something. */
const secret = /^(?:token|password|passphrase|accessToken|privateToken|privatekey|certKeyData|outboundPassword|apiToken|kubeconfig)$/i;
/** What an export writes instead of a secret, and a binding or a path, which give nothing away. */
const harmless = /^(?:\*+|<[A-Z]+>)?$|^\$\{[^}]*\}$|^[~./][^\n]*$/;

/**
 * Credentials that stand readable in the files. Each is to be masked from then on, and is a warning (H2K-618) that never quotes it.
 * What a SECRET variable has as its value is no credential in use, but it was one.
 */
export function credentials({ endpoints, variables }: Definitions): { value: string; problem: Problem }[] {
  const properties = [...endpoints.values()].flatMap(({ value: { name, properties: all }, at }) =>
    Object.entries(all).flatMap(([key, value]) =>
      secret.test(key) && typeof value === 'string' && !harmless.test(value)
        ? [{ value, problem: readable(`${key} of the ENDPOINT ${name}`, at(['properties', key])) }]
        : [],
    ),
  );
  const values = [...variables.values()].flatMap(({ value: { name, type, value = '' }, at }) =>
    type === 'REGULAR' || harmless.test(value)
      ? []
      : [{ value, problem: readable(`the value of the ${type} variable ${name}`, at(['value'])) }],
  );
  return [...properties, ...values];
}

const readable = (what: string, at: Problem['at']): Problem => ({
  code: 'H2K-618',
  severity: 'warning',
  message: `${what} stands readable in this file`,
  fix: "take it out and renew it: whoever can read the repository has it. Write '${var.NAME}' instead, with a VARIABLE of type SECRET",
  ...(at && { at }),
});
