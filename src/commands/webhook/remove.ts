import { planHooks, type Work } from '../../dockerhub/hookplan.ts';
import { ConfigurationError, type Problem } from '../../types.ts';
import type { Host } from '../host.ts';
import type { Asked } from '../options.ts';
import type { OwnGiven } from '../relay/options.ts';
import { hubCredentials } from './credentials.ts';
import { documentsOf } from './documents.ts';
import { lookAt } from './look.ts';
import { isSet } from './options.ts';
import { reach } from './reach.ts';
import { readWhole } from './read.ts';
import { runWork } from './run.ts';
import { stepsOf } from './steps.ts';
import { endedBy, type SyncOptions, type SyncReport, strangerTold } from './sync.ts';

/** Deletes what a docker webhook has in Docker Hub, and ends all its addresses, those that people pasted among them. Refused: nothing is known of it (H2K-785). */
export async function webhookRemove(
  asked: Asked,
  given: OwnGiven,
  webhook: string,
  { ports, signal }: Pick<Host, 'ports' | 'signal'>,
  { told }: Pick<SyncOptions, 'told'>,
): Promise<SyncReport> {
  const report: SyncReport = { result: 'done', problems: [], dryRun: isSet(given, 'dry-run'), steps: [] };
  const done: SyncOptions['told'] = (step) => {
    report.steps.push(step);
    told(step);
  };
  try {
    const { definitions, problems } = await readWhole(asked);
    const errors = problems.filter(({ severity }) => severity === 'error');
    const sides = await reach(given, [...asked.mistakes, ...errors], ports, signal);
    try {
      const all = await sides.tokens.list();
      const own = all.filter((token) => token.webhook === webhook);
      const { documents, unclear } = documentsOf(definitions);
      const document = documents.find((one) => one.webhook === webhook);
      if (!document && own.length === 0) throw new ConfigurationError([nothingOf(webhook)]);
      if (document) report.problems.push(stillWanted(webhook));
      const credentialOf = hubCredentials(definitions, ports);
      const where = [...(document ? [document.repository] : []), ...own.flatMap(({ repository }) => repository ?? [])];
      const look = await lookAt(where, { ...sides, credentialOf }, signal);
      const tokens = all.filter(({ revoked }) => revoked === undefined);
      const others = documents.filter((one) => one !== document);
      const plan = planHooks({ ...sides, documents: others, unclear, seen: look.seen, tokens, rotate: false, keep: false });
      const planned = plan.works.find((one) => one.webhook === webhook);
      const revocations = tokens.filter((token) => token.webhook === webhook).map(({ id }) => id);
      const work: Work = { webhook, repository: undefined, removals: [], barred: [], ...planned, revocations };
      report.problems.push(...plan.strangers.map(strangerTold), ...[...look.why.values()].filter(({ code }) => code !== 'H2K-774'));
      if (report.dryRun) for (const step of stepsOf(work)) done(step);
      else report.problems.push(...(await runWork(work, { ...sides, credentialOf, showsAddresses: false, signal }, done)));
    } finally {
      sides.tokens.close();
    }
  } catch (error) {
    return { ...report, ...endedBy(error, report, signal) };
  }
  return { ...report, result: report.problems.some(({ severity }) => severity === 'error') ? 'failed' : 'done' };
}

const nothingOf = (webhook: string): Problem => ({
  code: 'H2K-785',
  severity: 'error',
  message: `nothing is known of a docker webhook ${JSON.stringify(webhook)}: neither a document nor an address`,
  fix: 'hub-to-kube webhook list shows those that there are',
  input: 'webhook',
});
const stillWanted = (webhook: string): Problem => ({
  code: 'H2K-787',
  severity: 'warning',
  message: `the document of ${webhook} is still there: the next sync makes its webhook again`,
  fix: 'take the DOCKER_WEBHOOK out of the definitions',
  input: 'webhook',
});
