import { problemText } from '../commands/problem.ts';
import type { Report } from '../commands/result.ts';
import { webhookAdd } from '../commands/webhook/add.ts';
import { type ListReport, webhookList } from '../commands/webhook/list.ts';
import { webhookRemove } from '../commands/webhook/remove.ts';
import { stepText } from '../commands/webhook/steps.ts';
import { type SyncReport, webhookSync } from '../commands/webhook/sync.ts';
import type { Command, CommandHost } from './host.ts';
import { tokenTold } from './relay.ts';

export const webhookSyncCommand: Command = async (asked, host, { own }) => {
  const isLog = host.ports.env['GITHUB_ACTIONS'] === 'true';
  const report = await webhookSync(asked, own, host, { showsAddresses: !isLog, told: (step) => host.ports.log('info', stepText(step)) });
  return synced(report, host, 'Docker Hub has what the documents say');
};

export const webhookRemoveCommand: Command = async (asked, host, { own, words: [webhook = ''] }) => {
  const report = await webhookRemove(asked, own, webhook, host, { told: (step) => host.ports.log('info', stepText(step)) });
  return synced(report, host, `${webhook} has nothing at Docker Hub any more`);
};

export const webhookListCommand: Command = async (asked, host, { own }) => {
  const report = await webhookList(asked, own, host);
  for (const line of tableOf(report)) host.ports.log('info', line);
  return told(report, host);
};

export const webhookAddCommand: Command = async (asked, host, { own, words: [webhook = ''] }) => {
  const report = await webhookAdd(asked, own, webhook, host);
  tokenTold(report, host);
  if (report.written !== undefined) host.ports.log('info', `written into ${report.written}`);
  for (const line of report.result === 'done' ? report.steps : []) host.ports.log('info', line);
  return report;
};

function synced(report: SyncReport, host: CommandHost, good: string): SyncReport {
  told(report, host);
  if (report.result !== 'done') return report;
  if (report.dryRun) host.ports.log('info', report.steps.length > 0 ? 'nothing was done: --dry-run' : 'nothing would be done');
  else host.ports.log('info', good);
  return report;
}

function told<T extends Report>(report: T, { ports }: CommandHost): T {
  for (const problem of report.problems) ports.log(problem.severity, `${problem.severity}: ${problemText(problem)}`);
  return report;
}

const day = (at: number | undefined): string => (at === undefined ? '' : new Date(at).toISOString().slice(0, 10));

function tableOf({ webhooks, credentialEnds }: ListReport): string[] {
  if (webhooks.length === 0) return [];
  const head = ['webhook', 'repository', 'in Docker Hub', 'enabled', 'address made'];
  const rows = webhooks.map(({ webhook, repository, hook, enabled, made }) => [
    webhook,
    repository,
    hook,
    enabled ? 'yes' : 'no',
    day(made),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return credentialEnds === undefined ? lines : [...lines, `the relay's GitHub token ends ${day(credentialEnds)}`];
}
