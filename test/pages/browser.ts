import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

/** Nothing of it calls home, and nothing of the machine shows through. */
const args = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

export const openBrowser = (): Promise<Browser> => chromium.launch({ executablePath: '/usr/bin/chromium', args });

export const phone = { viewport: { width: 360, height: 740 } } satisfies BrowserContextOptions;
export const dark = { colorScheme: 'dark' } satisfies BrowserContextOptions;
export const withoutScripts = { javaScriptEnabled: false } satisfies BrowserContextOptions;

/** What axe finds serious or worse, each as one line. The page must run scripts for it: its rules are one. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // The pages take no script but their own; the test's is put in past that.
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(async () => {
    const { axe: rules } = globalThis as unknown as { axe: { run: () => Promise<{ violations: Violation[] }> } };
    return rules.run();
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

interface Violation {
  id: string;
  impact: string;
  help: string;
  nodes: { html: string }[];
}
