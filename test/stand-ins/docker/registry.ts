import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Grants } from './accounts.ts';

export interface RegistryOptions {
  /** `127.0.0.1:PORT` of a real registry, open to whoever asks. */
  upstream: string;
  grants: Grants;
  /** Where this door is, and where its tokens are given. */
  address: string;
  realm: string;
  /** A tag was written, and its manifest kept. */
  pushed: (repository: string, tag: string, digest: string) => void;
  /** Manifests that were got: what Docker Hub counts as pulls. */
  pulled: (repository: string, reference: string) => void;
}

/** registry-1.docker.io: a real registry behind Docker Hub's own door, which asks for a token of auth.docker.io for everything. */
export const registryFront =
  ({ upstream, grants, address, realm, pushed, pulled }: RegistryOptions) =>
  (incoming: IncomingMessage, outgoing: ServerResponse): void => {
    const url = new URL(incoming.url ?? '/', address);
    const [, repository = '', what, reference = ''] = /^\/v2\/(.+?)\/(manifests|blobs|tags|referrers)\/(.*)$/.exec(url.pathname) ?? [];
    const method = incoming.method ?? 'GET';
    const actions = method === 'GET' || method === 'HEAD' ? ['pull'] : ['pull', 'push'];
    const from = url.searchParams.get('from');
    const isAllowed =
      actions.every((action) => grants.allows(incoming.headers.authorization, repository, action)) &&
      (from === null || grants.allows(incoming.headers.authorization, from, 'pull'));
    if (!isAllowed) {
      refuse(incoming, outgoing, realm, repository, actions);
      return;
    }
    const { authorization: _, host: __, ...headers } = incoming.headers;
    const onward = request({
      host: '127.0.0.1',
      port: upstream.split(':')[1],
      method,
      path: incoming.url,
      headers: { ...headers, host: upstream },
    });
    onward.on('error', (error) => outgoing.destroy(error));
    onward.on('response', (answer) => {
      const location = answer.headers.location?.replace(`http://${upstream}`, address);
      outgoing.writeHead(answer.statusCode ?? 502, { ...answer.headers, ...(location !== undefined && { location }) });
      if (what === 'manifests' && method === 'GET' && answer.statusCode === 200) pulled(repository, reference);
      answer.pipe(outgoing);
      if (what === 'manifests' && method === 'PUT' && answer.statusCode === 201 && !reference.startsWith('sha256:'))
        outgoing.on('finish', () => pushed(repository, reference, String(answer.headers['docker-content-digest'])));
    });
    incoming.pipe(onward);
  };

function refuse(incoming: IncomingMessage, outgoing: ServerResponse, realm: string, repository: string, actions: string[]): void {
  incoming.resume();
  const scope = repository === '' ? '' : `,scope="repository:${repository}:${actions.join(',')}"`;
  const why = incoming.headers.authorization === undefined ? '' : ',error="insufficient_scope"';
  outgoing.writeHead(401, {
    'content-type': 'application/json',
    'www-authenticate': `Bearer realm="${realm}",service="registry.docker.io"${scope}${why}`,
  });
  const detail = actions.map((Action) => ({ Type: 'repository', Class: '', Name: repository, Action }));
  outgoing.end(JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required', detail }] }));
}
