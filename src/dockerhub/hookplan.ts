import { freeName, isNameOf, isOurName } from './hooknames.ts';
import type { Hook } from './hooks.ts';

/** A docker webhook of the definitions, and the repository at Docker Hub whose pushes it wants to hear of. */
export interface Wanted {
  webhook: string;
  repository: string;
}
/** A token of the relay's, as the relay remembers it. */
export interface KnownToken {
  /** The token's sha256. */
  id: string;
  webhook: string;
  /** Where its webhook was made. Left out: by hand, so that nobody knows. */
  repository?: string;
  /** ms since 1970. */
  created: number;
  /** From then on it is unknown to Docker Hub's calls. */
  revoked?: number;
}
/** A webhook as it stands in Docker Hub. */
export interface Standing extends Hook {
  /** Its one address begins with this relay's. */
  isHere: boolean;
  /** The sha256 of what would be the token in its address. */
  token?: string;
}
/** Of a repository: its webhooks; gone: it is not there, or hidden from us; barred: we may not look; unknown: not this time. */
export type Seen = readonly Standing[] | 'gone' | 'barred' | 'unknown';

export interface Asked {
  mark: string;
  documents: readonly Wanted[];
  /** Docker webhooks that are there, but whose repository can't be told: what is theirs stays as it is. */
  unclear: ReadonlySet<string>;
  seen: ReadonlyMap<string, Seen>;
  /** Those that are valid. */
  tokens: readonly KnownToken[];
  /** Everything gets a new address. */
  rotate: boolean;
  /** What no document wants any more stays. */
  keep: boolean;
}
/** What is to be done for one docker webhook, in this order: an old address ends only after a new one stands. */
export interface Work {
  webhook: string;
  /** undefined: no document wants it any more. */
  repository: string | undefined;
  create?: { name: string; why: 'missing' | 'dead' | 'rotated' };
  removals: { repository: string; name: string; slug: string }[];
  /** Ids of tokens. */
  revocations: string[];
  /** Of webhooks that no document wants: repositories in which we may not look for them. */
  barred: string[];
}
export interface Plan {
  works: Work[];
  /** Webhooks that have our name and are not ours, or hold a token of ours and have another name's mark: they stay, and are told. */
  strangers: { repository: string; name: string; holdsToken: boolean }[];
}

interface Owned {
  repository: string;
  hook: Standing;
}

/**
 * What has to be done so that Docker Hub's webhooks are equal to the documents. Pure. Ours are those with our name whose address is this relay's;
 * whose they are, their token says, or, where the relay doesn't know it any more, their name.
 */
export function planHooks(asked: Asked): Plan {
  const { documents, tokens, unclear, keep } = asked;
  const standing = [...asked.seen].flatMap(([repository, seen]) =>
    typeof seen === 'string' ? [] : seen.map((hook) => ({ repository, hook })),
  );
  const known = new Map(tokens.map((token) => [token.id, token]));
  const ours = standing.filter(({ hook }) => isOurName(hook.name, asked.mark) && hook.isHere);
  const byOwner = Map.groupBy(ours, (owned) => ownerOf(owned, known, asked));
  const wanted = documents.map((document) => workFor(document, byOwner.get(document.webhook) ?? [], standing, known, asked));
  const isWanted = new Set([...documents.map(({ webhook }) => webhook), ...unclear]);
  const left = new Set([...byOwner.keys(), ...tokens.filter(({ repository }) => repository !== undefined).map(({ webhook }) => webhook)]);
  const unwanted = keep
    ? []
    : [...left]
        .filter((webhook) => !isWanted.has(webhook))
        .map((webhook) => workWithout(webhook, byOwner.get(webhook) ?? [], standing, asked));
  const strangers = standing
    .filter((one) => !ours.includes(one))
    .map(({ repository, hook }) => ({
      repository,
      name: hook.name,
      holdsToken: !hook.isHere && hook.token !== undefined && known.has(hook.token),
    }))
    .filter(({ name, holdsToken }) => holdsToken || isOurName(name, asked.mark));
  return { works: [...wanted, ...unwanted].filter(isWork), strangers };
}

const isWork = ({ create, removals, revocations, barred }: Work): boolean =>
  create !== undefined || removals.length + revocations.length + barred.length > 0;

function ownerOf({ repository, hook }: Owned, known: ReadonlyMap<string, KnownToken>, { documents, unclear, mark }: Asked): string {
  const token = hook.token === undefined ? undefined : known.get(hook.token);
  if (token) return token.webhook;
  const named = documents.filter(({ webhook }) => isNameOf(hook.name, mark, webhook));
  const document = named.find((one) => one.repository === repository) ?? named[0];
  return document?.webhook ?? [...unclear].find((webhook) => isNameOf(hook.name, mark, webhook)) ?? hook.name;
}

function workFor(
  { webhook, repository }: Wanted,
  owned: readonly Owned[],
  standing: readonly Owned[],
  known: ReadonlyMap<string, KnownToken>,
  asked: Asked,
): Work {
  const seen = asked.seen.get(repository) ?? 'unknown';
  const none = { webhook, repository, removals: [], revocations: [], barred: [] };
  if (typeof seen === 'string') return none;
  const age = ({ token = '' }: Standing): number => known.get(token)?.created ?? 0;
  const isGood = (hook: Standing): boolean => hook.isHere && hook.token !== undefined && known.get(hook.token)?.webhook === webhook;
  const good = seen.filter(isGood).toSorted((a, b) => age(b) - age(a));
  // Of several the newest: a rotation that was cut short goes on where it was.
  const kept = asked.rotate ? undefined : (good.find(({ name }) => isOurName(name, asked.mark)) ?? good[0]);
  const old = owned.filter(({ hook }) => hook !== kept);
  const why = good.length > 0 ? 'rotated' : old.length > 0 ? 'dead' : 'missing';
  const name = freeName(
    asked.mark,
    webhook,
    seen.map((hook) => hook.name),
  );
  return {
    ...none,
    ...(kept ? {} : { create: { name, why } }),
    removals: old.map(removal),
    revocations: ended(webhook, old, standing, asked),
  };
}

function workWithout(webhook: string, owned: readonly Owned[], standing: readonly Owned[], asked: Asked): Work {
  const remembered = asked.tokens.filter((token) => token.webhook === webhook).flatMap(({ repository }) => repository ?? []);
  return {
    webhook,
    repository: undefined,
    removals: owned.map(removal),
    revocations: ended(webhook, owned, standing, asked),
    barred: [...new Set(remembered)].filter((repository) => asked.seen.get(repository) === 'barred'),
  };
}

const removal = ({ repository, hook: { name, slug } }: Owned): Work['removals'][number] => ({ repository, name, slug });

/**
 * Tokens that nothing holds once the old webhooks are gone: theirs, and those whose webhook was never made, or was deleted by somebody else. Where we may
 * not look, those of a webhook that no document wants end too: what may be left there does nothing any more.
 */
function ended(webhook: string, old: readonly Owned[], standing: readonly Owned[], { tokens, seen, documents }: Asked): string[] {
  const isOver = (repository: string): boolean => {
    const there = seen.get(repository) ?? 'unknown';
    const isWanted = documents.some((document) => document.webhook === webhook && document.repository === repository);
    return there !== 'unknown' && (!isWanted || typeof there !== 'string');
  };
  const going = new Set(old.map(({ hook }) => hook.token));
  const held = new Set(standing.filter(({ hook }) => !old.some((one) => one.hook === hook)).map(({ hook }) => hook.token));
  return tokens
    .filter((token) => token.webhook === webhook && !held.has(token.id))
    .filter(({ id, repository }) => going.has(id) || (repository !== undefined && isOver(repository)))
    .map(({ id }) => id);
}
