import { gunzipSync, gzipSync } from 'node:zlib';
import type { Json, JsonObject } from '../../types.ts';
import { isForbidden, isStale } from '../client/errors.ts';
import { parse, stringify } from '../client/json.ts';
import { objectAt, textAt } from '../ref.ts';
import type { Cluster, Live, Ref } from '../types.ts';
import type { ReleaseNames } from './names.ts';
import type { Head, Revision } from './types.ts';

/** A Secret holds 1 MiB of data; a part stays under it with room for the object around it. */
const partBytes = 900_000;
const manager = 'hub-to-kube';
const type = 'hub-to-kube/release.v1';
const idLabel = 'applyset.kubernetes.io/id';

export interface StoredHead {
  head: Head;
  resourceVersion: string;
}

/**
 * A release's record in the cluster: Head, and revisions in a ring of seven, as Secrets with names made from the release's key.
 * Everything is written by server-side apply, which alone lets a Role name what may be created (rules 1; kubernetes-tried 15).
 */
export class ReleaseStore {
  readonly #cluster: Cluster;
  readonly namespace: string;
  readonly #names: ReleaseNames;
  constructor(cluster: Cluster, namespace: string, names: ReleaseNames) {
    this.#cluster = cluster;
    this.namespace = namespace;
    this.#names = names;
  }

  async head(): Promise<StoredHead | undefined> {
    const live = await this.#cluster.get(this.#ref(this.#names.head));
    if (!live) return undefined;
    return { head: unpack([live]) as unknown as Head, resourceVersion: live.resourceVersion };
  }

  /**
   * Writes Head if nobody has since `resourceVersion` was read.
   * @param kinds group-kinds of all members, and namespaces other than the release's own: the ApplySet's annotations. Rules 4; kubernetes-tried 9.
   */
  async writeHead(
    head: Head,
    resourceVersion: string | undefined,
    kinds: Iterable<string>,
    namespaces: Iterable<string>,
  ): Promise<StoredHead> {
    const writing = this.#write(this.#names.head, packed(head as unknown as Json), {
      ...(resourceVersion ? { resourceVersion } : {}),
      labels: { [idLabel]: this.#names.applySet },
      annotations: {
        'applyset.kubernetes.io/tooling': 'hub-to-kube/v1',
        'applyset.kubernetes.io/contains-group-kinds': [...new Set(kinds)].sort().join(','),
        'applyset.kubernetes.io/additional-namespaces': [...new Set(namespaces)]
          .filter((name) => name && name !== this.namespace)
          .sort()
          .join(','),
      },
    });
    const written = await writing.catch(async (error: unknown) => {
      // Sent again because its answer was lost, it finds itself: that is no conflict.
      const now = isStale(error) ? await this.head() : undefined;
      if (now && stringify(now.head as unknown as Json) === stringify(head as unknown as Json)) return now;
      throw error;
    });
    return { head, resourceVersion: written.resourceVersion };
  }

  /** undefined: the ring's place holds another revision by now, or none. */
  async revision(number: number): Promise<Revision | undefined> {
    const first = await this.#first(number);
    if (!first) return undefined;
    const rest = await Promise.all(restOf(first).map((part) => this.#cluster.get(this.#ref(this.#names.revision(number, part)))));
    const parts = [first, ...rest.filter((live) => live !== undefined)];
    if (parts.length <= rest.length) return undefined;
    const revision = unpack(parts) as unknown as Revision;
    return revision.number === number ? revision : undefined;
  }

  /**
   * In place of what the ring's place held before. The first part names the others and is written last, under numbers that the former
   * revision does not use: a run killed at any moment leaves either the one or the other, whole.
   */
  async writeRevision(revision: Revision): Promise<void> {
    const bytes = packed(revision as unknown as Json);
    const first = bytes.subarray(0, partBytes);
    const others = Array.from({ length: Math.ceil(bytes.length / partBytes) - 1 }, (_, index) =>
      bytes.subarray((index + 1) * partBytes, (index + 2) * partBytes),
    );
    const used = others.length > 0 ? restOf(await this.#first(revision.number)) : [];
    const free = Array.from({ length: used.length + others.length }, (_, index) => index + 1).filter((part) => !used.includes(part));
    const rest = free.slice(0, others.length);
    for (const [index, part] of rest.entries()) await this.#write(this.#names.revision(revision.number, part), others[index]!, {});
    await this.#write(this.#names.revision(revision.number, 0), first, { annotations: { [partsAnnotation]: rest.join(',') } });
  }

  #first(number: number): Promise<Live | undefined> {
    return this.#cluster.get(this.#ref(this.#names.revision(number, 0)));
  }

  #ref(name: string): Ref {
    return { group: '', version: 'v1', kind: 'Secret', namespace: this.namespace, name };
  }

  async #write(name: string, bytes: Buffer, metadata: JsonObject): Promise<Live> {
    const { live } = await this.#cluster.apply(
      {
        apiVersion: 'v1',
        kind: 'Secret',
        type,
        metadata: { name, namespace: this.namespace, ...metadata },
        data: { record: bytes.toString('base64') },
      },
      { manager, force: true },
    );
    return live;
  }
}

/** The numbers of a revision's further parts, as its first one names them. */
const partsAnnotation = 'hub-to-kube/parts';
function restOf(first: Live | undefined): number[] {
  const named = first ? textAt(objectAt(objectAt(first.body, 'metadata'), 'annotations'), partsAnnotation) : '';
  return named === '' ? [] : named.split(',').map(Number);
}

const packed = (value: Json): Buffer => gzipSync(stringify(value), { level: 4 });

/** The keys of all releases that a namespace has records of, in order. Throws ApiError; without the right to list Secrets there are none to see. */
export async function recordedReleases(cluster: Cluster, namespace: string): Promise<string[]> {
  const secrets = await cluster.resource('', 'Secret');
  const releases: string[] = [];
  try {
    for await (const live of cluster.list(secrets!, { namespace, labels: idLabel, fields: `type=${type}` }))
      releases.push((unpack([live]) as unknown as Head).release);
  } catch (error) {
    if (!isForbidden(error)) throw error;
  }
  return releases.sort();
}

function unpack(parts: Live[]): Json {
  const bytes = Buffer.concat(parts.map((part) => Buffer.from(textAt(objectAt(part.body, 'data'), 'record'), 'base64')));
  return parse(gunzipSync(bytes).toString('utf8'));
}
