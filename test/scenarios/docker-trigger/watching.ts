import type { Locator, Page } from 'playwright-core';
import type { Place } from './place.ts';

/** The newest execution of a tag, opened from the list as soon as it is there. */
export async function openExecution(page: Page, relay: string, tag: string): Promise<void> {
  const row = page.getByRole('row').filter({ hasText: `:${tag}` });
  do await page.goto(`${relay}/executions`);
  while ((await row.count()) === 0);
  await row.getByRole('link').first().click();
}

export const stageOf = (page: Page, name: string): Locator =>
  page.locator('details.stage').filter({ has: page.locator('summary strong', { hasText: name }) });

/** Opens a stage or a task; one that is open already stays so. */
export async function opened(details: Locator): Promise<Locator> {
  if ((await details.getAttribute('open')) === null) await details.locator('summary').first().click();
  return details;
}

/** What the app's ready pod answers. */
export async function answerOf(app: string, { cluster, namespace }: Pick<Place, 'cluster' | 'namespace'>): Promise<string> {
  const pods = ['-n', namespace, 'get', 'pods', '-l', `app=${app}`, '--field-selector=status.phase=Running'];
  const addresses = 'jsonpath={.items[?(@.status.containerStatuses[0].ready)].status.podIP}';
  const { stdout } = await cluster.kubectl([...pods, '-o', addresses]);
  const [address = ''] = stdout.split(' ');
  return (await fetch(`http://${address}:8080/`)).text();
}
