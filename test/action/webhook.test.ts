import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeAll, rig, webhook } from '../relay/rig.ts';
import { type DockerHubStandIn, dockerHubStandIn } from '../stand-ins/dockerhub/index.ts';
import { runStep } from './runner.ts';

const operate = 'operate-0123456789abcdef';
let workspace: string;
let hub: DockerHubStandIn;
beforeEach(async () => {
  workspace = mkdtempSync(join(tmpdir(), 'workspace-'));
  mkdirSync(join(workspace, '.github/hub-to-kube'), { recursive: true });
  writeFileSync(
    join(workspace, '.github/hub-to-kube/shop.yaml'),
    [
      'kind: DOCKER_WEBHOOK\nname: shop\nendpoint: hub\npipeline: deploy\n',
      "kind: ENDPOINT\nname: hub\ntype: dockerregistry\nproperties: { repoURL: https://hub.docker.com/r/acme/shop, username: acme, password: '${var.HUB_TOKEN}' }\n",
      'kind: VARIABLE\nname: HUB_TOKEN\ntype: SECRET\n',
    ].join('---\n'),
  );
  hub = await dockerHubStandIn({
    accounts: [{ identifier: 'acme', secret: 'dckr_pat_1', kind: 'personal token' }],
    repositories: { 'acme/shop': { admins: ['acme'] } },
  });
});
afterEach(async () => {
  await closeAll();
  await hub.close();
  rmSync(workspace, { recursive: true });
});

const step = (inputs: { [name: string]: string }) =>
  runStep('webhook', { from: 'src', workspace, inputs: { 'docker-hub-api': hub.url, ...inputs }, env: { HUB_TOKEN: 'dckr_pat_1' } });
const hooks = () => hub.world.repositories['acme/shop']?.hooks ?? [];

describe('the sub-action webhook/', () => {
  it('makes Docker Hub equal to the definitions, by the relay’s API; nothing secret is shown', async () => {
    const { relay } = await rig({ apiTokens: { [operate]: 'operate' }, publicUrl: 'http://relay.invalid', webhooks: [webhook('shop')] });
    const inputs = { relay: relay.url, 'public-url': 'http://relay.invalid', 'relay-api-token': operate };
    const { code, outputs, summary, log, masks } = await step(inputs);
    expect({ code, result: outputs['result'], reason: outputs['reason'] }).toEqual({ code: 0, result: 'done', reason: '' });
    expect(JSON.parse(outputs['output'] ?? '')).toMatchObject({ result: 'done', steps: [{ webhook: 'shop', step: 'create' }] });
    expect(hooks()).toHaveLength(1);
    expect(summary).toContain('makes the webhook');
    const shown = log.replace(/^::add-mask::.*$/gm, '') + summary + JSON.stringify(outputs);
    for (const secret of [operate, 'dckr_pat_1', '/hooks/dockerhub/']) expect(shown).not.toContain(secret);
    expect(masks).toEqual(expect.arrayContaining([operate, 'dckr_pat_1']));
    const again = await step({ ...inputs, rotate: 'true', 'dry-run': 'true' });
    expect(again.log).toContain('nothing was done: dry-run');
    expect(hooks()).toHaveLength(1);
  });

  it('what a person has to do is told without the address', async () => {
    const { relay, store } = await rig({
      apiTokens: { [operate]: 'operate' },
      publicUrl: 'http://relay.invalid',
      webhooks: [webhook('shop')],
    });
    for (const { id } of await store.tokens.list()) await store.tokens.revoke(id, 1);
    hub.world.repositories['acme/shop']!.admins = [];
    const { code, annotations, log } = await step({ relay: relay.url, 'public-url': 'http://relay.invalid', 'relay-api-token': operate });
    expect(code).toBe(1);
    expect(annotations[0]).toMatchObject({
      level: 'error',
      properties: { title: 'H2K-780' },
      text: expect.stringContaining('on a machine of yours'),
    });
    expect(log).not.toContain('/hooks/dockerhub/');
  });

  it('all mistakes at once: no relay, an address that is none', async () => {
    const { code, annotations } = await step({ 'public-url': 'relay' });
    expect(code).toBe(1);
    expect(annotations.map(({ properties }) => properties['title'])).toEqual(['H2K-786', 'H2K-754']);
  });
});
