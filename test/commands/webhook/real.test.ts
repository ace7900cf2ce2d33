import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { webhookList } from '../../../src/commands/webhook/list.ts';
import { webhookSync } from '../../../src/commands/webhook/sync.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { closeAll, rig, webhook } from '../../relay/rig.ts';
import { type DockerHubStandIn, dockerHubStandIn } from '../../stand-ins/dockerhub/index.ts';

let folder: string;
let hub: DockerHubStandIn;
const operate = 'operate-0123456789abcdef';
const node = nodePorts({ env: { HUB_TOKEN: 'p4ssword', RELAY_API_TOKEN: operate }, log() {} });
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-real-'));
  hub = await dockerHubStandIn({
    accounts: [{ identifier: 'acme', secret: 'p4ssword', kind: 'password' }],
    repositories: { 'acme/shop': { admins: ['acme'] } },
  });
  writeFileSync(
    join(folder, 'shop.yaml'),
    [
      'kind: DOCKER_WEBHOOK\nname: shop\nendpoint: hub\npipeline: deploy\n',
      "kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: https://hub.docker.com/r/acme/shop, username: acme, password: '${var.HUB_TOKEN}' }\n",
      'kind: VARIABLE\nname: HUB_TOKEN\ntype: SECRET\n',
    ].join('---\n'),
  );
});
afterEach(async () => {
  await closeAll();
  await hub.close();
  node.close();
  rmSync(folder, { recursive: true });
});

const host = () => ({ ports: node, signal: AbortSignal.timeout(60_000) });
const asked = () => ({ given: { definitions: folder }, mistakes: [] });
const sync = (own: { [name: string]: string }) =>
  webhookSync(asked(), { 'docker-hub-api': hub.url, ...own }, host(), { showsAddresses: true, told() {} });
const hooks = () => hub.world.repositories['acme/shop']?.hooks ?? [];
const push = { push_data: { tag: '1.0', pushed_at: 1_700_000_000, pusher: 'acme' }, repository: { repo_name: 'acme/shop' } };

describe('a relay that runs', () => {
  it('beside its store: what Docker Hub calls is known at once, and after a rotation the old address is not', async () => {
    const { relay, file } = await rig();
    const own = { store: `sqlite:${file}`, 'public-url': relay.url };
    expect(await sync(own)).toMatchObject({ result: 'done', problems: [], steps: [{ step: 'create' }] });
    const call = async (url: string) => (await fetch(url, { method: 'POST', body: JSON.stringify(push) })).status;
    const [first] = hooks().map(({ webhooks }) => webhooks[0]!.hook_url);
    expect(await call(first!)).toBe(202);
    expect(await sync({ ...own, rotate: 'true' })).toMatchObject({
      result: 'done',
      steps: [{ step: 'create' }, { step: 'delete' }, { step: 'revoke' }],
    });
    expect(await call(first!)).toBe(404);
    expect(await call(hooks()[0]!.webhooks[0]!.hook_url)).toBe(202);
  });

  it('by its API: made, listed, and gone with its document', async () => {
    const { relay, store } = await rig({
      apiTokens: { [operate]: 'operate' },
      publicUrl: 'http://relay.invalid',
      webhooks: [webhook('shop')],
    });
    const own = { relay: relay.url, 'public-url': 'http://relay.invalid' };
    expect(await sync(own)).toMatchObject({ result: 'done', problems: [], steps: [{ step: 'create' }] });
    expect(await store.tokens.list()).toMatchObject([{ webhook: 'shop' }, { webhook: 'shop', repository: 'acme/shop' }]);
    expect(await webhookList(asked(), { ...own, 'docker-hub-api': hub.url }, host())).toMatchObject({
      webhooks: [{ webhook: 'shop', hook: 'yes' }],
      problems: [],
    });
    writeFileSync(
      join(folder, 'shop.yaml'),
      'kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: acme/shop, username: acme, password: p4ssword }\n',
    );
    expect(await sync(own)).toMatchObject({ result: 'done', steps: [{ step: 'delete' }, { step: 'revoke' }] });
    expect(hooks()).toEqual([]);
    const [byHand, made] = await store.tokens.list();
    expect([byHand?.revoked, typeof made?.revoked]).toEqual([undefined, 'number']);
  });

  it('by its API with a token that may only read: nothing is done', async () => {
    const { relay } = await rig({ apiTokens: { [operate]: 'read' }, publicUrl: 'http://relay.invalid' });
    expect(await sync({ relay: relay.url, 'public-url': 'http://relay.invalid' })).toMatchObject({
      result: 'failed',
      problems: [{ code: 'H2K-781', fix: expect.stringContaining('operate:TOKEN') }],
    });
    expect(hooks()).toEqual([]);
  });
});
