import { problemText } from '../commands/problem.ts';
import { exitCodes, type Report } from '../commands/result.ts';
import { type Line, readLine, wantsJson } from './flags.ts';
import { type CommandHost, commandHost } from './host.ts';
import { print } from './print.ts';

/** A defect of ours: its stack is for whoever reports it; machines get their document all the same. */
function defect(error: unknown, { ports }: CommandHost): Report {
  const { stack, message } = error instanceof Error ? error : new Error(String(error));
  ports.log('error', `hub-to-kube: unexpected error, please report it: ${stack ?? message}`);
  return { result: 'failed', problems: [{ code: 'H2K-900', severity: 'error', message: `unexpected error: ${message}` }] };
}

async function called({ row, asked, ...rest }: Line, host: CommandHost): Promise<Report> {
  try {
    const command = await row.load();
    return await command(asked, host, rest);
  } catch (error) {
    return defect(error, host);
  }
}

const argv = process.argv.slice(2);
const line = readLine(argv);
const host = commandHost();
const { ports } = host;
const report: Report | undefined =
  'row' in line ? await called(line, host) : line.code === 0 ? undefined : { result: 'refused', problems: line.problems };
if (!('row' in line)) for (const problem of line.problems) ports.log('error', `error: ${problemText(problem)}`);
const unwritten = report && wantsJson(argv) ? await print(ports.secrets.redact(JSON.stringify(report))) : undefined;
if (unwritten) ports.log('error', `error: the result could not be written to standard output: ${unwritten.message}`);
process.exit((report ? codeOf(report) : 0) || (unwritten ? exitCodes.failed : 0));

function codeOf({ result }: Report): number {
  return (result === 'cancelled' ? host.signalled() : undefined) ?? exitCodes[result];
}
