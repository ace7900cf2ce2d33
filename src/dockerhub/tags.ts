import { HttpProblem, type Ports } from '../ports/types.ts';
import type { Digest } from '../types.ts';

/** What Docker Hub says of a tag: `away` where it doesn't say, `absent` also where a private repository is hidden from us. */
export type TagSeen = { digest: Digest; pushedAt?: number } | 'absent' | 'away';
export interface Tags {
  /** One look. Throws only the signal's reason. */
  look: (repository: { namespace: string; name: string }, tag: string, signal: AbortSignal) => Promise<TagSeen>;
}

/** Who we may be for a repository (`acme/shop`). */
export interface TagSignIn {
  /** The `authorization` header's value; undefined: nobody. Throws only the signal's reason. */
  authorization: (repository: string, signal: AbortSignal) => Promise<string | undefined>;
  /** It was not accepted. */
  forget: (repository: string) => void;
  /** sha256 of the one certificate that Docker Hub may show; undefined: any that is trusted. */
  fingerprint: (repository: string) => string | undefined;
  /** Another certificate was shown, and nothing was asked. */
  refused: (why: string) => void;
}

const patience = 5_000;

/** Docker Hub's own words about tags. `url` left out: https://hub.docker.com. `signIn` left out: asked as nobody, to whom private repositories are absent. */
export function newTags(ports: Pick<Ports, 'http'>, url = 'https://hub.docker.com', signIn?: TagSignIn): Tags {
  const base = url.replace(/\/+$/, '');
  return {
    async look({ namespace, name }, tag, signal) {
      const [owner, repository, of] = [namespace, name, tag].map(encodeURIComponent);
      const path = `v2/namespaces/${owner}/repositories/${repository}/tags/${of}`;
      const authorization = await signIn?.authorization(`${namespace}/${name}`, signal);
      const fingerprint = signIn?.fingerprint(`${namespace}/${name}`);
      const headers = {
        accept: 'application/json',
        'user-agent': 'hub-to-kube',
        ...(authorization === undefined ? {} : { authorization }),
      };
      try {
        const tls = fingerprint === undefined ? {} : { tls: { verify: true, fingerprint } };
        const response = await ports.http({ method: 'GET', url: `${base}/${path}`, headers, timeout: patience, ...tls }, signal);
        const text = await response.text();
        if (response.status === 401) signIn?.forget(`${namespace}/${name}`);
        if (response.status === 404) return 'absent';
        return response.status === 200 ? seenIn(text) : 'away';
      } catch (error) {
        if (signal.aborted || !(error instanceof HttpProblem)) throw error;
        if (error.code === 'changed') signIn?.refused(error.message);
        return 'away';
      }
    },
  };
}

function seenIn(text: string): TagSeen {
  try {
    const { digest, tag_last_pushed: pushed } = JSON.parse(text) as { digest?: unknown; tag_last_pushed?: unknown };
    if (typeof digest !== 'string' || !/^sha256:[0-9a-f]{64}$/.test(digest)) return 'away';
    const at = typeof pushed === 'string' ? Math.floor(Date.parse(pushed) / 1000) : Number.NaN;
    return { digest: digest as Digest, ...(Number.isFinite(at) && { pushedAt: at }) };
  } catch {
    return 'away';
  }
}
