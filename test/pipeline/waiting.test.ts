import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TaskDefinition } from '../../src/definitions/types.ts';
import { fold } from '../../src/pipeline/fold.ts';
import type { Answer, Execution, Halt } from '../../src/pipeline/types.ts';
import { tasks as types } from '../../src/tasks/index.ts';
import { broken, definitions, ended, pipeline, task, trial } from './fixture.ts';

const yes: Answer = { approved: true, by: 'ann', comments: 'fine', at: 1_000_000 };
const no: Answer = { ...yes, approved: false };
const ask = (more: Partial<TaskDefinition> = {}): TaskDefinition => ({ type: 'UserOperation', input: { summary: 'Go on?' }, ...more });
const tasks = { REST: trial({ fail: () => broken() }), UserOperation: types.UserOperation };
/** As another process reads it. */
const carried = (halt: Halt | undefined): Halt => JSON.parse(JSON.stringify(halt)) as Halt;

const aTask: fc.Arbitrary<TaskDefinition> = fc
  .record({
    kind: fc.constantFrom('echo', 'fail', 'ask', 'ask'),
    ignoreFailure: fc.boolean(),
    preCondition: fc.constantFrom(undefined, 'true', 'false', '"${S0.0.status}" == "COMPLETED"'),
  })
  .map(({ kind, ignoreFailure, preCondition }) => {
    const more = { ...(ignoreFailure ? { ignoreFailure } : {}), ...(preCondition ? { preCondition } : {}) };
    return kind === 'ask' ? ask(more) : task({ do: kind, before: '${S0.0.output}', first: '${S1.0.status}' }, more);
  });
const aPipeline = fc
  .array(fc.array(fc.tuple(aTask, fc.boolean()), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((stages) => {
    const built = stages.map((some, index) => [`S${index}`, Object.fromEntries(some.map(([one], place) => [String(place), one]))] as const);
    const order = stages.map((some, index) => {
      const items: string[] = [];
      for (const [place, [, isBeside]] of some.entries()) {
        if (isBeside && items.length > 0) items.push(`${items.pop()},${place}`);
        else items.push(String(place));
      }
      return [`S${index}`, items] as const;
    });
    return pipeline(Object.fromEntries(built), { output: { LAST: '${S0.0.status}' } }, Object.fromEntries(order));
  });

describe('a run that waits for people', () => {
  it('comes to the same in two processes as in one, whatever the pipeline is and whatever is said', async () => {
    let split = 0;
    await fc.assert(
      fc.asyncProperty(aPipeline, fc.boolean(), async (definition, approved) => {
        const answer = approved ? yes : no;
        const names = definition.stageOrder.flatMap((stage) =>
          Object.keys(definition.stages[stage]?.tasks ?? {}).map((one) => `${stage}.${one}`),
        );
        const through = await ended(definition, { tasks, answers: Object.fromEntries(names.map((name) => [name, answer])) });
        let part = await ended(definition, { tasks });
        const events = [...part.events];
        while (part.halt) {
          split += 1;
          expect(part.execution.status).toBe('WAITING');
          const halt = carried(part.halt);
          const [first = ''] = Object.keys(halt.tickets);
          part = await ended(definition, { tasks, halt, answers: { [first]: answer } });
          events.push(...part.events);
        }
        const last = part.execution;
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
        expect(events.reduce<Execution | undefined>(fold, undefined)).toEqual(last);
        // Where a task beside it fails, nobody is asked any more; one that was answered at once had its answer.
        const gaveUp = Object.values(last.stages).some((stage) => Object.values(stage.tasks).some((one) => one.status === 'CANCELED'));
        if (!gaveUp) expect(last).toEqual(through.execution);
        else expect(through.execution.status).toBe('FAILED');
        if (!gaveUp) expect(part.results.map(({ status }) => status).sort()).toEqual(through.results.map(({ status }) => status).sort());
      }),
      { numRuns: 300 },
    );
    expect(split).toBeGreaterThan(100);
  });

  const two = pipeline({ Deploy: { Ask: ask(), Web: task({ said: '${Deploy.Ask.output.comments}' }) } });

  it('ends WAITING with what is asked, until when; nothing behind it has run', async () => {
    const { execution, halt, statuses, clock } = await ended(
      pipeline({
        S: {
          A: ask({
            input: {
              summary: 'Go?',
              description: 'new',
              approvers: ['ann'],
              approverGroups: 'ops',
              expiration: 2,
              expirationUnit: 'HOURS',
              cancelPreviousPendingUserOp: 'true',
            },
          }),
          B: task(),
        },
      }),
      { tasks },
    );
    expect([execution.status, execution.statusMessage]).toEqual(['WAITING', 'S.A: waits for approval: Go?']);
    expect(halt?.tickets).toEqual({
      'S.A': {
        summary: 'Go?',
        description: 'new',
        approvers: ['ann', 'ops'],
        groups: ['ops'],
        asked: clock.now(),
        expires: clock.now() + 7_200_000,
        replaces: true,
      },
    });
    expect(statuses).not.toContain('S.B RUNNING');
    expect(execution.stages['S']?.tasks['A']).toMatchObject({ status: 'WAITING', output: { index: 1, status: 'ACTIVE' } });
  });

  it('goes on behind the approval, whose outputs later tasks bind', async () => {
    const { halt } = await ended(two, { tasks });
    const { execution } = await ended(two, { tasks, halt: carried(halt), answers: { 'Deploy.Ask': yes } });
    expect(execution.status).toBe('COMPLETED');
    expect(execution.stages['Deploy']?.tasks['Ask']?.output).toEqual({
      index: 1,
      status: 'APPROVED',
      respondedBy: 'ann',
      respondedOnInMicros: 1_000_000_000,
      comments: 'fine',
    });
    expect(execution.stages['Deploy']?.tasks['Web']?.output).toEqual({ said: 'fine' });
  });

  it.each([
    ['REJECTED', no, 'Deploy.Ask: rejected by ann: fine'],
    ['EXPIRED', { ...no, by: '', comments: '' }, 'Deploy.Ask: nobody answered in time'],
  ])('fails where it is %s', async (status, answer, message) => {
    const { halt } = await ended(two, { tasks });
    const { execution } = await ended(two, { tasks, halt: carried(halt), answers: { 'Deploy.Ask': answer } });
    expect([execution.status, execution.statusMessage]).toEqual(['FAILED', message]);
    expect(execution.stages['Deploy']?.tasks['Ask']?.output).toMatchObject({ status });
    expect(execution.stages['Deploy']?.tasks['Web']?.status).toBe('NOT_STARTED');
  });

  it('rolls back what the pipeline says, where it is rejected', async () => {
    const undo = pipeline({ U: { One: task() } }, { name: 'undo' });
    const outer = { ...two, rollbacks: [{ stage: 'Deploy', name: 'undo' }] };
    const more = { tasks, definitions: definitions(outer, undo) };
    const { halt } = await ended(outer, more);
    const { execution } = await ended(outer, { ...more, halt: carried(halt), answers: { 'Deploy.Ask': no } });
    expect(execution.status).toBe('ROLLBACK_COMPLETED');
  });

  it('waits for nobody where a task beside it fails', async () => {
    const beside = pipeline({ S: { A: ask(), B: task({ do: 'fail' }) } }, {}, { S: ['A,B'] });
    const { execution, halt } = await ended(beside, { tasks });
    expect([execution.status, execution.stages['S']?.tasks['A']?.status, halt]).toEqual(['FAILED', 'CANCELED', undefined]);
  });

  it('tells which outputs are hidden behind it', async () => {
    const telling = pipeline({ S: { A: task({ key: '${var.T}' }), B: task({ x: 'y' }), C: ask() } });
    const { events } = await ended(telling, { tasks, variable: () => 'canary-7f3a', secrets: ['canary-7f3a'] });
    expect(events.flatMap((event) => (event.type === 'problem' ? [`${event.problem.code} ${event.problem.message}`] : []))).toEqual([
      'H2K-887 the output of S.A holds a secret or is very long: after the approval, bindings see it as the execution shows it',
    ]);
  });
});
