/** Makes the pictures of the docs, docs/images/*.png, from the relay's own pages: `npm run screenshots`. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { dark, openBrowser, phone } from '../test/pages/browser.ts';
import { busyRelay } from '../test/pages/world.ts';
import { begin, failing, numbered } from '../test/relay/executions/events.ts';
import { waitingRelay } from '../test/relay/executions/waiting.ts';
import { closeAll } from '../test/relay/rig.ts';

const folder = join(import.meta.dirname, '../docs/images');
const window = { viewport: { width: 1000, height: 640 } } satisfies BrowserContextOptions;
const operate = 'operate-token-of-a-picture';

async function picture(
  browser: Browser,
  name: string,
  url: string,
  options: BrowserContextOptions,
  before?: (page: Page) => Promise<void>,
) {
  const page = await browser.newPage(options);
  await page.goto(url);
  await before?.(page);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  await page.close();
}

mkdirSync(folder, { recursive: true });
const browser = await openBrowser();
try {
  const asking = await waitingRelay({ summary: 'Shop 1.0 to production?', approvers: [] });
  await picture(browser, 'approval', `${asking.relay.relay.url}/executions/run-1`, window);
  const busy = await busyRelay({ apiTokens: { [operate]: 'operate' } });
  await picture(browser, 'activity-phone', busy.relay.url, phone, async (page) => {
    // The filter fills a telephone.
    await page.evaluate("document.querySelector('.fates').scrollIntoView()");
  });
  const headers = { authorization: `Bearer ${operate}`, 'content-type': 'application/json' };
  const events = numbered([begin(), ...failing]);
  await fetch(`${busy.relay.url}/api/executions/run-1/events`, { method: 'POST', headers, body: JSON.stringify({ events }) });
  await picture(browser, 'cause-dark', `${busy.relay.url}/executions/run-1`, { ...window, ...dark }, async (page) => {
    await page.locator('.cause').first().waitFor();
  });
} finally {
  await browser.close();
  await closeAll();
}
