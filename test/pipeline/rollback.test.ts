import { describe, expect, it } from '@jest/globals';
import type { Rollback } from '../../src/definitions/types.ts';
import { begin, broken, definitions, done, ended, pipeline, settled, task, trial } from './fixture.ts';

const back = pipeline({ R: { Restore: task({ to: '${input.TO}' }) } }, { name: 'back', input: { TO: '' } });
const backFails = pipeline({ R: { Restore: task({ do: 'fail' }) } }, { name: 'back', input: { TO: '' } });
const tasks = {
  REST: trial({
    fail: () => broken(),
    breakOff: (_, { signal }) => new Promise((resolve) => signal.addEventListener('abort', () => resolve(broken('half done')))),
    wait: (_, { signal }) => new Promise((_r, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
  }),
};
const failing = (rollbacks: Rollback[], more = {}) =>
  pipeline({ S: { A: task({ to: 'v1' }), B: task({ do: 'fail' }, more) }, T: { C: task() } }, { rollbacks });

describe('a rollback pipeline', () => {
  it('of a task runs when it fails, with what it is given', async () => {
    const definition = failing([{ name: 'back', stage: 'S', task: 'B', inputs: { TO: '${S.A.output.to}' } }]);
    const { execution, statuses } = await ended(definition, { tasks, definitions: definitions(definition, back) });
    expect(statuses.slice(4)).toEqual([
      'S.B RUNNING',
      'S.B ROLLING_BACK',
      'RUNNING',
      'R RUNNING',
      'R.Restore RUNNING',
      'R.Restore COMPLETED',
      'R COMPLETED',
      'COMPLETED',
      'S.B ROLLBACK_COMPLETED',
      'S ROLLBACK_COMPLETED',
      'ROLLBACK_COMPLETED',
    ]);
    expect(execution).toMatchObject({ status: 'ROLLBACK_COMPLETED', statusMessage: 'S.B: broke' });
    expect(execution.stages['S']?.tasks['B']).toMatchObject({
      status: 'ROLLBACK_COMPLETED',
      rollbackResponse: { name: 'back', status: 'COMPLETED', input: { TO: 'v1' }, _nested: true },
    });
    expect(execution.stages['T']?.status).toBe('NOT_STARTED');
  });

  it('of a stage runs when it fails', async () => {
    const definition = failing([{ name: 'back', stage: 'S', inputs: { TO: 'v0' } }]);
    const { execution } = await ended(definition, { tasks, definitions: definitions(definition, back) });
    expect(execution.stages['S']).toMatchObject({
      status: 'ROLLBACK_COMPLETED',
      rollbackResponse: { status: 'COMPLETED' },
      tasks: { B: { status: 'FAILED' } },
    });
  });

  it.each([
    ['that fails itself', [backFails], 'S.B: broke; the rollback back failed: broke'],
    ['that is not there', [], 'S.B: broke; the rollback back failed: there is no pipeline back'],
  ])('%s says so', async (_, others, statusMessage) => {
    const definition = failing([{ name: 'back', stage: 'S' }]);
    const { execution } = await ended(definition, { tasks, definitions: definitions(definition, ...others) });
    expect(execution).toMatchObject({ status: 'ROLLBACK_FAILED', statusMessage });
  });

  it('does not run for what may fail, for what went well, or for another stage', async () => {
    const definition = failing(
      [
        { name: 'back', stage: 'S', task: 'A' },
        { name: 'back', stage: 'S', task: 'B' },
        { name: 'back', stage: 'T' },
      ],
      { ignoreFailure: true },
    );
    const { execution, events } = await ended(definition, { tasks, definitions: definitions(definition, back) });
    expect(execution.status).toBe('COMPLETED');
    expect(events.filter(({ type }) => type === 'begin')).toHaveLength(1);
  });

  it.each([
    ['wait', 'CANCELED'],
    ['breakOff', 'FAILED'],
  ])('does not run after a cancel, whatever the task makes of it: %s', async (act, status) => {
    const definition = pipeline({ S: { A: task({ do: act }) } }, { rollbacks: [{ name: 'back', stage: 'S' }] });
    const { ran, cancel, events } = begin(definition, { tasks, definitions: definitions(definition, back) });
    await settled();
    cancel.abort();
    expect((await ran).execution.status).toBe(status);
    expect(events.filter(({ type }) => type === 'begin')).toHaveLength(1);
  });

  it('that would run itself is refused', async () => {
    const definition = pipeline({ S: { A: task({ do: 'fail' }) } }, { name: 'p', rollbacks: [{ name: 'p', stage: 'S' }] });
    const { execution } = await ended(definition, { tasks });
    expect(execution).toMatchObject({
      status: 'ROLLBACK_FAILED',
      statusMessage: 'broke; the rollback p failed: the pipeline p would run within itself: p → p',
    });
  });

  it('leaves what a good stage came to', async () => {
    const definition = pipeline({ S: { A: task() } }, { rollbacks: [{ name: 'back', stage: 'S' }] });
    expect(
      (await ended(definition, { tasks: { REST: trial({ echo: () => done() }) }, definitions: definitions(definition, back) })).execution
        .status,
    ).toBe('COMPLETED');
  });
});
