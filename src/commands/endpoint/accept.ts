import { withProperty } from '../../definitions/place.ts';
import type { Defined, Endpoint } from '../../definitions/types.ts';
import { FileProblem, type Ports } from '../../ports/types.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import { place } from '../problem.ts';

const key = 'fingerprint';

/** Why an ENDPOINT's certificate can't be accepted at all (H2K-816); undefined: it can. */
export function acceptFault({ value: { name, properties }, at }: Defined<Endpoint>, address: string): Problem | undefined {
  const written = properties[key];
  const why =
    typeof properties['kubeconfig'] === 'string'
      ? 'its kubeconfig says which authority is trusted (certificate-authority-data)'
      : typeof written === 'string' && written.includes('${')
        ? `its ${key} is taken from a variable, ${written}`
        : address.toLowerCase().startsWith('https://')
          ? undefined
          : address === ''
            ? 'it has no https:// address'
            : `${address} speaks no TLS, and has none`;
  if (why === undefined) return undefined;
  return {
    code: 'H2K-816',
    severity: 'error',
    message: `the ENDPOINT ${name} has no certificate to accept: ${why}`,
    fix: 'leave --accept out',
    at: at(['properties']),
  };
}

/** Writes the fingerprint into the ENDPOINT's file, every other byte kept; tells the place. Throws ConfigurationError (H2K-817). */
export async function accept(
  { value: endpoint, at }: Defined<Endpoint>,
  fingerprint: string,
  { files }: Pick<Ports, 'files'>,
): Promise<string> {
  const name = at(['name']);
  try {
    await files.edit(name.file, (text) => withProperty(text, { endpoint, name, key, value: fingerprint }));
    return name.file;
  } catch (error) {
    // A file that can't be written says so itself; all else is that the text doesn't lend itself to it.
    const why = error instanceof FileProblem ? error.message : 'its properties do not stand where a line can be added';
    const at = { file: name.file, line: name.line, column: name.column };
    const message = `the fingerprint can't be written into the ENDPOINT ${endpoint.name}: ${why}`;
    throw new ConfigurationError([
      {
        code: 'H2K-817',
        severity: 'error',
        message,
        fix: `write it yourself, below properties (${place(at)}): ${key}: "${fingerprint}"`,
        at,
      },
    ]);
  }
}
