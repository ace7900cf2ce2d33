import { describe, expect, it } from '@jest/globals';
import { load } from '../../src/definitions/load.ts';
import { givenProblems, variableValue } from '../../src/definitions/variables.ts';

const { definitions } = load([
  {
    file: 'v.yaml',
    text: `kind: VARIABLE
name: REGION
type: REGULAR
value: eu
---
kind: VARIABLE
name: EMPTY
type: REGULAR
---
kind: VARIABLE
name: hub-token
type: SECRET
value: '*****'
---
{ kind: VARIABLE, name: SHARED, project: a, type: REGULAR, value: of a }
---
{ kind: VARIABLE, name: SHARED, project: b, type: REGULAR, value: of b }
`,
  },
]);
const sources = (env: Record<string, string> = {}, given: [string, string][] = []) => ({ definitions, given: new Map(given), env });
const problem = (name: string, env: Record<string, string> = {}) =>
  (variableValue(name, undefined, sources(env)) as { problem: object }).problem;

describe('the value of a variable', () => {
  it('is its own', () => expect(variableValue('REGION', undefined, sources())).toEqual({ value: 'eu', isSecret: false }));
  it('or the given one', () =>
    expect(variableValue('REGION', undefined, sources({}, [['REGION', 'us']]))).toEqual({ value: 'us', isSecret: false }));
  it('of the same project first', () => expect(variableValue('SHARED', 'b', sources())).toEqual({ value: 'of b', isSecret: false }));
  it('of a secret is the step’s environment variable, never what stands in the file', () =>
    expect(variableValue('hub-token', undefined, sources({ HUB_TOKEN: 'abc' }))).toEqual({ value: 'abc', isSecret: true }));
});

describe('a variable without a value', () => {
  it('that is a secret shows the lines to add', () =>
    expect(problem('hub-token')).toEqual({
      code: 'H2K-617',
      severity: 'error',
      message: 'the SECRET variable hub-token has no value: the step has no environment variable HUB_TOKEN',
      fix: 'add to the step:\nenv:\n  HUB_TOKEN: ${{ secrets.HUB_TOKEN }}',
      at: { file: 'v.yaml', line: 11, column: 7 },
    }));
  it('whose secret is not set in the repository: GitHub makes it empty', () =>
    expect(problem('hub-token', { HUB_TOKEN: '' })).toMatchObject({
      message: expect.stringContaining('HUB_TOKEN is empty: is there a secret of that name'),
    }));
  it('that is a regular one', () =>
    expect(problem('EMPTY')).toMatchObject({ code: 'H2K-617', message: 'the variable EMPTY has no value' }));
  it('is not one that nobody defined', () =>
    expect(problem('REGIO')).toMatchObject({ code: 'H2K-616', message: 'there is no variable REGIO; did you mean REGION?' }));
});

it('what was given for no variable, or for a secret, is told', () =>
  expect(
    givenProblems(
      sources({}, [
        ['REGION', 'us'],
        ['REGOIN', 'us'],
        ['hub-token', 'abc'],
      ]),
    ).map(({ code, message, input }) => [code, message, input]),
  ).toEqual([
    ['H2K-616', 'there is no variable REGOIN; did you mean REGION?', 'variables'],
    ['H2K-617', "hub-token is SECRET: it can't be given as an input, where everybody can read it", 'variables'],
  ]));
