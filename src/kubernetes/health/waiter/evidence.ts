import type { Json, JsonObject } from '../../../types.ts';
import type { Cluster, Live, Ref } from '../../types.ts';
import { endedState } from '../causes/container.ts';
import { count, flag, items, object, text } from '../read.ts';
import { currentPods, isReadyPod } from '../revision.ts';
import type { Cache } from './cache.ts';
import { isForbidden } from './feeds.ts';

/** So many unready pods of one object are asked about: a hundred alike say no more than three. */
const podsAsked = 3;
/** Lines of a crashed container's log that a cause shows. */
const logLines = 20;
/** Kinds that tell their trouble by events of their own, not by a condition or a pod. */
const tellByEvents = new Set(['StatefulSet', 'DaemonSet', 'Job', 'PersistentVolumeClaim', 'Service']);

/** Events and logs, asked for only where something is stuck or failing. What is forbidden is said once, and lived without. */
export class Evidence {
  private readonly cluster: Cluster;
  private readonly cache: Cache;
  private readonly say: (text: string) => void;
  private readonly refused = new Set<string>();
  /** Restarts at which a container's log was read. */
  private readonly read = new Map<string, number>();

  constructor(cluster: Cluster, cache: Cache, say: (text: string) => void) {
    this.cluster = cluster;
    this.cache = cache;
    this.say = say;
  }

  async collect(live: Live): Promise<void> {
    const pods = currentPods(live, this.cache.related(live))
      .filter((pod) => !isReadyPod(pod))
      .slice(0, podsAsked);
    const subjects = tellByEvents.has(live.ref.kind) ? [live, ...pods] : pods;
    await Promise.all([
      ...subjects.map((one) => this.events(one)),
      ...pods.flatMap((pod) => this.crashed(pod).map((status) => this.log(pod, status))),
    ]);
  }

  /** One LIST a namespace, of the kubelets' words about containers that end again and again; what they are about is ready as far as is known. */
  async restarts(held: readonly Live[]): Promise<void> {
    const pods = new Set(held.flatMap((live) => currentPods(live, this.cache.related(live))).map(({ uid }) => uid));
    const namespaces = new Set(held.map(({ ref }) => ref.namespace ?? 'default'));
    await Promise.all([...namespaces].map((namespace) => this.backOffs(namespace, pods).catch(() => {})));
  }

  /** Without the right to read events there is none: that is no news where nothing fails. */
  private async backOffs(namespace: string, pods: ReadonlySet<string>): Promise<void> {
    const resource = await this.cluster.resource('', 'Event', 'v1');
    if (!resource || this.refused.has(`events/${namespace}`)) return;
    const found: Live[] = [];
    for await (const event of this.cluster.list(resource, { namespace, fields: 'reason=BackOff' })) found.push(event);
    for (const [uid = '', events] of Map.groupBy(found, (event) => text(event.body, 'involvedObject', 'uid')))
      if (pods.has(uid)) this.cache.setEvents(uid, events);
  }

  private async events(subject: Live): Promise<void> {
    await this.unlessRefused('events', subject.ref.namespace, async () => {
      const resource = await this.cluster.resource('', 'Event', 'v1');
      if (!resource) return;
      const found: Live[] = [];
      const namespace = subject.ref.namespace ?? 'default';
      for await (const event of this.cluster.list(resource, { namespace, fields: `involvedObject.uid=${subject.uid}` })) found.push(event);
      this.cache.setEvents(subject.uid, found);
    });
  }

  private crashed(pod: Live): JsonObject[] {
    const statuses = [...items(pod.body, 'status', 'initContainerStatuses'), ...items(pod.body, 'status', 'containerStatuses')];
    return statuses.filter((status) => {
      const ended = endedState(status);
      return ended !== undefined && !flag(status, 'ready') && (count(ended, 'exitCode') !== 0 || (count(status, 'restartCount') ?? 0) > 0);
    });
  }

  private async log(pod: Live, status: JsonObject): Promise<void> {
    const container = text(status, 'name') ?? '';
    const key = `${pod.uid}/${container}`;
    const restarts = count(status, 'restartCount') ?? 0;
    if (this.read.get(key) === restarts) return;
    await this.unlessRefused('logs', pod.ref.namespace, async () => {
      const lines = await this.tail(pod.ref, container, object(status, 'state', 'terminated') === undefined);
      this.read.set(key, restarts);
      if (lines.length > 0) this.cache.logs.set(key, lines);
    });
  }

  /** A container between its crash and its next start has its log under its own name, one that runs again under `previous`. */
  private async tail(pod: Ref, container: string, previous: boolean): Promise<string[]> {
    try {
      const lines = await this.cluster.logs(pod, { container, previous, tail: logLines });
      if (!isGone(lines)) return lines;
    } catch (error) {
      if (isForbidden(error)) throw error;
    }
    const lines = await this.cluster.logs(pod, { container, previous: !previous, tail: logLines });
    return isGone(lines) ? [] : lines;
  }

  /** Evidence that can't be had is no reason to fail: a pod may be gone by now, an API server slow. */
  private async unlessRefused(what: 'events' | 'logs', namespace: string | undefined, ask: () => Promise<void>): Promise<void> {
    const key = `${what}/${namespace ?? ''}`;
    if (this.refused.has(key)) return;
    try {
      await ask();
    } catch (error) {
      if (!isForbidden(error)) return;
      if (!this.refused.has(key)) this.say(`reading ${what} in ${namespace ?? 'the cluster'} is forbidden: causes are told without them`);
      this.refused.add(key);
      this.cache.refused.add(what);
    }
  }
}

/** A body's path to what a cause is about, for its line in the manifest. */
export function wherePointed(body: Json | undefined, container: string | undefined, field: string | undefined): (string | number)[] {
  for (const base of [['spec', 'template', 'spec'], ['spec']]) {
    for (const list of ['containers', 'initContainers']) {
      const index = items(body, ...base, list).findIndex((one) => text(one, 'name') === container);
      if (index >= 0) return [...base, list, index, ...(field === undefined ? [] : [field])];
    }
  }
  return [];
}

/** The kubelet's words in the place of a log that the container's runtime has removed already; they come as an answer like any other. */
const isGone = ([first = '', ...more]: readonly string[]): boolean =>
  more.length === 0 && /^unable to retrieve container logs for [\w-]+:\/\//.test(first);
