import type { Defined } from '../definitions/types.ts';
import { bindPayload, textOf } from '../expressions/index.ts';
import type { CheckContext, Task, TaskContext, TaskResult } from '../pipeline/types.ts';
import { HttpProblem } from '../ports/types.ts';
import type { Json, JsonObject, Problem } from '../types.ts';
import { anything, choice, type Fields, fieldProblems, isOpen, parseFields, text, texts } from './fields.ts';
import { bodyShown, outputOf } from './http/answer.ts';
import { addressOf, agentProblem, type Call, lost, send, shownUrl, targetOf, urlProblem } from './http/request.ts';

export interface RestInput {
  action: (typeof actions)[number];
  url: string;
  headers: { [name: string]: string };
  /** Its bindings are open: they are filled in as text of JSON where it is JSON. */
  payload: Json;
}
const actions = ['get', 'post', 'put', 'patch', 'delete'] as const;
/** One call and its answer may take so long, in ms. */
const longest = 300_000;

const fields: Fields<RestInput> = {
  action: choice(actions, { required: true }),
  url: text('write url: https://…', { required: true }),
  headers: texts('write names and values: headers: { Accept: application/json }'),
  payload: { ...anything, fallback: '' },
};

/** Calls a URL. Anything but a 2xx is a failure. */
export const rest: Task<RestInput> = {
  type: 'REST',
  async check(input, context) {
    return [...fieldProblems('REST', fields, input), ...httpProblems(input, context)];
  },
  parse: (input) => parseFields('REST', fields, input),
  limit: () => longest,
  async run(input, context) {
    const { ports, signal } = context;
    const target = targetOf(context.endpoint('server'), ports);
    const call = callOf(input, addressOf(input.url, target), context);
    try {
      const answer = await send(call, target, ports, signal);
      if (answer.truncated)
        context.log(`the answer of ${shownUrl(call.url)} is too long: its first ${answer.body.length} characters are kept`);
      const output = { status: 'OK', ...outputOf(answer) };
      if (answer.status >= 200 && answer.status <= 299)
        return { status: 'COMPLETED', statusMessage: `${call.method} ${shownUrl(call.url)}: ${answer.status}`, output };
      return failed(`Request failed with status code : ${answer.status}${bodyShown(answer)}`, { ...output, status: 'FAILED' });
    } catch (error) {
      if (error instanceof HttpProblem) return failed(lost(call, error), {});
      throw error;
    }
  },
};

export const failed = (statusMessage: string, output: JsonObject): TaskResult => ({ status: 'FAILED', statusMessage, output });

function callOf({ action, headers, payload }: RestInput, url: string, { scope }: TaskContext): Call {
  const body = payload === '' ? undefined : bindPayload(textOf(payload), scope);
  const typed = Object.keys(headers).some((name) => name.toLowerCase() === 'content-type');
  const type = body !== undefined && !typed && /^\s*[[{]/.test(body) ? { 'Content-Type': 'application/json' } : {};
  return { method: action.toUpperCase(), url, headers: { ...type, ...trimmed(headers) }, ...(body === undefined ? {} : { body }) };
}

/** A value from a file often has a line's end. */
export const trimmed = (headers: { [name: string]: string }): { [name: string]: string } =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.trim(), value.trim()]));

/** What REST and POLL tasks have in common: an address that is none, an agent that isn't asked. */
export function httpProblems({ value, at }: Defined<JsonObject>, { pipeline, stage, task }: CheckContext): Problem[] {
  const { url } = value;
  const endpoints = pipeline.stages[stage]?.tasks[task]?.endpoints ?? {};
  const isWhole = typeof url !== 'string' || url === '' || isOpen(url) || endpoints['server'] !== undefined;
  const malformed = isWhole || /^https?:$/.test(URL.parse(url.trim())?.protocol ?? '') ? [] : [{ ...urlProblem(url), at: at(['url']) }];
  const agent = endpoints['agent'];
  return [...malformed, ...(agent ? [agentProblem(agent, at([]))] : [])];
}
