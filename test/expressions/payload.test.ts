import { describe, expect, it } from '@jest/globals';
import { bindPayload } from '../../src/expressions/index.ts';
import type { Json } from '../../src/types.ts';

const values: { [name: string]: Json } = { quote: 'say "hi"\n\\', number: 7, json: '{"a": 1}', map: { b: [true] } };
const bound = (text: string) => bindPayload(text, ([name]) => values[String(name)]);

describe('a payload', () => {
  it.each<[string, unknown]>([
    ['{"text": "x ${quote} y"}', { text: 'x say "hi"\n\\ y' }],
    ['  {"a": "${quote}", "b": "${number}", "c": ${number}}', { a: 'say "hi"\n\\', b: '7', c: 7 }],
    ['["\\"${quote}", ${json}, ${map}, "${map}"]', ['"say "hi"\n\\', { a: 1 }, { b: [true] }, '{"b":[true]}']],
    ['{"keeps": 9007199254740993, "gone": "${gone}", "none": ${gone}}', { keeps: 9007199254740992, gone: 'null', none: null }],
  ])('that is JSON stays JSON: %s', (text, expected) => {
    expect(JSON.parse(bound(text))).toEqual(expected);
  });

  it('keeps the numbers and the blanks that were written', () => {
    expect(bound('{ "n": 9007199254740993, "x":  "${number}" }')).toBe('{ "n": 9007199254740993, "x":  "7" }');
  });

  it.each([
    ['text ${quote}', 'text say "hi"\n\\'],
    ['${json}', '{"a": 1}'],
    ['name=${number}&x="${quote}"', 'name=7&x="say "hi"\n\\"'],
    ['plain', 'plain'],
    ['', ''],
  ])('that is no JSON is bound as any text: %s', (text, expected) => {
    expect(bound(text)).toBe(expected);
  });
});
