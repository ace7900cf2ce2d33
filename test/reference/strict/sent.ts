import { ApiError } from '../../../src/kubernetes/client/errors.ts';
import { placed } from '../../../src/kubernetes/manifests/namespaces.ts';
import { readText } from '../../../src/kubernetes/manifests/read.ts';
import { parallel } from '../../../src/kubernetes/parallel.ts';
import type { Cluster, Manifest } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';
import type { TestCluster } from '../../cluster/index.ts';
import type { manifestTable } from '../manifests.ts';

type Row = Awaited<ReturnType<typeof manifestTable>>[number]['rows'][number];

/** An object that both sides send. */
export interface Sent {
  id: string;
  /** As we would send it. */
  manifest: Manifest;
  /** As kubectl would. */
  object: JsonObject;
}

/** The definitions of the corpus' own kinds; of one that several files have, the first. */
export async function install(objects: readonly JsonObject[], cluster: Cluster, real: TestCluster): Promise<string[]> {
  const definitions = new Map(
    objects
      .filter(({ kind, apiVersion }) => kind === 'CustomResourceDefinition' && apiVersion === 'apiextensions.k8s.io/v1')
      .toReversed()
      .map((object) => [(object['metadata'] as { name: string }).name, object]),
  );
  const there = await parallel([...definitions], async ([name, body]) => {
    const { metadata: _, status: __, ...rest } = body;
    const copy = { ...rest, metadata: { name } };
    return cluster.apply(copy as JsonObject, { manager: 'reference', force: true }).then(
      () => [name],
      (error: unknown) => {
        if (error instanceof ApiError) return [];
        throw error;
      },
    );
  });
  const names = there.flat();
  if (names.length > 0) await real.kubectl(['wait', '--for=condition=Established', '--timeout=60s', ...names.map((name) => `crd/${name}`)]);
  await cluster.refresh();
  return names;
}

/** What both sides would send of each file's objects; what we refuse to read is no matter of this table. */
export function pairs(rows: readonly Row[]): Sent[] {
  const texts = new Map<string, Manifest[]>();
  return rows.flatMap(({ id, text = '', object }) => {
    if (!object) return [];
    const manifests = texts.get(text) ?? readText('manifests.yaml', text).manifests;
    texts.set(text, manifests);
    const index = manifests.findIndex((one) => isIts(one, object));
    if (index === -1) return [];
    const [manifest] = manifests.splice(index, 1);
    return [{ id, manifest: manifest!, object }];
  });
}

function isIts({ ref, body }: Manifest, { apiVersion, kind, metadata }: JsonObject): boolean {
  return body['apiVersion'] === apiVersion && ref.kind === kind && ref.name === (metadata as { name?: string }).name;
}

/** Those whose kind is there, all in one namespace: the ones that they name are not. */
export async function known(sent: readonly Sent[], cluster: Cluster, namespace: string): Promise<Sent[]> {
  const asked = new Map<string, ReturnType<Cluster['resource']>>();
  const resource: Cluster['resource'] = (group, kind, version) => {
    const key = `${group}/${version}/${kind}`;
    const answer = asked.get(key) ?? cluster.resource(group, kind, version);
    asked.set(key, answer);
    return answer;
  };
  const moved = await parallel(sent, async ({ id, manifest, object }): Promise<Sent[]> => {
    const { group, kind, version, name } = manifest.ref;
    const found = await resource(group, kind, version);
    if (!found) return [];
    const { namespaced } = found;
    const without = (body: JsonObject): JsonObject => {
      const { namespace: _, ...metadata } = body['metadata'] as JsonObject;
      return { ...body, metadata: { ...metadata, ...(namespaced ? { namespace } : {}) } };
    };
    const own = { ...manifest, ref: { group, kind, version, name }, body: without(manifest.body) };
    const { manifests } = await placed([own], { resource, defaultNamespace: namespace });
    return manifests[0] ? [{ id, manifest: manifests[0], object: without(object) }] : [];
  });
  return moved.flat();
}
