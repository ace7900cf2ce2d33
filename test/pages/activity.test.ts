import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { closeAll, type Rig } from '../relay/rig.ts';
import { dark, openBrowser, phone, seriousFaults, withoutScripts } from './browser.ts';
import { busyRelay } from './world.ts';

let browser: Browser;
let relay: Rig;
beforeAll(async () => {
  browser = await openBrowser();
  relay = await busyRelay();
});
afterAll(async () => {
  await browser.close();
  await closeAll();
});

/** Does something on a page of its own. */
async function on<T>(path: string, options: BrowserContextOptions, act: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext(options);
  try {
    const page = await context.newPage();
    await page.goto(`${relay.relay.url}${path}`);
    return await act(page);
  } finally {
    await context.close();
  }
}

/** Each row as a person reads it: its cells under their columns' names. */
const rowsOf = (page: Page) =>
  page.getByRole('table', { name: 'Pushes' }).evaluate((table) => {
    const names = [...table.querySelectorAll('th')].map((cell) => cell.textContent);
    return [...table.querySelectorAll('tbody tr')].map((row) =>
      Object.fromEntries([...row.children].map((cell, at) => [names[at], cell.textContent.trim()])),
    );
  });

describe.each([
  ['with scripts', {}],
  ['without scripts', withoutScripts],
])('Activity %s', (_, options) => {
  it('tells of each push what it was, where it went, and why not', async () => {
    const rows = await on('/', options, rowsOf);
    expect(rows.slice(-4)).toMatchObject([
      {
        'Commit time': '2026-11-24 09:53:20 UTC',
        Image: 'acme/shop',
        Tag: 'v1.2.4',
        Status: 'Failed',
        Message: expect.stringContaining('GitHub finds nothing there'),
        Execution: '',
      },
      { Image: '', Status: 'Rejected', Message: expect.stringContaining('push_data') },
      { Tag: 'latest', Status: 'Ignored', Message: 'the tag latest doesn’t fit v.* of the docker webhook shop' },
      {
        'Commit time': '2026-11-24 09:50:00 UTC',
        Image: 'acme/shop',
        Tag: 'v1.2.3',
        Owner: 'acme',
        Repository: 'shop',
        Namespace: 'acme',
        Webhook: 'shop',
        Pipeline: 'deploy',
        Execution: 'Run 1000',
        Status: 'Dispatched',
        Message: 'dispatched: docker-push in acme/deploy',
      },
    ]);
  });

  it('is narrowed by its form and by what became of the pushes', async () => {
    await on('/', options, async (page) => {
      await page.getByLabel('Search').fill('V1.2');
      await page.getByLabel('From (UTC)').fill('2026-11-24T09:00');
      await page.getByRole('button', { name: 'Filter' }).click();
      await page.getByRole('link', { name: /^Dispatched / }).click();
      expect((await rowsOf(page)).map(({ Tag }) => Tag)).toContain('v1.2.3');
      expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Activity: Dispatched');
      expect(await page.getByLabel('Search').inputValue()).toBe('V1.2');
      await page.getByRole('link', { name: 'Clear' }).click();
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('opens a push with what was sent and tried, and sends it again', async () => {
    relay.github.world.tokens['github_pat_of_a_test']!.rights = { 'acme/deploy': { contents: 'write', actions: 'write' } };
    const before = await relay.store.count();
    await on('/?fate=dead', options, async (page) => {
      await page.getByRole('link', { name: '2026-11-24 09:53:20 UTC' }).click();
      expect(await page.getByRole('table', { name: 'Attempts' }).textContent()).toContain('404');
      expect(await page.locator('pre').textContent()).toContain('"tag":"v1.2.4"');
      await page.getByRole('button', { name: 'Send it again' }).click();
      expect(new URL(page.url()).pathname).toBe(`/activity/${before + 1}`);
      await page.getByRole('link', { name: 'push 4' }).click();
      expect(await page.getByRole('link', { name: `push ${before + 1}` }).count()).toBe(1);
    });
    const [row] = await relay.activity(([newest]) => newest?.fate === 'dispatched');
    expect(row).toMatchObject({ seq: before + 1, replayOf: 4, event: { tag: 'v1.2.4' } });
  });

  it('sends all pushes of a time again', async () => {
    const before = await relay.store.count();
    await on('/?fate=ignored&from=2026-11-24T09:00&to=2026-11-24T11:00&tag=latest', options, async (page) => {
      await page.getByRole('button', { name: /^Send (this push|these \d+ pushes) again$/ }).click();
      expect(await page.getByRole('status').textContent()).toMatch(/sent again/);
    });
    expect(await relay.store.count()).toBeGreaterThan(before);
  });

  it('pauses a docker webhook, and resumes it', async () => {
    await on('/webhooks', options, async (page) => {
      await page.getByRole('button', { name: 'Pause shop' }).click();
      expect(await page.getByText('paused here').count()).toBe(1);
      await page.getByRole('button', { name: 'Resume shop' }).click();
      expect(await page.getByRole('button', { name: 'Pause shop' }).count()).toBe(1);
    });
  });
});

const places = ['/?from=2026-11-24T00:00&to=2026-11-25T00:00', '/activity/4', '/webhooks'];

describe.each([
  ['on a screen', {}],
  ['in the dark', dark],
  ['on a telephone', phone],
])('the pages %s', (_, options) => {
  it.each(places)('have nothing that axe calls serious, and are no wider than they may be: %s', async (path) => {
    await on(path, options, async (page) => {
      expect(await seriousFaults(page)).toEqual([]);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    });
  });

  it('fetch nothing from elsewhere', async () => {
    const asked = await on('/', options, async (page) => {
      const urls: string[] = [];
      page.on('request', (request) => urls.push(request.url()));
      await page.reload();
      return urls;
    });
    expect(asked.every((url) => url.startsWith(relay.relay.url))).toBe(true);
  });
});

it('a push is reached and sent again by the keyboard alone', async () => {
  const before = await relay.store.count();
  await on('/?fate=dispatched&tag=v1.2.3', {}, async (page) => {
    const reach = async (wanted: string) => {
      for (let presses = 0; presses < 60; presses++) {
        await page.keyboard.press('Tab');
        const focused = await page.evaluate<string>("document.activeElement?.textContent.trim() ?? ''");
        if (focused === wanted) return;
      }
      throw new Error(`the keyboard doesn't reach ${wanted}`);
    };
    await reach('2026-11-24 09:50:00 UTC');
    await Promise.all([page.waitForURL('**/activity/*'), page.keyboard.press('Enter')]);
    await reach('Send it again');
    await Promise.all([page.waitForURL(`**/activity/${before + 1}`), page.keyboard.press('Enter')]);
  });
});

it('what came from outside is text in the browser too', async () => {
  const html = '<img src=x onerror="document.title=1"><script>document.title=1</script>';
  await relay.store.receive([{ id: 'html', webhook: 'shop', at: 1, outcome: 'rejected', reason: html, body: html }]);
  const seq = await relay.store.count();
  await on(`/activity/${seq}`, {}, async (page) => {
    expect(await page.locator('pre').textContent()).toBe(html);
    expect(await page.locator('img, main script').count()).toBe(0);
    expect(await page.title()).toBe(`Push ${seq} - hub-to-kube`);
  });
});
