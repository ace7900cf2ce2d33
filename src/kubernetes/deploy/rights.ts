import { parallel } from '../parallel.ts';
import { releaseNames, ringSize } from '../release/names.ts';
import type { Access, Cluster, Manifest } from '../types.ts';
import { namespaceThere, place } from './open.ts';
import type { DeployContext, DeployRequest } from './types.ts';

/** One verb on one resource in one namespace, for some names of objects or (`names` empty) all. */
export interface Right {
  verb: string;
  group: string;
  resource: string;
  /** undefined: the resource is in no namespace. */
  namespace: string | undefined;
  names: string[];
  /** For the release's record and lock, whose names are known: no more than these has to be granted. */
  own: boolean;
}

/** Server-side apply needs `patch`, and `create` for what is not there; `get` reads what is there; undo and prune delete. kubernetes-tried 15. */
const objectVerbs = ['get', 'create', 'patch', 'delete'];
const recordVerbs = ['get', 'create', 'patch'];

/** The rights that this run misses, all of them: asked of the API server once a request was refused, never before. Rules 24. */
export async function missingRights(request: DeployRequest, context: DeployContext): Promise<Right[]> {
  const { cluster } = context;
  const { manifests, made } = await place(request, context);
  const objects = await parallel(manifests, (manifest) => ofObject(manifest, cluster));
  const wanted = new Map<string, Right>();
  for (const right of [...objects.flat(), ...(await ofNamespace(request, context)), ...ofRecord(request)]) {
    // What is in a namespace that this run makes will be allowed or not only then.
    if (right.namespace !== undefined && made.namespaces.has(right.namespace)) continue;
    const key = [right.verb, right.group, right.resource, right.namespace, right.own].join(' ');
    const known = wanted.get(key);
    if (known) known.names.push(...right.names);
    else wanted.set(key, right);
  }
  return await denied([...wanted.values()], cluster);
}

async function ofObject({ ref }: Manifest, cluster: Cluster): Promise<Right[]> {
  const found = await cluster.resource(ref.group, ref.kind, ref.version);
  return found
    ? objectVerbs.map((verb) => ({
        verb,
        group: ref.group,
        resource: found.resource,
        namespace: ref.namespace,
        names: [ref.name],
        own: false,
      }))
    : [];
}

async function ofNamespace({ createNamespace, namespace, defaultNamespace }: DeployRequest, context: DeployContext): Promise<Right[]> {
  const own = namespace ?? defaultNamespace;
  const there = createNamespace ? await namespaceThere(own, context) : undefined;
  if (!createNamespace || (there !== undefined && there !== 'unknown')) return [];
  return recordVerbs.map((verb) => ({ verb, group: '', resource: 'namespaces', namespace: undefined, names: [own], own: false }));
}

/** The release's own names alone, no list: the narrowest that its record and lock can do with. */
function ofRecord({ release, releaseNamespace: namespace }: DeployRequest): Right[] {
  const names = releaseNames(release, namespace);
  const secrets = [names.head, ...Array.from({ length: ringSize }, (_, number) => names.revision(number, 0))];
  return recordVerbs.flatMap((verb) => [
    { verb, group: '', resource: 'secrets', namespace, names: [...secrets], own: true },
    { verb, group: 'coordination.k8s.io', resource: 'leases', namespace, names: [names.head], own: true },
  ]);
}

/** A grant may be for all objects of a kind or for some names: only who is refused both ways misses it. */
async function denied(rights: readonly Right[], cluster: Cluster): Promise<Right[]> {
  const access = ({ names: _names, own: _own, namespace, ...right }: Right): Access => ({
    ...right,
    ...(namespace === undefined ? {} : { namespace }),
  });
  const allowed = await cluster.can(rights.map(access));
  const rest = rights.filter((_, index) => !allowed[index]);
  const answers = await parallel(rest, async (right) => {
    const names = [...new Set(right.names)];
    const may = await cluster.can(names.map((name) => ({ ...access(right), name })));
    return { ...right, names: names.filter((_, index) => !may[index]) };
  });
  return answers.filter(({ names }) => names.length > 0);
}
