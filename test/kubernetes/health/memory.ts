import { refKey } from '../../../src/kubernetes/ref.ts';
import type { Cluster, Live, LogOptions, Ref, Resource, WatchEvent } from '../../../src/kubernetes/types.ts';

/** A cluster of values for rules about the order of events. What a real one does is shown on a real one (*.cluster.test.ts). */
export class Memory {
  readonly objects = new Map<string, Live>();
  readonly asked: string[] = [];
  readonly forbidden = new Set<string>();
  readonly logLines = new Map<string, string[]>();
  /** What containers say while they run, by `pod/container`; who follows hears it to its end. */
  readonly spoken = new Map<string, AsyncIterable<string>>();
  readonly absent = new Set<string>();
  /** How far its clock is before the waiter's, in ms. */
  ahead = 0;
  private readonly watchers: { kind: string; push(event: WatchEvent): void }[] = [];

  put(live: Live): void {
    this.objects.set(refKey(live.ref), live);
    for (const watcher of this.watchers) if (watcher.kind === live.ref.kind) watcher.push({ type: 'present', live });
  }

  remove(live: Live): void {
    this.objects.delete(refKey(live.ref));
    for (const watcher of this.watchers) if (watcher.kind === live.ref.kind) watcher.push({ type: 'gone', live });
  }

  /** Written, but the watch doesn't tell. */
  putSilently(live: Live): void {
    this.objects.set(refKey(live.ref), live);
  }

  get cluster(): Cluster {
    const part: Pick<Cluster, 'server' | 'ahead' | 'resource' | 'get' | 'list' | 'watch' | 'logs' | 'follow'> = {
      server: 'memory',
      ahead: this.ahead,
      resource: async (group, kind, version = 'v1') => (this.absent.has(kind) ? undefined : resourceOf(group, kind, version)),
      get: async (ref: Ref) => {
        this.ask('get', ref.kind);
        return this.objects.get(refKey(ref));
      },
      list: (resource, options) => this.list(resource, options.fields),
      watch: (resource, options, signal) => this.watch(resource, options.namespace, signal),
      follow: (ref, container, signal) => this.follow(`${ref.name}/${container}`, signal),
      logs: async (ref: Ref, options: LogOptions) => {
        this.ask('logs', ref.kind);
        return this.logLines.get(`${ref.name}/${options.previous ? 'previous' : 'now'}`) ?? [];
      },
    };
    return part as Cluster;
  }

  private async *follow(name: string, signal: AbortSignal): AsyncGenerator<string> {
    this.ask('follow', name);
    const ended = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true }));
    ended.catch(() => {});
    const spoken = this.spoken.get(name)?.[Symbol.asyncIterator]();
    for (;;) {
      const next = await Promise.race([spoken?.next(), ended]);
      if (!next || next.done) return;
      yield next.value;
    }
  }

  private ask(verb: string, kind: string): void {
    this.asked.push(`${verb} ${kind}`);
    if (this.forbidden.has(`${verb} ${kind}`)) throw Object.assign(new Error(`${verb} ${kind} is forbidden`), { status: 403 });
  }

  private async *list(resource: Resource, fields?: string): AsyncGenerator<Live> {
    this.ask('list', resource.kind);
    const [field, value] = fields?.split('=') ?? [];
    for (const live of this.objects.values()) {
      if (live.ref.kind !== resource.kind) continue;
      const about = live.body['involvedObject'] as { uid?: string } | undefined;
      if (field === undefined || (field === 'reason' ? live.body['reason'] : about?.uid) === value) yield live;
    }
  }

  private async *watch(resource: Resource, namespace: string | undefined, signal: AbortSignal): AsyncGenerator<WatchEvent> {
    this.ask('watch', resource.kind);
    this.asked.push(`watch ${resource.kind} in ${namespace ?? '*'}`);
    const queue: WatchEvent[] = [];
    let wake = () => {};
    this.watchers.push({
      kind: resource.kind,
      push: (event) => {
        queue.push(event);
        wake();
      },
    });
    signal.addEventListener('abort', () => wake());
    for (const live of this.objects.values()) if (live.ref.kind === resource.kind) yield { type: 'present', live };
    yield { type: 'synced' };
    while (!signal.aborted) {
      const event = queue.shift();
      if (event) yield event;
      else
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
    }
  }
}

function resourceOf(group: string, kind: string, version: string): Resource {
  return { group, version, kind, resource: `${kind.toLowerCase()}s`, namespaced: true, verbs: ['get', 'list', 'watch'] };
}

/** Time that only moves when told; whoever sleeps until then goes on. */
export class Clock {
  time = 1_800_000_000_000;
  private sleepers: { until: number; go(): void }[] = [];
  readonly now = (): number => this.time;
  readonly sleep = (ms: number, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason as Error);
      signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      this.sleepers.push({ until: this.time + ms, go: resolve });
    });

  /** Moves on in steps, so that what follows from one moment happens before the next. */
  async pass(seconds: number): Promise<void> {
    const end = this.time + seconds * 1000;
    while (this.time < end) {
      this.time = Math.min(end, this.time + 500);
      for (const sleeper of this.sleepers.filter((one) => one.until <= this.time)) sleeper.go();
      this.sleepers = this.sleepers.filter((one) => one.until > this.time);
      await settle();
    }
  }
}

/** All that can happen without time passing has happened. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
}
