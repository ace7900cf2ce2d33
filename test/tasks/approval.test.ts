import { describe, expect, it } from '@jest/globals';
import type { CheckContext } from '../../src/pipeline/types.ts';
import { tasks } from '../../src/tasks/index.ts';
import type { JsonObject } from '../../src/types.ts';
import { definitions, ended, pipeline, task, trial } from '../pipeline/fixture.ts';

const approval = await tasks.UserOperation.load();
const told = async (value: JsonObject): Promise<string[]> => {
  const at = (path: readonly (string | number)[]) => ({ file: 'd.yaml', line: path.length + 1, column: 1 });
  const problems = await approval.check({ value, at }, {} as CheckContext);
  return problems.map(({ code, message }) => `${code} ${message}`);
};

describe('a UserOperation', () => {
  it('is as exports write it', async () =>
    expect(
      await told({
        approvers: ['ann'],
        approverGroups: [],
        summary: 'Go?',
        description: '',
        sendemail: false,
        expiration: '3',
        expirationUnit: 'DAYS',
        cancelPreviousPendingUserOp: 'false',
        pipelineName: 'deploy',
      }),
    ).toEqual([]));

  it('tells every mistake at once', async () =>
    expect(await told({ approver: ['ann'], expiration: -1, expirationUnit: 'WEEKS' })).toEqual([
      'H2K-660 a UserOperation task has no input approver; did you mean approvers?',
      'H2K-661 summary of a UserOperation task is missing',
      "H2K-661 expiration of a UserOperation task can't be -1",
      'H2K-661 expirationUnit of a UserOperation task can\'t be "WEEKS"',
    ]));

  it.each([
    [{ expiration: 90, expirationUnit: 'MINUTES' }, 5_400_000],
    [{ expirationInDays: 2 }, 172_800_000],
    [{}, 259_200_000],
  ])('with %j waits so long', async (input, patience) => {
    const { halt, clock } = await ended(pipeline({ S: { A: { type: 'UserOperation', input: { summary: 'Go?', ...input } } } }), {
      tasks: { UserOperation: tasks.UserOperation },
    });
    expect(halt?.tickets['S.A']?.expires).toBe(clock.now() + patience);
  });

  it('fails in a pipeline that another one runs', async () => {
    const inner = pipeline({ I: { Ask: { type: 'UserOperation', input: { summary: 'Go?' } } } }, { name: 'inner' });
    const outer = pipeline({ S: { Before: task(), Run: task({ do: 'nest' }) } });
    const nest = trial({
      nest: async (_, { runPipeline }) => {
        const { statusMessage } = await runPipeline('inner', {});
        return { status: 'FAILED', statusMessage, output: {} };
      },
    });
    const { execution, halt } = await ended(outer, {
      tasks: { REST: nest, UserOperation: tasks.UserOperation },
      definitions: definitions(outer, inner),
    });
    expect([execution.status, execution.stages['S']?.tasks['Run']?.statusMessage, halt]).toEqual([
      'FAILED',
      "a pipeline that another one runs can't wait for a person",
      undefined,
    ]);
  });
});
