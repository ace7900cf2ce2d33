import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dispatchEvent, type GitHubStandIn, gitHubStandIn, type Request } from './github/index.ts';

let github: GitHubStandIn;
beforeEach(async () => {
  github = await gitHubStandIn({
    repositories: { 'acme/shop': { workflows: { 'deploy.yml': { events: ['docker-push'], inputs: ['payload'] } } } },
    tokens: { t: { rights: { 'acme/shop': { contents: 'write', actions: 'write', deployments: 'write' } } } },
  });
});
afterEach(() => github.close());

const headers = { authorization: 'Bearer t', 'user-agent': 'test' };
const post = (path: string, body: object) =>
  fetch(`${github.url}/repos/acme/shop${path}`, { method: 'POST', headers, body: JSON.stringify(body) });

describe('the stand-in for GitHub’s API', () => {
  it.each<[string, string, object, RegExp]>([
    ['a body without what is required', '/dispatches', { client_payload: {} }, /event_type/],
    ['an event type of 101 characters', '/dispatches', { event_type: 'x'.repeat(101) }, /100 characters/],
    ['a key that the route doesn’t have', '/dispatches', { event_type: 'docker-push', payload: {} }, /there is no payload/],
    ['a state that a deployment can’t have', '/deployments/1/statuses', { state: 'done' }, /allowed values/],
    [
      '26 inputs',
      '/actions/workflows/deploy.yml/dispatches',
      { ref: 'main', inputs: Object.fromEntries(Array.from({ length: 26 }, (_, index) => [index, ''])) },
      /25/,
    ],
  ])('finds a fault in %s by GitHub’s own document', async (_, path, body, fault) => {
    expect((await post(path, body)).ok).toBe(false);
    expect(github.faults().join()).toMatch(fault);
  });

  it('has no route that it was not cut for', async () => {
    expect((await post('/labels', {})).status).toBe(404);
    expect(github.faults()).toEqual(['POST /repos/acme/shop/labels: no such route']);
  });

  it('refuses who does not say who it is', async () => {
    const answer = await fetch(`${github.url}/repos/acme/shop/dispatches`, {
      method: 'POST',
      headers: { ...headers, authorization: 'Bearer other' },
      body: '{"event_type":"a"}',
    });
    expect({ status: answer.status, body: await answer.json() }).toMatchObject({ status: 401, body: { message: 'Bad credentials' } });
  });
});

describe('dispatchEvent', () => {
  const request = (path: string, body: object): Request => ({ method: 'POST', path, body, authorization: '', status: 204, faults: [] });

  it('wraps a payload as a repository_dispatch does', () => {
    expect(
      dispatchEvent(request('/repos/acme/shop/dispatches', { event_type: 'docker-push', client_payload: { version: 1 } })),
    ).toMatchObject({
      name: 'repository_dispatch',
      event: { action: 'docker-push', branch: 'main', client_payload: { version: 1 }, repository: { full_name: 'acme/shop' } },
    });
  });

  it('wraps inputs as a workflow_dispatch does', () => {
    expect(
      dispatchEvent(request('/repos/acme/shop/actions/workflows/deploy.yml/dispatches', { ref: 'main', inputs: { payload: '{}' } })),
    ).toMatchObject({
      name: 'workflow_dispatch',
      event: { inputs: { payload: '{}' }, ref: 'refs/heads/main', workflow: '.github/workflows/deploy.yml' },
    });
  });

  it('knows no other request', () => {
    expect(() => dispatchEvent(request('/repos/acme/shop/deployments', {}))).toThrow('dispatches nothing');
  });
});
