import { UnavailableError } from '../../types.ts';
import { ApiError } from '../client/errors.ts';
import { refKey } from '../ref.ts';
import type { Cluster, Ref } from '../types.ts';
import { type ReleaseNames, releaseNames } from './names.ts';
import { ReleaseStore, type StoredHead } from './store.ts';
import type { Head, Member, RecordedImage, Revision } from './types.ts';

/**
 * A release's record as one run uses it: read at its start, written ahead of the first change, closed at its end.
 * The order of writes is what makes a kill at any moment harmless: a revision counts only once Head names it. Rules 3, 11.
 */
export class ReleaseRecord {
  readonly names: ReleaseNames;
  readonly #store: ReleaseStore;
  readonly #release: string;
  readonly #run: Head['run'];
  #stored: StoredHead | undefined;
  /** The newest revision that became ready: what an undo goes back to. */
  good: Revision | undefined;
  /** A revision that a run began and never ended: that run died. */
  unfinished: Revision | undefined;

  private constructor(cluster: Cluster, release: string, namespace: string, run: Head['run']) {
    this.names = releaseNames(release, namespace);
    this.#store = new ReleaseStore(cluster, namespace, this.names);
    this.#release = release;
    this.#run = run;
  }

  /** Reads it. A record that can't be read or written stops the run. */
  static async open(cluster: Cluster, release: string, namespace: string, run: Head['run']): Promise<ReleaseRecord> {
    const record = new ReleaseRecord(cluster, release, namespace, run);
    try {
      record.#stored = await record.#store.head();
      const head = record.#stored?.head;
      if (head?.good !== undefined) record.good = await record.#store.revision(head.good);
      if (head && head.state !== 'idle') record.unfinished = await record.#store.revision(head.revision);
    } catch (error) {
      throw record.#explained(error, namespace);
    }
    return record;
  }

  get images(): Readonly<{ [repository: string]: RecordedImage }> {
    return this.#stored?.head.images ?? {};
  }
  /** Who wrote it last. */
  get run(): string | undefined {
    return this.#stored?.head.run.id;
  }
  /** Each try takes the good one's successor: failed tries never push good ones out of the ring. */
  /** The good revision that came so many before the last one; undefined: it is kept no more. */
  former(back: number): Promise<Revision | undefined> {
    const number = (this.good?.number ?? 0) - back;
    return number > 0 ? this.#store.revision(number) : Promise.resolve(undefined);
  }
  get next(): number {
    return (this.good?.number ?? 0) + 1;
  }

  /** Before the first change: what will be written, and what is there now. From here on a later run knows what this one may have done. */
  async begin(revision: Revision): Promise<void> {
    await this.#guarded(async () => {
      await this.#store.writeRevision(revision);
      await this.#head({ revision: revision.number, state: 'applying' }, revision.members);
    });
  }

  /** Ready and not disproved: the revision becomes the one to go back to. */
  async succeed(revision: Revision): Promise<void> {
    await this.#store.writeRevision({ ...revision, outcome: 'good' });
    await this.#head({ revision: revision.number, good: revision.number, state: 'idle', images: revision.images }, revision.members);
    this.good = revision;
  }

  /** Undone or kept: no more than a note, the good revision stays the good one. */
  async fail(revision: Revision, outcome: 'failed' | 'undone'): Promise<void> {
    await this.#store.writeRevision({ ...revision, outcome });
    await this.#head({ revision: revision.number, state: 'idle' }, revision.members);
  }

  /** Cancelled in the midst: whoever comes next (the post step, the next run) puts it right. */
  async abandon(revision: Revision): Promise<void> {
    await this.#head({ revision: revision.number, state: 'cancelled' }, revision.members);
  }

  /** Nothing had to be changed, but the images named by this run are new to the record (or cease to be told apart). */
  async remember(images: { [repository: string]: RecordedImage }): Promise<void> {
    if (JSON.stringify(images) === JSON.stringify(this.images) || !this.#stored) return;
    await this.#head({ images }, this.good?.members ?? []);
  }

  async #head(change: Partial<Head>, members: readonly Member[]): Promise<void> {
    const before = this.#stored?.head;
    const all = [...members, ...(this.good?.members ?? [])].map((member) => member.ref);
    const head: Head = {
      format: 1,
      release: this.#release,
      revision: 0,
      state: 'idle',
      images: {},
      ...before,
      ...change,
      run: this.#run,
    };
    this.#stored = await this.#store.writeHead(
      head,
      this.#stored?.resourceVersion,
      all.map(groupKind),
      all.map((ref) => ref.namespace ?? ''),
    );
  }

  async #guarded(write: () => Promise<void>): Promise<void> {
    try {
      await write();
    } catch (error) {
      throw this.#explained(error);
    }
  }

  #explained(error: unknown, namespace = this.#store.namespace): unknown {
    if (!(error instanceof ApiError) || error.status !== 403) return error;
    return new UnavailableError([
      {
        code: recordRefused,
        severity: 'error',
        message: `the release's record (Secrets named ${this.names.head}…) can't be kept in namespace ${namespace}: ${error.message}`,
        fix: 'Change the right, the quota or the policy that it names, or keep the record in another namespace: release-namespace',
        input: 'release-namespace',
      },
    ]);
  }
}

/** The record can't be read or written. */
export const recordRefused = 'H2K-260';

const groupKind = (ref: Ref): string => (ref.group ? `${ref.kind}.${ref.group}` : ref.kind);

/** A member's place in a revision, by refKey. */
export const memberMap = (revision: Revision | undefined): Map<string, Member> =>
  new Map(revision?.members.map((member) => [refKey(member.ref), member]));
