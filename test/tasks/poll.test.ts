import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CheckContext } from '../../src/pipeline/types.ts';
import { poll } from '../../src/tasks/poll.ts';
import type { JsonObject } from '../../src/types.ts';
import { at, context, json, newServer } from './server.ts';

let answers: (() => [status: number, body: unknown])[] = [];
let server: Awaited<ReturnType<typeof newServer>>;
beforeAll(async () => {
  server = await newServer({
    '/run': (response) => {
      const [status, body] = (answers.length > 1 ? answers.shift() : answers[0])?.() ?? [500, ''];
      json(body, status)(response);
    },
  });
});
afterAll(() => server.close());

const state = (status: string) => (): [number, unknown] => [200, { status, run: { 'a-b': 1 } }];
async function ask(input: JsonObject, more: Parameters<typeof context>[0] = {}) {
  const tried = context(more);
  const criteria = { success: "status == 'FINISHED'", failure: 'status == \'FAILED\' || status == "CANCELLED"' };
  const all = { url: `${server.url}/run?key=canary`, pollCount: 3, pollIntervalSeconds: '60', exitCriteria: criteria, ...input };
  return { ...(await poll.run(poll.parse(all), tried.context)), ...tried };
}

describe('a POLL task', () => {
  it('asks until the answer is a success', async () => {
    answers = [state('RUNNING'), state('RUNNING'), state('FINISHED')];
    const { status, output, slept } = await ask({});
    expect(status).toBe('COMPLETED');
    expect(slept).toEqual([60_000, 60_000]);
    expect(output).toMatchObject({
      iterationCount: 3,
      pollCount: 3,
      interval: 60,
      responseCode: 200,
      responseJson: { status: 'FINISHED' },
    });
    expect(output['processedUrl']).toBe(`${server.url}/run`);
    expect(output['expectedResponse']).toMatchObject({ success: "status == 'FINISHED'" });
  });

  it('ends at once on a failure', async () => {
    answers = [state('CANCELLED')];
    const { status, statusMessage, slept } = await ask({});
    expect([status, slept]).toEqual(['FAILED', []]);
    expect(statusMessage).toContain('asked once: status code 200: {"status":"CANCELLED"');
  });

  it('fails when it has asked often enough', async () => {
    answers = [state('RUNNING')];
    const { status, statusMessage, slept } = await ask({});
    expect(status).toBe('FAILED');
    expect(statusMessage).toMatch(/^neither success nor failure, asked 3 times; the last answer: status code 200: .*RUNNING/);
    expect(slept).toHaveLength(2);
  });

  it('a request that fails ends it, or counts as one that tells nothing yet', async () => {
    answers = [() => [503, 'busy']];
    expect(await ask({})).toMatchObject({ status: 'FAILED', statusMessage: 'Request failed with status code 503: "busy"' });
    answers = [() => [503, 'busy'], state('FINISHED')];
    expect(await ask({ ignoreFailure: true })).toMatchObject({ status: 'COMPLETED', output: { iterationCount: 2 } });
  });

  it('criteria lead into the answer, and bindings elsewhere; neither is read again', async () => {
    answers = [() => [200, { status: '${var.TOKEN}', run: { 'a-b': 1 } }]];
    const success = 'run.a-b == ${input.N} && status == "\\${var.TOKEN}"';
    const { status } = await ask({ exitCriteria: { success } }, { values: { 'input.N': '1', status: 'never' } });
    expect(status).toBe('COMPLETED');
  });

  it('ends with the signal', async () => {
    answers = [state('RUNNING')];
    const reason = new Error('cancelled');
    await expect(ask({}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it.each<[JsonObject, string]>([
    [{}, 'exitCriteria of a POLL task is missing'],
    [{ exitCriteria: { failure: 'x' } }, "exitCriteria of a POLL task can't be a map"],
    [{ exitCriteria: { success: 'x == 1' }, pollCount: 'often' }, 'pollCount of a POLL task can\'t be "often"'],
    [{ exitCriteria: { success: 'x == 1' }, pollIntervalSeconds: 0 }, "pollIntervalSeconds of a POLL task can't be 0"],
  ])('%j is refused before anything runs', async (value, message) => {
    const problems = await poll.check({ value: { url: 'https://a', ...value }, at }, {
      pipeline: { stages: {} },
    } as unknown as CheckContext);
    expect(problems).toMatchObject([{ code: 'H2K-661', message }]);
  });
});
