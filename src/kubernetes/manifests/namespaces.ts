import type { JsonObject, Problem } from '../../types.ts';
import { apiVersionOf, objectAt, refText } from '../ref.ts';
import type { Edit, Manifest, Resource } from '../types.ts';
import { duplicates } from './duplicates.ts';
import { kindHint } from './kinds.ts';

export interface Placing {
  /** What the cluster's discovery says; `version` left out: whether it has the kind at all. */
  resource(group: string, kind: string, version?: string): Promise<Pick<Resource, 'namespaced' | 'version'> | undefined>;
  /** For objects that name none. */
  defaultNamespace: string;
  /** Given by the user: then an object that names another is an error, as with `kubectl --namespace`. */
  namespace?: string;
}
/** What is known of a kind: from the cluster, or from a CustomResourceDefinition among the manifests. */
type Scope = { namespaced: boolean } | { missing: string; fix: string; at: 'kind' | 'apiVersion' };

/** Gives each namespaced object its namespace, and takes it from those that have none. Unknown kinds and wrong namespaces are problems, all told at once. */
export async function placed(manifests: readonly Manifest[], placing: Placing): Promise<{ manifests: Manifest[]; problems: Problem[] }> {
  const defined = definedKinds(manifests);
  const scopes = new Map<string, Promise<Scope>>();
  const problems: Problem[] = [];
  const result: Manifest[] = [];
  for (const manifest of manifests) {
    const { ref } = manifest;
    const key = `${apiVersionOf(ref)} ${ref.kind}`;
    const known = scopes.get(key) ?? scopeOf(manifest, defined, placing);
    scopes.set(key, known);
  }
  for (const manifest of manifests) {
    const scope = await scopes.get(`${apiVersionOf(manifest.ref)} ${manifest.ref.kind}`)!;
    if ('missing' in scope) {
      problems.push({ code: 'H2K-212', severity: 'error', message: scope.missing, fix: scope.fix, at: manifest.at([scope.at]) });
    } else if (!scope.namespaced) result.push(withoutNamespace(manifest));
    else if (placing.namespace !== undefined && manifest.ref.namespace !== undefined && manifest.ref.namespace !== placing.namespace) {
      problems.push(elsewhere(manifest, placing.namespace));
    } else result.push(withNamespace(manifest, placing.namespace ?? placing.defaultNamespace));
  }
  return { manifests: result, problems: [...problems, ...duplicates(result)] };
}

async function scopeOf({ ref }: Manifest, defined: ReadonlyMap<string, Defined>, placing: Placing): Promise<Scope> {
  const own = defined.get(`${ref.group}/${ref.kind}`);
  if (own?.versions.includes(ref.version)) return own;
  const there = await placing.resource(ref.group, ref.kind, ref.version);
  if (there) return there;
  const wanted = apiVersionOf(ref);
  const other = await placing.resource(ref.group, ref.kind);
  const version = other?.version ?? own?.versions[0];
  if (version !== undefined) {
    const has = apiVersionOf({ group: ref.group, version });
    const who = other ? 'the cluster' : 'the CustomResourceDefinition among the manifests';
    return {
      missing: `${who} has no ${ref.kind} in ${wanted}, but in ${has}`,
      fix: `write apiVersion: ${has} and look for renamed fields`,
      at: 'apiVersion',
    };
  }
  const hint = kindHint(wanted, ref.kind);
  const fix = hint ?? `install what defines it first, or add its CustomResourceDefinition to the manifests`;
  return { missing: `the cluster has no kind ${ref.kind} in ${wanted}`, fix, at: 'kind' };
}

interface Defined {
  namespaced: boolean;
  versions: string[];
}

/** Kinds that this very run makes: the cluster can't know them yet. */
function definedKinds(manifests: readonly Manifest[]): Map<string, Defined> {
  const kinds = new Map<string, Defined>();
  for (const { ref, body } of manifests) {
    if (ref.group !== 'apiextensions.k8s.io' || ref.kind !== 'CustomResourceDefinition') continue;
    const spec = objectAt(body, 'spec');
    const versions = Array.isArray(spec['versions']) ? spec['versions'] : [];
    const served = versions.map((version) => (version as JsonObject | null)?.['name']).filter((name) => typeof name === 'string');
    const { kind } = objectAt(spec, 'names');
    if (typeof kind === 'string' && typeof spec['group'] === 'string') {
      kinds.set(`${spec['group']}/${kind}`, { namespaced: spec['scope'] !== 'Cluster', versions: served });
    }
  }
  return kinds;
}

function withNamespace(manifest: Manifest, namespace: string): Manifest {
  if (manifest.ref.namespace !== undefined) return manifest;
  const edit = { path: ['metadata', 'namespace'], to: namespace, why: 'the object names no namespace' };
  return edited(manifest, { ...manifest.ref, namespace }, { ...objectAt(manifest.body, 'metadata'), namespace }, edit);
}

/** The API server would clear it without a word; here it is also part of the object's identity. */
function withoutNamespace(manifest: Manifest): Manifest {
  const { namespace: from, ...ref } = manifest.ref;
  if (from === undefined) return manifest;
  const { namespace: _, ...metadata } = objectAt(manifest.body, 'metadata');
  return edited(manifest, ref, metadata, { path: ['metadata', 'namespace'], from, why: `a ${ref.kind} is in no namespace` });
}

function edited(manifest: Manifest, ref: Manifest['ref'], metadata: JsonObject, edit: Edit): Manifest {
  return { ...manifest, ref, body: { ...manifest.body, metadata }, edits: [...manifest.edits, edit] };
}

const elsewhere = (manifest: Manifest, namespace: string): Problem => ({
  code: 'H2K-213',
  severity: 'error',
  message: `${refText(manifest.ref)} names another namespace than the one given (${namespace})`,
  fix: `remove metadata.namespace, or deploy without the input namespace`,
  at: manifest.at(['metadata', 'namespace']),
});
