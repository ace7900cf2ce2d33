import { describe, expect, it } from '@jest/globals';
import { read, readerOf } from '../../../src/kubernetes/health/custom/grammar.ts';
import { parts, type Tone } from '../../../src/kubernetes/health/custom/words.ts';
import { wordCases } from './cases/words.ts';

const cases = Object.entries(wordCases).flatMap(([tone, texts]) => texts.split(/\s+/).map((text) => [text, tone] as const));
const listed = (Object.entries(parts) as [Tone, string][]).flatMap(([tone, words]) =>
  words.split(/\s+/).map((word) => [word, tone] as const),
);
const wrong = (reader: typeof read): string[] => cases.filter(([text, tone]) => reader(text) !== tone).map(([text]) => text);

describe('the words of states', () => {
  it('say what a person takes them for', () => expect(wrong(read)).toEqual([]));

  it('stand in one tone each', () => {
    const words = listed.map(([word]) => word);
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  // Taken out, each must be missed: a word that no case needs is there for nothing.
  it.each(listed)('without %s (%s)', (word, tone) => {
    const left = parts[tone].split(/\s+/).filter((one) => one !== word);
    expect(wrong(readerOf({ ...parts, [tone]: left.join(' ') }))).not.toEqual([]);
  });
});
