import type { KnownToken, Standing } from '../../dockerhub/hookplan.ts';
import { endNotice } from '../../relay/core/credential.ts';
import type { Problem } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import type { OwnGiven } from '../relay/options.ts';
import { type Report, stopped } from '../result.ts';
import { hubCredentials } from './credentials.ts';
import { type Document, documentsOf } from './documents.ts';
import { type Look, lookAt } from './look.ts';
import { type Reach, reach } from './reach.ts';
import { readWhole } from './read.ts';
import { askRelay, documentsIn } from './relay-api.ts';

export interface ListedWebhook {
  webhook: string;
  repository: string;
  enabled: boolean;
  /** Whether Docker Hub calls the relay for it. */
  hook: 'yes' | 'no' | 'unknown';
  /** When its address was made (ms). */
  made?: number;
}
export interface ListReport extends Report {
  webhooks: ListedWebhook[];
  /** When the relay's credential towards GitHub ends (ms), where the relay tells it. */
  credentialEnds?: number;
}

/** The definitions' docker webhooks, and whether Docker Hub has them. What can't be seen is unknown, with the reason as a warning. */
export async function webhookList(asked: Asked, given: OwnGiven, { ports, signal }: Pick<Host, 'ports' | 'signal'>): Promise<ListReport> {
  try {
    const { definitions, problems } = await readWhole(asked);
    const found = documentsOf(definitions);
    const told = [...problems, ...found.problems];
    const sides = await reach(given, [...asked.mistakes, ...problems.filter(({ severity }) => severity === 'error')], ports, signal);
    try {
      const tokens = (await sides.tokens.list()).filter(({ revoked }) => revoked === undefined);
      const repositories = found.documents.map(({ repository }) => repository);
      const look = await lookAt(repositories, { ...sides, credentialOf: hubCredentials(definitions, ports) }, signal);
      const ends = await credentialEnds(sides, ports, signal);
      const unseen = [...look.why.values()].map((problem): Problem => ({ ...problem, severity: 'warning' }));
      return {
        result: 'done',
        problems: [...told.map((one): Problem => ({ ...one, severity: 'warning' })), ...unseen, ...soon(ends, ports.now())],
        webhooks: found.documents.map((document) => listed(document, look, tokens)),
        ...(ends === undefined ? {} : { credentialEnds: ends }),
      };
    } finally {
      sides.tokens.close();
    }
  } catch (error) {
    return { webhooks: [], ...stopped(error, signal) };
  }
}

function listed({ webhook, repository, enabled }: Document, look: Look, tokens: readonly KnownToken[]): ListedWebhook {
  const seen = look.seen.get(repository) ?? 'unknown';
  const own = tokens.filter((token) => token.webhook === webhook);
  const good = typeof seen === 'string' ? [] : seen.flatMap((hook) => tokenOf(hook, own) ?? []);
  const made = (good.length > 0 ? good : own).map(({ created }) => created).toSorted((a, b) => b - a)[0];
  const hook = good.length > 0 ? 'yes' : typeof seen === 'string' ? 'unknown' : 'no';
  return { webhook, repository, enabled, hook, ...(made === undefined ? {} : { made }) };
}

const tokenOf = ({ isHere, token }: Standing, tokens: readonly KnownToken[]): KnownToken | undefined =>
  isHere ? tokens.find(({ id }) => id === token) : undefined;

/** The relay alone knows it, as GitHub tells it with each answer. */
async function credentialEnds({ api }: Reach, ports: Host['ports'], signal: AbortSignal): Promise<number | undefined> {
  if (!api) return undefined;
  const answer = await askRelay(ports, api, { method: 'GET', path: '/api/registry-webhooks' }, signal);
  const ends = documentsIn(answer).map(({ credentialEnds: end }) => end);
  return ends.find((end) => typeof end === 'number');
}

function soon(ends: number | undefined, now: number): Problem[] {
  const message = endNotice(ends, now);
  return message === undefined ? [] : [{ code: 'H2K-788', severity: 'warning', message }];
}
