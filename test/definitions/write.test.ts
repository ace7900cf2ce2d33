import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { type Replacement, write } from '../../src/definitions/write.ts';

const set = (text: string, path: Replacement['path'], value: Replacement['value'], document = 0) =>
  write(text, [{ document, path, value }]);

describe('one value is written, all else stays byte for byte', () => {
  it.each<[string, string, Replacement['path'], Replacement['value'], string]>([
    ['a plain text', 'a: b # why\n', ['a'], 'c', 'a: c # why\n'],
    ['in quotes where it needs them', 'a: b\n', ['a'], 'yes: no', 'a: "yes: no"\n'],
    ['a text that looks like a number', 'a: b\n', ['a'], '1.10', 'a: "1.10"\n'],
    ['a number', "a: 'x'\n", ['a'], 5, 'a: 5\n'],
    ['a key without a value', 'a:\nb: 1\n', ['a'], 'x', 'a: x\nb: 1\n'],
    ['a block of text', 'a: |\n  one\n  two\nb: 1\n', ['a'], 'one\n \nthree', 'a: "one\\n \\nthree"\nb: 1\n'],
    ['beside line ends of Windows', 'a: b\r\nc: [x,\r\n ]\r\n', ['c', 0], 'y', 'a: b\r\nc: [y,\r\n ]\r\n'],
    ['in a flow map', '{a: {b: c}}', ['a', 'b'], 'd e', '{a: {b: "d e"}}'],
    ['a character that ends a line elsewhere', 'a: b\n', ['a'], 'x\u2028y', 'a: "x\\u2028y"\n'],
  ])('%s', (_, text, path, value, after) => expect(set(text, path, value)).toBe(after));

  it('in the document that is meant', () => expect(set('a: 1\n---\n# b\na: 1\n', ['a'], 2, 1)).toBe('a: 1\n---\n# b\na: 2\n'));
  it('several at once', () =>
    expect(
      write('a: 1\nb: 2\n', [
        { document: 0, path: ['a'], value: 'long text' },
        { document: 0, path: ['b'], value: 3 },
      ]),
    ).toBe('a: "long text"\nb: 3\n'));
  it('never what is no scalar', () => expect(() => set('a: [b]\n', ['a'], 'c')).toThrow('no scalar at a'));
  it('never what would change another value: an anchor that is meant elsewhere', () =>
    expect(() => set('a: &x 1\nb: *x\n', ['a'], 2)).toThrow('would not say'));

  it('whatever the text, in whatever style it stood', () =>
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom('plain', '"in quotes"', "'single'", '|-\n  block\n  text', '>\n  folded\n\n  text', ''),
        (value, old) => {
          const text = `# first\na: ${old}\nb: # after\n  - ${old.startsWith('|') || old.startsWith('>') ? 'x' : old} # last\n`;
          const [before, after] = [
            text,
            write(text, [
              { document: 0, path: ['a'], value },
              { document: 0, path: ['b', 0], value },
            ]),
          ].map((one) => parseAllDocuments(one)[0]!);
          expect(after!.toJS()).toEqual({ a: value, b: [value] });
          expect(after!.toString().match(/# \w+$/gm)).toEqual(before!.toString().match(/# \w+$/gm));
        },
      ),
    ));
});
