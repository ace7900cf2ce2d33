import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parseAllDocuments } from 'yaml';
import { importExports } from '../../src/commands/import.ts';
import { hostIn } from './workspace.ts';

const folder = '.github/hub-to-kube';
/** Names of files and their texts; JSON where it is no text. */
async function imported(files: { [name: string]: string | object }) {
  const texts = Object.fromEntries(Object.entries(files).map(([name, one]) => [name, typeof one === 'string' ? one : JSON.stringify(one)]));
  const host = hostIn(texts);
  const report = await importExports({ given: {}, mistakes: [] }, {}, Object.keys(texts), host);
  expect(report.problems).toEqual([]);
  const out = join(host.ports.files.root, folder);
  const written = Object.fromEntries(readdirSync(out).map((name) => [name, readFileSync(join(out, name), 'utf8')]));
  const definitions = Object.values(written).flatMap((text) => parseAllDocuments(text).map((one): Record<string, unknown> => one.toJS()));
  return { report, written, definitions, host, everything: JSON.stringify([report, written, host.logged]) };
}
const named = (all: Record<string, unknown>[], name: string) => all.find((one) => one['name'] === name);

const token = 'canary-7f3a9c21';
const key = '-----BEGIN OPENSSH PRIVATE KEY-----\ncanaryKEY0000001\n-----END OPENSSH PRIVATE KEY-----\n';
const ssh = (script: string) => `kind: PIPELINE # ${token} in a comment
name: Old shop
description: sign in with ${token}
input: { Admin-Password: ${token}, SIZE: '3' }
stages:
  Build:
    tasks:
      Make it:
        type: SSH
        input:
          host: 10.0.0.5
          username: root
          password: ${token}
          script: |
            ${script}
      Tell:
        type: REST
        input: { action: post, url: 'https://10.0.0.6/x', headers: { Authorization: 'Bearer ${token}' }, payload: '{"user":"a","password":"other-${token}"}' }
`;

describe('credentials of an export', () => {
  it('are nowhere afterwards: not in the files, not in what is reported, not in the log', async () => {
    const { everything, definitions, report } = await imported({
      'a.yaml': ssh(`echo ${token} | docker login -u me --password-stdin`),
      'b.yaml': `kind: ENDPOINT\nname: Prod\ntype: k8s\nproperties: { kubernetesURL: 'https://10.0.0.1', authType: token, token: ${token}-k8s }\n`,
      'c.yaml': `kind: VARIABLE\nname: SLACK\ntype: REGULAR\nvalue: https://hooks.slack.com/services/T00000000/B00000000/canarycanarycanary\n`,
      'd.yaml': `kind: VARIABLE\nname: DB\ntype: SECRET\nvalue: ${token}-db\n`,
      'e.yaml': `kind: ENDPOINT\nname: Host\ntype: agent\nproperties:\n  privateKey: |\n${key.replace(/^/gm, '    ').trimEnd()}\n`,
    });
    for (const secret of ['canary', 'canaryKEY']) expect(everything).not.toContain(secret);
    expect(named(definitions, 'Prod')).toMatchObject({ properties: { token: '${var.PROD_TOKEN}' } });
    expect(named(definitions, 'Host')).toMatchObject({ properties: { privateKey: '${var.HOST_PRIVATEKEY}' } });
    expect(named(definitions, 'SLACK')).toMatchObject({ type: 'SECRET', value: '*****' });
    expect(named(definitions, 'DB')).toMatchObject({ type: 'SECRET', value: '*****' });
    expect(report.secrets).toEqual(expect.arrayContaining(['PROD_TOKEN', 'HOST_PRIVATEKEY', 'SLACK', 'DB']));
  });

  it('become one variable each, wherever they stand', async () => {
    const { definitions, written } = await imported({ 'a.yaml': ssh(`echo ${token}`) });
    const pipeline = named(definitions, 'Old shop');
    expect(pipeline).toMatchObject({
      description: 'sign in with ***',
      input: { 'Admin-Password': '', SIZE: '3' },
      stages: {
        Build: {
          tasks: {
            'Make it': { input: { password: '${var.OLD_SHOP_ADMIN_PASSWORD}', script: 'echo ${var.OLD_SHOP_ADMIN_PASSWORD}\n' } },
            Tell: {
              input: {
                headers: { Authorization: '${var.OLD_SHOP_TELL_AUTHORIZATION}' },
                payload: '{"user":"a","password":"${var.OLD_SHOP_TELL_PAYLOAD_PASSWORD}"}',
              },
            },
          },
        },
      },
    });
    expect(written['a.yaml']).toMatch(/^kind: PIPELINE # \*\*\* in a comment\nname: Old shop\n/);
    expect(named(definitions, 'OLD_SHOP_ADMIN_PASSWORD')).toEqual({ kind: 'VARIABLE', name: 'OLD_SHOP_ADMIN_PASSWORD', type: 'SECRET' });
  });

  it('that the export masks are asked for too, each by itself', async () => {
    const { report } = await imported({
      'a.yaml': ssh('true')
        .replaceAll(token, "'*****'")
        .replace("'Bearer '*****''", "'*****'")
        .replace("other-'*****'", '*****')
        .replace("sign in with '*****'", 'x'),
    });
    expect(report.secrets).toEqual(['OLD_SHOP_ADMIN_PASSWORD', 'OLD_SHOP_MAKE_IT_PASSWORD', 'OLD_SHOP_TELL_AUTHORIZATION']);
  });

  it.each([
    'export API_TOKEN=canary-1234-5678',
    'curl https://me:canary1234@10.0.0.1/x',
    'docker login -p dckr_pat_canary0123456789canary',
    'git clone https://ghp_canary0123456789canary0123@github.com/a/b',
    "curl -H 'Authorization: Basic canary0123456789=='",
    'set PASSWORD: "canary 1234"',
    'echo eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.canary0123456789',
  ])('are found within a script: %s', async (script) => {
    const { everything } = await imported({ 'a.yaml': ssh(script).replaceAll(token, '') });
    expect(everything).not.toContain('canary');
  });

  it.each([
    'export PASSWORD=$1',
    'echo "password: ${input.SIZE}"',
    "redis.Redis(password=os.environ['PWD'])",
    'secretName: shop-pull-secret',
    'ALLOW_EMPTY_PASSWORD=yes',
    'token: <REDACTED>',
    '--set tokenUrl=https://10.0.0.1/token/x',
  ])('are no more than they are: %s', async (script) => {
    const { report } = await imported({
      'a.yaml': ssh(script).replaceAll(token, '${input.SIZE}').replace('Admin-Password: ${input.SIZE}, ', '').replace('other-', ''),
    });
    expect(report.secrets).toEqual([]);
  });
});

describe('answers of the API', () => {
  const audit = { id: 'x-1', _createTimeInMicros: 1, _updatedBy: 'admin', _link: '/codestream/api/x/1', projectId: 'p' };
  const pipeline = {
    ...audit,
    project: 'Demo',
    kind: 'PIPELINE',
    name: 'ship',
    description: null,
    state: 'ENABLED',
    version: '2',
    _configured: true,
    input: { TAG: null, TEXT: 'one\n \n\n two \n', HUGE: '' },
    _inputMeta: { TAG: { mandatory: true, description: null } },
    workspace: { endpoint: '', image: '', autoCloneForTrigger: false },
    stageOrder: ['S'],
    stages: {
      S: {
        taskOrder: [['B', 'A'], 'C'],
        _configured: true,
        tasks: {
          A: { type: 'Condition', _configured: true, endpoints: null, input: { condition: '1 == 1' } },
          B: { type: 'Condition', input: { condition: '1 == 1' } },
          C: { type: 'CI', input: { steps: ['make'] } },
        },
      },
    },
  };
  const webhook = {
    ...audit,
    project: 'Demo',
    name: 'push',
    enabled: true,
    endpoint: 'hub',
    pipeline: 'ship',
    input: { TAG: '${event.tag}' },
    repoName: 'acme/shop',
    imageNameRegExPattern: 'acme/shop',
    tagNamePattern: '',
    secretToken: token,
    refreshToken: `${token}-refresh`,
    externalListenerLink: '/codestream/api/registry-webhook-listeners/1',
    serverType: 'DockerHub',
    slug: 'push',
  };

  it('are definitions: their words, no bookkeeping, no blank lines lost', async () => {
    const { definitions, report } = await imported({ 'ship.json': pipeline });
    expect(named(definitions, 'ship')).toEqual({
      kind: 'PIPELINE',
      project: 'Demo',
      name: 'ship',
      enabled: true,
      input: { TAG: null, TEXT: 'one\n \n\n two \n', HUGE: '' },
      _inputMeta: { TAG: { mandatory: true } },
      workspace: { endpoint: '', image: '', autoCloneForTrigger: false },
      stageOrder: ['S'],
      stages: {
        S: {
          taskOrder: ['B,A', 'C'],
          tasks: {
            A: { type: 'Condition', input: { condition: '1 == 1' } },
            B: { type: 'Condition', input: { condition: '1 == 1' } },
            C: { type: 'CI', input: { steps: ['make'] } },
          },
        },
      },
    });
    expect(report.pipelines).toMatchObject([{ name: 'ship', runs: true, at: { file: 'ship.json', line: 1 } }]);
  });

  it('of lists and pages are all taken; a docker webhook leaves its tokens behind', async () => {
    const { definitions, everything, report } = await imported({
      'all.json': { count: 1, totalCount: 1, links: ['/x/1'], documents: { '/x/1': pipeline } },
      'hooks.json': [webhook],
      'endpoints.json': {
        documents: [
          {
            ...audit,
            name: 'hub',
            type: 'dockerregistry',
            properties: {
              serverType: 'dockerhub',
              repoURL: 'https://hub.docker.com/r/acme/shop',
              username: 'me',
              password: `${token}-hub`,
            },
          },
        ],
      },
      'variables.json': {
        documents: { a: { ...audit, name: 'A', type: 'SECRET', value: '*****' }, b: { ...audit, name: 'B', type: 'REGULAR', value: 'x' } },
      },
    });
    expect(everything).not.toContain('canary');
    expect(named(definitions, 'push')).toEqual({
      kind: 'DOCKER_WEBHOOK',
      project: 'Demo',
      name: 'push',
      enabled: true,
      endpoint: 'hub',
      pipeline: 'ship',
      input: { TAG: '${event.tag}' },
      imageNameRegExPattern: 'acme/shop',
    });
    expect(named(definitions, 'hub')).toMatchObject({ kind: 'ENDPOINT', properties: { password: '${var.HUB_PASSWORD}' } });
    expect([named(definitions, 'A'), named(definitions, 'B')]).toEqual([
      { kind: 'VARIABLE', name: 'A', type: 'SECRET', value: '*****' },
      { kind: 'VARIABLE', name: 'B', type: 'REGULAR', value: 'x' },
    ]);
    expect(report.webhooks).toMatchObject([
      {
        name: 'push',
        pipeline: 'ship',
        problems: [],
        changed: [
          { what: 'secretToken is left out: the relay makes an address of its own for each docker webhook: hub-to-kube webhook add' },
          { what: 'refreshToken is left out: nothing here signs in to the product' },
        ],
        needs: [{ what: 'where the relay sends its pushes: target: { repository: OWNER/REPOSITORY, event: docker-push }' }],
      },
    ]);
  });

  it('of a webhook without an endpoint name the repository; as YAML without a kind they are the same', async () => {
    const { endpoint: _, ...bare } = webhook;
    const yaml = `name: push\npipeline: ship\nrepoName: acme/shop\ntagNamePattern: v.*\n`;
    const found = await imported({ 'ship.json': pipeline, 'a.json': { ...bare, name: 'other' }, 'docker-webhooks.yaml': yaml });
    expect(named(found.definitions, 'other')).toMatchObject({ repository: 'acme/shop' });
    expect(named(found.definitions, 'push')).toEqual({
      kind: 'DOCKER_WEBHOOK',
      name: 'push',
      pipeline: 'ship',
      repository: 'acme/shop',
      tagNamePattern: 'v.*',
    });
  });
});
