import { describe, expect, it } from '@jest/globals';
import { releaseKey, releaseNames } from '../../../src/kubernetes/release/names.ts';

const names = (key: string) => releaseNames(key, 'shop');

describe('names of a release', () => {
  it('are made of its key: readable, and told apart by its hash', () => {
    const { head } = names(releaseKey('acme/shop', 'quick', 'Deploy', 'Manifests'));
    expect(head).toMatch(/^hub-to-kube\.acme-shop-quick-deploy-manifests-[0-9a-f]{8}$/);
  });

  it.each([
    ['hub/shop', 'hub-shop'],
    ['Ümläute!', 'ml-ute'],
    ['---', 'release'],
    ['x'.repeat(80), 'x'.repeat(40)],
    [`${'x'.repeat(39)}/y`, 'x'.repeat(39)],
  ])('%s becomes …%s…', (key, slug) => {
    expect(names(key).head).toMatch(new RegExp(`^hub-to-kube\\.${slug}-[0-9a-f]{8}$`));
    expect(names(key).head).toMatch(/^[a-z0-9]([-.a-z0-9]*[a-z0-9])?$/);
  });

  it('tell two keys with one slug apart', () => expect(names('a/b').head).not.toBe(names('a-b').head));

  it('revisions go round in a ring of seven, so that a Role can name them', () => {
    const { revision, head } = names('a');
    expect(new Set(Array.from({ length: 50 }, (_, number) => revision(number, 0))).size).toBe(7);
    expect(revision(8, 2)).toBe(`${head}.r1.2`);
  });

  it.each([
    ['short', 'short', 'hub-to-kube/short'],
    ['exactly 128 bytes', 'x'.repeat(116), `hub-to-kube/${'x'.repeat(116)}`],
  ])('the field manager keeps a key that is %s', (_name, key, manager) => expect(names(key).manager).toBe(manager));

  it.each([
    ['long', 'x'.repeat(117)],
    ['long in bytes, not in characters', 'ä'.repeat(70)],
    ['of emoji', '🚀'.repeat(40)],
  ])('the field manager of a key that is %s has 128 bytes at most, and its hash', (_name, key) => {
    const { manager } = names(key);
    expect(Buffer.byteLength(manager)).toBeLessThanOrEqual(128);
    expect(manager).toMatch(/~[0-9a-f]{12}$/);
    expect(names(`${key}y`).manager).not.toBe(manager);
    expect(manager.isWellFormed()).toBe(true);
  });

  it('the ApplySet is another in another namespace', () =>
    expect(releaseNames('a', 'one').applySet).not.toBe(releaseNames('a', 'two').applySet));
});
