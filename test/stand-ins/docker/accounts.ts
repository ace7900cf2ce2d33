import { randomBytes } from 'node:crypto';

/** Who may do what in Docker Hub's registry. */
export interface Accounts {
  /** Password or personal access token, by user. */
  passwords: { [user: string]: string };
  /** Repositories that only their owner's account may pull: `acme/safe`. */
  private: string[];
}
interface Granted {
  [repository: string]: string[];
}
export interface Grants {
  /** What auth.docker.io answers to GET /token. */
  grant(url: URL, authorization: string | undefined): { status: number; body: object };
  /** Whether a bearer token allows an action on a repository. */
  allows(authorization: string | undefined, repository: string, action: string): boolean;
}

/** Tokens as auth.docker.io gives them: for the scopes that were asked for, cut down to what the account may. It refuses wrong passwords alone. */
export function newGrants({ passwords, private: hidden }: Accounts): Grants {
  const tokens = new Map<string, Granted>();
  const isAllowed = (user: string | undefined, repository: string, action: string): boolean => {
    const isOwner = user !== undefined && repository.startsWith(`${user}/`);
    return isOwner || (action === 'pull' && !hidden.includes(repository));
  };
  return {
    grant(url, authorization) {
      const [user, password] = authorization === undefined ? [] : signedIn(authorization);
      if (user !== undefined && passwords[user] !== password) return { status: 401, body: { details: 'incorrect username or password' } };
      const granted: Granted = {};
      for (const scope of url.searchParams.getAll('scope').flatMap((text) => text.split(' '))) {
        const [, repository, actions] = /^repository:([^:]+):([a-z,*]+)$/.exec(scope) ?? [];
        if (!repository || !actions) return { status: 400, body: { details: `malformed scope ${scope}` } };
        granted[repository] = actions.split(',').filter((action) => isAllowed(user, repository, action));
      }
      if (url.searchParams.get('service') !== 'registry.docker.io') return { status: 400, body: { details: 'unknown service' } };
      const token = randomBytes(24).toString('base64url');
      tokens.set(token, granted);
      return { status: 200, body: { token, access_token: token, expires_in: 300, issued_at: new Date().toISOString() } };
    },
    allows(authorization, repository, action) {
      const [, token = ''] = /^Bearer (.+)$/.exec(authorization ?? '') ?? [];
      return tokens.get(token)?.[repository]?.includes(action) === true;
    },
  };
}

function signedIn(authorization: string): [string, string] {
  const text = Buffer.from(authorization.replace(/^Basic /i, ''), 'base64').toString();
  const colon = text.indexOf(':');
  return [text.slice(0, colon), text.slice(colon + 1)];
}
