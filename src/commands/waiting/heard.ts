import type { Ports } from '../../ports/types.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import { executionIn } from './question.ts';
import type { Heard, Word } from './types.ts';

/** `/approve` or `/reject` alone on the first line, with words behind it or without. Anything else is no answer. */
export function wordIn(text: string, slash: '/' | ''): Word | undefined {
  const [first = ''] = text.split(/\r?\n/);
  const [, verb, comment = ''] = new RegExp(`^${slash}(approve|reject)(?:[ \\t]+(.*))?$`).exec(first.trimEnd()) ?? [];
  return verb === undefined ? undefined : { approve: verb === 'approve', comment: comment.trim() };
}

/** What the action is told beside the event. */
export interface Told {
  execution: string;
  answer: string;
}

/**
 * The answer that started this workflow, as far as the event tells: a comment on an issue, or `execution` and `answer` of a workflow_dispatch, whose person
 * GitHub names beside it. Most comments are none: then it says why nothing is to be done. Throws ConfigurationError (H2K-895).
 */
export async function heardIn(
  { execution, answer }: Told,
  { env, files }: Pick<Ports, 'env' | 'files'>,
): Promise<Heard | { nothing: string }> {
  const {
    GITHUB_EVENT_NAME: name = '',
    GITHUB_EVENT_PATH: path = '',
    GITHUB_ACTOR: actor = '',
    GITHUB_TRIGGERING_ACTOR: starter = '',
  } = env;
  // Who runs a workflow again is another one than who started it first.
  if (execution !== '' || answer !== '') return dispatched(name, { execution, answer }, starter || actor);
  if (name !== 'issue_comment') throw new ConfigurationError([noAnswer(name)]);
  return commented(eventIn((await files.readAnywhere(path)) ?? ''));
}

interface Event {
  action?: string;
  issue?: { number: number; body: string | null; user: { type: string } | null; pull_request?: object };
  comment?: { id: number; body: string; user: { login: string } | null };
}

function eventIn(text: string): Event {
  try {
    return JSON.parse(text) as Event;
  } catch {
    throw new ConfigurationError([unread]);
  }
}

function commented({ action, issue, comment }: Event): Heard | { nothing: string } {
  if (!issue || !comment) throw new ConfigurationError([unread]);
  if (action !== 'created') return { nothing: `the comment was ${action ?? 'changed'}, and only a new one answers` };
  if (issue.pull_request) return { nothing: 'the comment is on a pull request' };
  const { id, body, user } = comment;
  const word = wordIn(body, '/');
  if (!word) return { nothing: 'the comment is no answer: its first line is neither /approve nor /reject' };
  const execution = executionIn(issue.body ?? '');
  if (execution === undefined) return { nothing: 'the issue asks for no approval' };
  const { number, user: author } = issue;
  return {
    from: 'comment',
    execution,
    word,
    by: user?.login ?? '',
    issue: { number, isByApp: author?.type === 'Bot' },
    comment: { id, body },
  };
}

function dispatched(name: string, { execution, answer }: Told, actor: string): Heard {
  const word = wordIn(answer, '');
  const problems = [
    ...(name === 'workflow_dispatch' ? [] : [notProven(name)]),
    ...(execution === '' ? [noExecution] : []),
    ...(word ? [] : [noWord(answer)]),
  ];
  if (!word || problems.length > 0) throw new ConfigurationError(problems);
  return { from: 'dispatch', execution, word, by: actor };
}

const wrong = (message: string, fix: string, input: string): Problem => ({ code: 'H2K-895', severity: 'error', message, fix, input });
const noAnswer = (name: string): Problem =>
  wrong(
    `mode: resume goes on with what somebody answers, and ${name || 'what started this'} is no answer`,
    'start the workflow by on: issue_comment, or by workflow_dispatch with execution and answer',
    'mode',
  );
const unread = wrong("the file of the event issue_comment can't be read", 'leave GITHUB_EVENT_PATH as GitHub sets it', 'mode');
const notProven = (name: string): Problem =>
  wrong(
    `answer: nothing proves who it is that answers by ${name || 'this'}`,
    'start the workflow by workflow_dispatch: GitHub names who did; or leave execution and answer out for comments',
    'answer',
  );
const noExecution = wrong('execution: it isn’t said which one is answered', 'write its id, as the issue and the log have it', 'execution');
const noWord = (answer: string): Problem =>
  wrong(`answer: "${answer}" is neither approve nor reject`, 'write approve or reject, with or without words behind it', 'answer');
