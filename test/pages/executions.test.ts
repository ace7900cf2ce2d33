import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import type { ExecutionEvent } from '../../src/pipeline/types.ts';
import { begin, failing, numbered } from '../relay/executions/events.ts';
import { closeAll, type Rig } from '../relay/rig.ts';
import { dark, openBrowser, phone, seriousFaults, withoutScripts } from './browser.ts';
import { busyRelay } from './world.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(closeAll);

const token = 'operate-token-of-a-test';
const all = numbered([begin(), ...failing]);
const running = () => busyRelay({ apiTokens: { [token]: 'operate' } });

async function report({ relay }: Rig, events: readonly ExecutionEvent[]): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${relay.url}/api/executions/run-1/events`, { method: 'POST', headers, body: JSON.stringify({ events }) });
  if (response.status !== 200) throw new Error(await response.text());
}
async function opened({ relay }: Rig, options: Parameters<Browser['newPage']>[0] = {}): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage(options);
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) faults.push(message.text());
  });
  await page.goto(`${relay.url}/executions/run-1`);
  return { page, faults };
}

describe('an execution that goes on', () => {
  it('is seen RUNNING, and its end comes without loading the page again', async () => {
    const relay = await running();
    await report(relay, all.slice(0, 4));
    const { page, faults } = await opened(relay);
    expect(await page.locator('#head .status').textContent()).toContain('RUNNING');
    expect(await page.locator('#s0-head progress').getAttribute('value')).toBe('0');
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
    await report(relay, all.slice(4));
    await page.locator('#head .status', { hasText: 'FAILED' }).waitFor();
    await page.locator('.cause', { hasText: 'CrashLoopBackOff' }).waitFor();
    expect(await page.locator('#s0-head progress').getAttribute('value')).toBe('1');
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true);
    expect(faults).toEqual([]);
  });

  it('leaves what is opened, closed or focused as it is', async () => {
    const relay = await running();
    await report(relay, all.slice(0, 4));
    const { page } = await opened(relay);
    const [stage, task] = [page.locator('#s1'), page.locator('#s0-0')];
    expect([await stage.evaluate(isOpen), await task.evaluate(isOpen)]).toEqual([false, false]);
    // By keyboard: the stage that has not begun, and the task that is at work.
    await page.locator('#s1 > summary').focus();
    await page.keyboard.press('Enter');
    await page.locator('#s0-0 > summary').focus();
    await page.keyboard.press('Enter');
    await report(relay, all.slice(4, 6));
    await page.locator('#s0-0 .log', { hasText: 'waiting for <b>web</b>' }).waitFor();
    expect([await stage.evaluate(isOpen), await task.evaluate(isOpen)]).toEqual([true, true]);
    expect(await page.evaluate('document.activeElement.parentElement.id')).toBe('s0-0');
  });

  it('is let go when the page is left', async () => {
    const relay = await running();
    await report(relay, all.slice(0, 4));
    const { page } = await opened(relay);
    await page.close();
    await relay.relay.close();
  });
});

describe('an execution that failed', () => {
  it('shows why, with what to do, its output and its objects', async () => {
    const relay = await running();
    await report(relay, all);
    const { page } = await opened(relay);
    const cause = await page.locator('.cause').textContent();
    for (const words of [
      'Deployment shop/web: CrashLoopBackOff',
      'exit code 3',
      'k8s/web.yaml:14:9',
      'cannot open /data',
      'look at its last log lines',
    ])
      expect(cause).toContain(words);
    expect(await page.locator('#s0-0-body table').textContent()).toContain('failing: CrashLoopBackOff');
    expect(await page.locator('#s0-0-body pre', { hasText: '"failures": 1' }).count()).toBe(1);
  });

  it('is read as well without scripts', async () => {
    const relay = await running();
    await report(relay, all);
    const { page } = await opened(relay, withoutScripts);
    expect(await page.locator('.cause').textContent()).toContain('CrashLoopBackOff');
    const smoke = page.locator('#s1-0');
    expect(await smoke.isVisible()).toBe(false);
    await page.locator('#s1 > summary').click();
    expect(await smoke.isVisible()).toBe(true);
  });
});

describe('the list', () => {
  it('leads to each execution, filtered by status', async () => {
    const relay = await running();
    await report(relay, all);
    const page = await browser.newPage(withoutScripts);
    await page.goto(`${relay.relay.url}/executions`);
    await page.getByLabel('Status').selectOption('COMPLETED');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.locator('main').textContent()).toContain('No such execution here.');
    await page.getByLabel('Status').selectOption('FAILED');
    await page.getByRole('button', { name: 'Show' }).click();
    await page.getByRole('link', { name: 'deploy-shop#12' }).click();
    expect(await page.title()).toBe('deploy-shop#12 - hub-to-kube');
  });
});

describe.each([
  ['light', {}],
  ['dark', dark],
  ['on a telephone', phone],
])('%s', (_, options) => {
  it.each(['/executions', '/executions/run-1'])('%s has no serious fault, and nothing runs over its edge', async (path) => {
    const relay = await running();
    await report(relay, all);
    const page = await browser.newPage(options);
    await page.goto(`${relay.relay.url}${path}`);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });
});

const isOpen = (element: unknown): boolean => (element as { open: boolean }).open;
