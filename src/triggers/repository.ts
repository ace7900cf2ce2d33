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

/** `acme/shop` in any spelling that people and exports have: a page's address, a registry's, a pull's name. undefined: there is none in it. */
export function repositoryIn(written: string): string | undefined {
  const path = written
    .trim()
    .replace(/^https?:\/\//, '')
    .replace(/[?#].*$/, '')
    .replace(/\/+$/, '');
  const [host = '', ...rest] = path.split('/');
  const named = isHost(host) ? rest : [host, ...rest];
  const [prefix, ...after] = named;
  // hub.docker.com/r/acme/shop, hub.docker.com/_/busybox, registry.hub.docker.com/u/acme/shop, …/v1/repositories/acme/shop
  const parts = (prefix === 'r' || prefix === 'u' || prefix === '_' || prefix === 'library') && after.length > 0 ? after : named;
  const inside = parts[0] === 'repository' || parts[0] === 'repositories' ? parts.slice(parts[1] === 'docker' ? 2 : 1) : parts;
  const [first = '', second] = inside;
  const image = second === undefined ? first : `${first}/${second}`;
  return image.replace(/:[^/]*$/, '') || undefined;
}

const isHost = (text: string): boolean => text.includes('.') || text.includes(':') || text === 'localhost';
