import { describe, expect, it } from '@jest/globals';
import type { CheckContext } from '../../src/pipeline/types.ts';
import { tasks } from '../../src/tasks/index.ts';
import { ConfigurationError, type JsonObject } from '../../src/types.ts';
import { broken, definitions, ended, pipeline, task, trial } from '../pipeline/fixture.ts';

const Pipeline = await tasks.Pipeline.load();
const all = { ...tasks, REST: trial({ fail: () => broken() }) };
const inner = (more: JsonObject = {}) =>
  pipeline(
    { I: { X: task({ got: '${input.A}', ...more }) } },
    { name: 'inner', input: { A: 'default' }, output: { R: '${I.X.output.got}!' } },
  );
const outer = pipeline({
  S: {
    Run: task({ pipeline: 'inner', inputProperties: { A: '${executionId}' } }, { type: 'Pipeline' }),
    Check: task(
      { condition: '${S.Run.output.outputProperties.R} == "run-1!" && ${S.Run.output.executionStatus} == "COMPLETED"' },
      { type: 'Condition' },
    ),
  },
});

describe('a Pipeline task', () => {
  it('runs the other pipeline, whose outputs later tasks bind', async () => {
    const { execution } = await ended(outer, {
      tasks: all,
      definitions: definitions(outer, inner()),
      execution: { id: 'run-1', url: 'https://x/1' },
    });
    expect(execution.status).toBe('COMPLETED');
    expect(execution.stages['S']?.tasks['Run']).toMatchObject({
      type: 'Pipeline',
      output: {
        executionStatus: 'COMPLETED',
        executionIndex: 1,
        pipelineExecutionLink: 'https://x/1',
        inputProperties: { A: 'run-1' },
        outputProperties: { R: 'run-1!' },
      },
      execution: { name: 'inner', status: 'COMPLETED', stages: { I: { status: 'COMPLETED', tasks: { X: { status: 'COMPLETED' } } } } },
    });
  });

  it('fails with it, and says where', async () => {
    const { execution } = await ended(outer, { tasks: all, definitions: definitions(outer, inner({ do: 'fail' })) });
    expect(execution).toMatchObject({ status: 'FAILED', statusMessage: 'S.Run: inner: broke' });
  });

  it('gives on a number as the text that an input is', async () => {
    const definition = pipeline({ S: { Run: task({ pipeline: 'inner', inputProperties: { A: 3 } }, { type: 'Pipeline' }) } });
    const { execution } = await ended(definition, { tasks: all, definitions: definitions(definition, inner()) });
    expect(execution.stages['S']?.tasks['Run']?.output).toMatchObject({ outputProperties: { R: '3!' } });
  });

  it.each<[JsonObject, string]>([
    [{}, 'needs its input pipeline'],
    [{ pipeline: '' }, 'needs its input pipeline'],
    [{ pipeline: 'p', inputProperties: ['x'] }, 'must be a map'],
    [{ pipeline: 'p', inputProperty: {} }, 'has no input inputProperty; did you mean inputProperties?'],
  ])('%j is refused before anything runs', async (value, words) => {
    const problems = await Pipeline.check({ value, at: () => ({ file: 'p.yaml', line: 1, column: 1 }) }, {} as CheckContext);
    expect(problems).toMatchObject([{ code: 'H2K-643', message: expect.stringContaining(words) }]);
  });

  it('is refused when it is bound as well', () => {
    expect(() => Pipeline.parse({ pipeline: null })).toThrow(ConfigurationError);
    expect(() => Pipeline.parse({ pipeline: 'p', inputProperties: 'x' })).toThrow(ConfigurationError);
  });
});
