import { describe, expect, it } from '@jest/globals';
import type { CheckContext, TaskContext } from '../../src/pipeline/types.ts';
import { tasks } from '../../src/tasks/index.ts';
import { ConfigurationError, type JsonObject } from '../../src/types.ts';

const at = (path: readonly (string | number)[]) => ({ file: 'p.yaml', line: 1, column: path.length });
const Condition = await tasks.Condition.load();
const run = (input: JsonObject, values: JsonObject = {}) =>
  Condition.run(Condition.parse(input), { scope: (path) => values[path.join('.')] } as TaskContext);

describe('a Condition task', () => {
  it.each<[string | boolean, string, string]>([
    ['${S.T.output.count} == 1', 'COMPLETED', 'the condition holds'],
    ['${S.T.output.count} > 1', 'FAILED', 'the condition does not hold: ${S.T.output.count} > 1'],
    [true, 'COMPLETED', 'the condition holds'],
    [false, 'FAILED', 'the condition does not hold: false'],
  ])('%s: %s', async (condition, status, statusMessage) => {
    expect(await run({ condition }, { 'S.T.output.count': 1 })).toEqual({ status, statusMessage, output: {} });
  });

  it('does not tell what was bound, which may be a secret', async () => {
    const { statusMessage } = await run({ condition: '${var.TOKEN} == "x"' }, { 'var.TOKEN': 'canary-7f3a' });
    expect(statusMessage).not.toContain('canary');
  });

  it('is decided on the value, whatever is in it', async () => {
    expect(await run({ condition: '"${input.X}" == "a"' }, { 'input.X': 'b" == "b" || "a' })).toMatchObject({ status: 'FAILED' });
  });

  it.each<[JsonObject, string]>([
    [{}, 'needs its input condition'],
    [{ condition: ' ' }, 'needs its input condition'],
    [{ condition: ['x'] }, 'needs its input condition'],
    [{ condition: 'true', expression: 'x' }, 'has no input expression'],
  ])('%j is refused before anything runs', async (value, words) => {
    const problems = await Condition.check({ value, at }, {} as CheckContext);
    expect(problems).toMatchObject([{ code: 'H2K-643', message: expect.stringContaining(words), at: { file: 'p.yaml' } }]);
  });

  it('that can’t be read is refused when it is bound as well', () => {
    expect(() => Condition.parse({ condition: 'a =' })).toThrow(ConfigurationError);
    expect(() => Condition.parse({})).toThrow(ConfigurationError);
  });
});
