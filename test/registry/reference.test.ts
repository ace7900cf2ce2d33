import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  familiarName,
  fullText,
  type ImageReference,
  isMalformed,
  isTag,
  parseAny,
  parseImage,
  parseRaw,
  pulledText,
} from '../../src/registry/reference.ts';

const hex = 'a'.repeat(64);
const parsed = (text: string): ImageReference => {
  const reference = parseImage(text);
  if (isMalformed(reference)) throw new Error(reference.message);
  return reference;
};

describe('an image reference', () => {
  it.each([
    ['busybox', 'docker.io', 'library/busybox', 'busybox'],
    ['acme/shop:1.0', 'docker.io', 'acme/shop', 'acme/shop'],
    ['docker.io/busybox', 'docker.io', 'library/busybox', 'busybox'],
    ['index.docker.io/acme/shop', 'docker.io', 'acme/shop', 'acme/shop'],
    ['acme/team/shop', 'docker.io', 'acme/team/shop', 'acme/team/shop'],
    ['library/a/b', 'docker.io', 'library/a/b', 'library/a/b'],
    ['ghcr.io/acme/shop', 'ghcr.io', 'acme/shop', 'ghcr.io/acme/shop'],
    ['localhost/shop', 'localhost', 'shop', 'localhost/shop'],
    ['registry:5000/shop', 'registry:5000', 'shop', 'registry:5000/shop'],
    ['REGISTRY/shop', 'REGISTRY', 'shop', 'REGISTRY/shop'],
    ['[::1]:5000/shop', '[::1]:5000', 'shop', '[::1]:5000/shop'],
  ])('%s', (text, registry, path, familiar) => {
    const reference = parsed(text);
    expect(reference).toMatchObject({ registry, path, repository: `${registry}/${path}`, written: text });
    expect(familiarName(reference)).toBe(familiar);
  });

  it('has tag and digest, either or both, and the name as it was written', () => {
    expect(parsed(`acme/shop:1.0@sha256:${hex}`)).toMatchObject({ writtenName: 'acme/shop', tag: '1.0', digest: `sha256:${hex}` });
    expect(parsed(`docker.io/acme/shop@sha256:${hex}`)).toMatchObject({ writtenName: 'docker.io/acme/shop' });
    expect(parsed('host:80/shop').tag).toBeUndefined();
    expect(parsed('shop:80')).toMatchObject({ path: 'library/shop', tag: '80' });
  });

  it('is pulled by its digest, else its tag, else latest', () => {
    expect(['shop', 'shop:1', `shop:1@sha256:${hex}`].map((text) => pulledText(parsed(text)))).toEqual([
      'docker.io/library/shop:latest',
      'docker.io/library/shop:1',
      `docker.io/library/shop@sha256:${hex}`,
    ]);
  });

  it.each([
    ['', 'empty', 'the image is empty'],
    ['Acme/Shop/x:1', undefined, undefined],
    ['acme/Shop', 'uppercase', 'has capital letters'],
    ['https://hub.docker.com/r/acme/shop', 'format', 'is no image reference'],
    ['my_host.io/shop', 'format', 'is no image reference'],
    ['acme//shop', 'format', 'is no image reference'],
    ['-acme/shop', 'format', 'is no image reference'],
    ['acme/shop:', 'format', 'is no image reference'],
    ['acme/shop:a b', 'format', 'is no image reference'],
    [`acme/shop:${'x'.repeat(129)}`, 'format', 'is no image reference'],
    [hex, 'identifier', 'is an image id'],
    [`shop@sha256:${'a'.repeat(40)}`, 'digest length', 'wrong length'],
    [`shop@sha256:${'A'.repeat(64)}`, 'digest format', 'malformed digest'],
    [`shop@md5:${'a'.repeat(32)}`, 'digest algorithm', 'unknown algorithm'],
    [`acme/${'a'.repeat(251)}`, 'length', 'more than 255'],
  ])('%s is told', (text, fault, words) => {
    const reference = parseImage(text);
    if (fault === undefined) expect(isMalformed(reference)).toBe(true);
    else expect(reference).toMatchObject({ fault, message: expect.stringContaining(words!) });
  });

  it.each([
    ['https://acme/shop', 'leave https:// away'],
    [`shop@${hex}`, 'write sha256: before the digest'],
    ['acme/shop:$' + '{{ github.sha }}', 'a placeholder was not filled in'],
    [' acme/shop', 'remove the blanks around it'],
  ])('%s is told with what to do', (text, fix) => {
    expect(parseImage(text)).toMatchObject({ fix });
  });

  it('any: an id or a digest alone is no repository', () => {
    expect(parseAny(hex)).toEqual({ digest: `sha256:${hex}` });
    expect(parseAny(`sha256:${hex}`)).toEqual({ digest: `sha256:${hex}` });
    expect(parseAny('shop')).toMatchObject({ path: 'library/shop' });
  });

  it('raw: without short forms', () => {
    expect(parseRaw('a.b/c:1')).toEqual({ domain: 'a.b', name: 'a.b/c', path: 'c', tag: '1', digest: '' });
    expect(parseRaw('c')).toEqual({ domain: '', name: 'c', path: 'c', tag: '', digest: '' });
  });
});

describe('any text', () => {
  it('is a reference that means the same when written in full, or is told with words', () => {
    const piece = fc.constantFrom(
      'a',
      'b1',
      '.',
      '/',
      ':',
      '@',
      '-',
      '_',
      '__',
      'docker.io',
      'localhost',
      '5000',
      `sha256:${hex}`,
      'A',
      '[::1]',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece, { maxLength: 8 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const reference = parseImage(text);
          if (isMalformed(reference)) return expect(reference.message.length * reference.fix.length).toBeGreaterThan(0);
          const again = parsed(fullText(reference));
          expect({ ...again, written: '', writtenName: '' }).toEqual({ ...reference, written: '', writtenName: '' });
          expect(text.startsWith(reference.writtenName)).toBe(true);
          expect(reference.tag === undefined || isTag(reference.tag)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });
  it('is judged in a time that grows with it', () => {
    const started = performance.now();
    for (const text of ['a-'.repeat(200_000), 'a/'.repeat(200_000), `${'a.'.repeat(200_000)}/x`, `a${'_'.repeat(400_000)}`])
      expect(isMalformed(parseImage(text))).toBe(true);
    // Going back over what was read takes hours, and blocks jest's own limit.
    expect(performance.now() - started).toBeLessThan(15_000);
  });
});
