import { type Json, type JsonObject, UnavailableError } from '../../types.ts';
import type { Resource } from '../types.ts';
import { ApiError, isNotFound } from './errors.ts';
import { parse } from './json.ts';
import type { Session } from './session.ts';

/** All kinds of a cluster, by `group/kind`, the preferred version first. */
export interface Kinds {
  byKind: Map<string, Resource[]>;
  /** `group/version` of aggregated APIs whose server is away: what they hold is not known. */
  stale: Set<string>;
}

const accept = ['v2', 'v2beta1'].map((version) => `application/json;g=apidiscovery.k8s.io;v=${version};as=APIGroupDiscoveryList`).join(',');

/** Two requests on a cluster since 1.26; before that, one more for each group. */
export async function discover(session: Session, signal: AbortSignal): Promise<Kinds> {
  const kinds: Kinds = { byKind: new Map(), stale: new Set() };
  const read = async (path: '/api' | '/apis') => {
    const { headers, text } = await session.send({ method: 'GET', path, accept: `${accept},application/json` }, signal);
    const body = parse(text) as JsonObject;
    return headers['content-type']?.includes('g=apidiscovery.k8s.io')
      ? readAggregated(body, kinds)
      : await readPlain(body, session, kinds, signal);
  };
  const lists = await Promise.all([read('/api'), read('/apis')]);
  for (const resource of lists.flat()) {
    const key = kindKey(resource.group, resource.kind);
    const known = kinds.byKind.get(key);
    // Two plurals of one kind and version (Scale, status views …): the first is the kind's own.
    if (!known) kinds.byKind.set(key, [resource]);
    else if (!known.some(({ version }) => version === resource.version)) known.push(resource);
  }
  return kinds;
}
const kindKey = (group: string, kind: string) => `${group}/${kind}`;

interface Discovered {
  metadata?: { name?: string };
  versions: { version: string; freshness?: string; resources?: DiscoveredResource[] }[];
}
interface DiscoveredResource {
  resource: string;
  responseKind?: { kind: string };
  scope: string;
  verbs?: string[];
}

function readAggregated(body: JsonObject, kinds: Kinds): Resource[] {
  return ((body['items'] ?? []) as unknown as Discovered[]).flatMap(({ metadata, versions }) => {
    const group = metadata?.name ?? '';
    return versions.flatMap(({ version, freshness, resources }) => {
      if (freshness === 'Stale') kinds.stale.add(`${group}/${version}`);
      // Group and version of responseKind are empty for the built-in kinds: the ones around it are meant.
      return (resources ?? []).flatMap(({ resource, responseKind, scope, verbs }) =>
        responseKind ? [{ group, version, kind: responseKind.kind, resource, namespaced: scope === 'Namespaced', verbs: verbs ?? [] }] : [],
      );
    });
  });
}

/** APIVersions or APIGroupList: names only, each version's kinds are a request of their own. */
async function readPlain(body: JsonObject, session: Session, kinds: Kinds, signal: AbortSignal): Promise<Resource[]> {
  const groups = (body['groups'] ?? []) as unknown as {
    name: string;
    versions: { version: string }[];
    preferredVersion?: { version: string };
  }[];
  const core = ((body['versions'] ?? []) as string[]).map((version) => ({ group: '', version, path: `/api/${version}` }));
  const named = groups.flatMap(({ name, versions, preferredVersion }) => {
    const preferred = (version: string) => (version === preferredVersion?.version ? 0 : 1);
    const ordered = versions.map(({ version }) => version).sort((a, b) => preferred(a) - preferred(b));
    return ordered.map((version) => ({ group: name, version, path: `/apis/${name}/${version}` }));
  });
  const lists = await Promise.all([...core, ...named].map((one) => readVersion(one, session, kinds, signal)));
  return lists.flat();
}

async function readVersion(
  at: { group: string; version: string; path: string },
  session: Session,
  kinds: Kinds,
  signal: AbortSignal,
): Promise<Resource[]> {
  try {
    const { text } = await session.send({ method: 'GET', path: at.path }, signal);
    const list = (parse(text) as { resources?: Json })['resources'] as unknown as {
      name: string;
      kind: string;
      namespaced: boolean;
      verbs: string[];
    }[];
    const own = (list ?? []).filter(({ name }) => !name.includes('/'));
    return own.map(({ name, kind, namespaced, verbs }) => ({
      group: at.group,
      version: at.version,
      kind,
      resource: name,
      namespaced,
      verbs,
    }));
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status < 500 && !isNotFound(error))) throw error;
    kinds.stale.add(`${at.group}/${at.version}`);
    return [];
  }
}

/** undefined: the cluster has no such kind. Throws where the group's own server is away, since then nobody can tell. */
export function findKind(kinds: Kinds, group: string, kind: string, version?: string): Resource | undefined {
  const found = kinds.byKind.get(kindKey(group, kind));
  const resource = version === undefined ? found?.[0] : found?.find((one) => one.version === version);
  const stale = [...kinds.stale].filter((one) => (version === undefined ? one.startsWith(`${group}/`) : one === `${group}/${version}`));
  if (resource || stale.length === 0) return resource;
  const message = `The cluster can't tell what ${kind} of ${stale.join(', ')} is: the server behind this API doesn't answer`;
  throw new UnavailableError([
    { code: 'H2K-115', severity: 'error', message, fix: `See \`kubectl get apiservices\`; ${stale[0]} should be Available.` },
  ]);
}
