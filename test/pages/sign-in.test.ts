import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { closeAll } from '../relay/rig.ts';
import { dark, openBrowser, phone, seriousFaults, withoutScripts } from './browser.ts';
import { busyRelay } from './world.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
afterEach(closeAll);

const password = 'open sesame';

async function open(options = {}): Promise<{ page: Page; url: string }> {
  const { relay } = await busyRelay({ password });
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  return { page, url: relay.url };
}
const into = async (page: Page, given = password) => {
  await page.getByLabel('Password').fill(given);
  await page.getByRole('button', { name: 'Sign in' }).click();
};

describe('signing in', () => {
  it.each([
    ['', {}],
    [', without scripts', withoutScripts],
    [', on a telephone', phone],
  ])('leads to the page that was asked for, and out of it%s', async (_, options) => {
    const { page, url } = await open(options);
    await page.goto(`${url}/webhooks`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await into(page);
    expect(new URL(page.url()).pathname).toBe('/webhooks');
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' });
    await page.getByRole('button', { name: 'Pause shop' }).click();
    await page.getByText('paused here').waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.goto(`${url}/webhooks`);
    expect(new URL(page.url()).pathname).toBe('/sign-in');
  });

  it('says that the password is wrong', async () => {
    const { page, url } = await open();
    await page.goto(url);
    await into(page, 'guess');
    await page.getByText('The password is wrong.').waitFor();
  });

  it('goes by the keyboard alone', async () => {
    const { page, url } = await open();
    await page.goto(url);
    await page.keyboard.type(password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Activity' }).waitFor();
  });

  it.each([
    ['in light', {}],
    ['in dark', dark],
    ['on a telephone', phone],
  ])('has nothing that axe finds serious, %s, before and after', async (_, options) => {
    const { page, url } = await open(options);
    await page.goto(`${url}/webhooks`);
    await into(page, 'guess');
    expect(await seriousFaults(page)).toEqual([]);
    const wide = async () => page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    expect(await wide()).toBe(0);
    await into(page);
    await page.getByRole('heading', { name: 'Webhooks' }).waitFor();
    expect(await seriousFaults(page)).toEqual([]);
    expect(await wide()).toBe(0);
  });

  it('a test push is sent from its card', async () => {
    const { page, url } = await open();
    await page.goto(`${url}/webhooks`);
    await into(page);
    await page.getByLabel('Tag').first().fill('v9.9.9');
    await page.getByRole('button', { name: 'Send test to shop' }).click();
    await page.getByText('send-test').first().waitFor();
    expect(new URL(page.url()).pathname).toMatch(/^\/activity\/\d+$/);
  });
});
