import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { completes, goesOn, waitingRelay } from '../relay/executions/waiting.ts';
import { apiTokens, ask, operate } from '../relay/pages/client.ts';
import { closeAll } from '../relay/rig.ts';
import { dark, openBrowser, phone, seriousFaults, withoutScripts } from './browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(closeAll);

const path = '/executions/run-1';

describe('an execution that waits for a person', () => {
  it.each([
    ['with scripts, and its end comes without loading the page again', {}],
    ['without scripts', withoutScripts],
  ])('is approved on its page: %s', async (_, options) => {
    const waiting = await waitingRelay();
    const page = await browser.newPage(options);
    await page.goto(`${waiting.relay.relay.url}${path}`);
    await page.getByLabel('Comment').fill('tried on test');
    await page.getByRole('button', { name: 'Approve' }).click();
    await page.getByText('relay approved it: it goes on').waitFor();
    expect(await waiting.report(0, [...goesOn, ...completes])).toBe(200);
    waiting.wishes[0]!.end({ is: 'over' });
    if (options === withoutScripts) await page.reload();
    await page.locator('#head .status', { hasText: 'COMPLETED' }).waitFor();
    expect(await page.getByRole('button', { name: 'Approve' }).count()).toBe(0);
    expect(waiting.wishes).toMatchObject([{ approve: true, comment: 'tried on test' }]);
  });

  it('keeps what is being written while news of it come in', async () => {
    const { relay } = await waitingRelay({}, { apiTokens });
    const page = await browser.newPage();
    await page.goto(`${relay.relay.url}${path}`);
    await page.getByLabel('Comment').fill('half a sent');
    const { last = -1 } = (await relay.store.executions.find('run-1')) ?? {};
    const problem = { code: 'H2K-887', severity: 'warning', message: 'something to know' };
    const events = [{ seq: last + 1, at: 1, execution: 'run-1', type: 'problem', problem }];
    expect((await ask(relay, 'POST', '/api/executions/run-1/events', { token: operate, body: { events } })).status).toBe(200);
    await page.getByText('something to know').waitFor();
    expect(await page.getByLabel('Comment').inputValue()).toBe('half a sent');
  });

  it.each([
    ['light', {}],
    ['dark', dark],
    ['on a telephone', phone],
  ])('%s: has no serious fault, and nothing runs over its edge', async (_, options) => {
    const { relay } = await waitingRelay();
    const page = await browser.newPage(options);
    await page.goto(`${relay.relay.url}${path}`);
    expect(await seriousFaults(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth')).toBe(0);
  });
});
