import { afterEach, describe, expect, it } from '@jest/globals';
import { hashToken } from '../../src/relay/core/tokens.ts';
import { refusals } from '../stand-ins/github/index.ts';
import { body, closeAll, newClock, rig, webhook } from './rig.ts';

afterEach(closeAll);

const dispatches = ({ github }: Awaited<ReturnType<typeof rig>>) =>
  github.requests.filter(({ path, method }) => method === 'POST' && path.endsWith('/dispatches'));
const settled = (rows: { fate: string; delivery?: { state: string } }[]) =>
  rows.length > 0 && rows.every(({ delivery }) => !delivery || ['done', 'dead', 'superseded'].includes(delivery.state));

describe('a push', () => {
  it('is stored, dispatched with its payload, and its run is found', async () => {
    const relay = await rig({ clock: newClock() });
    const { status, answer } = await relay.post(body('1.0'));
    expect(status).toBe(202);
    expect(answer).toMatchObject({ result: 'stored', push: expect.stringMatching(/^[0-9a-f]{24}$/) });
    const [row] = await relay.activity((rows) => rows[0]?.delivery?.state === 'following');
    expect(dispatches(relay).map((request) => request.body as object)).toEqual([
      {
        event_type: 'docker-push',
        client_payload: {
          version: 1,
          delivery: row!.delivery!.id,
          webhook: 'shop',
          push: expect.objectContaining({ image: 'acme/shop', tag: '1.0' }),
          reportKey: expect.stringMatching(/^[\w-]{43}$/),
        },
      },
    ]);
    expect(relay.github.faults()).toEqual([]);
  });

  it('names its run on Activity', async () => {
    const clock = newClock();
    const relay = await rig({ clock });
    await relay.post(body('1.0'));
    await relay.activity((rows) => rows[0]?.delivery?.state === 'following');
    clock.advance(3000);
    const [row] = await relay.activity(settled);
    const [run] = relay.github.runs;
    expect(row?.delivery?.run).toMatchObject({ id: String(run?.id) });
    const { text } = await relay.get('/');
    expect(text).toMatch(/data-label="Image">acme\/shop<.*data-label="Tag">1\.0</);
    expect(text).toContain(`>Run ${run?.id}</a>`);
  });

  it('of several architectures is one dispatch', async () => {
    const clock = newClock();
    const relay = await rig({ clock, window: { quiet: 15_000, most: 60_000 } });
    const answers = [];
    for (let part = 0; part < 5; part++) {
      answers.push((await relay.post(body('1.0', 1_700_000_000 + (part >> 1)))).answer['result']);
      clock.advance(2000);
    }
    expect(answers).toEqual(['stored', 'duplicate', 'joined', 'duplicate', 'joined']);
    expect(dispatches(relay)).toEqual([]);
    clock.advance(15_000);
    const rows = await relay.activity((all) => all[0]?.fate === 'dispatched');
    expect(rows.map(({ fate }) => fate)).toEqual(['dispatched', 'joined', 'joined']);
    expect(dispatches(relay)).toHaveLength(1);
  });
});

describe('GitHub', () => {
  it('that was away for an hour gets everything afterwards, in order', async () => {
    const clock = newClock();
    const relay = await rig({ clock });
    const tags = ['1.0', '1.1', '1.2', '1.3', '1.4'];
    const end = clock.now + 3_600_000;
    relay.github.trouble.push(...Array.from({ length: 1000 }, () => refusals.unicorn(502)));
    for (const tag of tags) await relay.post(body(tag));
    await relay.activity(() => {
      clock.advance(10_000);
      return clock.now > end;
    });
    expect(dispatches(relay).every(({ status }) => status === 502)).toBe(true);
    relay.github.trouble.splice(0);
    const before = dispatches(relay).length;
    await relay.activity(() => {
      clock.advance(5000);
      return relay.github.runs.length === tags.length;
    });
    const taken = dispatches(relay).slice(before);
    expect(taken.map((request) => (request.body as { client_payload: { push: { tag: string } } }).client_payload.push.tag)).toEqual(tags);
    expect(relay.github.runs).toHaveLength(5);
  });

  it('whose answer got lost is looked for the run before the push goes out again', async () => {
    const clock = newClock();
    const relay = await rig({ clock });
    relay.github.trouble.push('cut');
    await relay.post(body('1.0'));
    const [row] = await relay.activity((rows) => {
      clock.advance(1000);
      return settled(rows);
    });
    expect(row).toMatchObject({ fate: 'dispatched', delivery: { attempts: 2, run: { id: String(relay.github.runs[0]?.id) } } });
    expect(dispatches(relay)).toHaveLength(1);
  });

  it('that never had the push is looked at for half a minute, then gets it', async () => {
    const clock = newClock();
    const relay = await rig({ clock });
    relay.github.trouble.push('swallow');
    await relay.post(body('1.0'));
    const began = clock.now;
    await relay.activity((rows) => {
      clock.advance(1000);
      return settled(rows);
    });
    expect(clock.now - began).toBeGreaterThan(30_000);
    expect(dispatches(relay)).toHaveLength(1);
  });

  it('that refuses for good makes a dead letter, with what to do', async () => {
    const relay = await rig({ world: { repositories: {}, tokens: { github_pat_of_a_test: { rights: {} } } } });
    await relay.post(body('1.0'));
    const [row] = await relay.activity(settled);
    expect(row).toMatchObject({ fate: 'dead', delivery: { attempts: 1, last: { status: 404 } } });
    expect((await relay.get('/?fate=dead')).text).toContain('Contents: write');
  });

  it('without a workflow that listens is told within two minutes', async () => {
    const clock = newClock();
    const relay = await rig({
      clock,
      world: {
        repositories: { 'acme/deploy': { workflows: {} } },
        tokens: { github_pat_of_a_test: { rights: { 'acme/deploy': { contents: 'write', actions: 'read' } } } },
      },
    });
    await relay.post(body('1.0'));
    await relay.activity((rows) => rows[0]?.delivery?.state === 'following');
    const since = clock.now;
    const [row] = await relay.activity((rows) => {
      clock.advance(1000);
      return settled(rows);
    });
    expect(clock.now - since).toBeLessThan(120_000);
    expect(row?.delivery?.reason).toContain('its default branch needs a workflow with "on: repository_dispatch: types: [docker-push]"');
  });
});

describe('a token', () => {
  it('that is wrong, revoked or missing is answered alike, and writes nothing', async () => {
    const relay = await rig();
    const wrong = await relay.post(body('1.0'), { token: 'A'.repeat(43) });
    const missing = await relay.post(body('1.0'), { path: '/pipelines/api/docker-hub-webhooks' });
    expect((await relay.post(body('1.0'))).status).toBe(202);
    await relay.store.tokens.revoke(await hashToken(relay.token), 1);
    const revoked = await relay.post(body('1.1'));
    expect(wrong).toMatchObject({ status: 404, answer: { result: 'unknown' } });
    expect([missing, revoked]).toEqual([wrong, wrong]);
    expect(await relay.store.count()).toBe(1);
  });

  it('may stand in the former product’s address', async () => {
    const relay = await rig();
    expect((await relay.post(body('1.0'), { path: `/pipelines/api/docker-hub-webhooks?secureToken=${relay.token}` })).status).toBe(202);
  });
});

describe('what is no push that goes out', () => {
  it.each([
    ['of a webhook that is switched off', { webhooks: [webhook('shop', { enabled: false })] }, 'the docker webhook shop is disabled'],
    ['of another repository', { webhooks: [webhook('shop', { repository: 'acme/web' })] }, 'shop is not for the repository acme/shop'],
    ['of a tag that does not fit', { webhooks: [webhook('shop', { tagNamePattern: 'v.*' })] }, 'the tag 1.0 doesn’t fit v.*'],
    ['of a webhook that is gone', { webhooks: [] }, 'the definitions have no DOCKER_WEBHOOK shop'],
    ['of a webhook without a target', { webhooks: [{ ...webhook('shop'), target: undefined } as never] }, 'shop has no target'],
  ])('%s is in Activity as ignored', async (_, options, reason) => {
    const relay = await rig(options);
    expect(await relay.post(body('1.0'))).toMatchObject({
      status: 202,
      answer: { result: 'ignored', reason: expect.stringContaining(reason) },
    });
    expect((await relay.get('/?fate=ignored')).text).toContain(reason);
  });

  it('that is not JSON is refused, and in Activity as rejected', async () => {
    const relay = await rig();
    expect(await relay.post('{')).toMatchObject({ status: 400, answer: { result: 'rejected', reason: 'the body is not JSON' } });
    expect((await relay.get('/?fate=rejected')).text).toContain('not JSON');
  });
});
