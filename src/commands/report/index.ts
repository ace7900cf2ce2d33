import type { Sink } from '../../pipeline/types.ts';
import type { Problem } from '../../types.ts';
import type { Host } from '../host.ts';
import type { CheckedRun } from '../work.ts';
import { addressOf } from './address.ts';

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

/** Reports the host's execution to the relay that the user named; undefined where none is. */
export async function reportingOf(
  { settings, origin }: Pick<CheckedRun, 'settings' | 'origin'>,
  host: Host,
): Promise<Reporting | undefined> {
  const { reportUrl, reportToken } = settings;
  if (reportUrl === undefined) return reportToken === undefined ? undefined : silent(tokenAlone);
  const address = addressOf(host.run.id, origin, settings, host.ports);
  if (!address) return silent(noRight(reportUrl));
  const { Reporter } = await import('./reporter.ts');
  const reporter = new Reporter(address, host.ports);
  return {
    take: (event) => reporter.take(event),
    arrived: () => reporter.arrived(),
    end: () => reporter.end(host.signal.aborted ? patience.cancelled : patience.usual),
  };
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
