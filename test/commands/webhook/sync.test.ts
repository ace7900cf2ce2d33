import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { damage } from '../../relay/stores/damage.ts';
import { refusals, type World } from '../../stand-ins/dockerhub/index.ts';
import { mark, publicUrl, Scene } from './world.ts';

const scenes: Scene[] = [];
afterEach(() => {
  for (const scene of scenes.splice(0)) scene.close();
});

const pat = { identifier: 'acme', secret: 'dckr_pat_1', kind: 'personal token' as const };
const name = `hub-to-kube-${mark}-shop`;
const secret = 'kind: VARIABLE\nname: HUB_TOKEN\ntype: SECRET\n';
const hub = (repoURL: string, more = ''): string =>
  `kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { serverType: dockerhub, repoURL: '${repoURL}', username: acme, password: '\${var.HUB_TOKEN}' }\n${more}`;
const shop = 'kind: DOCKER_WEBHOOK\nname: shop\nendpoint: hub\npipeline: p\n';
const definitions = (...documents: string[]): string => [hub('https://hub.docker.com/r/acme/shop'), secret, ...documents].join('---\n');

function scene(text = definitions(shop), world: Partial<World> = {}): Scene {
  const made = new Scene({ accounts: [pat], repositories: { 'acme/shop': { admins: ['acme'] } }, ...world });
  scenes.push(made);
  made.define(text);
  return made;
}
const writes = ({ requests }: Scene): string[] =>
  requests
    .filter((line) => !line.startsWith('GET') && !line.includes('/auth/'))
    .map((line) => line.replace(/^(\w+) .*\/(webhook_pipeline|hook-tokens)\/?.*$/, '$1 $2'));

describe('webhook sync', () => {
  it('makes what is missing, looks whether it stands, and leaves it alone from then on', async () => {
    const one = scene();
    expect(await one.sync()).toEqual({
      result: 'done',
      problems: [],
      dryRun: false,
      steps: [{ webhook: 'shop', repository: 'acme/shop', step: 'create', name, why: 'missing' }],
    });
    expect(one.hooks('acme/shop')).toMatchObject([{ name, webhooks: [{ hook_url: one.urlOf(one.tokens[0]!) }] }]);
    expect(one.tokens).toMatchObject([{ webhook: 'shop', repository: 'acme/shop', revoked: null }]);
    one.requests.length = 0;
    expect(await one.sync()).toMatchObject({ result: 'done', steps: [] });
    expect(writes(one)).toEqual([]);
  });

  it('ends as the store does, where that fails under it', async () => {
    const one = scene();
    const store = join(one.definitions, 'relay.db');
    one.after = () => {
      one.after = () => {};
      damage(store, 'token');
    };
    expect(await one.sync({ relay: '', store: `sqlite:${store}`, 'public-url': publicUrl })).toEqual({
      result: 'unavailable',
      problems: [expect.objectContaining({ code: 'H2K-752', message: expect.stringContaining(`the store ${store} can't be written: `) })],
      dryRun: false,
      steps: [],
    });
    expect(writes(one)).toEqual([]);
  });

  it('rotates: the new one stands before the old one is deleted, and its address ends last', async () => {
    const one = scene();
    await one.sync();
    one.requests.length = 0;
    const { steps } = await one.sync({ rotate: 'true' });
    expect(steps.map(({ step, name: of }) => `${step} ${of ?? ''}`)).toEqual([`create ${name}-2`, `delete ${name}`, 'revoke ']);
    expect(writes(one)).toEqual(['POST hook-tokens', 'POST webhook_pipeline', 'DELETE webhook_pipeline', 'DELETE hook-tokens']);
    expect(one.hooks('acme/shop').map((hook) => one.tokenOf(hook)?.id)).toEqual([one.tokens[1]!.id]);
  });

  it('of two that are valid keeps the newer, so that a rotation goes on where it was cut', async () => {
    const one = scene();
    await one.sync();
    one.paste('acme/shop', `${name}-2`, one.urlOf(one.mint('shop', 'acme/shop')));
    expect((await one.sync()).steps).toMatchObject([
      { step: 'delete', name },
      { step: 'revoke', count: 1 },
    ]);
    expect(one.hooks('acme/shop').map((hook) => hook.name)).toEqual([`${name}-2`]);
  });

  it('a document that is gone takes its webhook along; --keep leaves it', async () => {
    const one = scene();
    await one.sync();
    one.define(definitions());
    expect(await one.sync({ keep: 'true' })).toMatchObject({ steps: [] });
    expect(await one.sync()).toMatchObject({
      result: 'done',
      steps: [{ webhook: 'shop', repository: 'acme/shop', step: 'delete', name }, { step: 'revoke' }],
    });
    expect(one.hooks('acme/shop')).toEqual([]);
    expect(one.tokens[0]?.revoked).not.toBeNull();
  });

  it('a document that names another repository: made there, then deleted here', async () => {
    const one = scene(undefined, { repositories: { 'acme/shop': { admins: ['acme'] }, 'acme/web': { admins: ['acme'] } } });
    await one.sync();
    one.define(definitions('kind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/web\npipeline: p\n'));
    expect((await one.sync()).steps).toMatchObject([
      { step: 'create', repository: 'acme/web' },
      { step: 'delete', repository: 'acme/shop' },
      { step: 'revoke' },
    ]);
  });

  it('a disabled one keeps its webhook: its pushes shall be in Activity', async () => {
    const one = scene(definitions(`${shop}enabled: false\n`));
    expect(await one.sync()).toMatchObject({ steps: [{ step: 'create' }] });
  });

  it('--dry-run says all that would be done, and does nothing', async () => {
    const one = scene();
    await one.sync();
    one.requests.length = 0;
    const told: string[] = [];
    const report = await one.sync({ rotate: 'true', 'dry-run': 'true' }, { told: ({ step }) => told.push(step) });
    expect(report).toMatchObject({ dryRun: true, steps: [{ step: 'create' }, { step: 'delete' }, { step: 'revoke' }] });
    expect(told).toEqual(['create', 'delete', 'revoke']);
    expect(writes(one)).toEqual([]);
  });

  it('a name that somebody takes meanwhile is given up for the next', async () => {
    const one = scene();
    one.after = () => {
      if (one.requests.at(-1)?.startsWith('POST relay')) one.paste('acme/shop', name, 'https://elsewhere.test/');
    };
    expect(await one.sync()).toMatchObject({ result: 'done' });
    expect(one.hooks('acme/shop').map((hook) => hook.name)).toEqual([name, `${name}-2`]);
  });

  it('a webhook that holds a valid address under another name is as good, and not ours to touch', async () => {
    const one = scene();
    one.paste('acme/shop', 'mine', one.urlOf(one.mint('shop', null)));
    expect(await one.sync()).toMatchObject({ result: 'done', steps: [] });
    one.define(definitions());
    expect(await one.sync()).toMatchObject({ result: 'done', steps: [] });
    expect(one.hooks('acme/shop').map((hook) => hook.name)).toEqual(['mine']);
  });

  it('tells nobody an address: not in what it does, not in the log of a runner', async () => {
    const one = scene(undefined, { accounts: [{ ...pat, right: 'read' }] });
    const report = await one.sync({}, { showsAddresses: false });
    expect(report.problems[0]).toMatchObject({ code: 'H2K-780', fix: expect.stringContaining('on a machine of yours') });
    expect(JSON.stringify(report)).not.toContain('/hooks/dockerhub/');
    expect(one.tokens.every(({ revoked }) => revoked !== null)).toBe(true);
  });
});

describe('what sync can’t do, it says by name', () => {
  it.each<[string, () => Scene, string, string, RegExp, RegExp]>([
    [
      'a wrong spelling',
      () => scene([hub('https://hub.docker.con/r/acme/shop'), secret, shop].join('---\n')),
      'refused',
      'H2K-779',
      /hub\.docker\.con is not Docker Hub/,
      /as Docker Hub’s page has it/,
    ],
    [
      'an official image',
      () => scene([hub('https://hub.docker.com/_/busybox'), secret, shop].join('---\n')),
      'refused',
      'H2K-779',
      /busybox is an official image/,
      /acme\/shop/,
    ],
    [
      'an ENDPOINT that isn’t there',
      () => scene([secret, shop].join('---\n')),
      'refused',
      'H2K-779',
      /names the ENDPOINT hub, and there is none/,
      /./,
    ],
    [
      'a wrong password',
      () => scene(undefined, { accounts: [{ ...pat, secret: 'another' }] }),
      'failed',
      'H2K-770',
      /password of acme/,
      /username and password/,
    ],
    [
      'an account with a second factor',
      () => scene(undefined, { accounts: [{ ...pat, kind: 'password', secondFactor: true }] }),
      'failed',
      'H2K-771',
      /acme wants a second factor/,
      /personal access token/,
    ],
    [
      'a repository that is gone',
      () => scene(undefined, { repositories: {} }),
      'failed',
      'H2K-780',
      /by hand: Docker Hub finds nothing there/,
      /repository\/docker\/acme\/shop\/webhooks\nWebhook name: hub-to-kube-\w{8}-shop\nWebhook URL: {2}https:\/\/relay\.test\/hooks\/dockerhub\/\w{43}\n/,
    ],
    [
      'a token without the right to write',
      () => scene(undefined, { accounts: [{ ...pat, right: 'read' }] }),
      'failed',
      'H2K-780',
      /by hand: Docker Hub forbids/,
      /Webhook URL: {2}https:\/\/relay\.test\/hooks/,
    ],
    [
      'nobody to sign in as',
      () => scene([secret, 'kind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: p\n'].join('---\n')),
      'failed',
      'H2K-780',
      /no ENDPOINT says who/,
      /kind: ENDPOINT/,
    ],
  ])('%s', async (_, make, result, code, message, fix) => {
    const report = await make().sync();
    expect(report).toMatchObject({
      result,
      problems: [{ code, message: expect.stringMatching(message), fix: expect.stringMatching(fix) }],
    });
    expect(JSON.stringify(report)).not.toContain('dckr_pat_1');
  });

  it('a locked user: what is left waits for the next time', async () => {
    const one = scene(undefined, { accounts: [{ ...pat, secret: 'another' }], failuresUntilLocked: 2 });
    await one.sync();
    expect(await one.sync()).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-772', message: expect.stringMatching(/until 2026-01-01T00:10/) }],
    });
  });

  it('a webhook made by hand with our name: it stays, and the next name is taken', async () => {
    const one = scene();
    one.paste('acme/shop', name, 'https://elsewhere.test/hook');
    expect(await one.sync()).toMatchObject({
      result: 'done',
      problems: [{ code: 'H2K-777', severity: 'warning', message: expect.stringContaining('made by hand') }],
      steps: [{ name: `${name}-2` }],
    });
    expect(one.hooks('acme/shop')[0]?.webhooks[0]?.hook_url).toBe('https://elsewhere.test/hook');
  });

  it('a revoked token: Docker Hub calls in vain until a new address stands', async () => {
    const one = scene();
    await one.sync();
    one.tokens[0]!.revoked = 1;
    expect((await one.sync()).steps).toMatchObject([
      { step: 'create', name: `${name}-2`, why: 'dead' },
      { step: 'delete', name },
    ]);
  });

  it('an address that this relay doesn’t know: nothing is given to Docker Hub', async () => {
    const one = scene();
    one.relaySays = (_, path) => (path.startsWith('/hooks/') ? { status: 404, body: {} } : undefined);
    expect(await one.sync()).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-784', fix: expect.stringContaining('--store') }],
      steps: [],
    });
    expect(one.hooks('acme/shop')).toEqual([]);
    expect(one.tokens.map(({ revoked }) => revoked !== null)).toEqual([true]);
  });

  it('a relay that goes by another public address', async () => {
    const one = scene();
    expect(await one.sync({ 'public-url': 'https://other.test' })).toMatchObject({
      problems: [{ code: 'H2K-784', message: expect.stringContaining('not with https://other.test') }],
    });
  });

  it('a webhook that Docker Hub took, and that isn’t there: the old one stays', async () => {
    const one = scene();
    await one.sync();
    one.after = () => {
      if (one.requests.at(-1)?.startsWith('POST hub.test/v2/namespaces'))
        one.hub.world.repositories['acme/shop']!.hooks = one.hooks('acme/shop').slice(0, 1);
    };
    expect(await one.sync({ rotate: 'true' })).toMatchObject({ result: 'failed', problems: [{ code: 'H2K-783' }], steps: [] });
    expect(one.hooks('acme/shop').map((hook) => hook.name)).toEqual([name]);
  });

  it('an address that a person was given is not made anew each time', async () => {
    const one = scene(undefined, { repositories: {} });
    await one.sync();
    expect(await one.sync()).toMatchObject({
      result: 'done',
      problems: [{ code: 'H2K-780', severity: 'warning', message: expect.stringContaining('can’t be seen'.replace('’', "'")) }],
    });
    expect(one.tokens).toHaveLength(1);
  });

  it.each<[string, { [key: string]: string }, { [key: string]: string }, string]>([
    ['no address of the relay', { relay: '' }, {}, 'H2K-786'],
    ['no token for its API', {}, { RELAY_API_TOKEN: '' }, 'H2K-786'],
    ['an address that is none', { relay: 'relay' }, {}, 'H2K-754'],
    ['a secret that isn’t set', {}, { HUB_TOKEN: '' }, 'H2K-617'],
  ])('%s', async (_, own, env, code) => {
    const one = scene();
    one.env = { ...one.env, ...env };
    expect((await one.sync(own)).problems).toMatchObject([{ code }]);
    expect(writes(one)).toEqual([]);
  });

  it.each<[string, { status: number; body: object }, string, RegExp]>([
    ['may only read', { status: 403, body: { message: 'this token may read' } }, 'H2K-781', /operate:TOKEN/],
    ['is not the relay’s', { status: 401, body: { message: 'no' } }, 'H2K-781', /RELAY_API_TOKENS/],
    ['knows no public address', { status: 409, body: { message: 'start it with --public-url' } }, 'H2K-781', /--public-url/],
    ['is in trouble', { status: 503, body: {} }, 'H2K-782', /runs/],
  ])('a relay that %s', async (_, said, code, fix) => {
    const one = scene();
    one.relaySays = (method) => (method === 'POST' ? said : undefined);
    expect(await one.sync()).toMatchObject({ result: 'failed', problems: [{ code, fix: expect.stringMatching(fix) }] });
  });

  it('a relay that hasn’t read the document yet is waited for, and not for ever', async () => {
    const one = scene();
    let asked = 0;
    const unknown = { status: 404, body: { message: 'the definitions have no DOCKER_WEBHOOK shop' } };
    one.relaySays = (method) => (method === 'POST' && ++asked < 3 ? unknown : undefined);
    expect(await one.sync()).toMatchObject({ result: 'done', steps: [{ step: 'create' }] });
    one.relaySays = (method) => (method === 'POST' ? unknown : undefined);
    asked = one.requests.length;
    const report = await one.sync({ rotate: 'true' });
    expect(report).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-781', message: expect.stringContaining('knows no docker webhook shop') }],
    });
    expect(one.requests.slice(asked).filter((line) => line === 'POST relay.test/api/hook-tokens')).toHaveLength(10);
    expect(one.hooks('acme/shop')).toHaveLength(1);
  });

  it('definitions with a mistake, or none: nothing looks as if it were deleted', async () => {
    const one = scene();
    await one.sync();
    one.requests.length = 0;
    for (const text of ['kind: DOCKER_WEBHOOK\nname: [', '# nothing\n', definitions('kind: DOCKER_WEBHOOK\nname: shop\n')]) {
      one.define(text);
      expect(await one.sync()).toMatchObject({ result: 'refused', steps: [] });
    }
    expect(one.requests).toEqual([]);
  });

  it('one repository that fails holds up no other', async () => {
    const two = 'kind: DOCKER_WEBHOOK\nname: web\nrepository: acme/web\npipeline: p\n';
    const one = scene(definitions(two, shop), { repositories: { 'acme/shop': { admins: ['acme'] }, 'acme/web': { admins: ['acme'] } } });
    one.faults = ['none', 'none', refusals.edge()];
    expect(await one.sync()).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-773' }],
      steps: [{ webhook: 'shop', step: 'create' }],
    });
  });
});
