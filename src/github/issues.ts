import { type Asked, granted, grantedOrNone } from './answers.ts';
import type { Ask } from './client.ts';
import type { Issue, IssueComment, NewIssue } from './types.ts';

/** What of an issue GitHub tells. */
interface IssueBody {
  number: number;
  html_url: string;
  title: string;
  body: string | null;
}
interface CommentBody {
  id: number;
  body: string;
  created_at: string;
  updated_at: string;
  user: { login: string; type: string } | null;
  performed_via_github_app?: object | null;
}
type Address = Pick<Issue, 'repository' | 'number'>;

const writing = (repository: string): Asked => ({ what: `write issues of ${repository}`, right: 'the permission Issues: write' });
const reading = (repository: string): Asked => ({ what: `read issues of ${repository}`, right: 'the permission Issues: read' });
const pathOf = ({ repository, number }: Address): string => `/repos/${repository}/issues/${number}`;

const issueOf = (repository: string, { number, html_url: url, title, body }: IssueBody): Issue => ({
  repository,
  number,
  url,
  title,
  body: body ?? '',
});

/** Never repeated: an answer that got lost would leave two issues that ask the same. */
export async function createIssue(ask: Ask, now: () => number, { repository, title, body }: NewIssue, signal: AbortSignal): Promise<Issue> {
  const asking = ask({ method: 'POST', path: `/repos/${repository}/issues`, repository, body: { title, body } }, signal);
  return issueOf(repository, (await granted(asking, writing(repository), now)) as IssueBody);
}

export async function issue(ask: Ask, now: () => number, at: Address, signal: AbortSignal): Promise<Issue | undefined> {
  const { repository } = at;
  const body = await grantedOrNone(ask({ method: 'GET', path: pathOf(at), repository }, signal), reading(repository), now);
  return body === undefined ? undefined : issueOf(repository, body as IssueBody);
}

export async function closeIssue(
  ask: Ask,
  now: () => number,
  at: Address,
  how: 'completed' | 'not_planned',
  signal: AbortSignal,
): Promise<void> {
  const { repository } = at;
  const body = { state: 'closed', state_reason: how };
  await granted(ask({ method: 'PATCH', path: pathOf(at), repository, body }, signal), writing(repository), now);
}

export async function comment(ask: Ask, now: () => number, at: Address, body: string, signal: AbortSignal): Promise<void> {
  const { repository } = at;
  const asking = ask({ method: 'POST', path: `${pathOf(at)}/comments`, repository, body: { body } }, signal);
  await granted(asking, writing(repository), now);
}

export async function issueComment(
  ask: Ask,
  now: () => number,
  repository: string,
  id: number,
  signal: AbortSignal,
): Promise<IssueComment | undefined> {
  const asking = ask({ method: 'GET', path: `/repos/${repository}/issues/comments/${id}`, repository }, signal);
  const body = (await grantedOrNone(asking, reading(repository), now)) as CommentBody | undefined;
  return (
    body && {
      id: body.id,
      body: body.body,
      isEdited: body.created_at !== body.updated_at,
      by: body.user?.login ?? '',
      isByApp: body.user?.type !== 'User' || (body.performed_via_github_app ?? null) !== null,
    }
  );
}
