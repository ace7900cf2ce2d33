import { afterEach, describe, expect, it } from '@jest/globals';
import { webhookList } from '../../../src/commands/webhook/list.ts';
import { webhookRemove } from '../../../src/commands/webhook/remove.ts';
import { stepText } from '../../../src/commands/webhook/steps.ts';
import { mark, publicUrl, Scene } from './world.ts';

const scenes: Scene[] = [];
afterEach(() => {
  for (const scene of scenes.splice(0)) scene.close();
});
const day = 86_400_000;
const hub =
  "kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: acme/shop, username: acme, password: '${var.HUB_TOKEN}' }\n";
const webhook = (name: string, more = ''): string => `kind: DOCKER_WEBHOOK\nname: ${name}\nrepository: acme/${name}\npipeline: p\n${more}`;
const documents = (...all: string[]): string => [hub, 'kind: VARIABLE\nname: HUB_TOKEN\ntype: SECRET\n', ...all].join('---\n');

function scene(text = documents(webhook('shop'), webhook('web', 'enabled: false\n'), webhook('hidden'))): Scene {
  const made = new Scene({
    accounts: [{ identifier: 'acme', secret: 'dckr_pat_1', kind: 'personal token' }],
    repositories: { 'acme/shop': { admins: ['acme'] }, 'acme/web': { admins: ['acme'] }, 'acme/hidden': { admins: ['other'] } },
  });
  scenes.push(made);
  made.define(text);
  return made;
}
const given = { relay: publicUrl, 'docker-hub-api': 'https://hub.test' };
const hostOf = (one: Scene) => ({ ports: one.ports, signal: new AbortController().signal });
const list = (one: Scene) => webhookList({ given: { definitions: one.definitions }, mistakes: [] }, given, hostOf(one));
const told: string[] = [];
const remove = (one: Scene, name: string, own = {}) => {
  told.length = 0;
  return webhookRemove({ given: { definitions: one.definitions }, mistakes: [] }, { ...given, ...own }, name, hostOf(one), {
    told: (step) => told.push(stepText(step)),
  });
};

describe('webhook list', () => {
  it('says of each document whether Docker Hub calls for it, whether it is enabled, and when its address was made', async () => {
    const one = scene();
    one.paste('acme/shop', 'mine', one.urlOf(one.mint('shop', 'acme/shop')));
    one.paste('acme/web', 'of another', one.urlOf(one.mint('shop', null)));
    expect(await list(one)).toMatchObject({
      result: 'done',
      webhooks: [
        { webhook: 'shop', repository: 'acme/shop', enabled: true, hook: 'yes', made: one.tokens[0]!.created },
        { webhook: 'web', repository: 'acme/web', enabled: false, hook: 'no' },
        { webhook: 'hidden', repository: 'acme/hidden', enabled: true, hook: 'unknown' },
      ],
      problems: [{ code: 'H2K-774', severity: 'warning', message: expect.stringContaining('acme/hidden') }],
    });
  });

  it.each<[string, number, string[]]>([
    ['of which it says nothing before', 15, []],
    ['warned of from 14 days', 13, ['H2K-788']],
    ['and after it', -1, ['H2K-788']],
  ])('tells the end of the relay’s credential towards GitHub, %s', async (_, days, codes) => {
    const one = scene(documents(webhook('shop')));
    const ends = one.ports.now() + days * day + 1000;
    one.relaySays = (_method, path) =>
      path === '/api/registry-webhooks' ? { status: 200, body: { documents: { a: { name: 'shop', credentialEnds: ends } } } } : undefined;
    const report = await list(one);
    expect(report).toMatchObject({ result: 'done', credentialEnds: ends });
    expect(report.problems.map(({ code }) => code)).toEqual(codes);
    for (const { message } of report.problems)
      expect(message).toMatch(/GitHub token end.*: make a new one in GitHub|; make a new one in GitHub/);
  });
});

describe('webhook remove', () => {
  it('deletes what a docker webhook has, ends all its addresses, and says that its document is still there', async () => {
    const one = scene(documents(webhook('shop'), webhook('web')));
    await one.sync();
    const pasted = one.mint('shop', null);
    expect(await remove(one, 'shop', { 'dry-run': 'true' })).toMatchObject({
      dryRun: true,
      steps: [{ step: 'delete' }, { step: 'revoke', count: 2 }],
    });
    expect(one.hooks('acme/shop')).toHaveLength(1);
    expect(await remove(one, 'shop')).toMatchObject({ result: 'done', problems: [{ code: 'H2K-787', severity: 'warning' }] });
    expect(told).toEqual([`shop: deletes the webhook hub-to-kube-${mark}-shop in acme/shop`, 'shop: ends 2 old addresses']);
    expect(one.hooks('acme/shop')).toEqual([]);
    expect(one.hooks('acme/web')).toHaveLength(1);
    expect(one.tokens.filter((token) => token.webhook === 'shop').every(({ revoked }) => revoked !== null)).toBe(true);
    expect(pasted.revoked).not.toBeNull();
  });

  it('finds what is left of a document that is gone', async () => {
    const one = scene(documents(webhook('shop'), webhook('web')));
    await one.sync();
    one.define(documents(webhook('web')));
    expect(await remove(one, 'shop')).toMatchObject({ result: 'done', problems: [], steps: [{ step: 'delete' }, { step: 'revoke' }] });
  });

  it('refuses what nothing is known of, before anything is asked at Docker Hub', async () => {
    const one = scene(documents(webhook('shop')));
    expect(await remove(one, 'shp')).toMatchObject({
      result: 'refused',
      problems: [{ code: 'H2K-785', message: expect.stringContaining('"shp"') }],
    });
    expect(one.requests.filter((line) => line.includes('hub.test'))).toEqual([]);
  });
});
