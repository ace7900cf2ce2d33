import { debug, setFailed } from '@actions/core';
import type { Host } from '../commands/host.ts';
import { stepText } from '../commands/webhook/steps.ts';
import { webhookSync } from '../commands/webhook/sync.ts';
import { stopSignals } from '../ports/signals.ts';
import { block } from '../text/markdown.ts';
import { actionHost } from './host.ts';
import { readWebhookInputs } from './inputs.ts';
import { tell } from './tell.ts';

/** The sub-action: Docker Hub's webhooks are made equal to the definitions. Secret addresses are never shown, as its log is others' too. */
async function main(): Promise<void> {
  const { asked, own, relayApiToken } = readWebhookInputs();
  const host = withToken(actionHost(stopSignals()), relayApiToken);
  const told: string[] = [];
  const report = await webhookSync(asked, own, host, {
    showsAddresses: false,
    told: (step) => {
      told.push(stepText(step));
      host.ports.log('info', stepText(step));
    },
  });
  const good = report.dryRun && told.length > 0 ? 'nothing was done: dry-run' : 'Docker Hub has what the documents say';
  await tell(report, good, host, { body: told.length > 0 ? block(told) : '' });
}

/** As an input it is nobody's environment but this step's. */
const withToken = (host: Host, token: string): Host =>
  token === '' ? host : { ...host, ports: { ...host.ports, env: { ...host.ports.env, RELAY_API_TOKEN: token } } };

try {
  await main();
} catch (defect) {
  setFailed(`unexpected error, please report it: ${(defect as Error).message}`);
  debug((defect as Error).stack ?? '');
}
// Kept-alive connections would hold the process.
process.exit();
