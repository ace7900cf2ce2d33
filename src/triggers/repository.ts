import type { Defined, DockerWebhook, Endpoint } from '../definitions/types.ts';

/**
 * The repository that a docker webhook is for, as push events name it (acme/shop, busybox): its own, or that of its endpoint's `repoURL`.
 * undefined: it names none, so that the image's pattern alone decides.
 */
export function repositoryOf(webhook: DockerWebhook, endpoints: ReadonlyMap<string, Defined<Endpoint>>): string | undefined {
  const endpoint = webhook.endpoint === undefined ? undefined : endpointOf(webhook, webhook.endpoint, endpoints);
  const written = webhook.repository ?? endpoint?.properties['repoURL'];
  return typeof written === 'string' ? repositoryIn(written) : undefined;
}

function endpointOf({ project }: DockerWebhook, name: string, endpoints: ReadonlyMap<string, Defined<Endpoint>>): Endpoint | undefined {
  return (endpoints.get(project === undefined ? name : `${project}/${name}`) ?? endpoints.get(name))?.value;
}

/**
 * `acme/shop` in any spelling that people and exports have: a page's address, a registry's, a pull's name. Of another registry's it is the name with the
 * host, which no push of Docker Hub's has. undefined: there is none in it.
 */
export function repositoryIn(written: string): string | undefined {
  const path = written
    .trim()
    .replace(/^https?:\/\//i, '')
    .replace(/[?#@].*$/, '')
    .replace(/:[^/]*$/, '')
    .replace(/\/+$/, '');
  const [host = '', ...rest] = path.split('/');
  const isAddress = isHost(host);
  if (isAddress && !/(?:^|\.)docker\.(?:io|com)$/i.test(host)) return path;
  const named = isAddress ? rest.join('/').replace(leading, '') : path;
  const [first = '', second] = named.replace(/^library\//, '').split('/');
  return second === undefined ? first || undefined : `${first}/${second}`;
}

/** What leads to a repository in the addresses of Docker Hub's pages and API: /r/acme/shop, /_/busybox, /repository/docker/acme/shop, /v2/repositories/… */
const leading = /^(?:repository\/docker|(?:v[12]\/)?repositories|v[12]|[ru_])(?:\/|$)/;

const isHost = (text: string): boolean => text.includes('.') || text.includes(':') || text === 'localhost';
