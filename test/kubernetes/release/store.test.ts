import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { ApiError } from '../../../src/kubernetes/client/errors.ts';
import { releaseNames } from '../../../src/kubernetes/release/names.ts';
import { ReleaseStore } from '../../../src/kubernetes/release/store.ts';
import type { Head, Revision } from '../../../src/kubernetes/release/types.ts';
import type { Cluster, Live } from '../../../src/kubernetes/types.ts';
import type { JsonObject } from '../../../src/types.ts';

/** Secrets by their names, with resourceVersions that are held against what is sent. `lost`: the write is done, then done once more, as after a lost answer. `left`: so many writes, then the run is dead. */
function secrets() {
  const kept = new Map<string, Live>();
  const state = { kept, lost: false, left: Number.POSITIVE_INFINITY };
  let version = 0;
  const write = (body: JsonObject): Live => {
    const metadata = body['metadata'] as { name: string; resourceVersion?: string };
    const before = kept.get(metadata.name);
    if (metadata.resourceVersion && before?.resourceVersion !== metadata.resourceVersion)
      throw new ApiError(409, 'stale', { reason: 'Conflict' });
    version += 1;
    const ref = { group: '', version: 'v1', kind: 'Secret', namespace: 'shop', name: metadata.name };
    const live = { ref, uid: metadata.name, resourceVersion: String(version), body };
    kept.set(metadata.name, live);
    return live;
  };
  const cluster = {
    get: async ({ name }: { name: string }) => kept.get(name),
    apply: async (body: JsonObject) => {
      if (state.left-- <= 0) throw new Error('killed');
      if (state.lost) write(body);
      return { live: write(body), created: false, warnings: [] };
    },
  } as unknown as Cluster;
  return { state, store: new ReleaseStore(cluster, 'shop', releaseNames('a', 'shop')) };
}

const head = (revision: number): Head => ({ format: 1, release: 'a', revision, state: 'idle', run: { id: '1' }, images: {} });
const revision = (number: number, text = ''): Revision => ({
  number,
  outcome: 'good',
  members: [],
  orphans: [],
  manifests: [{ text }],
  images: {},
  proof: [],
});

/** Text that gzip can't make smaller than so many bytes. */
const noiseOf = (bytes: number) => randomBytes(bytes).toString('base64');

describe('a release’s record', () => {
  it('is read as it was written', async () => {
    const { store } = secrets();
    expect(await store.head()).toBeUndefined();
    await store.writeHead(head(1), undefined, [], []);
    await store.writeRevision(revision(1, 'ü🚀'));
    expect((await store.head())?.head).toEqual(head(1));
    expect(await store.revision(1)).toEqual(revision(1, 'ü🚀'));
  });

  it('is in several parts where one Secret is too small, and whole again when read', async () => {
    const { state, store } = secrets();
    const noise = noiseOf(2_600_000);
    await store.writeRevision(revision(2, noise));
    expect([...state.kept.values()].every(({ body }) => JSON.stringify(body).length < 1_300_000)).toBe(true);
    expect(state.kept.size).toBe(3);
    expect(await store.revision(2)).toEqual(revision(2, noise));
  });

  it('of several parts is the old one or the new one, whole, whichever of its writes is the last', async () => {
    for (const [before, after] of [
      [2, 3],
      [3, 1],
      [1, 3],
      [3, 3],
    ] as const) {
      const [old, young] = [
        revision(2, noiseOf(before * 850_000)),
        { ...revision(2, noiseOf(after * 850_000)), outcome: 'undone' as const },
      ];
      for (let writes = 0; ; writes += 1) {
        const { state, store } = secrets();
        await store.writeRevision(old);
        state.left = writes;
        const whole = await store.writeRevision(young).then(
          () => true,
          () => false,
        );
        expect(await store.revision(2)).toEqual(whole ? young : old);
        if (whole) break;
      }
    }
  });

  it('has no revision whose place in the ring another one has taken', async () => {
    const { store } = secrets();
    await store.writeRevision(revision(1));
    await store.writeRevision(revision(8));
    expect(await store.revision(1)).toBeUndefined();
    expect(await store.revision(8)).toEqual(revision(8));
  });

  it('is not written over what somebody else has written meanwhile', async () => {
    const { store } = secrets();
    const { resourceVersion } = await store.writeHead(head(1), undefined, [], []);
    await store.writeHead(head(2), resourceVersion, [], []);
    await expect(store.writeHead(head(3), resourceVersion, [], [])).rejects.toMatchObject({ status: 409 });
  });

  it('is written all the same when the answer to the first try was lost', async () => {
    const { state, store } = secrets();
    const { resourceVersion } = await store.writeHead(head(1), undefined, [], []);
    state.lost = true;
    const written = await store.writeHead(head(2), resourceVersion, [], []);
    expect(written).toEqual(await store.head());
  });
});
