import { appendFileSync, chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Relay } from '../../chain/relay.ts';
import { must } from '../../cluster/kubectl.ts';
import { answeredWebhook, exported } from './exported.ts';
import { command, type Place, type Said } from './place.ts';

const password = 'the-password-of-the-home';
const nobody = '65534:65534';

/** A relay for people without Actions: it has what was exported, and runs it itself. */
export interface Home {
  folder: string;
  /** The command line, where the definitions are. */
  cli(...args: string[]): Promise<Said>;
  definitions(): string;
  /** Where its pushes go, which the export doesn't know. */
  aimAtItself(): void;
  relay: Relay;
  start(): Promise<void>;
  /** Signs in on a page. */
  enter(page: Page): Promise<void>;
  close(): Promise<void>;
}

export async function openHome(place: Place): Promise<Home> {
  const { cluster, namespace, internet, hub } = place;
  const folder = mkdtempSync(join(tmpdir(), 'docker-trigger-home-'));
  chmodSync(folder, 0o755);
  // What waits is kept in the endpoint's own namespace, which is `default`.
  await must(cluster.kubectl, [
    'create',
    'clusterrolebinding',
    `${namespace}-home`,
    '--clusterrole=cluster-admin',
    `--serviceaccount=${namespace}:deployer`,
  ]);
  const token = (await must(cluster.kubectl, ['-n', namespace, 'create', 'token', 'deployer'])).trim();
  writeFileSync(join(folder, 'export.yaml'), exported(cluster.server, token, namespace));
  writeFileSync(join(folder, 'webhook.json'), answeredWebhook);
  const at = join(folder, '.github/hub-to-kube');
  let relay: Relay | undefined;
  const home: Home = {
    folder,
    cli: (...args) => command(args, folder, { ...internet, HOME_TOKEN: token }),
    definitions: () =>
      readdirSync(at)
        .map((file) => readFileSync(join(at, file), 'utf8'))
        .join('\n'),
    aimAtItself: () => appendFileSync(join(at, 'webhook.yaml'), 'target: { run: true }\n'),
    get relay() {
      if (!relay) throw new Error('it was not started');
      return relay;
    },
    async start() {
      const env = { ...internet, GITHUB_TOKEN: '', RELAY_PASSWORD: password, RELAY_RUN_USER: nobody, RUN_HOME_TOKEN: token };
      relay = await Relay.open('', place.github.url, 'https://hub.docker.com', { definitions: at, env, flags: ['--allow-run'] });
      // A person pastes its address into Docker Hub.
      const known = hub.world.repositories['acme/home'];
      if (known) known.hooks = [{ name: 'home', slug: 'home', webhooks: [{ name: 'home', hook_url: relay.hookUrl('home') }] }];
    },
    async enter(page) {
      await page.goto(`${home.relay.url}/executions`);
      await page.getByLabel('Password').fill(password);
      await page.getByRole('button', { name: 'Sign in' }).click();
      await page.getByRole('heading', { name: 'Executions' }).waitFor();
    },
    async close() {
      await relay?.close();
      await cluster.kubectl(['delete', 'clusterrolebinding', `${namespace}-home`]);
      rmSync(folder, { recursive: true });
    },
  };
  return home;
}
