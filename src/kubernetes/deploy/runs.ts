import { gunzipSync, gzipSync } from 'node:zlib';
import { ConfigurationError, type Json, UnavailableError } from '../../types.ts';
import { isForbidden, isStale } from '../client/errors.ts';
import { parse, stringify } from '../client/json.ts';
import { objectAt, textAt } from '../ref.ts';
import type { Cluster, Live, Ref } from '../types.ts';
import { answered } from './told.ts';

/** A run that waits for people, as its Secret has it. */
export interface StoredRun {
  id: string;
  value: Json;
  resourceVersion: string;
}

const manager = 'hub-to-kube';
const label = 'hub-to-kube/run';
/** A Secret holds 1 MiB of data; the object around it needs room too. */
const most = 900_000;

/** Runs that wait, each in a Secret `hub-to-kube.run-<id>`: what one process leaves, another one goes on with. Throws UnavailableError. */
export class WaitingRuns {
  readonly #cluster: Cluster;
  readonly #namespace: string;
  constructor(cluster: Cluster, namespace: string) {
    this.#cluster = cluster;
    this.#namespace = namespace;
  }

  /**
   * Writes it, if nobody has since `resourceVersion` was read (left out: it is new). False: somebody has.
   * Throws ConfigurationError (H2K-888) where it is too large.
   */
  async write(id: string, value: Json, resourceVersion?: string): Promise<boolean> {
    const bytes = gzipSync(stringify(value));
    if (bytes.length > most) throw new ConfigurationError([tooLarge(id, bytes.length)]);
    const body = {
      apiVersion: 'v1',
      kind: 'Secret',
      type: 'hub-to-kube/run.v1',
      metadata: {
        name: this.#ref(id).name,
        namespace: this.#namespace,
        labels: { [label]: 'waiting' },
        annotations: { [label]: id },
        ...(resourceVersion === undefined ? {} : { resourceVersion }),
      },
      data: { run: bytes.toString('base64') },
    };
    try {
      await this.#cluster.apply(body, { manager, force: true });
      return true;
    } catch (error) {
      if (isStale(error)) return false;
      throw this.#worded(error);
    }
  }

  async find(id: string): Promise<StoredRun | undefined> {
    try {
      const live = await this.#cluster.get(this.#ref(id));
      return live && read(live);
    } catch (error) {
      throw this.#worded(error);
    }
  }

  async list(): Promise<StoredRun[]> {
    try {
      const secrets = await this.#cluster.resource('', 'Secret');
      const found: StoredRun[] = [];
      for await (const live of this.#cluster.list(secrets!, { namespace: this.#namespace, labels: label })) found.push(read(live));
      return found;
    } catch (error) {
      throw this.#worded(error);
    }
  }

  /** What is gone already is no error. */
  async remove(id: string): Promise<void> {
    try {
      const live = await this.#cluster.get(this.#ref(id));
      if (live) await this.#cluster.delete(live.ref, { uid: live.uid, propagation: 'background' });
    } catch (error) {
      throw this.#worded(error);
    }
  }

  #ref(id: string): Ref {
    return { group: '', version: 'v1', kind: 'Secret', namespace: this.#namespace, name: `hub-to-kube.run-${id}` };
  }

  #worded(error: unknown): unknown {
    if (!isForbidden(error)) return answered(error, this.#cluster);
    return new UnavailableError([
      {
        code: 'H2K-885',
        severity: 'error',
        message: `runs that wait for approval can't be kept or read in namespace ${this.#namespace}: ${(error as Error).message}`,
        fix: `Allow get, list, create, patch and delete of Secrets in the namespace ${this.#namespace}, or name another one in the kubeconfig's context.`,
        input: 'kubeconfig',
      },
    ]);
  }
}

function read(live: Live): StoredRun {
  const bytes = Buffer.from(textAt(objectAt(live.body, 'data'), 'run'), 'base64');
  const id = textAt(objectAt(objectAt(live.body, 'metadata'), 'annotations'), label);
  return { id, value: parse(gunzipSync(bytes).toString('utf8')), resourceVersion: live.resourceVersion };
}

const tooLarge = (id: string, bytes: number) => ({
  code: 'H2K-888' as const,
  severity: 'error' as const,
  message: `the execution ${id} can't wait for an approval: what its tasks made comes to ${bytes} bytes, and a Secret holds ${most}`,
  fix: 'make fewer or shorter outputs in the tasks before the UserOperation',
});
