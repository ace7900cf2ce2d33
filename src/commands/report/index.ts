import type { Execution, Sink } from '../../pipeline/types.ts';
import type { Problem } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Origin } from '../origin.ts';
import type { CheckedRun } from '../work.ts';
import { type Address, addressOf } from './address.ts';
import { send } from './send.ts';
import { unseen } from './unseen.ts';

/** An execution that is shown by a relay while it runs. */
export interface Reporting {
  take: Sink;
  /** Resolves when the relay has all that was taken, or can't have it. */
  arrived: () => Promise<void>;
  /** After the last event: what went wrong, once. */
  end: () => Promise<Problem[]>;
}

/** A run is over when its work is; its relay gets so long for the rest (ms). After a cancel, GitHub gives ten seconds for everything. */
const patience = { usual: 10_000, cancelled: 2_000 };

interface Reported extends Pick<CheckedRun, 'settings'> {
  origin: Pick<Origin, 'delivery' | 'reportKey'>;
}

/**
 * Reports the host's execution to the relay that the user named; undefined where none is. `before`: the execution as another process left it, which is gone on
 * with: it is told on from what the relay has, and a relay that has nothing of it is told how it stands.
 */
export async function reportingOf({ settings, origin }: Reported, host: Host, before?: Execution): Promise<Reporting | undefined> {
  const { reportUrl, reportToken } = settings;
  if (reportUrl === undefined) return reportToken === undefined ? undefined : silent(tokenAlone);
  const { id } = before ?? host.run;
  const address = addressOf(id, origin, settings, host.ports);
  if (!address) return silent(noRight(reportUrl));
  const had = before ? await lastOf(before.id, address, host) : -1;
  if (typeof had === 'string') return silent(unseen(address.relay, had));
  const { Reporter } = await import('./reporter.ts');
  const reporter = new Reporter(address, host.ports, had + 1);
  if (before && had < 0) reporter.take({ seq: 0, at: host.ports.now(), execution: id, type: 'begin', tree: before });
  return {
    take: (event) => reporter.take(event),
    arrived: () => reporter.arrived(),
    end: () => reporter.end(host.signal.aborted ? patience.cancelled : patience.usual),
  };
}

/** The last event that the relay has of it, -1: none; or why it doesn't say. */
async function lastOf(execution: string, address: Address, { ports, signal }: Host): Promise<number | string> {
  const answer = await send(JSON.stringify({ execution, events: [] }), address, ports, signal);
  if ('kept' in answer) return answer.kept;
  return 'gap' in answer ? answer.gap : 'later' in answer ? answer.later : answer.refused;
}

const silent = (problem: Problem): Reporting => ({ take() {}, arrived: async () => {}, end: async () => [problem] });

const noRight = (url: string): Problem => ({
  code: 'H2K-861',
  severity: 'warning',
  message: `the execution can't be shown at ${url}: no push through that relay started this run, and there is no report-token`,
  fix: 'add report-token: an API token of the relay with the right to operate; or leave report-url out',
  input: 'report-token',
});
const tokenAlone: Problem = {
  code: 'H2K-862',
  severity: 'warning',
  message: 'report-token is given, but no relay to report to',
  fix: 'add report-url: https://relay.example.com, or leave report-token out',
  input: 'report-url',
};
