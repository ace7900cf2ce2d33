import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { JobRun } from '../../chain/runner.ts';
import { openBrowser, seriousFaults, withoutScripts } from '../../pages/browser.ts';
import { definitions, promotion } from './definitions.ts';
import { type Home, openHome } from './home.ts';
import { openPlace, owner, type Place, type Said } from './place.ts';
import { answerOf, openExecution, opened, stageOf } from './watching.ts';

jest.setTimeout(300_000);

let place: Place;
let browser: Browser;
let page: Page;
let home: Home | undefined;
let running: Promise<JobRun>;
const file = '.github/hub-to-kube/shop.yaml';
const answers = (app: string) => answerOf(app, place);
const open = (tag: string, relay = place.relay) => openExecution(page, relay.url, tag);
const status = (words: string) => page.locator('#head .status', { hasText: words }).waitFor();
const written = (): string => readFileSync(join(place.repository.folder, file), 'utf8');

function rewrite(from: string | RegExp, to: string): void {
  const changed = written().replace(from, to);
  if (changed === written()) throw new Error(`${file} has no ${String(from)}`);
  place.repository.write(file, changed);
  place.repository.commit();
}
const sync = (...flags: string[]): Promise<Said> => place.cli('webhook', 'sync', '--relay', place.relay.url, ...flags);
const hooks = (repository: string) => place.hub.world.repositories[repository]?.hooks ?? [];
const ended = ({ code, log }: JobRun) => ({ code, log });

beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
  place = await openPlace({ 'acme/safe': 'private', 'acme/shop': 'public', 'acme/home': 'public' }, definitions);
});
afterAll(async () => {
  await browser.close();
  await home?.close();
  await place.close();
});

describe('1. An endpoint of the Docker registry', () => {
  it('is checked: the certificate, and that the password signs in', async () => {
    const { code, log } = await place.cli('endpoint', 'check', 'hub');
    expect({ code, log }).toEqual({ code: 0, log: expect.stringMatching(/acme\/safe/) });
  });

  it('of a cluster whose certificate nobody vouches for is refused, until the certificate is accepted', async () => {
    const before = written();
    expect(await place.cli('endpoint', 'check', 'staging')).toMatchObject({ code: 3, log: expect.stringContaining('--accept') });
    expect(written()).toBe(before);
    expect(await place.cli('endpoint', 'check', 'staging', '--accept')).toMatchObject({ code: 0 });
    expect(
      written()
        .split('\n')
        .filter((line) => !line.includes('fingerprint')),
    ).toEqual(before.split('\n'));
    place.repository.commit();
    expect(await place.cli('endpoint', 'check', 'staging')).toMatchObject({ code: 0 });
  });
});

describe('2. The pipeline’s inputs', () => {
  it('a mandatory one that is blank is a mistake at its line', async () => {
    const told = /shop\.yaml:\d+:\d+ the pipeline deploy-safe needs its input GREETING, and it is blank/;
    expect(await place.cli('validate')).toMatchObject({ code: 2, log: expect.stringMatching(told) });
    rewrite('input: {}', "input: { GREETING: 'by-${event.pusher}' }");
    expect(await place.cli('validate')).toMatchObject({ code: 0 });
  });
});

describe('3. The docker webhook, here and in Docker Hub', () => {
  it('is shown first, then made, and made once', async () => {
    expect(await sync('--dry-run')).toMatchObject({ code: 0 });
    expect(hooks('acme/safe')).toEqual([]);
    expect(await sync()).toMatchObject({ code: 0 });
    const made = hooks('acme/safe');
    expect(made).toHaveLength(1);
    expect(await sync()).toMatchObject({ code: 0 });
    expect(hooks('acme/safe')).toEqual(made);
  });

  it('gets another secret address, and the old one is worth nothing', async () => {
    const [old] = hooks('acme/safe');
    expect(await sync('--rotate')).toMatchObject({ code: 0 });
    const [now, ...more] = hooks('acme/safe');
    expect([now?.webhooks[0]?.hook_url === old?.webhooks[0]?.hook_url, more]).toEqual([false, []]);
    expect((await fetch(old?.webhooks[0]?.hook_url ?? '', { method: 'POST', body: '{}' })).status).toBe(404);
  });

  it('that is disabled is called, and starts nothing', async () => {
    rewrite('name: safe\nendpoint', 'name: safe\nenabled: false\nendpoint');
    await place.relay.until('/api/registry-webhooks', ({ text }) => /"enabled":false/.test(text));
    await place.push('acme/safe:v0', 'safe v0');
    await place.activity('v0 ignored');
    rewrite('enabled: false\n', '');
    await place.relay.until('/api/registry-webhooks', ({ text }) => !/"enabled":false/.test(text));
  });

  it('that is paused on its page is called, and starts nothing until it is resumed there', async () => {
    await page.goto(`${place.relay.url}/webhooks`);
    await page.getByRole('button', { name: 'Pause safe' }).click();
    await page.getByText('paused here').waitFor();
    await place.push('acme/safe:v00', 'safe v00');
    await place.activity('v00 ignored', 'v0 ignored');
    await page.getByRole('button', { name: 'Resume safe' }).click();
    await page.getByRole('button', { name: 'Pause safe' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
  });
});

describe('4. The Kubernetes task', () => {
  it('creates what the push is for, with its pull Secret, and proves it', async () => {
    await place.push('acme/safe:v1', 'safe v1');
    const ran = await place.job();
    expect(ended(ran)).toEqual({ code: 0, log: expect.stringContaining('proven, runs sha256:') });
    expect(await answers('safe')).toBe('safe v1');
    expect(ran.log + place.relay.log).not.toContain(owner.token);
    expect(ran.log).not.toContain('H2K-860');
  });

  it('Create on the second push fails, and says what is there', async () => {
    await place.push('acme/safe:v2', 'safe v2');
    const ran = await place.job();
    expect(ran.code).not.toBe(0);
    expect(ran.log).toContain('already');
    expect(await answers('safe')).toBe('safe v1');
  });

  it('the same with Apply follows the push', async () => {
    rewrite('action: CREATE', 'action: APPLY');
    await place.push('acme/safe:v3', 'safe v3');
    expect(ended(await place.job())).toEqual({ code: 0, log: expect.stringContaining('proven, runs sha256:') });
    expect(await answers('safe')).toBe('safe v3');
  });
});

describe('5. An artefact is pushed', () => {
  it('and verified at Docker Hub before it is dispatched: private as it is, its digest and time go along', () => {
    const { tags = {} } = place.hub.world.repositories['acme/safe'] ?? {};
    const sent = place.github.requests
      .filter(({ method, status }) => method === 'POST' && status < 300)
      .map(({ body }) => JSON.parse(body.inputs.payload));
    expect(sent.map(({ push }) => [push.tag, push.verified, push.digest])).toEqual(
      ['v1', 'v2', 'v3'].map((tag) => [tag, true, tags[tag]?.digest]),
    );
    for (const { push } of sent) expect(push.pushedAt).toBe(Math.floor(Date.parse(tags[push.tag]?.pushed ?? '') / 1000));
  });

  it('nothing of it counts as a pull at Docker Hub but what the nodes pulled', () => {
    expect(place.pulls.filter((pull) => pull.startsWith('acme/safe:'))).toEqual([]);
  });
});

describe('6. Activity', () => {
  it('has every push with what became of it, and its execution', async () => {
    await page.goto(place.relay.url);
    const rows = await page.getByRole('table', { name: 'Pushes' }).locator('tbody tr').allInnerTexts();
    expect(rows.map((row) => /\b(v\d+)\b/.exec(row)?.[1])).toEqual(['v3', 'v2', 'v1', 'v00', 'v0']);
    for (const [at, words] of [/Dispatched/, /Dispatched/, /Dispatched/, /paused/, /disabled/].entries()) expect(rows[at]).toMatch(words);
    for (const words of ['acme/safe', 'safe', 'deploy-safe#']) expect(rows[0]).toContain(words);
  });

  it('a push opened shows its body and its attempts, and is sent again: older than what runs, it changes nothing', async () => {
    await page.getByRole('row').filter({ hasText: 'v1' }).getByRole('link').first().click();
    expect(await page.getByRole('main').textContent()).toMatch(/"pushed_at":\d+/);
    await page.getByRole('button', { name: /again/i }).first().click();
    const ran = await place.job();
    expect(ended(ran)).toEqual({ code: 0, log: expect.stringContaining('pushed later, is deployed') });
    expect(await answers('safe')).toBe('safe v3');
  });
});

describe('7. Executions', () => {
  it('are watched as they run, from the list on', async () => {
    const { digest } = await place.cluster.push.readyLate('acme/safe:v4', 8, 'safe v4');
    await place.pushed('acme/safe:v4', digest);
    running = place.job();
    await open('v4');
    await status('RUNNING');
    expect(await stageOf(page, 'Deploy').locator('summary').first().textContent()).toMatch(/● RUNNING\s+Deploy\s+0 of 1 tasks/);
  });
});

describe('8. A stage, a task', () => {
  it('opened while it runs: its objects as they become ready, then its end, its proof and its output, without loading the page again', async () => {
    const task = await opened((await opened(stageOf(page, 'Deploy'))).locator('details.task'));
    await task.locator('tr', { hasText: 'Deployment' }).getByText('progressing').waitFor();
    await task.locator('.log').waitFor();
    await status('COMPLETED');
    expect((await running).code).toBe(0);
    expect(await stageOf(page, 'Deploy').locator('summary').first().textContent()).toMatch(/✓ COMPLETED\s+Deploy\s+1 of 1 tasks/);
    const told = await task.textContent();
    for (const words of [/Deployment \S+\/safe\s+changed\s+ready/, /container web: proven, sha256:/, /Output\s*\{/])
      expect(told).toMatch(words);
    expect(await seriousFaults(page)).toEqual([]);
  });

  it('that failed says why: pod, container, exit code and last words', async () => {
    rewrite('action: APPLY', "action: APPLY\n          patience: 'CrashLoopBackOff=1,1s'");
    const { digest } = await place.cluster.push.exits('acme/safe:v5', 3, 'cannot open /data');
    await place.pushed('acme/safe:v5', digest);
    expect((await place.job()).code).toBe(1);
    await open('v5');
    await status('FAILED');
    const cause = await page.locator('.cause').first().textContent();
    for (const words of ['Deployment', 'exit code 3', 'container web', 'cannot open /data']) expect(cause).toContain(words);
    expect(await answers('safe')).toBe('safe v4');
  });

  it('is read as well without scripts', async () => {
    const plain = await browser.newPage(withoutScripts);
    await plain.goto(page.url());
    expect(await plain.locator('.cause').first().textContent()).toContain('cannot open /data');
    await plain.goto(place.relay.url);
    expect(await plain.getByRole('table', { name: 'Pushes' }).textContent()).toContain('acme/safe');
    await plain.close();
  });
});

describe('9. Is it deployed?', () => {
  const verify = () => place.cli('verify', '--kubeconfig', place.cluster.kubeconfig, '--namespace', place.namespace);

  it('verify proves it, and lists what somebody changed since', async () => {
    expect(await verify()).toEqual({ code: 0, log: expect.stringContaining('proven'), out: expect.any(String) });
    await place.cluster.kubectl(['-n', place.namespace, 'set', 'image', 'deployment/safe', 'web=acme/safe:v1']);
    expect(await verify()).toMatchObject({
      code: 1,
      log: expect.stringMatching(/Deployment \S+\/safe: somebody has changed what this release applied/),
    });
  });
});

describe('10. The pipeline that pushes, and the push that deploys', () => {
  it('copies by digest, and its own push starts the other pipeline, not itself', async () => {
    place.repository.write(file, `${written()}---\n${promotion.replaceAll('NAMESPACE', place.namespace)}`);
    place.repository.commit();
    await place.relay.until('/api/registry-webhooks', ({ text }) => text.includes('"promote"'));
    expect(await sync()).toEqual({ code: 0, log: expect.any(String), out: expect.any(String) });
    expect(hooks('acme/shop')).toHaveLength(2);
    const { digest } = await place.push('acme/shop:rc', 'shop, a candidate');
    expect(ended(await place.job())).toEqual({ code: 0, log: expect.stringContaining('acme/shop:prod') });
    const ran = await place.job();
    expect(ended(ran)).toEqual({ code: 0, log: expect.stringContaining(`proven, runs ${digest}`) });
    await place.activity('prod dispatched', 'prod ignored', 'rc ignored', 'rc dispatched');
    expect(await answers('shop')).toBe('shop, a candidate');
  });
});

describe('11. What was exported comes home, and a person approves', () => {
  it('the export becomes definitions without its password, and a docker webhook that is to be aimed', async () => {
    home = await openHome(place);
    expect(await home.cli('import', 'export.yaml', 'webhook.json', '--create-to-apply')).toMatchObject({ code: 0 });
    expect(home.definitions()).toContain('${var.HOME_TOKEN}');
    expect(await home.cli('endpoint', 'check', 'home', '--accept')).toMatchObject({ code: 0 });
    home.aimAtItself();
    expect(await home.cli('validate')).toMatchObject({ code: 0 });
  });

  it('the relay runs it itself, and its page asks', async () => {
    await home?.start();
    await home?.enter(page);
    await place.push('acme/home:v1', 'home v1');
    await open('v1', home?.relay);
    await status('WAITING');
    const question = await page.getByRole('region', { name: 'Waits for approval: Home v1 to production?' }).textContent();
    for (const words of ['It was tried in Test.', 'Approve.Ask', 'everybody who may press the buttons here'])
      expect(question).toContain(words);
    expect(await seriousFaults(page)).toEqual([]);
    expect((await place.cluster.kubectl(['-n', place.namespace, 'get', 'configmap', 'tested'])).code).toBe(0);
    expect((await place.cluster.kubectl(['-n', place.namespace, 'get', 'deployment', 'home'])).code).not.toBe(0);
  });

  it('approved, it goes on on the same page, to pods that are proven', async () => {
    await page.getByLabel('Comment').fill('tried on test');
    await page.getByRole('button', { name: 'Approve' }).click();
    await status('COMPLETED');
    const task = await opened((await opened(stageOf(page, 'Production'))).locator('details.task'));
    const { digest } = place.hub.world.repositories['acme/home']?.tags?.['v1'] ?? {};
    expect(await task.textContent()).toContain(`container web: proven, ${digest}`);
    expect(await stageOf(page, 'Approve').textContent()).toContain('approved by relay: tried on test');
    expect(await answers('home')).toBe('home v1');
  });

  it('rejected, without scripts: it fails, and what runs stays', async () => {
    const plain = await browser.newPage(withoutScripts);
    await home?.enter(plain);
    await place.push('acme/home:v2', 'home v2');
    await open('v2', home?.relay);
    await status('WAITING');
    await plain.goto(page.url());
    await plain.getByRole('button', { name: 'Reject' }).click();
    await status('FAILED');
    await plain.reload();
    expect(await plain.getByRole('main').textContent()).toContain('rejected by relay');
    await plain.close();
    expect(await answers('home')).toBe('home v1');
  });
});
