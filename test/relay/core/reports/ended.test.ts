import { describe, expect, it } from '@jest/globals';
import type { Execution } from '../../../../src/pipeline/types.ts';
import { withItsEnd } from '../../../../src/relay/core/reports/ended.ts';
import { ExecutionView } from '../../../../src/relay/core/reports/view.ts';
import { begin, failing, numbered } from '../../executions/events.ts';

const told = (...events: Parameters<typeof numbered>[0]): Execution => {
  const view = new ExecutionView();
  for (const event of numbered([begin(), ...events])) view.take(event);
  return view.execution!;
};
const statuses = ({ stages }: Execution) =>
  Object.fromEntries(
    Object.entries(stages).map(([name, { status, tasks }]) => [name, [status, ...Object.values(tasks).map((one) => one.status)]]),
  );

describe('an execution', () => {
  it('that goes on is as it is', () => {
    const execution = told(...failing.slice(0, 3));
    expect(withItsEnd(execution)).toBe(execution);
  });

  it('whose process was killed has nothing at work any more', () => {
    expect(statuses(withItsEnd(told(...failing.slice(0, 3), { type: 'status', status: 'CANCELED' })))).toEqual({
      Deploy: ['CANCELED', 'CANCELED', 'NOT_STARTED'],
      Smoke: ['NOT_STARTED', 'NOT_STARTED'],
    });
  });

  it('has none in what it holds, either', () => {
    const { tree } = begin('inner') as { tree: Execution };
    const within = [{ stage: 'Deploy', task: 'Shop' }];
    const execution = told(
      ...failing.slice(0, 3),
      { type: 'begin', within, tree },
      { type: 'status', within, status: 'RUNNING' },
      { type: 'status', within, stage: 'Deploy', status: 'RUNNING' },
      { type: 'status', status: 'CANCELED' },
    );
    const inner = withItsEnd(execution).stages['Deploy']!.tasks['Shop']!.execution!;
    expect([inner.status, statuses(inner)['Deploy']?.[0]]).toEqual(['CANCELED', 'CANCELED']);
  });

  it('that came to its end by itself is as it told', () => {
    const execution = told(...failing);
    expect(withItsEnd(execution)).toEqual(execution);
  });
});
