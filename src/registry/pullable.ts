import { UnavailableError } from '../types.ts';
import type { FindCredential } from './credentials.ts';
import { endOf, entriesFor, type PullEntry, pullEntries } from './dockerconfig.ts';
import { newRegistry, type RegistryOptions, type RegistryPorts } from './index.ts';
import type { ImageReference } from './reference.ts';
import { brief } from './requests.ts';
import type { PullAnswer, PullConfig } from './types.ts';

/** The registry's own "no" to who asks: sign-in, right, two factors. Anything else says nothing of a Secret. */
const refusals: readonly string[] = ['H2K-305', 'H2K-312', 'H2K-313'];

/**
 * Whether a node that has these pull Secrets may read an image: one HEAD an entry that the kubelet would try, in its order, without one where none fits.
 * Counts as no pull; tried once and briefly. The passwords are secrets from here on.
 */
export async function pullable(
  image: ImageReference,
  configs: readonly PullConfig[],
  ports: RegistryPorts,
  { mirrors, servers }: RegistryOptions,
  signal: AbortSignal,
): Promise<PullAnswer> {
  const entries = configs.flatMap(({ from, text }) => pullEntries(text, from));
  for (const { credential } of entries) masked(credential, ports);
  const fitting = entriesFor(image.repository, entries);
  const refused: string[] = [];
  for (const entry of fitting.length > 0 ? fitting : [undefined]) {
    // Nodes show a Secret to whatever stands in for the registry, so does this.
    const credentials: FindCredential = async () => (entry ? { credential: entry.credential } : {});
    const registry = newRegistry(ports, { ...(mirrors && { mirrors }), ...(servers && { servers }), credentials, patience: brief });
    try {
      await registry.digest(image, signal);
      return { is: 'taken' };
    } catch (error) {
      if (!(error instanceof UnavailableError)) throw error;
      const [problem] = error.problems;
      if (!problem || !refusals.includes(problem.code)) return { is: 'unknown' };
      refused.push(withEnd(problem.message, entry, ports.now()));
    }
  }
  return { is: 'refused', tried: fitting.map(({ key }) => key), has: entries.map(({ key }) => key), why: refused.join('; ') };
}

function withEnd(message: string, entry: PullEntry | undefined, now: number): string {
  const end = entry && endOf(entry.credential.password);
  return end !== undefined && end < now ? `${message}; the token itself says that it ended at ${new Date(end).toISOString()}` : message;
}

function masked({ username, password }: PullEntry['credential'], { secrets }: Pick<RegistryPorts, 'secrets'>): void {
  secrets.add(password);
  secrets.add(Buffer.from(`${username}:${password}`).toString('base64'));
}
