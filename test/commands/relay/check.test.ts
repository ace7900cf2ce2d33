import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { relayCheck } from '../../../src/commands/relay/check.ts';
import { nodePorts } from '../../../src/ports/node.ts';
import { deployRepository, token } from '../../relay/rig.ts';
import { gitHubStandIn } from '../../stand-ins/github/index.ts';

const open: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of open.splice(0).reverse()) await close();
});

async function checked(given: { target?: string; env?: Record<string, string>; own?: Record<string, string> } = {}) {
  const { target = '{ repository: acme/deploy, event: docker-push }', env = { GITHUB_TOKEN: token }, own = {} } = given;
  const folder = mkdtempSync(join(tmpdir(), 'hub-to-kube-check-'));
  mkdirSync(join(folder, 'definitions'));
  writeFileSync(
    join(folder, 'definitions/shop.yaml'),
    `kind: DOCKER_WEBHOOK\nname: shop\nrepository: acme/shop\npipeline: deploy\ntarget: ${target}\n`,
  );
  const ports = nodePorts({ env, log() {} });
  const github = await gitHubStandIn(deployRepository());
  open.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => github.close(),
    () => ports.close(),
  );
  github.world.tokens[token]!.ends = '2099-12-24 10:00:00 UTC';
  const never = new AbortController().signal;
  const report = await relayCheck(
    { given: { definitions: join(folder, 'definitions') }, mistakes: [] },
    { store: `sqlite:${join(folder, 'relay.db')}`, 'github-api': github.url, ...own },
    { ports, signal: never, leave: never, repository: 'acme/deploy', run: { id: 'run' } },
  );
  return { ...report, text: report.lines.join('\n'), codes: report.problems.map(({ code }) => code), requests: github.requests };
}

describe('relay check', () => {
  it('says what the credential is, what it can do beside its work, and when it ends; and dispatches nothing', async () => {
    const { result, text, requests } = await checked();
    expect(result).toBe('done');
    expect(text).toMatch(/docker webhooks: shop/);
    expect(text).toMatch(/a fine-grained token/);
    expect(text).toMatch(/acme\/deploy \(event docker-push\): its runs can be read/);
    expect(text).toMatch(/Contents: write.*can push code/);
    expect(text).toMatch(/ends at 2099-12-24/);
    expect(text).toMatch(/relay\.db can be written/);
    expect(requests.filter(({ method }) => method !== 'GET')).toEqual([]);
    expect(text).not.toContain(token);
  });

  it('says of a workflow as target that its right pushes no code', async () => {
    const { text } = await checked({ target: '{ repository: acme/deploy, workflow: deploy.yml, ref: main }' });
    expect(text).toMatch(/Actions: write.*no code/);
  });

  it.each<[string, Parameters<typeof checked>[0], string]>([
    ['a target that the token can’t see', { target: '{ repository: acme/other, event: docker-push }' }, 'H2K-722'],
    ['an address that does not answer', { own: { 'public-url': 'http://127.0.0.1:9' } }, 'H2K-917'],
    ['a store that can’t be opened', { own: { store: 'sqlite:/nowhere/relay.db' } }, 'H2K-752'],
    ['a credential that is missing', { env: {} }, 'H2K-753'],
    ['users of GitHub without an OAuth App', { env: { GITHUB_TOKEN: token, RELAY_GITHUB_USERS: 'ada' } }, 'H2K-916'],
    ['pipelines that could use the pages', { own: { 'allow-run': 'true' } }, 'H2K-911'],
  ])('tells %s', async (_, given, code) => {
    expect((await checked(given)).codes).toContain(code);
  });
});
