import type { Defined, DockerWebhook, Endpoint } from '../definitions/types.ts';
import { registryAddress } from '../text/address.ts';

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
 * `acme/shop` in any spelling that people and exports have. Of another registry's it is the name with the host, which no push of Docker Hub's has.
 * undefined: there is none in it.
 */
export function repositoryIn(written: string): string | undefined {
  const { registry, repository } = registryAddress(written);
  if (registry === 'docker.io') return repository;
  return repository === undefined ? registry : `${registry}/${repository}`;
}
