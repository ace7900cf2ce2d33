import { HttpProblem } from '../ports/types.ts';
import { type Answer, readAnswer } from './answers.ts';
import { send } from './send.ts';
import type { GitHubPorts } from './types.ts';

export interface OAuthOptions {
  /** Of the API, as in `GitHubOptions`. */
  url: string;
  clientId: string;
  clientSecret: string;
}
/** Who somebody is, as GitHub tells it by OAuth's authorization code with PKCE. The token that it gives is used for that one question, and forgotten. */
export interface OAuth {
  /** Where a browser goes. `challenge`: base64url of the verifier's SHA-256. */
  authorize(asked: { state: string; challenge: string; redirect: string | undefined }): string;
  /** The user's login; or why nobody knows it. */
  userOf(
    code: { code: string; verifier: string; redirect: string | undefined },
    signal: AbortSignal,
  ): Promise<{ login: string } | { reason: string }>;
}

export function newOAuth(ports: GitHubPorts, { url, clientId, clientSecret }: OAuthOptions): OAuth {
  const api = url.replace(/\/+$/, '');
  const web = webOf(api);
  ports.secrets.add(clientSecret);
  return {
    authorize({ state, challenge, redirect }) {
      // No scope: who somebody is, and nothing else.
      const query = new URLSearchParams({
        client_id: clientId,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        allow_signup: 'false',
        ...(redirect !== undefined && { redirect_uri: redirect }),
      });
      return `${web}/login/oauth/authorize?${query.toString()}`;
    },
    async userOf({ code, verifier, redirect }, signal) {
      const body = new URLSearchParams({
        client_id: clientId,
        client_secret: clientSecret,
        code,
        code_verifier: verifier,
        ...(redirect !== undefined && { redirect_uri: redirect }),
      });
      const headers = {
        accept: 'application/json',
        'content-type': 'application/x-www-form-urlencoded',
        'user-agent': 'hub-to-kube',
      };
      try {
        const asked = { method: 'POST', url: `${web}/login/oauth/access_token`, headers, body: body.toString(), timeout: 20_000 };
        const granted = await readAnswer(await ports.http(asked, signal));
        const token = textOf(granted, 'access_token');
        // GitHub answers 200 to a refusal, too.
        if (token === undefined) return { reason: textOf(granted, 'error_description') ?? `GitHub answers HTTP ${granted.status}` };
        ports.secrets.add(token);
        const login = textOf(await send(ports, `${api}/user`, { method: 'GET', authorization: `Bearer ${token}` }, signal), 'login');
        return login === undefined ? { reason: 'GitHub does not say who you are' } : { login };
      } catch (error) {
        if (!(error instanceof HttpProblem)) throw error;
        return { reason: `GitHub can't be asked: ${error.message}` };
      }
    },
  };
}

/** Where people are at home, beside their API. */
function webOf(api: string): string {
  const { protocol, hostname, origin } = new URL(api);
  return hostname.startsWith('api.') ? `${protocol}//${hostname.slice('api.'.length)}` : origin;
}

function textOf({ body }: Answer, key: string): string | undefined {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}
