import { find } from '../../definitions/names.ts';
import type { Defined, Definitions, DockerWebhook, Endpoint } from '../../definitions/types.ts';
import type { Wanted } from '../../dockerhub/hookplan.ts';
import { isRepository } from '../../dockerhub/names.ts';
import { registryAddress } from '../../text/address.ts';
import type { Position, Problem } from '../../types.ts';

/** A docker webhook whose repository is at Docker Hub. */
export interface Document extends Wanted {
  enabled: boolean;
  at: Position;
}
export interface Documents {
  documents: Document[];
  /** Those whose repository can't be told: what they have in Docker Hub stays as it is. */
  unclear: Set<string>;
  problems: Problem[];
}

/** What the definitions want to hear of from Docker Hub (H2K-779: a repository that can't be there). Other registries' have no webhook there. */
export function documentsOf(definitions: Definitions): Documents {
  const found: Documents = { documents: [], unclear: new Set(), problems: [] };
  for (const [webhook, defined] of definitions.webhooks) {
    const endpoint = find(definitions.endpoints, defined.value.endpoint ?? '', defined.value.project);
    const { written, at } = addressOf(defined, endpoint);
    const isMissing = defined.value.endpoint !== undefined && !endpoint;
    const told = isMissing
      ? { why: `it names the ENDPOINT ${defined.value.endpoint}, and there is none` }
      : repositoryAt(written, isOfDockerHub(endpoint?.value));
    if (told === 'elsewhere') continue;
    if ('repository' in told) {
      found.documents.push({ webhook, repository: told.repository, enabled: defined.value.enabled !== false, at: defined.at(['name']) });
      continue;
    }
    found.unclear.add(webhook);
    found.problems.push({
      code: 'H2K-779',
      severity: written === '' && !isMissing ? 'warning' : 'error',
      message: `the docker webhook ${webhook} can have no webhook in Docker Hub: ${told.why}`,
      fix: 'write the repository as Docker Hub’s page has it: https://hub.docker.com/r/acme/shop, or acme/shop',
      at,
    });
  }
  return found;
}

function addressOf({ value, at }: Defined<DockerWebhook>, endpoint: Defined<Endpoint> | undefined): { written: string; at: Position } {
  if (value.repository !== undefined) return { written: value.repository, at: at(['repository']) };
  const written = endpoint?.value.properties['repoURL'];
  return { written: typeof written === 'string' ? written.trim() : '', at: endpoint?.at(['properties', 'repoURL']) ?? at(['endpoint']) };
}

function repositoryAt(written: string, isDockerHub: boolean): { repository: string } | { why: string } | 'elsewhere' {
  if (written === '') return { why: 'it names no repository' };
  const { registry, repository = '' } = registryAddress(written);
  if (registry !== 'docker.io') return isDockerHub ? { why: `${registry} is not Docker Hub` } : 'elsewhere';
  if (!isRepository(repository)) return { why: `${JSON.stringify(written)} names no repository of Docker Hub's` };
  return repository.includes('/') ? { repository } : { why: `${repository} is an official image, whose webhooks are not ours to make` };
}

const isOfDockerHub = (endpoint: Endpoint | undefined): boolean =>
  /^docker.?hub$/i.test(String((endpoint?.properties['serverType'] ?? '') as string));
