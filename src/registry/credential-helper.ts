import { ExecProblem, type Ports } from '../ports/types.ts';
import type { Found } from './types.ts';

/** A helper that asks a cloud takes a second; one that waits for a person would wait for ever. */
const patience = 15_000;
/** What a helper says is one small object. */
const longest = 64 * 1024;

/**
 * Asks docker's credential helper `docker-credential-<name>` for what it has of a registry. What it prints is never shown: a secret may be in it.
 * Without credentials, `note` says why. Throws the signal's reason.
 */
export async function askHelper(
  name: string,
  server: string,
  { exec, env }: Pick<Ports, 'exec' | 'env'>,
  signal: AbortSignal,
): Promise<Found> {
  const program = `docker-credential-${name}`;
  if (!/^[\w.+-]+$/.test(name))
    return { note: `docker's configuration names the credential helper ${JSON.stringify(name)}, which is no name of a program` };
  const limit = AbortSignal.timeout(patience);
  let text = '';
  const line = (part: string, from: 'out' | 'err') => {
    if (from === 'out' && text.length < longest) text += `${part}\n`;
  };
  try {
    const { code } = await exec([program, 'get'], { env, input: `${server}\n`, signal: AbortSignal.any([signal, limit]), line });
    if (code === 0) return read(text, program);
    // It has nothing of this registry: as if there were no helper.
    if (/credentials not found/i.test(text)) return { note: `${program} has no credentials of ${server}: sign in with docker login` };
    return { note: `${program} ended with ${code} when asked for ${server}: try \`echo ${server} | ${program} get\`` };
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    if (limit.aborted) return { note: `${program} gave no answer for ${patience / 1000} s: does it wait for somebody to type?` };
    if (!(error instanceof ExecProblem)) throw error;
    return {
      note: `docker's configuration leaves ${server} to ${program}, and ${error.message}: install it, or sign in with docker/login-action`,
    };
  }
}

/** A user named <token> has an identity token. */
function read(text: string, program: string): Found {
  try {
    const { Username: username, Secret: secret } = JSON.parse(text) as { Username?: unknown; Secret?: unknown };
    if (typeof username === 'string' && typeof secret === 'string' && secret !== '') {
      if (username === '<token>') return { credential: { from: program, identityToken: secret } };
      if (username !== '') return { credential: { from: program, username, password: secret } };
    }
  } catch {
    // Told below: the parser's own words would show a piece of the secret.
  }
  return { note: `${program} answers with something else than a user and a secret` };
}
