/** A registry and a repository in it, out of any address that people and exports write for one. */
export interface RegistryAddress {
  /** docker.io, ghcr.io, registry.example.com:5000. */
  registry: string;
  /** As it is pulled, without the host: acme/shop, busybox. undefined: the address names none. */
  repository?: string;
  /** Where the registry is asked, if the address says more than its name does: http://registry.example.com:5000. */
  url?: string;
}

/**
 * Reads an address in any spelling: a page's of Docker Hub (hub.docker.com/r/acme/shop, /_/busybox, /repository/docker/acme/shop), its API's and
 * registry's (registry-1.docker.io, index.docker.io/v1/), a pull's name (acme/shop:1.0, ghcr.io/acme/shop), with or without scheme, tag and slashes.
 */
export function registryAddress(written: string): RegistryAddress {
  const text = written.trim();
  const scheme = /^(https?):\/\//i.exec(text)?.[1]?.toLowerCase();
  const [host = '', ...rest] = text
    .slice(scheme === undefined ? 0 : scheme.length + 3)
    .replace(/[?#].*$/, '')
    .replace(/@sha\d+:.*$/, '')
    .split('/')
    .filter((part, index) => part !== '' || index === 0);
  const isAddress = scheme !== undefined || isHost(host, rest.length > 0);
  const path = (isAddress ? rest : [host, ...rest]).join('/').replace(/:[^/]*$/, '');
  if (!isAddress || dockerHub.test(host)) {
    const [first = '', second] = path
      .replace(isAddress ? leading : '', '')
      .replace(/^([^/]+)\/repositories\//, '$1/')
      .replace(/^library\//, '')
      .split('/');
    return { registry: 'docker.io', ...named(second === undefined ? first : `${first}/${second}`) };
  }
  const registry = host.replace(/^[^@]*@/, '').toLowerCase();
  const inside = scheme === undefined ? path : path.replace(/^v[12](?:\/|$)/, '');
  return { registry, ...named(inside), ...(scheme === undefined ? {} : { url: `${scheme}://${registry}` }) };
}

/** The registry of an ENDPOINT's properties: its `repoURL`, and Docker Hub where `serverType` says so (DockerHub, dockerhub, Docker Hub). */
export function endpointAddress({ repoURL, serverType }: { readonly [name: string]: unknown }): RegistryAddress {
  const { url, registry, ...rest } = registryAddress(typeof repoURL === 'string' ? repoURL : '');
  const isHub = registry === 'docker.io' || (typeof serverType === 'string' && /^docker[ _-]?hub$/i.test(serverType.trim()));
  return isHub ? { ...rest, registry: 'docker.io' } : { ...rest, registry, ...(url === undefined ? {} : { url }) };
}

const named = (repository: string) => (repository === '' ? {} : { repository });

const dockerHub = /(?:^|\.)docker\.(?:io|com)(?::443)?$/i;
/** What leads to a repository in the addresses of Docker Hub's pages and API: /r/acme/shop, /_/busybox, /repository/docker/acme/shop, /v2/repositories/… */
const leading =
  /^(?:v2\/namespaces\/(?=[^/]+\/repositories\/)|(?:repository\/docker|repositories\/docker|layers|(?:v[12]\/)?repositories|v[12]|[ru_])(?:\/|$))/;

/** As image names tell a host from a path. What stands alone may also have a tag behind its colon: busybox:1.36. */
function isHost(text: string, isFollowed: boolean): boolean {
  const name = text.replace(/:.*$/, '');
  return name.includes('.') || name === 'localhost' || (isFollowed && name !== text);
}
