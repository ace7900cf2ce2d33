import type { Live, Ref } from '../../types.ts';
import type { Cache } from './cache.ts';
import { type Feed, type FeedPorts, follow } from './feeds.ts';

export interface WatchesPorts extends Omit<FeedPorts, 'put' | 'drop'> {
  /** An object came, changed or went: itself, and the uids of those whose verdict may change with it. */
  touched(ref: Ref, uids: readonly string[]): void;
  /** A kind can't even be listed. */
  blinded(): void;
  /** What no wait can live with. */
  broken(error: unknown): void;
}

const absentEvery = 1000;
/** What it costs when these can't be listed. */
const withoutKind: Record<string, string> = {
  '/Pod': 'causes and proof are told without pods',
  'discovery.k8s.io/EndpointSlice': 'Services are taken for ready without their pods',
};

/** All streams of a wait, which keep its cache as the cluster is. */
export class Watches {
  /** All first lists are in (or refused). */
  readonly synced: Promise<void>;
  private readonly cache: Cache;
  private readonly ports: WatchesPorts;
  /** group/kind whose objects have to be asked for one by one. */
  private readonly blind = new Set<string>();
  /** Kinds that the cluster doesn't have; undefined once they are looked for. */
  private absent: Feed[] | undefined = [];

  constructor(feeds: readonly Feed[], cache: Cache, ports: WatchesPorts) {
    this.cache = cache;
    this.ports = ports;
    this.synced = Promise.all(feeds.map((feed) => this.start(feed))).then(() => {});
  }

  isBlind({ group, kind }: Ref): boolean {
    return this.blind.has(`${group}/${kind}`);
  }

  /** From now on a kind that isn't there is looked for: before the run has written its CRD there is nothing to watch. */
  seekAbsent(): void {
    const absent = this.absent ?? [];
    this.absent = undefined;
    for (const feed of absent) void this.start(feed);
  }

  private start(feed: Feed): Promise<void> {
    return new Promise((synced) => {
      const put = (live: Live) => this.ports.touched(live.ref, this.cache.put(live));
      const drop = (live: Live) => this.ports.touched(live.ref, this.cache.drop(live));
      const listed = () => {
        this.cache.complete.add(feed.kind);
        synced();
      };
      follow(feed, { ...this.ports, put, drop }, listed).then(
        (end) => this.ended(feed, end),
        (error: unknown) => this.ports.broken(error),
      );
    });
  }

  private ended(feed: Feed, end: 'ended' | 'absent' | 'forbidden'): void {
    this.cache.complete.delete(feed.kind);
    if (end === 'absent') this.missing(feed);
    if (end !== 'forbidden') return;
    const kind = `${feed.group}/${feed.kind}`;
    const where = feed.namespace ?? 'all namespaces';
    if (!this.blind.has(kind))
      this.ports.say(`listing ${feed.kind} in ${where} is forbidden: ${withoutKind[kind] ?? 'asked for one by one'}`);
    this.blind.add(kind);
    this.ports.blinded();
  }

  private missing(feed: Feed): void {
    if (this.absent) this.absent.push(feed);
    else
      void this.ports.sleep(absentEvery, this.ports.signal).then(
        () => this.start(feed),
        () => {},
      );
  }
}
