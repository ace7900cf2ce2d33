import { describe, expect, it } from '@jest/globals';
import { newSecrets } from '../../src/ports/secrets.ts';

const secret = 'pa$$ "wörd"/+&<x>';
const hidden = (...values: string[]) => {
  const secrets = newSecrets();
  for (const value of values) secrets.add(value);
  return (text: string) => secrets.redact(text);
};

describe('redact hides a secret', () => {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const base64url = (text: string) => Buffer.from(text).toString('base64url');
  it.each<[string, string]>([
    ['as it is', secret],
    ['in JSON', JSON.stringify(secret).slice(1, -1)],
    ['in JSON as Go writes it', 'pa$$ \\"wörd\\"/+\\u0026\\u003cx\\u003e'],
    ['in ASCII JSON', 'pa$$ \\"w\\u00f6rd\\"/+&<x>'],
    ['in a URL', encodeURIComponent(secret)],
    ['in a URL, lower case', encodeURIComponent(secret).replace(/%../g, (triplet) => triplet.toLowerCase())],
    ['in a form', encodeURIComponent(secret).replaceAll('%20', '+')],
    ['in base64', base64(secret)],
    ['in base64url', base64url(secret)],
  ])('%s', (_, text) => {
    const shown = hidden(secret)(`before ${text} after`);
    expect(shown).toMatch(/^before \*\*\*=* after$/);
  });

  it.each(['', 'u', 'us', 'use', 'user'])('in base64 behind %j: whatever the alignment', (before) => {
    for (const encode of [base64, base64url]) {
      const shown = hidden('correct-horse')(encode(`${before}:correct-horse:after`));
      expect(shown).toContain('***');
      expect(Buffer.from(shown.replace('***', ''), 'base64').toString()).not.toMatch(/orrect-hors/);
    }
  });

  it('of several lines, line by line, without its frame', () => {
    const key = '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBg\r\nkqhkiG9w0BAQEFAA\n-----END PRIVATE KEY-----\n';
    const redact = hidden(key);
    expect(redact('kqhkiG9w0BAQEFAA')).toBe('***');
    expect(redact('MIIEvQIBADANBg')).toBe('***');
    expect(redact(`x ${key.trim()} y`)).toBe('x *** y');
    expect(redact('-----BEGIN PRIVATE KEY-----')).toBe('-----BEGIN PRIVATE KEY-----');
  });

  it('whole where two overlap, and a longer one where it holds a shorter one', () => {
    expect(hidden('abcdef', 'defghi')('-abcdefghi-')).toBe('-***-');
    expect(hidden('defg', 'abcdefghi')('-abcdefghi-defg-')).toBe('-***-***-');
  });
});

describe('what stays readable', () => {
  it('text without secrets, and short values', () => {
    expect(hidden()('all of it')).toBe('all of it');
    expect(hidden('abc', '', '  ')('abc abc')).toBe('abc abc');
    expect(hidden('abcd')('xabcdx')).toBe('x***x');
  });
});

it('tells each secret once, line by line', () => {
  const told: string[] = [];
  const secrets = newSecrets((value) => told.push(value));
  secrets.add('first line\nsecond line\n');
  secrets.add('second line');
  expect(told).toEqual(['first line\nsecond line', 'first line', 'second line']);
});
