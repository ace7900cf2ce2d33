import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { webhookAdd } from '../../../src/commands/webhook/add.ts';
import { load } from '../../../src/definitions/load.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { sha256 } from './world.ts';

let folder: string;
const file = (): string => join(folder, 'shop.yaml');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-add-'));
  writeFileSync(
    file(),
    [
      '# kept\r\nkind: DOCKER_WEBHOOK\r\nname: shop\r\nrepository: acme/shop\r\npipeline: deploy\r\ntarget: { run: true }\r\n',
      'kind: PIPELINE\r\nname: deploy\r\noptions: [DOCKER_TRIGGER]\r\nstages: { S: { tasks: { T: { type: K8S, input: { action: APPLY, filePath: k8s/ } } } } }\r\n',
      'kind: DOCKER_WEBHOOK\r\nname: web\r\nendpoint: web\r\npipeline: deploy\r\ntarget: { run: true }\r\n',
      "kind: ENDPOINT\r\nname: web\r\ntype: dockerregistry\r\nproperties: { repoURL: https://hub.docker.com/r/other/web, username: u, password: '${var.P}' }",
    ].join('---\r\n'),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const add = (webhook: string, own: { [name: string]: string } = {}) =>
  webhookAdd(
    { given: { definitions: folder }, mistakes: [] },
    { store: `sqlite:${join(folder, 'relay.db')}`, 'public-url': 'https://relay.example.com', ...own },
    webhook,
    { ports: nodePorts({ workspace: folder, env: {}, log() {} }) },
  );

describe('webhook add', () => {
  it('makes an address, and says where it belongs: the name is one that a sync knows again', async () => {
    const report = await add('shop');
    const name = `hub-to-kube-${sha256('https://relay.example.com').slice(0, 8)}-shop`;
    expect(report).toMatchObject({
      result: 'done',
      repository: 'acme/shop',
      url: `https://relay.example.com/hooks/dockerhub/${report.token}`,
    });
    expect(report.steps[0]).toBe(
      `In Docker Hub: acme/shop > Webhooks > New webhook (https://hub.docker.com/repository/docker/acme/shop/webhooks), name "${name}", and this address as its URL.`,
    );
  });

  it('says what is left: the pipeline, and where pushes go', async () => {
    const { steps } = await add('new', { repository: 'acme/new', pipeline: 'nope' });
    expect(steps.slice(-2)).toEqual([
      'There is no PIPELINE "nope" in the definitions yet: until it is, validate refuses them.',
      expect.stringMatching(/^The DOCKER_WEBHOOK new has no target yet, and the relay ignores its pushes: add where they go, target: /),
    ]);
  });

  it.each([
    ['repository', 'acme/safe', 'acme/shop'],
    ['pipeline', 'other', 'deploy'],
  ])('makes no address where --%s says another thing than the document', async (flag, said, is) => {
    const { result, problems, token } = await add('shop', { [flag]: said });
    expect({ result, token }).toEqual({ result: 'refused', token: '' });
    expect(problems).toMatchObject([
      { code: 'H2K-754', input: flag, message: `--${flag} ${said}: the DOCKER_WEBHOOK shop has the ${flag} ${is}` },
    ]);
  });

  it('knows the repository of the ENDPOINT, and offers none where there is one', async () => {
    expect(await add('web')).toMatchObject({ result: 'done', repository: 'other/web', steps: [expect.any(String)] });
  });

  it('offers the ENDPOINT that is missing as text, and writes nothing of itself', async () => {
    const before = readFileSync(file(), 'utf8');
    const { steps } = await add('shop');
    expect(steps[1]).toContain('webhook add shop --make-endpoint acme');
    const offered = load([{ file: 'a.yaml', text: steps[2]! }]);
    expect(offered.problems).toEqual([]);
    expect(offered.definitions.endpoints.get('dockerhub')?.value).toMatchObject({
      type: 'dockerregistry',
      properties: {
        serverType: 'dockerhub',
        repoURL: 'https://hub.docker.com/r/acme/shop',
        username: 'acme',
        password: '${var.HUB_TOKEN}',
      },
    });
    expect(offered.definitions.variables.get('HUB_TOKEN')?.value.type).toBe('SECRET');
    expect(readFileSync(file(), 'utf8')).toBe(before);
  });

  it('writes it behind what is there, which stays byte for byte, in the file’s line ends', async () => {
    const before = readFileSync(file(), 'utf8');
    expect(await add('shop', { 'make-endpoint': 'true' })).toMatchObject({ result: 'done', written: expect.stringMatching(/shop\.yaml$/) });
    const after = readFileSync(file(), 'utf8');
    expect(after.startsWith(`${before}\r\n---\r\nkind: ENDPOINT\r\nname: dockerhub\r\n`)).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toContain('\n');
    const { definitions, problems } = load([{ file: 'a.yaml', text: after }]);
    expect({ problems, webhooks: definitions.webhooks.size, endpoints: [...definitions.endpoints.keys()] }).toEqual({
      problems: [],
      webhooks: 2,
      endpoints: ['web', 'dockerhub'],
    });
    expect(definitions.endpoints.get('dockerhub')?.value.properties['username']).toBe('true');
    expect((await add('shop')).steps).toHaveLength(1);
  });

  it('writes the docker webhook itself where there is none, into a file of its own', async () => {
    const own = { repository: 'https://hub.docker.com/r/acme/api', pipeline: 'deploy api', 'make-endpoint': 'acme' };
    expect(await add('Api/new', own)).toMatchObject({ result: 'done', repository: 'acme/api', webhook: 'Api/new' });
    const text = readFileSync(join(folder, 'api-new.yaml'), 'utf8');
    expect(text).toMatch(/^kind: DOCKER_WEBHOOK\nname: Api\/new\nendpoint: dockerhub\npipeline: "deploy api"\n---\nkind: ENDPOINT\n/);
    expect(load([{ file: 'a.yaml', text }]).problems).toEqual([]);
  });

  it.each<[string, string, { [name: string]: string }, string, RegExp]>([
    ['a webhook that isn’t there', 'shp', {}, 'H2K-756', /there is no DOCKER_WEBHOOK "shp"/],
    ['a repository that is none', 'new', { repository: 'https://ghcr.io/acme/shop', pipeline: 'p' }, 'H2K-756', /ghcr\.io/],
    ['no pipeline', 'new', { repository: 'acme/api' }, 'H2K-756', /no --pipeline/],
    ['a file that is there', 'shop.yaml'.replace('.yaml', ' '), { repository: 'acme/api', pipeline: 'p' }, 'H2K-789', /can't be written/],
    ['a store that is none', 'new', { repository: 'acme/api', pipeline: 'p', store: 'x' }, 'H2K-754', /store/],
  ])('refuses %s, and writes nothing', async (_, webhook, own, code, message) => {
    if (code === 'H2K-789') writeFileSync(join(folder, 'shop-.yaml'), '# mine\n');
    expect(await add(webhook, own)).toMatchObject({
      result: 'refused',
      token: '',
      problems: [{ code, message: expect.stringMatching(message) }],
    });
    expect(existsSync(join(folder, 'new.yaml'))).toBe(false);
  });
});
