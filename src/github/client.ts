import type { JsonObject } from '../types.ts';
import type { Answer } from './answers.ts';
import { type Message, send } from './send.ts';
import type { Tokens } from './tokens.ts';
import type { GitHubPorts } from './types.ts';

export interface Question {
  method: Message['method'];
  path: string;
  /** Whose token: `owner/name`. */
  repository: string;
  body?: JsonObject;
}

/** Asks GitHub one thing. Throws HttpProblem when there is no answer; every status is an answer. */
export type Ask = (question: Question, signal: AbortSignal) => Promise<Answer>;

/** Asks as the credential says. A token that was made here and is refused is made anew, once. */
export function newAsk(ports: GitHubPorts, url: string, tokens: Tokens): Ask {
  return async ({ method, path, repository, body }, signal) => {
    const ask = async () => {
      const token = await tokens.of(repository, signal);
      return send(ports, `${url}${path}`, { method, authorization: `Bearer ${token}`, ...(body ? { body } : {}) }, signal);
    };
    const answer = await ask();
    return answer.status === 401 && tokens.forget(repository) ? ask() : answer;
  };
}
