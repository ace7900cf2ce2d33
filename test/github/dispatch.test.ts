import { afterEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/types.ts';
import { refusals } from '../stand-ins/github/index.ts';
import { closeAll, event, payload, type Rig, rig, shop, signal, token, workflow } from './fixture.ts';

afterEach(closeAll);

describe('dispatch', () => {
  it('an event: GitHub has it, and a workflow that listens runs', async () => {
    const { server, github, clock } = await rig();
    const attempt = await github.dispatch(event, payload, signal());
    expect(attempt).toEqual({ at: clock.now, ms: 0, answer: 'accepted', status: 204, requestId: 'STAND:IN:1' });
    expect(server.requests).toMatchObject([
      {
        method: 'POST',
        path: '/repos/acme/shop/dispatches',
        authorization: `Bearer ${token}`,
        body: { event_type: 'docker-push', client_payload: payload },
      },
    ]);
    expect(server.runs).toMatchObject([{ workflow: 'deploy.yml', event: 'repository_dispatch' }]);
    expect(server.faults()).toEqual([]);
  });

  it('a workflow: the payload is text in one input, and the run is told at once', async () => {
    const { server, github } = await rig();
    const attempt = await github.dispatch(workflow, payload, signal());
    expect(attempt).toMatchObject({
      answer: 'accepted',
      status: 200,
      run: { id: 1000, url: 'https://github.test/acme/shop/actions/runs/1000' },
    });
    expect(server.requests[0]?.body).toEqual({ ref: 'main', inputs: { payload: JSON.stringify(payload) }, return_run_details: true });
    expect(server.faults()).toEqual([]);
  });

  it('an event to which no workflow listens is accepted all the same', async () => {
    const { server, github } = await rig();
    expect(await github.dispatch({ ...event, event: 'docker-pull' }, payload, signal())).toMatchObject({ answer: 'accepted', status: 204 });
    expect(server.runs).toEqual([]);
  });

  it('a repository that was renamed is followed', async () => {
    const world = shop();
    const { server, github } = await rig({
      ...world,
      repositories: { ...world.repositories, 'acme/old': { workflows: {}, movedTo: 'acme/shop' } },
    });
    expect(await github.dispatch({ ...event, repository: 'acme/old' }, payload, signal())).toMatchObject({ answer: 'accepted' });
    expect(server.runs).toHaveLength(1);
  });

  it('a redirect to another server is not followed: the token stays here', async () => {
    const { server, github } = await rig();
    const other = await rig();
    server.trouble.push({ status: 307, headers: { location: `${other.server.url}/repos/acme/shop/dispatches` } });
    expect(await github.dispatch(event, payload, signal())).toMatchObject({ answer: 'refused', status: 307 });
    expect(other.server.requests).toEqual([]);
  });
});

const many = Object.fromEntries(Array.from({ length: 11 }, (_, index) => [`key${index}`, index]));
const large = { text: 'x'.repeat(65_536) };
const withRights = (rights: object) => (world: Rig['server']['world']) => {
  world.tokens[token] = { rights: { 'acme/shop': rights } };
};
const expired = (world: Rig['server']['world']) => {
  world.tokens[token] = { rights: {}, expired: true };
};

describe('dispatch is refused for good', () => {
  const other = { repository: 'acme/other', event: 'docker-push' };
  it.each<[string, object, JsonObject, ((world: Rig['server']['world']) => void) | undefined, number, string, RegExp]>([
    ['the token has expired', event, payload, expired, 401, 'H2K-720', /does not accept the token: Bad credentials/],
    [
      'the token lacks the right',
      event,
      payload,
      withRights({ actions: 'write' }),
      403,
      'H2K-721',
      /may not dispatch docker-push to acme\/shop/,
    ],
    ['the token can’t see the repository', other, payload, undefined, 404, 'H2K-722', /finds nothing there to dispatch/],
    ['eleven keys', event, many, undefined, 422, 'H2K-723', /No more than 10 properties are allowed; 11 were supplied/],
    ['65,536 characters', event, large, undefined, 422, 'H2K-723', /client_payload is too large/],
    ['no such workflow', { ...workflow, workflow: 'deplyo.yml' }, payload, undefined, 404, 'H2K-722', /start deplyo.yml of acme\/shop/],
    ['no such branch', { ...workflow, ref: 'trunk' }, payload, undefined, 422, 'H2K-723', /No ref found for: trunk/],
  ])('%s', async (_, target, given, change, status, code, words) => {
    const { server, github } = await rig();
    change?.(server.world);
    const attempt = await github.dispatch(target as typeof event, given, signal());
    expect(attempt).toMatchObject({ answer: 'refused', status, problem: { code, message: expect.stringMatching(words) } });
    expect(attempt.retryAfter).toBeUndefined();
    expect(server.runs).toEqual([]);
  });

  it('a right that is missing is named as GitHub names it', async () => {
    const { server, github } = await rig();
    withRights({ contents: 'read' })(server.world);
    expect((await github.dispatch(event, payload, signal())).problem?.fix).toContain('It needs contents=write');
  });

  it('a workflow that has no input `payload`', async () => {
    const world = shop();
    world.repositories!['acme/shop']!.workflows['deploy.yml']!.inputs = ['image'];
    const { github } = await rig(world);
    const { answer, problem } = await github.dispatch(workflow, payload, signal());
    expect(answer).toBe('refused');
    expect(problem?.message).toContain('Unexpected inputs provided: ["payload"]');
  });
});

describe('dispatch may be tried again', () => {
  it.each([
    ['the hourly limit', (now: number) => refusals.rateLimited(now / 1000 + 600), 600_000],
    ['a burst, GitHub says how long (403)', () => refusals.secondaryLimit(403, 90), 90_000],
    ['a burst, GitHub says how long (429)', () => refusals.secondaryLimit(429, 5), 5_000],
    ['a burst, GitHub does not say how long', () => refusals.secondaryLimit(403), 60_000],
    ['429 and no word more', () => ({ status: 429 }), 60_000],
  ])('%s', async (_, said, retryAfter) => {
    const { server, github, clock } = await rig();
    server.trouble.push(said(clock.now));
    expect(await github.dispatch(event, payload, signal())).toMatchObject({ answer: 'refused', retryAfter, problem: { code: 'H2K-724' } });
    expect(server.runs).toEqual([]);
  });

  it('nobody listens at the address: refused, for nothing was sent', async () => {
    const { server, github } = await rig();
    await server.close();
    const attempt = await github.dispatch(event, payload, signal());
    expect(attempt).toMatchObject({ answer: 'refused', retryAfter: 60_000, problem: { code: 'H2K-725' } });
    expect(attempt.status).toBeUndefined();
  });
});

describe('nobody knows whether it was dispatched', () => {
  it.each(['cut', 'swallow'] as const)('the connection ends before the answer (%s)', async (trouble) => {
    const { server, github } = await rig();
    server.trouble.push(trouble);
    expect(await github.dispatch(event, payload, signal())).toMatchObject({ answer: 'unknown', problem: { code: 'H2K-726' } });
    expect(server.runs).toHaveLength(trouble === 'cut' ? 1 : 0);
    // It was sent once: a repeat is the relay's to decide.
    expect(server.requests.length).toBeLessThan(2);
  });

  it.each([500, 502, 503, 504] as const)('HTTP %i', async (status) => {
    const { server, github } = await rig();
    server.trouble.push(refusals.unicorn(status));
    expect(await github.dispatch(event, payload, signal())).toMatchObject({ answer: 'unknown', status, retryAfter: 60_000 });
  });

  it('a stop in the midst of it is thrown', async () => {
    const { github } = await rig();
    await expect(github.dispatch(event, payload, AbortSignal.abort(new Error('stopping')))).rejects.toThrow('stopping');
  });
});
