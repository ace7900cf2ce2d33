import { describe, expect, it } from '@jest/globals';
import { newRevision } from '../../../src/kubernetes/deploy/revision.ts';
import type { Work } from '../../../src/kubernetes/deploy/types.ts';
import type { PlannedItem } from '../../../src/kubernetes/plan/types.ts';
import type { Member, Revision } from '../../../src/kubernetes/release/types.ts';
import type { Change, Live, Ref } from '../../../src/kubernetes/types.ts';
import type { Digest, JsonObject } from '../../../src/types.ts';
import { live } from '../health/objects.ts';

const hash = 'sha256:1' as Digest;
const ref = (name: string): Ref => ({ group: '', version: 'v1', kind: 'ConfigMap', namespace: 'shop', name });
const ours = { managedFields: [{ manager: 'hub-to-kube/shop', operation: 'Apply', apiVersion: 'v1', fieldsV1: {} }] };
const there = (metadata: JsonObject = {}): Live => live('v1', 'ConfigMap', 'x', { data: { a: '1' } }, metadata);
const item = (now: Live | undefined, more: { action?: Change['action']; settled?: Member } = {}): PlannedItem => ({
  manifest: { ref: ref('x'), body: { kind: 'ConfigMap' }, at: () => ({ file: '', line: 1, column: 1 }), edits: [] },
  change: { ref: ref('x'), action: more.action ?? 'update', wave: 2, diff: '', simulated: false, reversible: 'yes', why: '' },
  force: false,
  hash,
  ...(now ? { live: now } : {}),
  ...(more.settled ? { settled: more.settled } : {}),
});
const revision = (...members: Member[]): Revision => ({
  number: 4,
  outcome: 'good',
  members,
  orphans: [{ ref: ref('orphan'), uid: 'o' }],
  manifests: [],
  images: {},
  proof: [],
});
const member = (name: string, before: Member['before'], more: Partial<Member> = {}): Member => ({
  ref: ref(name),
  hash,
  uid: `uid-${name}`,
  before,
  ...more,
});
const made = (one: PlannedItem, good?: Revision, unfinished?: Revision): Revision =>
  newRevision({
    planned: { items: [one], refused: [], unavailable: [], warnings: [] },
    wanted: { manifests: [], pinned: [], images: {} },
    record: { good, unfinished, next: (good?.number ?? 0) + 1, names: { manager: 'hub-to-kube/shop' } },
  } as unknown as Work);
const found = (...asked: Parameters<typeof made>): Member['before'] | undefined => made(...asked).members[0]?.before;

describe('what was there before a revision', () => {
  const mine = there(ours);
  const dead = (before: Member['before']) => revision(member('x', before));
  const snapshot = { body: { data: { a: 'first' } } };

  it('nothing', () => expect(found(item(undefined))).toBe('absent'));
  it('a member of the good revision', () => expect(found(item(mine), revision(member('x', 'absent')))).toBe('ours'));
  it('somebody’s object', () => expect(found(item(there()))).toEqual({ body: expect.objectContaining({ data: { a: '1' } }) }));
  it('a former member that comes back is what it is now, not what the good revision had', () =>
    expect(found(item(mine), revision(member('other', 'absent')))).toEqual({ body: mine.body }));
  it('after a dead run that made it: nothing, although it is there', () =>
    expect(found(item(mine), undefined, dead('absent'))).toBe('absent'));
  it('after a dead run that wrote over it: what that one found', () => expect(found(item(mine), undefined, dead(snapshot))).toBe(snapshot));
  it('after a dead run that deleted it to make it anew: what that one found', () =>
    expect(found(item(undefined), undefined, dead(snapshot))).toBe(snapshot));
  it('after a dead run that did not get so far: what is there now', () =>
    expect(found(item(there()), undefined, dead('absent'))).toEqual({ body: expect.anything() }));
});

describe('a new revision', () => {
  it('remembers that an object is made anew, by this run or by a dead one', () => {
    expect(made(item(there(ours), { action: 'recreate' }), revision(member('x', 'ours'))).members[0]).toMatchObject({ recreated: true });
    expect(
      made(item(there(ours)), revision(member('x', 'ours')), revision(member('x', 'ours', { recreated: true }))).members[0],
    ).toMatchObject({ recreated: true });
    expect(made(item(there(ours)), revision(member('x', 'ours'))).members[0]).not.toHaveProperty('recreated');
  });

  it('keeps the projection of what is as it was left', () =>
    expect(
      made(item(there(ours), { settled: member('x', 'absent', { projection: hash }) }), revision(member('x', 'absent'))).members[0],
    ).toMatchObject({ projection: hash, before: 'ours' }));

  it('has what the manifests no longer have as orphans, those of earlier revisions too', () =>
    expect(made(item(there(ours)), revision(member('x', 'ours'), member('gone', 'ours')))).toMatchObject({
      number: 5,
      orphans: [
        { ref: ref('gone'), uid: 'uid-gone' },
        { ref: ref('orphan'), uid: 'o' },
      ],
    }));
});
