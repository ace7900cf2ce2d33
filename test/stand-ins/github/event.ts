import type { Request } from './index.ts';

/** The event file that a workflow run finds at GITHUB_EVENT_PATH, and the event's name, made of the dispatch that caused it. */
export function dispatchEvent({ path, body }: Request): { name: 'repository_dispatch' | 'workflow_dispatch'; event: object } {
  const [, owner = '', repo = '', workflow] = /^\/repos\/([^/]+)\/([^/]+)\/(?:actions\/workflows\/([^/]+)\/)?dispatches$/.exec(path) ?? [];
  if (owner === '') throw new Error(`${path} dispatches nothing`);
  const login = { login: owner, id: 1, type: 'User' };
  const around = {
    repository: { id: 1, name: repo, full_name: `${owner}/${repo}`, private: true, default_branch: 'main', owner: login },
    sender: login,
  };
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
