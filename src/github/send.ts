import type { JsonObject } from '../types.ts';
import { type Answer, readAnswer } from './answers.ts';
import type { GitHubPorts } from './types.ts';

/** Named, so that a new default of GitHub's changes nothing here. */
const version = '2022-11-28';
const silence = 20_000;
const redirects = 3;

export interface Message {
  method: 'GET' | 'POST' | 'PATCH';
  body?: JsonObject;
  authorization: string;
}

/** One request with the headers that GitHub wants, as whoever `authorization` says. */
export async function send(
  ports: GitHubPorts,
  url: string,
  { method, body, authorization }: Message,
  signal: AbortSignal,
): Promise<Answer> {
  const headers = {
    accept: 'application/vnd.github+json',
    'user-agent': 'hub-to-kube',
    'x-github-api-version': version,
    authorization,
    ...(body ? { 'content-type': 'application/json' } : {}),
  };
  let to = url;
  for (let hops = 0; ; hops += 1) {
    const response = await ports.http(
      { method, url: to, headers, timeout: silence, ...(body ? { body: JSON.stringify(body) } : {}) },
      signal,
    );
    const answer = await readAnswer(response);
    const next = moved(answer, to);
    if (!next || hops === redirects) return answer;
    to = next;
  }
}

/** A repository that was renamed: the same again there, but the token is for this server alone. */
function moved({ status, headers }: Answer, from: string): string | undefined {
  const { location } = headers;
  if (![301, 302, 307, 308].includes(status) || !location || !URL.canParse(location, from)) return undefined;
  const to = new URL(location, from);
  return to.origin === new URL(from).origin ? to.href : undefined;
}
