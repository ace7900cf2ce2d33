import type { Json, JsonObject } from '../../types.ts';
import type { Access, ApplyOptions, Cluster, JsonPatch, ListOptions, Live, LogOptions, Ref, Resource, WatchEvent } from '../types.ts';
import { discover, findKind, type Kinds } from './discovery.ts';
import { ApiError, isForbidden, isNotFound } from './errors.ts';
import { parse, stringify, stringifyForApply } from './json.ts';
import { lines } from './lines.ts';
import { pages } from './list.ts';
import { collectionPath, live, objectPath, refOf } from './paths.ts';
import type { ApiAnswer, ApiRequest, Session } from './session.ts';
import { type Clock, watch } from './watch.ts';

/** What all views of one cluster share. */
export interface Shared {
  session: Session;
  clock: Clock;
  /** Tells clusters apart where kube-system may not be read. */
  fallbackId(): Promise<string>;
  /** Aborts when the cluster is closed: what is asked on behalf of all views ends only then. */
  closed: AbortController;
  kinds?: Promise<Kinds> | undefined;
  id?: Promise<string> | undefined;
}

/** A cluster over its REST API: plain JSON in both directions, no field is dropped on the way. */
export class RestCluster implements Cluster {
  readonly server: string;
  readonly #shared: Shared;
  readonly #signal: AbortSignal;

  constructor(shared: Shared, signal: AbortSignal = shared.closed.signal) {
    this.server = shared.session.server;
    this.#shared = shared;
    this.#signal = signal;
  }

  get ahead(): number {
    return this.#shared.session.ahead;
  }

  until(signal: AbortSignal): Cluster {
    return new RestCluster(this.#shared, AbortSignal.any([signal, this.#signal]));
  }

  id(): Promise<string> {
    this.#shared.id ??= this.#readId().catch((error: unknown) => {
      this.#shared.id = undefined;
      throw error;
    });
    return this.#shared.id;
  }

  async #readId(): Promise<string> {
    try {
      const { text } = await this.#send({ method: 'GET', path: '/api/v1/namespaces/kube-system' });
      return (parse(text) as unknown as { metadata: { uid: string } }).metadata.uid;
    } catch (error) {
      if (isForbidden(error) || isNotFound(error)) return await this.#shared.fallbackId();
      throw error;
    }
  }

  async resource(group: string, kind: string, version?: string): Promise<Resource | undefined> {
    this.#shared.kinds ??= discover(this.#shared.session, this.#shared.closed.signal).catch((error: unknown) => {
      this.#shared.kinds = undefined;
      throw error;
    });
    // Asked on behalf of all views: a cancel doesn't end it, as the way back needs it too, but whoever is cancelled waits for it no longer.
    return findKind(await orAborted(this.#shared.kinds, this.#signal), group, kind, version);
  }

  refresh(): Promise<void> {
    this.#shared.kinds = undefined;
    return Promise.resolve();
  }

  async get(ref: Ref): Promise<Live | undefined> {
    // The version is no part of an object's identity: one that the cluster no longer serves still names the object.
    const resource = (await this.resource(ref.group, ref.kind, ref.version)) ?? (await this.resource(ref.group, ref.kind));
    if (!resource) return undefined;
    try {
      return read(await this.#send({ method: 'GET', path: objectPath(resource, ref) }), resource);
    } catch (error) {
      if (isNotFound(error)) return undefined;
      throw error;
    }
  }

  async *list(resource: Resource, options: ListOptions): AsyncGenerator<Live> {
    for await (const page of pages(this.#shared.session, resource, options, this.#signal)) yield* page.items;
  }

  async apply(body: Json, options: ApplyOptions): Promise<{ live: Live; created: boolean; warnings: string[] }> {
    const ref = refOf(body as JsonObject);
    const resource = await this.#resourceOf(ref);
    const answer = await this.#send({
      method: 'PATCH',
      path: objectPath(resource, ref),
      query: {
        fieldManager: options.manager,
        fieldValidation: 'Strict',
        force: options.force || undefined,
        dryRun: options.dryRun ? 'All' : undefined,
      },
      type: 'application/apply-patch+yaml',
      body: stringifyForApply(body),
      repeatable: true,
    });
    return { live: read(answer, resource), created: answer.status === 201, warnings: answer.warnings };
  }

  async create(body: Json, options: { dryRun?: boolean } = {}): Promise<Live> {
    const ref = refOf(body as JsonObject);
    const resource = await this.#resourceOf(ref);
    const answer = await this.#send({
      method: 'POST',
      path: collectionPath(resource, ref.namespace),
      query: { fieldValidation: 'Strict', dryRun: options.dryRun ? 'All' : undefined },
      body: stringify(body),
      repeatable: options.dryRun === true,
    });
    return read(answer, resource);
  }

  async patch(ref: Ref, operations: JsonPatch, options: { manager: string; resourceVersion: string }): Promise<Live> {
    const resource = await this.#resourceOf(ref);
    // By `replace` a stale one is a 409; a `test` would fail as a bare 422 that looks like any other mistake.
    const guard = { op: 'replace', path: '/metadata/resourceVersion', value: options.resourceVersion };
    const answer = await this.#send({
      method: 'PATCH',
      path: objectPath(resource, ref),
      query: { fieldManager: options.manager },
      type: 'application/json-patch+json',
      body: stringify([...operations, guard] as Json),
    });
    return read(answer, resource);
  }

  async delete(ref: Ref, options: { uid: string; propagation: 'background' | 'foreground' | 'orphan' }): Promise<void> {
    const propagationPolicy = options.propagation.replace(/^./, (letter) => letter.toUpperCase());
    const body = stringify({ apiVersion: 'v1', kind: 'DeleteOptions', preconditions: { uid: options.uid }, propagationPolicy });
    const resource = (await this.resource(ref.group, ref.kind, ref.version)) ?? (await this.#resourceOf({ ...ref, version: '' }));
    await this.#send({ method: 'DELETE', path: objectPath(resource, ref), body }).catch((error: unknown) => {
      if (!isNotFound(error)) throw error;
    });
  }

  watch(resource: Resource, options: ListOptions, signal: AbortSignal): AsyncIterable<WatchEvent> {
    return watch(this.#shared.session, this.#shared.clock, resource, options, AbortSignal.any([signal, this.#signal]));
  }

  async logs(pod: Ref, options: LogOptions): Promise<string[]> {
    const { text } = await this.#send({
      method: 'GET',
      path: `${objectPath(pods, pod)}/log`,
      query: { container: options.container, previous: options.previous || undefined, tailLines: options.tail },
      accept: '*/*',
    });
    return text === '' ? [] : text.replace(/\n$/, '').split('\n');
  }

  async *follow(pod: Ref, container: string, signal: AbortSignal): AsyncGenerator<string> {
    const query = { container, follow: true, limitBytes: mostFollowed };
    const request = { method: 'GET', path: `${objectPath(pods, pod)}/log`, query, accept: '*/*', silence: longestSilence } as const;
    const response = await this.#shared.session.stream(request, AbortSignal.any([signal, this.#signal]));
    yield* lines(response.body);
  }

  async can(asks: Access[]): Promise<boolean[]> {
    return await Promise.all(asks.map((ask) => this.#can(ask)));
  }

  async #can({ verb, group, resource: path, namespace, name }: Access): Promise<boolean> {
    const [resource, subresource] = path.split('/');
    const resourceAttributes = { verb, group, resource, subresource, namespace, name };
    const body = JSON.stringify({ apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectAccessReview', spec: { resourceAttributes } });
    const { text } = await this.#send({
      method: 'POST',
      path: '/apis/authorization.k8s.io/v1/selfsubjectaccessreviews',
      body,
      repeatable: true,
    });
    return (parse(text) as unknown as { status?: { allowed?: boolean } }).status?.allowed === true;
  }

  close(): void {
    this.#shared.closed.abort(new Error('the connection to the cluster was closed'));
  }

  async #resourceOf(ref: Ref): Promise<Resource> {
    const resource = await this.resource(ref.group, ref.kind, ref.version || undefined);
    if (resource) return resource;
    const apiVersion = ref.group === '' ? ref.version : `${ref.group}/${ref.version}`;
    throw new ApiError(404, `the cluster has no kind ${ref.kind} in version ${apiVersion}`, { reason: 'NotFound' });
  }

  #send(request: ApiRequest): Promise<ApiAnswer> {
    return this.#shared.session.send(request, this.#signal);
  }
}

/** What is on its way for others too, as long as `signal` lets us wait for it. */
async function orAborted<T>(shared: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const abort = () => reject(signal.reason as Error);
  if (signal.aborted) abort();
  else signal.addEventListener('abort', abort, { once: true });
  try {
    return await Promise.race([shared, aborted]);
  } finally {
    signal.removeEventListener('abort', abort);
  }
}

const pods: Resource = { group: '', version: 'v1', kind: 'Pod', resource: 'pods', namespaced: true, verbs: [] };
/** Bytes of a log that is followed. */
const mostFollowed = 1_000_000;
/** A program may say nothing for long. */
const longestSilence = 3_600_000;

const read = (answer: ApiAnswer, resource: Resource): Live => live(parse(answer.text) as JsonObject, resource);
