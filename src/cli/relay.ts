import { problemText } from '../commands/problem.ts';
import { relayCheck } from '../commands/relay/check.ts';
import { sendTest } from '../commands/relay/send-test.ts';
import { relay } from '../commands/relay/serve.ts';
import { relayToken, type TokenReport } from '../commands/relay/token.ts';
import type { Report } from '../commands/result.ts';
import type { Command, CommandHost } from './host.ts';

function told<T extends Report>(report: T, { ports }: CommandHost): T {
  for (const problem of report.problems) ports.log(problem.severity, `${problem.severity}: ${problemText(problem)}`);
  return report;
}

export const relayCommand: Command = async (asked, host, { own }) => told(await relay(asked, own, host), host);

export const checkCommand: Command = async (asked, host, { own }) => {
  const report = await relayCheck(asked, own, host);
  for (const line of report.lines) host.ports.log('info', line);
  return told(report, host);
};

export const tokenCommand: Command = async (asked, host, { own, words: [webhook = ''] }) =>
  tokenTold(await relayToken(asked, own, webhook, host), host);

export const sendTestCommand: Command = async (asked, host, { own, words: [url = ''] }) =>
  told(await sendTest(asked, own, url, host, (text) => host.ports.log('info', text)), host);

/** The secret is shown here once, to whoever made it. */
export function tokenTold(report: TokenReport, host: CommandHost): TokenReport {
  told(report, host);
  if (report.revoked) host.ports.log('info', 'revoked: from now on this address answers 404');
  else if (report.result === 'done') host.ports.log('info', report.url ?? `/hooks/dockerhub/${report.token}`);
  return report;
}
