import { describe, expect, it } from '@jest/globals';
import { fold } from '../../src/pipeline/fold.ts';
import type { Execution } from '../../src/pipeline/types.ts';
import { ConfigurationError, type JsonObject, UnavailableError } from '../../src/types.ts';
import { begin, broken, definitions, done, ended, pipeline, settled, task, trial } from './fixture.ts';

const fails = trial({
  fail: () => broken(),
  stop: () => {
    throw new ConfigurationError([{ code: 'H2K-401', severity: 'error', message: 'no such flag' }]);
  },
});

describe('stages and tasks', () => {
  it('run in order, one after the other, and what is told folds to the execution', async () => {
    const { statuses, execution, events } = await ended(pipeline({ Build: { A: task(), B: task() }, Deploy: { C: task() } }));
    expect(statuses).toEqual([
      'RUNNING',
      'Build RUNNING',
      'Build.A RUNNING',
      'Build.A COMPLETED',
      'Build.B RUNNING',
      'Build.B COMPLETED',
      'Build COMPLETED',
      'Deploy RUNNING',
      'Deploy.C RUNNING',
      'Deploy.C COMPLETED',
      'Deploy COMPLETED',
      'COMPLETED',
    ]);
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    expect(events.reduce<Execution | undefined>(fold, undefined)).toEqual(execution);
    expect(execution).toMatchObject({
      id: 'run-1',
      index: 1,
      name: 'deploy',
      status: 'COMPLETED',
      statusMessage: 'Execution Completed.',
      stageOrder: ['Build', 'Deploy'],
    });
    expect(execution.stages['Build']).toMatchObject({
      status: 'COMPLETED',
      taskOrder: ['A', 'B'],
      tasks: { A: { type: 'REST', status: 'COMPLETED' } },
    });
  });

  it('a group runs side by side, and the next begins when all of it is through', async () => {
    const waiting: (() => void)[] = [];
    const slow = trial({ wait: () => new Promise((resolve) => waiting.push(() => resolve(done()))) });
    const definition = pipeline({ S: { A: task({ do: 'wait' }), B: task({ do: 'wait' }), C: task() } }, {}, { S: ['A,B', 'C'] });
    const { statuses, ran } = begin(definition, { tasks: { REST: slow } });
    await settled();
    expect(statuses).toEqual(['RUNNING', 'S RUNNING', 'S.A RUNNING', 'S.B RUNNING']);
    waiting[1]?.();
    await settled();
    expect(statuses.slice(4)).toEqual(['S.B COMPLETED']);
    waiting[0]?.();
    await ran;
    expect(statuses.slice(5)).toEqual(['S.A COMPLETED', 'S.C RUNNING', 'S.C COMPLETED', 'S COMPLETED', 'COMPLETED']);
  });

  it('a failure ends the execution; the others of its group come to their end; later ones never begin', async () => {
    const definition = pipeline({ S: { A: task({ do: 'fail' }), B: task(), C: task() }, T: { D: task() } }, {}, { S: ['A,B', 'C'] });
    const { execution, statuses } = await ended(definition, { tasks: { REST: fails } });
    expect(execution).toMatchObject({ status: 'FAILED', statusMessage: 'S.A: broke' });
    expect(statuses.slice(2)).toEqual(['S.A RUNNING', 'S.B RUNNING', 'S.A FAILED', 'S.B COMPLETED', 'S FAILED', 'FAILED']);
    expect(execution.stages['S']?.tasks).toMatchObject({
      A: { status: 'FAILED', statusMessage: 'broke' },
      B: { status: 'COMPLETED' },
      C: { status: 'NOT_STARTED' },
    });
    expect(execution.stages['T']).toMatchObject({ status: 'NOT_STARTED', tasks: { D: { status: 'NOT_STARTED' } } });
  });

  it('the only task needs no name in the message', async () => {
    const { execution } = await ended(pipeline({ S: { A: task({ do: 'fail' }) } }), { tasks: { REST: fails } });
    expect(execution.statusMessage).toBe('broke');
  });

  it('"continue on failure" goes on, and says so', async () => {
    const { execution } = await ended(
      pipeline({
        S: { A: task({ do: 'fail' }, { ignoreFailure: true }), B: task({}, { preCondition: '${S.A.status} == "FAILED_CONTINUE"' }) },
      }),
      { tasks: { REST: fails } },
    );
    expect(execution.status).toBe('COMPLETED');
    expect(execution.stages['S']).toMatchObject({
      status: 'COMPLETED',
      tasks: { A: { status: 'FAILED_CONTINUE', statusMessage: 'broke' }, B: { status: 'COMPLETED' } },
    });
  });

  it('an outdated one ends the execution SKIPPED', async () => {
    const old = trial({ old: () => ({ status: 'SKIPPED', statusMessage: 'v1.2.4, pushed later, is deployed', output: {} }) });
    const { execution } = await ended(pipeline({ S: { A: task({ do: 'old' }), B: task() } }), { tasks: { REST: old } });
    expect(execution).toMatchObject({
      status: 'SKIPPED',
      statusMessage: 'S.A: v1.2.4, pushed later, is deployed',
      stages: { S: { status: 'SKIPPED', tasks: { B: { status: 'NOT_STARTED' } } } },
    });
  });
});

describe('a precondition', () => {
  const definition = (preCondition: string) => pipeline({ S: { A: task({ n: 3 }), B: task({}, { preCondition }), C: task() } });

  it.each([
    ['${S.A.output.n} > 2', 'COMPLETED', 'done'],
    ['${S.A.output.n} > 3', 'SKIPPED', 'the precondition does not hold'],
    ['', 'COMPLETED', 'done'],
  ])('%s: %s', async (condition, status, statusMessage) => {
    const { execution } = await ended(definition(condition));
    expect(execution.stages['S']?.tasks['B']).toMatchObject({ status, statusMessage });
    expect(execution.status).toBe('COMPLETED');
  });

  it('that can’t be decided fails the task', async () => {
    const { execution } = await ended(definition('${name} > 2'));
    expect(execution).toMatchObject({ status: 'FAILED', statusMessage: 'S.B: "deploy" is no number, so > can\'t be told' });
  });

  it('of a skipped task’s output sees null', async () => {
    const { execution } = await ended(
      pipeline({
        S: {
          A: task({ n: 1 }, { preCondition: 'true==false' }),
          B: task({}, { preCondition: '"${S.A.output.n}" == "null" && ${S.A.status} == "SKIPPED"' }),
        },
      }),
    );
    expect(execution.stages['S']?.tasks['B']?.status).toBe('COMPLETED');
  });
});

describe('what nobody touched is no failure of a run', () => {
  it('a mistake in the first task is thrown, with every problem of its group', async () => {
    const definition = pipeline({ S: { A: task({ do: 'stop' }), B: task({ do: 'stop' }) } }, {}, { S: ['A,B'] });
    const { ran, statuses } = begin(definition, { tasks: { REST: fails } });
    const error = await ran.catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(ConfigurationError);
    expect((error as ConfigurationError).problems).toHaveLength(2);
    expect(statuses.at(-1)).toBe('FAILED');
  });

  it('an absence is one, whatever mistakes are beside it', async () => {
    const away = trial({
      away: () => Promise.reject(new UnavailableError([{ code: 'H2K-110', severity: 'error', message: 'away' }])),
      stop: () => Promise.reject(new ConfigurationError([])),
    });
    const { ran } = begin(pipeline({ S: { A: task({ do: 'stop' }), B: task({ do: 'away' }) } }, {}, { S: ['A,B'] }), {
      tasks: { REST: away },
    });
    await expect(ran).rejects.toBeInstanceOf(UnavailableError);
  });

  it('after a task that did something it is a failure, and its problems are told', async () => {
    const { execution, events } = await ended(pipeline({ S: { A: task(), B: task({ do: 'stop' }) } }), { tasks: { REST: fails } });
    expect(execution).toMatchObject({ status: 'FAILED', statusMessage: 'S.B: no such flag' });
    expect(events.filter(({ type }) => type === 'problem')).toHaveLength(1);
  });

  it('a defect is no failure either: it is thrown as it is, when the rest of the group is through', async () => {
    const defect = trial({ defect: () => Promise.reject(new TypeError('oops')) });
    const { ran, statuses } = begin(pipeline({ S: { A: task({ do: 'defect' }), B: task() } }, {}, { S: ['A,B'] }), {
      tasks: { REST: defect },
    });
    await expect(ran).rejects.toBeInstanceOf(TypeError);
    expect(statuses).toContain('S.B COMPLETED');
  });

  it('a type that is not in the table is refused by name', async () => {
    const { ran } = begin(pipeline({ S: { A: task({}, { type: 'vRO' }) } }));
    await expect(ran).rejects.toMatchObject({ problems: [{ code: 'H2K-641', message: "tasks of the type vRO can't be run" }] });
  });

  it('a disabled pipeline is not run', async () => {
    await expect(begin(pipeline({ S: { A: task() } }, { enabled: false })).ran).rejects.toMatchObject({ problems: [{ code: 'H2K-642' }] });
  });
});

describe('bindings', () => {
  it('lead to inputs, variables, the execution and earlier tasks', async () => {
    const definition = pipeline(
      {
        'Étape 1': { 'Get it': task({ list: [{ id: 7 }], text: 'x' }) },
        S: {
          B: task({
            all: [
              '${input.TAG}',
              '${var.Slack URL}',
              '${name}#${executionIndex} ${executionId} ${requestBy} ${executionUrl}',
              '${Étape 1.Get it.output.list[0].id}',
              '${Étape 1.Get it.input.text}',
              '${Étape 1.Get it.status}',
              '${no.such.output.x}',
              '${toString}',
            ],
          }),
        },
      },
      { input: { TAG: '1.10' }, output: { ID: '${Étape 1.Get it.output.list[0].id}', TEXT: 'tag ${input.TAG}' } },
    );
    const { execution } = await ended(definition, {
      execution: { id: 'run-1', index: 12, url: 'https://x/1', requestBy: 'ann' },
      variable: (name) => (name === 'Slack URL' ? 'https://slack' : undefined),
    });
    expect(execution.stages['S']?.tasks['B']?.input).toEqual({
      all: ['1.10', 'https://slack', 'deploy#12 run-1 ann https://x/1', 7, 'x', 'COMPLETED', null, null],
    });
    expect(execution.output).toEqual({ ID: 7, TEXT: 'tag 1.10' });
  });

  it('carry a secret to the task, and nowhere else', async () => {
    const seen: unknown[] = [];
    const look = trial({
      look: (input) => {
        seen.push(input['token']);
        return { ...done({ got: input['token'] as string }), statusMessage: `with ${input['token'] as string}` };
      },
    });
    const definition = pipeline(
      { S: { A: task({ do: 'look', token: '${var.TOKEN}' }), B: task({ do: 'look', token: '${S.A.output.got}' }) } },
      { output: { T: '${var.TOKEN}' } },
    );
    const { execution, events } = await ended(definition, {
      tasks: { REST: look },
      variable: () => 'canary-7f3a',
      secrets: ['canary-7f3a'],
    });
    expect(seen).toEqual(['canary-7f3a', 'canary-7f3a']);
    expect(JSON.stringify([events, execution])).not.toContain('canary');
    expect(execution.output).toEqual({ T: '***' });
  });

  it('are not filled in where the task does that itself', async () => {
    const own = trial(
      { own: (input, { scope }) => done({ raw: input['yaml'] as string, found: scope(['input', 'X']) as string }) },
      { unbound: [{ path: ['yaml'], as: 'text' }] },
    );
    const { execution } = await ended(
      pipeline({ S: { A: task({ do: 'own', yaml: 'a: ${input.X}', other: '${input.X}' }) } }, { input: { X: '1' } }),
      { tasks: { REST: own } },
    );
    expect(execution.stages['S']?.tasks['A']).toMatchObject({
      input: { yaml: 'a: ${input.X}', other: '1' },
      output: { raw: 'a: ${input.X}', found: '1' },
    });
  });

  it('see the whole of an output that is too long to be told', async () => {
    const long = trial({
      long: () => done({ body: 'x'.repeat(300_000), code: 200 }),
      size: (input) => done({ size: (input['body'] as string).length }),
    });
    const { execution } = await ended(pipeline({ S: { A: task({ do: 'long' }), B: task({ do: 'size', body: '${S.A.output.body}' }) } }), {
      tasks: { REST: long },
    });
    expect(execution.stages['S']?.tasks['A']?.output).toEqual({ code: 200, truncated: true });
    expect(execution.stages['S']?.tasks['B']?.output).toEqual({ size: 300_000 });
  });
});

describe('a cancel', () => {
  const patient = trial({
    wait: (_, { signal }) => new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error))),
    undo: (_, { signal }) =>
      new Promise((resolve) =>
        signal.addEventListener('abort', () => resolve({ status: 'CANCELED', statusMessage: 'put back', output: {} })),
      ),
  });

  it('ends what runs, and what is later never begins', async () => {
    const definition = pipeline(
      { S: { A: task({ do: 'undo' }), B: task({ do: 'wait' }), C: task() }, T: { D: task() } },
      {},
      { S: ['A,B', 'C'] },
    );
    const { cancel, ran, statuses } = begin(definition, { tasks: { REST: patient } });
    await settled();
    cancel.abort();
    const { execution } = await ran;
    expect(statuses.slice(4)).toEqual(['CANCELING', 'S.A CANCELED', 'S.B CANCELED', 'S CANCELED', 'CANCELED']);
    expect(execution).toMatchObject({
      status: 'CANCELED',
      stages: {
        S: { status: 'CANCELED', tasks: { A: { statusMessage: 'put back' }, C: { status: 'NOT_STARTED' } } },
        T: { status: 'NOT_STARTED' },
      },
    });
  });

  it('between two tasks begins no other', async () => {
    const cancel = new AbortController();
    const last = () => {
      cancel.abort();
      return done();
    };
    const { statuses } = await ended(pipeline({ S: { A: task({ do: 'last' }), B: task() } }), {
      tasks: { REST: trial({ last }) },
      signal: cancel.signal,
    });
    expect(statuses.slice(2)).toEqual(['S.A RUNNING', 'CANCELING', 'S.A COMPLETED', 'S CANCELED', 'CANCELED']);
  });

  it('before the first runs nothing', async () => {
    const { cancel, ran, statuses } = begin(pipeline({ S: { A: task({ do: 'wait' }) } }), { tasks: { REST: patient } });
    cancel.abort();
    await ran;
    expect(statuses.at(-1)).toBe('CANCELED');
  });
});

describe('limits', () => {
  const minute = 60_000;
  const obeys = (_: unknown, { signal }: { signal: AbortSignal }) =>
    new Promise<never>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason as Error)));

  it('a task that takes too long is told to stop, and failed', async () => {
    const { clock, ran } = begin(pipeline({ S: { A: task({ do: 'slow' }) } }), {
      tasks: { REST: trial({ slow: obeys }, { limit: () => 5 * minute }) },
    });
    await settled();
    await clock.pass(5 * minute);
    expect((await ran).execution).toMatchObject({ status: 'FAILED', statusMessage: 'took longer than 5 minutes' });
  });

  it('one that does not stop is left behind', async () => {
    const deaf = trial({ deaf: () => new Promise(() => {}) }, { limit: () => minute });
    const { clock, ran, statuses } = begin(pipeline({ S: { A: task({ do: 'deaf' }) } }), { tasks: { REST: deaf } });
    await settled();
    await clock.pass(minute);
    expect(statuses.at(-1)).toBe('S.A RUNNING');
    await clock.pass(10_000);
    expect((await ran).execution).toMatchObject({ status: 'FAILED', statusMessage: 'took longer than 60 seconds' });
  });

  it('one that is canceled and does not stop either', async () => {
    const deaf = trial({ deaf: () => new Promise(() => {}) }, { limit: () => minute });
    const { clock, cancel, ran } = begin(pipeline({ S: { A: task({ do: 'deaf' }) } }), { tasks: { REST: deaf } });
    await settled();
    cancel.abort();
    await clock.pass(10_000);
    expect((await ran).execution).toMatchObject({ status: 'CANCELED', statusMessage: 'canceled; it did not stop when told to' });
  });

  it('a pipeline that takes too long is canceled, and failed', async () => {
    const { clock, ran, statuses } = begin(pipeline({ S: { A: task({ do: 'slow' }), B: task() } }), {
      tasks: { REST: trial({ slow: obeys }) },
      limit: 2 * 60 * minute,
    });
    await settled();
    await clock.pass(2 * 60 * minute);
    expect((await ran).execution).toMatchObject({ status: 'FAILED', statusMessage: 'took longer than 2 hours' });
    expect(statuses.slice(3)).toEqual(['CANCELING', 'S.A CANCELED', 'S CANCELED', 'FAILED']);
  });

  it('tell the task when its time is over', async () => {
    const deadlines: number[] = [];
    const look = trial(
      {
        look: (_, { deadline }) => {
          deadlines.push(deadline);
          return done();
        },
      },
      { limit: () => minute },
    );
    const { ran, clock } = begin(pipeline({ S: { A: task({ do: 'look' }) } }), { tasks: { REST: look } });
    await ran;
    expect(deadlines).toEqual([clock.now() + minute]);
  });
});

describe('nested pipelines', () => {
  const inner = pipeline(
    { I: { X: task({ got: '${input.A}' }) } },
    { name: 'inner', input: { A: 'default' }, output: { R: 'r-${I.X.output.got}' } },
  );
  const nest = trial({
    nest: async (input, { runPipeline }) => {
      const execution = await runPipeline('inner', input['given'] as { [name: string]: string });
      return { status: execution.status as 'COMPLETED', statusMessage: execution.statusMessage, output: execution.output };
    },
  });

  it('are a part of their task, with a stream of their own within the one', async () => {
    const definition = pipeline({ S: { A: task({ do: 'nest', given: { A: '1' } }) } });
    const { execution, events, results } = await ended(definition, { tasks: { REST: nest }, definitions: definitions(definition, inner) });
    expect(execution.stages['S']?.tasks['A']).toMatchObject({
      status: 'COMPLETED',
      output: { R: 'r-1' },
      execution: {
        id: 'run-1.1',
        name: 'inner',
        _nested: true,
        status: 'COMPLETED',
        input: { A: '1' },
        output: { R: 'r-1' },
        stages: { I: { tasks: { X: { status: 'COMPLETED' } } } },
      },
    });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index));
    expect(new Set(events.map((event) => event.execution))).toEqual(new Set(['run-1']));
    expect(results).toHaveLength(1);
  });

  it('hand secrets on, and show them to nobody', async () => {
    const definition = pipeline({ S: { A: task({ do: 'nest', given: { A: '${var.T}' } }), B: task({ x: '${S.A.output.R}' }) } });
    const seen: unknown[] = [];
    const tasks = {
      REST: trial({
        nest: async (input, context) => (await nest.load()).run(input, context),
        echo: (input) => {
          seen.push(input['x'] ?? input['got']);
          return done(input);
        },
      }),
    };
    const { execution, events } = await ended(definition, {
      tasks,
      definitions: definitions(definition, inner),
      variable: () => 'canary-7f3a',
      secrets: ['canary-7f3a'],
    });
    expect(seen).toEqual(['canary-7f3a', 'r-canary-7f3a']);
    expect(JSON.stringify([events, execution])).not.toContain('canary');
  });

  it.each([
    ['one that is not there', 'deploy', [], 'there is no pipeline inner'],
    ['a wrong input', 'deploy', [inner], 'the pipeline inner has no input B; did you mean A?'],
    ['a ring', 'inner', [], 'the pipeline inner would run within itself: inner → inner'],
  ])('%s is refused', async (_, name, others, words) => {
    const definition = pipeline({ S: { A: task({ do: 'nest', given: { B: '1' } }) } }, { name });
    const { ran } = begin(definition, { tasks: { REST: nest }, definitions: definitions(definition, ...others) });
    await expect(ran).rejects.toThrow(words);
  });
});

describe('what comes from outside', () => {
  const nested = (levels: number) => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`) as JsonObject[];
  const deep = trial({ deep: () => done({ body: nested(100_000), code: 200 }) });

  it('may be nested without end, and is bound as it is', async () => {
    const { execution } = await ended(
      pipeline({ S: { A: task({ do: 'deep' }), B: task({ all: '${S.A.output.body}', inner: '${S.A.output.code}' }) } }),
      {
        tasks: { REST: deep },
      },
    );
    expect(execution.status).toBe('COMPLETED');
    expect(execution.stages['S']?.tasks).toMatchObject({
      A: { output: { code: 200, truncated: true } },
      B: { input: { inner: 200, truncated: true } },
    });
  });

  it('and in a text is refused in words, wherever it is bound', async () => {
    const text = 'x ${S.A.output.body}';
    const more = {
      output: { ALL: text },
      notifications: { webhook: [{ event: 'SUCCESS' as const, action: 'post' as const, url: 'https://h/x', payload: text }] },
    };
    const { execution, events } = await ended(
      pipeline({ S: { A: task({ do: 'deep' }), B: task({ text }, { ignoreFailure: true }) } }, more),
      { tasks: { REST: deep } },
    );
    expect(execution).toMatchObject({ status: 'FAILED', statusMessage: 'output: a value is nested too deeply to be bound in a text' });
    expect(execution.stages['S']?.tasks['B']).toMatchObject({
      status: 'FAILED_CONTINUE',
      statusMessage: 'a value is nested too deeply to be bound in a text',
    });
    expect(events.filter(({ type }) => type === 'problem')).toMatchObject([
      { problem: { code: 'H2K-634', message: 'S.B: a value is nested too deeply to be bound in a text' } },
    ]);
  });

  it('names of types and inputs may be those that every object has', async () => {
    const { ran } = begin(pipeline({ S: { A: task({}, { type: 'constructor' }) } }));
    await expect(ran).rejects.toMatchObject({ problems: [{ code: 'H2K-641' }] });
    const { problems } = (await begin(pipeline({ S: { A: task() } }, { _inputMeta: { constructor: { mandatory: true } } })).ran.catch(
      (error: ConfigurationError) => error,
    )) as ConfigurationError;
    expect(problems).toMatchObject([{ code: 'H2K-635' }]);
  });
});
