import type { Request } from './index.ts';
import type { Issue, IssueComment } from './world.ts';

/** The event file that a workflow run finds at GITHUB_EVENT_PATH, and the event's name, made of the dispatch that caused it. */
export function dispatchEvent({ path, body }: Request): { name: 'repository_dispatch' | 'workflow_dispatch'; event: object } {
  const [, owner = '', repo = '', workflow] = /^\/repos\/([^/]+)\/([^/]+)\/(?:actions\/workflows\/([^/]+)\/)?dispatches$/.exec(path) ?? [];
  if (owner === '') throw new Error(`${path} dispatches nothing`);
  const around = aroundOf(owner, repo, owner);
  if (workflow === undefined)
    return {
      name: 'repository_dispatch',
      event: { action: body.event_type, branch: 'main', client_payload: body.client_payload ?? {}, ...around },
    };
  return {
    name: 'workflow_dispatch',
    event: {
      inputs: body.inputs ?? {},
      ref: `refs/heads/${body.ref}`,
      workflow: `.github/workflows/${decodeURIComponent(workflow)}`,
      ...around,
    },
  };
}

const accountOf = (login: string) => ({ login, id: 1, type: login.endsWith('[bot]') ? 'Bot' : 'User' });
const aroundOf = (owner: string, repo: string, sender: string) => ({
  repository: { id: 1, name: repo, full_name: `${owner}/${repo}`, private: true, default_branch: 'main', owner: accountOf(owner) },
  sender: accountOf(sender),
});

/** The event file of a comment on an issue, or on a pull request. */
export function commentEvent(
  issue: Issue,
  { id, body, by, createdAt, updatedAt, app }: IssueComment,
  more: { pull?: object } = {},
): object {
  const [owner = '', repo = ''] = issue.repository.split('/');
  return {
    action: 'created',
    issue: {
      number: issue.number,
      title: issue.title,
      body: issue.body,
      state: issue.state,
      user: accountOf(issue.by),
      ...(more.pull ? { pull_request: more.pull } : {}),
    },
    comment: { id, body, created_at: createdAt, updated_at: updatedAt, user: accountOf(by), performed_via_github_app: app },
    ...aroundOf(owner, repo, by),
  };
}
