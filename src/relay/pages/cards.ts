import type { Defined, DockerWebhook, Target } from '../../definitions/types.ts';
import { hookUrl } from '../sources/dockerhub.ts';
import type { Activity, Override, Store } from '../types.ts';

export interface CardPorts {
  store: Pick<Store, 'list' | 'overrides' | 'tokens'>;
  webhooks: () => ReadonlyMap<string, Defined<DockerWebhook>>;
  /** Of Docker Hub, as far as the definitions name one. */
  repositoryOf: (webhook: DockerWebhook) => string | undefined;
  publicUrl?: string | undefined;
  /** When the credential towards GitHub ends (ms). */
  credentialEnds: () => number | undefined;
}

/** A docker webhook as the page and the API tell it. */
export interface Card {
  name: string;
  project?: string;
  /** By its definition; a pause is beside it. */
  enabled: boolean;
  paused: boolean;
  repository?: string;
  pipeline: string;
  target?: Target;
  /** Where Docker Hub calls, without the secret in it. */
  url: string;
  /** How many addresses are valid. */
  addresses: number;
  last?: Activity;
  credentialEnds?: number;
}

/** All docker webhooks of the definitions, in their order; or one of them. */
export async function cardsOf(ports: CardPorts, only?: string): Promise<Card[]> {
  const [overrides, tokens] = [await ports.store.overrides(), await ports.store.tokens.list()];
  const valid = tokens.filter(({ revoked }) => revoked === undefined);
  const chosen = [...ports.webhooks()].filter(([name]) => only === undefined || name === only);
  return Promise.all(
    chosen.map(async ([name, { value }]) => {
      const { rows } = await ports.store.list({ webhook: name, limit: 1 });
      const addresses = valid.filter(({ webhook }) => webhook === name).length;
      return { ...cardOf(name, value, ports, overrides.get(name)), addresses, ...(rows[0] && { last: rows[0] }) };
    }),
  );
}

function cardOf(name: string, webhook: DockerWebhook, ports: CardPorts, override: Override | undefined): Omit<Card, 'addresses' | 'last'> {
  const { project, pipeline, enabled = true, target } = webhook;
  const repository = ports.repositoryOf(webhook);
  const ends = ports.credentialEnds();
  return {
    name,
    pipeline,
    enabled,
    paused: override?.paused ?? false,
    url: hookUrl(ports.publicUrl ?? '', '…'),
    ...(project !== undefined && { project }),
    ...(repository !== undefined && { repository }),
    ...(target && { target }),
    ...(ends !== undefined && { credentialEnds: ends }),
  };
}
