import { describe, expect, it } from '@jest/globals';
import { readLine } from '../../src/cli/flags.ts';

const read = (...argv: string[]) => {
  const line = readLine(argv);
  return 'row' in line
    ? { words: line.words, own: line.own, mistakes: line.asked.mistakes.map(({ code, message }) => `${code} ${message}`) }
    : line;
};

describe('hub-to-kube import', () => {
  it('takes any number of files, and flags between them that have no value', () =>
    expect(read('import', 'a.yaml', '--check', 'b c.zip', '--out', 'there', '--create-to-apply', 'd.json')).toEqual({
      words: ['a.yaml', 'b c.zip', 'd.json'],
      own: { check: 'true', out: 'there', 'create-to-apply': 'true' },
      mistakes: [],
    }));

  it.each<[string, string[], string[]]>([
    ['no file', ['--check'], ['H2K-407 import needs to know the file']],
    ['a flag that isn’t there', ['a.yaml', '--chek'], ['H2K-404 there is no flag --chek; did you mean --check?']],
    ['a flag of another command', ['a.yaml', '--prune'], ['H2K-404 import takes no --prune']],
    ['a folder that isn’t named', ['a.yaml', '--out'], ['H2K-406 --out has no value']],
  ])('%s', (_, argv, mistakes) => expect(read('import', ...argv)).toMatchObject({ mistakes }));
});
