import { compileCondition, decide, nowhere, valueAt } from '../expressions/index.ts';
import type { Scope } from '../expressions/types.ts';
import type { Task, TaskContext, TaskResult } from '../pipeline/types.ts';
import { HttpProblem } from '../ports/types.ts';
import { ConfigurationError, type Json, type JsonObject } from '../types.ts';
import { boolean, type Field, type Fields, fieldProblems, isMap, parseFields, positive, text, texts } from './fields.ts';
import { type Answer, bodyShown, outputOf } from './http/answer.ts';
import { addressOf, lost, send, shownUrl, targetOf } from './http/request.ts';
import { failed, httpProblems, trimmed } from './rest.ts';

export interface PollInput {
  url: string;
  headers: { [name: string]: string };
  pollCount: number;
  pollIntervalSeconds: number;
  /** A request that fails counts as one that tells nothing yet. */
  ignoreFailure: boolean;
  /** Conditions in which bare names are properties of the answer. */
  exitCriteria: { success: string; failure: string };
}

const criteria: Field<PollInput['exitCriteria']> = {
  read(value) {
    if (!isMap(value) || Object.keys(value).some((key) => key !== 'success' && key !== 'failure')) return undefined;
    const [success, failure] = [written(value['success']), written(value['failure'])];
    return success === undefined || failure === undefined || success.trim() === '' ? undefined : { success, failure };
  },
  fix: 'write what ends the wait: exitCriteria: { success: status == "FINISHED", failure: status == "FAILED" }',
  required: true,
};
const written = (value: Json | undefined): string | undefined => {
  if (typeof value === 'object' && value !== null) return undefined;
  return String(value ?? '');
};

const fields: Fields<PollInput> = {
  url: text('write url: https://…', { required: true }),
  headers: texts('write names and values: headers: { Accept: application/json }'),
  pollCount: positive('write how often it is asked at most: pollCount: 10', { fallback: 10 }),
  pollIntervalSeconds: positive('write seconds: pollIntervalSeconds: 60', { fallback: 60 }),
  ignoreFailure: boolean(false),
  exitCriteria: criteria,
};

/** Asks a URL again and again, until its answer meets one of two conditions. */
export const poll: Task<PollInput> = {
  type: 'POLL',
  async check(input, context) {
    return [...fieldProblems('POLL', fields, input), ...httpProblems(input, context)];
  },
  parse: (input) => parseFields('POLL', fields, input),
  async run(input, context) {
    const { ports, signal, log } = context;
    const { pollCount, pollIntervalSeconds: interval, exitCriteria } = input;
    const [success, failure] = [criterion(exitCriteria.success, context), criterion(exitCriteria.failure, context)];
    const target = targetOf(context.endpoint('server'), ports);
    const call = { method: 'GET', url: addressOf(input.url, target), headers: trimmed(input.headers) };
    const about = { pollCount, interval, processedUrl: shownUrl(call.url), expectedResponse: exitCriteria as unknown as JsonObject };
    let last: JsonObject = {};
    let seen = 'nothing was answered';
    for (let iterationCount = 1; iterationCount <= pollCount; iterationCount += 1) {
      if (iterationCount > 1) await ports.sleep(interval * 1000, signal);
      const asked = await ask(() => send(call, target, ports, signal));
      if ('answer' in asked) {
        last = outputOf(asked.answer);
        seen = `status code ${asked.answer.status}${bodyShown(asked.answer)}`;
      } else seen = lost(call, asked.problem);
      const output = { ...last, ...about, iterationCount };
      const isGood = 'answer' in asked && asked.answer.status >= 200 && asked.answer.status <= 299;
      if (!isGood && !input.ignoreFailure) return failed('answer' in asked ? `Request failed with ${seen}` : seen, output);
      if (isGood) {
        if (success(asked.answer))
          return { status: 'COMPLETED', statusMessage: `${exitCriteria.success.trim()}, asked ${times(iterationCount)}`, output };
        if (failure(asked.answer)) return failed(`${exitCriteria.failure.trim()}, asked ${times(iterationCount)}: ${seen}`, output);
      }
      log(`${iterationCount} of ${pollCount}: ${seen}`.slice(0, 200));
    }
    return tired(about, last, pollCount, seen);
  },
};

const tired = (about: JsonObject, last: JsonObject, count: number, seen: string): TaskResult =>
  failed(`neither success nor failure, asked ${times(count)}; the last answer: ${seen}`, { ...last, ...about, iterationCount: count });

const times = (count: number): string => (count === 1 ? 'once' : `${count} times`);

async function ask(request: () => Promise<Answer>): Promise<{ answer: Answer } | { problem: HttpProblem }> {
  try {
    return { answer: await request() };
  } catch (error) {
    if (error instanceof HttpProblem) return { problem: error };
    throw error;
  }
}

/** A criterion, taken apart once; a blank one never holds. Its bare names lead into the answer, its bindings where bindings lead. Throws ConfigurationError. */
function criterion(text: string, { scope }: Pick<TaskContext, 'scope'>): (answer: Answer) => boolean {
  const { condition, problems } = compileCondition(text, nowhere, { bareNames: true });
  if (problems.length > 0) throw new ConfigurationError(problems);
  const bound = new Set(condition.bindings.map(({ path }) => path));
  return ({ json }) => {
    const both: Scope = (path) => (bound.has(path) ? scope(path) : valueAt(json, path));
    return condition.expression !== undefined && decide(condition, both);
  };
}
