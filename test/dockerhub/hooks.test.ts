import { afterEach, describe, expect, it } from '@jest/globals';
import type { HubRefused } from '../../src/dockerhub/answers.ts';
import { newHooks } from '../../src/dockerhub/hooks.ts';
import { refusals, type World } from '../stand-ins/dockerhub/index.ts';
import { acme, closeAll, rig } from './rig.ts';

afterEach(closeAll);
const signal = AbortSignal.timeout(60_000);
const pat = { username: 'acme', password: 'dckr_pat_1' };
const hook = { name: 'Hub to Kube', url: 'https://relay.example.com/hooks/dockerhub/secret' };

async function client(world: World = acme()) {
  const made = await rig(world);
  return { ...made, hooks: newHooks(made.ports, { url: made.hub.url, wait: 60_000 }) };
}
const problemOf = (run: Promise<unknown>) => run.then(undefined, (error: unknown) => (error as HubRefused).problems[0]);

describe('webhooks at Docker Hub', () => {
  it('are made, listed with their slugs, and deleted by them', async () => {
    const { hooks } = await client();
    expect(await hooks.create('acme/shop', hook, pat, signal)).toBe('created');
    expect(await hooks.list('acme/shop', pat, signal)).toEqual([{ name: hook.name, slug: 'hub-to-kube', urls: [hook.url] }]);
    await hooks.remove('acme/shop', 'hub-to-kube', pat, signal);
    expect(await hooks.list('acme/shop', pat, signal)).toEqual([]);
    await hooks.remove('acme/shop', 'hub-to-kube', pat, signal);
  });

  it('have names of their own', async () => {
    const { hooks } = await client();
    await hooks.create('acme/shop', hook, pat, signal);
    expect(await hooks.create('acme/shop', hook, pat, signal)).toBe('taken');
  });

  it('are listed page by page, at the host that was chosen', async () => {
    const world = acme();
    world.repositories['acme/shop']!.hooks = Array.from({ length: 230 }, (_, index) => ({
      name: `hook ${index}`,
      slug: `hook-${index}`,
      webhooks: [{ name: '', hook_url: 'https://elsewhere' }],
    }));
    const { hooks, hub } = await client(world);
    expect(await hooks.list('acme/shop', pat, signal)).toHaveLength(230);
    expect(hub.requests.map(({ path }) => path.replace(/.*\?/, ''))).toEqual([
      '/v2/auth/token',
      'page_size=100&page=1',
      'page_size=100&page=2',
      'page_size=100&page=3',
    ]);
  });

  it('are reached by the family of routes that lets the user in, which is remembered', async () => {
    const { hooks, hub } = await client({ ...acme(), hasNamespacedHooks: false });
    const password = { username: 'acme', password: 'p4ssword' };
    await hooks.list('acme/shop', password, signal);
    await hooks.list('acme/shop', password, signal);
    expect(hub.requests.map(({ method, path, status }) => `${method} ${path.replace(/\?.*/, '')} ${status}`)).toEqual([
      'POST /v2/auth/token 200',
      'GET /v2/namespaces/acme/repositories/shop/webhook_pipeline/ 404',
      'GET /v2/repositories/acme/shop/webhook_pipeline/ 200',
      'GET /v2/repositories/acme/shop/webhook_pipeline/ 200',
    ]);
  });

  it.each([
    ['a personal token', { username: 'acme', password: 'dckr_pat_1' }],
    ['an organisation’s token', { username: 'acmeorg', password: 'dckr_oat_1' }],
  ])('%s that no family lets in is told so', async (_, credential) => {
    const { hooks } = await client({ ...acme(), hasNamespacedHooks: false });
    expect(await problemOf(hooks.list('acme/shop', credential, signal))).toMatchObject({
      code: 'H2K-775',
      message: expect.stringContaining('token issued from'),
    });
  });

  it('a token that may only read lists, and is told what it lacks', async () => {
    const { hooks } = await client();
    const read = { username: 'acme', password: 'dckr_pat_read' };
    expect(await hooks.list('acme/shop', read, signal)).toEqual([]);
    expect(await problemOf(hooks.create('acme/shop', hook, read, signal))).toMatchObject({
      code: 'H2K-775',
      fix: expect.stringMatching(/right to delete/),
    });
  });

  it('of a repository that is gone, or somebody else’s, can’t be told apart', async () => {
    const world = acme();
    world.repositories['other/shop'] = { admins: ['other'] };
    const { hooks } = await client(world);
    for (const repository of ['acme/gone', 'other/shop'])
      expect(await problemOf(hooks.list(repository, pat, signal))).toMatchObject({
        code: 'H2K-774',
        message: expect.stringContaining(repository),
      });
  });

  it.each<[string, object, string, RegExp]>([
    ['HTML of the edge', refusals.edge(), 'H2K-773', /HTTP 502 to list the webhooks of acme\/shop: a page of HTML/],
    ['HTML with a good status', { status: 200, body: '<html>' }, 'H2K-773', /a page of HTML/],
    ['a list that is none', { status: 200, body: { hooks: [] } }, 'H2K-773', /list the webhooks/],
    ['fields', { status: 400, body: { page: ['no', 'number'] } }, 'H2K-776', /page: no, number/],
    ['a detail', { status: 400, body: { detail: 'bad\n things' } }, 'H2K-776', /bad things/],
    ['an error', { status: 400, body: { error: 'odd' } }, 'H2K-776', /odd/],
    ['nothing at all', { status: 400 }, 'H2K-776', /HTTP 400/],
    ['a limit without an end', { status: 429 }, 'H2K-772', /without saying how long/],
    ['a limit that lasts', refusals.limited(1_767_229_200), 'H2K-772', /until 2026-01-01T01:00/],
  ])('a refusal in the form of %s is told', async (_, said, code, message) => {
    const { hooks, hub } = await client();
    hub.trouble.push('none', said as never);
    expect(await problemOf(hooks.list('acme/shop', pat, signal))).toMatchObject({ code, message: expect.stringMatching(message) });
  });

  it('a limit is waited out, but not for ever', async () => {
    const { hooks, hub, paused } = await client();
    hub.trouble.push('none', refusals.limited(1_767_225_610), refusals.limited(1_767_225_620));
    expect(await hooks.list('acme/shop', pat, signal)).toEqual([]);
    expect(paused).toEqual([11_000, 10_000]);
    hub.trouble.push(...Array.from({ length: 9 }, () => refusals.limited(1_767_225_600)));
    expect(await problemOf(hooks.list('acme/shop', pat, signal))).toMatchObject({ code: 'H2K-772' });
  });

  it('who is not signed in any more signs in again, once', async () => {
    const { hooks, hub } = await client();
    await hooks.list('acme/shop', pat, signal);
    hub.trouble.push(refusals.expired());
    expect(await hooks.list('acme/shop', pat, signal)).toEqual([]);
    hub.trouble.push(refusals.expired(), 'none', refusals.expired());
    expect(await problemOf(hooks.list('acme/shop', pat, signal))).toMatchObject({ code: 'H2K-770' });
  });

  it('the address, which is a secret, is in no refusal that quotes it', async () => {
    const { hooks, hub } = await client();
    hub.trouble.push('none', { status: 400, body: { hook_url: [`${hook.url} is no address`] } });
    const problem = await problemOf(hooks.create('acme/shop', hook, pat, signal));
    expect(problem).toMatchObject({ code: 'H2K-776', message: expect.stringContaining('… is no address') });
  });

  it('a slug is no path', async () => {
    const { hooks, hub } = await client();
    await hooks.list('acme/shop', pat, signal);
    await hooks.remove('acme/shop', '../../other', pat, signal);
    expect(hub.requests.at(-1)?.path).toContain('/webhook_pipeline/..%2F..%2Fother/');
  });
});
