import { describe, expect, it } from '@jest/globals';
import { compileCondition, decide } from '../../src/expressions/index.ts';
import { ConfigurationError, type Json } from '../../src/types.ts';

const at = { file: 'deploy.yaml', line: 3, column: 5 };
const values: Record<string, Json> = {
  'input.yes': 'Yes',
  'input.true': 'true',
  'input.quote': 'a" == "a" || "b',
  'input.count': '10',
  'input.empty': '',
  'A.exit': 0,
  'A.exit2': 3,
  'A.flag': true,
  'A.big': 9007199254740993n,
  'A.map': { a: 1 },
  runState: 'FAILED',
  'status.phase': 'Done',
  'items.0.count': 2,
};
const scope = (path: readonly (string | number)[]) => values[path.join('.')];

function holds(text: string, bareNames = false): boolean {
  const { condition, problems } = compileCondition(text, at, { bareNames });
  expect(problems).toEqual([]);
  return decide(condition, scope);
}

describe('a condition holds, or not', () => {
  it.each<[string, boolean]>([
    ['"${input.true}" == "true"', true],
    ['"${input.yes}" == "true"', false],
    ['${input.yes} == "Yes"', true],
    ['${input.yes} == "YES"', false],
    ["${input.yes} == 'Yes'", true],
    ['${input.yes}=="Yes"&&${A.exit}==0', true],
    ['${A.exit2} > 0', true],
    ['${A.exit} > 0', false],
    ['${A.exit} == 0', true],
    ['${A.exit} == "0"', true],
    ['"${A.exit}" == "0"', true],
    ['"${A.gone}" == "null"', true],
    ['"${A.gone}" != "null"', false],
    ['${A.gone} == null', true],
    ['${A.gone} == "null"', true],
    ['${A.gone} > 0', false],
    ['${A.gone} <= 0', false],
    ['true == false', false],
    ['true==false', false],
    ['"true" == "false"', false],
    ['true==true', true],
    ['${input.yes} == "Yes" && ((${A.exit} == 0 && ${A.exit2} == 0 ) || (${A.exit2} == 3)) ', true],
    ['${input.yes} == "Yes" &&\n\n  ${A.exit} ==\n  0', true],
    ['${A.flag}', true],
    ['!${A.flag}', false],
    ['!(${A.exit} == 0) || !false', true],
    ['${input.empty}', false],
    ['${A.gone}', false],
    ['"${input.true}"', true],
    ['${A.flag} == true', true],
    ['${input.true} == true', true],
    ['"v${input.count}" == "v10"', true],
    ['"say \\"hi\\" \\\\" == \'say "hi" \\\\\'', true],
    ['"\\${x}" == "$" ', false],
    ['${A.map} == "{\\"a\\":1}"', true],
  ])('%s → %s', (text, expected) => {
    expect(holds(text)).toBe(expected);
  });

  it('numbers are compared as numbers when one side is one, texts as texts', () => {
    expect(holds('${input.count} > 9')).toBe(true);
    expect(holds('${input.count} == 10.0')).toBe(true);
    expect(holds('"1.0" == "1"')).toBe(false);
    expect(holds('${input.count} >= "9"')).toBe(true);
    expect(holds('${A.big} == 9007199254740993')).toBe(true);
    expect(holds('${A.big} == 9007199254740992')).toBe(false);
    expect(holds('-1.5e1 < -14')).toBe(true);
    expect([holds('2 < 2'), holds('2 <= 2'), holds('2 > 2'), holds('2 >= 2')]).toEqual([false, true, false, true]);
  });

  it('&& binds tighter than ||, comparisons tighter than both, order tighter than equality', () => {
    expect(holds('true || false && false')).toBe(true);
    expect(holds('(true || false) && false')).toBe(false);
    expect(holds('false == true || true')).toBe(true);
    expect(holds('1 < 2 == true')).toBe(true);
    expect(holds('!false && true')).toBe(true);
    expect(holds('!true == false')).toBe(true);
  });

  it('looks no further than it must', () => {
    expect(holds('false && ${input.yes}')).toBe(false);
    expect(holds('true || ${input.yes}')).toBe(true);
  });

  it('a value never makes structure', () => {
    expect(holds('"${input.quote}" == "a"')).toBe(false);
    expect(holds('${input.quote} == "b"')).toBe(false);
  });

  it('a blank one holds', () => {
    expect([holds(''), holds(' \n ')]).toEqual([true, true]);
  });
});

describe('exit criteria name properties', () => {
  it.each([
    ["status.phase == 'Done'", true],
    ['runState == "FAILED" || runState == "CANCELLED"', true],
    ['items[0].count >= 2', true],
    ['gone == null', true],
    ['runState == "${input.yes}"', false],
  ])('%s → %s', (text, expected) => {
    expect(holds(text, true)).toBe(expected);
  });
});

describe('what can’t be told is an error, not a guess', () => {
  it.each([
    ['${input.yes}', 'neither true nor false'],
    ['${A.exit}', 'neither true nor false'],
    ['!"maybe"', 'neither true nor false'],
    ['${input.yes} > 3', '"Yes" is no number'],
    ['3 < "x"', '"x" is no number'],
    ['true < 3', '"true" is no number'],
  ])('%s', (text, words) => {
    const { condition } = compileCondition(text, at);
    expect(() => decide(condition, scope)).toThrow(ConfigurationError);
    expect(() => decide(condition, scope)).toThrow(words);
  });
});

describe('a condition that can’t be read is told where', () => {
  it.each<[string, number, string, string]>([
    ['${input.yes} = "Yes"', 18, '"=" is no operator', '=='],
    ['${input.yes} === "Yes"', 20, '"=" is no operator', '=='],
    ['${input.yes} == Yes', 21, 'Yes stands without quotes', '"Yes"'],
    ['true and false', 10, 'and stands without quotes', '&&'],
    ['true & false', 10, '"&" is no operator', '&&'],
    ['true | false', 10, '"|" is no operator', '||'],
    ['"open == true', 5, 'no operator', 'close the quotes'],
    ['(true', 5, 'not closed', ')'],
    ['true)', 9, ') stands where an operator should', 'put'],
    ['true ==', 11, 'ends too early', 'behind the last operator'],
    ['== true', 5, '== stands where a value should', 'before it'],
    ['"a" "b"', 9, 'a value stands where an operator should', 'quotes'],
    ['${input.x', 5, 'no closing }', '\\${'],
    ['"${input.x" == "y"', 6, 'no closing }', '\\${'],
    ['status == "x"', 5, 'status stands without quotes', '"status"'],
    ['1.2.3 == 1', 5, '1.2.3 stands without quotes', '"1.2.3"'],
    ['constructor == 1', 5, 'constructor stands without quotes', 'quotes'],
  ])('%s', (text, column, message, fix) => {
    const { condition, problems } = compileCondition(text, at);
    expect(problems).toEqual([
      {
        code: text.includes('${input.x') ? 'H2K-630' : 'H2K-633',
        severity: 'error',
        message: expect.stringContaining(message),
        fix: expect.stringContaining(fix),
        at: { file: 'deploy.yaml', line: 3, column },
      },
    ]);
    expect(condition.expression).toBeUndefined();
  });

  it('its bindings are known all the same, for whoever looks whether they can resolve', () => {
    const { condition } = compileCondition('"${a.b}" == "x" && (${c} ==\n ${d.e[0]})', at);
    expect(condition.bindings.map(({ path, at: place }) => [path, place.line, place.column])).toEqual([
      [['a', 'b'], 3, 6],
      [['c'], 3, 25],
      [['d', 'e', 0], 4, 2],
    ]);
  });
});
