import { describe, expect, it } from '@jest/globals';
import { parse, stringify, stringifyForApply } from '../../../src/kubernetes/client/json.ts';
import { lines } from '../../../src/kubernetes/client/lines.ts';
import { ConfigurationError, type Json } from '../../../src/types.ts';

describe('JSON of the API server', () => {
  it.each<[string, Json]>([
    ['9007199254740991', 9007199254740991],
    ['9007199254740993', 9007199254740993n],
    ['-9223372036854775808', -9223372036854775808n],
    ['{"a":[1,{"b":9223372036854775807}],"c":"9223372036854775807"}', { a: [1, { b: 9223372036854775807n }], c: '9223372036854775807' }],
  ])('%s comes and goes as it is', (text, value) => {
    expect(parse(text)).toEqual(value);
    expect(stringify(value)).toBe(text);
  });
  it('numbers with a fraction stay numbers', () => {
    expect(parse('[1.5,1e3,123456789012345.5,1e400]')).toEqual([1.5, 1000, 123456789012345.5, Number.POSITIVE_INFINITY]);
  });
  it('a key like any other', () => {
    expect(stringify(parse('{"__proto__":{"a":1}}'))).toBe('{"__proto__":{"a":1}}');
  });
});

describe('the body of a server-side apply', () => {
  it('has what YAML forbids escaped, and the rest raw', () => {
    expect(stringifyForApply({ a: '\u007f\u0085\u009f\u00a0', 'k\u0080': '😀é/' })).toBe(
      '{"a":"\\u007f\\u0085\\u009f\u00a0","k\\u0080":"😀é/"}',
    );
    expect(stringifyForApply({ a: 9223372036854775807n })).toBe('{"a":9223372036854775807}');
  });
  it.each<[string, Json, RegExp]>([
    ['half a character', { data: { list: ['x', '\ud83d'] } }, /^data.list.1 holds half of a surrogate pair/],
    ['half a character in a key', { data: { '\udc00': '' } }, /^data has a key with half of a surrogate pair/],
    ['a long key', { data: { ['k'.repeat(1023)]: '' } }, /^data has a key of more than 1,024 characters/],
    ['a key that its escapes make long', { data: { ['\u0001'.repeat(171)]: '' } }, /more than 1,024/],
  ])('refuses %s, at its place', (_, body, words) => {
    expect(() => stringifyForApply(body)).toThrow(ConfigurationError);
    expect(() => stringifyForApply(body)).toThrow(words);
  });
  it('takes a key just below the limit', () => {
    expect(stringifyForApply({ ['k'.repeat(1022)]: 1 })).toHaveLength(1022 + 2 + 4);
  });
});

describe('lines', () => {
  const text = '{"a":"ü€😀"}\n\nlast 😀';
  const cut = async (...sizes: number[]) => {
    const bytes = new TextEncoder().encode(text);
    async function* chunks() {
      for (let from = 0, at = 0; from < bytes.length; at++) {
        const size = sizes[at % sizes.length]!;
        yield bytes.subarray(from, from + size);
        from += size;
      }
    }
    return await Array.fromAsync(lines(chunks()));
  };
  it.each([[1], [2], [3], [5, 1], [100]])('come whole from chunks of %j bytes', async (...sizes) => {
    expect(await cut(...sizes.flat())).toEqual(text.split('\n'));
  });
  it('of many megabytes are not joined again and again', async () => {
    const chunk = new Uint8Array(16_384).fill(0x61);
    async function* chunks() {
      for (let at = 0; at < 4_000; at++) yield chunk;
      yield new TextEncoder().encode('\n');
    }
    const begun = performance.now();
    expect((await Array.fromAsync(lines(chunks())))[0]).toHaveLength(4_000 * 16_384);
    // Joined again and again it takes minutes, and blocks jest's own limit; joined once, a tenth of a second.
    expect(performance.now() - begun).toBeLessThan(15_000);
  });
});
