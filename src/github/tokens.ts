import { createPrivateKey, type KeyObject, sign } from 'node:crypto';
import { ConfigurationError, type Problem } from '../types.ts';
import { granted, Refused } from './answers.ts';
import { send } from './send.ts';
import type { Credential, GitHubPorts } from './types.ts';

export interface Tokens {
  /** The token for a repository (`owner/name`). Throws ConfigurationError for a private key that is none, Refused for a sign-in that failed. */
  of(repository: string, signal: AbortSignal): Promise<string>;
  /** It was refused; true: another can be made. */
  forget(repository: string): boolean;
}

/** A token is made anew so long before its end. */
const early = 5 * 60_000;

export function newTokens(ports: GitHubPorts, url: string, credential: Credential): Tokens {
  if ('token' in credential) {
    ports.secrets.add(credential.token);
    return { of: async () => credential.token, forget: () => false };
  }
  const { appId } = credential;
  let key: KeyObject | undefined;
  const known = new Map<string, SignIn>();
  const begin = (repository: string, signal: AbortSignal): SignIn => {
    key ??= privateKey(credential.privateKey);
    const authorization = `Bearer ${jwt(appId, key, ports.now())}`;
    const begun: SignIn = { made: signIn(ports, url, { repository, authorization }, signal), expires: Number.POSITIVE_INFINITY };
    known.set(repository, begun);
    begun.made.then(
      ({ expires }) => (begun.expires = expires),
      () => known.delete(repository),
    );
    return begun;
  };
  return {
    async of(repository, signal) {
      const current = known.get(repository);
      const lasts = current !== undefined && current.expires - early > ports.now();
      return (await (lasts ? current : begin(repository, signal)).made).token;
    },
    forget: (repository) => known.delete(repository),
  };
}

interface InstallationToken {
  token: string;
  expires: number;
}
/** One for all who ask meanwhile; `expires` is known once it is made. */
interface SignIn {
  made: Promise<InstallationToken>;
  expires: number;
}

/** A token for this one repository, from the installation that has it. */
async function signIn(
  ports: GitHubPorts,
  url: string,
  { repository, authorization }: { repository: string; authorization: string },
  signal: AbortSignal,
): Promise<InstallationToken> {
  const asked = { what: `sign in as the App on ${repository}`, right: 'an installation' };
  const ask = async (method: 'GET' | 'POST', path: string, body?: { repositories: string[] }) => {
    const sending = send(ports, `${url}${path}`, { method, authorization, ...(body ? { body } : {}) }, signal);
    return (await granted(sending, asked, ports.now)) as { id: number; token: string; expires_at: string };
  };
  const { id } = await ask('GET', `/repos/${repository}/installation`).catch((error: unknown) => {
    throw error instanceof Refused && error.refusal.problem.code === 'H2K-722' ? new Refused({ problem: notInstalled(repository) }) : error;
  });
  const name = repository.split('/')[1] as string;
  const { token, expires_at: end } = await ask('POST', `/app/installations/${id}/access_tokens`, { repositories: [name] });
  ports.secrets.add(token);
  return { token, expires: Date.parse(end) };
}

const notInstalled = (repository: string): Problem => ({
  code: 'H2K-730',
  severity: 'error',
  message: `the GitHub App is not installed on ${repository}`,
  fix: 'Install it there (its settings, Install App), or check the spelling.',
});

/** Both of GitHub's forms of PEM; line breaks may have become \n on their way through an environment variable. */
function privateKey(text: string): KeyObject {
  try {
    return createPrivateKey(text.replaceAll('\\n', '\n').trim());
  } catch {
    throw new ConfigurationError([
      {
        code: 'H2K-729',
        severity: 'error',
        message: "the GitHub App's private key is no PEM of a private key",
        fix: 'Give the whole .pem file that GitHub gave out, from -----BEGIN to END-----: GITHUB_APP_PRIVATE_KEY',
        input: 'GITHUB_APP_PRIVATE_KEY',
      },
    ]);
  }
}

/** Ten minutes are GitHub's most; a minute back, as clocks differ. */
function jwt(appId: string, key: KeyObject, now: number): string {
  const seconds = Math.floor(now / 1000);
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const text = `${part({ alg: 'RS256', typ: 'JWT' })}.${part({ iat: seconds - 60, exp: seconds + 540, iss: appId })}`;
  return `${text}.${sign('RSA-SHA256', Buffer.from(text), key).toString('base64url')}`;
}
