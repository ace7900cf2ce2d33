import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseYaml, sizeLimit } from '../../../src/kubernetes/manifests/yaml.ts';
import { Source } from '../../../src/text/source.ts';

const read = (text: string) => parseYaml(new Source('a.yaml', text));
const value = (text: string) => {
  const { documents, problems } = read(text);
  expect(problems).toEqual([]);
  return documents[0]?.value;
};
const told = (text: string) => read(text).problems.map(({ code, message, at }) => `${at?.line}:${at?.column} ${code} ${message}`);

describe('a scalar means what kubectl makes of it', () => {
  it.each([
    ['0644', 420],
    ['0o17', 15],
    ['08', 8],
    ['0x1F', 31],
    ['-0b11', -3],
    ['1_000', 1000],
    ['+5', 5],
    ['1:30', '1:30'],
    ['2001-01-01', '2001-01-01'],
    ['1.10', 1.1],
    ['6.8523e+5', 685230],
    ['.5', 0.5],
    ['5.', 5],
    ['1e400', '1e400'],
    ['1.2.3', '1.2.3'],
    ['100m', '100m'],
    ['yes', true],
    ['Off', false],
    ['y', true],
    ['N', false],
    ['yEs', 'yEs'],
    ['~', null],
    ['', null],
    ['"0644"', '0644'],
    ["'yes'", 'yes'],
    ['!!str 5', '5'],
    ['!!int "3"', 3],
    ['!!float 1', 1],
    ['!!binary aGk=', 'hi'],
    ['!!binary YfCfmILinGLwn/8=', 'a😂\ufffd\ufffdb\ufffd\ufffd\ufffd'],
    ['!!null ""', null],
    ['!foo 5', '5'],
    ['! 12', '12'],
    ['!!timestamp 2001-1-2', '2001-1-2'],
    ['.5e400', '.5e400'],
    ['"a"# close behind', 'a'],
    ['a\x85  b', 'a b'],
  ])('%s', (text, expected) => {
    expect(value(`v: ${text}`)).toEqual({ v: expected });
  });

  it('in quotes at any indentation', () => {
    expect(value('v: "goes on\nat any\n  indentation"\nw: \'the\nsame\'\n')).toEqual({ v: 'goes on at any indentation', w: 'the same' });
  });

  it('keeps 64-bit integers, as bigint only where a number would lose digits', () => {
    expect(value('[9007199254740991, 9007199254740993, 9223372036854775807, -9223372036854775808, 18446744073709551615]')).toEqual([
      9007199254740991,
      9007199254740993n,
      9223372036854775807n,
      -9223372036854775808n,
      18446744073709551615n,
    ]);
    expect(value('[18446744073709551616, -9223372036854775809]')).toEqual([2 ** 64, -(2 ** 63)]);
  });

  it('makes text of keys', () => {
    expect(value('{yes: 1, 0644: 2, 1.10: 3, ~: 4, 1e36: 5, 2001-01-01: 6, 1234567.0: 7, 1234567: 8}')).toEqual({
      true: 1,
      420: 2,
      1.1: 3,
      null: 4,
      '1e+36': 5,
      '2001-01-01': 6,
      '1.234567e+06': 7,
      1234567: 8,
    });
    expect(value('{__proto__: {a: 1}}')).toEqual(JSON.parse('{"__proto__": {"a": 1}}'));
  });

  it('refuses what JSON has no value for', () => {
    expect(told('a: !!int 5.0\nb: !!int 08\nc: !!timestamp 2001-13-01\n: x\n').map((line) => line.slice(0, 12))).toEqual([
      '1:10 H2K-210',
      '2:10 H2K-210',
      '3:16 H2K-210',
      '4:1 H2K-203 ',
    ]);
    expect(told('a: .inf\nb: [.NaN]\nc: !!int x\nd: "\\ud800"\n? [1]\n: 2\n')).toEqual([
      '1:4 H2K-210 .inf is no value in JSON, so no API server can take it',
      '2:5 H2K-210 .NaN is no value in JSON, so no API server can take it',
      '3:10 H2K-210 "x" is not what its tag !!int says',
      '4:4 H2K-210 half of a surrogate pair (\\ud800 to \\udfff alone) is no character',
      '5:3 H2K-210 a list or a map can be no key of an object',
    ]);
    expect(value('a: "\\ud83d\\ude00"')).toEqual({ a: '😀' });
  });
});

describe('anchors and merges', () => {
  it('copies what an alias means', () => {
    expect(value('a: &x {p: [1, 2]}\nb: *x\n')).toEqual({ a: { p: [1, 2] }, b: { p: [1, 2] } });
  });

  it('merges where << stands, as go-yaml v2 does: it wins over keys before it', () => {
    const base = 'x: &x {p: 1, q: 2}\n';
    expect(value(`${base}m: {<<: *x, q: 3}`)).toMatchObject({ m: { p: 1, q: 3 } });
    expect(value(`${base}m: {q: 3, <<: *x}`)).toMatchObject({ m: { p: 1, q: 2 } });
    expect(value(`${base}m: {<<: [*x, {q: 9, r: 1}]}`)).toMatchObject({ m: { p: 1, q: 2, r: 1 } });
    expect(value('m: {"<<": 1}')).toEqual({ m: { '<<': 1 } });
  });

  it('means the anchor before it when the name is used twice', () => {
    expect(value('[&x 1, *x, &x 2, *x]')).toEqual([1, 1, 2, 2]);
  });

  it('refuses an alias without an anchor, and one inside of itself', () => {
    expect(told('a: *nope')).toEqual([expect.stringContaining('1:4 ')]);
    expect(told('a: &a [*a]')).toEqual(['1:8 H2K-209 *a stands inside of what it means']);
  });

  it('ends at once where aliases stand for too much', () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let level = 1; level < 12; level += 1) bomb.push(`a${level}: &a${level} [${`*a${level - 1}, `.repeat(10)}]`);
    expect(told(bomb.join('\n'))).toEqual([expect.stringContaining('stand for more than 100000 values')]);
  });
});

describe('a stream', () => {
  it('skips empty documents and knows where each one lies', () => {
    const text = '---\n# nothing\n---\na: 1\n---\n---\nnull\n---\nb: 2\n...\n';
    const { documents } = read(text);
    expect(documents.map((document) => document.value)).toEqual([{ a: 1 }, { b: 2 }]);
    expect(text.slice(documents[1]!.start)).toBe('b: 2\n...\n');
  });

  it.each([
    ['a byte order mark', '\uFEFFa: 1\n'],
    ['CRLF', 'a: 1\r\n'],
    ['JSON', '{"a": 1}'],
    ['JSON indented by tabs', '{\n\t"a":\t1\n}'],
  ])('reads %s', (_, text) => {
    expect(value(text)).toEqual({ a: 1 });
  });

  it('reads the documents around a broken one, and tells all broken ones', () => {
    const { documents, problems } = read('a: 1\n---\nb: "x\n---\nc: [1\n---\nd: 1\n');
    expect(documents.map((document) => document.value)).toEqual([{ a: 1 }, { d: 1 }]);
    expect(problems.map(({ code, at }) => [code, at?.line])).toEqual([
      ['H2K-203', 3],
      ['H2K-203', 6],
    ]);
  });

  it('takes nothing behind --- but a comment, as kubectl', () => {
    expect(read('--- # Source: x\na: 1\n---   \nb: 1\n').documents).toHaveLength(2);
    expect(told('a: 1\n--- {b: 1}\nc: 1\n')).toEqual(['2:1 H2K-203 a line --- takes nothing behind it but a comment']);
  });

  it('tells of what kubectl would pass over without a word', () => {
    expect(told('a: 1\n...\nb: 2\n')).toEqual(['3:1 H2K-203 kubectl would leave this document out: it begins without a line ---']);
  });

  it('takes one JSON object behind the other, as kubectl', () => {
    const { documents, problems } = read('{"a": "} {"}{"b": 9007199254740993}\n\n {"c": [{"d": 1}]}\n---\n{"e": yes}\n');
    expect(problems).toEqual([]);
    expect(documents.map((document) => [document.start, document.value])).toEqual([
      [0, { a: '} {' }],
      [12, { b: 9007199254740993n }],
      [38, { c: [{ d: 1 }] }],
      [60, { e: true }],
    ]);
    expect(told('{"a": 1}\n{"b": 1,\n"b": 2}\n{"c": "\\ud800"}')).toEqual([
      '3:1 H2K-205 the key "b" stands twice in one map: lines 2 and 3',
      '4:7 H2K-210 half of a surrogate pair (\\ud800 to \\udfff alone) is no character',
    ]);
  });

  it('has JSON keys with escapes as they are: JSON.parse itself confuses those of one character once it has met a backslash', () => {
    const keys = ['\\', '\n', '"', '\t', 'a', '\\n'];
    const pairs = keys.flatMap((one) => keys.filter((other) => other !== one).map((other) => [one, other]));
    for (const pair of pairs) {
      const text = JSON.stringify(Object.fromEntries(pair.map((key) => [key, 1])));
      expect(Object.keys(value(text) as object)).toEqual(pair);
    }
  });

  it('tells both lines of a key that stands twice', () => {
    expect(told('spec:\n  replicas: 1\n  image: x\n  replicas: 2\nyes: 1\n"true": 2\n')).toEqual([
      '4:3 H2K-205 the key "replicas" stands twice in one map: lines 2 and 4',
      '6:1 H2K-205 the key "true" stands twice in one map: lines 5 and 6',
    ]);
  });

  it('counts columns without the byte order mark', () => {
    expect(told('\uFEFFa: .inf')[0]).toMatch(/^1:4 /);
  });

  it('tells about tabs and control characters', () => {
    expect(told('a:\n\tb: 1\n')[0]).toContain('2:1 H2K-203');
    expect(read('a:\n\tb: 1\n').problems[0]?.fix).toContain('blanks');
    expect(told('a: 1\n\t\nb: 2\n')).toEqual(['2:1 H2K-203 a tab begins this line']);
    expect(value('# JSON\n{\n\t"b": "p\n\tq"\n}\n')).toEqual({ b: 'p q' });
    expect(told('a: 1\nb: x\u0000y')).toEqual(['2:5 H2K-203 the control character U+0000 may not stand in YAML']);
  });

  it('refuses what is too large or too deep without reading on', () => {
    expect(told(`a: ${'x'.repeat(sizeLimit)}`)).toEqual([expect.stringContaining('too large')]);
    expect(told('['.repeat(100_000))).toEqual([expect.stringContaining('nested too deeply')]);
    expect(told(`${'- '.repeat(5000)}a`)).toEqual([expect.stringContaining('nested too deeply')]);
  });

  it('takes many keys and many aliases in a time that grows with them', () => {
    const keys = Array.from({ length: 20_000 }, (_, index) => `key${index}: ${index}`).join('\n');
    expect(Object.keys(value(keys) as object)).toHaveLength(20_000);
    const aliases = `a: &a 1\nb: [${'*a, '.repeat(20_000)}]`;
    expect((value(aliases) as { b: number[] }).b).toHaveLength(20_000);
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    'a',
    ': ',
    '\n',
    '  ',
    '- ',
    '[',
    ']',
    '{',
    '}',
    '&x ',
    '*x',
    '<<: ',
    '---\n',
    '"',
    "'",
    '|\n',
    '# ',
    '\t',
    '!!int ',
    '0x1',
    '\r\n',
    ',',
    '? ',
    '%',
  );
  it('is read or told at a place inside of it, and never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join('')),
        ),
        (text) => {
          const lines = text.replace(/^\uFEFF/, '').split('\n');
          const { documents, problems } = read(text);
          for (const { at } of problems) {
            expect(at!.line).toBeLessThanOrEqual(lines.length);
            expect(at!.column).toBeLessThanOrEqual(lines[at!.line - 1]!.length + 1);
          }
          for (const { from, start, to } of documents) expect([from <= start, start <= to, to <= text.length]).toEqual([true, true, true]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('that is JSON comes out as JSON.parse reads it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 3 }), { minKeys: 1 }), fc.boolean(), (object, isTabbed) => {
        const text = JSON.stringify(object, null, isTabbed ? '\t' : undefined);
        fc.pre(text.isWellFormed() && !/\d{16}|[\x7f-\x9f\u2028\u2029\ufffe\uffff]|"<<"|"-0"|-0[,\]}]/.test(text));
        expect(value(text)).toEqual(JSON.parse(text));
      }),
    );
  });
});
