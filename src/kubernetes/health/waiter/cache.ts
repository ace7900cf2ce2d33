import { refKey } from '../../ref.ts';
import type { Live, Ref, Related } from '../../types.ts';
import { happened } from '../causes/events.ts';
import { object, ownerUid } from '../read.ts';

/** What a wait knows of the cluster, indexed so that one event costs what one object costs, however many there are. */
export class Cache {
  private readonly byUid = new Map<string, Live>();
  private readonly byName = new Map<string, Live>();
  private readonly children = new Map<string, Set<string>>();
  private readonly events = new Map<string, Live[]>();
  readonly logs = new Map<string, string[]>();
  /** Kinds whose every object is here. */
  readonly complete = new Set<string>();
  readonly refused = new Set<'events' | 'logs'>();

  get(ref: Ref): Live | undefined {
    return this.byName.get(refKey(ref));
  }

  byId(uid: string): Live | undefined {
    return this.byUid.get(uid);
  }

  /** uids of the object and of all that own it, itself first: those whose verdict may change with it. */
  put(live: Live): string[] {
    const known = this.byName.get(refKey(live.ref));
    if (known?.uid === live.uid && newer(known, live)) return [];
    unburden(live);
    this.byUid.set(live.uid, live);
    this.byName.set(refKey(live.ref), live);
    const owner = ownerUid(live);
    if (owner !== undefined) this.childrenOf(owner).add(live.uid);
    return this.owners(live);
  }

  drop(live: Live): string[] {
    const affected = this.owners(live);
    this.byUid.delete(live.uid);
    if (this.byName.get(refKey(live.ref))?.uid === live.uid) this.byName.delete(refKey(live.ref));
    this.children.get(ownerUid(live) ?? '')?.delete(live.uid);
    this.events.delete(live.uid);
    return affected;
  }

  setEvents(uid: string, events: readonly Live[]): void {
    this.events.set(
      uid,
      events.toSorted((one, other) => happened(one) - happened(other)),
    );
  }

  related(live: Live): Related {
    const owned: Live[] = [];
    const open = [live.uid];
    for (let uid = open.pop(); uid !== undefined; uid = open.pop()) {
      for (const child of this.children.get(uid) ?? []) {
        const found = this.byUid.get(child);
        if (!found) continue;
        owned.push(found);
        open.push(child);
      }
    }
    const events = [live, ...owned].flatMap((one) => this.events.get(one.uid) ?? []);
    return { owned, events, logs: this.logs, refused: this.refused, complete: this.complete };
  }

  private owners(live: Live): string[] {
    const chain = [live.uid];
    for (let owner = ownerUid(live); owner !== undefined && !chain.includes(owner); ) {
      chain.push(owner);
      const parent = this.byUid.get(owner);
      owner = parent && ownerUid(parent);
    }
    return chain;
  }

  private childrenOf(uid: string): Set<string> {
    const known = this.children.get(uid);
    if (known) return known;
    const made = new Set<string>();
    this.children.set(uid, made);
    return made;
  }
}

/** Who wrote which field is a good part of a pod's size, there are thousands of pods, and nothing here reads it of them. */
function unburden({ ref, body }: Live): void {
  if (ref.kind === 'Pod' || ref.kind === 'ReplicaSet') delete object(body, 'metadata')?.['managedFields'];
}

/** A watch that lags must not undo what our own write or a GET told. */
function newer(known: Live, live: Live): boolean {
  const [one, other] = [known.resourceVersion, live.resourceVersion];
  return /^\d+$/.test(one) && /^\d+$/.test(other) && BigInt(one) > BigInt(other);
}
