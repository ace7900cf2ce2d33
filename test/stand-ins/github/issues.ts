import { type Call, type Handler, inRepository, iso, number, type State } from './handler.ts';
import { gone, noRight, notFound, type Said } from './refusals.ts';
import { tokenOf } from './who.ts';
import type { Issue, IssueComment } from './world.ts';

/** What people and Apps do by issues, and who they are. */
export const issueHandlers: { [route: string]: Handler } = {
  'POST /repos/{owner}/{repo}/issues': inRepository('issues', 'write', (state, call, { name, repository }) => {
    if (repository.hasIssues === false) return gone();
    const { title, body = '' } = call.body as { title: string; body?: string };
    const issue: Issue = {
      repository: name,
      number: state.issues.length + 1,
      title,
      body,
      by: loginOf(state, call),
      state: 'open',
      reason: null,
      comments: [],
    };
    state.issues.push(issue);
    return { status: 201, body: issueBody(state, call.route.example(201), issue) };
  }),
  'GET /repos/{owner}/{repo}/issues/{issue_number}': inRepository('issues', 'read', (state, { route }, { name }) => {
    const issue = issueIn(state, name, route);
    return issue ? { status: 200, body: issueBody(state, route.example(200), issue) } : notFound();
  }),
  'PATCH /repos/{owner}/{repo}/issues/{issue_number}': inRepository('issues', 'write', (state, { route, body }, { name }) => {
    const issue = issueIn(state, name, route);
    if (!issue) return notFound();
    const { state: word, state_reason: reason } = body as { state?: 'open' | 'closed'; state_reason?: string };
    if (word) Object.assign(issue, { state: word, reason: word === 'closed' ? (reason ?? 'completed') : null });
    return { status: 200, body: issueBody(state, route.example(200), issue) };
  }),
  'POST /repos/{owner}/{repo}/issues/{issue_number}/comments': inRepository('issues', 'write', (state, call, { name }) => {
    const issue = issueIn(state, name, call.route);
    if (!issue) return notFound();
    const { body } = call.body as { body: string };
    const comment = addComment(state, issue, { by: loginOf(state, call), body });
    return { status: 201, body: commentBody(call.route.example(201), comment) };
  }),
  'GET /repos/{owner}/{repo}/issues/comments/{comment_id}': inRepository('issues', 'read', (state, { route }, { name }) => {
    const all = state.issues.filter(({ repository }) => repository === name).flatMap(({ comments }) => comments);
    const comment = all.find(({ id }) => id === number(route.path['comment_id']));
    return comment ? { status: 200, body: commentBody(route.example(200), comment) } : notFound();
  }),
  'GET /repos/{owner}/{repo}/collaborators/{username}/permission': inRepository(undefined, 'read', (_, { route }, { repository }) => {
    const role = repository.people?.[route.path['username'] ?? ''] ?? 'read';
    const permission = { admin: 'admin', maintain: 'write', write: 'write', triage: 'read', read: 'read' }[role];
    return { status: 200, body: { permission, role_name: role, user: null } };
  }),
  'GET /orgs/{org}/teams/{team_slug}/memberships/{username}': (state, call): Said => {
    const token = tokenOf(state.world, call.authorization);
    const { org, team_slug: slug, username = '' } = call.route.path;
    if (!token) return notFound();
    if (!token.seesMembers) return noRight(token.kind ?? 'personal access token', 'members=read');
    const membership = state.world.teams[`${org}/${slug}`]?.[username];
    return membership ? { status: 200, body: { ...call.route.example(200), role: 'member', state: membership } } : notFound();
  },
};

export function addComment(state: State, issue: Issue, written: Pick<IssueComment, 'by' | 'body'> & Partial<IssueComment>): IssueComment {
  const at = iso(state.now());
  const id = 100 * issue.number + issue.comments.length + 1;
  const comment: IssueComment = { id, issue: issue.number, createdAt: at, updatedAt: at, app: null, ...written };
  issue.comments.push(comment);
  return comment;
}

const loginOf = ({ world }: State, { authorization }: Call): string => {
  const token = tokenOf(world, authorization);
  return token?.as ?? (token?.kind === 'integration' ? 'github-actions[bot]' : 'somebody');
};
const typeOf = (login: string): string => (login.endsWith('[bot]') ? 'Bot' : 'User');
const issueIn = ({ issues }: State, repository: string, { path }: Call['route']): Issue | undefined =>
  issues.find((one) => one.repository === repository && one.number === number(path['issue_number']));

export function issueBody(
  { web }: Pick<State, 'web'>,
  example: object,
  { repository, number: nth, title, body, by, state, reason }: Issue,
): object {
  const { user } = example as { user: object };
  return {
    ...example,
    number: nth,
    title,
    body,
    state,
    state_reason: reason,
    html_url: `${web}/${repository}/issues/${nth}`,
    user: { ...user, login: by, type: typeOf(by) },
  };
}
export function commentBody(example: object, { id, body, by, createdAt, updatedAt, app }: IssueComment): object {
  const { user } = example as { user: object };
  return {
    ...example,
    id,
    body,
    created_at: createdAt,
    updated_at: updatedAt,
    user: { ...user, login: by, type: typeOf(by) },
    performed_via_github_app: app && appBody(app, user, createdAt),
  };
}
const appBody = (name: string, owner: object, at: string): object => ({
  id: 1,
  node_id: '',
  owner,
  name,
  description: null,
  external_url: 'https://app.test',
  html_url: 'https://app.test',
  created_at: at,
  updated_at: at,
  permissions: {},
  events: [],
});
