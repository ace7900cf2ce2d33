import { type Ask, newAsk } from './client.ts';
import { createDeployment, setDeploymentStatus } from './deployments.ts';
import { dispatch } from './dispatch.ts';
import { endIn } from './ends.ts';
import { closeIssue, comment, createIssue, issue, issueComment } from './issues.ts';
import { isMember, mayWrite } from './permissions.ts';
import { findRun, run } from './runs.ts';
import { newTokens } from './tokens.ts';
import type { GitHub, GitHubOptions, GitHubPorts } from './types.ts';

export type * from './types.ts';

/** GitHub's API as one credential sees it. Nothing is asked before the first call; requests share connections by the `http` port. */
export function newGitHub(ports: GitHubPorts, { url = 'https://api.github.com', credential }: GitHubOptions): GitHub {
  const base = url.replace(/\/+$/, '');
  const asking = newAsk(ports, base, newTokens(ports, base, credential));
  let ends: number | undefined;
  const ask: Ask = async (question, signal) => {
    const answer = await asking(question, signal);
    ends = endIn(answer.headers) ?? ends;
    return answer;
  };
  return {
    credentialEnds: () => ends,
    dispatch: (target, payload, signal) => dispatch(ask, ports.now, target, payload, signal),
    findRun: (target, sought, signal) => findRun(ask, ports.now, target, sought, signal),
    run: (repository, id, signal) => run(ask, ports.now, repository, id, signal),
    createDeployment: (deployment, signal) => createDeployment(ask, ports, deployment, signal),
    setDeploymentStatus: (deployment, status, signal) => setDeploymentStatus(ask, ports, deployment, status, signal),
    createIssue: (one, signal) => createIssue(ask, ports.now, one, signal),
    issue: (repository, number, signal) => issue(ask, ports.now, { repository, number }, signal),
    closeIssue: (one, how, signal) => closeIssue(ask, ports.now, one, how, signal),
    comment: (one, body, signal) => comment(ask, ports.now, one, body, signal),
    issueComment: (repository, id, signal) => issueComment(ask, ports.now, repository, id, signal),
    mayWrite: (repository, login, signal) => mayWrite(ask, ports.now, repository, login, signal),
    isMember: (team, login, repository, signal) => isMember(ask, ports.now, team, { login, repository }, signal),
  };
}
