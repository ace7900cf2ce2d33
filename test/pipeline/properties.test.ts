import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { TaskDefinition } from '../../src/definitions/types.ts';
import { fold } from '../../src/pipeline/fold.ts';
import type { Execution, ExecutionEvent } from '../../src/pipeline/types.ts';
import { begin, broken, done, pipeline, settled, task, trial } from './fixture.ts';

const secret = 'canary-7f3a';
const aTask: fc.Arbitrary<TaskDefinition> = fc
  .record({
    act: fc.constantFrom('echo', 'fail', 'slow', 'leak'),
    ignoreFailure: fc.boolean(),
    preCondition: fc.constantFrom(undefined, 'true', 'false', '${name} > 1', '"${S0.0.status}" == "COMPLETED"'),
  })
  .map(({ act, ignoreFailure, preCondition }) =>
    task(
      { do: act, token: '${var.T}', before: '${S0.0.output}' },
      { ...(ignoreFailure ? { ignoreFailure } : {}), ...(preCondition ? { preCondition } : {}) },
    ),
  );
/** Up to three stages of up to four tasks, grouped anyhow. */
const aPipeline = fc
  .array(fc.array(fc.tuple(aTask, fc.boolean()), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 })
  .map((stages) => {
    const built = stages.map(
      (tasks, index) => [`S${index}`, Object.fromEntries(tasks.map(([one], place) => [String(place), one]))] as const,
    );
    const order = stages.map((tasks, index) => {
      const items: string[] = [];
      for (const [place, [, isBeside]] of tasks.entries()) {
        if (isBeside && items.length > 0) items.push(`${items.pop()},${place}`);
        else items.push(String(place));
      }
      return [`S${index}`, items] as const;
    });
    return pipeline(Object.fromEntries(built), { output: { T: '${var.T}' } }, Object.fromEntries(order));
  });

const over = ['COMPLETED', 'FAILED', 'FAILED_CONTINUE', 'SKIPPED', 'CANCELED'];
const acts = {
  fail: () => broken(`no ${secret}`),
  leak: () => done({ secret, list: [{ deep: `x${secret}` }] }),
  slow: (_: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise<ReturnType<typeof done>>((resolve, reject) => {
      if (signal.aborted) reject(signal.reason as Error);
      signal.addEventListener('abort', () => reject(signal.reason as Error));
      setImmediate(() => resolve(done()));
    }),
};

/** The last status that was told of each stage and task. */
function lastOf(events: ExecutionEvent[]): Map<string, string> {
  const last = new Map<string, string>();
  for (const event of events)
    if (event.type === 'status') last.set([event.stage, event.task].filter((part) => part !== undefined).join('/'), event.status);
  return last;
}

describe('whatever a pipeline is, and whenever it is canceled', () => {
  it('events have no gaps and fold to the execution; what began has ended; nothing begins after a failure; no secret is told', async () => {
    await fc.assert(
      fc.asyncProperty(aPipeline, fc.option(fc.nat({ max: 6 })), async (definition, cancelAfter) => {
        const { events, ran, cancel } = begin(definition, { tasks: { REST: trial(acts) }, variable: () => secret, secrets: [secret] });
        for (let turn = 0; turn < (cancelAfter ?? 0); turn += 1) await settled();
        if (cancelAfter !== null) cancel.abort();
        const execution = await ran.then(
          (all) => all.execution,
          () => undefined,
        );
        const folded = events.reduce<Execution | undefined>(fold, undefined)!;
        if (execution) expect(folded).toEqual(execution);
        expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
        expect(JSON.stringify(events)).not.toContain('canary');
        for (const status of lastOf(events).values()) expect(over).toContain(status);
        const stages = folded.stageOrder.map((name) => folded.stages[name]!);
        const bad = stages.findIndex(({ status }) => status !== 'COMPLETED');
        for (const stage of bad === -1 ? [] : stages.slice(bad + 1)) expect(stage.status).toBe('NOT_STARTED');
        if (folded.status === 'COMPLETED')
          for (const stage of stages)
            for (const one of Object.values(stage.tasks)) expect(['COMPLETED', 'SKIPPED', 'FAILED_CONTINUE']).toContain(one.status);
        if (folded.status === 'CANCELED') expect(cancelAfter).not.toBeNull();
        if (folded.status === 'FAILED')
          expect(stages.some(({ tasks }) => Object.values(tasks).some(({ status }) => status === 'FAILED'))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
