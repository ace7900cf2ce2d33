import { execFileSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';
import { scriptOf } from '../../src/tasks/ci/script.ts';

/** Runs the script for real, with one value for every binding; what it prints. */
function printed(steps: string | string[], value: string): string {
  const { text, bindings } = scriptOf([steps].flat());
  const env = { PATH: process.env['PATH'] ?? '', ...Object.fromEntries([...bindings.keys()].map((name) => [name, value])) };
  return execFileSync('/bin/sh', ['-c', text], { env, encoding: 'utf8' }).replace(/\n$/, '');
}

const nasty = [
  "'; echo broken; '",
  '"; echo broken; "',
  '$(echo broken)',
  '`echo broken`',
  'a\necho broken\nEOF\necho broken',
  '\\',
  '${var.SECRET}',
  'a \'b\' "c" $HOME # d',
];

describe('a binding in a shell’s script', () => {
  it.each([
    ['in single quotes', "printf '%s' 'a ${input.X} b'", 'a VALUE b'],
    ['in double quotes', 'printf %s "a ${input.X} b"', 'a VALUE b'],
    ['in double quotes within single ones', 'printf %s \'{"a": "${input.X}"}\'', '{"a": "VALUE"}'],
    ['in single quotes within double ones', 'printf %s "it\'s ${input.X}"', "it's VALUE"],
    ['in a command within double quotes', 'printf %s "$(printf %s \'${input.X}\')"', 'VALUE'],
    ['behind a comment with an apostrophe', '# don\'t\nprintf %s "${input.X}"', 'VALUE'],
    ['behind a comment with an apostrophe, in single quotes', "true # don't\nprintf %s '${input.X}'", 'VALUE'],
    ['behind an escaped quote', "printf '%s' \\''${input.X}'", "'VALUE"],
    ['in a here-document', "cat <<EOF\nit's ${input.X}\nEOF\nprintf '%s' '${input.X}'", "it's VALUE\nVALUE"],
    ['behind a here-document', "cat <<-'END' >/dev/null\n\tdon't\n\tEND\nprintf %s '${input.X}'", 'VALUE'],
    ['twice in one word', "printf %s '${input.X}'-'${input.X}'", 'VALUE-VALUE'],
  ])('%s is filled in, and is nothing but text', (_, script, expected) => {
    for (const value of ['plain', ...nasty]) {
      const whole = expected.replaceAll('VALUE', () => value);
      expect(printed(script, value)).toBe(whole);
      expect(printed(script.split('\n'), value)).toBe(whole);
    }
  });

  it('without quotes is split at blanks, as it would be by hand', () => {
    expect(printed('printf "[%s]" ${input.X}', '--only a;b')).toBe('[--only][a;b]');
    expect(printed('x=${input.X}; printf "[%s]" "$x"', 'a b')).toBe('[a b]');
  });

  it('never makes a command of its value', () => {
    for (const value of nasty) expect(printed('echo ${input.X} > /dev/null; true', value)).toBe('');
  });

  it('in a comment or after # in a word does no harm', () => {
    expect(printed('echo a#${input.X} # ${input.X}', 'b')).toBe('a#b');
  });

  it('stays where a here-document is quoted, and that is told', () => {
    const { text, unfilled } = scriptOf(["cat <<'EOF'", '${input.X}', 'EOF', 'echo ${input.Y}']);
    expect(unfilled.map(({ written }) => written)).toEqual(['input.X']);
    expect(text).toBe("cat <<'EOF'\n${HUB_TO_KUBE_1}\nEOF\necho ${HUB_TO_KUBE_2}");
  });

  it('that is escaped is the shell’s own', () => {
    expect(scriptOf(['echo "\\${HOME}" $${X}']).text).toBe('echo "${HOME}" $${X}');
    expect(printed('x=1; echo "\\${x}"', '')).toBe('1');
  });
});
