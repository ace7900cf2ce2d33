import { describe, expect, it } from '@jest/globals';
import { newTaskLines } from '../../src/commands/tasklines.ts';
import { newExecution } from '../../src/pipeline/fold.ts';
import type { ExecutionEvent, Status, Within } from '../../src/pipeline/types.ts';
import { pipeline, task } from '../pipeline/fixture.ts';

const begin = (...tasks: string[]) => {
  const tree = newExecution(pipeline({ S: Object.fromEntries(tasks.map((name) => [name, task()])) }), { id: '1', index: 1, input: {} });
  return { seq: 0, at: 0, execution: '1', type: 'begin', tree } as ExecutionEvent;
};
const status = (name: string | undefined, state: Status, message?: string, within?: Within[]) =>
  ({ seq: 1, at: 0, execution: '1', type: 'status', stage: 'S', task: name, status: state, message, within }) as unknown as ExecutionEvent;
const linesOf = (...events: ExecutionEvent[]) => events.map(newTaskLines()).flatMap((told) => (told ? [told.text] : []));

describe('what is told of tasks', () => {
  it('is that they begin, and an end that is not as planned', () => {
    expect(
      linesOf(
        begin('A', 'B', 'C', 'D'),
        status(undefined, 'RUNNING'),
        status('A', 'RUNNING'),
        status('B', 'SKIPPED', 'the precondition does not hold'),
        status('A', 'COMPLETED', 'done'),
        status('C', 'FAILED_CONTINUE', 'no answer'),
        status('D', 'FAILED', 'broke'),
        status(undefined, 'FAILED', 'S.D: broke'),
      ),
    ).toEqual([
      'S / A',
      'S / B skipped: the precondition does not hold',
      'S / C failed, and the pipeline goes on: no answer',
      'S / D failed: broke',
    ]);
  });

  it('of the only one is no end: it is the whole’s', () => {
    expect(linesOf(begin('A'), status('A', 'RUNNING'), status('A', 'FAILED', 'broke'))).toEqual(['S / A']);
  });

  it('of nested ones is where they belong', () => {
    expect(
      linesOf(
        begin('A', 'B'),
        status('A', 'RUNNING', '', [
          { stage: 'Out', task: 'Run' },
          { stage: 'T', rollback: true },
        ]),
      ),
    ).toEqual(['Out / Run > T, rollback > S / A']);
  });
});
