import { HttpProblem } from '../ports/types.ts';
import type { JsonObject } from '../types.ts';
import { type Answer, type Asked, Refused, refusal, unanswered } from './answers.ts';
import type { Ask, Question } from './client.ts';
import type { DispatchAttempt, DispatchTarget } from './types.ts';

type Outcome = Omit<DispatchAttempt, 'at' | 'ms'>;

/** One dispatch and what came of it. Throws the signal's reason (then nobody knows), and ConfigurationError. */
export async function dispatch(
  ask: Ask,
  now: () => number,
  target: DispatchTarget,
  payload: JsonObject,
  signal: AbortSignal,
): Promise<DispatchAttempt> {
  const at = now();
  const outcome = await ask(questionOf(target, payload), signal).then(
    (answer) => judged(answer, target, now()),
    (error: unknown) => failed(error),
  );
  return { at, ms: now() - at, ...outcome };
}

/** A workflow takes the payload as text in one input, so that its file need not name what is in it. */
function questionOf(target: DispatchTarget, payload: JsonObject): Question {
  const { repository } = target;
  if ('event' in target)
    return {
      method: 'POST',
      path: `/repos/${repository}/dispatches`,
      repository,
      body: { event_type: target.event, client_payload: payload },
    };
  return {
    method: 'POST',
    path: `/repos/${repository}/actions/workflows/${encodeURIComponent(target.workflow)}/dispatches`,
    repository,
    body: { ref: target.ref, inputs: { payload: JSON.stringify(payload) }, return_run_details: true },
  };
}

const askedOf = (target: DispatchTarget): Asked =>
  'event' in target
    ? { what: `dispatch ${target.event} to ${target.repository}`, right: 'the permission Contents: write' }
    : { what: `start ${target.workflow} of ${target.repository}`, right: 'the permission Actions: write' };

function judged(answer: Answer, target: DispatchTarget, now: number): Outcome {
  const { status, headers } = answer;
  const requestId = headers['x-github-request-id'];
  const seen = { status, ...(requestId ? { requestId } : {}) };
  if (status === 200 || status === 204) return { answer: 'accepted', ...seen, ...runIn(answer) };
  // A gateway's 502 or 504 says nothing about what was done behind it.
  return { answer: status >= 500 ? 'unknown' : 'refused', ...seen, ...refusal(answer, askedOf(target), now) };
}

function runIn({ body }: Answer): Pick<DispatchAttempt, 'run'> {
  const { workflow_run_id: id, html_url: url } = (body ?? {}) as { workflow_run_id?: number; html_url?: string };
  return id !== undefined && url !== undefined ? { run: { id, url } } : {};
}

function failed(error: unknown): Outcome {
  // The App's sign-in came to nothing: nothing was dispatched.
  if (error instanceof Refused) return { answer: 'refused', ...error.refusal };
  if (error instanceof HttpProblem) return { answer: error.unsent ? 'refused' : 'unknown', ...unanswered(error) };
  throw error;
}
