import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { bind, compile, compileCondition, decide, evaluate } from '../../src/expressions/index.ts';
import type { Json, Position, Problem } from '../../src/types.ts';
import { Stop } from '../../src/types.ts';

const at: Position = { file: 'f.yaml', line: 5, column: 3 };
const pieces = [
  '${',
  '}',
  '.',
  '[',
  ']',
  '[0]',
  '["',
  '"]',
  '"',
  "'",
  '\\',
  '$',
  '==',
  '=',
  '&&',
  '||',
  '!',
  '(',
  ')',
  '<',
  '>=',
  ' ',
  '\n',
];
const words = ['input', 'var', 'X', 'true', 'null', '12', '-1.5', 'Stage été', '__proto__', '\u0000', '🚢', '\ud800'];
const text = fc
  .array(fc.oneof(fc.constantFrom(...pieces, ...words), fc.string({ maxLength: 5 })), { maxLength: 60 })
  .map((all) => all.join(''));
const secret = 'canary-7f3a';

function within(source: string, { file, line, column }: Position): boolean {
  const lines = source.split('\n');
  const own = lines[line - at.line];
  return file === at.file && own !== undefined && column - (line === at.line ? at.column : 1) <= own.length && column >= 1;
}
const allWithin = (source: string, problems: Problem[]) => problems.every(({ at: place }) => place !== undefined && within(source, place));

describe('whatever the text', () => {
  it('a template is made or its mistakes are told, at places inside the text', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { template, problems } = compile(source, at);
        expect(allWithin(source, problems)).toBe(true);
        for (const binding of template.bindings) {
          expect(within(source, binding.at)).toBe(true);
          expect(source.startsWith(`\${${binding.written}}`, binding.offset)).toBe(true);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('a condition is decided, refused where it stands, or fails in words', () => {
    fc.assert(
      fc.property(text, fc.boolean(), (source, bareNames) => {
        const { condition, problems } = compileCondition(source, at, { bareNames });
        expect(allWithin(source, problems)).toBe(true);
        try {
          expect(typeof decide(condition, () => 'x')).toBe('boolean');
        } catch (error) {
          expect(error).toBeInstanceOf(Stop);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('what a value brings in is never read: a secret that only a binding names stays where it is', () => {
    fc.assert(
      fc.property(text, fc.string(), (source, noise) => {
        const asked: string[] = [];
        const scope = (path: readonly (string | number)[]): Json => {
          asked.push(path.join('.'));
          return path[0] === 'var' && path[1] === 'SECRET' ? secret : `${noise}\${var.SECRET}`;
        };
        const value = evaluate(compile(source.replaceAll('SECRET', ''), at).template, scope);
        expect(asked.some((path) => path === 'var.SECRET')).toBe(false);
        expect(JSON.stringify(value)).not.toContain(secret);
      }),
      { numRuns: 500 },
    );
  });

  it('a bound value has the keys, the lists and the numbers that it had', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const shape = (one: unknown): unknown =>
          Array.isArray(one)
            ? one.map(shape)
            : one && typeof one === 'object'
              ? Object.entries(one).map(([k, v]) => [k, shape(v)])
              : typeof one === 'string'
                ? ''
                : one;
        expect(shape(bind(value as Json, () => 'text'))).toEqual(shape(value));
      }),
    );
  });

  it.each([
    ['an open binding', '${'.repeat(200_000)],
    ['a name without end', `\${${'a'.repeat(2_000_000)}`],
    ['blanks without end', `\${${' \n'.repeat(500_000)}`],
    ['brackets without end', `\${a${'["'.repeat(500_000)}`],
    ['brackets that nest', '('.repeat(200_000)],
    ['operators in a chain', `true${'||true'.repeat(200_000)}`],
    ['an open quote', `"${'\\"'.repeat(500_000)}`],
    ['negations', '!'.repeat(99_000)],
  ])('%s ends', (_, source) => {
    expect(allWithin(source, [...compile(source, at).problems, ...compileCondition(source, at).problems])).toBe(true);
    expect(compileCondition(source, at).problems.length).toBeGreaterThan(0);
  });
});
