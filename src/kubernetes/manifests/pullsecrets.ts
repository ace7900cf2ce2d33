import { isMalformed, parseImage } from '../../registry/reference.ts';
import type { Json, JsonObject, Path } from '../../types.ts';
import { textAt } from '../ref.ts';
import type { Edit, Manifest } from '../types.ts';
import { imageFields, valueAt, withValue } from './imagefields.ts';
import { podSpecPath } from './podspecs.ts';

/** A Secret that a pod spec or a ServiceAccount names for pulling. */
export interface NamedSecret {
  name: string;
  path: Path;
}
/** What a built-in kind makes pods of. */
export interface PodMaker {
  manifest: Manifest;
  /** Of its pod spec. */
  path: Path;
  spec: JsonObject;
  account: string;
}

export function podMakers(manifests: readonly Manifest[]): PodMaker[] {
  return manifests.flatMap((manifest) => {
    const path = podSpecPath(manifest.ref);
    const spec = path && valueAt(manifest.body, path);
    if (!path || !isMap(spec)) return [];
    const account = textAt(spec, 'serviceAccountName') || textAt(spec, 'serviceAccount') || 'default';
    return [{ manifest, path, spec, account }];
  });
}

/** The Secrets that stand under `imagePullSecrets` of a pod spec or a ServiceAccount. */
export function pullSecretsAt(body: JsonObject, path: Path): NamedSecret[] {
  const list = valueAt(body, [...path, field]);
  if (!Array.isArray(list)) return [];
  return list.flatMap((item, index) => {
    const name = isMap(item) ? textAt(item, 'name') : '';
    return name === '' ? [] : [{ name, path: [...path, field, index, 'name'] }];
  });
}

/** The Secret that pods are to pull a registry's images with: named in their specs, or in the ServiceAccount that they run as. */
export interface PullSecretUse {
  name: string;
  /** docker.io, private.test, 127.0.0.1:5000. */
  registry: string;
  account?: string;
}
export interface PullSecretUsed {
  /** Copies where the Secret had to be named, with the change among their edits. */
  manifests: Manifest[];
  /** Where pods need it. Empty: none of the manifests makes pods with an image of that registry. */
  namespaces: string[];
  /** Where the ServiceAccount is none of the manifests. */
  accounts: string[];
}

/**
 * Names the Secret where it is needed and not named yet. Pods whose spec names a Secret take none of their ServiceAccount's: such a spec gets this one
 * itself, and a spec that is the first to get one gets its account's (as far as the manifests tell them) as well. `namespace`: of manifests that name none.
 */
export function usePullSecret(manifests: readonly Manifest[], use: PullSecretUse, namespace: string): PullSecretUsed {
  const placeOf = ({ ref }: Manifest): string => ref.namespace ?? namespace;
  const isAccount = (one: Manifest, name: string): boolean =>
    one.ref.kind === 'ServiceAccount' && one.ref.group === '' && one.ref.name === name;
  const pods = podMakers(manifests).filter(
    (pod) => pullsFrom(pod.manifest, use.registry) && (use.account === undefined || pod.account === use.account),
  );
  const namespaces = [...new Set(pods.map(({ manifest }) => placeOf(manifest)))];
  const own = pods.filter(({ manifest, path }) => use.account === undefined || pullSecretsAt(manifest.body, path).length > 0);
  const specs = new Map(
    own.map(({ manifest, path, account }) => {
      const theirs = manifests.filter((one) => isAccount(one, account) && placeOf(one) === placeOf(manifest));
      return [manifest, { path, inherited: theirs.flatMap(({ body }) => pullSecretsAt(body, []).map(({ name }) => name)) }];
    }),
  );
  const accounts = manifests.filter((one) => use.account !== undefined && isAccount(one, use.account) && namespaces.includes(placeOf(one)));
  return {
    manifests: manifests.map((one) =>
      named(one, specs.get(one) ?? (accounts.includes(one) ? { path: [], inherited: [] } : undefined), use.name),
    ),
    namespaces,
    accounts: use.account === undefined ? [] : namespaces.filter((one) => !accounts.map(placeOf).includes(one)),
  };
}

function named(manifest: Manifest, where: { path: Path; inherited: string[] } | undefined, name: string): Manifest {
  if (!where) return manifest;
  const there = pullSecretsAt(manifest.body, where.path);
  if (there.some((one) => one.name === name)) return manifest;
  const place = [...where.path, field];
  const from = valueAt(manifest.body, place);
  const more = there.length > 0 ? [name] : [...new Set([...where.inherited, name])];
  const to: Json = [...(Array.isArray(from) ? from : []), ...more.map((one) => ({ name: one }))];
  const edit: Edit = { path: place, to, why: 'the pull Secret', ...(from === undefined ? {} : { from }) };
  return { ...manifest, body: withValue(manifest.body, place, to) as JsonObject, edits: [...manifest.edits, edit] };
}

const field = 'imagePullSecrets';

function pullsFrom(manifest: Manifest, registry: string): boolean {
  return imageFields(manifest).some(({ role, text }) => {
    const reference = parseImage(text);
    return role !== 'field' && !isMalformed(reference) && reference.registry === registry;
  });
}

const isMap = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
